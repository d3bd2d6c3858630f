/** Filters: what rows may be asked for by the columns of any table, and which rows pass. */
import type { Cell, Row } from '../charts/chart.js'
import { firstDay, lastDay, type PartialDate } from '../record/date.js'
import { type Column, type ColumnKind, type Columns, kindOf } from './column.js'
import {
  choices,
  codes,
  decimal,
  type Filter,
  flag,
  numbers,
  OPERATORS,
  type Operator,
  type Parameter,
  type ParametersByName,
  partialDate,
  partialDates,
  references,
  type Values,
} from './parameter.js'
import type { Reference } from './reference.js'

const MAX_NUMBER = 999_999_999_999_999

/** What kinds of columns can be compared, and in which words the operators do it. */
const COMPARED: Readonly<Record<'number' | 'date', Readonly<Record<Operator, string>>>> = {
  number: { gt: 'above', gte: 'at least', lt: 'below', lte: 'at most' },
  date: { gt: 'after', gte: 'on or after', lt: 'before', lte: 'on or before' },
}

/** Whose columns the filters are of. */
interface Filtered {
  readonly columns: Columns
  /** The columns that tell the rows apart. */
  readonly key: readonly string[]
  /** The kind of thing a row is, where it can be named by its key. */
  readonly item?: Reference | undefined
}

/**
 * The filters of each column. By its own name: `in_force=true`, `status=estimate`, `deadline_year=2030,2035`; numbers and
 * dates also by each operator: `gap_pp__lt=0`, `announced_on__gte=2025`. Columns of words and of lists have none, nor
 * have those that are not there until the rows are answered. A missing value passes none of them.
 */
export function filterParameters({ columns, key, item }: Filtered): ParametersByName {
  const filters: Record<string, Parameter> = {}
  for (const [name, column] of Object.entries(columns)) {
    if (column.late) continue
    const cells = kindOf(keyed(name, column, { key, item }))
    const equality = equalityOf(name, cells)
    if (equality !== null)
      filters[name] = { ...equality, filter: { column: name, by: cells.kind === 'date' ? 'within' : 'is' } }
    if (cells.kind !== 'number' && cells.kind !== 'date') continue
    for (const by of OPERATORS) {
      const title = `Only rows whose ${name} is ${COMPARED[cells.kind][by]} this ${cells.kind}.`
      const parameter = cells.kind === 'date' ? partialDate(title) : decimal(-MAX_NUMBER, MAX_NUMBER, title)
      filters[`${name}__${by}`] = { ...parameter, filter: { column: name, by } }
    }
  }
  return filters
}

/** The column as its table has it: one of the key holds codes, and those of the table itself where it alone is the key. */
export function keyed(
  name: string,
  column: Column,
  { key, item }: { readonly key: readonly string[]; readonly item?: Reference | null | undefined },
): Column {
  if (!key.includes(name)) return column
  return { isCode: true, ...(item == null || key.length > 1 ? {} : { refers: item }), ...column }
}

function equalityOf(name: string, cells: ColumnKind): Parameter | null {
  const title = `Only rows with this ${name}.`
  switch (cells.kind) {
    case 'number':
      return numbers(`${title} Several are joined by commas.`)
    case 'date':
      return partialDates(
        `Only rows whose ${name} may lie within this day, month or year. Several are joined by commas.`,
      )
    case 'boolean':
      return flag(`Only rows whose ${name} is true, or only those where it is false.`)
    case 'choice':
      return choices(cells.options, title)
    case 'key':
      return references(cells.refers, title)
    case 'code':
      return codes(`${title} Several are joined by commas.`)
    case 'words':
      return null
  }
}

const TESTS: Readonly<Record<Operator, (value: number, bound: number) => boolean>> = {
  gt: (value, bound) => value > bound,
  gte: (value, bound) => value >= bound,
  lt: (value, bound) => value < bound,
  lte: (value, bound) => value <= bound,
}

/**
 * Dates are spans, from the first day they may mean to the last, and a row passes if any day of its own would. So with
 * the bound 2025 `gte` is from 1 January on and `lte` until 31 December, `gt` is after the year and `lt` before it; what
 * is dated 2025 passes `gte` and `lt` with the bound 2025-06.
 */
const DATE_TESTS: Readonly<Record<Operator, (date: PartialDate, bound: PartialDate) => boolean>> = {
  gt: (date, bound) => lastDay(date) > lastDay(bound),
  gte: (date, bound) => lastDay(date) >= firstDay(bound),
  lt: (date, bound) => firstDay(date) < firstDay(bound),
  lte: (date, bound) => firstDay(date) <= lastDay(bound),
}

/** The rows that pass every filter among the values of a question; a missing value passes none. */
export function filtered(
  rows: readonly Row[],
  values: Values,
  parameters: ReadonlyMap<string, Parameter>,
): readonly Row[] {
  const tests: ((row: Row) => boolean)[] = []
  for (const [name, value] of Object.entries(values)) {
    const filter = parameters.get(name)?.filter
    if (filter === undefined || value === undefined) continue
    const passes = testOf(filter.by, value)
    tests.push((row) => {
      const cell = row[filter.column] ?? null
      return cell !== null && passes(cell)
    })
  }
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)))
}

function testOf(by: Filter['by'], value: unknown): (cell: NonNullable<Cell>) => boolean {
  if (by === 'is') {
    const wanted = new Set([value].flat())
    return (cell) => wanted.has(cell)
  }
  if (by === 'within') {
    const periods = [value].flat().map(String)
    return (cell) => periods.some((one) => DATE_TESTS.gte(dayOf(cell), one) && DATE_TESTS.lte(dayOf(cell), one))
  }
  if (typeof value === 'number') return (cell) => typeof cell === 'number' && TESTS[by](cell, value)
  return (cell) => DATE_TESTS[by](dayOf(cell), String(value))
}

const DAY_LENGTH = 10

/** The date of the cell, which may be a moment. */
function dayOf(cell: Cell): PartialDate {
  return String(cell).slice(0, DAY_LENGTH)
}
