/** Whether a claim holds by what was known on a date. */
import { type Claim, FIGURE_RELATIONS, type FigureRelation } from '../record/claims.js'
import { yearOf } from '../record/date.js'
import type { Observation } from '../record/observations.js'
import type { View } from './dataset.js'
import { checkDecision } from './decision-check.js'
import { atPublishedPrecision } from './precision.js'
import { isOlderEdition } from './revision.js'

/** What checking a claim can come to. */
export const RESULTS = ['holds', 'fails', 'not_checkable'] as const
/** One of them. */
export type Result = (typeof RESULTS)[number]

/** A claim held against what was known. */
export interface CheckedClaim {
  readonly result: Result
  /** The figure it was checked against; null for a claim about a decision, or where there is none. */
  readonly figure: Observation | null
  /** Whether a later edition of the publisher was out by then that does not carry the figure's indicator. */
  readonly isOlderEdition: boolean
  /** In words, an estimate worded as one. */
  readonly evidence: string
}

/** Checks the claim by the View: a claim about a figure by that of its area and year, any other by what was decided by then. */
export function checkClaim(view: View, claim: Claim): CheckedClaim {
  const { relation, percent } = claim
  if (relation === 'largest_in_record') return checkLargest(view, claim)
  if (!isAboutFigure(relation)) {
    const { holds, evidence } = checkDecision(view, claim)
    const result = holds === null ? 'not_checkable' : holds ? 'holds' : 'fails'
    return { result, figure: null, isOlderEdition: false, evidence }
  }
  const figure = figureOf(view, claim)
  if (!figure || percent === null) return withoutFigure(view, claim)
  const value = atPublishedPrecision(figure.value)
  const gap = atPublishedPrecision(value - percent)
  const side = gap === 0 ? 'exactly at' : `${Math.abs(gap).toFixed(2)} ${gap < 0 ? 'below' : 'above'}`
  const result = relates(relation, value, percent) ? 'holds' : 'fails'
  return by(view, figure, result, `${wordsOf(figure)}, ${side} ${percent}`)
}

/**
 * Whether the year's figure is the largest of those the same edition gives for the area from `after` to `by`. Figures of two
 * editions rest on two price bases and are not compared. It fails as soon as a larger one is known, and holds once `by` is over:
 * then of the years the record holds, which can refute a claim about all time and not prove it.
 */
function checkLargest(view: View, claim: Claim): CheckedClaim {
  const figure = figureOf(view, claim)
  if (!figure) return withoutFigure(view, claim)
  const edition = view.withEdition(figure.publication)
  const [from, to] = [
    claim.after === null ? 0 : yearOf(claim.after),
    claim.by === null ? figure.year : yearOf(claim.by),
  ]
  const others = edition.series(figure.indicator, figure.area).filter((one) => one.year >= from && one.year <= to)
  const larger = others.find((one) => atPublishedPrecision(one.value) > atPublishedPrecision(figure.value))
  if (larger) return by(view, figure, 'fails', `${wordsOf(figure)}, less than ${larger.year} at ${at(larger)}`)
  const years = others.map((one) => one.year)
  const evidence = `${wordsOf(figure)}, the largest of ${Math.min(...years)} to ${Math.max(...years)} in ${figure.publication}`
  return by(view, figure, Math.max(...years) < to ? 'not_checkable' : 'holds', evidence)
}

function by(view: View, figure: Observation, result: Result, evidence: string): CheckedClaim {
  return { result, figure, isOlderEdition: isOlderEdition(view, figure), evidence }
}

function figureOf(view: View, { area, year, indicator }: Claim): Observation | null {
  return area === null || year === null || indicator === null ? null : view.figure(indicator, area, year)
}

function withoutFigure(view: View, { year }: Claim): CheckedClaim {
  const evidence = `no figure for ${year ?? 'the year'} was known on ${view.asOf}`
  return { result: 'not_checkable', figure: null, isOlderEdition: false, evidence }
}

function at({ value }: Observation): string {
  return atPublishedPrecision(value).toFixed(2)
}

function wordsOf(figure: Observation): string {
  return `${figure.area} ${figure.year} ${figure.status === 'estimate' ? 'is estimated at' : 'was'} ${at(figure)}`
}

/** Whether the relation is one of a figure to a level. */
export function isAboutFigure(relation: string): relation is FigureRelation {
  return (FIGURE_RELATIONS as readonly string[]).includes(relation)
}

/** Whether a figure stands so to a level, by the plain numbers. */
export function relates(relation: FigureRelation, value: number, percent: number): boolean {
  switch (relation) {
    case 'below':
      return value < percent
    case 'above':
      return value > percent
    case 'at_least':
      return value >= percent
    case 'at_most':
      return value <= percent
  }
}
