/** CSV with the header of `/v1/spending.csv` → figures. */
import { readCsvRows } from './csv-rows.js'
import type { Progress } from './edition.js'
import { MOST_ROW_SIZE, MOST_ROWS, Unreadable } from './edition.js'
import type { Findings } from './figure-row.js'
import { NEEDED_COLUMNS, plainNumber, ROW_COLUMNS, RowCheck, type RowColumn } from './figure-row.js'

/** What our export writes before words a spreadsheet would run as a formula. */
const FORMULA_GUARD = /^'(?=[=+\-@\t\r])/

/** @throws Unreadable where the text stops being CSV. */
export async function readCsv(bytes: Uint8Array, findings: Findings, progress: Progress): Promise<void> {
  const check = new RowCheck(findings)
  let header: readonly RowColumn[] | null = null
  let rows = 0
  const onRow = (cells: readonly string[], line: number) => {
    const place = `line ${line}`
    if (header === null) {
      header = readHeader(cells, place, findings)
      return header !== null
    }
    rows += 1
    if (rows > MOST_ROWS) throw new Unreadable(place, `is more than ${MOST_ROWS} rows, the most taken`)
    takeRow(place, header, cells, check, findings)
    return true
  }
  const broken = await readCsvRows(bytes, { onRow, mostRowSize: MOST_ROW_SIZE, progress })
  if (broken) throw new Unreadable(`line ${broken.line}`, broken.why)
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
