/** Real stores in the operating system's temporary folder. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSeed, SEED_DIRECTORY } from '../../src/seed/read-seed.js'
import type { Engine } from '../../src/store/engine.js'
import { openSqlite } from '../../src/store/sqlite/engine.js'
import { type Store, storeOn } from '../../src/store/store.js'

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
}

/** Opens the file as the program does. */
export async function openTestStore(file: string, options = {}): Promise<TestStore> {
  const engine = await openSqlite(file, options)
  return { ...storeOn(engine), engine }
}

/** An open store of its own, seeded with the facts unless told otherwise; closing it deletes its file. */
export async function temporaryStore({ seeded = true } = {}): Promise<TestStore> {
  const { folder, remove } = await (seeded ? temporaryRecord() : temporaryFolder())
  const store = await openTestStore(join(folder, 'tracker.db'))
  return {
    ...store,
    async close() {
      await store.close()
      await remove()
    },
  }
}

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
  await store.seed(() => readSeed(SEED_DIRECTORY), new Date('2026-11-24T12:00:00Z'))
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
