/** What has a day is over, or lies ahead. */
import { type IsoDate, lastDay } from '../record/date.js'
import type { Milestone } from '../record/milestones.js'
import type { Summit } from '../record/summits.js'

/** Whether the meeting had ended by the date, so that what came of it was known. */
export function hasEnded(summit: Pick<Summit, 'endsOn'>, asOf: IsoDate): boolean {
  return summit.endsOn !== null && summit.endsOn <= asOf
}

/** Whether the occasion still lies ahead on the date; one without a day never does. */
export function liesAhead(milestone: Pick<Milestone, 'date'>, asOf: IsoDate): boolean {
  return milestone.date !== null && lastDay(milestone.date) > asOf
}
