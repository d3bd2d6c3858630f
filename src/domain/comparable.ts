/** Which figures of one indicator and area can be set beside each other: what changed unit, and where a series breaks. */
import type { IsoDate } from '../record/date.js'
import type { Observation } from '../record/observations.js'
import { outOn } from '../record/publications.js'
import type { View } from './dataset.js'
import type { Vintage } from './figure-index.js'

/** Where a unit belongs to the publication: from this day on the area's figures come in another currency. */
const UNIT_CHANGES = [{ indicator: 'spending_national', area: 'BGR', on: '2026-01-01' }] as const

/**
 * Where the years of a series are not measured alike: from this year on the area's figures rest on something else. NATO
 * divides Luxembourg's spending since 2023 by another denominator, a third smaller: 85,331 million in 2022, 58,042 in 2023.
 */
const SERIES_BREAKS = [
  { indicators: ['gdp_usd', 'gdp_usd_2015', 'gdp_usd_2021', 'share_of_gdp'], area: 'LUX', from: 2023 },
] as const

/** Whether two figures of one indicator and area are given in different units, so that they cannot be compared. */
export function unitDiffers(a: Vintage, b: Vintage): boolean {
  const { indicator, area } = a.observation
  const isAfter = (day: IsoDate, { publication }: Vintage) => outOn(publication) >= day
  return UNIT_CHANGES.some(
    (one) => one.indicator === indicator && one.area === area && isAfter(one.on, a) !== isAfter(one.on, b),
  )
}

/** Whether the series of the area breaks between the two years, whichever is the earlier. */
export function hasSeriesBreak(indicator: string, area: string, year: number, other: number): boolean {
  return SERIES_BREAKS.some(
    (one) =>
      one.area === area &&
      one.indicators.some((broken) => broken === indicator) &&
      year >= one.from !== other >= one.from,
  )
}

/** The View in which a figure is set beside others: one that was published stands beside published ones only. */
export function viewBeside(view: View, { derived }: Observation): View {
  return derived ? view.withDerived() : view
}

/** The figure of the same series for another year: that of the figure's own edition, else the one in force. */
export function figureOfYear(view: View, figure: Observation, year: number): Vintage | null {
  const vintages = viewBeside(view, figure).vintages(figure.indicator, figure.area, year)
  return vintages.find(({ publication }) => publication.id === figure.publication) ?? vintages[0] ?? null
}

/** Why a figure cannot be compared with that of another year of its series: each reason, by its code, in words. */
export const INCOMPARABLE_REASONS = {
  not_reported: 'no figure for that year is held',
  unit_changed: 'the two editions give it in different currencies',
  series_break: 'its denominator changed between the two years (Luxembourg’s GDP, 2022 to 2023)',
  zero_base: 'the figure for that year is 0, and nothing is a percentage of it',
} as const
/** The code of a reason. */
export type IncomparableReason = keyof typeof INCOMPARABLE_REASONS

/** Why the figure cannot be compared with that other one of its series, or null where it can. */
export function whyIncomparable(view: View, figure: Observation, other: Vintage | null): IncomparableReason | null {
  if (other === null) return 'not_reported'
  const { indicator, area, year } = figure
  const publication = view.dataset.publications.get(figure.publication)
  if (publication && unitDiffers({ observation: figure, publication }, other)) return 'unit_changed'
  return hasSeriesBreak(indicator, area, other.observation.year, year) ? 'series_break' : null
}
