/** CSV with the header of `/v1/spending.csv` → figures. */
import { pipeline } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import { CsvError, type InfoRecord, parse } from 'csv-parse'
import type { Progress } from './edition.js'
import { NEEDED_COLUMNS, plainNumber, ROW_COLUMNS, RowCheck, type RowColumn } from './figure-row.js'
import type { Findings } from './findings.js'
import { MOST_ROW_SIZE, MOST_ROWS } from './limits.js'
import { Unreadable } from './unreadable.js'

/** About 500 rows, read in one turn of the event loop. */
const CHUNK = 32 * 1024
const MOST_LINE_SIZE = 2 * CHUNK
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const OPTIONS = {
  bom: true,
  skip_empty_lines: true,
  relax_column_count: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  max_record_size: MOST_ROW_SIZE,
}
/** What our export writes before words a spreadsheet would run as a formula. */
const FORMULA_GUARD = /^'(?=[=+\-@\t\r])/

/** @throws Unreadable where the text stops being CSV. */
export async function readCsv(bytes: Uint8Array, findings: Findings, progress: Progress): Promise<void> {
  const check = new RowCheck(findings)
  let header: readonly RowColumn[] | null = null
  let isHeaderWrong = false
  let rows = 0
  let nextLine = 1
  // Rows are taken as they are parsed: those before an unclosed quote would be lost with the parser's output.
  const onRecord = (cells: string[], { lines }: InfoRecord) => {
    const place = `line ${lines - breaksIn(cells)}`
    nextLine = lines + 1
    if (isHeaderWrong) return null
    if (header === null) {
      header = readHeader(cells, place, findings)
      isHeaderWrong = header === null
      return null
    }
    rows += 1
    if (rows > MOST_ROWS) throw new Unreadable(place, `is more than ${MOST_ROWS} rows, the most taken`)
    takeRow(place, header, cells, check, findings)
    return null
  }
  let sinceBreak = 0
  const source = async function* () {
    for (const { chunk, done } of chunks(bytes)) {
      if (isHeaderWrong) return
      const lastBreak = Math.max(chunk.lastIndexOf(LINE_FEED), chunk.lastIndexOf(CARRIAGE_RETURN))
      sinceBreak = lastBreak === -1 ? sinceBreak + chunk.length : chunk.length - lastBreak - 1
      // The parser's own limit does not count commas: a line of nothing else would become millions of cells.
      if (sinceBreak > MOST_LINE_SIZE) throw new Unreadable(`line ${nextLine}`, 'is too long')
      yield chunk
      progress(done)
      await setImmediate()
    }
  }
  try {
    await pipeline(source, parse({ ...OPTIONS, on_record: onRecord }).resume())
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (isHeaderWrong) return
    const why = error.code === 'CSV_MAX_RECORD_SIZE' ? 'a row is too long, or a quote is not closed' : error.message
    throw new Unreadable(`line ${nextLine}`, `is not CSV from here on: ${why}`)
  }
}

function* chunks(bytes: Uint8Array) {
  for (let start = 0; start < bytes.length; start += CHUNK) {
    yield { chunk: bytes.subarray(start, start + CHUNK), done: start / bytes.length }
  }
}

function readHeader(cells: readonly string[], place: string, findings: Findings): readonly RowColumn[] | null {
  const columns = cells.flatMap((cell) => ROW_COLUMNS.find((column) => column === cell) ?? [])
  const missing = NEEDED_COLUMNS.filter((column) => !columns.includes(column))
  const unknown = cells.filter((cell) => !ROW_COLUMNS.some((column) => column === cell))
  const doubled = new Set(columns.filter((column, at) => columns.indexOf(column) !== at))
  const fault = (column: string | null, received: string | null, detail: string) =>
    findings.fault({ place, column, received, detail })
  for (const column of missing) fault(column, null, 'is missing from the header')
  for (const column of doubled) fault(column, column, 'stands twice in the header')
  for (const cell of unknown) fault(null, cell, `is not a column here; the columns are ${ROW_COLUMNS.join(', ')}`)
  return missing.length + unknown.length + doubled.size === 0 ? columns : null
}

function takeRow(
  place: string,
  header: readonly RowColumn[],
  cells: readonly string[],
  check: RowCheck,
  findings: Findings,
): void {
  if (cells.length !== header.length) {
    const detail = `has ${cells.length} cells where the header has ${header.length}`
    findings.fault({ place, column: null, received: null, detail })
    return
  }
  check.take(place, new Map(header.map((column, at) => [column, cellOf(column, cells[at] ?? '')])))
}

function cellOf(column: RowColumn, text: string): string | number {
  return column === 'year' || column === 'value' ? plainNumber(text) : text.replace(FORMULA_GUARD, '')
}

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + (cell.match(/\n/g)?.length ?? 0), 0)
}
