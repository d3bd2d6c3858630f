/** A workbook: the rows, what their columns mean, and the question with all that must be said beside the answer. */
import type { Cell, Row } from '../charts/chart.js'
import { refusedFor } from '../faults/fault.js'
import { kindOf } from '../query/column.js'
import { isIsoDate } from '../record/date.js'
import { publisherName } from '../sentences/phrases.js'
import { type Answer, pieces } from './answer.js'
import { type FileColumn, fileOf } from './file-columns.js'
import type { Piece } from './format.js'
import { editionsOf } from './json.js'
import { LICENSES } from './licenses.js'
import { dayCell, type Sheet, type SheetCell, workbookParts } from './sheet-xml.js'
import { toZip } from './zip.js'

/** Widths in characters: what a column has beside its words, at most, and the width of a sentence. */
const MARGIN = 2
const WIDEST = 50
const SENTENCE = 90
/** So many rows tell how wide a column must be. */
const LOOKED_AT = 100

/** What a sheet can hold (ECMA-376: 1,048,576 rows), its header set aside. */
const MOST_ROWS = 1_048_575

/** Writes the answer as a workbook of three sheets. @throws FaultyQuestion where a sheet cannot hold the rows */
export function toXlsx(answer: Answer): Iterable<Piece> {
  const { length } = answer.page.whole
  if (length > MOST_ROWS)
    throw refusedFor(
      'limit',
      undefined,
      `a sheet holds ${MOST_ROWS} rows, not ${length}; ask for .csv or .parquet, or for fewer`,
    )
  const { columns, cells } = fileOf(answer.page)
  return toZip(workbookParts([rowsSheet(answer, columns, cells), columnsSheet(columns), aboutSheet(answer)]))
}

function rowsSheet({ page }: Answer, columns: readonly FileColumn[], cells: (row: Row) => Cell[]): Sheet {
  const header = columns.map(({ name }) => name)
  const written = columns.map(({ column }) => {
    const isDate = kindOf(column).kind === 'date'
    const decimals = column.decimals ?? 'plain'
    return (value: Cell): SheetCell | null => {
      if (value === null) return null
      if (typeof value === 'number') return { value, style: decimals }
      return isDate && typeof value === 'string' && isIsoDate(value) ? dayCell(value) : { value, style: 'plain' }
    }
  })
  const sample = [header, ...page.whole.slice(0, LOOKED_AT).map(cells)]
  const widths = header.map((_, at) => Math.max(...sample.map((row) => String(row[at] ?? '').length)))
  function* all(): Sheet['pieces'] {
    for (const rows of pieces(page.whole))
      yield rows.map((row) => cells(row).map((value, at) => written[at]?.(value) ?? null))
  }
  return {
    name: page.table.name,
    header,
    widths: widths.map((width) => Math.min(width + MARGIN, WIDEST)),
    pieces: all(),
  }
}

function columnsSheet(columns: readonly FileColumn[]): Sheet {
  return sheetOfWords('columns', [
    ['column', 'meaning', 'unit'],
    ...columns.map(({ name, column }) => [name, column.title, column.unit ?? null]),
  ])
}

/** The question and its date, the editions behind the answer, what was taken where it was left open, notes, sums and terms. */
function aboutSheet({ page, links }: Answer): Sheet {
  const { table, view, total, whole, query, defaults, notes, totals, columns } = page
  const every = (what: string, texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([name, text]) => [what, text, name])
  return sheetOfWords('about', [
    ['what', 'value', 'detail'],
    ['table', table.title, table.name],
    ['summary', table.summary],
    ['question', links.self],
    ['as of', view.asOf],
    ['permalink', links.permalink, 'the same question with its date fixed: later editions do not change the answer'],
    ['rows', whole.length, whole.length === total ? null : `of ${total}`],
    ...every('asked', query),
    ...every('taken where left open', defaults),
    ...notes.map((note) => ['note', note]),
    ...editionsOf(page).map(({ id, publisher, title, published_on: day }) => [
      'edition',
      `${publisherName(publisher)}: ${title}`,
      `${id}, ${day === null ? 'undated' : `published ${day}`}`,
    ]),
    ...Object.entries(totals).flatMap(([name, { sum, of }]) =>
      sum === null
        ? []
        : [[`sum of ${name}`, sum, `${columns[name]?.unit ?? ''}; ${of} of ${total} rows have a value`]],
    ),
    ...LICENSES.map(({ name, title, path }) => ['license', title, `${name}, ${path}`]),
  ])
}

/** A sheet to be read: short words first, then sentences over as many lines as they need. */
function sheetOfWords(name: string, [header = [], ...rows]: readonly (readonly (string | number | null)[])[]): Sheet {
  const cell = (value: string | number | null): SheetCell | null => (value === null ? null : { value, style: 'lines' })
  return {
    name,
    header: header.map(String),
    widths: header.map((_, at) => (at === 0 ? WIDEST / 2 : at === 1 ? SENTENCE : WIDEST)),
    pieces: [rows.map((row) => row.map(cell))],
  }
}
