/** Whether a number somebody gave holds: by what was known the day it was said, and by what is known now. */
import { FIGURE_RELATIONS } from '../record/claims.js'
import { type IsoDate, yearOf } from '../record/date.js'
import { outOn } from '../record/publications.js'
import { isInPercent } from './change.js'
import { isAboutFigure, RESULTS, relates } from './claim-check.js'
import { INCOMPARABLE_REASONS, unitDiffers } from './comparable.js'
import type { View } from './dataset.js'
import { currentYear, type KnownFigure, knownFigure, UNKNOWN_REASONS } from './known-figure.js'
import { type Meaning, meaningsOf } from './may-mean.js'
import { atPublishedPrecision } from './precision.js'
import { isOlderEdition } from './revision.js'
import { type NumberRead, roundsTo } from './written-number.js'

/** How a figure can be said to stand to a number. */
export const NUMBER_RELATIONS = ['is', 'about', ...FIGURE_RELATIONS] as const
/** One of them. */
export type NumberRelation = (typeof NUMBER_RELATIONS)[number]

/** What verifying a number can come to. */
export const NUMBER_VERDICTS = [...RESULTS, 'close'] as const
/** One of them. */
export type NumberVerdict = (typeof NUMBER_VERDICTS)[number]

/** Why a number cannot be checked, or what to know of the figure it was checked against, by its code, in words. */
export const VERIFY_REASONS = {
  ...UNKNOWN_REASONS,
  unit_changed: `${INCOMPARABLE_REASONS.unit_changed} from that of the day it was said`,
  older_edition: 'a later edition of its publisher does not carry the indicator',
} as const
/** The code of such a reason. */
export type VerifyReason = keyof typeof VERIFY_REASONS

/** A number as somebody gave it. */
export interface SaidNumber {
  readonly area: string
  readonly indicator: string
  readonly number: NumberRead
  readonly relation: NumberRelation
  /** Not after the day asked about. */
  readonly saidOn: IsoDate
  /** The year it is about; null for that of the current figure on the day it was said, or else the year of that day. */
  readonly year: number | null
}

/** A number held against what was known on one day. */
export interface Judged {
  readonly verdict: NumberVerdict
  readonly figure: KnownFigure | null
  /** Figure less number, in the indicator's unit; null without a figure. */
  readonly difference: number | null
  readonly reason: VerifyReason | null
}

/** An edition that printed the number, the day it was out, and whether that was after the number was said. */
export interface Printing {
  readonly publication: string
  readonly day: IsoDate
  readonly isLater: boolean
}

/** What came of verifying a number. */
export interface VerifiedNumber {
  readonly year: number
  readonly whenSaid: Judged
  readonly now: Judged
  /** Oldest first; none for a group, whose share nobody prints. */
  readonly printedIn: readonly Printing[]
  /** What the number may have meant: only where it holds on neither day and no edition had printed it by then. */
  readonly mayMean: readonly Meaning[]
}

/**
 * Verifies a number by what was in force at the end of the day it was said and by the View, both for the same year. An edition
 * printed it if its figure rounds to it.
 */
export function verifyNumber(view: View, said: SaidNumber): VerifiedNumber {
  const { area, indicator, number, saidOn } = said
  const before = view.dataset.asOf(saidOn)
  const year = said.year ?? currentYear(before, indicator, area) ?? yearOf(saidOn)
  const whenSaid = judged(before, said, year)
  const now = isInOtherUnit(before, view, said, year)
    ? { ...NOT_CHECKABLE, reason: 'unit_changed' as const }
    : judged(view, said, year)
  const printedIn = printingsOf(view, said, year)
  const isExplained =
    printedIn.some(({ isLater }) => !isLater) || whenSaid.verdict === 'holds' || now.verdict === 'holds'
  const mayMean = isExplained ? [] : meaningsOf(before, view, { area, indicator, year, number })
  return { year, whenSaid, now, printedIn, mayMean }
}

const NOT_CHECKABLE = { verdict: 'not_checkable', figure: null, difference: null } as const

function judged(view: View, { area, indicator, number, relation }: SaidNumber, year: number): Judged {
  const figure = knownFigure(view, indicator, area, year)
  if (typeof figure === 'string') return { ...NOT_CHECKABLE, reason: figure }
  const difference = atPublishedPrecision(figure.value - number.value, view.dataset.decimalsOf(indicator))
  const isOlder = figure.observation !== null && isOlderEdition(view, figure.observation)
  const verdict = verdictOf(relation, number, figure.value, difference, isInPercent(view, indicator))
  return { verdict, figure, difference, reason: isOlder ? 'older_edition' : null }
}

/** How far from the number a figure may be and be close to it: points for a share, a part of the figure for an amount. */
const CLOSE_POINTS = 0.05
const CLOSE_PART = 0.01
/** How far from the number, as a part of it, a figure may be and be about it. */
const ABOUT_PART = 0.05

/**
 * `is`: the figure rounds to the number; else it is close within the larger of a step and 0.05 points or 1% of an amount.
 * `about`: within the larger of a step and 5% of the number; close within twice that. The others by the plain numbers.
 */
function verdictOf(
  relation: NumberRelation,
  number: NumberRead,
  figure: number,
  difference: number,
  isShare: boolean,
): NumberVerdict {
  if (isAboutFigure(relation)) return relates(relation, figure, number.value) ? 'holds' : 'fails'
  const isWithin = (tolerance: number) => Math.abs(difference) <= Number(tolerance.toPrecision(15))
  if (relation === 'is') {
    if (roundsTo(number, figure)) return 'holds'
    const near = isShare ? CLOSE_POINTS : CLOSE_PART * Math.abs(figure)
    return isWithin(Math.max(number.step, near)) ? 'close' : 'fails'
  }
  const near = Math.max(number.step, ABOUT_PART * Math.abs(number.value))
  return isWithin(near) ? 'holds' : isWithin(2 * near) ? 'close' : 'fails'
}

function printingsOf(view: View, { area, indicator, number, saidOn }: SaidNumber, year: number): Printing[] {
  const decimals = view.dataset.decimalsOf(indicator)
  return view
    .vintages(indicator, area, year)
    .filter(({ observation }) => roundsTo(number, atPublishedPrecision(observation.value, decimals)))
    .map(({ publication }) => {
      const day = outOn(publication)
      return { publication: publication.id, day, isLater: day > saidOn }
    })
    .reverse()
}

/** Whether the figure has come in another unit since: a number in the one cannot be held against the other. */
function isInOtherUnit(before: View, now: View, { area, indicator }: SaidNumber, year: number): boolean {
  const then = before.latestVintage(indicator, area, year)
  const since = now.latestVintage(indicator, area, year)
  return then !== null && since !== null && unitDiffers(then, since)
}
