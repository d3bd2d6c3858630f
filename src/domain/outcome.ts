/** What became of a pledge, as far as was known on the date of the View. */
import { isYearOver, yearOf } from '../record/date.js'
import type { Observation } from '../record/observations.js'
import { announcementDay, type Pledge } from '../record/pledges.js'
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
  return replacements(view, pledge).at(-1) ?? null
}

function replacements(view: View, pledge: Pledge): Pledge[] {
  const seen = new Set([pledge.id])
  const announced: Pledge[] = []
  for (let id = pledge.supersededBy; id !== null && !seen.has(id); ) {
    seen.add(id)
    const next = view.dataset.facts.pledges.find((candidate) => candidate.id === id)
    if (!next) break
    const day = announcementDay(next)
    if (day !== null && day <= view.asOf) announced.push(next)
    id = next.supersededBy
  }
  return announced
}

/** Whether the pledge was in force: announced by the date, and no successor announced by then. */
export function isPledgeInForce(view: View, pledge: Pledge): boolean {
  const day = announcementDay(pledge)
  return day !== null && day <= view.asOf && replacementOf(view, pledge) === null
}

/**
 * What became of the pledge by the date. `superseded` only if it was replaced before its deadline year ended;
 * otherwise the figures decide, by the pledge's basis, at published precision:
 * `by`: any year from its announcement to the deadline reaches it; `in`: the deadline year does;
 * `every_year` and `average`: all years of the span, each or together; no deadline: the current figure does.
 * Missed needs a year that is over on the date and a figure for it.
 */
export function judge(view: View, pledge: Pledge): Judgement {
  const { percent } = pledge
  if (percent === null || view.isUnmeasured(pledge.indicator)) {
    return settled('not_measurable', [])
  }
  if (wasReplacedInTime(view, pledge)) return settled('superseded', [])
  if (pledge.deadlineYear === null) {
    const current = view.current(pledge.indicator, pledge.ally)
    return current && reaches(current, percent) ? settled('kept', [current]) : settled('pending', [])
  }
  if (pledge.basis === 'every_year' || pledge.basis === 'average') {
    const from = pledge.fromYear ?? pledge.deadlineYear
    return judgeSpan(view, pledge, percent, { from, to: pledge.deadlineYear, basis: pledge.basis })
  }
  return judgeYear(view, pledge, percent, pledge.deadlineYear)
}

function wasReplacedInTime(view: View, pledge: Pledge): boolean {
  const days = replacements(view, pledge).flatMap((next) => announcementDay(next) ?? [])
  return days.some((day) => pledge.deadlineYear === null || yearOf(day) <= pledge.deadlineYear)
}

/** `by` and `in` a year. A final figure that reaches the level is preferred as evidence to an estimate. */
function judgeYear(view: View, pledge: Pledge, percent: number, deadline: number): Judgement {
  const announced = announcementDay(pledge)
  const from = pledge.basis === 'by' && announced !== null ? Math.min(yearOf(announced), deadline) : deadline
  const figures = figuresOf(view, pledge, from, deadline)
  const reached = figures.filter((figure) => reaches(figure, percent))
  const evidence = reached.find((figure) => figure.status === 'final') ?? reached[0]
  if (evidence) return settled('kept', [evidence])
  const last = figures.find((figure) => figure.year === deadline)
  return last && isYearOver(deadline, view.asOf) ? settled('missed', [last]) : settled('pending', [])
}

interface Span {
  readonly from: number
  readonly to: number
  readonly basis: 'every_year' | 'average'
}

/** A single short year that is over breaks `every_year`; an average is judged once its last year is over. */
function judgeSpan(view: View, pledge: Pledge, percent: number, span: Span): Judgement {
  const figures = figuresOf(view, pledge, span.from, span.to)
  if (span.basis === 'every_year') {
    const short = figures.find((figure) => isYearOver(figure.year, view.asOf) && !reaches(figure, percent))
    if (short) return settled('missed', [short])
  }
  if (!isYearOver(span.to, view.asOf) || figures.length < span.to - span.from + 1) return settled('pending', [])
  if (span.basis === 'every_year') return settled('kept', figures)
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
