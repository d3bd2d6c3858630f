/** Whether a store is whole: asked of a backup before it is kept, and again before it replaces anything. */
import { open } from 'node:fs/promises'
import type { SqlQueryable } from '@prisma/driver-adapter-utils'
import type { Engine, Transaction } from '../engine.js'
import { PrismaClient } from '../generated/sqlite/client.js'
import { knownMigrations, MIGRATIONS } from '../migrations.js'
import { tableNames as tablesInPostgres } from '../postgres/catalog.js'
import { openPostgres } from '../postgres/engine.js'
import { tableNames as tablesInSqlite } from '../sqlite/catalog.js'
import { SingleConnection } from '../sqlite/connection.js'
import { appliedMigrations, askOfForm, brokenText, openFile, rowsOf } from '../sqlite/inspect.js'
import { LIMITS } from '../sqlite/open-file.js'
import type { StoreSettings } from '../store.js'
import { lastLine, StoreFault } from '../store-faults.js'
import { type Compared, compareAudit } from './compare-audit.js'

/** The first bytes of every database (SQLite file format, section 1.3). */
const MAGIC = 'SQLite format 3\0'

/** What verifying a store came to. */
export interface Verified extends Compared {
  /** How messages name the store. */
  readonly place: string
}

/**
 * Holds the record against its audit on one state, also while it is written.
 * @throws StoreFault for what is no whole database of ours, or cannot be read
 */
export async function verify({ databaseFile: file, databaseUrl: url }: StoreSettings): Promise<Verified> {
  if (url === undefined) return { place: file, ...(await comparedFile(file)) }
  const engine = await openPostgres(url, { asItIs: true })
  const { place } = engine
  try {
    return { place, ...(await compared(place, (work) => engine.readOneState(work), tablesInPostgres)) }
  } finally {
    await engine.close()
  }
}

/** Answers the number of the latest revision. @throws StoreFault for whatever makes the file unfit to be used */
export async function verifyFile(file: string): Promise<number> {
  const { revisions, differences } = await comparedFile(file)
  const [first, ...others] = differences
  if (first !== undefined)
    throw unfit(
      file,
      `it is not what its audit says: ${first}${others.length > 0 ? `, and ${others.length} more` : ''}`,
    )
  return revisions
}

async function comparedFile(file: string): Promise<Compared> {
  await refuseUnsoundFile(file)
  const prisma = new PrismaClient({ adapter: new SingleConnection(file, 'reading') })
  try {
    return await compared(file, (work) => prisma.$transaction(work, LIMITS), tablesInSqlite)
  } finally {
    await prisma.$disconnect()
  }
}

async function compared(
  place: string,
  readOneState: Engine['readOneState'],
  tablesIn: (tx: Transaction) => Promise<ReadonlySet<string>>,
): Promise<Compared> {
  try {
    return await readOneState(async (tx) => {
      const tables = await tablesIn(tx)
      await refuseBrokenChain(tx, place, tables)
      return compareAudit(tx, tables)
    })
  } catch (error) {
    throw error instanceof StoreFault ? error : unfit(place, `its record cannot be read: ${lastLine(error)}`)
  }
}

/** Revisions are counted from 1 to the head without a hole; where one is missing, so is part of the record. */
async function refuseBrokenChain(tx: Transaction, place: string, tables: ReadonlySet<string>): Promise<void> {
  type Numbers = Record<'count' | 'latest' | 'first', number | bigint>
  const [numbers] = await tx.$queryRaw<Numbers[]>`
    SELECT count(*) AS count, coalesce(max(number), 0) AS latest, coalesce(min(number), 1) AS first FROM revision`
  const [count, latest, first] = [numbers?.count, numbers?.latest, numbers?.first].map(Number)
  // A file of an older version has no head.
  const [head] = tables.has('head')
    ? await tx.$queryRaw<{ revision: number | bigint }[]>`SELECT revision FROM head`
    : [{ revision: latest }]
  if (count !== latest || first !== 1 || Number(head?.revision) !== latest)
    throw unfit(place, 'revisions are missing from it')
}

/** Whether it is a whole database of ours, whatever its values are. */
async function refuseUnsoundFile(file: string): Promise<void> {
  if ((await firstBytes(file)) !== MAGIC) throw unfit(file, 'it is not an SQLite database')
  const database = await openFile(file)
  try {
    await refuseUnsound(file, database)
    if ((await appliedMigrations(file, database, await knownMigrations(MIGRATIONS.sqlite))).length === 0)
      throw unfit(file, 'it holds no record')
  } finally {
    await database.dispose()
  }
}

async function firstBytes(file: string): Promise<string> {
  const handle = await open(file, 'r').catch((error: Error) => {
    throw unfit(file, error.message)
  })
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function refuseUnsound(file: string, database: SqlQueryable): Promise<void> {
  const said = await askOfForm(file, database, 'PRAGMA integrity_check(1)')
  const verdict = String(said[0]?.[0])
  if (verdict !== 'ok') throw unfit(file, `it is damaged: ${verdict.split('\n').at(-1)}`)
  const broken = await brokenText(database)
  if (broken !== null) throw unfit(file, `it is damaged: ${broken} holds what is no text`)
  const [dangling] = await rowsOf(database, 'PRAGMA foreign_key_check')
  if (dangling) throw unfit(file, `a row of ${dangling[0]} names something in ${dangling[2]} that is not there`)
}

function unfit(place: string, why: string): StoreFault {
  return new StoreFault(`${place} cannot be used (${why}); nothing was changed.`)
}
