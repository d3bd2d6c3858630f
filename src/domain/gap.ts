/** How far a figure is from a level, in percentage points and in dollars. */
import type { Observation } from '../record/observations.js'
import type { View } from './dataset.js'
import { atPublishedPrecision } from './precision.js'

/** Actual minus level, in percentage points at published precision; negative is short. */
export function gapPp(actual: number, percent: number): number {
  return atPublishedPrecision(atPublishedPrecision(actual) - percent)
}

/** Which GDP a gap is turned into dollars with: that of the figure's own year, or the latest held. */
export const GDP_CHOICES = ['same_year', 'latest'] as const
/** Which GDP turns a gap into dollars. */
export type GdpChoice = (typeof GDP_CHOICES)[number]

/**
 * The GDP at current prices, in million US dollars, to turn an ally's gap of that year into money. Null where the
 * publisher gave none for the year: constant-price GDP is no substitute.
 */
export function gdpFor(view: View, ally: string, year: number, choice: GdpChoice = 'same_year'): Observation | null {
  return choice === 'latest' ? view.current('gdp_usd', ally) : view.figure('gdp_usd', ally, year)
}

/**
 * What a gap in an indicator is a share of, in million US dollars at current prices: GDP for a share of GDP, spending
 * for a share of spending. Null where the publisher gave none for the year, or the indicator has no such base.
 */
export function moneyBehind(view: View, indicator: string, ally: string, year: number): Observation | null {
  if (indicator === 'share_of_gdp') return gdpFor(view, ally, year)
  return indicator === 'equipment_share' ? view.figure('spending_usd', ally, year) : null
}

/** The gap in million US dollars at current prices: gap in points / 100 × what it is a share of; negative is short. */
export function gapUsdM(gap: number, base: Observation): number {
  return atPublishedPrecision((gap / 100) * Math.round(base.value), 0)
}
