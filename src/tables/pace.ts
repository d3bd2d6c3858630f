/** The column of a pace, and how far it looks back. */
import { z } from 'zod'
import { DEFAULT_WINDOW } from '../domain/pace.js'
import { atPublishedPrecision } from '../domain/precision.js'
import { column } from '../query/column.js'
import { whole } from '../query/parameter.js'

const DECIMALS = 4
const FEWEST_YEARS = 3
const MOST_YEARS = 50

/** The parameter that says from which figures a pace is taken. */
export const windowParameter = whole(
  FEWEST_YEARS,
  MOST_YEARS,
  `How many calendar years the recent pace looks back over. Default: ${DEFAULT_WINDOW}.`,
)

/** A pace in percentage points a year. */
export function pace(title: string) {
  return column(z.number().nullable(), { title, unit: 'percentage points a year', decimals: 3 })
}

/** The cell of a pace: to four decimals. */
export function roundedPace(value: number | null): number | null {
  return value === null ? null : atPublishedPrecision(value, DECIMALS)
}
