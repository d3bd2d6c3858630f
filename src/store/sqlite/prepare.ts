/** A database file made, if there is none, and changed to what this program needs, by one process at a time. */
import { randomUUID } from 'node:crypto'
import { rename } from 'node:fs/promises'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { knownMigrations, MIGRATIONS, type Migration } from '../migrations.js'
import { lastLine, StoreFault, UnwritableStore } from '../store-faults.js'
import { begin, configFor, isBusy } from './connection.js'
import { isDiskFault } from './faults.js'
import { makePrivate, removeDatabase } from './files.js'
import { appliedMigrations, fileExists, inspectFile, openFile } from './inspect.js'

/** Creates or migrates the file as needed. Only one process may do it at a time. @throws StoreFault */
export async function bringUpToDate(file: string): Promise<void> {
  const known = await knownMigrations(MIGRATIONS.sqlite)
  if (!(await fileExists(file))) await createFile(file, known)
  if ((await inspectFile(file, known)).length < known.length) await applyMigrations(file, known)
  await useWriteAheadLog(file)
}

/** Built beside its final place, so that being stopped in the middle leaves no half-made database there. */
async function createFile(file: string, known: readonly Migration[]): Promise<void> {
  const unfinished = `${file}.new`
  await removeDatabase(unfinished)
  await makePrivate(unfinished)
  await applyMigrations(unfinished, known)
  await removeDatabase(file)
  await rename(unfinished, file)
}

/** Prisma's own, letter by letter: its tools read it. */
const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`
const NOW = "strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now')"

/** Nothing may name what is not there once the migrations are made: else the one row that is put here is refused. */
const SOUND = `CREATE TEMP TABLE sound (dangling INTEGER CHECK (dangling = 0));
INSERT INTO sound SELECT count(*) FROM pragma_foreign_key_check;
DROP TABLE sound;`

/** Applies those of the migrations that the file lacks, all or none, and answers their names. @throws StoreFault where that cannot be */
export async function applyMigrations(file: string, known: readonly Migration[]): Promise<string[]> {
  const database = await openFile(file)
  try {
    const applied = await appliedMigrations(file, database, known)
    const missing = known.filter(({ name }) => !applied.includes(name))
    // One script: the driver ends a transaction that is open at the end of one. Whoever makes a table anew must be able to
    // drop the old one, so references are looked at when all is done.
    const script = [
      'PRAGMA foreign_keys = OFF',
      'BEGIN IMMEDIATE',
      TABLE,
      ...missing.flatMap(({ name, sql, checksum }) => [sql, noteOf(name, checksum)]),
      SOUND,
      'COMMIT',
    ]
    const names = missing.map(({ name }) => name)
    await database.executeScript(script.join(';\n')).catch((error: unknown) => {
      if (isDiskFault(error)) throw new UnwritableStore(file, error)
      throw new StoreFault(
        `${file} could not be brought up to date by ${names.join(', ')} (${lastLine(error)}); nothing was changed.`,
      )
    })
    return names
  } finally {
    await database.dispose()
  }
}

function noteOf(name: string, checksum: string): string {
  return `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
    VALUES ('${randomUUID()}', '${checksum}', ${NOW}, '${name}', ${NOW}, 1)`
}

async function useWriteAheadLog(file: string): Promise<void> {
  const database = await new PrismaLibSql(configFor(file)).connect()
  try {
    await database.executeScript('PRAGMA journal_mode = WAL')
  } catch (error) {
    throw new UnwritableStore(file, error)
  } finally {
    await database.dispose()
  }
}

const PATIENCE_MS = 30_000

/**
 * Runs the work while holding a lock that the operating system gives back even if this process dies: SQLite's own,
 * on an empty file beside the database. Two processes started on a new file would otherwise both migrate it, and
 * the slower would leave a failed migration behind. The file stays, since deleting it would let two hold "the" lock.
 */
export async function whileAlone<T>(file: string, work: () => Promise<T>): Promise<T> {
  const lock = await take(file)
  try {
    return await work()
  } finally {
    await lock.execute('ROLLBACK').catch(() => undefined)
    lock.close()
  }
}

async function take(file: string) {
  const config = { ...configFor(`${file}.lock`), timeout: 0 }
  try {
    await makePrivate(`${file}.lock`)
    const lock = new PrismaLibSql(config).createClient(config)
    await begin(lock, { begin: 'BEGIN EXCLUSIVE', setup: '' }, PATIENCE_MS)
    return lock
  } catch (error) {
    if (!isBusy(error)) throw new UnwritableStore(file, error)
    throw new StoreFault(
      `Cannot open ${file}: another process has been preparing it for ${PATIENCE_MS / 1000} s; wait for it or stop it.`,
    )
  }
}
