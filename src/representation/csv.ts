/** CSV (RFC 4180, but with LF): a header and the rows; empty means missing. */
import { stringify } from 'csv-stringify/sync'
import type { Answer } from './answer.js'

const FORMULA_START = /^[=+\-@\t\r]/

/** Keeps a spreadsheet from running words as a formula; numbers are never touched. */
function withoutFormula(words: string): string {
  return FORMULA_START.test(words) ? `'${words}` : words
}

/** Writes the rows as CSV. */
export function toCsv({ page }: Answer): string {
  const names = Object.keys(page.columns)
  return stringify(
    page.rows.map((row) => names.map((name) => row[name] ?? null)),
    { header: true, columns: names, cast: { boolean: String, string: withoutFormula } },
  )
}
