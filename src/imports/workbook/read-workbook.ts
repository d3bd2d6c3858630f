/** NATO's own workbook of an edition → figures. */
import { setImmediate } from 'node:timers/promises'
import type { Progress } from '../edition.js'
import type { Findings } from '../figure-row.js'
import { openWorkbook } from './parts.js'
import { PUBLISHED_TABLES, type PublishedTable } from './published-tables.js'
import { CellBudget, readSheet } from './read-sheet.js'
import { readTable } from './read-table.js'
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
  for (const published of PUBLISHED_TABLES) {
    const table = chosen(tables, published, findings)
    if (table !== null) readTable(table, published, areas, findings)
    await setImmediate()
  }
  for (const { number, title, place } of tables) {
    if (PUBLISHED_TABLES.some((published) => published.number === number)) continue
    findings.note(place, `no figures are kept of table ${number}, "${title}"`)
  }
}

/** The one table of that number which has years; a list of contents may name it too. */
function chosen(tables: readonly TitledTable[], { number }: PublishedTable, findings: Findings): TitledTable | null {
  const named = tables.filter((table) => table.number === number)
  const [table, ...others] = named.filter(({ years }) => years !== null)
  const fault = (place: string, detail: string) =>
    findings.fault({ place, column: null, received: null, detail: `table ${number} ${detail}` })
  if (table === undefined) fault(named[0]?.place ?? 'file', named[0] ? 'has no row of years' : 'is missing')
  for (const other of others) fault(other.place, 'stands twice in the workbook')
  return table ?? null
}
