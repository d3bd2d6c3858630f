/** A row of the progress chart, and what is said of it. */
import { signed } from './numbers.js'

/** What is read of a row of the table `progress`. */
export interface ProgressRow {
  readonly ally: string
  readonly name: string
  readonly target: string | null
  readonly target_percent: number | null
  readonly deadline_year: number | null
  readonly year: number | null
  readonly actual_percent: number | null
  readonly actual_is_floor: boolean
  readonly status: string | null
  readonly gap_pp: number | null
  readonly verdict: string
  readonly pledged_percent: number | null
  readonly pledged_year: number | null
  readonly reason: string | null
}

export const GAP_DECIMALS = 2

/** Whether the figure judged by meets the level: the verdict knows, whatever the bound of the level is. */
export function isMet({ verdict }: ProgressRow): boolean {
  return verdict === 'met'
}

/** What stands in place of a figure. */
export function missing({ reason }: ProgressRow): string {
  if (reason === 'not_yet_ally') return 'no figure (not yet an ally)'
  return reason === 'no_armed_forces' ? 'no figure (no armed forces)' : 'no figure'
}

/** The row in one sentence, for whoever points at it. */
export function saidOf(row: ProgressRow): string {
  const figure =
    row.actual_percent === null ? missing(row) : `${row.actual_percent.toFixed(GAP_DECIMALS)}% in ${row.year}`
  const estimate = row.status === 'estimate' ? ' (estimate)' : ''
  const gap = row.gap_pp === null ? '' : `, gap ${signed(row.gap_pp, GAP_DECIMALS)} percentage points`
  const due = row.pledged_year === null ? '' : ` for ${row.pledged_year}`
  const pledge = row.pledged_percent === null ? '' : `; pledged ${row.pledged_percent}%${due}`
  return `${row.name}: ${figure}${estimate}${gap}${pledge}`
}
