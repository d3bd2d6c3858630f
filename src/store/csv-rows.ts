/** CSV text → its header and its rows, each with the line it begins on. */
import { CsvError, type InfoRecord, parse } from 'csv-parse/sync'

export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** What was read before the text stopped being CSV, if it did. */
export interface CsvText {
  readonly header: readonly string[]
  readonly rows: readonly CsvRow[]
  readonly broken: { readonly line: number; readonly why: string } | null
}

/** Splits the text; a byte-order mark and empty lines are passed over, cells are taken as they are. */
export function readCsv(text: string): CsvText {
  const records: CsvRow[] = []
  let nextLine = 1
  const onRecord = (cells: string[], { lines }: InfoRecord) => {
    const breaks = cells.reduce((count, cell) => count + (cell.match(/\n/g)?.length ?? 0), 0)
    records.push({ line: lines - breaks, cells })
    nextLine = lines + 1
    return null
  }
  let broken: CsvText['broken'] = null
  try {
    parse(text, { bom: true, skip_empty_lines: true, relax_column_count: true, on_record: onRecord })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    broken = { line: nextLine, why: `is not CSV from here on: ${error.message}` }
  }
  const [first, ...rows] = records
  return { header: first?.cells ?? [], rows, broken }
}
