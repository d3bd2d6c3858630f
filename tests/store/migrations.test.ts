/** The migrations: they lead to the schema, one is written from it, and a file receives those it lacks, all or none. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMigration } from '../../scripts/create-migration.js'
import { knownMigrations, MIGRATIONS } from '../../src/store/migrations.js'
import { applyMigrations } from '../../src/store/sqlite/prepare.js'
import { openTestStore, temporaryFolder } from '../support/temporary-store.js'
import { querySql, runSql } from './raw-sql.js'

describe('the migrations', () => {
  let folder: string
  let remove: () => Promise<void>
  beforeEach(async () => {
    const made = await temporaryFolder()
    folder = made.folder
    remove = made.remove
    await cp('prisma', folder, { recursive: true })
  })
  afterEach(() => remove())

  const known = () => knownMigrations(join(folder, 'migrations', 'sqlite'))
  const names = async () => (await knownMigrations(MIGRATIONS.sqlite)).map(({ name }) => name)

  it('lead to the schema as it stands', async () => {
    expect(await createMigration('nothing_new', folder)).toBeNull()
    expect(await known()).toEqual(await knownMigrations(MIGRATIONS.sqlite))
  })

  it('are continued from the schema: a new column becomes the next one, and an older database receives it', async () => {
    const file = join(folder, 'tracker.db')
    expect(await applyMigrations(file, await known())).toEqual(await names())

    const schema = join(folder, 'schema.prisma')
    const text = await readFile(schema, 'utf8')
    await writeFile(schema, text.replace('model Ally {', 'model Ally {\n  motto String?'))
    const next = await createMigration('ally_motto', folder)
    expect(next).toMatch(/^\d{14}_ally_motto$/)
    expect(await applyMigrations(file, await known())).toEqual([next])
    expect((await querySql(file, 'PRAGMA table_info(ally)')).map((column) => column[1])).toContain('motto')
    expect(await applyMigrations(file, await known())).toEqual([])
  })

  it('say what the database said when one fails, and leave nothing of those before it', async () => {
    const file = join(folder, 'tracker.db')
    await mkdir(join(folder, 'migrations', 'sqlite', '20990101000000_broken'))
    await writeFile(
      join(folder, 'migrations', 'sqlite', '20990101000000_broken', 'migration.sql'),
      'CREATE TABLE broken (',
    )
    const all = await known()
    await expect(applyMigrations(file, all)).rejects.toThrow(/20990101000000_broken \(.*syntax error/i)
    expect(await querySql(file, "SELECT name FROM sqlite_master WHERE type = 'table'")).toEqual([])
    expect(await applyMigrations(file, all.slice(0, -1))).toEqual(await names())
  })

  it('give a database of an older version the number it has come to', async () => {
    const file = join(folder, 'tracker.db')
    const all = await known()
    await applyMigrations(
      file,
      all.filter(({ name }) => !name.endsWith('_head')),
    )
    const row = "'2026-11-24T12:00:00.000Z', 'seed', 'Before there was a head.', 0"
    await runSql(
      file,
      `INSERT INTO revision (number, recorded_at, author, note, figures) VALUES (1, ${row}), (2, ${row})`,
    )
    const store = await openTestStore(file)
    expect(await store.revision()).toBe(2)
    await store.close()
  })
})
