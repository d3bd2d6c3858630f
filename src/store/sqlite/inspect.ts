/** What a database file is, found out before anything in it is changed. */
import { isUtf8 } from 'node:buffer'
import { constants } from 'node:fs'
import { access, mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import type { SqlQueryable } from '@prisma/driver-adapter-utils'
import { type Migration, requireKnown } from '../migrations.js'
import { StoreFault, UnwritableStore } from '../store-faults.js'
import { configFor, isBusy } from './connection.js'
import { isDiskFault } from './faults.js'

/** Makes sure the file's folder exists and takes new files, as SQLite needs for its journal. */
export async function prepareFolder(file: string): Promise<void> {
  const folder = dirname(file)
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
  } catch (error) {
    if (/EROFS|EACCES|EPERM|ENOSPC|EDQUOT/.test(reason(error))) throw new UnwritableStore(file, error)
    throw new StoreFault(`Cannot make the folder of ${file} (${reason(error)}); name a file in a folder there can be.`)
  }
}

/** Whether there is a file; a folder or a device in its place is refused. */
export async function fileExists(file: string): Promise<boolean> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new StoreFault(`Cannot look at ${file} (${reason(error)}); name a file that can be read.`)
  })
  if (found && !found.isFile()) throw new StoreFault(`${file} is not a file; name a file for the database.`)
  return found !== undefined
}

/** The migrations an existing file has, after refusing one this program must not touch. */
export async function inspectFile(file: string, known: readonly Migration[]): Promise<string[]> {
  const database = await openFile(file)
  try {
    await refuseDamaged(file, database)
    const applied = await appliedMigrations(file, database, known)
    await refuseUnwritable(file, database)
    return applied
  } finally {
    await database.dispose()
  }
}

/** The migrations a file has that can only be read, after refusing one this program must not touch. */
export async function inspectReadable(
  file: string,
  known: readonly Migration[],
  unchanging: boolean,
): Promise<string[]> {
  const database = await openFile(file, unchanging)
  try {
    await refuseDamaged(file, database)
    return await appliedMigrations(file, database, known)
  } finally {
    await database.dispose()
  }
}

/** Opens the file as it is. @throws StoreFault if it cannot be */
export async function openFile(file: string, unchanging = false) {
  try {
    return await new PrismaLibSql(configFor(file, unchanging)).connect()
  } catch (error) {
    throw new StoreFault(`Cannot open ${file} (${reason(error)}); check that it may be read and written.`)
  }
}

/** What SQLite says of the file's form. @throws UnwritableStore where it could not look, which needs room for the log's index */
export async function askOfForm(file: string, database: SqlQueryable, question: string): Promise<unknown[][]> {
  return rowsOf(database, question).catch((error: unknown) => {
    if (isDiskFault(error)) throw new UnwritableStore(file, error)
    return [[reason(error)]]
  })
}

async function refuseDamaged(file: string, database: SqlQueryable): Promise<void> {
  const said = await askOfForm(file, database, 'PRAGMA quick_check(1)')
  const verdict = String(said[0]?.[0]).replace(/^\*{3}.*\n/, '')
  const broken = verdict === 'ok' ? await brokenText(database) : null
  if (verdict === 'ok' && broken === null) return
  throw new StoreFault(
    `${file} is damaged or not an SQLite database (${broken === null ? verdict : `${broken} holds what is no text`}); restore a backup or name another file.`,
  )
}

/** The migrations the file has; none if it holds no tables. @throws StoreFault for those of a newer or another program */
export async function appliedMigrations(
  file: string,
  database: SqlQueryable,
  known: readonly Migration[],
): Promise<string[]> {
  const tables = (await rowsOf(database, "SELECT name FROM sqlite_master WHERE type = 'table'")).flat()
  if (tables.length === 0) return []
  if (!tables.includes('_prisma_migrations'))
    throw new StoreFault(`${file} holds tables of another program (${tables[0]}); name another file.`)

  const migrations = await rowsOf(
    database,
    'SELECT migration_name, finished_at IS NOT NULL FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  const noted = migrations.map(([name, finished]) => ({ name: String(name), isFinished: Number(finished) === 1 }))
  return requireKnown(file, noted, known)
}

/** To the superuser everything looks writable, and a lock alone can be had on a read-only file: only writing tells. */
async function refuseUnwritable(
  file: string,
  database: { executeScript(script: string): Promise<void> },
): Promise<void> {
  try {
    await database.executeScript('BEGIN IMMEDIATE; CREATE TABLE attempt (x); ROLLBACK')
  } catch (error) {
    if (isBusy(error)) throw new StoreFault(`Cannot write to ${file}: another process locks it; stop that, then start.`)
    throw new UnwritableStore(file, error)
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** A query on a database that is only looked at, without Prisma's client. */
export async function rowsOf(database: SqlQueryable, sql: string): Promise<unknown[][]> {
  return (await database.queryRaw({ sql, args: [], argTypes: [] })).rows
}

const SCHEMA: readonly Column[] = ['name', 'tbl_name', 'sql'].map((column) => ['sqlite_master', column])

type Column = readonly [table: string, column: string]

/** Text that is no text, at which the driver would end the whole process: the first table and column, as `table.column`, that hold text which is not UTF-8; null where none do. */
export async function brokenText(database: SqlQueryable): Promise<string | null> {
  const inSchema = await firstBroken(database, SCHEMA)
  if (inSchema !== null) return inSchema
  const columns = await rowsOf(
    database,
    "SELECT t.name, c.name FROM sqlite_master AS t, pragma_table_info(t.name) AS c WHERE t.type = 'table'",
  )
  return firstBroken(
    database,
    columns.map(([table, column]): Column => [String(table), String(column)]),
  )
}

async function firstBroken(database: SqlQueryable, columns: readonly Column[]): Promise<string | null> {
  for (const [table, column] of columns) {
    // What holds but printable ASCII is UTF-8: nearly everything is, and SQLite finds the rest much faster than we would.
    const found = await rowsOf(
      database,
      `SELECT CAST("${column}" AS BLOB) FROM "${table}"
       WHERE typeof("${column}") = 'text' AND "${column}" GLOB '*[^ -~]*'`,
    )
    for (const [bytes] of found) if (!isText(bytes)) return `${table}.${column}`
  }
  return null
}

/** The driver gives bytes as a list of numbers or as a buffer. */
function isText(bytes: unknown): boolean {
  if (Array.isArray(bytes)) return isUtf8(Uint8Array.from(bytes))
  return bytes instanceof ArrayBuffer || bytes instanceof Uint8Array ? isUtf8(bytes) : false
}
