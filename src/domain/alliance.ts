/** The allies taken together: shares from sums, and counts of those that meet a level. */
import type { Ally, Grouping } from '../record/allies.js'
import { belongsTo, isMemberInYear } from '../record/allies.js'
import type { Observation } from '../record/observations.js'
import type { View } from './dataset.js'
import { latestFirst } from './figure-index.js'
import { atPublishedPrecision } from './precision.js'
import type { Level } from './target.js'
import { bindsAlly, meetsLevel } from './target.js'

/** Spending and GDP at the constant prices of one base year; two bases never mix. */
export const CONSTANT_PRICES = [
  { spending: 'spending_usd_2021', gdp: 'gdp_usd_2021' },
  { spending: 'spending_usd_2015', gdp: 'gdp_usd_2015' },
] as const

/** A share of an area of several allies, and the sums it is the quotient of. */
export interface AggregateShare {
  readonly publication: string
  readonly spendingIndicator: string
  /** Sums in million US dollars at the edition's constant prices. */
  readonly spendingUsdM: number
  readonly gdpUsdM: number
  /** Percent of GDP, at published precision. */
  readonly computed: number
  /** The aggregate the same publication gives, at published precision. */
  readonly published: number | null
  /** Members left out of the sums because the edition lacks their figures. */
  readonly leftOut: readonly string[]
}

/** The members of a grouping in a year: joined in or before it. */
export function membersOf(view: View, grouping: Grouping, year: number): readonly Ally[] {
  return view.allies.filter((ally) => isMemberInYear(ally, year) && belongsTo(ally, grouping))
}

/**
 * Sum of spending over sum of GDP, at one edition's constant prices, over the members of that year: the latest edition
 * out by the date that has both columns for the year. An ally without armed forces adds its GDP where it is published;
 * any other without both figures is left out of both sums. Shares are never averaged.
 */
export function aggregateShare(view: View, grouping: Grouping, year: number): AggregateShare | null {
  const editions = [...view.publications].sort(latestFirst)
  for (const { id } of editions) {
    if (view.edition !== null && view.edition !== id) continue
    for (const prices of CONSTANT_PRICES) {
      if (!view.dataset.carriedBy(id).has(prices.spending)) continue
      const sums = sumsOf(view.withEdition(id), grouping, year, prices)
      if (sums) return sums
    }
  }
  return null
}

function sumsOf(
  edition: View,
  grouping: Grouping,
  year: number,
  prices: (typeof CONSTANT_PRICES)[number],
): AggregateShare | null {
  let [spendingUsdM, gdpUsdM] = [0, 0]
  const leftOut: string[] = []
  for (const ally of membersOf(edition, grouping, year)) {
    const spending = edition.figure(prices.spending, ally.code, year)
    const gdp = edition.figure(prices.gdp, ally.code, year)
    if (gdp && (spending || !ally.armedForces)) {
      spendingUsdM += spending?.value ?? 0
      gdpUsdM += gdp.value
    } else leftOut.push(ally.code)
  }
  if (spendingUsdM === 0 || edition.edition === null) return null
  const published = edition.figure('share_of_gdp', grouping, year)
  return {
    publication: edition.edition,
    spendingIndicator: prices.spending,
    spendingUsdM: Math.round(spendingUsdM),
    gdpUsdM: Math.round(gdpUsdM),
    computed: atPublishedPrecision((spendingUsdM / gdpUsdM) * 100),
    published: published && atPublishedPrecision(published.value),
    leftOut,
  }
}

/** How many members of a year met a level. */
export interface Count {
  readonly meeting: readonly string[]
  readonly figures: readonly Observation[]
  readonly members: readonly string[]
  /** Members without a figure. */
  readonly missing: readonly string[]
}

/** How many of the members of that year meet the level by their figures in force, of how many that have one. */
export function countMeeting(view: View, grouping: Grouping, year: number, level: Level): Count {
  const members = membersOf(view, grouping, year).filter((ally) => bindsAlly(level, ally))
  const figures = members.flatMap((ally) => view.figure(level.indicator, ally.code, year) ?? [])
  const reported = new Set(figures.map((figure) => figure.area))
  return {
    meeting: figures.filter((figure) => meetsLevel(level, figure.value)).map((figure) => figure.area),
    figures,
    members: members.map((ally) => ally.code),
    missing: members.map((ally) => ally.code).filter((code) => !reported.has(code)),
  }
}
