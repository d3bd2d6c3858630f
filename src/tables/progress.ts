/** `/v1/progress`: how far each ally is, and whether it would get there. */
import { z } from 'zod'
import { mapChart } from '../charts/map.js'
import { progressChart } from '../charts/progress.js'
import type { View } from '../domain/dataset.js'
import { gapUsdM, moneyBehind } from '../domain/gap.js'
import { PACE_METHODS } from '../domain/pace.js'
import { atPublishedPrecision } from '../domain/precision.js'
import { type PaceChoice, type Progress, progressOf, VERDICTS } from '../domain/progress.js'
import {
  type MarginsByHorizon,
  marginsKnown,
  RANGE_REASONS,
  type RangeReason,
  rangeAround,
} from '../domain/projection-range.js'
import { prospectOf } from '../domain/prospect.js'
import { amongRows } from '../domain/steps.js'
import { bindsAlly, type Level, measuredBy } from '../domain/target.js'
import {
  codeOrNull,
  column,
  inWords,
  joined,
  key,
  keyOrNull,
  list,
  percent,
  points,
  text,
  usdMillions,
  year,
} from '../query/column.js'
import { choices, reference, references, whole } from '../query/parameter.js'
import { defineTable } from '../query/table.js'
import type { Ally } from '../record/allies.js'
import { STATUSES } from '../record/observations.js'
import { hasWords, pledgeCells, pledgeColumns, prospectCells, prospectColumns, wordParameters } from './ally-words.js'
import { notesOnCurrent, yearsBehindColumn } from './current-figures.js'
import { levelDefaults, levelFor, levelParameters, notesOn, reason } from './levels.js'
import { pace, paceDefaults, paceFor, paceParameters, roundedPace } from './pace.js'

const EXPLAIN = 'explain'

/** A row for each ally the level is meant for. */
export const progress = defineTable({
  name: 'progress',
  title: 'Progress',
  summary:
    'Each ally against a target, or against any share of GDP due in a year: the gap in points and dollars, the years left, ' +
    'the pace needed and the recent pace, where that pace would lead, the verdict, whether the ally’s own pledge would ' +
    'suffice, and what is to be expected by its figure, its word and its pace.',
  noun: ['ally', 'allies'],
  parameters: {
    ally: references('ally', 'Allies by code or English name.', 'ITA'),
    ...levelParameters,
    verdict: choices(VERDICTS, 'Only allies with this verdict.'),
    ...wordParameters,
    year: whole(1949, 2100, 'Use only figures up to this year. Default: up to the latest.'),
    ...paceParameters,
    publication: reference('publication', 'Only the figures of this edition.', 'nato-2026-07'),
  },
  columns: {
    ally: key('ally', 'ISO 3166 alpha-3 code of the ally'),
    name: { ...text('Short English name'), nameOf: 'ally' },
    target: keyOrNull('target', 'The target measured against; null where the question gives a percentage instead'),
    target_percent: percent('The level measured against', 'percent, as in the indicator'),
    deadline_year: year('The year the level is due; null for a level due every year'),
    year: year('The year of the figure judged by: the deadline once that year is over, else the latest', 'status'),
    years_behind: yearsBehindColumn(
      'By how many years that is behind the newest year any ally has a figure for; null where a deadline that is over or year= chose the figure',
    ),
    actual_percent: percent('That figure, at published precision', 'percent, as in the indicator'),
    status: column(z.enum(STATUSES).nullable(), { title: 'How the publisher marks the figure' }),
    publication: keyOrNull('publication', 'The edition that carries the figure'),
    actual_is_floor: column(z.boolean(), {
      title: 'Whether the level counts more than the figure does, so that the figure is only a floor',
    }),
    gap_pp: points('Actual minus level; negative is short'),
    gap_usd_m: {
      ...usdMillions('The gap in dollars: gap_pp / 100 × base_usd_m; negative is short'),
      isSummable: true,
    },
    years_left: column(z.int().nullable(), { title: 'Deadline minus the year of the figure', unit: 'years' }),
    needed_pace_pp: pace('What would have to be added each year; 0 when the level is met, null when no year is left'),
    recent_pace_pp: pace('What was added each year in the years up to the figure'),
    last_change_pp: points('The change from the year before the figure to it'),
    projected_percent: percent(
      'Where the recent pace leads from the figure by the deadline',
      'percent, as in the indicator',
    ),
    projected_low: percent(
      'Where four in five past projections this long came out, from: projected_percent and the 10% quantile of the errors of /v1/accuracy in real time',
      'percent, as in the indicator',
    ),
    projected_high: percent('The same, to: with the 90% quantile', 'percent, as in the indicator'),
    range_reason: codeOrNull(`Why there is no range beside projected_percent: ${inWords(RANGE_REASONS)}`),
    projected_year: year(
      'The first whole year in which the level would be met at the recent pace; null beyond 2100, and once the deadline is over',
    ),
    reached_year: year('The first year whose figure meets the level, even if that is after the deadline'),
    reached_at_record_start: column(z.boolean().nullable(), {
      title:
        'Whether the record begins with that year, so that the level may have been met before; null if not reached',
    }),
    verdict: column(z.enum(VERDICTS), {
      title:
        'The verdict on the date. met, missed: it is; on_track, off_track: at its recent pace it would reach, or would fall ' +
        'short of, the level by the deadline, which is where the pace leads and no more; short: of a level due every year',
    }),
    ...pledgeColumns,
    ...prospectColumns,
    reason: reason(),
    indicator: { ...key('indicator', 'What the figure measures'), expand: EXPLAIN },
    base_indicator: { ...codeOrNull('What turns the gap into dollars'), expand: EXPLAIN },
    base_usd_m: { ...usdMillions('Its amount in the year of the figure'), expand: EXPLAIN },
    base_publication: { ...keyOrNull('publication', 'The edition that carries it'), expand: EXPLAIN },
    pace_method: { ...column(z.enum(PACE_METHODS), { title: 'How the recent pace was computed' }), expand: EXPLAIN },
    pace_years: { ...list('The years of the figures it was computed from'), expand: EXPLAIN },
    pace_values: { ...list('Those figures at published precision'), expand: EXPLAIN },
    pace_publications: { ...list('The editions of those figures'), refers: 'publication', expand: EXPLAIN },
    deadline_percent: {
      ...percent('The figure of the deadline year, once there is one', 'percent, as in the indicator'),
      expand: EXPLAIN,
    },
    deadline_publication: { ...keyOrNull('publication', 'The edition that carries it'), expand: EXPLAIN },
  },
  key: ['ally'],
  picture: { name: 'bars', chart: progressChart, others: { map: { chart: mapChart } } },
  text: ['ally', 'actual_percent', 'year', 'gap_pp', 'needed_pace_pp', 'recent_pace_pp', 'verdict'],
  *rows(view, values) {
    const pinned = view.withEdition(values.publication)
    const level = levelFor(view, values)
    const choice = paceFor(values)
    const { indicator } = measuredBy(level.indicator)
    const margins = yield* amongRows(marginsKnown(view.dataset, indicator, view.asOf, choice))
    for (const ally of view.alliesNamed(values.ally)) {
      if (!bindsAlly(level, ally)) continue
      const row = rowOf(pinned, ally, level, choice, margins, values.year ?? null)
      const isAsked = !values.verdict || values.verdict.includes(row.verdict)
      if (isAsked && hasWords(row, values)) yield row
    }
  },
  defaults: (view, values) => ({ ...levelDefaults(view, values), ...paceDefaults }),
  notes: (view, values) => notesOn(levelFor(view, values).indicator),
  notesOnRows(view, values, rows) {
    const current = rows.filter((row) => row.years_behind !== null)
    return notesOnCurrent(
      view.withEdition(values.publication),
      current.map(({ ally, indicator }) => ({ area: ally, indicator })),
    )
  },
})

function rowOf(
  view: View,
  ally: Ally,
  level: Level,
  choice: PaceChoice,
  margins: MarginsByHorizon,
  year: number | null,
) {
  const found = progressOf(view, ally, level, choice, year)
  const { figure, deadlineFigure, paceFigures } = found
  const indicator = found.indicator
  const base = figure ? moneyBehind(view, indicator, ally.code, figure.year) : null
  return {
    ally: ally.code,
    name: ally.name,
    target: level.target,
    target_percent: level.percent,
    deadline_year: level.deadlineYear,
    year: figure?.year ?? null,
    years_behind: found.yearsBehind,
    actual_percent: found.actual,
    status: figure?.status ?? null,
    publication: figure?.publication ?? null,
    actual_is_floor: found.isFloor,
    gap_pp: found.gap,
    gap_usd_m: found.gap !== null && base ? gapUsdM(found.gap, base) : null,
    years_left: found.yearsLeft,
    needed_pace_pp: roundedPace(found.neededPace),
    recent_pace_pp: roundedPace(found.pace),
    last_change_pp: found.lastChange,
    projected_percent: found.projectedShare,
    ...rangeCells(found, margins),
    projected_year: found.projectedYear,
    reached_year: found.reachedYear,
    reached_at_record_start: found.reachedAtStart,
    verdict: found.verdict,
    ...pledgeCells(view, ally.code, level),
    ...prospectCells(prospectOf(view, ally, level, choice, year)),
    reason: found.reason ?? (figure && found.pace === null ? 'too_few_years' : figure && !base ? 'no_gdp' : null),
    indicator,
    base_indicator: base?.indicator ?? null,
    base_usd_m: base ? Math.round(base.value) : null,
    base_publication: base?.publication ?? null,
    pace_method: choice.method,
    pace_years: joined(paceFigures.map((one) => String(one.year))),
    pace_values: joined(paceFigures.map((one) => atPublishedPrecision(one.value).toFixed(2))),
    pace_publications: joined([...new Set(paceFigures.map((one) => one.publication))]),
    deadline_percent: deadlineFigure ? atPublishedPrecision(deadlineFigure.value) : null,
    deadline_publication: deadlineFigure?.publication ?? null,
  }
}

/** The range beside a projection; all empty where nothing is projected. */
function rangeCells({ projectedShare, yearsLeft }: Progress, margins: MarginsByHorizon) {
  const isProjected = projectedShare !== null && yearsLeft !== null
  const range = isProjected ? rangeAround(projectedShare, yearsLeft, margins) : null
  const reason: RangeReason | null = isProjected && !range ? 'too_few_outcomes' : null
  return { projected_low: range?.low ?? null, projected_high: range?.high ?? null, range_reason: reason }
}
