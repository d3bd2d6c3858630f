/** A histogram of durations, in seconds: counted in place, written only when it is asked for. */

/** From a kept answer to a question over a million figures. */
export const DURATIONS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5, 10]

export class Histogram {
  readonly #counts = new Float64Array(DURATIONS.length + 1)
  #sum = 0

  /** Counts a duration. */
  observe(milliseconds: number): void {
    const seconds = milliseconds / 1000
    let place = 0
    while (place < DURATIONS.length && seconds > (DURATIONS[place] ?? 0)) place += 1
    this.#counts[place] = (this.#counts[place] ?? 0) + 1
    this.#sum += seconds
  }

  /** Its lines in the text format; `labels` such as `route="/v1/allies",`. */
  lines(name: string, labels = ''): string[] {
    let total = 0
    const buckets = [...this.#counts].map((count, place) => {
      total += count
      return `${name}_bucket{${labels}le="${DURATIONS[place] ?? '+Inf'}"} ${total}`
    })
    const own = labels === '' ? '' : `{${labels.replace(/,$/, '')}}`
    return [...buckets, `${name}_sum${own} ${this.#sum}`, `${name}_count${own} ${total}`]
  }
}
