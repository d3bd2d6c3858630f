/** `/v1/milestones`: when something is due, decided or reviewed. */
import { z } from 'zod'
import type { View } from '../domain/dataset.js'
import { refuse } from '../faults/fault.js'
import { column, date, keyOrNull, text, textOrNull } from '../query/column.js'
import type { Projection } from '../query/declaration.js'
import { defineTable } from '../query/define.js'
import { flag, partialDate, references } from '../query/parameter.js'
import { firstDay, lastDay, type PartialDate } from '../record/date.js'
import type { Milestone } from '../record/milestones.js'
import { liesAhead } from '../record/milestones.js'

export const milestones = defineTable({
  name: 'milestones',
  title: 'Milestones',
  summary: 'Dated occasions on which something was or is due, decided or reviewed, as known on the date.',
  noun: ['milestone', 'milestones'],
  item: 'milestone',
  parameters: {
    from: partialDate('Only occasions on or after this day, month or year.', '2025'),
    to: partialDate('Only occasions on or before this day, month or year.', '2035'),
    target: references('target', 'Which target the occasion is about.'),
    summit: references('summit', 'Where it takes place.'),
    ahead: flag('Only occasions that still lie ahead on the date, or only those that do not.'),
  },
  columns: {
    id: text('Key of the milestone'),
    date: date('When it takes place or is due; null where none was set'),
    title: text('What it is'),
    ahead: column(z.boolean(), { title: 'Whether it still lies ahead on the date' }),
    announced_on: date('Since when it was known to come'),
    target: keyOrNull('target', 'The target it is about'),
    summit: keyOrNull('summit', 'Where it takes place'),
    summary: text('What happens, in our words, as recorded'),
    source_url: textOrNull('Where it was read'),
  },
  key: ['id'],
  sort: 'date',
  text: ['date', 'ahead', 'id', 'title'],
  calendar: {
    occasion: ({ id, date, title, summary, source_url }) =>
      date === null ? null : { id, date, title, description: summary, url: source_url },
  },
  shapes: {
    annotations: {
      title:
        'The occasions that have a date, under the names Grafana gives to annotations; a month or a year is a span.',
      row: z.object({
        id: z.string(),
        time: z.string(),
        timeEnd: z.string(),
        title: z.string(),
        text: z.string(),
        tags: z.string(),
      }),
      project: annotations,
    },
  },
  *rows(view, query) {
    for (const milestone of chosen(view, query)) {
      yield {
        id: milestone.id,
        date: milestone.date,
        title: milestone.title,
        ahead: liesAhead(milestone, view.asOf),
        announced_on: milestone.announcedOn,
        target: milestone.target && (view.target(milestone.target)?.id ?? null),
        summit: milestone.summit,
        summary: milestone.summary,
        source_url: milestone.sourceUrl,
      }
    }
  },
})

interface MilestoneQuery {
  readonly from?: PartialDate | undefined
  readonly to?: PartialDate | undefined
  readonly target?: readonly string[] | undefined
  readonly summit?: readonly string[] | undefined
  readonly ahead?: boolean | undefined
}

function chosen(view: View, query: MilestoneQuery): readonly Milestone[] {
  if (query.from && query.to && firstDay(query.from) > lastDay(query.to)) {
    refuse([{ parameter: 'from', received: query.from, detail: `must not be after ${query.to}, the end of the span` }])
  }
  return view.milestones.filter((milestone) => {
    const { target, summit, date } = milestone
    if (query.target && !query.target.includes(target ?? '')) return false
    if (query.summit && !query.summit.includes(summit ?? '')) return false
    if (query.ahead !== undefined && query.ahead !== liesAhead(milestone, view.asOf)) return false
    if (query.from && (date === null || lastDay(date) < firstDay(query.from))) return false
    return !query.to || (date !== null && firstDay(date) <= lastDay(query.to))
  })
}

function annotations(view: View, query: MilestoneQuery): Projection {
  const rows = chosen(view, query).flatMap(({ id, date, title, summary, target }) =>
    date === null
      ? []
      : [
          {
            id,
            time: `${firstDay(date)}T00:00:00Z`,
            timeEnd: `${lastDay(date)}T23:59:59Z`,
            title,
            text: summary,
            // Grafana parts tags at commas.
            tags: ['milestone', ...(target && view.target(target) ? [target] : [])].join(','),
          },
        ],
  )
  return {
    columns: {
      id: text('Key of the milestone'),
      time: text('When it begins, RFC 3339 in UTC'),
      timeEnd: text('When it ends: the end of the day, or of the month or year where no more is known'),
      title: text('What it is'),
      text: text('What happens'),
      tags: text('What it is about, joined by commas'),
    },
    key: ['time', 'id'],
    rows,
    noun: ['annotation', 'annotations'],
  }
}
