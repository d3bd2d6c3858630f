/** The order of editions. */
import type { Publication } from '../record/publications.js'
import { compareText } from '../record/text-order.js'

/** The order in which editions count: the latest first, ties broken by the id. */
export function latestFirst(a: Publication, b: Publication): number {
  return compareText(b.publishedOn, a.publishedOn) || compareText(b.id, a.id)
}
