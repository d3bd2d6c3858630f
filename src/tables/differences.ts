/** `/v1/differences`: what changed between two dates. */
import { z } from 'zod'
import type { View } from '../domain/dataset.js'
import { DIFFERENCE_KINDS, differencesInParts } from '../domain/difference.js'
import { refusedFor } from '../faults/fault.js'
import { code, column, keyOrNull, text, textOrNull, year } from '../query/column.js'
import { choices, partialDate, references } from '../query/parameter.js'
import { defineTable } from '../query/table.js'
import { daysBefore, eveOf, type IsoDate, lastDay, type PartialDate } from '../record/date.js'
import { outOn } from '../record/publications.js'
import { newsOf } from './differences-feed.js'

function figure(title: string) {
  return column(z.number().nullable(), { title, unit: 'as in the indicator; percentage points for shares' })
}

/** A row for each thing that changed. */
export const differences = defineTable({
  name: 'differences',
  title: 'Differences',
  summary:
    'What changed between the ends of two days: editions, figures added and revised, allies joined, targets agreed and ' +
    'superseded, pledges made, kept and missed, and who meets the target in force. By default: what the latest edition by then changed.',
  noun: ['difference', 'differences'],
  parameters: {
    from: partialDate(
      'The earlier day; a month or year means its end. Default: the day before the latest edition out by the later day; in a feed a year before it.',
      '2025-04-03',
    ),
    to: partialDate('The later day. Default: as_of.', '2025-06-26'),
    ally: references('ally', 'Only what is about these allies.', 'SVN'),
    kind: choices(DIFFERENCE_KINDS, 'What kind of change. Default: all, but in a feed no single figures.'),
    indicator: references('indicator', 'The indicators whose figures are compared. Default: share_of_gdp.'),
  },
  columns: {
    kind: column(z.enum(DIFFERENCE_KINDS), { title: 'What kind of change it is' }),
    area: keyOrNull('area', 'The ally or grouping it is about'),
    subject: code('The publication, indicator, target or pledge it is about'),
    year: year('The year of the figure, or that a pledge is due'),
    before: textOrNull(
      'What it was: the figure as published, a standing, an outcome, met or short; null if it did not exist',
    ),
    after: textOrNull('What it became; of an exemption or a reservation, which has no outcome, its kind'),
    value_before: figure('The figure before'),
    value_after: figure('The figure after'),
    change: figure('The difference of the two'),
    publication: keyOrNull('publication', 'The edition that came out or that the later figure is from'),
    title: text('What it is about, in words'),
  },
  feed: {
    entries(view, values) {
      const { from, to } = spanOf(view, values, yearBefore)
      return newsOf(view.dataset, from, to, values)
    },
  },
  key: ['kind', 'subject', 'area', 'year'],
  text: ['kind', 'area', 'year', 'before', 'after', 'subject'],
  *rows(view, values) {
    const { from, to } = spanOf(view, values, dayBeforeLatestEdition)
    const indicators = values.indicator ?? ['share_of_gdp']
    for (const one of differencesInParts(view.dataset.asOf(from), view.dataset.asOf(to), indicators)) {
      if (one === null) {
        yield null
        continue
      }
      if (values.ally && !values.ally.includes(one.area ?? '')) continue
      if (values.kind && !values.kind.includes(one.kind)) continue
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
  defaults(view, values) {
    const to = values.to ? lastDay(values.to) : view.asOf
    return { from: dayBeforeLatestEdition(view, to), to, indicator: 'share_of_gdp' }
  },
})

/** The two days. @throws FaultyQuestion where they are out of order, or after the date looked from */
function spanOf(
  view: View,
  values: { readonly from?: PartialDate | undefined; readonly to?: PartialDate | undefined },
  before: (view: View, to: IsoDate) => IsoDate,
): { readonly from: IsoDate; readonly to: IsoDate } {
  const to = values.to ? lastDay(values.to) : view.asOf
  const from = values.from ? lastDay(values.from) : before(view, to)
  if (to > view.asOf) throw refusedFor('to', values.to, `must not be after ${view.asOf}, the date looked from`)
  if (from > to) throw refusedFor('from', values.from, `must not be after ${to}, the later day`)
  return { from, to }
}

function yearBefore(_: View, day: IsoDate): IsoDate {
  return daysBefore(day, 365)
}

/** The eve of the latest publication out by the day that carries figures; of the day itself before any was. */
function dayBeforeLatestEdition(view: View, day: IsoDate): IsoDate {
  const days = view.publications.map((edition) => outOn(edition)).filter((out) => out <= day)
  const latest = days.sort().at(-1) ?? day
  return eveOf(latest)
}
