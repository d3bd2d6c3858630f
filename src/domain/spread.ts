/** How differences are spread: their mean, how far they are from nothing, and between what most of them lie. */
import { atPublishedPrecision } from './precision.js'

/** Of differences in percentage points; unrounded. */
export interface Spread {
  readonly n: number
  readonly mean: number
  /** The mean of how large they are, whatever their sign. */
  readonly meanAbsolute: number
}

/** The spread of these, given at published precision; null of none. */
export function spreadOf(differences: readonly number[]): Spread | null {
  const n = differences.length
  if (n === 0) return null
  // The sum of hundredths is hundredths, without what adding them leaves behind the fifteenth digit.
  const sum = (values: readonly number[]) => atPublishedPrecision(values.reduce((total, value) => total + value, 0))
  return { n, mean: sum(differences) / n, meanAbsolute: sum(differences.map(Math.abs)) / n }
}

/** The value that this part of them (0 to 1) does not exceed, linear between neighbors; they are in ascending order, at least one. */
export function quantile(ascending: readonly number[], part: number): number {
  const place = (ascending.length - 1) * part
  const [below = Number.NaN, above = below] = ascending.slice(Math.floor(place), Math.floor(place) + 2)
  return below + (above - below) * (place - Math.floor(place))
}
