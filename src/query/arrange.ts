/** What is done to the rows of any table: filtered, sorted, paged, and cut to the fields asked for. */
import { inOrder, type Steps } from '../domain/steps.js'
import { type Faults, unknownName } from '../faults/fault.js'
import type { Cell, Columns, Row } from './column.js'
import { commaList } from './comma-list.js'
import { OPERATORS, type Operator } from './common.js'

/** One key of an order. */
export interface SortKey {
  readonly column: string
  readonly descending: boolean
}

/** The order a `sort` parameter asks for: `-gap_pp,ally`. */
export function sortKeys(value: string): SortKey[] {
  return commaList(value).map((part) =>
    part.startsWith('-') ? { column: part.slice(1), descending: true } : { column: part, descending: false },
  )
}

/** The columns a `sort` parameter names. */
export function sortedColumns(value: string): string[] {
  return sortKeys(value).map(({ column }) => column)
}

/** Notes a fault for each name that is not a column. */
export function addUnknownColumns(faults: Faults, parameter: string, names: readonly string[], columns: Columns): void {
  const allowed = Object.keys(columns)
  for (const name of names)
    if (!allowed.includes(name))
      faults.add(() => unknownName(parameter, name, 'column', allowed, allowed, faults.budget))
}

const TESTS: Record<Operator, (value: number, bound: number) => boolean> = {
  gt: (value, bound) => value > bound,
  gte: (value, bound) => value >= bound,
  lt: (value, bound) => value < bound,
  lte: (value, bound) => value <= bound,
}

/** The rows that pass every numeric filter in the question; a missing value passes none. */
export function filtered(rows: readonly Row[], question: Readonly<Record<string, unknown>>): readonly Row[] {
  const tests: ((row: Row) => boolean)[] = []
  for (const [name, bound] of Object.entries(question)) {
    const [column = '', suffix] = name.split('__')
    const operator = OPERATORS.find((candidate) => candidate === suffix)
    if (!operator || typeof bound !== 'number') continue
    tests.push((row) => {
      const value = row[column]
      return typeof value === 'number' && TESTS[operator](value, bound)
    })
  }
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)))
}

/** Missing values stand last in either direction. */
function compare(a: Cell, b: Cell, descending: boolean): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1
  return descending ? -order : order
}

/** The rows in order; missing values come last either way, and ties fall to the table's key. */
export function sorted(rows: readonly Row[], order: readonly SortKey[], key: readonly string[]): Steps<Row[]> {
  const keys = [...order, ...key.map((column) => ({ column, descending: false }))]
  return inOrder(rows, (rowA, rowB) => {
    for (const { column, descending } of keys) {
      const order = compare(rowA[column] ?? null, rowB[column] ?? null, descending)
      if (order !== 0) return order
    }
    return 0
  })
}

/** The rows cut to these columns, in this order. */
export function picked(rows: readonly Row[], names: readonly string[]): Row[] {
  return rows.map((row) => {
    const cut: Record<string, Cell> = {}
    for (const name of names) cut[name] = row[name] ?? null
    return cut
  })
}
