/** How a pace is asked for, and its column. */
import { z } from 'zod'
import { DEFAULT_WINDOW, PACE_METHODS } from '../domain/pace.js'
import { atPublishedPrecision } from '../domain/precision.js'
import type { PaceChoice } from '../domain/progress.js'
import { column } from '../query/column.js'
import { choice, type ValuesOf, whole } from '../query/parameter.js'

const FEWEST_YEARS = 3
const MOST_YEARS = 50
const DEFAULT_METHOD = 'theil-sen'
const DECIMALS = 4

/** The parameters by which a pace is taken. */
export const paceParameters = {
  window: whole(
    FEWEST_YEARS,
    MOST_YEARS,
    `How many calendar years the recent pace looks back over. Default: ${DEFAULT_WINDOW}.`,
  ),
  method: choice(PACE_METHODS, 'How the recent pace is computed: the median of slopes (default), or least squares.'),
}

/** How the question wants the pace to be taken. */
export function paceFor({
  window = DEFAULT_WINDOW,
  method = DEFAULT_METHOD,
}: ValuesOf<typeof paceParameters>): PaceChoice {
  return { window, method }
}

/** What is taken where the question leaves it open. */
export const paceDefaults = { window: String(DEFAULT_WINDOW), method: DEFAULT_METHOD }

/** A pace in percentage points a year. */
export function pace(title: string) {
  return column(z.number().nullable(), { title, unit: 'percentage points a year', decimals: 3 })
}

/** The cell of a pace: to four decimals. */
export function roundedPace(value: number | null): number | null {
  return value === null ? null : atPublishedPrecision(value, DECIMALS)
}
