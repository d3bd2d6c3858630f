/** A PostgreSQL database brought to what this program needs, by one process at a time, all of it or nothing. */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { knownMigrations, MIGRATIONS, type Migration, type NotedMigration, requireKnown } from '../migrations.js'
import { lastLine, StoreFault } from '../store-faults.js'
import { type DatabaseAddress, sessionOf } from './connection.js'

/** Any number, as long as no other program on this database takes the same. */
const PREPARING = 7_370_001
/** Others wait so long for the process that prepares; one statement of a migration may take as long. */
const PATIENCE_MS = 60_000

/** Prisma's own, letter by letter: its tools read it. */
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
)`

/**
 * Creates or migrates what is in the database, as needed. Answers whether it can only be read, as a standby can.
 * @throws StoreFault where it cannot be used, or `mustExist` and nothing of ours is there
 */
export async function bringUpToDate(
  address: DatabaseAddress,
  mustExist: boolean,
  known?: readonly Migration[],
): Promise<boolean> {
  const { place } = address
  return inSession(address, 'could not be opened or brought up to date', async (session) =>
    prepare(session, place, mustExist, known ?? (await knownMigrations(MIGRATIONS.postgresql))),
  )
}

/** @throws StoreFault where the database cannot be used as it is; nothing about it is changed in any case */
export async function assertUpToDate(address: DatabaseAddress): Promise<void> {
  const { place } = address
  await inSession(address, 'could not be opened', async (session) => {
    const known = await knownMigrations(MIGRATIONS.postgresql)
    const applied = await appliedMigrations(session, place, known)
    if (applied.length === 0)
      throw new StoreFault(`There is no record in ${place}; DATABASE_URL names the database that holds it.`)
    if (applied.length < known.length)
      throw new StoreFault(
        `${place} was written by an older version of this program; use that version, or bring it up to date with migrate.`,
      )
  })
}

async function inSession<T>(
  address: DatabaseAddress,
  whatFailed: string,
  work: (session: pg.Client) => Promise<T>,
): Promise<T> {
  const session = sessionOf(address, 'tracker prepare', PATIENCE_MS)
  try {
    await session.connect()
    return await work(session)
  } catch (error) {
    if (error instanceof StoreFault) throw error
    throw new StoreFault(
      `${address.place} ${whatFailed} (${reason(error)}); nothing was changed: check DATABASE_URL and the server.`,
    )
  } finally {
    await session.end().catch(() => undefined)
  }
}

/**
 * One transaction for all: its lock goes with it whatever happens, also behind a pooler, where a lock of the session would stay
 * with a connection that is another's by then.
 */
async function prepare(
  session: pg.Client,
  place: string,
  mustExist: boolean,
  known: readonly Migration[],
): Promise<boolean> {
  await session.query('BEGIN')
  const { rows } = await session.query<{ only: string }>("SELECT current_setting('transaction_read_only') AS only")
  const isReadOnly = rows[0]?.only === 'on'
  if (!isReadOnly) {
    await session.query(`SET LOCAL lock_timeout = ${PATIENCE_MS}`)
    await session.query('SELECT pg_advisory_xact_lock($1)', [PREPARING])
  }
  const applied = await appliedMigrations(session, place, known)
  if (mustExist && applied.length === 0)
    throw new StoreFault(
      `There is no record in ${place}, and DATABASE_MUST_EXIST=true; name the database that holds it, or unset that to make a new one.`,
    )
  const missing = known.filter(({ name }) => !applied.includes(name))
  if (isReadOnly) {
    await session.query('ROLLBACK')
    if (missing.length === 0) return true
    throw new StoreFault(`${place} has to be brought up to date first, but may only be read; name the primary server.`)
  }
  await session.query(TABLE)
  for (const { name, sql, checksum } of missing) {
    await session.query(sql)
    await session.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, now(), $3, 1)`,
      [randomUUID(), checksum, name],
    )
  }
  await session.query('COMMIT')
  return false
}

/** The migrations the database has; none if it holds no tables. @throws StoreFault for those of a newer or another program */
async function appliedMigrations(session: pg.Client, place: string, known: readonly Migration[]): Promise<string[]> {
  const { rows: tables } = await session.query<{ name: string }>(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema() ORDER BY 1',
  )
  if (tables.length === 0) return []
  if (!tables.some(({ name }) => name === '_prisma_migrations'))
    throw new StoreFault(`${place} holds tables of another program (${tables[0]?.name}); name another database.`)
  const { rows } = await session.query<NotedMigration>(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS "isFinished"
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  )
  return requireKnown(place, rows, known)
}

/** What the server says; several addresses of one name each say something of their own. */
function reason(error: unknown): string {
  return error instanceof AggregateError ? error.errors.map(lastLine).join('; ') : lastLine(error)
}
