/** Whether a database that is open still lies where it was opened: its file, its log and the index of its log. */
import { stat } from 'node:fs/promises'

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
