/** `/v1/milestones`: when something is due, decided or reviewed. */
import { z } from 'zod'
import { firstDay, lastDay } from '../domain/date.js'
import { liesAhead } from '../domain/milestone.js'
import { column, date, keyOrNull, text, textOrNull } from './column.js'
import { defineTable } from './define.js'
import { refuse } from './fault.js'
import { flag, partialDate, references } from './parameter.js'

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
  *rows(view, query) {
    if (query.from && query.to && firstDay(query.from) > lastDay(query.to)) {
      refuse([
        { parameter: 'from', received: query.from, detail: `must not be after ${query.to}, the end of the span` },
      ])
    }
    for (const milestone of view.milestones) {
      const ahead = liesAhead(milestone, view.asOf)
      if (query.target && !query.target.includes(milestone.target ?? '')) continue
      if (query.summit && !query.summit.includes(milestone.summit ?? '')) continue
      if (query.ahead !== undefined && query.ahead !== ahead) continue
      if (query.from && (milestone.date === null || lastDay(milestone.date) < firstDay(query.from))) continue
      if (query.to && (milestone.date === null || firstDay(milestone.date) > lastDay(query.to))) continue
      yield {
        id: milestone.id,
        date: milestone.date,
        title: milestone.title,
        ahead,
        announced_on: milestone.announcedOn,
        target: milestone.target && (view.target(milestone.target)?.id ?? null),
        summit: milestone.summit,
        summary: milestone.summary,
        source_url: milestone.sourceUrl,
      }
    }
  },
})
