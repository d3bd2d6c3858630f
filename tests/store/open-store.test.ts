import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { knownMigrations, MIGRATIONS } from '../../src/store/migrations.js'
import { StoreFault } from '../../src/store/store-faults.js'
import { openTestStore, temporaryFolder, temporaryStore } from '../support/temporary-store.js'
import { querySql, runSql } from './raw-sql.js'

let folder: string
let remove: () => Promise<void>
beforeEach(async () => {
  const made = await temporaryFolder()
  folder = made.folder
  remove = made.remove
})
afterEach(() => remove())

async function created(): Promise<string> {
  const store = await openTestStore(join(folder, 'tracker.db'))
  await store.close()
  return store.place
}

async function refusal(file: string): Promise<string> {
  const outcome = await openTestStore(file).then(
    (store) => store.close(),
    (error: unknown) => error,
  )
  expect(outcome).toBeInstanceOf(StoreFault)
  const message = outcome instanceof StoreFault ? outcome.message : ''
  expect(message).toContain(file)
  expect(message).not.toContain('\n')
  return message
}

describe('opening a store', () => {
  it('creates the folder and an empty, migrated file', async () => {
    const store = await openTestStore(join(folder, 'new', 'folder', 'tracker.db'))
    expect(await store.load()).toMatchObject({ revision: 0, facts: { allies: [], observations: { length: 0 } } })
    await store.close()
  })

  it('makes every file for its owner alone, whatever others are made for', async () => {
    const before = process.umask(0o022)
    try {
      const store = await openTestStore(join(folder, 'tracker.db'))
      await store.engine.write((tx) => tx.$executeRaw`UPDATE revision SET note = note`)
      const modes = await Promise.all(
        (await readdir(folder)).map(async (name) => [name, (await stat(join(folder, name))).mode & 0o777]),
      )
      expect(Object.fromEntries(modes)).toEqual({
        'tracker.db': 0o600,
        'tracker.db-shm': 0o600,
        'tracker.db-wal': 0o600,
        'tracker.db.lock': 0o600,
      })
      await store.close()
    } finally {
      process.umask(before)
    }
  })

  it('makes nothing, not even the folder, where the file must exist', async () => {
    const file = join(folder, 'volume', 'tracker.db')
    await expect(openTestStore(file, { mustExist: true })).rejects.toThrow(
      `There is no ${file}, and DATABASE_MUST_EXIST=true`,
    )
    expect(await readdir(folder)).toEqual([])
    const { place: there } = await openTestStore(file).then(async (store) => {
      await store.close()
      return store
    })
    await (await openTestStore(there, { mustExist: true })).close()
  })

  it('understands a path with spaces and signs that mean something in a URL', async () => {
    const store = await openTestStore(join(folder, 'a folder?', 'what #1%.db'))
    await store.ping()
    await store.close()
    expect((await stat(join(folder, 'a folder?', 'what #1%.db'))).size).toBeGreaterThan(0)
  })

  it('lets two processes start on the same new file at once', async () => {
    const file = join(folder, 'tracker.db')
    const stores = await Promise.all([openTestStore(file), openTestStore(file), openTestStore(file)])
    await Promise.all(stores.map((store) => store.ping()))
    await Promise.all(stores.map((store) => store.close()))
    expect(await querySql(file, 'SELECT count(*) FROM _prisma_migrations')).toEqual([
      [(await knownMigrations(MIGRATIONS.sqlite)).length],
    ])
  })

  it('is not misled by what an interrupted first start left behind', async () => {
    const file = join(folder, 'tracker.db')
    await writeFile(`${file}.new`, 'half a database')
    await writeFile(`${file}-wal`, 'the log of a database that was deleted')
    const store = await openTestStore(file)
    expect(await store.revision()).toBe(0)
    await store.close()
  })
})

describe('refuses, in one sentence and without touching it,', () => {
  async function expectUntouched(file: string, act: () => Promise<void>): Promise<void> {
    const before = await readFile(file)
    await act()
    expect((await readFile(file)).equals(before)).toBe(true)
  }

  it('a file that is not a database', async () => {
    const file = join(folder, 'tracker.db')
    await writeFile(file, 'area,year,value\n'.repeat(500))
    await expectUntouched(file, async () => expect(await refusal(file)).toMatch(/damaged or not an SQLite database/))
  })

  it('a database with damaged pages', async () => {
    const file = await created()
    const bytes = await readFile(file)
    bytes.fill(0xa5, 4096 * 2, 4096 * 12)
    await writeFile(file, bytes)
    await expectUntouched(file, async () => expect(await refusal(file)).toMatch(/damaged.*restore a backup/))
  })

  it('a database cut short', async () => {
    const file = await created()
    await writeFile(file, (await readFile(file)).subarray(0, 4096 * 3 + 100))
    await expectUntouched(file, async () => expect(await refusal(file)).toMatch(/damaged.*restore a backup/))
  })

  it('a database of another program', async () => {
    const file = join(folder, 'tracker.db')
    await runSql(file, 'CREATE TABLE recipe (id INTEGER)')
    await expectUntouched(file, async () => expect(await refusal(file)).toMatch(/another program \(recipe\)/))
  })

  it('a database written by a newer version', async () => {
    const file = await created()
    await runSql(
      file,
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       VALUES ('x', 'x', 1, '29990101000000_later', 1, 1)`,
    )
    await expectUntouched(file, async () => expect(await refusal(file)).toMatch(/newer version .*29990101000000_later/))
  })

  it('a database left half migrated', async () => {
    const file = await created()
    await runSql(file, 'UPDATE _prisma_migrations SET finished_at = NULL')
    await expectUntouched(file, async () => expect(await refusal(file)).toMatch(/half changed.*restore the backup/))
  })

  it('a folder in place of the file', async () => {
    await mkdir(join(folder, 'tracker.db'))
    expect(await refusal(join(folder, 'tracker.db'))).toMatch(/is not a file/)
  })

  it('a file below something that is not a folder', async () => {
    await writeFile(join(folder, 'plain'), '')
    expect(await refusal(join(folder, 'plain', 'tracker.db'))).toMatch(/Cannot make the folder .*EEXIST/)
  })
})

describe('an open store', () => {
  it('says so when its file was removed, instead of taking writes that would be lost', async () => {
    const store = await temporaryStore()
    await rm(store.place)
    await expect(store.ping()).rejects.toThrow(/was removed or replaced/)
    await expect(store.engine.write((tx) => tx.revision.count())).rejects.toThrow(/was removed or replaced/)
    await store.close()
  })

  it('refuses a word the domain does not know', async () => {
    const store = await temporaryStore()
    await runSql(store.place, "UPDATE pledge SET kind = 'rumour' WHERE id = 'bel-2025-2pct-2029'")
    await expect(store.load()).rejects.toThrow(/"rumour" as pledge.kind/)
    await store.close()
  })
})
