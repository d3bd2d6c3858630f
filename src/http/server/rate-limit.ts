/**
 * How often a client may ask: a fixed window of a minute for each address, begun by its first request. The fields are those
 * of draft-ietf-httpapi-ratelimit-headers-10: `RateLimit-Policy: "client";q=6000;w=60`, `RateLimit: "client";r=5999;t=60`.
 */
import { LRUCache } from 'lru-cache'
import { Problem } from '../problems/problem.js'
import { clientOf } from './connections.js'

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
