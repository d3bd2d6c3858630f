/** `/v1/alliance`: the allies taken together. */
import { z } from 'zod'
import { allianceChart } from '../charts/alliance.js'
import { aggregateShare, countMeeting } from '../domain/alliance.js'
import type { View } from '../domain/dataset.js'
import { atPublishedPrecision } from '../domain/precision.js'
import { measuredBy } from '../domain/target.js'
import { refusedFor } from '../faults/fault.js'
import { column, joined, key, keyOrNull, list, percent, points, textOrNull } from '../query/column.js'
import { choices, pickYears, reference, years } from '../query/parameter.js'
import { defineTable } from '../query/table.js'
import { GROUPINGS } from '../record/allies.js'
import { levelDefaults, levelFor, levelParameters } from './levels.js'

const { by: _, ...levelWithoutYear } = levelParameters

function count(title: string) {
  return column(z.int(), { title, unit: 'allies' })
}

/** A row for each grouping and year. */
export const alliance = defineTable({
  name: 'alliance',
  title: 'Alliance',
  summary:
    'A year and a grouping: the share computed from sums of spending and GDP, beside the share the same edition published, ' +
    'and how many allies meet the target, of how many with a figure, of how many members. Members count from the year ' +
    'they joined.',
  noun: ['year', 'years'],
  parameters: {
    area: choices(GROUPINGS, 'The grouping. Default: both.'),
    year: years('The years.'),
    ...levelWithoutYear,
    publication: reference('publication', 'Only the figures of this edition.', 'nato-annual-report-2024'),
  },
  columns: {
    area: key('area', 'The grouping'),
    year: column(z.int(), { title: 'The year', unit: 'calendar year' }),
    computed_percent: percent('Sum of spending over sum of GDP, at one edition’s constant prices'),
    published_percent: percent('The share the same edition published; where there are no sums, the one in force'),
    difference_pp: points('Computed minus published'),
    publication: keyOrNull('publication', 'The edition of the sums and of the published share'),
    prices: textOrNull('The indicator of the spending summed, which names the base year'),
    spending_usd_m: column(z.number().nullable(), {
      title: 'Sum of spending',
      unit: 'million US dollars, constant prices',
      decimals: 0,
    }),
    gdp_base_usd_m: column(z.number().nullable(), {
      title: 'Sum of GDP',
      unit: 'million US dollars, constant prices',
      decimals: 0,
    }),
    left_out: list('Members left out of the sums because the edition lacks their figures'),
    target: keyOrNull('target', 'The target counted against; null where the question gives a percentage instead'),
    target_percent: column(z.number(), { title: 'Its level', unit: 'percent, as in the indicator', decimals: 2 }),
    deadline_year: column(z.int().nullable(), {
      title: 'The year the level is due; null for a level due every year',
      unit: 'calendar year',
    }),
    meeting: count('How many members meet it by their figures in force for the year, whenever it is due'),
    with_figure: count('How many members have a figure'),
    members: count('How many members there were that year to whom the target applies'),
    meeting_allies: list('Those that meet it'),
    missing_allies: list('Members without a figure'),
    counted_publications: { ...list('The editions of the figures that were counted'), refers: 'publication' },
    reason: textOrNull(
      'Why the computed share is null: no_constant_prices: the edition has no spending and GDP at constant prices',
    ),
  },
  key: ['area', 'year'],
  picture: { chart: allianceChart },
  text: ['area', 'year', 'computed_percent', 'meeting', 'with_figure', 'members'],
  *rows(view, values) {
    const level = levelFor(view, values)
    if (measuredBy(level.indicator).isFloor || view.isUnmeasured(level.indicator)) {
      throw refusedFor(
        'target',
        level.target ?? undefined,
        `nobody publishes ${level.indicator} by ally, so nobody can be counted`,
      )
    }
    const pinned = view.withEdition(values.publication)
    for (const area of values.area ?? GROUPINGS) {
      for (const year of pickYears(yearsOf(pinned, level.indicator), values.year)) {
        const share = aggregateShare(pinned, area, year)
        const published = pinned.figure('share_of_gdp', area, year)
        const counted = countMeeting(pinned, area, year, level)
        if (!share && counted.figures.length === 0) continue
        yield {
          area,
          year,
          computed_percent: share?.computed ?? null,
          published_percent: share ? share.published : published && atPublishedPrecision(published.value),
          difference_pp:
            share && share.published !== null ? atPublishedPrecision(share.computed - share.published) : null,
          publication: share?.publication ?? published?.publication ?? null,
          prices: share?.spendingIndicator ?? null,
          spending_usd_m: share?.spendingUsdM ?? null,
          gdp_base_usd_m: share?.gdpUsdM ?? null,
          left_out: joined(share?.leftOut ?? []),
          target: level.target,
          target_percent: level.percent,
          deadline_year: level.deadlineYear,
          meeting: counted.meeting.length,
          with_figure: counted.figures.length,
          members: counted.members.length,
          meeting_allies: joined(counted.meeting),
          missing_allies: joined(counted.missing),
          counted_publications: joined([...new Set(counted.figures.map((figure) => figure.publication))].sort()),
          reason: share ? null : 'no_constant_prices',
        }
      }
    }
  },
  defaults: (view, values) => levelDefaults(view, values),
})

/** The years any ally has a figure for, ascending. */
function yearsOf(view: View, indicator: string): number[] {
  const all = new Set(view.allies.flatMap(({ code }) => view.series(indicator, code).map((figure) => figure.year)))
  return [...all].sort((a, b) => a - b)
}
