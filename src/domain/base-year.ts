/** A series as an index: every figure as a percentage of that of a base year. */
import { isInCurrentDollars, mayBeNegative } from '../record/indicators.js'
import type { Observation } from '../record/observations.js'
import { isInPercent } from './change.js'
import { figureOfYear, type IncomparableReason, whyIncomparable } from './comparable.js'
import type { View } from './dataset.js'
import { atPublishedPrecision } from './precision.js'

/** The base year when none is asked for: that of the Wales pledge, with which the tables of each edition since 2023 begin. */
export const BASE_YEAR = 2014

/** What is to be said of an index, beside why there is none: each reason, by its code, in words. */
export const INDEX_REASONS = {
  not_a_level: 'null, since the indicator is itself a change and no percentage of what it was',
  exchange_rates: 'not null, but it mixes the change of exchange rates into that of the amount',
} as const

/** A figure beside that of the base year. */
export interface YearIndex {
  /** The base year is 100, to one decimal; null with a reason where the two cannot be compared. */
  readonly index: number | null
  /** The figure of the base year, if there is one. */
  readonly base: Observation | null
  /** Why it is null, or what is to be said of it. */
  readonly reason: IncomparableReason | keyof typeof INDEX_REASONS | null
}

/**
 * Figure / figure of the base year × 100. That of the base year is taken from the figure's own edition, else from the one in
 * force; of what is itself a percentage both at published precision. Base years of prices are indicators of their own, so
 * that none is ever crossed.
 */
export function indexOf(view: View, figure: Observation, baseYear: number): YearIndex {
  const { indicator, value } = figure
  if (mayBeNegative(indicator)) return { index: null, base: null, reason: 'not_a_level' }
  const found = figureOfYear(view, figure, baseYear)
  const base = found?.observation ?? null
  const reason = whyIncomparable(view, figure, found)
  if (base === null || reason !== null) return { index: null, base, reason }
  const decimals = isInPercent(view, indicator) ? view.dataset.decimalsOf(indicator) : null
  const taken = (one: number) => (decimals === null ? one : atPublishedPrecision(one, decimals))
  if (taken(base.value) === 0) return { index: null, base, reason: 'zero_base' }
  const index = atPublishedPrecision((taken(value) / taken(base.value)) * 100, 1)
  return { index, base, reason: isInCurrentDollars(indicator) ? 'exchange_rates' : null }
}
