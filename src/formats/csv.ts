/** CSV (RFC 4180, but with LF): a header and the rows; empty means missing. */
import { stringify } from 'csv-stringify/sync'
import { type Answer, pieces } from './answer.js'
import { fileOf } from './file-columns.js'

const FORMULA_START = /^[=+\-@\t\r]/

/** Keeps a spreadsheet from running words as a formula; numbers are never touched. */
function withoutFormula(words: string): string {
  return FORMULA_START.test(words) ? `'${words}` : words
}

/**
 * Writes the rows as CSV, with the names of allies and groupings unless the question chose its columns. Where a cell is all of
 * its line, a missing one is quoted: readers skip an empty line. With a decimal comma a semicolon stands between cells, as in
 * the files of a spreadsheet that writes its numbers so.
 */
export function* toCsv({ page }: Answer): Iterable<string> {
  const { columns: shown, cells } = fileOf(page)
  const columns = shown.map(({ name }) => name)
  const hasComma = page.query.decimal === 'comma'
  const number = hasComma ? (value: number) => String(value).replace('.', ',') : String
  const options = {
    columns,
    delimiter: hasComma ? ';' : ',',
    quoted_empty: columns.length === 1,
    cast: { boolean: String, number, string: withoutFormula },
  }
  let isFirst = true
  for (const rows of pieces(page.whole)) {
    yield stringify(rows.map(cells), { header: isFirst, bom: isFirst && page.query.bom === 'true', ...options })
    isFirst = false
  }
}
