/** The milestones: dated occasions. */
import { type IsoDate, knownFrom, lastDay } from './date.js'
import { optional, partialDate, recordedOn, slug, text, url } from './field.js'
import { type EntityOf, list } from './list.js'

/** The list of milestones. */
export const milestones = list({
  noun: ['milestone', 'milestones'],
  table: 'milestone',
  key: ['id'],
  edited: true,
  fields: {
    id: slug,
    summit: optional(slug),
    /** Null for what recurs or has no date. */
    date: optional(partialDate),
    /** Since when a future one was known. */
    announcedOn: optional(partialDate),
    title: text,
    summary: text,
    target: optional(slug),
    sourceUrl: optional(url),
    recordedOn,
  },
  references: { summit: 'summits', target: 'targets' },
  /** From its announcement, else from its own day, else from the day its target became known. */
  knownFrom: ({ announcedOn, date, target, recordedOn }, dayOf) => {
    const own = announcedOn ?? date
    if (own !== null) return knownFrom(own, recordedOn)
    return target === null ? null : dayOf('targets', target)
  },
})

/** An occasion on which something is due, decided or reviewed. */
export type Milestone = EntityOf<typeof milestones>

/** Whether the occasion still lies ahead on the date; one without a day never does. */
export function liesAhead(milestone: Pick<Milestone, 'date'>, asOf: IsoDate): boolean {
  return milestone.date !== null && lastDay(milestone.date) > asOf
}
