/** CSV (RFC 4180, but with LF): a header and the rows; empty means missing. */
import { stringify } from 'csv-stringify/sync'
import { type Answer, pieces } from './answer.js'

const FORMULA_START = /^[=+\-@\t\r]/

/** Keeps a spreadsheet from running words as a formula; numbers are never touched. */
function withoutFormula(words: string): string {
  return FORMULA_START.test(words) ? `'${words}` : words
}

/** Writes the rows as CSV. Where a cell is all of its line, a missing one is quoted: readers skip an empty line. */
export function* toCsv({ page }: Answer): Iterable<string> {
  const columns = Object.keys(page.columns)
  const options = { columns, quoted_empty: columns.length === 1, cast: { boolean: String, string: withoutFormula } }
  let header = true
  for (const rows of pieces(page.rows)) {
    const cells = rows.map((row) => columns.map((name) => row[name] ?? null))
    yield stringify(cells, { header, ...options })
    header = false
  }
}
