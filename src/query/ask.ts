/** How a table is asked: for a list of its rows, for one under its key, for those that stand beside another's answer. */
import type { Row } from '../charts/chart.js'
import type { View } from '../domain/dataset.js'
import { atOnce, awaited, byPiece, collected, type Steps } from '../domain/steps.js'
import { Faults, FaultyQuestion, refuseAny } from '../faults/fault.js'
import { columnsShown, expansionsNeeded, type SortKey, sorted } from './arrange.js'
import type { Projection, Texts } from './declaration.js'
import { whyEmpty } from './empty.js'
import type { Face } from './faces.js'
import { filtered } from './filters.js'
import { withMembers } from './groups.js'
import { type Page, pageOf } from './page.js'
import { addFaultsOfShape, type LateCells, type Question, type Understood, understand, valuesOf } from './question.js'
import type { Table } from './table.js'
import { totalsOf } from './totals.js'

/** Answers a list. `limit` is the size of a page when none is asked for; null answers all. @throws FaultyQuestion */
export function ask(table: Table, question: Question, limit: number | null): Page {
  return atOnce(askInSteps(table, question, limit))
}

/** The same in steps, for what may be long; also as a face other than a list. @throws FaultyQuestion */
export function* askInSteps(
  table: Table,
  question: Question,
  limit: number | null,
  face: Exclude<Face, 'item' | 'feed'> = 'list',
): Steps<Page> {
  const parameters = table.parameters[face]
  const understood = understand(question, parameters, table.columns, orderOf(table))
  const { view, query, values } = understood
  const undrawable = table.chart && table.faultOfPicture(values, query.picture)
  if (face === 'picture' && undrawable) throw new FaultyQuestion([undrawable])
  const shape = values.shape === undefined ? undefined : table.shapes[values.shape]
  const made: Projection = shape
    ? shape.project(view, values)
    : { columns: table.columns, key: table.key, rows: yield* rowsOf(table, understood) }
  if (shape) {
    const faults = new Faults()
    addFaultsOfShape(faults, understood, parameters, made.columns)
    refuseAny(faults)
  }
  const found = yield* byPiece(made.rows, (rows) => filtered(rows, values, parameters))
  const isSorted = values.sort === undefined && !shape
  const rows = isSorted ? found : yield* sorted(found, values.sort ?? [], made.key)
  const { offset = 0, limit: size = limit } = values
  const end = size === null ? rows.length : offset + size
  const totals = yield* totalsOf(columnsShown(made.columns, values).columns, found)
  const place = { total: rows.length, totals, offset, limit: size, nextOffset: end < rows.length ? end : null }
  const notes = whyEmpty(table, understood, parameters, { made: made.rows.length, found: rows.length, offset })
  const whole = yield* completed(table, rows.slice(offset, end), understood, question.late)
  const standard = { ...(size === null ? {} : { limit: String(size) }), sort: table.sort }
  return yield* pageOf(
    table,
    understood,
    { ...made, rows: whole, notes: [...(made.notes ?? []), ...notes] },
    {
      kind: table.single ? 'item' : 'list',
      isDrawable: table.chart !== null && undrawable === null,
      defaults: { ...(shape || table.single ? {} : standard), ...table.defaults(view, values) },
      place,
    },
  )
}

/** The order of the rows where none is asked for, the key last. */
function orderOf({ order, key }: Table): readonly SortKey[] {
  return order.length > 0 ? order : key.map((column) => ({ column, descending: false }))
}

/** All rows of each of these tables, known on the same date, that belong to the subject. @throws if there is none such */
export function* askBeside<Subject>(
  tables: readonly Table[],
  questions: Readonly<Record<string, { readonly table: string; where(subject: Subject): Texts }>>,
  subject: Subject,
  view: View,
): Steps<Readonly<Record<string, Page>>> {
  const pages: Record<string, Page> = {}
  for (const [name, { table: wanted, where }] of Object.entries(questions)) {
    const table = tables.find((candidate) => candidate.name === wanted)
    if (!table) throw new Error(`there is no table ${wanted}`)
    const query = where(subject)
    const values = withMembers(view, valuesOf(query, table.ownParameters), table.ownParameters)
    const understood = { view, query, values }
    pages[name] = yield* wholePage(table, understood, 'list', yield* rowsOf(table, understood))
  }
  return pages
}

/** Answers one row by its key, or null where no such row is known on the date. */
export function find(table: Table, { view, query, values }: Understood, key: string): Page | null {
  const [column = ''] = table.key
  // Where the table can be asked for this row alone, the others are not made.
  const ofOne = { ...values, ...valuesOf({ [column]: key }, table.ownParameters) }
  const row = [...table.rows(view, ofOne)].find((candidate) => candidate?.[column] === key)
  return row ? atOnce(wholePage(table, { view, query, values: ofOne }, 'item', [row])) : null
}

/** The page of all these rows. */
function wholePage(table: Table, understood: Understood, kind: Page['kind'], rows: readonly Row[]): Steps<Page> {
  const defaults = table.defaults(understood.view, understood.values)
  const place = { total: rows.length, totals: {}, offset: 0, limit: null, nextOffset: null }
  const { columns, key } = table
  return pageOf(table, understood, { columns, key, rows }, { kind, isDrawable: false, defaults, place })
}

/** In the table's own order; for the same parameters of its own they are the same whatever else is asked. */
function rowsOf(table: Table, { view, query, values }: Understood): Steps<readonly Row[]> {
  const { expander, ownParameters } = table
  const needed = expansionsNeeded(table.columns, values)
  const given = Object.keys(ownParameters).map((own) => (own === expander ? needed.join() : query[own]))
  const asked = expander in ownParameters ? { ...values, [expander]: needed } : values
  return table.kept.of(view, given, function* () {
    return yield* sorted(yield* collected(table.rows(view, asked)), table.order, table.key)
  })
}

/** Late cells are read for so many rows at a time. */
const LATE_ROWS = 100

/** With the cells of late columns, where the question is shown any. */
function* completed(
  { columns, lateColumns }: Table,
  rows: readonly Row[],
  { values }: Understood,
  late: LateCells | undefined,
): Steps<readonly Row[]> {
  if (!late || lateColumns.length === 0) return rows
  const { names } = columnsShown(columns, values)
  if (!lateColumns.some((name) => names.includes(name))) return rows
  const done: Row[] = []
  for (let from = 0; from < rows.length; from += LATE_ROWS) {
    const some = rows.slice(from, from + LATE_ROWS)
    const cellsOf = yield* awaited(late(some, names))
    for (const row of some) done.push({ ...row, ...cellsOf(row) })
  }
  return done
}
