/** Whether more is asked than can be answered in good time: the event loop stays late, or too many requests wait. */
import { Problem } from '../problems/problem.js'

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
