/** How much is taken: of a body, of all requests together, and of one client. */
import { LRUCache } from 'lru-cache'
import { Problem } from '../problems/problem.js'
import { clientOf } from './connections.js'

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
/** Clients remembered at a time; whoever has been silent longest is forgotten first. */
const CLIENTS = 20_000

interface Window {
  endsAt: number
  taken: number
}

/** Counts the requests of each client. */
export class RateLimit {
  /** The policy, as its header says it. */
  readonly policy: string
  readonly #perMinute: number
  readonly #now: () => number
  readonly #windows = new LRUCache<string, Window>({ max: CLIENTS })

  /** `now` tells milliseconds. */
  constructor(perMinute: number, now: () => number) {
    this.#perMinute = perMinute
    this.#now = now
    this.policy = `"client";q=${perMinute};w=${WINDOW_MS / 1000}`
  }

  /**
   * Counts a request, or what costs as much as so many, and answers what is left, as the `RateLimit` header says it.
   * @throws Problem 429 when less was left
   */
  take(address: string | undefined, requests = 1): string {
    const now = this.#now()
    const client = clientOf(address)
    let window = this.#windows.get(client)
    if (window === undefined || now >= window.endsAt || window.endsAt - now > WINDOW_MS) {
      window = { endsAt: now + WINDOW_MS, taken: 0 }
      this.#windows.set(client, window)
    }
    window.taken += requests
    const left = this.#perMinute - window.taken
    const seconds = Math.ceil((window.endsAt - now) / 1000)
    const told = `"client";r=${Math.max(0, left)};t=${seconds}`
    if (left >= 0) return told
    throw new Problem('too_many_requests', `more than ${this.#perMinute} requests in a minute`, {
      headers: { 'retry-after': String(seconds), 'ratelimit-policy': this.policy, ratelimit: told },
    })
  }
}
