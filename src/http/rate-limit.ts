/**
 * How often a client may ask: a fixed window of a minute for each address, begun by its first request. The fields are those
 * of draft-ietf-httpapi-ratelimit-headers-10: `RateLimit-Policy: "client";q=6000;w=60`, `RateLimit: "client";r=5999;t=60`.
 */
import { LRUCache } from 'lru-cache'
import { Problem } from './problem.js'

const WINDOW_MS = 60_000
/** Clients remembered at a time; whoever has been silent longest is forgotten first. */
const CLIENTS = 20_000
const LOOPBACK = /^(::ffff:)?127\.|^::1$/

interface Window {
  endsAt: number
  taken: number
}

export interface Rate {
  /** Requests a minute. */
  readonly perMinute: number
  /** Whether the machine itself may ask as often as it likes. */
  readonly sparesLoopback: boolean
}

export class RateLimit {
  /** The policy, as its header says it. */
  readonly policy: string
  readonly #rate: Rate
  readonly #now: () => number
  readonly #windows = new LRUCache<string, Window>({ max: CLIENTS })
  readonly #whole: string

  constructor(rate: Rate, now: () => number) {
    this.#rate = rate
    this.#now = now
    this.policy = `"client";q=${rate.perMinute};w=${WINDOW_MS / 1000}`
    this.#whole = `"client";r=${rate.perMinute};t=${WINDOW_MS / 1000}`
  }

  /**
   * Counts a request and answers what is left, as the `RateLimit` header says it.
   * @throws Problem 429 when nothing was left
   */
  take(address: string): string {
    if (this.#rate.sparesLoopback && LOOPBACK.test(address)) return this.#whole
    const now = this.#now()
    const client = clientOf(address)
    let window = this.#windows.get(client)
    if (window === undefined || now >= window.endsAt || window.endsAt - now > WINDOW_MS) {
      window = { endsAt: now + WINDOW_MS, taken: 0 }
      this.#windows.set(client, window)
    }
    window.taken += 1
    const left = this.#rate.perMinute - window.taken
    const seconds = Math.ceil((window.endsAt - now) / 1000)
    const told = `"client";r=${Math.max(0, left)};t=${seconds}`
    if (left >= 0) return told
    throw new Problem('too_many_requests', `more than ${this.#rate.perMinute} requests in a minute`, {
      headers: { 'retry-after': String(seconds), 'ratelimit-policy': this.policy, ratelimit: told },
    })
  }
}

/** Who an address stands for: an IPv6 subscriber has a whole /64 of them (RFC 6177). */
function clientOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address
  const [head = '', tail] = address.split('::')
  const [first, last] = [head, tail ?? ''].map((part) => (part === '' ? [] : part.split(':')))
  if (!first || !last || tail === undefined) return address.split(':', 4).join(':')
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0')
  return [...first, ...zeros, ...last].slice(0, 4).join(':')
}
