/** The migrations this program knows, as they lie in `prisma/migrations`, and what both databases note of them. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { StoreFault } from './store-faults.js'

/** Found from the module, not from the working directory: the same two folders up from `src/store` and `dist/store`. */
const folderOf = (database: string) => fileURLToPath(new URL(`../../prisma/migrations/${database}`, import.meta.url))

/** Where those of each database lie. */
export const MIGRATIONS = { sqlite: folderOf('sqlite'), postgresql: folderOf('postgresql') } as const

/** One change of the schema. */
export interface Migration {
  readonly name: string
  readonly sql: string
  /** As Prisma keeps it, so that its own tools go on working. */
  readonly checksum: string
}

/** All migrations in the folder, in the order in which they apply. */
export async function knownMigrations(folder: string): Promise<Migration[]> {
  const entries = existsSync(folder) ? await readdir(folder, { withFileTypes: true }) : []
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** A migration as Prisma's table notes it. */
export interface NotedMigration {
  readonly name: string
  readonly isFinished: boolean
}

/** The names of those a database has. @throws StoreFault where one is of a newer version, or was left in the middle */
export function requireKnown(place: string, noted: readonly NotedMigration[], known: readonly Migration[]): string[] {
  const names = noted.map(({ name }) => name)
  const unknown = names.find((one) => !known.some(({ name }) => name === one))
  if (unknown !== undefined)
    throw new StoreFault(
      `${place} was written by a newer version of this program (${unknown}); run that version or name another database.`,
    )
  const broken = noted.find(({ isFinished }) => !isFinished)
  if (broken)
    throw new StoreFault(
      `${place} was left half changed by the migration ${broken.name}; restore the backup made before it.`,
    )
  return names
}
