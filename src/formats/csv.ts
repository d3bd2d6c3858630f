/** CSV (RFC 4180, but with LF): a header and the rows; empty means missing. */
import { stringify } from 'csv-stringify/sync'
import type { Cell, Row } from '../charts/chart.js'
import { areaNames } from '../query/area-names.js'
import { type Answer, pieces } from './answer.js'
import { type CsvColumn, csvColumns } from './csv-columns.js'

const FORMULA_START = /^[=+\-@\t\r]/

/** Keeps a spreadsheet from running words as a formula; numbers are never touched. */
function withoutFormula(words: string): string {
  return FORMULA_START.test(words) ? `'${words}` : words
}

/**
 * Writes the rows as CSV, with the names of allies and groupings unless the question chose its columns. Where a cell is all of
 * its line, a missing one is quoted: readers skip an empty line.
 */
export function* toCsv({ page }: Answer): Iterable<string> {
  const shown = csvColumns(page.columns, !page.chosen)
  const columns = shown.map(({ name }) => name)
  const nameOf = areaNames(page.view.dataset)
  const options = { columns, quoted_empty: columns.length === 1, cast: { boolean: String, string: withoutFormula } }
  let header = true
  for (const rows of pieces(page.whole)) {
    const cells = rows.map((row) => shown.map((column) => cellOf(column, row, nameOf)))
    yield stringify(cells, { header, ...options })
    header = false
  }
}

function cellOf({ name, nameOf: code }: CsvColumn, row: Row, nameOf: (area: string) => string): Cell {
  if (code === null) return row[name] ?? null
  const area = row[code] ?? null
  return area === null ? null : nameOf(String(area))
}
