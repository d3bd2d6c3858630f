/** `/v1/differences`: what changed between two dates. */
import { z } from 'zod'
import type { View } from '../domain/dataset.js'
import { DIFFERENCE_KINDS, differencesBetween } from '../domain/difference.js'
import { refuse } from '../faults/fault.js'
import { column, keyOrNull, text, textOrNull, year } from '../query/column.js'
import { defineTable } from '../query/define.js'
import { choices, partialDate, references } from '../query/parameter.js'
import { type IsoDate, lastDay } from '../record/date.js'

function figure(title: string) {
  return column(z.number().nullable(), { title, unit: 'as in the indicator; percentage points for shares' })
}

export const differences = defineTable({
  name: 'differences',
  title: 'Differences',
  summary:
    'What changed between the ends of two days: editions, figures added and revised, allies joined, targets agreed and ' +
    'superseded, pledges made, kept and missed, and who meets the target in force. By default: what the latest edition by then changed.',
  noun: ['difference', 'differences'],
  parameters: {
    from: partialDate(
      'The earlier day; a month or year means its end. Default: the day before the latest edition out by the later day.',
      '2025-04-03',
    ),
    to: partialDate('The later day. Default: as_of.', '2025-06-26'),
    ally: references('ally', 'Only what is about these allies.', 'SVN'),
    kind: choices(DIFFERENCE_KINDS, 'What kind of change.'),
    indicator: references('indicator', 'Whose figures. Default: share_of_gdp.'),
  },
  columns: {
    kind: column(z.enum(DIFFERENCE_KINDS), { title: 'What kind of change it is' }),
    area: keyOrNull('area', 'The ally or grouping it is about'),
    subject: text('The publication, indicator, target or pledge it is about'),
    year: year('The year of the figure, or that a pledge is due'),
    before: textOrNull('What it was: the figure as published, a standing, an outcome, met or short; null if not there'),
    after: textOrNull('What it became'),
    value_before: figure('The figure before'),
    value_after: figure('The figure after'),
    change: figure('The difference of the two'),
    publication: keyOrNull('publication', 'The edition that came out or that the later figure is from'),
    title: text('What it is about, in words'),
  },
  key: ['kind', 'subject', 'area', 'year'],
  text: ['kind', 'area', 'year', 'before', 'after', 'subject'],
  *rows(view, query) {
    const to = query.to ? lastDay(query.to) : view.asOf
    const from = query.from ? lastDay(query.from) : dayBeforeLatestEdition(view, to)
    if (to > view.asOf) {
      refuse([
        { parameter: 'to', received: query.to ?? null, detail: `must not be after ${view.asOf}, the date looked from` },
      ])
    }
    if (from > to) {
      refuse([{ parameter: 'from', received: query.from ?? null, detail: `must not be after ${to}, the later day` }])
    }
    const indicators = query.indicator ?? ['share_of_gdp']
    for (const one of differencesBetween(view.dataset.asOf(from), view.dataset.asOf(to), indicators)) {
      if (query.ally && !query.ally.includes(one.area ?? '')) continue
      if (query.kind && !query.kind.includes(one.kind)) continue
      const { kind, area, subject, year, before, after, change, publication, title } = one
      yield {
        kind,
        area,
        subject,
        year,
        before,
        after,
        value_before: one.valueBefore,
        value_after: one.valueAfter,
        change,
        publication,
        title,
      }
    }
  },
  defaults(view, query) {
    const to = query.to ? lastDay(query.to) : view.asOf
    return { from: dayBeforeLatestEdition(view, to), to, indicator: 'share_of_gdp' }
  },
})

const DAY_MS = 86_400_000

/** The eve of the latest publication out by the day that carries figures; of the day itself before any was. */
function dayBeforeLatestEdition(view: View, day: IsoDate): IsoDate {
  const days = view.publications
    .filter(({ id, publishedOn }) => publishedOn <= day && view.dataset.carriedBy(id).size > 0)
    .map(({ publishedOn }) => publishedOn)
  const latest = days.sort().at(-1) ?? day
  return new Date(Date.parse(latest) - DAY_MS).toISOString().slice(0, 10)
}
