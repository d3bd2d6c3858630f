/** A copy of the store in one file of SQLite's, whichever database it is in, made while servers write. */
import { rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Transaction } from '../engine.js'
import { PrismaClient } from '../generated/sqlite/client.js'
import { knownMigrations, MIGRATIONS } from '../migrations.js'
import { openPostgres } from '../postgres/engine.js'
import { tablesOf } from '../sqlite/catalog.js'
import { SingleConnection } from '../sqlite/connection.js'
import { makePrivate, putInPlace, removeDatabase } from '../sqlite/files.js'
import { fileExists, openFile, prepareFolder } from '../sqlite/inspect.js'
import { applyMigrations } from '../sqlite/prepare.js'
import type { StoreSettings } from '../store.js'
import { lastLine, StoreFault } from '../store-faults.js'
import { COPYING, copyTable } from './copy-rows.js'
import { verifyFile } from './verify.js'

/**
 * Copies the store as of its latest commit, verifies the copy and only then gives it its name; answers the copy's
 * revision. What has the name already is replaced only if `force` says so.
 * @throws StoreFault; what has the name is as it was then
 */
export async function backup(settings: StoreSettings, target: string, force: boolean): Promise<number> {
  const { databaseFile, databaseUrl: url } = settings
  const [file, place] = [url === undefined ? resolve(databaseFile) : null, resolve(target)]
  if (file !== null && !(await fileExists(file)))
    throw new StoreFault(`There is no ${file}; DATABASE_FILE names the file to back up.`)
  if (await fileExists(place)) {
    if (file !== null && (await isOne(file, place)))
      throw new StoreFault(`${place} is the database itself; name another file.`)
    if (!force) throw new StoreFault(`${place} exists already; name another file, or replace it with --force.`)
  }
  await prepareFolder(place)
  const unfinished = `${place}.unfinished-${process.pid}`
  try {
    await rm(unfinished, { force: true })
    await makePrivate(unfinished)
    if (url === undefined) await copyFile(resolve(databaseFile), unfinished)
    else await copyDatabase(url, unfinished)
    const revision = await verifyFile(unfinished)
    await putInPlace(unfinished, place)
    return revision
  } finally {
    await removeDatabase(unfinished)
  }
}

/** `VACUUM INTO` reads in one transaction, and in WAL mode a reader neither waits for writers nor keeps them waiting. */
async function copyFile(file: string, target: string): Promise<void> {
  const database = await openFile(file)
  try {
    await database.executeScript(`VACUUM INTO '${target.replaceAll("'", "''")}'`)
  } catch (error) {
    throw notCopied(file, error instanceof Error ? error.message : String(error))
  } finally {
    await database.dispose()
  }
}

/** What the server has at one moment, into tables as a file of our own has them. */
async function copyDatabase(url: string, target: string): Promise<void> {
  const database = await openPostgres(url, { asItIs: true, limits: COPYING })
  try {
    await applyMigrations(target, await knownMigrations(MIGRATIONS.sqlite))
    const file = new PrismaClient({ adapter: new SingleConnection(target, 'writing') })
    const copy = (from: Transaction) =>
      file.$transaction(async (into) => {
        // A pledge may name one that comes after it.
        await into.$executeRaw`PRAGMA defer_foreign_keys = ON`
        for (const table of await tablesOf(into)) await copyTable(from, into, table)
      }, COPYING)
    await database.readOneState(copy).finally(() => file.$disconnect())
  } catch (error) {
    throw error instanceof StoreFault ? error : notCopied(database.place, lastLine(error))
  } finally {
    await database.close()
  }
}

function notCopied(place: string, why: string): StoreFault {
  return new StoreFault(`${place} could not be copied (${why}); check it and the room on the disk.`)
}

async function isOne(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([stat(a), stat(b)])
  return one.ino === other.ino && one.dev === other.dev
}
