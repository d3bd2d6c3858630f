/** Whether a database file is whole: asked of a backup before it is kept, and again before it replaces anything. */
import { open } from 'node:fs/promises'
import type { SqlQueryable } from '@prisma/driver-adapter-utils'
import { knownMigrations, MIGRATIONS } from '../migrations.js'
import { appliedMigrations, askOfForm, brokenText, openFile, rowsOf } from '../sqlite/inspect.js'
import { lastLine, StoreFault } from '../store-faults.js'
import { type Compared, compareAudit } from './compare-audit.js'

/** The first bytes of every database (SQLite file format, section 1.3). */
const MAGIC = 'SQLite format 3\0'

/** Answers the number of the latest revision. @throws StoreFault for whatever makes the file unfit to be used */
export async function verifyFile(file: string): Promise<number> {
  const revision = await verifyForm(file)
  const [first, ...others] = (await verifyRecord(file)).differences
  if (first !== undefined)
    throw unfit(
      file,
      `it is not what its audit says: ${first}${others.length > 0 ? `, and ${others.length} more` : ''}`,
    )
  return revision
}

/** Holds the record against its audit. @throws StoreFault if that cannot be done */
export async function verifyRecord(file: string): Promise<Compared> {
  try {
    return await compareAudit(file)
  } catch (error) {
    throw unfit(file, `its record cannot be read: ${lastLine(error)}`)
  }
}

/** Whether it is a whole database of ours, whatever its values are. Answers the number of the latest revision. */
export async function verifyForm(file: string): Promise<number> {
  if ((await firstBytes(file)) !== MAGIC) throw unfit(file, 'it is not an SQLite database')
  const database = await openFile(file)
  try {
    await refuseUnsound(file, database)
    if ((await appliedMigrations(file, database, await knownMigrations(MIGRATIONS.sqlite))).length === 0)
      throw unfit(file, 'it holds no record')
    return await latestOfChain(file, database)
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

/** Revisions are counted from 1 to the head without a hole; where one is missing, so is part of the record. */
async function latestOfChain(file: string, database: SqlQueryable): Promise<number> {
  const [row = []] = await rowsOf(
    database,
    'SELECT count(*), coalesce(max(number), 0), coalesce(min(number), 1) FROM revision',
  )
  const [count, latest, first] = row.map(Number)
  // A file of an older version has no head.
  const [hasHead] = await rowsOf(database, "SELECT 1 FROM sqlite_master WHERE name = 'head'")
  const [[head] = []] = hasHead ? await rowsOf(database, 'SELECT revision FROM head') : [[latest]]
  if (latest === undefined || count !== latest || first !== 1 || Number(head) !== latest)
    throw unfit(file, 'revisions are missing from it')
  return latest
}

function unfit(file: string, why: string): StoreFault {
  return new StoreFault(`${file} cannot be used (${why}); nothing was changed.`)
}
