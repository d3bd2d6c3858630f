/** The migrations this program knows, as they lie in `prisma/migrations`. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Found from the module, not from the working directory: the same two folders up from `src/store` and `dist/store`. */
const FOLDER = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))

/** One change of the schema. */
export interface Migration {
  readonly name: string
  readonly sql: string
  /** As Prisma keeps it, so that its own tools go on working. */
  readonly checksum: string
}

/** All migrations in the folder, in the order in which they apply. */
export async function knownMigrations(folder = FOLDER): Promise<Migration[]> {
  const entries = existsSync(folder) ? await readdir(folder, { withFileTypes: true }) : []
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}
