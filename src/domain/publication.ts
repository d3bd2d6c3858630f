/** Editions of the figures. */
import type { IsoDate } from '../record/date.js'
import { compareText } from '../record/text-order.js'

/** One edition; its date makes it a vintage of every figure it carries. */
export interface Publication {
  readonly id: string
  readonly publisher: string
  readonly title: string
  readonly publishedOn: IsoDate
  readonly reference: string | null
  readonly url: string | null
  readonly notes: string | null
}

/** The order in which editions count: the latest first, ties broken by the id. */
export function latestFirst(a: Publication, b: Publication): number {
  return compareText(b.publishedOn, a.publishedOn) || compareText(b.id, a.id)
}
