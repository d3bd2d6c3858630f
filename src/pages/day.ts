/** The day of a page in the words its sentences need: whether what is shown is the newest, and where the record begins. */
import { outOn } from '../record/publications.js'
import type { Day } from '../sentences/held.js'
import type { Asked } from './asked.js'
import { editionsOfNato } from './stops.js'

/** The day asked about. */
export function dayOf({ source, asOf }: Asked): Day {
  const days = editionsOfNato(source.dataset).map(outOn)
  const newest = days.at(-1) ?? asOf
  return { asOf, isNewest: asOf >= newest, recordBegins: days[0] ?? asOf }
}

/** The day NATO’s latest edition by then came out; null before the first. */
export function editionOn({ source, asOf }: Asked): string | null {
  return (
    editionsOfNato(source.dataset)
      .map(outOn)
      .findLast((day) => day <= asOf) ?? null
  )
}
