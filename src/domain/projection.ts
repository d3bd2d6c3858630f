/** Where a figure would be if it went on at a pace. What we compute is a projection; an estimate is the publisher's. */
import type { Level } from './level.js'
import { atPublishedPrecision } from './precision.js'
import { meetsLevel } from './target.js'

/** The last year looked for: a later one says nothing. */
export const HORIZON_YEAR = 2100

/** The share in that year, from the figure on at the pace (points a year), at published precision. */
export function projectedShare(from: { year: number; share: number }, pace: number, year: number): number {
  return atPublishedPrecision(from.share + pace * (year - from.year))
}

/** The first whole year in which the figure would meet the level at the pace; null beyond the horizon. */
export function projectedYear(
  from: { year: number; share: number },
  pace: number,
  level: Pick<Level, 'bound' | 'percent'>,
): number | null {
  for (let year = from.year; year <= HORIZON_YEAR; year += 1) {
    if (meetsLevel(level, projectedShare(from, pace, year))) return year
  }
  return null
}
