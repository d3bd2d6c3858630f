/** Reads a workbook back by the reader of imports, which shares nothing with what writes one. */
import type { Cell } from '../../src/charts/chart.js'
import { MOST_TEXT } from '../../src/imports/edition.js'
import { openWorkbook } from '../../src/imports/workbook/parts.js'
import { CellBudget, readSheet, type SheetCell } from '../../src/imports/workbook/read-sheet.js'

/** The sheets by name, each row as its cells by the names in the sheet's first row; what is empty is missing. */
export async function readSheets(bytes: Uint8Array): Promise<Record<string, Record<string, Content>[]>> {
  const workbook = await openWorkbook(bytes)
  const budget = new CellBudget()
  const sheets: Record<string, Record<string, Content>[]> = {}
  for (const { name, part } of workbook.sheets) {
    if (part === null) throw new Error(`${name} is no sheet of rows`)
    const [header = [], ...rows] = await readSheet(workbook, { name, part }, budget)
    const names = new Map(header.map((cell) => [cell.column, contentOf(cell)]))
    sheets[name] = rows.map((cells) =>
      Object.fromEntries(cells.map((cell) => [String(names.get(cell.column)), contentOf(cell)])),
    )
  }
  return sheets
}

/** A number, words, or yes and no as the reader leaves them. */
type Content = string | number | { readonly other: string }

function contentOf(cell: SheetCell): Content {
  if (cell.kind === 'number') return cell.value
  return cell.kind === 'text' ? cell.text : { other: cell.text }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** What the reader finds of a row in a sheet, words up to a length: days by their number, counted from the end of 1899 as spreadsheets do. */
export function asSheet(
  row: Readonly<Record<string, Cell>>,
  isDate: (name: string) => boolean,
): Record<string, Content> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, cell]): [string, Content][] => {
      if (cell === null) return []
      if (typeof cell === 'boolean') return [[name, { other: cell ? '1' : '0' }]]
      if (typeof cell !== 'string' || !isDate(name) || !DAY.test(cell))
        return [[name, typeof cell === 'string' ? cell.slice(0, MOST_TEXT) : cell]]
      const [year = 0, month = 0, day = 0] = cell.split('-').map(Number)
      return [[name, (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000]]
    }),
  )
}
