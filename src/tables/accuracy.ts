/** `/v1/accuracy`: how good the recent pace has been as a projection, beside no change at all. */
import { z } from 'zod'
import { type Accuracy, accuracyOf } from '../domain/accuracy.js'
import type { View } from '../domain/dataset.js'
import { DEFAULT_WINDOW } from '../domain/pace.js'
import { atPublishedPrecision } from '../domain/precision.js'
import { BASES, PROJECTIONS } from '../domain/projection-error.js'
import { FEWEST_YEARS } from '../domain/projection-range.js'
import { amongRows } from '../domain/steps.js'
import { type Level, levelOf, measuredBy, shareLevel } from '../domain/target.js'
import { refusedFor } from '../faults/fault.js'
import { column, joined, list } from '../query/column.js'
import { reference, shareOfGdp, type ValuesOf } from '../query/parameter.js'
import { defineTable } from '../query/table.js'
import { paceParameters } from './pace.js'

const USUAL_PERCENT = 2

const parameters = {
  window: paceParameters.window,
  percent: shareOfGdp(`The level verdicts are about, in percent of GDP. Default: ${USUAL_PERCENT}.`),
  target: reference(
    'target',
    'A target verdicts are about instead; of one with a deadline only the projections that end in it are counted, in all columns.',
    'wales-2014-2pct',
  ),
}

function count(title: string) {
  return column(z.int(), { title, unit: 'projections' })
}

function countOrNull(title: string) {
  return column(z.int().nullable(), { title, unit: 'projections' })
}

function error(title: string) {
  return column(z.number(), { title, unit: 'percentage points', decimals: 2 })
}

/** A row for each basis, method and horizon there is an outcome at. */
export const accuracy = defineTable({
  name: 'accuracy',
  title: 'Accuracy of the recent pace',
  summary:
    'How far past projections by the recent pace were from what came, by how many years they looked ahead, with the projection ' +
    'that nothing changes beside them: errors, verdicts said and right, and how often the range of /v1/progress held.',
  noun: ['row of past projections', 'rows of past projections'],
  parameters,
  columns: {
    basis: column(z.enum(BASES), {
      title:
        'From which figures it was projected. real_time: those of each edition by what was in force on its day, which is what to ' +
        'quote; latest: those in force on the date, which know what was revised since and flatter',
    }),
    method: column(z.enum(PROJECTIONS), {
      title:
        'How. theil-sen, linear: at the recent pace, as in /v1/progress; no_change: the figure stays. All from the same figures',
    }),
    horizon: column(z.int(), {
      title: 'Years from the figure to the outcome; at 0 the error is what later editions made of the figure itself',
      unit: 'years',
    }),
    n: count('Projections with an outcome: a figure in force on the date'),
    years: column(z.int(), {
      title:
        'Distinct years of the figures projected from. Errors of one year are one draw of the world: this, not n, is the sample size',
      unit: 'calendar years',
    }),
    mean_pp: error('The mean error, outcome less projection: positive, more was spent'),
    mean_absolute_pp: error('The mean of how large the errors were, whatever their sign'),
    quantile_10_pp: error('The error that a tenth of them did not exceed'),
    quantile_50_pp: error('The error that half of them did not exceed'),
    quantile_90_pp: error('The error that nine tenths of them did not exceed'),
    said_on_track: count('Of the projections from figures short of the level, those that met it'),
    right_on_track: count('Of those, how many outcomes met it'),
    said_off_track: count('Of the projections from figures short of the level, those that fell short too'),
    right_off_track: count('Of those, how many outcomes fell short'),
    right_base: count('How many would have been right, had one always said off_track, as no_change does'),
    covered: countOrNull('Of the ranges that could be given on the day of the projection, how many held what came'),
    covered_of: countOrNull(
      'How many ranges could be given: 0 where too little had come out; null of latest, which gives none',
    ),
    publications: { ...list('The editions of the figures projected from and of the outcomes'), refers: 'publication' },
  },
  key: ['basis', 'horizon', 'method'],
  sort: '-basis,horizon,method',
  text: ['basis', 'horizon', 'method', 'n', 'mean_pp', 'mean_absolute_pp', 'quantile_10_pp', 'quantile_90_pp'],
  *rows(view, values) {
    const level = levelAsked(view, values)
    const window = values.window ?? DEFAULT_WINDOW
    for (const one of yield* amongRows(accuracyOf(view, level, window))) yield rowOf(one)
  },
  defaults: (_, { target, percent }) => ({
    window: String(DEFAULT_WINDOW),
    ...(target === undefined && percent === undefined ? { percent: String(USUAL_PERCENT) } : {}),
  }),
  notesOnRows: (_, __, rows) => (rows.length === 0 ? [] : [WHICH, SIGN, ...comparedWithNoChange(rows)]),
})

const SIGN =
  'An error is what came less what was projected, in percentage points: positive, more was spent. Four in five lie between the two quantiles.'

/** @throws FaultyQuestion for both a target and a percentage, and for a target that counts more than is published by ally */
function levelAsked(view: View, { target: id, percent }: ValuesOf<typeof parameters>): Level {
  if (id !== undefined && percent !== undefined) {
    throw refusedFor('percent', String(percent), 'cannot be combined with target; ask for one of them')
  }
  const target = id === undefined ? null : view.target(id)
  if (!target) return shareLevel(percent ?? USUAL_PERCENT, null)
  if (measuredBy(target.indicator).isFloor || view.isUnmeasured(target.indicator)) {
    throw refusedFor(
      'target',
      target.id,
      `nobody publishes ${target.indicator} by ally, so no projection has an outcome`,
    )
  }
  return levelOf(target)
}

function rowOf(one: Accuracy) {
  const { basis, method, horizon, spread, quantiles, years, onTrack, offTrack, baseRight, ranges, publications } = one
  const [tenth, half, nineTenths] = quantiles
  return {
    basis,
    method,
    horizon,
    n: spread.n,
    years,
    mean_pp: atPublishedPrecision(spread.mean),
    mean_absolute_pp: atPublishedPrecision(spread.meanAbsolute),
    quantile_10_pp: atPublishedPrecision(tenth),
    quantile_50_pp: atPublishedPrecision(half),
    quantile_90_pp: atPublishedPrecision(nineTenths),
    said_on_track: onTrack.said,
    right_on_track: onTrack.right,
    said_off_track: offTrack.said,
    right_off_track: offTrack.right,
    right_base: baseRight,
    covered: ranges?.right ?? null,
    covered_of: ranges?.said ?? null,
    publications: joined([...publications].sort()),
  }
}

const WHICH =
  'Quote real_time: latest knows figures that were revised since. The sample size is years, not n; below ' +
  `${FEWEST_YEARS} it is too small to tell. Editions held in part are in it and overstate those who met 2%.`

type Compared = Pick<ReturnType<typeof rowOf>, 'basis' | 'method' | 'horizon' | 'years' | 'mean_absolute_pp'>

/** What the rows in real time show of the paces beside no change, at the horizons that have a row for each method. */
function comparedWithNoChange(rows: readonly Compared[]): readonly string[] {
  const ahead = rows.filter((row) => row.basis === 'real_time' && row.horizon > 0 && row.years >= FEWEST_YEARS)
  const at = (horizon: number) => ahead.filter((row) => row.horizon === horizon)
  const horizons = [...new Set(ahead.map(({ horizon }) => horizon))].filter(
    (horizon) => at(horizon).length === PROJECTIONS.length,
  )
  const beaten = horizons.filter((horizon) => {
    const still = at(horizon).find(({ method }) => method === 'no_change')
    return still && at(horizon).some((row) => row.mean_absolute_pp < still.mean_absolute_pp)
  })
  if (horizons.length === 0) return []
  return [
    beaten.length === 0
      ? `In real time no pace came nearer than no change at horizon ${horizons.join(', ')}.`
      : `In real time a pace came nearer than no change at horizon ${beaten.join(', ')} of ${horizons.join(', ')}.`,
  ]
}
