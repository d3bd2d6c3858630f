/** `/v1/path`: year by year from the current figure to the target. */
import { z } from 'zod'
import { moneyBehind } from '../domain/gap.js'
import { measuredBy } from '../domain/level.js'
import { CURVES, pathTo, publishedRatio } from '../domain/path.js'
import { atPublishedPrecision } from '../domain/precision.js'
import { bindsAlly } from '../domain/target.js'
import { column, key, keyOrNull, text, usdMillions } from './column.js'
import { defineTable } from './define.js'
import { refuse } from './fault.js'
import { levelDefaults, levelFor, levelParameters } from './levels.js'
import { choice, decimal, reference, references } from './parameter.js'

const RATIO_DECIMALS = 3

export const path = defineTable({
  name: 'path',
  title: 'Path',
  summary:
    'Year by year from the current figure to the target: the share and the spending required, what that is over staying ' +
    'put, and the sum. A level due every year is due the year after the figure. GDP grows by gdp_growth, by default not ' +
    'at all. NATO’s share is a ratio at constant prices and dollars are current: where share × GDP is not the spending ' +
    'published, published_ratio says by how much, and the sum is given both ways.',
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
    year: column(z.int(), { title: 'The year; the first is that of the current figure', unit: 'calendar year' }),
    name: text('Short English name'),
    target: keyOrNull('target', 'The target the path leads to; null for a percentage of the question’s own'),
    target_percent: column(z.number(), { title: 'The level it ends on', unit: 'percent of GDP', decimals: 2 }),
    deadline_year: column(z.int(), { title: 'The year it ends in', unit: 'calendar year' }),
    required_percent: column(z.number(), {
      title: 'The share required that year; in the first year the figure',
      unit: 'percent of GDP',
      decimals: 2,
    }),
    gdp_usd_m: usdMillions('GDP of the first year, grown by gdp_growth'),
    required_usd_m: usdMillions('Required share × GDP'),
    extra_usd_m: usdMillions('That over staying at the share of the first year'),
    cumulative_extra_usd_m: usdMillions('The sum of the extra so far'),
    cumulative_extra_published_usd_m: usdMillions('The same sum × published_ratio'),
    published_ratio: column(z.number().nullable(), {
      title: 'Published spending over share × GDP, in the first year',
      unit: 'ratio',
      decimals: RATIO_DECIMALS,
    }),
    publication: key('publication', 'The edition of the figure the path starts from'),
    gdp_publication: keyOrNull('publication', 'The edition of the GDP'),
  },
  key: ['ally', 'year'],
  text: ['ally', 'year', 'required_percent', 'required_usd_m', 'cumulative_extra_usd_m'],
  *rows(view, query) {
    const level = levelFor(view, query)
    const pinned = view.withEdition(query.publication)
    const { indicator } = measuredBy(level.indicator)
    if (indicator !== 'share_of_gdp') {
      refuse([
        {
          parameter: 'target',
          received: level.target,
          detail: `paths lead to shares of GDP; this target is measured in ${level.indicator}`,
        },
      ])
    }
    for (const ally of view.allies) {
      if (query.ally && !query.ally.includes(ally.code)) continue
      const start = pinned.current(indicator, ally.code)
      if (!start || !bindsAlly(level, ally)) continue
      const deadline = level.deadlineYear ?? start.year + 1
      if (deadline <= start.year) {
        refuse([
          {
            parameter: 'by',
            received: String(deadline),
            detail: `must be after ${start.year}, the year of the latest figure of ${ally.code}`,
          },
        ])
      }
      const gdp = moneyBehind(pinned, indicator, ally.code, start.year)
      const spending = pinned.figure('spending_usd', ally.code, start.year)
      const prices = gdp && { gdp, spending, growthPercent: query.gdp_growth ?? 0 }
      const ratio = prices && publishedRatio(start, prices)
      for (const step of pathTo(start, level, deadline, query.curve ?? 'linear', prices)) {
        yield {
          ally: ally.code,
          year: step.year,
          name: ally.name,
          target: level.target,
          target_percent: level.percent,
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
        }
      }
    }
  },
  defaults: (view, query) => ({ ...levelDefaults(view, query), curve: 'linear', gdp_growth: '0' }),
})
