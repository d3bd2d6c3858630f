/** The files of a database: put in place so that after a power cut there is the old one or the new one, whole; and watched while in use. */
import { open, rename, rm, stat } from 'node:fs/promises'
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

/** Where a database that is open lies: its file, its log and the index of its log. */
export interface Places {
  /**
   * The first of the files that is gone or another one, or null. Open connections would go on writing into what has no
   * name any more, and all of that would be lost.
   */
  lost(): Promise<string | null>
  /** Whether the log has been removed while the file is in place and no other process has begun another log. */
  onlyLogIsGone(): Promise<boolean>
}

/** Remembers where the files lie now. SQLite empties a log in place; it removes one only with its last connection. */
export async function placesOf(file: string): Promise<Places> {
  const paths = [file, `${file}-wal`, `${file}-shm`] as const
  const identities = () => Promise.all(paths.map(identity))
  const opened = await identities()
  return {
    async lost() {
      const now = await identities()
      return paths.find((_, place) => now[place] !== opened[place]) ?? null
    },
    async onlyLogIsGone() {
      const [there, log] = await identities()
      return there === opened[0] && opened[1] !== null && log === null
    },
  }
}

/** Which file has the name, null if none has. */
async function identity(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null)
  return found && `${found.dev}:${found.ino}`
}
