/** Where in the database each audited list lies. Its columns are called as the record's fields are outside the program. */
import { claimId } from '../record/claim-id.js'
import type { AuditedList, Wire, WireEntry } from '../record/wire.js'

/** A list within a record, kept in a table of its own. */
export interface Children {
  readonly table: string
  /** The column that names the record. */
  readonly owner: string
  readonly order: string
  /** The rows for the values of a record's list, without the owner. */
  rows(values: readonly WireEntry[], owner: string): readonly Wire[]
  /** The value a row stands for. */
  value(row: Wire): WireEntry
}

export interface Shelf {
  readonly table: string
  readonly key: 'id' | 'code'
  /** By the field that holds the list. */
  readonly children: Readonly<Record<string, Children>>
}

function inOrder(table: string, owner: string, column: string): Children {
  return {
    table,
    owner,
    order: 'position',
    rows: (values) => values.map((value, position) => ({ [column]: value, position })),
    value: (row) => String(row[column]),
  }
}

const claims: Children = {
  table: 'claim',
  owner: 'statement',
  order: 'id',
  rows: (values, statement) =>
    values.flatMap((claim) => {
      if (typeof claim === 'string') return []
      const { area, indicator, year } = claim
      return [{ id: claimId({ statement, area, indicator, year }), ...claim }]
    }),
  value: ({ id: _, statement: __, ...claim }) => claim,
}

export const SHELVES: Readonly<Record<AuditedList, Shelf>> = {
  indicators: { table: 'indicator', key: 'id', children: {} },
  allies: { table: 'ally', key: 'code', children: {} },
  publications: { table: 'publication', key: 'id', children: {} },
  summits: { table: 'summit', key: 'id', children: { countries: inOrder('summit_country', 'summit', 'ally') } },
  targets: { table: 'target', key: 'id', children: { areas: inOrder('target_area', 'target', 'area') } },
  milestones: { table: 'milestone', key: 'id', children: {} },
  pledges: { table: 'pledge', key: 'id', children: {} },
  statements: {
    table: 'statement',
    key: 'id',
    children: { allies: inOrder('statement_ally', 'statement', 'ally'), claims },
  },
}
