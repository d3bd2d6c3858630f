/** How far a figure is from that of the year before. */
import type { Observation } from '../record/observations.js'
import { figureOfYear, type IncomparableReason, whyIncomparable } from './comparable.js'
import type { View } from './dataset.js'
import { atPublishedPrecision } from './precision.js'

/** What a change is measured in: shares move by points, amounts by a percentage of themselves. */
export const CHANGE_UNITS = ['percentage points', 'percent'] as const
/** One of them. */
export type ChangeUnit = (typeof CHANGE_UNITS)[number]

/** A figure beside that of the year before. */
export interface YearChange {
  /** In `unit`; null with a reason where the two cannot be compared. */
  readonly change: number | null
  readonly unit: ChangeUnit
  /** The figure of the year before, if there is one. */
  readonly before: Observation | null
  readonly reason: IncomparableReason | null
}

/** Whether the indicator's figures are percentages, whose distances are points. */
export function isInPercent(view: View, indicator: string): boolean {
  return /^percent\b/.test(view.dataset.indicators.get(indicator)?.unit ?? '')
}

/**
 * The change of a figure on the year before, which is taken from its own edition, else from the one in force. What is itself a
 * percentage: in points, both at published precision. Amounts: in percent, from unrounded figures, to two decimals; at
 * constant prices that is the real change NATO publishes.
 */
export function changeOnYearBefore(view: View, figure: Observation): YearChange {
  const { indicator, value, year } = figure
  const found = figureOfYear(view, figure, year - 1)
  const before = found?.observation ?? null
  const unit = isInPercent(view, indicator) ? 'percentage points' : 'percent'
  const reason = whyIncomparable(view, figure, found)
  if (before === null || reason !== null) return { change: null, unit, before, reason }
  if (unit === 'percentage points') {
    const decimals = view.dataset.decimalsOf(indicator)
    const rounded = (one: number) => atPublishedPrecision(one, decimals)
    return { change: rounded(rounded(value) - rounded(before.value)), unit, before, reason }
  }
  if (before.value === 0) return { change: null, unit, before, reason: 'zero_base' }
  // Rounded before 100 is taken off: 7.0 less 6.4 is not 0.6 to a machine, and 9.375% would come out as 9.37.
  const ofBefore = atPublishedPrecision((value / before.value) * 100)
  return { change: atPublishedPrecision(ofBefore - 100), unit, before, reason }
}
