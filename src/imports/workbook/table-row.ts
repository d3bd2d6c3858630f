/** What a row in the body of a table is: figures of an area, words on their own, or years again. */
import type { Status } from '../../record/observations.js'
import { type AreaLabels, isBlank, plainLabel } from './label.js'
import type { SheetCell } from './read-sheet.js'

export type TableRow =
  | { readonly kind: 'years'; readonly years: ReadonlyMap<string, PrintedYear> }
  | { readonly kind: 'words'; readonly cell: SheetCell; readonly text: string }
  | { readonly kind: 'figures'; readonly names: readonly NamingCell[]; readonly cells: readonly SheetCell[] }
  | { readonly kind: 'nothing' }

interface NamingCell {
  readonly cell: SheetCell
  readonly text: string
}

/** `cells` of a row of figures are those which are no name: under the years, or numbers elsewhere. */
export function tableRow(
  row: readonly SheetCell[],
  years: ReadonlyMap<string, PrintedYear>,
  areas: AreaLabels,
): TableRow {
  const repeated = row.every((cell) => cell.kind === 'number' || /^\s*\d/.test(cell.text)) ? yearsRow(row) : null
  if (repeated !== null) return { kind: 'years', years: repeated }

  const words = row.flatMap((cell) =>
    cell.kind === 'text' && !isBlank(cell.text) && plainLabel(cell.text) !== '' ? [{ cell, text: cell.text }] : [],
  )
  const names = words.filter(({ cell }) => !years.has(cell.column))
  const isNamed = words.some(({ text }) => areas.areaOf(text) !== null || areas.isPassedOver(text))
  const [first] = words
  const isWordsOnly = row.every((cell) => cell.kind === 'text') && !isNamed
  if (isWordsOnly && first === undefined) return { kind: 'nothing' }
  // Words among the figures of an unknown name are no heading; a centered heading may stand in a year's column.
  if (isWordsOnly && first && (words.length === 1 || names.length === words.length)) return { kind: 'words', ...first }
  const naming = names.length > 0 ? names : words.filter(({ text }) => areas.areaOf(text) !== null)
  const cells = row.filter((cell) => naming.every((name) => name.cell !== cell))
  return { kind: 'figures', names: naming, cells }
}

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
