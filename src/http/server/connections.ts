/** The connections there are, whose they are, and which requests wait on each for an answer. */
import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client, Clients } from './clients.js'

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

/** An open connection. */
export interface Connection {
  /** Null where it is a trusted proxy's: many clients stand behind it. */
  readonly client: Client | null
  /** Requests not answered yet, in the order in which they came. */
  readonly waiting: Set<Waiting>
  /** Since when nobody waits on it, as `performance.now` has it. */
  idleSince: number
}

/** A request that is not answered yet. */
export interface Waiting {
  readonly client: Client
  readonly connection: Connection
  over(outcome: Outcome): void
}

/** What became of a request: its answer is out, or its connection was closed before. */
export type Outcome = 'answered' | 'abandoned'

/** Counts connections and the requests waiting on them, closes idle ones, and stops the server. */
export class Connections {
  readonly #open = new Map<Socket, Connection>()
  readonly #clients: Clients
  readonly #limits: ConnectionLimits
  readonly #isTrusted: (address: string) => boolean
  #look: NodeJS.Timeout | undefined
  #inFlight = 0
  #stopping = false

  /** `isTrusted` says of an address whether many clients stand behind it. */
  constructor(clients: Clients, limits: ConnectionLimits, isTrusted: (address: string) => boolean) {
    this.#clients = clients
    this.#limits = limits
    this.#isTrusted = isTrusted
  }

  /** Watches the server's connections: closes those beyond a client's share, and those that ask for nothing. */
  watch(server: Server): void {
    server.on('connection', (socket: Socket) => {
      const address = socket.remoteAddress
      const isProxy = address !== undefined && this.#isTrusted(address)
      const client = isProxy ? null : this.#clients.of(address)
      if (client !== null) {
        if (client.connections >= this.#limits.perAddress) {
          socket.destroy()
          return
        }
        this.#clients.add(client, 'connections')
      }
      this.#open.set(socket, { client, waiting: new Set(), idleSince: performance.now() })
      socket.once('close', () => this.#closed(socket))
    })
    this.#look = setInterval(() => this.#endIdle(this.#limits.askingMs), LOOK_MS).unref()
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

  /** The connection of this socket; one of its own where the request came over none, as an injected one does. */
  of(socket: Socket): Connection {
    return this.#open.get(socket) ?? { client: null, waiting: new Set(), idleSince: 0 }
  }

  /** Whether so many requests wait on the connection that its client reads no answers. */
  isFull({ waiting }: Connection): boolean {
    return waiting.size >= PIPELINED
  }

  /** Whether one more request of the client may wait. */
  mayWait({ waiting }: Client): boolean {
    return waiting < this.#limits.waiting
  }

  /** Counts a request as waiting until its answer is out or its connection is closed, whichever is first; `over` is then told which. */
  wait(request: Waiting, response: ServerResponse): void {
    this.#inFlight += 1
    this.#clients.add(request.client, 'waiting')
    request.connection.waiting.add(request)
    response.once('finish', () => this.#end(request, 'answered')).once('close', () => this.#end(request, 'abandoned'))
  }

  #end(request: Waiting, outcome: Outcome): void {
    const { client, connection } = request
    if (!connection.waiting.delete(request)) return
    this.#inFlight -= 1
    this.#clients.remove(client, 'waiting')
    connection.idleSince = performance.now()
    request.over(outcome)
  }

  #closed(socket: Socket): void {
    const connection = this.#open.get(socket)
    if (connection === undefined) return
    this.#open.delete(socket)
    if (connection.client !== null) this.#clients.remove(connection.client, 'connections')
    // Node tells of the response that is being written, and not of those that wait behind it.
    for (const request of connection.waiting) this.#end(request, 'abandoned')
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
