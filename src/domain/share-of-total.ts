/** What part of the allies' sum one of them is. */
import type { Ally } from '../record/allies.js'
import { addsUp } from '../record/indicators.js'
import type { Observation } from '../record/observations.js'
import { isTooMuchLeftOut } from './alliance.js'
import { viewBeside } from './comparable.js'
import type { View } from './dataset.js'
import { atPublishedPrecision } from './precision.js'

/** The sum of the members' figures of one year in one edition. */
export interface Total {
  /** In the indicator's unit, unrounded, above 0; null with a reason where there is none that says anything. */
  readonly sum: number | null
  readonly reason: TotalReason | null
}

/** Each reason why there is no sum, by its code, in words. */
export const TOTAL_REASONS = {
  not_additive: 'only dollars, GDP and personnel add up over allies',
  zero_total: 'the sum is 0, and nothing is a part of it',
  incomplete: 'the members without a figure in the edition make up more than 5% of the GDP',
} as const
/** The code of a reason. */
export type TotalReason = keyof typeof TOTAL_REASONS

/** The sum over the members with a figure for the year in the figure's own edition, of which it may be a part. */
export function totalOf(view: View, figure: Observation, members: readonly Ally[]): Total {
  const { indicator, publication, year } = figure
  if (!addsUp(indicator)) return { sum: null, reason: 'not_additive' }
  const beside = viewBeside(view, figure)
  const amountOf = ({ code }: Ally) => valueIn(beside, publication, indicator, code, year)
  const missing = members.filter((ally) => ally.armedForces && amountOf(ally) === null)
  const edition = view.withEdition(publication).withDerived()
  if (isTooMuchLeftOut(edition, members, missing)) return { sum: null, reason: 'incomplete' }
  const sum = members.reduce((total, ally) => total + (amountOf(ally) ?? 0), 0)
  return sum === 0 ? { sum: null, reason: 'zero_total' } : { sum, reason: null }
}

/** The figure's part of a sum above 0, in percent to two decimals, from unrounded figures. */
export function shareOfTotal({ value }: Observation, sum: number): number {
  return atPublishedPrecision((value / sum) * 100)
}

function valueIn(view: View, publication: string, indicator: string, area: string, year: number): number | null {
  const found = view.vintages(indicator, area, year).find((one) => one.publication.id === publication)
  return found?.observation.value ?? null
}
