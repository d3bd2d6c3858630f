/** What is done to the rows of any table: filtered, sorted, paged, and cut to the fields asked for. */
import type { Cell, Columns, Row } from './column.js'
import { commaList } from './comma-list.js'
import { OPERATORS, type Operator } from './common.js'
import { type Fault, unknownName } from './fault.js'

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

/** The columns a `fields` parameter asks for, each once. */
export function fieldNames(value: string): string[] {
  return [...new Set(commaList(value))]
}

/** A fault for each name that is not a column. */
export function unknownColumns(parameter: string, names: readonly string[], columns: Columns): Fault[] {
  const allowed = Object.keys(columns)
  return names.filter((name) => !allowed.includes(name)).map((name) => unknownName(parameter, name, 'column', allowed))
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

function compare(a: Cell, b: Cell): number {
  if (a === b) return 0
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a) < String(b) ? -1 : 1
}

/** The rows in order; missing values come last either way, and ties fall to the table's key. */
export function sorted(rows: readonly Row[], order: readonly SortKey[], key: readonly string[]): Row[] {
  const keys = [...order, ...key.map((column) => ({ column, descending: false }))]
  return [...rows].sort((rowA, rowB) => {
    for (const { column, descending } of keys) {
      const [a, b] = [rowA[column] ?? null, rowB[column] ?? null]
      if (a === b) continue
      if (a === null) return 1
      if (b === null) return -1
      const order = compare(a, b)
      if (order !== 0) return descending ? -order : order
    }
    return 0
  })
}

/** The rows cut to these columns, in this order. */
export function picked(rows: readonly Row[], names: readonly string[]): Row[] {
  return rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name] ?? null])))
}
