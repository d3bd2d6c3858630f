/** A backup put into a database of a server that holds nothing yet, all of it or nothing. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Engine, type Transaction, UncertainCommit } from '../engine.js'
import { PrismaClient } from '../generated/sqlite/client.js'
import { latestHead } from '../head.js'
import { name } from '../names.js'
import { openPostgres } from '../postgres/engine.js'
import { names, type Table, tablesOf } from '../sqlite/catalog.js'
import { SingleConnection } from '../sqlite/connection.js'
import { lastLine, StoreFault } from '../store-faults.js'
import { COPYING, copyTable } from './copy-rows.js'
import { makeServedCopy } from './served-copy.js'

/**
 * Copies every row of the backup, which is known to be sound, into the database, making its tables as needed. Answers the
 * revision it then holds, and how messages name it.
 * @throws StoreFault; there are no rows in it then that were not there
 */
export async function fillDatabase(url: string, origin: string): Promise<{ place: string; revision: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'restoring-'))
  try {
    const copy = join(folder, 'copy.db')
    const revision = await makeServedCopy(origin, copy)
    const database = await openPostgres(url, { limits: COPYING })
    const file = new PrismaClient({ adapter: new SingleConnection(copy, 'reading') })
    try {
      await file.$transaction((from) => fill(database, from), COPYING)
      return { place: database.place, revision }
    } finally {
      await Promise.all([file.$disconnect(), database.close()])
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function fill(database: Engine, from: Transaction): Promise<void> {
  const { place } = database
  try {
    await database.write(async (into) => {
      const tables = await tablesOf(from)
      await refuseFilled(into, place, tables)
      for (const table of tables) {
        await into.$executeRawUnsafe(`SET CONSTRAINTS ALL ${checking(table)}`)
        await copyTable(from, into, table)
      }
    })
  } catch (error) {
    if (error instanceof StoreFault) throw error
    if (error instanceof UncertainCommit)
      throw new StoreFault(`${place} was lost in the middle of the commit; run verify to see whether it was made.`)
    throw new StoreFault(`${place} could not be filled (${lastLine(error)}); nothing was changed.`)
  }
}

/**
 * When it is checked that what rows name is there. A pledge may name one that comes after it; but to check millions of figures
 * at the commit would take so long that it would seem lost.
 */
function checking(table: Table): 'DEFERRED' | 'IMMEDIATE' {
  return names(table, table) ? 'DEFERRED' : 'IMMEDIATE'
}

async function refuseFilled(into: Transaction, place: string, tables: readonly Table[]): Promise<void> {
  const { revision } = await latestHead(into)
  if (revision > 0)
    throw new StoreFault(`${place} already holds a record, up to revision ${revision}; name an empty database.`)
  // Every database has a head.
  for (const table of tables.filter((one) => one.name !== 'head')) {
    const rows = await into.$queryRaw<unknown[]>`SELECT 1 FROM ${name(table.name)} LIMIT 1`
    if (rows.length > 0) throw new StoreFault(`${place} already holds rows of ${table.name}; name an empty database.`)
  }
}
