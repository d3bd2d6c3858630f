/** What a table answers: rows with the columns they have, and what a reader must know of them. */
import type { Cell, Row } from '../charts/chart.js'
import type { View } from '../domain/dataset.js'
import { latestFirst } from '../domain/figure-index.js'
import { byPiece, overPieces, type Steps } from '../domain/steps.js'
import type { Publication } from '../record/publications.js'
import { columnsShown, picked } from './arrange.js'
import { type Columns, LIST_SEPARATOR } from './column.js'
import type { Noun, Projection, Texts } from './declaration.js'
import { notesOnGroups } from './groups.js'
import type { Understood } from './question.js'
import { notesOnNames } from './reference.js'
import type { Table } from './table.js'
import type { Totals } from './totals.js'

/** An answer as a table gives it, before anyone writes it. */
export interface Page {
  readonly table: Table
  /** Whether it has as many rows as there are, or the one that was asked for. */
  readonly kind: 'list' | 'item'
  readonly view: View
  readonly columns: Columns
  /** The rows cut to the columns shown, made when asked for. */
  readonly rows: readonly Row[]
  /** The same rows before the question chose its fields. */
  readonly whole: readonly Row[]
  /** Some of these cut to the columns shown. */
  cut(some: readonly Row[]): readonly Row[]
  readonly total: number
  /** The sums over all rows there are, of the columns shown; an item has none. */
  readonly totals: Totals
  readonly offset: number
  readonly limit: number | null
  /** Where the next page begins, or null at the end. */
  readonly nextOffset: number | null
  /** The question in canonical spelling; its date only if one was given. */
  readonly query: Texts
  readonly defaults: Texts
  /** What must be said beside the rows, in whole sentences. */
  readonly notes: readonly string[]
  readonly noun: Noun
  /** The editions the rows rest on, oldest first. */
  readonly publications: readonly Publication[]
  /** Whether the columns were chosen by the question. */
  readonly chosen: boolean
  /** Whether the same question can be answered with a picture. */
  readonly isDrawable: boolean
  /** The columns a terminal shows, and whether they were picked to fit one. */
  readonly terminal: { readonly columns: readonly string[]; readonly fits: boolean }
}

/** What a page is said to be, beside what follows from its rows. */
interface About extends Pick<Page, 'kind' | 'isDrawable'> {
  /** What is taken wherever a question leaves it open. */
  readonly defaults: Texts
  /** Where the rows stand among all there are. */
  readonly place: Pick<Page, 'total' | 'totals' | 'offset' | 'limit' | 'nextOffset'>
}

/** The page of these rows, which are all that it is to have. */
export function* pageOf(
  table: Table,
  { view, query, values }: Understood,
  { columns, rows: made, publications, notes = [], noun = table.noun, text }: Projection,
  { kind, isDrawable, defaults, place }: About,
): Steps<Page> {
  const rows = yield* byPiece(made, finite)
  const open = Object.entries(defaults).filter(([parameter]) => !(parameter in query))
  const { names, columns: shown, areAll } = columnsShown(columns, values)
  const chosen = values.fields !== undefined
  const isPlain = !chosen && columns === table.columns
  const expanded = names.filter((name) => columns[name]?.expand !== undefined)
  return {
    table,
    kind,
    noun,
    view,
    query,
    defaults: Object.fromEntries(open),
    columns: shown,
    get rows() {
      return this.cut(rows)
    },
    cut: (some) => (areAll ? some : picked(some, names)),
    whole: rows,
    publications: editions(view, publications ?? (yield* publicationsNamed(columns, rows))),
    notes: [
      ...notesOnNames(view, values),
      ...notesOnGroups(view, values, table.ownParameters),
      ...table.notes(view, values),
      ...notes,
      ...(columns === table.columns ? table.notesOnRows(view, values, rows) : []),
      ...(yield* notesOnCells(columns, rows)),
    ],
    chosen,
    isDrawable,
    terminal: isPlain
      ? { columns: [...table.text, ...expanded], fits: expanded.length === 0 }
      : { columns: text ?? names, fits: false },
    // Last, because V8 adds to a spread object slowly: the other way round this was half the time of an answer.
    ...place,
  }
}

/** The rows with null in place of NaN and Infinity. To hold one is a fault of ours; to write it would be another. */
function finite(rows: readonly Row[]): readonly Row[] {
  if (rows.every(isWritable)) return rows
  const written = ([name, cell]: [string, Cell]) => [
    name,
    typeof cell === 'number' && !Number.isFinite(cell) ? null : cell,
  ]
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(written)))
}

function isWritable(row: Row): boolean {
  for (const name in row) if (typeof row[name] === 'number' && !Number.isFinite(row[name])) return false
  return true
}

/** The notes of columns that are true, or hold a list, in any of the rows. */
function* notesOnCells(columns: Columns, rows: readonly Row[]): Steps<readonly string[]> {
  const notes: string[] = []
  for (const [name, { note }] of Object.entries(columns)) {
    if (note === undefined) continue
    let isTrue = false
    yield* overPieces(rows, (piece) => {
      isTrue ||= piece.some((row) => row[name] !== false && (row[name] ?? null) !== null)
    })
    if (isTrue) notes.push(note)
  }
  return notes
}

/** The ids in the columns that hold those of publications, one or several to a cell. */
function* publicationsNamed(columns: Columns, rows: readonly Row[]): Steps<ReadonlySet<string>> {
  const cells = new Set<Cell>()
  for (const name of Object.keys(columns)) {
    if (columns[name]?.refers !== 'publication') continue
    yield* overPieces(rows, (piece) => {
      for (const row of piece) cells.add(row[name] ?? null)
    })
  }
  return new Set([...cells].flatMap((cell) => String(cell ?? '').split(LIST_SEPARATOR)))
}

/** The editions of these ids, oldest first. */
export function editions(view: View, ids: ReadonlySet<string>): readonly Publication[] {
  return view.publications.filter((publication) => ids.has(publication.id)).sort((a, b) => latestFirst(b, a))
}
