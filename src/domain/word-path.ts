/** Where an ally's words lead: from its current figure to each level it has said it will reach, year by year. */
import type { Observation } from '../record/observations.js'
import { announcementDay, isPromise, type Pledge } from '../record/pledges.js'
import { outOn } from '../record/publications.js'
import { compareText } from '../record/text-order.js'
import type { View } from './dataset.js'
import { isOwnWord, reservationInForce } from './headline.js'
import { atPublishedPrecision } from './precision.js'
import { targetInForce } from './target.js'

/** What a path can lead to: the ally's own pledge, the target in force, or what the ally reserves to do in its place. */
export const WORD_KINDS = ['pledge', 'target', 'reservation'] as const

/** A level that is to be reached. */
export interface Word {
  /** The id of the pledge, target or reservation. */
  readonly id: string
  readonly kind: (typeof WORD_KINDS)[number]
  /** The years it holds for, all after that of the figure: from the first on to the last. */
  readonly from: number
  readonly to: number
  /** Percent of GDP, unrounded. */
  readonly share: number
  /** Whether it leads down where it is below the path: it is about one year alone, and was said after the figure came out. */
  readonly leadsDown: boolean
}

/** What an ally has said, sorted by what follows from it. Ids of pledges in force, in their own order. */
export interface Words {
  readonly ahead: readonly Word[]
  /** Its own and unconditional, to be reached at no date. */
  readonly withoutDeadline: readonly string[]
  /** Its own and unconditional, due by the year of the figure, which has answered them. */
  readonly answered: readonly string[]
  /** Conditional, given by all allies together, on the total or the related share, or without a level. */
  readonly notCounted: readonly string[]
}

const SHARE = 'share_of_gdp'
const SHARES = [SHARE, 'total_share_of_gdp', 'related_share_of_gdp']

/** The ally's words among these pledges of its own that are in force, as they stand to its current figure. */
export function wordsAhead(view: View, figure: Observation, inForce: readonly Pledge[]): Words {
  const promises = inForce.filter((pledge) => isPromise(pledge) && SHARES.includes(pledge.indicator))
  const counted = promises.filter((one) => isOwnWord(one) && one.indicator === SHARE && one.percent !== null)
  const isAnswered = ({ deadlineYear }: Pledge) => deadlineYear !== null && deadlineYear <= figure.year
  const ids = (pledges: readonly Pledge[]) => pledges.map(({ id }) => id)
  return {
    ahead: counted.flatMap((pledge) => wordOf(view, figure, pledge) ?? []),
    withoutDeadline: ids(counted.filter(({ deadlineYear }) => deadlineYear === null)),
    answered: ids(counted.filter(isAnswered)),
    notCounted: ids(promises.filter((pledge) => !counted.includes(pledge))),
  }
}

function wordOf(view: View, figure: Observation, pledge: Pledge): Word | null {
  const { id, percent, basis, fromYear, deadlineYear: to } = pledge
  if (percent === null || to === null || to <= figure.year) return null
  const edition = view.dataset.publications.get(figure.publication)
  const isLater = edition !== undefined && (announcementDay(pledge) ?? '') > outOn(edition)
  const isSpan = basis === 'every_year' || basis === 'average'
  const first = isSpan ? (fromYear ?? to) : to
  return {
    id,
    kind: 'pledge',
    from: Math.max(first, figure.year + 1),
    to,
    share: basis === 'average' ? whatItTakes(view, figure, percent, { first, last: to }) : percent,
    leadsDown: basis === 'in' && isLater,
  }
}

/** The level of each year left of a span with which its average comes to the percentage; a past year without a figure counts as at it. */
function whatItTakes(view: View, figure: Observation, percent: number, span: { first: number; last: number }): number {
  const figures = view
    .series(SHARE, figure.area)
    .filter(({ year }) => year >= span.first && year <= Math.min(span.last, figure.year))
  const over = figures.reduce((sum, { value }) => sum + atPublishedPrecision(value) - percent, 0)
  return percent - over / (span.last - Math.max(span.first - 1, figure.year))
}

/**
 * What the allies have agreed on, at its deadline; a target due every year is due the year after the figure. A reservation of
 * the ally in force stands in its place, with the level it names; where it names none of the share of GDP there is nothing.
 */
export function agreedWord(view: View, figure: Observation): Word | null {
  const target = targetInForce(view.targets, SHARE, view.asOf)
  const due = target && (target.deadlineYear ?? figure.year + 1)
  if (target === null || due === null || due <= figure.year) return null
  const at = { from: due, to: due, leadsDown: false }
  const reservation = reservationInForce(view, figure.area)
  if (reservation === null) return { ...at, id: target.id, kind: 'target', share: target.percent }
  const { id, indicator, percent } = reservation
  return indicator === SHARE && percent !== null ? { ...at, id, kind: 'reservation', share: percent } : null
}

/** A year at which the path has come to a level; the first is that of the figure, and of no word. */
interface Waypoint {
  readonly year: number
  readonly share: number
  readonly word: Word | null
}

/** A path: straight from each waypoint to the next, level after the last. */
export interface WordPath {
  readonly waypoints: readonly Waypoint[]
  /** The ids of own words that change nothing, since the path is there without them. */
  readonly reached: readonly string[]
}

/**
 * The path from the figure by these words, in the order of their years, then of their levels. What is agreed is on it only
 * where the ally's own words alone would fall short of it when it is due.
 */
export function pathBy(figure: Observation, own: readonly Word[], agreed: Word | null): WordPath {
  const alone = walk(figure, own)
  return agreed !== null && isAbove(agreed.share, shareOn(alone, agreed.from)) ? walk(figure, [...own, agreed]) : alone
}

function walk(figure: Observation, words: readonly Word[]): WordPath {
  const waypoints: Waypoint[] = [{ year: figure.year, share: atPublishedPrecision(figure.value), word: null }]
  const reached: string[] = []
  for (const word of words.toSorted(inOrder)) {
    const there = shareOn({ waypoints }, word.from)
    const isDown = word.leadsDown && isAbove(there, word.share)
    if (!isAbove(word.share, there) && !isDown) {
      if (word.kind === 'pledge') reached.push(word.id)
      continue
    }
    // What was said of the same year or a later one, and is less, no longer leads anywhere, but a year below a span
    // leaves the rest of it.
    const after = waypoints.filter(({ year }) => year >= word.from)
    const span = after.find(
      (point) => isDown && point.word !== null && point.word.from < word.from && point.year > word.to,
    )?.word
    waypoints.splice(waypoints.length - after.length, after.length, ...levelOf(word, word.from))
    if (span) waypoints.push(...levelOf(span, word.to + 1))
  }
  return { waypoints, reached }
}

/** The word from a year on, to its last. */
function levelOf(word: Word, from: number): Waypoint[] {
  return [...new Set([from, word.to])].map((year) => ({ year, share: word.share, word }))
}

function inOrder(a: Word, b: Word): number {
  return a.from - b.from || a.share - b.share || compareText(a.id, b.id)
}

function isAbove(share: number, other: number): boolean {
  return atPublishedPrecision(share) > atPublishedPrecision(other)
}

/** The share of the year in percent of GDP, unrounded; for a year before the path its first share. */
export function shareOn({ waypoints }: Pick<WordPath, 'waypoints'>, year: number): number {
  const before = waypoints.findLast((point) => point.year <= year)
  const next = waypoints.find((point) => point.year >= year)
  if (!before || !next || before === next) return (before ?? next)?.share ?? Number.NaN
  return before.share + ((next.share - before.share) * (year - before.year)) / (next.year - before.year)
}

/** The word the year leads to; after the last word that one, and null while there is nothing but the figure. */
export function wordLedTo({ waypoints }: WordPath, year: number): Word | null {
  return (waypoints.find((point) => point.year >= year) ?? waypoints.at(-1))?.word ?? null
}
