/** What became of a pledge, as far as was known on the date of the View. */
import { type IsoDate, isYearOver, knownFrom, yearOf } from '../record/date.js'
import type { Observation } from '../record/observations.js'
import { announcementDay, isPromise, type Pledge } from '../record/pledges.js'
import type { View } from './dataset.js'
import { atPublishedPrecision } from './precision.js'

/** What can have become of a pledge. */
export const OUTCOMES = ['kept', 'missed', 'pending', 'superseded', 'not_measurable'] as const
/** One of them. */
export type Outcome = (typeof OUTCOMES)[number]

/** An outcome with the figures that decide it; `provisional` while one of them is an estimate. */
export interface Judgement {
  readonly outcome: Outcome
  readonly provisional: boolean
  readonly decidedBy: readonly Observation[]
}

/**
 * The pledge that had replaced this one by the date: the latest link of its chain of successors that had been
 * announced. Null while the pledge is the last word.
 */
export function replacementOf(view: View, pledge: Pledge): Pledge | null {
  return laterWords(view, pledge).at(-1)?.word ?? null
}

/** A word later in the chain than another, with the day of its announcement. */
interface LaterWord {
  readonly word: Pledge
  readonly day: IsoDate
}

/** Those announced by the date. An exemption or a reservation takes the place of its like alone. */
function laterWords(view: View, pledge: Pledge): LaterWord[] {
  const seen = new Set([pledge.id])
  const announced: LaterWord[] = []
  for (let id = pledge.supersededBy; id !== null && !seen.has(id); ) {
    seen.add(id)
    const word = view.dataset.facts.pledges.find((candidate) => candidate.id === id)
    if (!word) break
    const day = announcementDay(word)
    const canReplace = isPromise(word) || word.kind === pledge.kind
    if (day !== null && day <= view.asOf && canReplace) announced.push({ word, day })
    id = word.supersededBy
  }
  return announced
}

/** The day from which the pledge was known to be taken back, or null while it was not. */
function withdrawalDay(view: View, { withdrawnOn, recordedOn }: Pledge): IsoDate | null {
  const day = withdrawnOn === null ? null : knownFrom(withdrawnOn, recordedOn)
  return day !== null && day <= view.asOf ? day : null
}

/** Whether the ally had taken the pledge back by the date. */
export function isWithdrawn(view: View, pledge: Pledge): boolean {
  return withdrawalDay(view, pledge) !== null
}

/** Whether the pledge was in force: announced by the date, and by then neither replaced nor taken back. */
export function isPledgeInForce(view: View, pledge: Pledge): boolean {
  const day = announcementDay(pledge)
  return day !== null && day <= view.asOf && replacementOf(view, pledge) === null && !isWithdrawn(view, pledge)
}

/**
 * What became of the pledge by the date; null for an exemption or a reservation, which promise nothing.
 *
 * The figures decide first, by the pledge's basis, at published precision: `by`: any year from its announcement to the
 * deadline reaches it; `in`: the deadline year does; `every_year` and `average`: all years of the span, each or together;
 * no deadline: the current figure does. A level reached in its time is `kept`, whatever was said since. Else it is
 * `superseded` if, before its deadline year was over, it was taken back or a later word asked less (`asksLess`); without
 * a deadline, by any later word. Else `missed` needs a year that is over on the date and a figure for it.
 */
export function judge(view: View, pledge: Pledge): Judgement | null {
  if (!isPromise(pledge)) return null
  const { percent } = pledge
  if (percent === null || view.isUnmeasured(pledge.indicator)) return settled('not_measurable', [])
  const words = laterWords(view, pledge)
  const [replacedOn = null] = words.map(({ day }) => day).sort()
  const byFigures = judgeByFigures(view, pledge, percent, replacedOn)
  return byFigures.outcome !== 'kept' && wasGivenUpInTime(view, pledge, percent, words)
    ? settled('superseded', [])
    : byFigures
}

function judgeByFigures(view: View, pledge: Pledge, percent: number, replacedOn: IsoDate | null): Judgement {
  if (pledge.deadlineYear === null) {
    const current = view.current(pledge.indicator, pledge.ally)
    return current && reaches(current, percent) ? settled('kept', [current]) : settled('pending', [])
  }
  if (isAboutSpan(pledge)) {
    const from = pledge.fromYear ?? pledge.deadlineYear
    return judgeSpan(view, pledge, percent, { from, to: pledge.deadlineYear })
  }
  // A pledge nobody can date stood at the latest on the day of the word that replaced it.
  return judgeYear(view, pledge, percent, pledge.deadlineYear, announcementDay(pledge) ?? replacedOn)
}

function wasGivenUpInTime(view: View, pledge: Pledge, percent: number, words: readonly LaterWord[]): boolean {
  const { deadlineYear } = pledge
  const withdrawn = withdrawalDay(view, pledge)
  if (deadlineYear === null) return withdrawn !== null || words.length > 0
  const isInTime = (day: IsoDate) => yearOf(day) <= deadlineYear
  return (
    (withdrawn !== null && isInTime(withdrawn)) ||
    words.some(({ word, day }) => isInTime(day) && asksLess(word, pledge, percent, deadlineYear))
  )
}

/**
 * Whether a later word asks less than a pledge of so much by that deadline year: of that year, or of a span that covers
 * it, a lower level; of a later year no higher a level. Promises `in` two different years stand beside each other.
 */
function asksLess(later: Pledge, pledge: Pledge, percent: number, deadline: number): boolean {
  if (later.indicator !== pledge.indicator || later.percent === null || later.deadlineYear === null) return false
  if (later.deadlineYear < deadline) return false
  const covers = isAboutSpan(later) && (later.fromYear ?? later.deadlineYear) <= deadline
  if (later.deadlineYear === deadline || covers) return later.percent < percent
  return later.percent <= percent && !(later.basis === 'in' && pledge.basis === 'in')
}

/** Whether it is about all years of a span, each or together. */
function isAboutSpan({ basis }: Pledge): boolean {
  return basis === 'every_year' || basis === 'average'
}

/** `by` and `in` a year. A final figure that reaches the level is preferred as evidence to an estimate. */
function judgeYear(
  view: View,
  pledge: Pledge,
  percent: number,
  deadline: number,
  stoodFrom: IsoDate | null,
): Judgement {
  const from = pledge.basis === 'by' && stoodFrom !== null ? Math.min(yearOf(stoodFrom), deadline) : deadline
  const figures = figuresOf(view, pledge, from, deadline)
  const reached = figures.filter((figure) => reaches(figure, percent))
  const evidence = reached.find((figure) => figure.status === 'final') ?? reached[0]
  if (evidence) return settled('kept', [evidence])
  const last = figures.find((figure) => figure.year === deadline)
  return last && isYearOver(deadline, view.asOf) ? settled('missed', [last]) : settled('pending', [])
}

/** A single short year that is over breaks `every_year`; an average is judged once its last year is over. */
function judgeSpan(view: View, pledge: Pledge, percent: number, span: { from: number; to: number }): Judgement {
  const figures = figuresOf(view, pledge, span.from, span.to)
  if (pledge.basis === 'every_year') {
    const short = figures.find((figure) => isYearOver(figure.year, view.asOf) && !reaches(figure, percent))
    if (short) return settled('missed', [short])
  }
  if (!isYearOver(span.to, view.asOf) || figures.length < span.to - span.from + 1) return settled('pending', [])
  if (pledge.basis === 'every_year') return settled('kept', figures)
  const total = figures.reduce((sum, figure) => sum + atPublishedPrecision(figure.value), 0)
  return settled(atPublishedPrecision(total / figures.length) >= percent ? 'kept' : 'missed', figures)
}

function figuresOf(view: View, pledge: Pledge, from: number, to: number): readonly Observation[] {
  return view.series(pledge.indicator, pledge.ally).filter((figure) => figure.year >= from && figure.year <= to)
}

function reaches(figure: Observation, percent: number): boolean {
  return atPublishedPrecision(figure.value) >= percent
}

function settled(outcome: Outcome, decidedBy: readonly Observation[]): Judgement {
  return { outcome, decidedBy, provisional: decidedBy.some((figure) => figure.status === 'estimate') }
}
