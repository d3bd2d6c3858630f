/** The migrations this program knows, as they lie in `prisma/migrations`. */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Found from the module, not from the working directory: the same two folders up from `src/store` and `dist/store`. */
export const PRISMA_FOLDER = fileURLToPath(new URL('../../prisma', import.meta.url))

const LOCK_FILE = 'migration_lock.toml'

/** The names of all migrations in the folder, in the order in which they apply. */
export async function migrationNames(folder = PRISMA_FOLDER): Promise<string[]> {
  const migrations = join(folder, 'migrations')
  if (!existsSync(migrations)) return []
  const entries = await readdir(migrations, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** The migrations with their SQL, in the form Prisma's schema engine takes. */
export async function migrationsList(folder = PRISMA_FOLDER) {
  const baseDir = join(folder, 'migrations')
  const names = await migrationNames(folder)
  const lock = join(baseDir, LOCK_FILE)
  return {
    baseDir,
    lockfile: { path: LOCK_FILE, content: existsSync(lock) ? await readFile(lock, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.map(async (path) => ({
        path,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok' as const, value: await readFile(join(baseDir, path, 'migration.sql'), 'utf8') },
        },
      })),
    ),
  }
}
