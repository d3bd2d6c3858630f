/** Whether a claim holds by what was known on a date. */
import type { Claim } from '../record/claims.js'
import type { Observation } from '../record/observations.js'
import type { View } from './dataset.js'
import { atPublishedPrecision } from './precision.js'
import { targetInForce } from './target.js'

/** What checking a claim can come to. */
export const RESULTS = ['holds', 'fails', 'not_checkable'] as const
/** One of them. */
export type Result = (typeof RESULTS)[number]

/** A claim held against what was known. */
export interface CheckedClaim {
  readonly result: Result
  /** The figure it was checked against; null for a claim about a target, or where there is none. */
  readonly figure: Observation | null
  /** In words, an estimate worded as one. */
  readonly evidence: string
}

/** Checks the claim by the View: a claim about a target by that in force, any other by its area's figure for its year. */
export function checkClaim(view: View, claim: Claim): CheckedClaim {
  if (claim.relation === 'target_in_force') return checkTarget(view, claim)
  const { area, year, indicator } = claim
  const figure = area === null || year === null ? null : view.figure(indicator, area, year)
  if (!figure) {
    return {
      result: 'not_checkable',
      figure,
      evidence: `no figure for ${year ?? 'the year'} was known on ${view.asOf}`,
    }
  }
  const value = atPublishedPrecision(figure.value)
  const gap = atPublishedPrecision(value - claim.percent)
  const side = gap === 0 ? 'exactly at' : `${Math.abs(gap).toFixed(2)} ${gap < 0 ? 'below' : 'above'}`
  const verb = figure.status === 'estimate' ? 'is estimated at' : 'was'
  return {
    result: relates(claim.relation, value, claim.percent) ? 'holds' : 'fails',
    figure,
    evidence: `${figure.area} ${figure.year} ${verb} ${value.toFixed(2)}, ${side} ${claim.percent}`,
  }
}

function checkTarget(view: View, claim: Claim): CheckedClaim {
  const target = targetInForce(view.targets, claim.indicator, view.asOf)
  if (!target) return { result: 'not_checkable', figure: null, evidence: `no target was in force on ${view.asOf}` }
  return {
    result: target.percent === claim.percent ? 'holds' : 'fails',
    figure: null,
    evidence: `the target in force on ${view.asOf} was ${target.percent} (${target.id})`,
  }
}

function relates(relation: Exclude<Claim['relation'], 'target_in_force'>, value: number, percent: number): boolean {
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
