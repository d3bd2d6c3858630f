/** The allies taken together: shares from sums, and counts of those that meet a level. */
import type { Ally } from '../record/allies.js'
import type { Observation } from '../record/observations.js'
import { hasSeriesBreak } from './comparable.js'
import type { View } from './dataset.js'
import { latestFirst } from './figure-index.js'
import { groupingOf, membersOf, type Together } from './group.js'
import { MISSING_REASONS } from './missing.js'
import { atPublishedPrecision } from './precision.js'
import { listingOf, saysMet } from './published-list.js'
import type { Level } from './target.js'
import { bindsAlly, meetsLevel } from './target.js'

/** Spending and GDP at the constant prices of one base year; two bases never mix. */
export const CONSTANT_PRICES = [
  { spending: 'spending_usd_2021', gdp: 'gdp_usd_2021' },
  { spending: 'spending_usd_2015', gdp: 'gdp_usd_2015' },
] as const
type ConstantPrices = (typeof CONSTANT_PRICES)[number]

/** More than this part of the GDP left out, and what is left is another number. */
const MOST_LEFT_OUT = 0.05

/** Why there is no share, by its code, in words. */
export const NO_SHARE_REASONS = {
  no_constant_prices: 'no edition out by the date has spending and GDP at constant prices for the year',
  incomplete:
    'those left out of the sums had more than 5% of the GDP in the last year for which the edition has them all',
  no_armed_forces: MISSING_REASONS.no_armed_forces,
} as const
/** The code of a reason. */
export type NoShareReason = keyof typeof NO_SHARE_REASONS

/** A share of several allies together, and the sums it is the quotient of. */
export interface AggregateShare {
  readonly publication: string
  readonly spendingIndicator: string
  /** Sums in million US dollars at the edition's constant prices. */
  readonly spendingUsdM: number
  readonly gdpUsdM: number
  /** Percent of GDP, at published precision; null where the sums are not those of all. */
  readonly computed: number | null
  /** Why it is null. */
  readonly reason: Exclude<NoShareReason, 'no_constant_prices'> | null
  /** The aggregate the same publication gives for a grouping, at published precision. */
  readonly published: number | null
  /** Members left out of the sums because the edition lacks their figures. */
  readonly leftOut: readonly string[]
  /** Whether figures that were worked out, rather than published, are in the sums. */
  readonly isDerived: boolean
}

/**
 * Sum of spending over sum of GDP, at one edition's constant prices, over the members of that year: the latest edition
 * out by the date that has both columns for the year, figures that were worked out among them. An ally without armed
 * forces adds its GDP where it is published; any other without both figures is left out of both sums, and if those had
 * more than a twentieth of the GDP there is no share. Shares are never averaged. Null where no edition has both columns.
 */
export function aggregateShare(view: View, together: Together, year: number): AggregateShare | null {
  const members = membersOf(view, together, year)
  if (members.length === 0) return null
  for (const { id } of [...view.publications].sort(latestFirst)) {
    if (view.edition !== null && view.edition !== id) continue
    for (const prices of CONSTANT_PRICES) {
      if (!view.dataset.carriedBy(id).has(prices.spending)) continue
      const edition = view.withDerived().withEdition(id)
      if (!hasBoth(edition, year, prices)) continue
      const grouping = groupingOf(together)
      const published = grouping && view.withEdition(id).figure('share_of_gdp', grouping, year)
      return { publication: id, ...sumsOf(edition, members, year, prices), published: rounded(published) }
    }
  }
  return null
}

/** Why there is no change of a share, by its code, in words. */
export const NO_CHANGE_REASONS = {
  not_reported: 'the edition has no spending and GDP at constant prices for the year before',
  incomplete: 'one of the two shares is null',
  series_break: 'the GDP of members with more than 5% of it breaks between the two years',
} as const
/** The code of a reason. */
export type NoChangeReason = keyof typeof NO_CHANGE_REASONS

/** How a share moved on the year before, in percentage points, both shares at published precision; null where either is. */
export interface ShareChange {
  /** Each year with its own members, so that it moves with who joins and leaves. */
  readonly pp: number | null
  /** Both years with the members of the later one. */
  readonly ofSameMembersPp: number | null
  /** Why both are null. */
  readonly reason: NoChangeReason | null
}

/** The change of the share of that year on the year before, by the same edition and prices. */
export function changeOfShare(view: View, together: Together, year: number, share: AggregateShare): ShareChange {
  const { computed, publication, spendingIndicator } = share
  const edition = view.withDerived().withEdition(publication)
  const prices = CONSTANT_PRICES.find(({ spending }) => spending === spendingIndicator)
  const members = membersOf(view, together, year)
  const without = (reason: NoChangeReason) => ({ pp: null, ofSameMembersPp: null, reason })
  if (computed === null) return without('incomplete')
  if (!prices || !hasBoth(edition, year - 1, prices)) return without('not_reported')
  const broken = members.filter(({ code }) => hasSeriesBreak(prices.gdp, code, year, year - 1))
  if (isTooMuchLeftOut(edition, members, broken)) return without('series_break')
  const changeFrom = (allies: readonly Ally[]) => {
    const before = sumsOf(edition, allies, year - 1, prices).computed
    return before === null ? null : atPublishedPrecision(computed - before)
  }
  const [pp, ofSameMembersPp] = [changeFrom(membersOf(view, together, year - 1)), changeFrom(members)]
  return { pp, ofSameMembersPp, reason: pp === null && ofSameMembersPp === null ? 'incomplete' : null }
}

function rounded(figure: Observation | null): number | null {
  return figure && atPublishedPrecision(figure.value)
}

/** Whether the edition has spending and GDP of any ally for the year. */
function hasBoth(edition: View, year: number, { spending, gdp }: ConstantPrices): boolean {
  const has = (indicator: string, code: string) => edition.figure(indicator, code, year) !== null
  return edition.allies.some(({ code }) => has(spending, code) && has(gdp, code))
}

function sumsOf(edition: View, members: readonly Ally[], year: number, prices: ConstantPrices) {
  let [spendingUsdM, gdpUsdM, isDerived] = [0, 0, false]
  const leftOut: Ally[] = []
  for (const ally of members) {
    const spending = edition.figure(prices.spending, ally.code, year)
    const gdp = edition.figure(prices.gdp, ally.code, year)
    if (gdp && (spending || !ally.armedForces)) {
      spendingUsdM += spending?.value ?? 0
      gdpUsdM += gdp.value
      isDerived ||= gdp.derived || (spending?.derived ?? false)
    } else leftOut.push(ally)
  }
  const reason = whyNoShare(edition, members, leftOut)
  return {
    spendingIndicator: prices.spending,
    spendingUsdM: Math.round(spendingUsdM),
    gdpUsdM: Math.round(gdpUsdM),
    computed: reason === null ? atPublishedPrecision((spendingUsdM / gdpUsdM) * 100) : null,
    reason,
    leftOut: leftOut.map(({ code }) => code),
    isDerived,
  }
}

function whyNoShare(edition: View, members: readonly Ally[], leftOut: readonly Ally[]): AggregateShare['reason'] {
  if (members.every(({ armedForces }) => !armedForces)) return 'no_armed_forces'
  return isTooMuchLeftOut(edition, members, leftOut) ? 'incomplete' : null
}

/**
 * Whether those left out of a sum over the members, those without armed forces aside, had more than 5% of their GDP at constant
 * prices in the last year for which the edition has it of all: what is left is another number. So it is where there is no such
 * year, since nobody can say that they are few.
 */
export function isTooMuchLeftOut(edition: View, members: readonly Ally[], leftOut: readonly Ally[]): boolean {
  const armed = (allies: readonly Ally[]) => allies.filter(({ armedForces }) => armedForces)
  const [all, some] = [armed(members), armed(leftOut)]
  if (some.length === 0) return false
  for (const { gdp } of CONSTANT_PRICES) {
    const years = some.flatMap(({ code }) => edition.series(gdp, code).map((figure) => figure.year))
    const of = (allies: readonly Ally[], year: number) =>
      allies.map(({ code }) => edition.figure(gdp, code, year)?.value ?? null)
    const last = [...new Set(years)].sort((a, b) => b - a).find((year) => !of(all, year).includes(null))
    if (last === undefined) continue
    const sum = (allies: readonly Ally[]) => of(allies, last).reduce<number>((total, value) => total + (value ?? 0), 0)
    return sum(some) > MOST_LEFT_OUT * sum(all)
  }
  return true
}

/** How many members of a year met a level. */
export interface Count {
  /** Those that meet it, by their figures or by a list. */
  readonly meeting: readonly string[]
  readonly figures: readonly Observation[]
  /** Members judged by a published list, for want of a figure. */
  readonly byList: readonly string[]
  /** The edition that printed the list, where any were. */
  readonly listPublication: string | null
  readonly members: readonly string[]
  /** Members with armed forces of whom neither a figure nor a list says anything. */
  readonly missing: readonly string[]
}

/**
 * How many of the members of that year meet the level by their figures in force, of how many that have one. Who has armed
 * forces and no figure is judged by the latest published list of those that met the level in the year: not to be on it is to
 * be short. A figure always goes before a list.
 */
export function countMeeting(view: View, together: Together, year: number, level: Level): Count {
  const members = membersOf(view, together, year).filter((ally) => bindsAlly(level, ally))
  const figures = members.flatMap((ally) => view.figure(level.indicator, ally.code, year) ?? [])
  const reported = new Set(figures.map((figure) => figure.area))
  const listing = listingOf(view, year, level)
  const unreported = members
    .filter(({ code, armedForces }) => armedForces && !reported.has(code))
    .map((ally) => ({ code: ally.code, isMet: listing && saysMet(listing, ally) }))
  const byList = unreported.filter(({ isMet }) => isMet !== null)
  const meeting = new Set([
    ...figures.filter((figure) => meetsLevel(level, figure.value)).map((figure) => figure.area),
    ...byList.filter(({ isMet }) => isMet).map(({ code }) => code),
  ])
  const codes = members.map(({ code }) => code)
  return {
    meeting: codes.filter((code) => meeting.has(code)),
    figures,
    byList: byList.map(({ code }) => code),
    listPublication: byList.length > 0 && listing ? listing.publication.id : null,
    members: codes,
    missing: unreported.filter(({ isMet }) => isMet === null).map(({ code }) => code),
  }
}
