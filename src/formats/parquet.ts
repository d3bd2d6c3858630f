/** Parquet: the rows by columns, each of one type, for DuckDB, pandas and Arrow; what they mean stands in the file’s metadata. */
import type { KeyValue, SchemaElement } from 'hyparquet-writer'
import type { Cell, Row } from '../charts/chart.js'
import { awaited, overPieces, type Steps } from '../domain/steps.js'
import { isWhole, kindOf } from '../query/column.js'
import { dayNumber, isIsoDate } from '../record/date.js'
import { type Answer, pieces } from './answer.js'
import { type FileColumn, fileOf } from './file-columns.js'
import type { Piece } from './format.js'
import { editionsOf } from './json.js'
import { LICENSES } from './licenses.js'
import { Thread } from './thread.js'

/** A cell as the file has it: a day is its number, and what may be beyond 32 bits a bigint. */
export type ParquetCell = Cell | bigint

/** What the thread that writes Parquet is asked: to take the next rows of a file, by columns, or to end it. */
export interface ParquetQuestion {
  readonly file: number
  /** With its first rows: the columns, below a root, and what is said of the file. */
  readonly begin?: { readonly schema: SchemaElement[]; readonly kvMetadata: KeyValue[] }
  readonly columns: ParquetCell[][] | null
}

/** The bytes that follow, or why there are none. */
export type ParquetAnswer = { readonly bytes: Uint8Array } | { readonly fault: string }

const thread = new Thread<ParquetQuestion, ParquetAnswer>(new URL('./parquet-thread.js', import.meta.url))
let begun = 0

/** Writes the answer as Parquet. */
export function* toParquet(answer: Answer): Iterable<Piece> {
  const { whole } = answer.page
  const { columns, cells } = fileOf(answer.page)
  const types = yield* typesOf(columns, whole)
  const elements = columns.map(({ name }, at) => ({
    name,
    repetition_type: 'OPTIONAL' as const,
    ...types[at]?.element,
  }))
  const schema: SchemaElement[] = [{ name: 'rows', num_children: elements.length }, ...elements]
  begun += 1
  const file = begun
  let first: Pick<ParquetQuestion, 'begin'> = { begin: { schema, kvMetadata: metadataOf(answer, columns) } }
  for (const rows of pieces(whole)) {
    const lines = rows.map(cells)
    const data = types.map(({ written }, at) => lines.map((line) => written(line[at] ?? null)))
    yield yield* bytesOf({ file, ...first, columns: data })
    first = {}
  }
  yield yield* bytesOf({ file, columns: null })
}

function* bytesOf(question: ParquetQuestion): Steps<Uint8Array> {
  const answer = yield* awaited(thread.ask(question))
  if ('fault' in answer) throw new Error(`Parquet could not be written: ${answer.fault}`)
  return answer.bytes
}

/** The type of a column in the file, and its cells as they are of it. */
interface Type {
  readonly element: Omit<SchemaElement, 'name'>
  written(cell: Cell): ParquetCell
}

const asItIs = (cell: Cell): ParquetCell => cell
const WORDS: Type = { element: { type: 'BYTE_ARRAY', converted_type: 'UTF8' }, written: asItIs }
const YES_OR_NO: Type = { element: { type: 'BOOLEAN' }, written: asItIs }
const NUMBER: Type = { element: { type: 'DOUBLE' }, written: asItIs }
const WHOLE: Type = { element: { type: 'INT32' }, written: asItIs }
const LARGE_WHOLE: Type = {
  element: { type: 'INT64' },
  written: (cell) => (cell === null ? null : BigInt(cell)),
}
const DAY: Type = {
  element: { type: 'INT32', converted_type: 'DATE' },
  written: (cell) => (cell === null ? null : dayNumber(String(cell))),
}

/** As the columns are declared; only which days are whole, and which numbers large, is looked for in the rows. */
function* typesOf(columns: readonly FileColumn[], rows: readonly Row[]): Steps<readonly Type[]> {
  const types: Type[] = []
  for (const { name, column } of columns) {
    const { kind } = kindOf(column)
    if (kind === 'date') types.push((yield* allAre(rows, name, isDay)) ? DAY : WORDS)
    else if (isWhole(column)) types.push((yield* allAre(rows, name, isSmall)) ? WHOLE : LARGE_WHOLE)
    else types.push(kind === 'number' ? NUMBER : kind === 'boolean' ? YES_OR_NO : WORDS)
  }
  return types
}

function* allAre(rows: readonly Row[], name: string, isSuch: (cell: Cell) => boolean): Steps<boolean> {
  let are = true
  yield* overPieces(rows, (piece) => {
    are &&= piece.every((row) => (row[name] ?? null) === null || isSuch(row[name] ?? null))
  })
  return are
}

function isDay(cell: Cell): boolean {
  return isIsoDate(String(cell))
}

function isSmall(cell: Cell): boolean {
  return Math.abs(Number(cell)) < 2 ** 31
}

/** What is said beside the rows, in the words and the forms of JSON. */
function metadataOf({ page, links }: Answer, columns: readonly FileColumn[]): KeyValue[] {
  const { table, view, notes } = page
  const meanings = columns.map(({ name, column: { title, unit = null } }) => ({ name, title, unit }))
  const said = {
    table: table.name,
    title: table.title,
    as_of: view.asOf,
    permalink: links.permalink,
    publications: JSON.stringify(editionsOf(page)),
    columns: JSON.stringify(meanings),
    notes: JSON.stringify(notes),
    licenses: JSON.stringify(LICENSES),
  }
  return Object.entries(said).map(([key, value]) => ({ key, value }))
}
