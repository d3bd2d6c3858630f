/** A copy of the database in one file, made while the server writes. */
import { rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { makePrivate, putInPlace, removeDatabase } from '../sqlite/files.js'
import { fileExists, openFile, prepareFolder } from '../sqlite/inspect.js'
import { StoreFault } from '../store-faults.js'
import { verifyFile } from './verify.js'

/**
 * Copies the database as of its latest commit, verifies the copy and only then gives it its name; answers the copy's
 * revision. What has the name already is replaced only if `force` says so.
 * @throws StoreFault; what has the name is as it was then
 */
export async function backup(path: string, target: string, force: boolean): Promise<number> {
  const [file, place] = [resolve(path), resolve(target)]
  if (!(await fileExists(file))) throw new StoreFault(`There is no ${file}; DATABASE_FILE names the file to back up.`)
  if ((await fileExists(place)) && (!force || (await isOne(file, place))))
    throw new StoreFault(
      (await isOne(file, place))
        ? `${place} is the database itself; name another file.`
        : `${place} exists already; name another file, or replace it with --force.`,
    )
  await prepareFolder(place)
  const unfinished = `${place}.unfinished-${process.pid}`
  try {
    await copy(file, unfinished)
    const revision = await verifyFile(unfinished)
    await putInPlace(unfinished, place)
    return revision
  } finally {
    await removeDatabase(unfinished)
  }
}

/** `VACUUM INTO` reads in one transaction, and in WAL mode a reader neither waits for writers nor keeps them waiting. */
async function copy(file: string, target: string): Promise<void> {
  await rm(target, { force: true })
  await makePrivate(target)
  const database = await openFile(file)
  try {
    await database.executeScript(`VACUUM INTO '${target.replaceAll("'", "''")}'`)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new StoreFault(`${file} could not be copied (${why}); check it and the room on the disk.`)
  } finally {
    await database.dispose()
  }
}

async function isOne(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([stat(a), stat(b)])
  return one.ino === other.ino && one.dev === other.dev
}
