/** What came of a number somebody gave, short enough for a heading. */
import { starting, within } from './grammar.js'

/** What is read of a row of `verify`. */
export interface ClaimRow {
  readonly relation: string
  /** The number as it was written; of a share the sign may be missing. */
  readonly value: string
  readonly unit: string
  readonly year: number
  readonly said_on: string
  readonly result_then: string
  readonly result_now: string
}

const THEN: Readonly<Record<string, string>> = {
  holds: 'held',
  close: 'was close',
  fails: 'did not hold',
  not_checkable: 'could not be checked',
}
const NOW: Readonly<Record<string, string>> = {
  holds: 'holds',
  close: 'is close',
  fails: 'does not hold',
  not_checkable: 'cannot be checked',
}

const RELATIONS: Readonly<Record<string, string>> = {
  about: 'about ',
  at_least: 'at least ',
  above: 'above ',
  at_most: 'at most ',
  below: 'below ',
}

/** `Belgium below 2% in 2024: that held when it was said, and holds now.`; of one day only the last. */
export function claimHeadline(row: ClaimRow, name: string, asOf: string): string {
  const claim = `${starting(within(name))} ${RELATIONS[row.relation] ?? 'at '}${written(row)} in ${row.year}`
  const now = NOW[row.result_now] ?? row.result_now
  if (row.said_on === asOf) return `${claim}: that ${now}.`
  return `${claim}: that ${THEN[row.result_then] ?? row.result_then} when it was said, and ${now} now.`
}

function written({ value, unit }: ClaimRow): string {
  return unit.startsWith('percent') && !value.endsWith('%') ? `${value}%` : value
}
