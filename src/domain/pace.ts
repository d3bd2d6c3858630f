/** How fast a share has been moving, in percentage points a year, and where it would be if it went on so. */
import type { Observation } from '../record/observations.js'
import { atPublishedPrecision } from './precision.js'
import type { Level } from './target.js'
import { meetsLevel } from './target.js'

/** How a pace is taken from figures: the median of all slopes, or the line of least squares. */
export const PACE_METHODS = ['theil-sen', 'linear'] as const
/** Theil–Sen: the median of all pairwise slopes, little moved by one jump. Linear: least squares. */
export type PaceMethod = (typeof PACE_METHODS)[number]

/** How many calendar years, ending with the current figure's, a pace looks back over unless told otherwise. */
export const DEFAULT_WINDOW = 5
const FEWEST_FIGURES = 3

/** A share in whole hundredths, so that differences are exact and a projection half way between two of them is rounded as one. */
type Point = readonly [year: number, hundredths: number]

/** The figures a pace is taken from: those of the last `window` calendar years ending with the last of the series. */
export function paceFigures(series: readonly Observation[], window: number): readonly Observation[] {
  const last = series.at(-1)
  return last ? series.filter(({ year }) => year > last.year - window) : []
}

/**
 * Points a year over the figures, at published precision; null from fewer than three.
 * Theil, H. (1950), and Sen, P. K. (1968), for the median of slopes.
 */
export function recentPace(figures: readonly Observation[], method: PaceMethod): number | null {
  if (figures.length < FEWEST_FIGURES) return null
  const points = figures.map(({ year, value }): Point => [year, Math.round(atPublishedPrecision(value) * 100)])
  return (method === 'linear' ? leastSquares(points) : median(pairwiseSlopes(points))) / 100
}

/** The change from the year before the last figure to it, in points; null where that year has no figure. */
export function lastChange(series: readonly Observation[]): number | null {
  const [before, last] = series.slice(-2)
  if (!before || !last || last.year !== before.year + 1) return null
  return atPublishedPrecision(atPublishedPrecision(last.value) - atPublishedPrecision(before.value))
}

function pairwiseSlopes(points: readonly Point[]): number[] {
  return points.flatMap(([yearA, a], index) => points.slice(index + 1).map(([yearB, b]) => (b - a) / (yearB - yearA)))
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const [low = 0, high = low] = Number.isInteger(middle)
    ? sorted.slice(middle - 1, middle + 1)
    : sorted.slice(Math.floor(middle))
  return Number.isInteger(middle) ? (low + high) / 2 : low
}

/** By sums of whole numbers and one division. */
function leastSquares(points: readonly Point[]): number {
  const n = points.length
  const first = Math.min(...points.map(([year]) => year))
  const sum = (of: (year: number, value: number) => number) =>
    points.reduce((total, [year, value]) => total + of(year - first, value), 0)
  const [years, values] = [sum((year) => year), sum((_, value) => value)]
  return (n * sum((year, value) => year * value) - years * values) / (n * sum((year) => year * year) - years * years)
}

/** The last year looked for: a later one says nothing. */
export const HORIZON_YEAR = 2100

/** The share in that year, from the figure on at the pace (points a year), at published precision. */
export function projectedShare(from: { year: number; share: number }, pace: number, year: number): number {
  const exact = from.share + pace * (year - from.year)
  // What is left of a sum near 0 beyond its twelfth decimal is of adding, not of the shares.
  return atPublishedPrecision(Math.round(exact * 1e12) / 1e12)
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
