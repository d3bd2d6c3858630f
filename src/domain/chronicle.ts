/** What changed day by day: each change on the day it came, where a difference of two dates tells only what is left of them in the end. */
import { eveOf, firstDay, type IsoDate, isPartialDate, lastDay, yearOf } from '../record/date.js'
import { outOn } from '../record/publications.js'
import type { Dataset, View } from './dataset.js'
import { type Difference, differencesInParts } from './difference.js'
import { type Flip, flipsOfAlly } from './revision.js'

/** One day on which something changed, from the eve's View to its own. */
export interface EventfulDay {
  readonly day: IsoDate
  readonly before: View
  readonly after: View
  readonly differences: readonly Difference[]
  /** The ally-years whose verdict an edition of that day changed, each by the target in force at the end of the year. */
  readonly flips: readonly Flip[]
}

/**
 * The days after the earlier and up to the later on which anything changed, the latest first, with the figures of these
 * indicators. Null is a place where a long search could pause.
 */
export function* eventfulDays(
  dataset: Dataset,
  from: IsoDate,
  to: IsoDate,
  indicators: readonly string[],
): Iterable<EventfulDay | null> {
  for (const day of daysOfRecord(dataset)) {
    if (day <= from || day > to) continue
    const [before, after] = [dataset.asOf(eveOf(day)), dataset.asOf(day)]
    // Figures change when an edition comes out, and not otherwise.
    const isEdition = after.editionsHeld().some((edition) => outOn(edition) === day)
    const differences: Difference[] = []
    for (const one of differencesInParts(before, after, isEdition ? indicators : [])) {
      if (one === null) yield null
      else differences.push(one)
    }
    const flips: Flip[] = []
    for (const ally of isEdition ? after.allies : []) {
      flips.push(...flipsOfAlly(after, ally, null).filter((flip) => outOn(flip.after.publication) === day))
      yield null
    }
    if (differences.length + flips.length > 0) yield { day, before, after, differences, flips }
  }
}

const LISTS = ['allies', 'publications', 'targets', 'pledges'] as const

/**
 * Every day on which a View may begin to differ from that of its eve, the latest first: any a date in the record begins or
 * ends on, and each new year, when the year before is over.
 */
function daysOfRecord({ facts }: Dataset): readonly IsoDate[] {
  const days = new Set<IsoDate>()
  for (const list of LISTS)
    for (const record of facts[list])
      for (const value of Object.values<unknown>(record))
        if (typeof value === 'string' && isPartialDate(value)) days.add(firstDay(value)).add(lastDay(value))
  const years = [...days].map(yearOf)
  for (const year of new Set([...years, ...facts.pledges.flatMap(({ deadlineYear }) => deadlineYear ?? [])]))
    days.add(`${year}-01-01`).add(`${year + 1}-01-01`)
  return [...days].sort().reverse()
}
