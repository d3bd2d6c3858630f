/** Real stores: files in the operating system's temporary folder or, in the half of the suite that runs on a server, databases of it. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSeed, SEED_DIRECTORY } from '../../src/seed/read-seed.js'
import type { Engine } from '../../src/store/engine.js'
import { openPostgres } from '../../src/store/postgres/engine.js'
import { openSqlite } from '../../src/store/sqlite/engine.js'
import { type Store, storeOn } from '../../src/store/store.js'
import { dropDatabase, makeDatabase, postgresServer, templateNamed } from './postgres.js'

/** A folder that is gone after `remove`. */
export async function temporaryFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'tracker-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** A file of its own with the facts, in a folder that is gone after `remove`. */
export async function temporaryRecord(): Promise<{ folder: string; file: string; remove: () => Promise<void> }> {
  const made = await temporaryFolder()
  const file = join(made.folder, 'tracker.db')
  await copyFile(await seededFile(), file)
  return { ...made, file }
}

/** A store with the database below it, for what only a test may do to it. */
export interface TestStore extends Store {
  readonly engine: Engine
  /** The number of the latest revision. */
  revision(): Promise<number>
}

/** How a process is told to use the store. */
export function settingsFor(place: string): { DATABASE_URL: string } | { DATABASE_FILE: string } {
  return place.startsWith('postgresql:') ? { DATABASE_URL: place } : { DATABASE_FILE: place }
}

/** Opens the file, or the database at the address, as the program does. */
export async function openTestStore(place: string, options = {}): Promise<TestStore> {
  const engine = await (place.startsWith('postgresql:') ? openPostgres : openSqlite)(place, options)
  const store = storeOn(engine)
  return { ...store, engine, revision: async () => (await store.head()).revision }
}

/** An open store of its own, seeded with the facts unless told otherwise; closing it deletes it. */
export async function temporaryStore({ seeded = true } = {}): Promise<TestStore> {
  const { place, remove } = await temporaryPlace(seeded)
  const store = await openTestStore(place)
  return {
    ...store,
    async close() {
      await store.close()
      await remove()
    },
  }
}

/** Where a store of its own lies, seeded with the facts unless told otherwise, which is gone after `remove`. */
export async function temporaryPlace(seeded = true): Promise<{ place: string; remove: () => Promise<void> }> {
  const server = postgresServer()
  if (server === null) {
    const { folder, remove } = await (seeded ? temporaryRecord() : temporaryFolder())
    return { place: join(folder, 'tracker.db'), remove }
  }
  const place = await makeDatabase(server, seeded ? await seededDatabase(server) : undefined)
  return { place, remove: () => dropDatabase(server, place) }
}

async function seededDatabase(server: string): Promise<string> {
  return templateNamed(server, `seeded_${await hashOfOrigins()}`, async (address) => {
    const store = await openTestStore(address)
    await store.seed(() => readSeed(SEED_DIRECTORY), SEEDED_AT)
    await store.close()
  })
}

const SEEDED_AT = new Date('2026-11-24T12:00:00Z')

const CACHE = 'node_modules/.cache/seeded-store'

let made: Promise<string> | undefined

/**
 * A seeded file to copy. Seeding takes a second and every test file needs it, so it is done once for each state of all
 * that could make a difference: the facts, the program and its packages.
 */
export function seededFile(): Promise<string> {
  made ??= makeSeededFile()
  return made
}

async function makeSeededFile(): Promise<string> {
  const template = join(CACHE, `${await hashOfOrigins()}.db`)
  if (existsSync(template)) return template
  await mkdir(CACHE, { recursive: true })
  const building = await mkdtemp(join(CACHE, 'building-'))
  const store = await openTestStore(join(building, 'tracker.db'))
  await store.seed(() => readSeed(SEED_DIRECTORY), SEEDED_AT)
  await store.close()
  await rename(store.place, template)
  await rm(building, { recursive: true })
  return template
}

async function hashOfOrigins(): Promise<string> {
  const hash = createHash('sha256')
  const paths = ['package-lock.json', 'tests/support/temporary-store.ts']
  for (const folder of ['prisma', 'src']) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    paths.push(...entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)))
  }
  for (const path of paths.sort()) hash.update(path).update(await readFile(path))
  return hash.digest('hex').slice(0, 16)
}
