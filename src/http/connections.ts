/** The connections there are, and which of them wait for an answer: so that a stop cuts off nobody who does. */
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** How long busy connections may learn that theirs is closing, and new ones may send what they came with. */
const LINGER_MS = 150
const SWEEP_MS = 100

export class Connections {
  readonly #open = new Set<Socket>()
  readonly #waiting = new Map<Socket, number>()
  #inFlight = 0
  #stopping = false

  /** Watches the server's connections. */
  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      this.#open.add(socket)
      socket.once('close', () => this.#open.delete(socket))
    })
  }

  /** Whether the server is being stopped: each answer then closes its connection. */
  get stopping(): boolean {
    return this.#stopping
  }

  /** Requests not answered yet. */
  get inFlight(): number {
    return this.#inFlight
  }

  get open(): number {
    return this.#open.size
  }

  /** A request was accepted on the connection. */
  begin(socket: Socket): void {
    this.#inFlight += 1
    this.#waiting.set(socket, (this.#waiting.get(socket) ?? 0) + 1)
  }

  /** A request of the connection was answered, or given up. */
  end(socket: Socket): void {
    this.#inFlight -= 1
    const left = (this.#waiting.get(socket) ?? 1) - 1
    if (left > 0) this.#waiting.set(socket, left)
    else this.#waiting.delete(socket)
  }

  /**
   * Stops the server: busy connections close with their next answer, then `close` refuses new ones, and those on which
   * nobody waits for anything are ended until none is left.
   */
  async drain(close: () => PromiseLike<void>): Promise<void> {
    this.#stopping = true
    await sleep(LINGER_MS)
    const closed = close()
    let isClosed = false
    const sweeping = (async () => {
      while (!isClosed) {
        await sleep(SWEEP_MS)
        for (const socket of this.#open) if (!this.#waiting.has(socket)) socket.destroy()
      }
    })()
    await closed
    isClosed = true
    await sweeping
  }
}
