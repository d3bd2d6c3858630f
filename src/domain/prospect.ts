/** What is to be expected of an ally and a level, in one word: by its figure, then by its own word, then by its pace. */
import type { Ally } from '../record/allies.js'
import type { Observation } from '../record/observations.js'
import { announcementDay, type Pledge } from '../record/pledges.js'
import type { View } from './dataset.js'
import { highestFirst, nearestFirst, openOwnWords, reservationInForce } from './headline.js'
import { type MissingReason, whyNoFigure } from './missing.js'
import { DEFAULT_WINDOW, lastChange, paceFigures, projectedShare, recentPace } from './pace.js'
import { atPublishedPrecision } from './precision.js'
import type { PaceChoice } from './progress.js'
import { type Level, measuredBy, meetsLevel, targetInForce } from './target.js'

/**
 * What can be expected. `met`: the figure is there; `declined`: it says it will not; `pledged`: it says it will, at a date;
 * `on_pace`, `behind`: it gives no firm date ahead, and its recent pace would, or would not, reach the level.
 */
export const PROSPECTS = ['met', 'declined', 'pledged', 'on_pace', 'behind', 'no_data'] as const
/** One of them. */
export type ProspectWord = (typeof PROSPECTS)[number]

/** What is to be expected of an ally and a level, and what stands beside the word. */
export interface Prospect {
  readonly word: ProspectWord
  /** The pledge that makes it `pledged`: of those that would do, the nearest. */
  readonly pledge: Pledge | null
  /** The highest level the ally's own open word names, whether or not it would do. */
  readonly own: Pledge | null
  /** Points a year, as `recentPace` has it. */
  readonly pace: number | null
  /** Points, as `lastChange` has it. */
  readonly lastChange: number | null
  /** Why it is `no_data`, or `behind` for want of a pace. */
  readonly reason: MissingReason | null
}

const USUAL_PACE: PaceChoice = { window: DEFAULT_WINDOW, method: 'theil-sen' }

/**
 * The word for an ally and a level; the first of these that applies.
 *
 * 1 `no_data`: no current figure. 2 `met`: the current figure meets the level. 3 `declined`: a reservation is in force of a
 * percent that does not meet the level, or of none where the level is the target in force or above it; unless a pledge as
 * in 4 was announced after it. 4 `pledged`: an own pledge (`isOwnWord`) on what is measured, in force and pending, due after
 * the year of the figure and by the deadline, meets the level. 5 `on_pace`: the share projected for the deadline meets it.
 * 6 `behind`: none of these, or no pace.
 *
 * A level due every year is due the year after the figure for 5; for 4 any later year does. Against the total the core share
 * can show that the level is met, and nothing else: `no_data`, `core_is_a_floor`. `year` takes the figure of that year for
 * the current one.
 */
export function prospectOf(
  view: View,
  ally: Ally,
  level: Level,
  choice: PaceChoice = USUAL_PACE,
  year: number | null = null,
): Prospect {
  const { indicator, isFloor } = measuredBy(level.indicator)
  const series = seriesUpTo(view, ally.code, indicator, year)
  const figure = series.at(-1)
  const words = view.isNotYetAlly(ally.code) ? [] : openOwnWords(view, ally.code, indicator)
  const own = words.map(({ pledge }) => pledge).sort(highestFirst)[0] ?? null
  if (!figure || view.isNotYetAlly(ally.code)) {
    const reason = whyNoFigure(view, ally.code, indicator)
    return { word: 'no_data', pledge: null, own, pace: null, lastChange: null, reason }
  }
  const pace = recentPace(paceFigures(series, choice.window), choice.method)
  const beside = { pledge: null, own, pace, lastChange: lastChange(series), reason: null }
  if (meetsLevel(level, figure.value)) return { ...beside, word: 'met' }
  if (isFloor) return { ...beside, word: 'no_data', reason: 'core_is_a_floor' }

  const firm = words
    .filter(({ judgement }) => judgement.outcome === 'pending')
    .map(({ pledge }) => pledge)
    .filter((pledge) => wouldDo(pledge, level, figure))
    .sort(nearestFirst)
  if (isDeclined(view, ally.code, level, firm)) return { ...beside, word: 'declined' }
  const [nearest] = firm
  if (nearest) return { ...beside, word: 'pledged', pledge: nearest }
  if (pace === null) return { ...beside, word: 'behind', reason: 'too_few_years' }
  return { ...beside, word: leadsThere(figure, pace, level) ? 'on_pace' : 'behind' }
}

/** The figures up to the year, where it has one; all of them where no year is asked about. */
function seriesUpTo(view: View, ally: string, indicator: string, year: number | null): readonly Observation[] {
  const all = view.series(indicator, ally)
  if (year === null) return all
  return all.some((one) => one.year === year) ? all.filter((one) => one.year <= year) : []
}

/** Whether the pledge meets the level, at a date after the figure's year that is no later than the level's. */
function wouldDo({ percent, deadlineYear }: Pledge, level: Level, figure: Observation): boolean {
  if (percent === null || deadlineYear === null || deadlineYear <= figure.year) return false
  return meetsLevel(level, percent) && (level.deadlineYear === null || deadlineYear <= level.deadlineYear)
}

/** Whether the ally says it will not, and has not said since that it will. */
function isDeclined(view: View, ally: string, level: Level, firm: readonly Pledge[]): boolean {
  const reservation = reservationInForce(view, ally)
  if (reservation === null || level.indicator !== 'share_of_gdp') return false
  const target = targetInForce(view.targets, level.indicator, view.asOf)
  const isAgainstIt =
    reservation.percent === null
      ? target !== null && level.percent >= target.percent
      : !meetsLevel(level, reservation.percent)
  const saidOn = announcementDay(reservation) ?? ''
  return isAgainstIt && !firm.some((pledge) => (announcementDay(pledge) ?? '') > saidOn)
}

function leadsThere(figure: Observation, pace: number, level: Level): boolean {
  const due = level.deadlineYear ?? figure.year + 1
  const from = { year: figure.year, share: atPublishedPrecision(figure.value) }
  return due > figure.year && meetsLevel(level, projectedShare(from, pace, due))
}
