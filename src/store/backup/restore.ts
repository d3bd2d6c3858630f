/** A backup put in the place of the database. */
import { chmod, copyFile, link, rename, rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { isBusy } from '../sqlite/connection.js'
import { OWNER_ONLY, putInPlace, removeDatabase, SIDECARS } from '../sqlite/files.js'
import { fileExists, openFile, prepareFolder } from '../sqlite/inspect.js'
import { whileAlone } from '../sqlite/prepare.js'
import { openStore } from '../store.js'
import { StoreFault } from '../store-faults.js'
import { verifyFile } from './verify.js'

/** What a restore came to. */
export interface Restored {
  readonly revision: number
  /** Where what was there before is kept; null if nothing was. */
  readonly kept: string | null
}

/**
 * Verifies the backup, brings it up to date if it is of an older version, and only then puts it in place. At no time is
 * there no database: a server started just then would make and seed a new one.
 * @throws StoreFault; nothing was changed then
 */
export async function restore(path: string, source: string, now: Date): Promise<Restored> {
  const [file, origin] = [resolve(path), resolve(source)]
  await refuseUncheckpointed(origin)
  await verifyFile(origin)
  await prepareFolder(file)
  const unfinished = `${file}.restoring`
  return whileAlone(file, async () => {
    try {
      await removeDatabase(unfinished)
      await copyFile(origin, unfinished)
      // Whoever could use the database before can use it again.
      await chmod(unfinished, (await fileExists(file)) ? (await stat(file)).mode : OWNER_ONLY)
      const revision = await readAsServed(unfinished)
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

/** Opened and read as the server will: what it could not use is found out now. */
async function readAsServed(file: string): Promise<number> {
  const store = await openStore({ databaseFile: file })
  try {
    return (await store.load()).revision
  } catch (error) {
    throw new StoreFault(`The backup cannot be read (${error instanceof Error ? error.message : error}).`)
  } finally {
    await store.close()
  }
}

/** A database copied by hand while it was in use may lack its latest commits. */
async function refuseUncheckpointed(origin: string): Promise<void> {
  const log = await stat(`${origin}-wal`).catch(() => undefined)
  if (log && log.size > 0)
    throw new StoreFault(`${origin} has a log beside it that is not part of it; make backups with the backup command.`)
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
