import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyMigrations, createMigration } from '../../src/store/migrate.js'
import { migrationNames, PRISMA_FOLDER } from '../../src/store/migrations.js'
import { temporaryFolder } from '../support/temporary-store.js'
import { querySql } from './raw-sql.js'

describe('the migrations', () => {
  let folder: string
  let remove: () => Promise<void>
  beforeEach(async () => {
    const made = await temporaryFolder()
    folder = made.folder
    remove = made.remove
    await cp(PRISMA_FOLDER, folder, { recursive: true })
  })
  afterEach(() => remove())

  it('lead to the schema as it stands', async () => {
    expect(await createMigration('nothing_new', folder)).toBeNull()
    expect(await migrationNames(folder)).toEqual(await migrationNames())
  })

  it('are continued from the schema: a new column becomes the next one, and an older database receives it', async () => {
    const file = join(folder, 'tracker.db')
    const first = await applyMigrations(file, folder)
    expect(first).toEqual(await migrationNames())

    const schema = join(folder, 'schema.prisma')
    const text = await readFile(schema, 'utf8')
    await writeFile(schema, text.replace('model Ally {', 'model Ally {\n  motto String?'))
    const next = await createMigration('ally_motto', folder)
    expect(next).toMatch(/^\d{14}_ally_motto$/)
    expect(await applyMigrations(file, folder)).toEqual([next])
    expect((await querySql(file, 'PRAGMA table_info(ally)')).map((column) => column[1])).toContain('motto')
    expect(await applyMigrations(file, folder)).toEqual([])
  })

  it('say what the database said when one fails', async () => {
    const file = join(folder, 'tracker.db')
    const [first = ''] = await migrationNames(folder)
    await writeFile(join(folder, 'migrations', first, 'migration.sql'), 'CREATE TABLE broken (')
    await expect(applyMigrations(file, folder)).rejects.toThrow(/incomplete input|syntax/i)
  })
})
