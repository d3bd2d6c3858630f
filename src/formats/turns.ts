/** Works that are done one after the other, so that what ends one of them ends no other; so many may wait. */

/** Too many are waiting. */
export class NoTurn extends Error {}

/** Gives each work its turn. */
export class Turns {
  readonly #most: number
  #waiting = 0
  /** Settled when the latest work is over. */
  #latest: Promise<unknown> = Promise.resolve()

  /** `most` works may be at it or wait for it. */
  constructor(most: number) {
    this.#most = most
  }

  /** Does the work when those before it are over. @throws (rejects) NoTurn, and what the work itself throws */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#waiting >= this.#most) throw new NoTurn(`${this.#waiting} works are waiting for their turn`)
    this.#waiting += 1
    const done = this.#latest.then(work)
    this.#latest = done.catch(() => {})
    try {
      return await done
    } finally {
      this.#waiting -= 1
    }
  }
}
