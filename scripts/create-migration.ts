/**
 * Writes the next migration: `npm run db:migration -- NAME`. Prisma's schema engine is run in this process: its command-line
 * twin would first have to be downloaded.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { knownMigrations } from '../src/store/migrations.js'
import { configFor } from '../src/store/sqlite/connection.js'

const PRISMA_FOLDER = fileURLToPath(new URL('../prisma', import.meta.url))
const LOCK_FILE = 'migration_lock.toml'

/** The one part of the WebAssembly interface used here; without the DOM's, no library of types declares it. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: Record<string, unknown> } }>
}

const NO_FILTERS = { externalTables: [], externalEnums: [] }

/**
 * Writes the next migration: what leads from the migrations there are to `schema.prisma` as it stands.
 * Answers its folder's name, or `null` when the schema holds nothing new.
 */
export async function createMigration(name: string, folder = PRISMA_FOLDER): Promise<string | null> {
  const scratch = await mkdtemp(join(tmpdir(), 'migration-'))
  try {
    return await withEngine(join(scratch, 'scratch.db'), folder, async (engine) => {
      const list = await migrationsList(folder)
      await engine.applyMigrations({ migrationsList: list, filters: NO_FILTERS })
      // Asked only for its side effect: it opens the shadow database which `createMigration` compares with.
      await engine.devDiagnostic({ migrationsList: list, filters: NO_FILTERS })
      const next = await engine.createMigration({
        draft: false,
        migrationName: name,
        migrationsList: list,
        schema: { files: [await schemaFile(folder)] },
        filters: NO_FILTERS,
      })
      if (next.migrationScript === null) return null
      const directory = join(list.baseDir, next.generatedMigrationName)
      await mkdir(directory, { recursive: true })
      await writeFile(join(directory, 'migration.sql'), next.migrationScript)
      if (list.lockfile.content === null)
        await writeFile(join(list.baseDir, list.lockfile.path), 'provider = "sqlite"\n')
      return next.generatedMigrationName
    })
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** The migrations there are, in the form Prisma's schema engine takes. */
async function migrationsList(folder: string) {
  const baseDir = join(folder, 'migrations')
  const lock = await readFile(join(baseDir, LOCK_FILE), 'utf8').catch(() => null)
  return {
    baseDir,
    lockfile: { path: LOCK_FILE, content: lock },
    shadowDbInitScript: '',
    migrationDirectories: (await knownMigrations(baseDir)).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  }
}

async function schemaFile(folder: string) {
  const path = join(folder, 'schema.prisma')
  return { path, content: await readFile(path, 'utf8') }
}

async function withEngine<T>(
  file: string,
  folder: string,
  work: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  await loadEngine()
  const factory = bindMigrationAwareSqlAdapterFactory(new MigratingLibSql(configFor(file)))
  const { path, content } = await schemaFile(folder)
  const engine = await bindings.SchemaEngine.new({ datamodels: [[path, content]] }, () => undefined, factory)
  try {
    return await work(engine)
  } catch (error) {
    throw databaseError(error, factory.errorRegistry) ?? error
  } finally {
    engine.free()
  }
}

/** The engine reports what the database said only by number, as in `External error id#3`. */
function databaseError(error: unknown, registry: { consumeError(id: number): { error: unknown } | undefined }) {
  const number = error instanceof Error ? /External error id#(\d+)/.exec(error.message)?.[1] : undefined
  return number === undefined ? undefined : registry.consumeError(Number(number))?.error
}

/** The engine sends its shadow database whole scripts as one query, of which libSQL would run the first statement only. */
class MigratingLibSql extends PrismaLibSql {
  override async connectToShadowDb() {
    const shadow = await super.connectToShadowDb()
    shadow.executeRaw = async (query) => {
      await shadow.executeScript(query.sql)
      return 0
    }
    return shadow
  }
}

let loading: Promise<void> | undefined

function loadEngine(): Promise<void> {
  loading ??= instantiate()
  return loading
}

/** What the package's own entry file does, for which Node would need a flag to import WebAssembly as a module. */
async function instantiate(): Promise<void> {
  const resolve = createRequire(import.meta.url).resolve
  const bytes = await readFile(resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...bindings } })
  bindings.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
}

const name = argv[2] ?? ''
if (argv[1] === fileURLToPath(import.meta.url)) {
  if (!/^[a-z0-9_]+$/.test(name)) throw new Error('give the migration a name of a-z, 0-9 and underscores')
  const written = await createMigration(name)
  process.stdout.write(written ? `Wrote prisma/migrations/${written}.\n` : 'The schema holds nothing new.\n')
}
