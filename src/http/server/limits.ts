/** How much is taken: of a body, of all requests together, and of one client. */
import { Problem } from '../problems/problem.js'
import type { Client } from './clients.js'

/** Bytes of the longest body, but for files to be imported. */
export const BODY_BYTES = 1024 * 1024

const TICK_MS = 100
/** One long computation makes the loop late once; only lateness that lasts is overload. */
const LATE_TICKS = 3
const RETRY = { headers: { 'retry-after': '2' } }

/** From when on the server is too busy. */
export interface OverloadBounds {
  /** Milliseconds the event loop may be late, again and again; 0 for any. */
  readonly delayMs: number
  /** Requests that may wait for their answers at a time. */
  readonly inFlight: number
}

/** Watches how late the event loop is, and says who is turned away. */
export class Overload {
  readonly #bounds: OverloadBounds
  readonly #timer: NodeJS.Timeout | undefined
  #lateTicks = 0
  #expected = performance.now() + TICK_MS

  constructor(bounds: OverloadBounds) {
    this.#bounds = bounds
    if (bounds.delayMs > 0) this.#timer = setInterval(() => this.note(performance.now()), TICK_MS).unref()
  }

  /** Notes that the timer went off at this time. */
  note(now: number): void {
    this.#lateTicks = now - this.#expected > this.#bounds.delayMs ? this.#lateTicks + 1 : 0
    this.#expected = now + TICK_MS
  }

  /** Why a request is turned away, with so many before it, of which its client may have its share; undefined when it is not. */
  refusal(inFlight: number, isInShare = true): Problem | undefined {
    if (!isInShare) return new Problem('overloaded', 'too many requests from this address are waiting', RETRY)
    if (inFlight > this.#bounds.inFlight) return new Problem('overloaded', `${inFlight} requests are waiting`, RETRY)
    if (this.#lateTicks < LATE_TICKS) return undefined
    return new Problem('overloaded', `the server has been more than ${this.#bounds.delayMs} ms behind`, RETRY)
  }

  /** Stops watching. */
  close(): void {
    clearInterval(this.#timer)
  }
}

const WINDOW_MS = 60_000

/** Counts the requests of each client. */
export class RateLimit {
  /** The policy, as its header says it. */
  readonly policy: string
  readonly #perMinute: number

  constructor(perMinute: number) {
    this.#perMinute = perMinute
    this.policy = `"client";q=${perMinute};w=${WINDOW_MS / 1000}`
  }

  /**
   * Counts a request at this time, as `performance.now` has it, or what costs as much as so many; answers the refusal where less
   * was left.
   */
  take(client: Client, now: number, requests = 1): Problem | undefined {
    if (now >= client.minuteEnds) {
      client.minuteEnds = now + WINDOW_MS
      client.asked = 0
    }
    client.asked += requests
    if (client.asked <= this.#perMinute) return undefined
    const seconds = String(secondsLeft(client, now))
    return new Problem('too_many_requests', `more than ${this.#perMinute} requests in a minute`, {
      headers: { 'retry-after': seconds, 'ratelimit-policy': this.policy, ratelimit: this.left(client, now) },
    })
  }

  /** What is left to the client, as the `RateLimit` header says it. */
  left(client: Client, now: number): string {
    return `"client";r=${Math.max(0, this.#perMinute - client.asked)};t=${secondsLeft(client, now)}`
  }
}

function secondsLeft({ minuteEnds }: Client, now: number): number {
  return Math.ceil((minuteEnds - now) / 1000)
}
