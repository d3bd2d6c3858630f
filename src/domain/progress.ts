/** Whether an ally would get there as it goes: its figure, its pace, and the verdict against a level. */
import type { Ally } from '../record/allies.js'
import { isYearOver } from '../record/date.js'
import type { Observation } from '../record/observations.js'
import type { Pledge } from '../record/pledges.js'
import type { View } from './dataset.js'
import { gapPp } from './gap.js'
import { type MissingReason, whyNoFigure } from './missing.js'
import { lastChange, type PaceMethod, paceFigures, projectedShare, projectedYear, recentPace } from './pace.js'
import { atPublishedPrecision } from './precision.js'
import { yearsBehind } from './stale.js'
import { type Level, measuredBy, meetsLevel } from './target.js'

/** What can be said of an ally and a level. */
export const VERDICTS = ['met', 'on_track', 'off_track', 'missed', 'short', 'no_data'] as const
/** One of them. */
export type Verdict = (typeof VERDICTS)[number]

/** How the recent pace is taken. */
export interface PaceChoice {
  readonly window: number
  readonly method: PaceMethod
}

/** Where an ally is on the way to a level. */
export interface Progress {
  /** What the figures measure. */
  readonly indicator: string
  /** The figure judged by: see `judgedBy`. */
  readonly figure: Observation | null
  /** How stale the figure is; null unless it is the current one, chosen by no deadline and by no year asked about. */
  readonly yearsBehind: number | null
  /** The figure at published precision. */
  readonly actual: number | null
  readonly isFloor: boolean
  readonly gap: number | null
  /** Deadline minus the year of the figure; null without a deadline. */
  readonly yearsLeft: number | null
  /** Points a year from the figure to the level in the years left: 0 when it is met, null when no year is left. */
  readonly neededPace: number | null
  readonly pace: number | null
  readonly paceFigures: readonly Observation[]
  readonly lastChange: number | null
  readonly projectedShare: number | null
  readonly projectedYear: number | null
  /** The first year whose figure meets the level. */
  readonly reachedYear: number | null
  /** Whether no earlier figure is known, so that the level may have been met before; null where it was not reached. */
  readonly reachedAtStart: boolean | null
  readonly deadlineFigure: Observation | null
  readonly verdict: Verdict
  readonly reason: MissingReason | null
}

/** The figure something is judged by, with what it was chosen from. */
export interface JudgedBy {
  readonly figure: Observation | null
  /** The figures there are, ascending, none later than the year asked about. */
  readonly known: readonly Observation[]
  /** Whether the deadline year is over, so that its figure decides. */
  readonly isOver: boolean
}

/**
 * By which figure an ally or a grouping is judged against a level: once the deadline year is over on the date, by that
 * year's, whatever came later; before that and without a deadline by the latest. `year` bounds all figures: the latest is
 * then that year's, and a deadline after it is still ahead of them.
 */
export function judgedBy(view: View, area: string, level: Level, year: number | null = null): JudgedBy {
  const all = view.series(measuredBy(level.indicator).indicator, area)
  const known = year === null ? all : all.filter((one) => one.year <= year)
  const { deadlineYear } = level
  const isOver = deadlineYear !== null && isYearOver(deadlineYear, view.asOf) && (year === null || deadlineYear <= year)
  const decisive = isOver ? deadlineYear : year
  const figure = decisive === null ? known.at(-1) : known.find((one) => one.year === decisive)
  return { figure: figure ?? null, known, isOver }
}

/**
 * Judges an ally against a level by the figure `judgedBy` names; gap, years left, paces and projection are of that figure.
 *
 * Verdict: once the deadline year is over `met` or `missed` (even if reached later). Before, `met` when the figure meets
 * the level, else `on_track` or `off_track` by the share projected for the deadline; with no deadline `met` or `short`.
 * `no_data` where a figure, or a pace, is missing, or where the figure is only a floor of what the level counts and does
 * not reach it. After the deadline nothing is projected.
 */
export function progressOf(
  view: View,
  ally: Ally,
  level: Level,
  choice: PaceChoice,
  year: number | null = null,
): Progress {
  const { indicator, isFloor } = measuredBy(level.indicator)
  if (view.isNotYetAlly(ally.code)) {
    const nothing = { ...NOTHING, deadlineFigure: null, reachedYear: null, reachedAtStart: null }
    return { indicator, isFloor, ...nothing, verdict: 'no_data', reason: 'not_yet_ally' }
  }
  const { figure, known, isOver } = judgedBy(view, ally.code, level, year)
  const meets = (one: Observation) => meetsLevel(level, one.value)
  const { deadlineYear } = level
  const deadlineFigure = known.find((one) => one.year === deadlineYear) ?? null
  const reachedYear = known.find(meets)?.year ?? null
  const reachedAtStart = reachedYear === null ? null : reachedYear === known[0]?.year
  const basis = { indicator, isFloor, deadlineFigure, reachedYear, reachedAtStart }
  if (!figure) {
    return { ...basis, ...NOTHING, verdict: 'no_data', reason: whyNoFigure(view, ally.code, indicator) }
  }

  const from = { year: figure.year, share: atPublishedPrecision(figure.value) }
  const yearsLeft = deadlineYear === null ? null : deadlineYear - figure.year
  const gap = gapPp(figure.value, level.percent)
  const series = known.filter((one) => one.year <= figure.year)
  const figures = paceFigures(series, choice.window)
  const pace = recentPace(figures, choice.method)
  const isAhead = yearsLeft !== null && yearsLeft > 0
  const atDeadline = pace !== null && isAhead && deadlineYear !== null ? projectedShare(from, pace, deadlineYear) : null
  const judged = verdictOf({
    met: meets(figure),
    isOver,
    hasDeadline: deadlineYear !== null,
    isAhead,
    projectedMet: atDeadline === null ? null : meetsLevel(level, atDeadline),
  })
  return {
    ...basis,
    figure,
    yearsBehind: isOver || year !== null ? null : yearsBehind(view, figure),
    actual: from.share,
    gap,
    yearsLeft,
    neededPace: meets(figure) ? 0 : isAhead ? -gap / yearsLeft : null,
    pace,
    paceFigures: figures,
    lastChange: lastChange(series),
    projectedShare: atDeadline,
    projectedYear: pace === null || isOver ? null : projectedYear(from, pace, level),
    ...(isFloor && !['met', 'on_track'].includes(judged.verdict)
      ? { verdict: 'no_data', reason: 'core_is_a_floor' }
      : judged),
  }
}

const NOTHING = {
  figure: null,
  yearsBehind: null,
  actual: null,
  gap: null,
  yearsLeft: null,
  neededPace: null,
  pace: null,
  paceFigures: [],
  lastChange: null,
  projectedShare: null,
  projectedYear: null,
} as const

interface Evidence {
  readonly met: boolean
  readonly isOver: boolean
  readonly hasDeadline: boolean
  readonly isAhead: boolean
  readonly projectedMet: boolean | null
}

function verdictOf(evidence: Evidence): { readonly verdict: Verdict; readonly reason: MissingReason | null } {
  const { met, isOver, hasDeadline, isAhead, projectedMet } = evidence
  if (met) return { verdict: 'met', reason: null }
  if (isOver) return { verdict: 'missed', reason: null }
  if (!hasDeadline) return { verdict: 'short', reason: null }
  if (!isAhead) return { verdict: 'off_track', reason: null }
  if (projectedMet === null) return { verdict: 'no_data', reason: 'too_few_years' }
  return { verdict: projectedMet ? 'on_track' : 'off_track', reason: null }
}

/**
 * Whether a pledge would reach the level: its percentage meets it, and it is due no later. Null where that cannot be
 * said: another measure than the level's, no percentage, or no date against a level that has one.
 */
export function wouldReach(
  level: Level,
  pledge: Pick<Pledge, 'indicator' | 'percent' | 'deadlineYear'>,
): boolean | null {
  if (pledge.indicator !== level.indicator || pledge.percent === null) return null
  if (!meetsLevel(level, pledge.percent)) return false
  if (level.deadlineYear === null) return true
  return pledge.deadlineYear === null ? null : pledge.deadlineYear <= level.deadlineYear
}
