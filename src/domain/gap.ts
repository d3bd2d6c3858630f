/** How far a figure is from a level, in percentage points and in dollars. */
import type { Observation } from './observation.js'
import { atPublishedPrecision } from './precision.js'
import type { View } from './view.js'

/** Actual minus level, in percentage points at published precision; negative is short. */
export function gapPp(actual: number, percent: number): number {
  return atPublishedPrecision(atPublishedPrecision(actual) - percent)
}

/** Which GDP a gap is turned into dollars with: that of the figure's own year, or the latest held. */
export const GDP_CHOICES = ['same_year', 'latest'] as const
export type GdpChoice = (typeof GDP_CHOICES)[number]

/**
 * The GDP at current prices, in million US dollars, to turn an ally's gap of that year into money. Null where the
 * publisher gave none for the year: constant-price GDP is no substitute.
 */
export function gdpFor(view: View, ally: string, year: number, choice: GdpChoice = 'same_year'): Observation | null {
  return choice === 'latest' ? view.current('gdp_usd', ally) : view.figure('gdp_usd', ally, year)
}

/** The gap in million US dollars at current prices: gap in points / 100 × GDP; negative is short. */
export function gapUsdM(gap: number, gdp: Observation): number {
  return Math.round((gap / 100) * Math.round(gdp.value))
}
