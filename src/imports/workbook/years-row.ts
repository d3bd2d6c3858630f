/** The row of years above a table's figures. An "e" after a year marks its figures as estimates. */
import type { Status } from '../../record/observations.js'
import type { SheetCell } from './read-sheet.js'

/** A year as it stands above its column. */
export interface PrintedYear {
  readonly year: number
  readonly status: Status
  readonly printed: string
}

const FIRST_YEAR = 1949
const LAST_YEAR = 2199

/** The years by column, or null for another row: one with fewer than two years, or with other numbers. */
export function yearsRow(row: readonly SheetCell[]): ReadonlyMap<string, PrintedYear> | null {
  const years = new Map<string, PrintedYear>()
  for (const cell of row) {
    const year = yearIn(cell)
    if (year !== null) years.set(cell.column, year)
    else if (cell.kind !== 'text') return null
  }
  return years.size < 2 ? null : years
}

/** Some editions write a year as a text; "2024e" always is one. */
function yearIn(cell: SheetCell): PrintedYear | null {
  if (cell.kind === 'other') return null
  const printed = cell.kind === 'number' ? String(cell.value) : cell.text.replaceAll('*', '').trim()
  const [, digits, mark] = /^(\d{4})\s?(e?)$/i.exec(printed) ?? []
  const year = Number(digits)
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return null
  return { year, status: mark ? 'estimate' : 'final', printed }
}
