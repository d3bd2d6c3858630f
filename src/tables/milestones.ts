/** `/v1/milestones`: when something is due, decided or reviewed. */
import { z } from 'zod'
import type { View } from '../domain/dataset.js'
import { refusedFor } from '../faults/fault.js'
import { column, date, keyOrNull, text, textOrNull } from '../query/column.js'
import type { Projection } from '../query/declaration.js'
import { flag, partialDate, references, type ValuesOf } from '../query/parameter.js'
import { defineTable } from '../query/table.js'
import { firstDay, lastDay } from '../record/date.js'
import type { Milestone } from '../record/milestones.js'
import { liesAhead } from '../record/milestones.js'

const parameters = {
  from: partialDate('Only occasions on or after this day, month or year.', '2025'),
  to: partialDate('Only occasions on or before this day, month or year.', '2035'),
  target: references('target', 'Which target the occasion is about.'),
  summit: references('summit', 'Where it takes place.'),
  ahead: flag('Only occasions that still lie ahead on the date, or only those that do not.'),
}
type MilestoneValues = ValuesOf<typeof parameters>

/** A row for each occasion, in the order of time. */
export const milestones = defineTable({
  name: 'milestones',
  title: 'Milestones',
  summary: 'Dated occasions on which something was or is due, decided or reviewed, as known on the date.',
  noun: ['milestone', 'milestones'],
  item: 'milestone',
  parameters,
  columns: {
    id: text('Key of the milestone'),
    date: date('When it takes place or is due; null where none was set'),
    title: text('What it is'),
    ahead: column(z.boolean(), { title: 'Whether it still lies ahead on the date' }),
    announced_on: date('When it was announced'),
    target: keyOrNull('target', 'The target it is about'),
    summit: keyOrNull('summit', 'Where it takes place'),
    summary: text('What happens, in our words, as recorded'),
    source_url: textOrNull('URL of the source'),
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
  *rows(view, values) {
    for (const milestone of chosen(view, values)) {
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

function chosen(view: View, values: MilestoneValues): readonly Milestone[] {
  if (values.from && values.to && firstDay(values.from) > lastDay(values.to)) {
    throw refusedFor('from', values.from, `must not be after ${values.to}, the end of the span`)
  }
  return view.milestones.filter((milestone) => {
    const { target, summit, date } = milestone
    if (values.target && !values.target.includes(target ?? '')) return false
    if (values.summit && !values.summit.includes(summit ?? '')) return false
    if (values.ahead !== undefined && values.ahead !== liesAhead(milestone, view.asOf)) return false
    if (values.from && (date === null || lastDay(date) < firstDay(values.from))) return false
    return !values.to || (date !== null && firstDay(date) <= lastDay(values.to))
  })
}

function annotations(view: View, values: MilestoneValues): Projection {
  const rows = chosen(view, values).flatMap(({ id, date, title, summary, target }) =>
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
