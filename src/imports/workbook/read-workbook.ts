/** NATO's own workbook of an edition → figures. */
import { setImmediate } from 'node:timers/promises'
import type { Progress } from '../edition.js'
import type { Findings } from '../figure-row.js'
import { openWorkbook } from './parts.js'
import { PUBLISHED_TABLES, type PublishedTable } from './published-tables.js'
import { CellBudget, readSheet } from './read-sheet.js'
import { isThatTable, readTable } from './read-table.js'
import { AreaLabels, findTables, type TitledTable } from './sheet-tables.js'

/** @throws Unreadable if the bytes are no workbook that can be read. */
export async function readWorkbook(bytes: Uint8Array, findings: Findings, progress: Progress): Promise<void> {
  const workbook = await openWorkbook(bytes)
  const budget = new CellBudget()
  const tables: TitledTable[] = []
  for (const [at, { name, part }] of workbook.sheets.entries()) {
    const found = part === null ? [] : findTables(name, await readSheet(workbook, { name, part }, budget))
    if (found.length === 0) findings.note(`sheet ${name}`, 'has no table of NATO’s and is passed over')
    tables.push(...found)
    progress((at + 1) / (workbook.sheets.length + 1))
  }
  const areas = new AreaLabels(findings.known.allies)
  const taken = new Set<TitledTable>()
  for (const published of PUBLISHED_TABLES) {
    const table = chosen(tables, published, findings)
    if (table !== null) {
      taken.add(table)
      readTable(table, published, areas, findings)
    }
    await setImmediate()
  }
  for (const table of tables) {
    const { number, title, place, years } = table
    const isNamedOnly = years === null && PUBLISHED_TABLES.some((published) => published.number === number)
    if (!isNamedOnly && !taken.has(table)) findings.note(place, `no figures are kept of table ${number}, "${title}"`)
  }
}

/**
 * The table that has years and says that it is the published one: by its number, or, where a table that was put in before it
 * has changed the numbers, by all else. A list of contents may name it too.
 */
function chosen(tables: readonly TitledTable[], published: PublishedTable, findings: Findings): TitledTable | null {
  const { number } = published
  const fault = (place: string, detail: string) =>
    findings.fault({ place, column: null, received: null, detail: `table ${number} ${detail}` })
  const numbered = tables.filter((table) => table.number === number)
  const withYears = tables.filter(({ years }) => years !== null)
  const fitting = withYears.filter((table) => isThatTable(table, published))
  const isAnother = (table: TitledTable) => PUBLISHED_TABLES.some((other) => isThatTable(table, other))
  const candidates = [
    fitting.filter((table) => table.number === number),
    fitting,
    // None says so: what is wrong with the one of that number is told.
    numbered.filter((table) => table.years !== null && !isAnother(table)),
  ].find((some) => some.length > 0)
  const [table, ...others] = candidates ?? []
  if (table === undefined) {
    const [named] = numbered.filter(({ years }) => years === null)
    fault(named?.place ?? 'file', named ? 'has no row of years' : 'is missing')
    return null
  }
  for (const other of others) fault(other.place, 'stands twice in the workbook')
  if (table.number !== number) findings.note(table.place, `table ${number} is numbered ${table.number} here`)
  return table
}
