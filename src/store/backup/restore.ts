/** A backup put in the place of the store: of the database file, or into an empty database of a server. */
import { chmod, copyFile, link, rename, rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { isBusy } from '../sqlite/connection.js'
import { OWNER_ONLY, putInPlace, removeDatabase, SIDECARS } from '../sqlite/files.js'
import { fileExists, openFile, prepareFolder } from '../sqlite/inspect.js'
import { whileAlone } from '../sqlite/prepare.js'
import type { StoreSettings } from '../store.js'
import { StoreFault } from '../store-faults.js'
import { fillDatabase } from './fill-database.js'
import { makeServedCopy, refuseUnfit } from './served-copy.js'

/** What a restore came to. */
export interface Restored {
  /** How messages name what was restored to. */
  readonly place: string
  readonly revision: number
  /** Where what was there before is kept; null if nothing was. */
  readonly kept: string | null
}

/**
 * Verifies the backup, brings a copy of it up to date if it is of an older version, and only then puts that in place: of the
 * database file, or into the database, which must hold nothing.
 * @throws StoreFault; nothing was changed then
 */
export async function restore(settings: StoreSettings, source: string, now: Date): Promise<Restored> {
  const { databaseFile: file, databaseUrl: url } = settings
  const origin = resolve(source)
  await refuseUnfit(origin)
  if (url === undefined) return { place: file, ...(await replaceFile(resolve(file), origin, now)) }
  return { ...(await fillDatabase(url, origin)), kept: null }
}

/** At no time is there no database: a server started just then would make and seed a new one. */
async function replaceFile(file: string, origin: string, now: Date): Promise<Omit<Restored, 'place'>> {
  await prepareFolder(file)
  const unfinished = `${file}.restoring`
  return whileAlone(file, async () => {
    try {
      await removeDatabase(unfinished)
      const revision = await makeServedCopy(origin, unfinished)
      // Whoever could use the database before can use it again.
      await chmod(unfinished, (await fileExists(file)) ? (await stat(file)).mode : OWNER_ONLY)
      await refuseHeld(file)
      const kept = await keep(file, now)
      await putInPlace(unfinished, file)
      return { revision, kept }
    } finally {
      await removeDatabase(unfinished)
      await rm(`${unfinished}.lock`, { force: true })
    }
  })
}

/** Leaving WAL mode takes that no other connection is open, and moves the whole log into the file. */
async function refuseHeld(file: string): Promise<void> {
  if (!(await fileExists(file))) return
  const database = await openFile(file)
  try {
    await database.executeScript('PRAGMA busy_timeout = 1000; PRAGMA journal_mode = DELETE')
  } catch (error) {
    if (saysBusy(error)) throw new StoreFault(`${file} is in use; stop the server, then restore.`)
    // A damaged database, which cannot tell who holds it, is just what one restores over.
  } finally {
    await database.dispose()
  }
}

function saysBusy(error: unknown): boolean {
  return (
    isBusy(error) || (error instanceof Error && /locked|busy|SocketTimeout/i.test(`${error.name} ${error.message}`))
  )
}

/** Keeps what is there under a second name, with the log of one that is damaged. */
async function keep(file: string, now: Date): Promise<string | null> {
  const kept = `${file}.before-restore-${now.toISOString().replaceAll(/[:.]/g, '-')}`
  const exists = await fileExists(file)
  // Not every file system knows second names.
  if (exists) await link(file, kept).catch(() => copyFile(file, kept))
  for (const suffix of SIDECARS) {
    if (exists) await rename(`${file}${suffix}`, `${kept}${suffix}`).catch(ignoreMissing)
    else await rm(`${file}${suffix}`, { force: true })
  }
  return exists ? kept : null
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
