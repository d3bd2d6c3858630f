/** Who said what. */
import { type IsoDate, knownFrom, type PartialDate } from '../record/date.js'

export const STATEMENT_KINDS = ['quote', 'paraphrase', 'report'] as const
export type StatementKind = (typeof STATEMENT_KINDS)[number]

/** Something said or reported on a day. `percent` is the level it speaks of, where it names one. */
export interface Statement {
  readonly id: string
  readonly speaker: string
  readonly role: string
  readonly saidOn: PartialDate
  readonly place: string | null
  readonly kind: StatementKind
  readonly text: string
  readonly allies: readonly string[]
  readonly target: string | null
  readonly percent: number | null
  readonly publication: string | null
  readonly sourceUrl: string | null
  readonly recordedOn: IsoDate
}

/** The day from which the statement counts as said. */
export function statementDay(statement: Statement): IsoDate {
  return knownFrom(statement.saidOn, statement.recordedOn)
}

/** Whether it had been said by the date. */
export function isStatementKnown(statement: Statement, asOf: IsoDate): boolean {
  return statementDay(statement) <= asOf
}
