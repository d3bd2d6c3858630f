/** What is done with a backup before anything is put in its place: it is verified, and a copy is opened and read as the server will. */
import { chmod, copyFile, stat } from 'node:fs/promises'
import { OWNER_ONLY } from '../sqlite/files.js'
import { openStore } from '../store.js'
import { StoreFault } from '../store-faults.js'
import { verifyFile } from './verify.js'

/** @throws StoreFault for a file that is no backup or is damaged */
export async function refuseUnfit(origin: string): Promise<void> {
  await refuseUncheckpointed(origin)
  await verifyFile(origin)
}

/** A database copied by hand while it was in use may lack its latest commits. */
async function refuseUncheckpointed(origin: string): Promise<void> {
  const log = await stat(`${origin}-wal`).catch(() => undefined)
  if (log && log.size > 0)
    throw new StoreFault(`${origin} has a log beside it that is not part of it; make backups with the backup command.`)
}

/**
 * Copies the backup, for its owner alone, brings the copy up to date if it is of an older version, and reads all of it: what the
 * server could not use is found out now. Answers its revision.
 */
export async function makeServedCopy(origin: string, copy: string): Promise<number> {
  await copyFile(origin, copy)
  await chmod(copy, OWNER_ONLY)
  const store = await openStore({ databaseFile: copy })
  try {
    return (await store.load()).revision
  } catch (error) {
    throw new StoreFault(`The backup cannot be read (${error instanceof Error ? error.message : error}).`)
  } finally {
    await store.close()
  }
}
