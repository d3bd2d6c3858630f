/** A row as an occasion in a calendar. */
import type { PartialDate } from '../record/date.js'

export interface Occasion {
  /** The same for as long as the row is the same thing, whatever is corrected in it. */
  readonly id: string
  readonly date: PartialDate
  readonly title: string
  readonly description: string
  readonly url: string | null
}

/** What each row is in a calendar. */
export interface Calendar<R> {
  /** Null for a row without a day. */
  occasion(row: R): Occasion | null
}
