/** What is measured. */

/** A measure with its unit; `decimals` is the precision at which its publisher gives it. */
export interface Indicator {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly decimals: number
  readonly notes: string | null
}

/** What is measured as a change, or as a distance from something, may fall below 0. */
const MAY_BE_NEGATIVE = /(^|_)(change|growth|gap)(_|$)/
/** What others are divided by is above 0. */
const IS_DIVISOR = /^gdp(_|$)/
/** From here on a number no longer holds every decimal it is written with; no amount of a country comes near. */
const TOO_LARGE = 1e15

/**
 * Why no figure of the indicator can have the value, or null where it can: shares, amounts and heads are never below 0,
 * and GDP is above it; only what measures a change may be.
 */
export function whyImpossible(indicator: string, value: number): string | null {
  if (!(Math.abs(value) < TOO_LARGE)) return 'must be a number between -10^15 and 10^15'
  if (MAY_BE_NEGATIVE.test(indicator)) return null
  if (IS_DIVISOR.test(indicator)) return value > 0 ? null : `must be above 0, as every ${indicator} is`
  return value >= 0 ? null : `must not be below 0, as no ${indicator} is`
}
