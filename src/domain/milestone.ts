/** Dated occasions. */
import { type IsoDate, knownFrom, lastDay, type PartialDate } from '../record/date.js'
import type { Target } from './target.js'

/** An occasion on which something is due, decided or reviewed. */
export interface Milestone {
  readonly id: string
  readonly summit: string | null
  readonly date: PartialDate | null
  readonly announcedOn: PartialDate | null
  readonly title: string
  readonly summary: string
  readonly target: string | null
  readonly sourceUrl: string | null
  readonly recordedOn: IsoDate
}

/**
 * Whether the occasion was known of by the date: from its announcement, else from its own day, else from
 * the day its target became known. `targets` are those known on the date.
 */
export function isMilestoneKnown(milestone: Milestone, targets: ReadonlyMap<string, Target>, asOf: IsoDate): boolean {
  const date = milestone.announcedOn ?? milestone.date
  if (date !== null) return knownFrom(date, milestone.recordedOn) <= asOf
  return milestone.target === null || targets.has(milestone.target)
}

/** Whether the occasion still lies ahead on the date; one without a day never does. */
export function liesAhead(milestone: Milestone, asOf: IsoDate): boolean {
  return milestone.date !== null && lastDay(milestone.date) > asOf
}
