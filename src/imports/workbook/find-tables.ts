/** The rows of a sheet → the tables on it, each beginning with its title ("Table 3 : …"). */
import type { SheetCell } from './read-sheet.js'
import { type PrintedYear, yearsRow } from './table-row.js'

export interface TitledTable {
  readonly sheet: string
  /** As NATO numbers it, such as `8a`. */
  readonly number: string
  readonly title: string
  readonly place: string
  /** The texts between the title and the years: the unit, perhaps a heading. */
  readonly head: readonly SheetCell[]
  /** By the letters of their columns; null where no row of years is found, as in a list of contents. */
  readonly years: ReadonlyMap<string, PrintedYear> | null
  readonly body: readonly (readonly SheetCell[])[]
}

const TITLE = /^table (\d+[a-z]?) ?[:.–-] ?(.+)$/i

/** The tables in the order they stand in, and nothing of what precedes the first. */
export function findTables(sheet: string, rows: readonly (readonly SheetCell[])[]): readonly TitledTable[] {
  const starts = rows.flatMap((row, at) => {
    const title = row.flatMap((cell) => titleIn(sheet, cell) ?? []).at(0)
    return title === undefined ? [] : [{ at, title }]
  })
  return starts.map(({ at, title }, place) => tableOf(title, rows.slice(at + 1, starts[place + 1]?.at)))
}

/** Where a cell is, as faults say it. */
export function placeOf(sheet: string, { column, row }: SheetCell): string {
  return `sheet ${sheet}, cell ${column}${row}`
}

function titleIn(sheet: string, cell: SheetCell) {
  if (cell.kind !== 'text') return null
  const match = TITLE.exec(cell.text.replace(/\s+/g, ' ').trim())
  if (match === null) return null
  const [, number = '', title = ''] = match
  return { sheet, number: number.toLowerCase(), title, place: placeOf(sheet, cell) }
}

function tableOf(
  title: Pick<TitledTable, 'sheet' | 'number' | 'title' | 'place'>,
  rows: readonly (readonly SheetCell[])[],
): TitledTable {
  const at = rows.findIndex((row) => yearsRow(row) !== null)
  const yearsAt = rows[at]
  return {
    ...title,
    head: rows.slice(0, at === -1 ? 0 : at).flat(),
    years: yearsAt === undefined ? null : yearsRow(yearsAt),
    body: at === -1 ? [] : rows.slice(at + 1),
  }
}
