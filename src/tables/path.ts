/** `/v1/path`: year by year from the current figure to the target. */
import { z } from 'zod'
import { pathChart } from '../charts/path.js'
import type { View } from '../domain/dataset.js'
import { moneyBehind } from '../domain/gap.js'
import { type MissingReason, whyNoFigure } from '../domain/missing.js'
import { CURVES, type Curve, pathTo, publishedRatio } from '../domain/path.js'
import { atPublishedPrecision } from '../domain/precision.js'
import { bindsAlly, type Level, measuredBy } from '../domain/target.js'
import { refusedFor } from '../faults/fault.js'
import { column, key, keyOrNull, percent, text, usdMillions, year } from '../query/column.js'
import { choice, decimal, reference, references } from '../query/parameter.js'
import { defineTable } from '../query/table.js'
import type { Ally } from '../record/allies.js'
import type { Observation } from '../record/observations.js'
import { notesOnCurrent } from './current-figures.js'
import { levelDefaults, levelFor, levelParameters, notesOn, reason } from './levels.js'

const RATIO_DECIMALS = 3

/** A row for each ally and year. */
export const path = defineTable({
  name: 'path',
  title: 'Path',
  summary:
    'Year by year from the current figure to the target: the share and the spending required, how much more that is than ' +
    'staying at the current share, and the running sum. A level due every year is due the year after the figure. GDP grows by gdp_growth, by default not ' +
    'at all. NATO’s share is a ratio at constant prices and dollars are current: where share × GDP is not the spending ' +
    'published, published_ratio says by how much, and the sum is given both ways. Against the 5% in total the path is that ' +
    'of the core share alone, which overstates it: reason says core_is_a_floor.',
  noun: ['step', 'steps'],
  parameters: {
    ally: references('ally', 'Allies by code or English name.', 'ITA'),
    ...levelParameters,
    curve: choice(CURVES, 'The same points every year (linear, the default), or the same percentage (geometric).'),
    gdp_growth: decimal(-20, 20, 'Growth of GDP in dollars, percent a year. Default: 0.'),
    publication: reference('publication', 'Only the figures of this edition.', 'nato-2026-07'),
  },
  columns: {
    ally: key('ally', 'ISO 3166 alpha-3 code of the ally'),
    year: year('The year; the first is that of the current figure'),
    name: { ...text('Short English name'), nameOf: 'ally' },
    target: keyOrNull('target', 'The target the path leads to; null where the question gives a percentage instead'),
    target_percent: column(z.number(), { title: 'The level it ends on', unit: 'percent of GDP', decimals: 2 }),
    deadline_year: year('The year it ends in'),
    required_percent: percent('The share required that year; in the first year the figure'),
    gdp_usd_m: usdMillions('GDP of the first year, grown by gdp_growth'),
    required_usd_m: usdMillions('Required share × GDP'),
    extra_usd_m: usdMillions('How much more that is than staying at the share of the first year'),
    cumulative_extra_usd_m: usdMillions('The sum of extra_usd_m so far'),
    cumulative_extra_published_usd_m: usdMillions('The same sum × published_ratio'),
    published_ratio: column(z.number().nullable(), {
      title: 'Published spending over share × GDP, in the first year',
      unit: 'ratio',
      decimals: RATIO_DECIMALS,
    }),
    publication: keyOrNull('publication', 'The edition of the figure the path starts from'),
    gdp_publication: keyOrNull('publication', 'The edition of the GDP'),
    reason: reason('Why something is null, or what the row leaves out'),
  },
  key: ['ally', 'year'],
  picture: { chart: pathChart },
  text: ['ally', 'year', 'required_percent', 'required_usd_m', 'cumulative_extra_usd_m'],
  *rows(view, values) {
    const level = levelFor(view, values)
    const pinned = view.withEdition(values.publication)
    const { indicator } = measuredBy(level.indicator)
    if (indicator !== 'share_of_gdp') {
      const detail = `paths lead to shares of GDP; this target is measured in ${level.indicator}`
      throw refusedFor('target', level.target ?? undefined, detail)
    }
    for (const ally of view.alliesNamed(values.ally)) {
      if (!bindsAlly(level, ally)) continue
      const start = view.isNotYetAlly(ally.code) ? null : pinned.current(indicator, ally.code)
      if (start && level.deadlineYear !== null && level.deadlineYear <= start.year) {
        const [parameter, received] = values.by === undefined ? ['target', level.target] : ['by', String(values.by)]
        const detail = `is due in ${level.deadlineYear}, which is not after ${start.year}, the year of the latest figures`
        throw refusedFor(parameter, received, detail)
      }
      const made = start ? steps(pinned, ally, start, level, values) : []
      yield* made.length > 0
        ? made
        : [stepless(ally, level, start ? 'zero_share' : whyNoFigure(pinned, ally.code, indicator))]
    }
  },
  defaults: (view, values) => ({ ...levelDefaults(view, values), curve: 'linear', gdp_growth: '0' }),
  notes: (view, values) => notesOn(levelFor(view, values).indicator),
  notesOnRows(view, values, rows) {
    const started = rows.filter((row) => row.year !== null)
    return notesOnCurrent(
      view.withEdition(values.publication),
      started.map(({ ally }) => ({ area: ally, indicator: 'share_of_gdp' })),
    )
  },
})

interface Pricing {
  readonly curve?: Curve | undefined
  readonly gdp_growth?: number | undefined
}

function steps(view: View, ally: Ally, start: Observation, level: Level, values: Pricing) {
  const deadline = level.deadlineYear ?? start.year + 1
  const gdp = moneyBehind(view, start.indicator, ally.code, start.year)
  const spending = view.figure('spending_usd', ally.code, start.year)
  const prices = gdp && { gdp, spending, growthPercent: values.gdp_growth ?? 0 }
  const ratio = prices && publishedRatio(start, prices)
  return pathTo(start, level, deadline, values.curve ?? 'linear', prices).map((step) => ({
    ...stepless(ally, level, null),
    year: step.year,
    deadline_year: deadline,
    required_percent: step.requiredShare,
    gdp_usd_m: step.gdpUsdM,
    required_usd_m: step.requiredUsdM,
    extra_usd_m: step.extraUsdM,
    cumulative_extra_usd_m: step.cumulativeExtraUsdM,
    cumulative_extra_published_usd_m: step.cumulativeExtraPublishedUsdM,
    published_ratio: ratio === null ? null : atPublishedPrecision(ratio, RATIO_DECIMALS),
    publication: start.publication,
    gdp_publication: gdp?.publication ?? null,
    reason: measuredBy(level.indicator).isFloor ? 'core_is_a_floor' : gdp ? null : 'no_gdp',
  }))
}

/** The row of an ally without a path, for the reason why. */
function stepless(ally: Ally, level: Level, reason: MissingReason | null) {
  return {
    ally: ally.code,
    year: null,
    name: ally.name,
    target: level.target,
    target_percent: level.percent,
    deadline_year: level.deadlineYear,
    required_percent: null,
    gdp_usd_m: null,
    required_usd_m: null,
    extra_usd_m: null,
    cumulative_extra_usd_m: null,
    cumulative_extra_published_usd_m: null,
    published_ratio: null,
    publication: null,
    gdp_publication: null,
    reason,
  }
}
