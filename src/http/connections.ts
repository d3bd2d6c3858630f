/** The connections there are, and which of them wait for an answer: so that a stop cuts off nobody who does. */
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** How long busy connections may learn that theirs is closing, and new ones may send what they came with. */
const LINGER_MS = 150
const SWEEP_MS = 100

export class Connections {
  /** How many requests wait on each; kept while it is open, since a map that shrinks and grows with each request is slow. */
  readonly #open = new Map<Socket, number>()
  #inFlight = 0
  #stopping = false

  /** Watches the server's connections. */
  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      this.#open.set(socket, 0)
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
    this.#count(socket, 1)
  }

  /** A request of the connection was answered, or given up. */
  end(socket: Socket): void {
    this.#inFlight -= 1
    this.#count(socket, -1)
  }

  #count(socket: Socket, change: number): void {
    const waiting = this.#open.get(socket)
    if (waiting !== undefined) this.#open.set(socket, waiting + change)
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
        for (const [socket, waiting] of this.#open) if (waiting === 0) socket.destroy()
      }
    })()
    await closed
    isClosed = true
    await sweeping
  }
}
