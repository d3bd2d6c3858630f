/** Files put in place so that after a power cut there is the old one or the new one, whole. */
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What a file with hashes of keys in it is made with. */
export const OWNER_ONLY = 0o600

/** What SQLite keeps beside a database. */
export const SIDECARS = ['-wal', '-shm', '-journal'] as const

/** Deletes a database with what lies beside it: a log left behind would be read as part of the next one of that name. */
export async function removeDatabase(file: string): Promise<void> {
  await Promise.all(['', ...SIDECARS].map((suffix) => rm(`${file}${suffix}`, { force: true })))
}

/** Makes an empty file which only its owner may read: a database holds the hashes of keys. SQLite gives its log the same rights. */
export async function makePrivate(file: string): Promise<void> {
  const handle = await open(file, 'a', OWNER_ONLY)
  await handle.close()
}

/** Gives the file its final name once its bytes are on the disk; whatever had the name is replaced. */
export async function putInPlace(file: string, place: string): Promise<void> {
  await synchronize(file)
  await rename(file, place)
  // The name is on the disk only when the folder is. Not every system can synchronize one.
  await synchronize(dirname(place)).catch(() => undefined)
}

async function synchronize(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
