/** Rows from one database into another, of whichever kind either is: what both have in common is how Prisma gives and takes values. */
import type { Transaction } from '../engine.js'
import { Prisma } from '../generated/sqlite/client.js'
import { insertRows } from '../insert.js'
import { name } from '../names.js'
import { pagesOf } from '../pages.js'
import type { Table } from '../sqlite/catalog.js'
import { StoreFault } from '../store-faults.js'

/** More than elsewhere: nobody waits for this process but its operator. */
const VALUES_A_STATEMENT = 10_000

/** Limits of a transaction that copies all there is, in milliseconds: a million figures may take minutes. */
export const COPYING = { maxWait: 10_000, timeout: 3_600_000 }

type Row = Readonly<Record<string, unknown>>

/**
 * Copies every row of the table. A row that the schema itself comes with, as the head, gives way to the one that is copied.
 * @throws StoreFault where rows have other columns than the table is to have
 */
export async function copyTable(from: Transaction, into: Transaction, table: Table): Promise<void> {
  const { name: target, columns, key } = table
  const replaced = columns.map((column) => Prisma.sql`${name(column)} = excluded.${name(column)}`)
  const onConflict = Prisma.sql`ON CONFLICT (${Prisma.join(key.map(name))}) DO UPDATE SET ${Prisma.join(replaced)}`
  for await (const page of pagesOf<Row>(from, target, key)) {
    refuseOtherColumns(page[0] ?? {}, table)
    await insertRows(into, target, columns, page, { onConflict, valuesAStatement: VALUES_A_STATEMENT })
  }
}

function refuseOtherColumns(row: Row, table: Table): void {
  const [odd] = Object.keys(row).filter((column) => !table.columns.includes(column))
  const [lost] = table.columns.filter((column) => !(column in row))
  if (odd !== undefined)
    throw new StoreFault(`${table.name} has a column ${odd} that is not of this program; move what it holds elsewhere.`)
  if (lost !== undefined) throw new StoreFault(`${table.name} has no column ${lost}; restore a backup.`)
}
