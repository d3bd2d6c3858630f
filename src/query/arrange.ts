/** What is done to the rows of any table: sorted, and cut to the columns shown. */
import type { Cell, Row } from '../charts/chart.js'
import { inOrder, type Steps } from '../domain/steps.js'
import type { Column, Columns } from './column.js'
import { commaList } from './parameter.js'

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

/** The columns of an answer. */
interface Shown {
  readonly names: readonly string[]
  readonly columns: Columns
  /** Whether they are all there are, in their own order. */
  readonly areAll: boolean
}

/** Few questions choose their columns, so what the others are shown is worked out once. */
const unchosen = new WeakMap<Columns, Shown>()

/** The expansions whose columns a question needs: it asks for them, or chooses such a column, or sorts or filters by one. */
export function expansionsNeeded(
  columns: Columns,
  values: Readonly<Record<string, unknown>> & {
    readonly expand?: readonly string[]
    readonly fields?: readonly string[]
    readonly sort?: readonly SortKey[]
  },
): readonly string[] {
  const { expand = [], fields = [], sort = [] } = values
  const filters = Object.keys(values).map((name) => name.split('__')[0] ?? name)
  const named = [...fields, ...sort.map(({ column }) => column), ...filters]
  return [...new Set([...expand, ...named.flatMap((name) => columns[name]?.expand ?? [])])].sort()
}

/** The columns a question is shown: those it chose, or all that need no expansion and those it expands. */
export function columnsShown(
  columns: Columns,
  { fields, expand }: { readonly fields?: readonly string[]; readonly expand?: readonly string[] },
): Shown {
  if (fields !== undefined) return shown(columns, fields)
  if (expand !== undefined) return shown(columns, unexpanded(columns, expand))
  const held = unchosen.get(columns) ?? shown(columns, unexpanded(columns, []))
  unchosen.set(columns, held)
  return held
}

function unexpanded(columns: Columns, expanded: readonly string[]): string[] {
  const isShown = ({ expand }: Column) => expand === undefined || expanded.includes(expand)
  return Object.entries(columns).flatMap(([name, column]) => (isShown(column) ? [name] : []))
}

function shown(columns: Columns, names: readonly string[]): Shown {
  const all = Object.keys(columns)
  const held = names.flatMap((name): [string, Column][] => {
    const column = columns[name]
    return column ? [[name, column]] : []
  })
  return {
    names,
    columns: Object.fromEntries(held),
    areAll: names.length === all.length && names.every((name, at) => name === all[at]),
  }
}

/** The rows cut to these columns, in this order. */
export function picked(rows: readonly Row[], names: readonly string[]): Row[] {
  return rows.map((row) => {
    const cut: Record<string, Cell> = {}
    for (const name of names) cut[name] = row[name] ?? null
    return cut
  })
}
