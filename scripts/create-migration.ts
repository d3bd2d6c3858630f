/**
 * Writes the next migration of a database: `npm run db:migration -- NAME` for SQLite, and with a server in `POSTGRES_SERVER` for
 * PostgreSQL. Prisma's schema engine is run in this process: its command-line twin would first have to be downloaded.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, env } from 'node:process'
import { fileURLToPath } from 'node:url'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import { knownMigrations, type MIGRATIONS } from '../src/store/migrations.js'
import { configFor } from '../src/store/sqlite/connection.js'

const PRISMA_FOLDER = fileURLToPath(new URL('../prisma', import.meta.url))
const LOCK_FILE = 'migration_lock.toml'

/** The one part of the WebAssembly interface used here; without the DOM's, no library of types declares it. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: Record<string, unknown> } }>
}

const NO_FILTERS = { externalTables: [], externalEnums: [] }

/** Where a migration is tried out before it is written. */
interface Scratch {
  readonly provider: keyof typeof MIGRATIONS
  readonly factory: SqlMigrationAwareDriverAdapterFactory
  /** What is written, of what the engine answers. */
  finished(sql: string): string
  remove(): Promise<void>
}

/**
 * Writes the next migration: what leads from the migrations there are to `schema.prisma` as it stands.
 * Answers its folder's name, or `null` when the schema holds nothing new. With the address of a PostgreSQL server, on which
 * databases may be made, it is one for PostgreSQL.
 */
export async function createMigration(
  name: string,
  folder = PRISMA_FOLDER,
  server: string | null = null,
): Promise<string | null> {
  const scratch = await (server === null ? scratchFile() : scratchDatabase(server))
  try {
    return await withEngine(scratch, folder, async (engine) => {
      const list = await migrationsList(join(folder, 'migrations', scratch.provider))
      await engine.applyMigrations({ migrationsList: list, filters: NO_FILTERS })
      // Asked only for its side effect: it opens the shadow database which `createMigration` compares with.
      await engine.devDiagnostic({ migrationsList: list, filters: NO_FILTERS })
      const next = await engine.createMigration({
        draft: false,
        migrationName: name,
        migrationsList: list,
        schema: { files: [await schemaFile(folder, scratch.provider)] },
        filters: NO_FILTERS,
      })
      if (next.migrationScript === null) return null
      const directory = join(list.baseDir, next.generatedMigrationName)
      await mkdir(directory, { recursive: true })
      await writeFile(join(directory, 'migration.sql'), scratch.finished(next.migrationScript))
      if (list.lockfile.content === null)
        await writeFile(join(list.baseDir, list.lockfile.path), `provider = "${scratch.provider}"\n`)
      return next.generatedMigrationName
    })
  } finally {
    await scratch.remove()
  }
}

/** The migrations there are, in the form Prisma's schema engine takes. */
async function migrationsList(baseDir: string) {
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

async function schemaFile(folder: string, provider: Scratch['provider']) {
  const path = join(folder, 'schema.prisma')
  // Prisma takes the provider only as a literal.
  const content = (await readFile(path, 'utf8')).replace('provider = "sqlite"', `provider = "${provider}"`)
  return { path, content }
}

async function withEngine<T>(
  { factory, provider }: Scratch,
  folder: string,
  work: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  await loadEngine()
  const bound = bindMigrationAwareSqlAdapterFactory(factory)
  const { path, content } = await schemaFile(folder, provider)
  const engine = await bindings.SchemaEngine.new({ datamodels: [[path, content]] }, () => undefined, bound)
  try {
    return await work(engine)
  } catch (error) {
    throw databaseError(error, bound.errorRegistry) ?? error
  } finally {
    engine.free()
  }
}

/** The engine reports what the database said only by number, as in `External error id#3`. */
function databaseError(error: unknown, registry: { consumeError(id: number): { error: unknown } | undefined }) {
  const number = error instanceof Error ? /External error id#(\d+)/.exec(error.message)?.[1] : undefined
  return number === undefined ? undefined : registry.consumeError(Number(number))?.error
}

async function scratchFile(): Promise<Scratch> {
  const folder = await mkdtemp(join(tmpdir(), 'migration-'))
  return {
    provider: 'sqlite',
    factory: new MigratingLibSql(configFor(join(folder, 'scratch.db'))),
    finished: (sql) => sql,
    remove: () => rm(folder, { recursive: true, force: true }),
  }
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

async function scratchDatabase(server: string): Promise<Scratch> {
  const made: { name: string; pool: pg.Pool }[] = []
  const withServer = async (statement: string) => {
    const admin = new pg.Client({ connectionString: server })
    await admin.connect()
    await admin.query(statement).finally(() => admin.end())
  }
  /** A database of its own, talked to as the engine needs it. */
  const connect = async () => {
    const name = `scratch_${randomUUID().replaceAll('-', '')}`
    await withServer(`CREATE DATABASE ${name} TEMPLATE template0`)
    const url = new URL(server)
    url.pathname = `/${name}`
    const pool = new pg.Pool({ connectionString: url.href, max: 1 })
    made.push({ name, pool })
    readable(pool)
    const adapter = await new PrismaPg(pool).connect()
    // The stock adapter cuts scripts at every semicolon, also within the body of a function.
    adapter.executeScript = async (script) => void (await pool.query(script))
    const executeRaw = adapter.executeRaw.bind(adapter)
    adapter.executeRaw = async (query) => {
      if (query.args.length > 0) return executeRaw(query)
      await pool.query(query.sql)
      return 0
    }
    return adapter
  }
  return {
    provider: 'postgresql',
    factory: { provider: 'postgres', adapterName: 'scratch', connect, connectToShadowDb: connect },
    finished: keepingPromises,
    async remove() {
      for (const { name, pool } of made) {
        await pool.end()
        await withServer(`DROP DATABASE ${name} WITH (FORCE)`)
      }
    },
  }
}

const [CHAR, TEXT] = [18, 25]

/** Has the columns of the system's tables read that are of the type "char", which the adapter does not know. */
function readable(pool: pg.Pool): void {
  const query: (...given: unknown[]) => Promise<pg.QueryResult> = pool.query.bind(pool)
  const knowing = async (...given: unknown[]) => {
    const result = await query(...given)
    for (const field of result.fields ?? []) if (field.dataTypeID === CHAR) field.dataTypeID = TEXT
    return result
  }
  Object.assign(pool, { query: knowing })
}

/** What Prisma's schema cannot say: text is ordered by its characters, and references can be checked at the commit, as in SQLite. */
function keepingPromises(sql: string): string {
  return sql
    .replaceAll(/^(\s+(?:ADD COLUMN\s+)?"\w+" TEXT)\b/gm, '$1 COLLATE "C"')
    .replaceAll(/^(ALTER TABLE .* ADD CONSTRAINT .* FOREIGN KEY .*);$/gm, '$1 DEFERRABLE INITIALLY IMMEDIATE;')
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
  const server = env.POSTGRES_SERVER ?? null
  const folders = [['sqlite', null] as const, ...(server === null ? [] : [['postgresql', server] as const])]
  for (const [provider, given] of folders) {
    const written = await createMigration(name, PRISMA_FOLDER, given)
    const where = `prisma/migrations/${provider}`
    process.stdout.write(written ? `Wrote ${where}/${written}.\n` : `${where} leads to the schema as it is.\n`)
  }
  if (server === null)
    process.stdout.write('For PostgreSQL, name a server on which databases may be made in POSTGRES_SERVER.\n')
}
