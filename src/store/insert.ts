/** Rows into a table of either database, as many in a statement as both take. */
import type { Transaction } from './engine.js'
import { Prisma } from './generated/sqlite/client.js'
import { name } from './names.js'

type Row = Readonly<Record<string, unknown>>

/** A statement's values are bound without giving way; SQLite takes 32,766 of them, PostgreSQL 65,535. */
const VALUES_A_STATEMENT = 3500

/**
 * Inserts the rows, all of which have these columns and no others. `onConflict` is what is to happen where one is there already;
 * without it, that is an error.
 */
export async function insertRows(
  tx: Transaction,
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
  { onConflict = Prisma.empty, valuesAStatement = VALUES_A_STATEMENT } = {},
): Promise<void> {
  const most = Math.floor(valuesAStatement / columns.length)
  for (let start = 0; start < rows.length; start += most) {
    const values = rows
      .slice(start, start + most)
      .map((row) => Prisma.sql`(${Prisma.join(columns.map((column) => row[column]))})`)
    await tx.$executeRaw`
      INSERT INTO ${name(table)} (${Prisma.join(columns.map(name))}) VALUES ${Prisma.join(values)} ${onConflict}`
  }
}
