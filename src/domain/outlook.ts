/** Where shares of GDP end up year by year under a scenario: what follows from figures and words, never what will come. */
import type { Ally } from '../record/allies.js'
import type { Observation } from '../record/observations.js'
import type { Pledge } from '../record/pledges.js'
import { groupedBy } from '../record/records.js'
import { CONSTANT_PRICES, isTooMuchLeftOut, NO_SHARE_REASONS } from './alliance.js'
import type { View } from './dataset.js'
import { latestFirst } from './figure-index.js'
import { membersOn } from './group.js'
import { type MissingReason, NO_FIGURE_REASONS, whyNoFigure } from './missing.js'
import { isPledgeInForce } from './outcome.js'
import { paceFigures, recentPace } from './pace.js'
import { atPublishedPrecision } from './precision.js'
import type { PaceChoice } from './progress.js'
import { bindsAlly, type Level, meetsLevel } from './target.js'
import { agreedWord, pathBy, shareOn, type Word, type Words, wordLedTo, wordsAhead } from './word-path.js'

/** The scenarios. */
export const SCENARIOS = ['flat', 'pace', 'pledges', 'commitment'] as const
/**
 * `flat`: the current share stays. `pace`: an ally short of the level moves by its recent pace and stops at the level.
 * `pledges`: by the ally's own words. `commitment`: by these, then by the target in force or what it reserves in its place.
 */
export type Scenario = (typeof SCENARIOS)[number]

/** The last year of an outlook: that in which what was agreed at The Hague is due. */
export const LAST_YEAR = 2035

const SHARE = 'share_of_gdp'

/** What an outlook takes as given. */
export interface Assumptions {
  /** A share of GDP: whom to count, and where a pace stops. */
  readonly level: Level
  readonly pace: PaceChoice
  /** Growth of GDP in dollars, percent a year. */
  readonly gdpGrowth: number
}

/** Where one ally ends up. */
export interface AllyOutlook {
  readonly ally: Ally
  /** Its current figure, from which it sets out. */
  readonly figure: Observation
  /** The GDP that turns points into dollars: at current prices, of the latest year held. Null where none was published. */
  readonly gdp: Observation | null
  /** Its words, where the scenario goes by words. */
  readonly words: Words | null
  /** The ids of its own words that ask no more than the path has without them. */
  readonly reached: readonly string[]
  /** Whether it stays for want of a pace, though short of the level. */
  readonly hasNoPace: boolean
  /** Percent of GDP in the year, unrounded. */
  share(year: number): number
  /** The word the year leads to. */
  leadsTo(year: number): Word | null
  /** Million US dollars of that year over those of staying at the current share, unrounded; null without a GDP. */
  extraUsdM(year: number): number | null
  /** Whether the share of the year, rounded, meets the level; null where that is not about the ally. */
  meets(year: number): boolean | null
}

/** Each reason why a group has no share, or a row no money, by its code, in words. */
export const OUTLOOK_REASONS = {
  no_constant_prices: 'no edition out by the date has GDP at constant prices, by which the allies of a group weigh',
  incomplete: NO_SHARE_REASONS.incomplete,
  no_gdp: 'no edition out by the date has the GDP at current prices that would turn points into dollars',
  ...NO_FIGURE_REASONS,
} as const

/** Where the members of a group end up together. */
export interface GroupOutlook {
  /** The newest year of their current figures. */
  readonly from: number
  /** Those with a figure. */
  readonly members: readonly AllyOutlook[]
  /** Those of them that are in the sums. */
  readonly summed: readonly AllyOutlook[]
  /** The codes of the members that are not. */
  readonly leftOut: readonly string[]
  /** The GDP by which they weigh: its edition and indicator. */
  readonly weighedBy: { readonly publication: string; readonly indicator: string; readonly isDerived: boolean } | null
  /** Why there are no sums, so that share and money are null. */
  readonly reason: 'no_constant_prices' | 'incomplete' | null
  /** Sum of share × GDP over sum of GDP in percent, unrounded, each share as `of` says. */
  share(of: (member: AllyOutlook) => number): number | null
  /** The sum of theirs; null where it is not known of all that move. */
  extraUsdM(year: number): number | null
}

/** The outlooks of the allies as of the date of the View, each worked out once; a reason where there is no current figure. */
export function outlooks(view: View, assumptions: Assumptions) {
  const inForce = groupedBy(
    view.pledges.filter((pledge) => isPledgeInForce(view, pledge)),
    ({ ally }) => ally,
  )
  const made = new Map<string, AllyOutlook | MissingReason>()
  return (ally: Ally, scenario: Scenario): AllyOutlook | MissingReason => {
    const key = `${ally.code} ${scenario}`
    const outlook = made.get(key) ?? outlookOf(view, ally, scenario, assumptions, inForce.get(ally.code) ?? [])
    made.set(key, outlook)
    return outlook
  }
}

function outlookOf(
  view: View,
  ally: Ally,
  scenario: Scenario,
  { level, pace, gdpGrowth }: Assumptions,
  inForce: readonly Pledge[],
): AllyOutlook | MissingReason {
  const figure = view.isNotYetAlly(ally.code) ? null : view.current(SHARE, ally.code)
  if (figure === null) return whyNoFigure(view, ally.code, SHARE)
  const current = atPublishedPrecision(figure.value)
  const gdp = view.current('gdp_usd', ally.code)
  const byWords = scenario === 'pledges' || scenario === 'commitment'
  const words = byWords ? wordsAhead(view, figure, inForce) : null
  const path = pathBy(figure, words?.ahead ?? [], scenario === 'commitment' ? agreedWord(view, figure) : null)
  const isShort = bindsAlly(level, ally) && !meetsLevel(level, current)
  const isMoving = scenario === 'pace' && isShort
  const recent = isMoving ? recentPace(paceFigures(view.series(SHARE, ally.code), pace.window), pace.method) : null
  const share = (year: number) =>
    recent === null ? shareOn(path, year) : carriedOn(current, recent * Math.max(0, year - figure.year), level.percent)
  return {
    ally,
    figure,
    gdp,
    words,
    reached: path.reached,
    hasNoPace: isMoving && recent === null,
    share,
    leadsTo: (year) => (year > figure.year ? wordLedTo(path, year) : null),
    extraUsdM(year) {
      return gdp && ((share(year) - current) / 100) * gdp.value * (1 + gdpGrowth / 100) ** (year - gdp.year)
    },
    meets: (year) => (bindsAlly(level, ally) ? meetsLevel(level, share(year)) : null),
  }
}

/** The share moved by so many points, down too: not beyond the level, from whichever side it comes, and not below 0. */
function carriedOn(share: number, points: number, level: number): number {
  const moved = Math.max(0, share + points)
  return share <= level ? Math.min(moved, level) : Math.max(moved, level)
}

/**
 * The outlook of those that are members of the grouping or group on the date, to the end; null where nobody is. Each weighs by
 * its GDP at constant prices: one edition, the latest that carries it, and the ally's latest year there. Growth is the same for
 * all and moves no weight. An ally without armed forces adds its GDP where that is given; any other without a figure or a GDP
 * is left out, and if those have more than a twentieth of the GDP there is no share.
 */
export function groupOutlook(
  view: View,
  area: string,
  of: (ally: Ally) => AllyOutlook | MissingReason,
): GroupOutlook | MissingReason | null {
  const allies = membersOn(view.dataset, area, view.asOf)
  const [first] = allies.toSorted((a, b) => Number(b.armedForces) - Number(a.armedForces))
  if (!first) return null
  const members = allies.map(of).filter((one) => typeof one !== 'string')
  if (members.length === 0) return whyNoFigure(view, first.code, SHARE)

  const prices = constantPrices(view)
  const gdpOf = ({ code }: Ally) => prices?.edition.current(prices.indicator, code) ?? null
  const weighed = members.flatMap((member) => {
    const gdp = gdpOf(member.ally)
    return gdp ? [{ member, gdp }] : []
  })
  const withFigure = new Set(members.map(({ ally }) => ally))
  const withoutForces = allies.filter((ally) => !ally.armedForces && !withFigure.has(ally))
  const gdps = [...weighed.map(({ gdp }) => gdp), ...withoutForces.flatMap((ally) => gdpOf(ally) ?? [])]
  const inSums = new Set(gdps.map((gdp) => gdp.area))
  const leftOut = allies.filter(({ code }) => !inSums.has(code))
  const isIncomplete = prices !== null && isTooMuchLeftOut(prices.edition, allies, leftOut)
  const reason = prices === null ? 'no_constant_prices' : isIncomplete ? 'incomplete' : null
  const total = gdps.reduce((sum, { value }) => sum + value, 0)
  return {
    from: Math.max(...members.map(({ figure }) => figure.year)),
    members,
    summed: weighed.map(({ member }) => member),
    leftOut: leftOut.map(({ code }) => code),
    weighedBy: prices && {
      publication: prices.publication,
      indicator: prices.indicator,
      isDerived: gdps.some(({ derived }) => derived),
    },
    reason,
    share: (shareOfMember) =>
      reason === null
        ? weighed.reduce((sum, { member, gdp }) => sum + shareOfMember(member) * gdp.value, 0) / total
        : null,
    extraUsdM(year) {
      const priced = weighed.filter(({ member }) => member.gdp !== null || moves(member, year))
      const extras = priced.map(({ member }) => member.extraUsdM(year))
      if (reason !== null || extras.length === 0) return null
      return extras.reduce((sum, extra) => (sum === null || extra === null ? null : sum + extra), 0)
    },
  }
}

/** Whether its share of the year, rounded, is another than its current one. */
export function moves({ figure, share }: AllyOutlook, year: number): boolean {
  return atPublishedPrecision(share(year)) !== atPublishedPrecision(figure.value)
}

/** The latest edition out by the date that carries GDP at constant prices, and which. */
function constantPrices(view: View) {
  for (const { id } of view.editionsHeld().toSorted(latestFirst)) {
    const carried = CONSTANT_PRICES.find(({ gdp }) => view.dataset.carriedBy(id).has(gdp))
    if (carried) return { publication: id, indicator: carried.gdp, edition: view.withDerived().withEdition(id) }
  }
  return null
}
