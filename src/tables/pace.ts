/** The column of a pace. */
import { z } from 'zod'
import { atPublishedPrecision } from '../domain/precision.js'
import { column } from '../query/column.js'

const DECIMALS = 4

/** A pace in percentage points a year. */
export function pace(title: string) {
  return column(z.number().nullable(), { title, unit: 'percentage points a year', decimals: 3 })
}

/** The cell of a pace: to four decimals. */
export function roundedPace(value: number | null): number | null {
  return value === null ? null : atPublishedPrecision(value, DECIMALS)
}
