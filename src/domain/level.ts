/** A level to be measured against: a target's, or any percentage with a date. */
import type { Bound, Target } from '../record/targets.js'

export interface Level {
  /** The target the level comes from, if it is one. */
  readonly target: string | null
  readonly indicator: string
  readonly bound: Bound
  /** In the indicator's unit. */
  readonly percent: number
  /** The year it is due; null for a level due every year. */
  readonly deadlineYear: number | null
  readonly areas: readonly string[]
}

/** The level a target sets; `by` asks what if it were due in that year instead. */
export function levelOf(target: Target, by: number | null = null): Level {
  const { id, indicator, bound, percent, deadlineYear, areas } = target
  return { target: id, indicator, bound, percent, deadlineYear: by ?? deadlineYear, areas }
}

/** Any share of GDP, due in a year or every year. */
export function shareLevel(percent: number, by: number | null): Level {
  return { target: null, indicator: 'share_of_gdp', bound: 'at_least', percent, deadlineYear: by, areas: [] }
}

/**
 * The indicator an ally's figure against the level is read from, and whether that figure is only a floor of what the
 * level counts: nobody publishes the total by ally, but the core share is a part of it.
 */
export function measuredBy(indicator: string): { readonly indicator: string; readonly isFloor: boolean } {
  return indicator === 'total_share_of_gdp'
    ? { indicator: 'share_of_gdp', isFloor: true }
    : { indicator, isFloor: false }
}
