/** The level a sentence is about, and the targets beside it. */
import { level } from './numbers.js'
import { longDate } from './phrases.js'

/** What is read of a row of `targets`. */
export interface TargetRow {
  readonly id: string
  readonly indicator: string
  readonly percent: number
  readonly standing: string
  readonly agreed_on: string | null
  readonly deadline_year: number | null
  readonly superseded_on: string | null
  /** Null for a target of all allies. */
  readonly areas: string | null
}

/** What is read of a row of `progress` about the level it is set against. */
export interface Against {
  readonly target: string | null
  readonly target_percent: number | null
  readonly deadline_year: number | null
  /** Whether the level counts more than core spending: core can then show that it is met, never that it is not. */
  readonly actual_is_floor: boolean
}

const SHARE_OF_GDP = 'share_of_gdp'

/** The target of all allies in force on the day for what is measured, of several the one agreed last; null before there was one. */
export function targetInForce(targets: readonly TargetRow[], indicator = SHARE_OF_GDP): TargetRow | null {
  const inForce = targets.filter(
    (one) => one.indicator === indicator && one.areas === null && one.standing === 'in_force',
  )
  return inForce.sort((a, b) => (b.agreed_on ?? '').localeCompare(a.agreed_on ?? ''))[0] ?? null
}

/** The target the one in force replaced: the latest superseded of the same measure that asks less; null where none does. */
export function earlierTarget(targets: readonly TargetRow[]): TargetRow | null {
  const present = targetInForce(targets)
  if (!present) return null
  const replaced = targets.filter(
    (one) => one.indicator === present.indicator && isReplaced(one) && one.percent < present.percent,
  )
  return replaced.sort((a, b) => (b.superseded_on ?? '').localeCompare(a.superseded_on ?? ''))[0] ?? null
}

/** Agreed, and replaced since. */
function isReplaced({ standing, agreed_on }: TargetRow): boolean {
  return standing === 'superseded' && agreed_on !== null
}

/** Whether rows are set against the target in force, be it by its name or by its percentage. */
export function isAgainstInForce(against: Against, targets: readonly TargetRow[]): boolean {
  const present = targetInForce(targets)
  if (!present || against.actual_is_floor) return false
  return against.target === null ? against.target_percent === present.percent : against.target === present.id
}

/** What of the level is no target in force, in a sentence; null of the one that is. */
export function standingInWords(against: Against, targets: readonly TargetRow[]): string | null {
  const { target_percent: percent } = against
  if (percent === null || isAgainstInForce(against, targets)) return null
  if (against.actual_is_floor) {
    return `The ${level(percent)} counts more than core spending; what else the allies spend on it cannot be measured yet.`
  }
  if (percent === targetInForce(targets)?.percent) return null
  const [until] = targets
    .filter((one) => one.indicator === SHARE_OF_GDP && isReplaced(one) && one.percent === percent)
    .flatMap((one) => one.superseded_on ?? [])
    .sort()
    .reverse()
  return until ? `${level(percent)} was the target until ${longDate(until)}.` : notAgreed(percent, targets)
}

function notAgreed(percent: number, targets: readonly TargetRow[]): string | null {
  const isAgreed = targets.some((one) => one.indicator === SHARE_OF_GDP && one.percent === percent && one.agreed_on)
  return isAgreed ? null : `${level(percent)} on core spending is nobody’s agreed target.`
}

/** `by 2035`, or `every year` of a level without a deadline. */
export function due({ deadline_year }: Pick<Against, 'deadline_year'>): string {
  return deadline_year === null ? 'every year' : `by ${deadline_year}`
}
