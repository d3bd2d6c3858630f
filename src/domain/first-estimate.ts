/** How far the first estimates of shares of GDP were from what is known of the same years since. */
import { type Ally, isMemberInYear } from '../record/allies.js'
import { isYearOver } from '../record/date.js'
import { outOn } from '../record/publications.js'
import type { View } from './dataset.js'
import type { Vintage } from './figure-index.js'
import { atPublishedPrecision } from './precision.js'
import { type Spread, spreadOf } from './spread.js'

const SHARE = 'share_of_gdp'
/** Fewer of them say little of a year, or of an ally. */
export const FEW = 5

/** The first estimate of an ally's year beside the latest figure of it. */
export interface FirstEstimate {
  readonly ally: string
  readonly year: number
  readonly first: Vintage
  readonly latest: Vintage
  /** Latest less first in points, both at published precision. */
  readonly change: number
}

/**
 * The first estimate of the ally's year: the figure of the earliest edition held that gives one, if that was out before the year
 * was over. An edition of the spring after makes none, even where it is the first that is held. Null too where the ally was not a
 * member of the year, and until a later edition gives the year again.
 */
export function firstEstimateOf(view: View, ally: Ally, year: number): FirstEstimate | null {
  if (!isMemberInYear(ally, year, view.asOf)) return null
  const vintages = view.vintages(SHARE, ally.code, year)
  const [latest, first] = [vintages[0], vintages.at(-1)]
  if (!latest || !first || latest === first || isYearOver(year, outOn(first.publication))) return null
  const share = ({ observation }: Vintage) => atPublishedPrecision(observation.value)
  return { ally: ally.code, year, first, latest, change: atPublishedPrecision(share(latest) - share(first)) }
}

/** The first estimates of the ally, by year. */
export function firstEstimatesOf(view: View, ally: Ally): readonly FirstEstimate[] {
  return view.dataset.yearsWith(SHARE, ally.code).flatMap((year) => firstEstimateOf(view, ally, year) ?? [])
}

/** First estimates taken together. */
export interface FirstEstimates {
  readonly spread: Spread
  /** The one that moved most, up or down; of equals the first by year and ally. */
  readonly largest: FirstEstimate
  readonly up: number
  readonly down: number
  /** Whether any of the latest figures is itself an estimate. */
  readonly isProvisional: boolean
}

/** What these first estimates are together; null of none. */
export function together(estimates: readonly FirstEstimate[]): FirstEstimates | null {
  const spread = spreadOf(estimates.map(({ change }) => change))
  const inOrder = estimates.toSorted((a, b) => a.year - b.year || (a.ally < b.ally ? -1 : 1))
  const [largest] = inOrder.sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
  if (spread === null || !largest) return null
  return {
    spread,
    largest,
    up: estimates.filter(({ change }) => change > 0).length,
    down: estimates.filter(({ change }) => change < 0).length,
    isProvisional: estimates.some(({ latest }) => latest.observation.status === 'estimate'),
  }
}
