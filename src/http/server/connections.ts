/** The connections there are, whose they are, and which requests wait on each for an answer. */
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyReply } from 'fastify'

/** How long busy connections may learn that theirs is closing, and new ones may send what they came with. */
const LINGER_MS = 150
/** How often, while the server is being stopped, connections are closed on which nobody waits. */
const SWEEP_MS = 100

/** How often connections are looked at that ask for nothing. */
const LOOK_MS = 1000

/** Requests that may wait on one connection: who sends more at once reads no answers. */
const PIPELINED = 64

/** How many connections and waiting requests one client may have, and how long a connection may ask for nothing. */
export interface ConnectionLimits {
  /** Connections of one client address at a time (of a /64 with IPv6). */
  readonly perAddress: number
  /** Requests of one client that may wait for their answers at a time. */
  readonly waiting: number
  /** How long a connection may be open, or left open, before the header of its next request is whole. */
  readonly askingMs: number
}

/** What is known of an open connection. */
interface Open {
  /** Null where it is a proxy's, which has no share of its own. */
  readonly client: string | null
  /** Requests not answered yet, in the order in which they came. */
  readonly waiting: Set<FastifyReply>
  /** Since when nobody waits on it, as `performance.now` has it. */
  idleSince: number
}

/** Counts connections and the requests waiting on them, closes idle ones, and stops the server. */
export class Connections {
  readonly #open = new Map<Socket, Open>()
  /** How many connections each client has. */
  readonly #held = new Map<string, number>()
  /** How many requests of each client wait; a client behind a trusted proxy is told apart from the others there. */
  readonly #waiting = new Map<string, number>()
  /** Requests that came over no connection, as an injected one does. */
  readonly #injected = new Set<FastifyReply>()
  readonly #limits: ConnectionLimits
  readonly #abandoned: (reply: FastifyReply) => void
  readonly #look: NodeJS.Timeout
  #inFlight = 0
  #stopping = false

  /**
   * Watches the server's connections: closes those beyond a client's share, unless `isTrusted` says that many clients stand
   * behind the address, and those that ask for nothing. `abandoned` is told of each request whose connection was closed
   * before its answer was out.
   */
  constructor(
    server: Server,
    limits: ConnectionLimits,
    isTrusted: (address: string) => boolean,
    abandoned: (reply: FastifyReply) => void,
  ) {
    this.#limits = limits
    this.#abandoned = abandoned
    server.on('connection', (socket: Socket) => {
      const address = socket.remoteAddress
      const client = address !== undefined && isTrusted(address) ? null : clientOf(address)
      if (client !== null) {
        const held = this.#held.get(client) ?? 0
        if (held >= limits.perAddress) {
          socket.destroy()
          return
        }
        this.#held.set(client, held + 1)
      }
      this.#open.set(socket, { client, waiting: new Set(), idleSince: performance.now() })
      socket.once('close', () => this.#closed(socket))
    })
    this.#look = setInterval(() => this.#endIdle(limits.askingMs), LOOK_MS).unref()
  }

  /** Whether the server is being stopped: each answer then closes its connection. */
  get stopping(): boolean {
    return this.#stopping
  }

  /** Requests not answered yet. */
  get inFlight(): number {
    return this.#inFlight
  }

  /** Open connections. */
  get open(): number {
    return this.#open.size
  }

  /**
   * A request has come; it waits until `end`, or until its connection is closed, whichever is first. Answers `beyond_share`
   * where as many of its client wait already as may: it is then not counted, and to be refused; and `gone` where there is
   * nobody to answer any more, because the client has left or sent too many requests at once.
   */
  begin(reply: FastifyReply): 'counted' | 'beyond_share' | 'gone' {
    const { raw, ip } = reply.request
    if (raw.socket.destroyed) return 'gone'
    const held = this.#open.get(raw.socket)
    if (held && held.waiting.size >= PIPELINED) {
      raw.socket.destroy()
      return 'gone'
    }
    const client = clientOf(ip)
    const ofClient = this.#waiting.get(client) ?? 0
    if (ofClient >= this.#limits.waiting) return 'beyond_share'
    const waiting = held?.waiting ?? this.#injected
    waiting.add(reply)
    this.#waiting.set(client, ofClient + 1)
    this.#inFlight += 1
    return 'counted'
  }

  /** A request was answered. */
  end(reply: FastifyReply): void {
    const held = this.#open.get(reply.request.raw.socket)
    if (!(held?.waiting ?? this.#injected).delete(reply)) return
    this.#countDown(reply)
    if (held?.waiting.size === 0) held.idleSince = performance.now()
  }

  #countDown({ request }: FastifyReply): void {
    this.#inFlight -= 1
    oneLess(this.#waiting, clientOf(request.ip))
  }

  #closed(socket: Socket): void {
    const held = this.#open.get(socket)
    if (held === undefined) return
    this.#open.delete(socket)
    if (held.client !== null) oneLess(this.#held, held.client)
    for (const reply of held.waiting) {
      this.#countDown(reply)
      this.#abandoned(reply)
    }
  }

  /**
   * Closes the connections on which nobody has waited for so long. Node's own timers begin anew with every byte, and an empty
   * line is no request: it could be sent for ever.
   */
  #endIdle(patienceMs: number): void {
    const now = performance.now()
    for (const [socket, { waiting, idleSince }] of this.#open)
      if (waiting.size === 0 && now - idleSince >= patienceMs) socket.destroy()
  }

  /**
   * Stops the server: busy connections close with their next answer, then `close` refuses new ones, and those on which
   * nobody waits for anything are closed until none is left. Node's `closeIdleConnections` leaves those open that have sent
   * nothing yet, or half a header.
   */
  async drain(close: () => PromiseLike<void>): Promise<void> {
    this.#stopping = true
    await sleep(LINGER_MS)
    const sweep = setInterval(() => this.#endIdle(0), SWEEP_MS)
    await close()
    clearInterval(sweep)
  }

  /** Stops looking at connections. */
  close(): void {
    clearInterval(this.#look)
  }
}

/** Takes one from the count under the name, which is forgotten at none. */
export function oneLess(counts: Map<string, number>, name: string): void {
  const left = (counts.get(name) ?? 0) - 1
  if (left > 0) counts.set(name, left)
  else counts.delete(name)
}

/** The client behind an address: an IPv6 subscriber has a whole /64 of them (RFC 6177). Those that are gone already have none. */
export function clientOf(address: string | undefined): string {
  if (address === undefined) return ''
  if (!address.includes(':') || address.includes('.')) return address
  const [head = '', tail] = address.split('::')
  const [first, last] = [head, tail ?? ''].map((part) => (part === '' ? [] : part.split(':')))
  if (!first || !last || tail === undefined) return address.split(':', 4).join(':')
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0')
  return [...first, ...zeros, ...last].slice(0, 4).join(':')
}
