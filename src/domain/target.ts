/** Levels agreed or proposed for the allies together, and any level to be measured against. */
import type { Ally } from '../record/allies.js'
import { belongsTo, isGrouping } from '../record/allies.js'
import { type IsoDate, knownFrom, lastDay, type PartialDate } from '../record/date.js'
import type { Bound, Target } from '../record/targets.js'
import { compareText } from '../record/text-order.js'
import { atPublishedPrecision } from './precision.js'

/** How a target can stand on a date. */
export const STANDINGS = ['proposed', 'in_force', 'superseded'] as const
/** One of them. */
export type Standing = (typeof STANDINGS)[number]

function isKnown(date: PartialDate | null, recordedOn: IsoDate, asOf: IsoDate): boolean {
  return date !== null && knownFrom(date, recordedOn) <= asOf
}

/** Whether a later target had taken its place by the date. */
export function isTargetSuperseded(target: Target, asOf: IsoDate): boolean {
  return isKnown(target.supersededOn, target.recordedOn, asOf)
}

/** How the target stood on the date: agreed and not yet superseded is in force, never agreed is proposed. */
export function standingOf(target: Target, asOf: IsoDate): Standing {
  if (isTargetSuperseded(target, asOf)) return 'superseded'
  return isKnown(target.agreedOn, target.recordedOn, asOf) ? 'in_force' : 'proposed'
}

/**
 * The target in force for the indicator on the date, or null before any was agreed. Where several are, the one
 * agreed last; proposals never are.
 */
export function targetInForce(targets: readonly Target[], indicator: string, asOf: IsoDate): Target | null {
  const agreed = (target: Target) => lastDay(target.agreedOn ?? '')
  const inForce = targets.filter(
    (target) => target.indicator === indicator && target.areas.length === 0 && standingOf(target, asOf) === 'in_force',
  )
  inForce.sort((a, b) => compareText(agreed(b), agreed(a)) || compareText(a.id, b.id))
  return inForce[0] ?? null
}

/** Whether the target speaks of this ally: its areas name it or a grouping it belongs to, or it names none. */
export function bindsAlly(target: Pick<Target, 'areas'>, ally: Ally): boolean {
  return (
    target.areas.length === 0 ||
    target.areas.some((area) => (isGrouping(area) ? belongsTo(ally, area) : area === ally.code))
  )
}

/** Whether a figure, taken at published precision, meets the level: at least ≥, above >, at most ≤. */
export function meetsLevel(level: Pick<Target, 'bound' | 'percent'>, value: number): boolean {
  const figure = atPublishedPrecision(value)
  if (level.bound === 'at_least') return figure >= level.percent
  return level.bound === 'above' ? figure > level.percent : figure <= level.percent
}

/** What a figure is measured against. */
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

/** Whether the level is due in the year: every year, or by a deadline that is no later. */
export function isDue({ deadlineYear }: Pick<Level, 'deadlineYear'>, year: number): boolean {
  return deadlineYear === null || deadlineYear <= year
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
