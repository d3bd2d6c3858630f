/** All allies against the level a page shows, the same rows for its sentences, its ranks and its pictures. */
import type { Steps } from '../domain/steps.js'
import type { RowIn } from '../query/table.js'
import { targetInForce } from '../sentences/targets.js'
import { progress } from '../tables/progress.js'
import { targets as targetsTable } from '../tables/targets.js'
import type { Asked } from './asked.js'
import type { Shown } from './shown.js'

/** A row of `progress`. */
export type ProgressRow = RowIn<typeof progress>

/** The level, and who stands where. */
export interface AgainstLevel {
  readonly rows: readonly ProgressRow[]
  readonly targets: readonly RowIn<typeof targetsTable>[]
  /** The level of the rows, in percent; null on a day before any target was in force, when there are no rows. */
  readonly percent: number | null
}

/** The allies of the day against the level asked for, else against the target in force. @throws FaultyQuestion */
export function* againstLevel(asked: Asked, { level }: Pick<Shown, 'level'>): Steps<AgainstLevel> {
  const targets = yield* asked.rows(targetsTable)
  if (Object.keys(level).length === 0 && targetInForce(targets) === null) return { rows: [], targets, percent: null }
  const rows = yield* asked.rows(progress, level)
  return { rows, targets, percent: rows[0]?.target_percent ?? null }
}

/** The same for a page about some allies. */
export interface AgainstLevelOf extends AgainstLevel {
  /** Whether the level asked for does not speak of one of them, so that all are set against the target in force. */
  readonly isNotAddressed: boolean
}

/** All allies against the level asked for if it speaks of all of these, else against the target in force. @throws FaultyQuestion */
export function* againstLevelOf(codes: readonly string[], asked: Asked, shown: Shown): Steps<AgainstLevelOf> {
  const asAsked = yield* againstLevel(asked, shown)
  const speaksOf = new Set(asAsked.rows.map(({ ally }) => ally))
  const isNotAddressed = asAsked.rows.length > 0 && codes.some((code) => !speaksOf.has(code))
  return { ...(isNotAddressed ? yield* againstLevel(asked, { level: {} }) : asAsked), isNotAddressed }
}

/** The highest share first, equals by their names; those without a figure are left out. */
export function ranked<R extends Pick<ProgressRow, 'actual_percent' | 'name'>>(rows: readonly R[]): readonly R[] {
  const share = (row: R) => row.actual_percent ?? Number.NEGATIVE_INFINITY
  return rows
    .filter(({ actual_percent }) => actual_percent !== null)
    .sort((a, b) => share(b) - share(a) || a.name.localeCompare(b.name, 'en'))
}
