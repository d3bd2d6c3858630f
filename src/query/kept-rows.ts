/** Rows made before: of the questions a table is asked, the filters, orders and pages differ more than the rows do. */
import { LRUCache } from 'lru-cache'
import type { Row } from '../charts/chart.js'
import type { Dataset, View } from '../domain/dataset.js'
import type { Steps } from '../domain/steps.js'

/** Fewer are made anew sooner than found. */
const WORTH_KEEPING = 20
/** About ten megabytes a table. */
const MOST_ROWS = 50_000

/** The rows of one table that were made before, for each record. */
export class KeptRows {
  readonly #byRecord = new WeakMap<Dataset, LRUCache<string, readonly Row[]>>();

  /** The rows of the View for these parameters of the table's own, made by `make` unless they were before. */
  *of(
    view: View,
    parameters: readonly (string | undefined)[],
    make: () => Steps<readonly Row[]>,
  ): Steps<readonly Row[]> {
    const kept = this.#of(view.dataset)
    const key = JSON.stringify([view.asOf, view.edition, parameters])
    const held = kept.get(key)
    if (held !== undefined) return held
    const made = yield* make()
    if (made.length >= WORTH_KEEPING) kept.set(key, made)
    return made
  }

  #of(record: Dataset): LRUCache<string, readonly Row[]> {
    const held = this.#byRecord.get(record)
    if (held !== undefined) return held
    const made = new LRUCache<string, readonly Row[]>({ maxSize: MOST_ROWS, sizeCalculation: ({ length }) => length })
    this.#byRecord.set(record, made)
    return made
  }
}
