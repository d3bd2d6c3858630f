/** What the migrations of PostgreSQL make: the schema, and what the schema cannot say; and what is not touched. */
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createMigration } from '../../scripts/create-migration.js'
import { knownMigrations, MIGRATIONS } from '../../src/store/migrations.js'
import { querySql, runSql } from '../store/raw-sql.js'
import { dropDatabase, makeDatabase, postgresServer } from '../support/postgres.js'
import { openTestStore, temporaryFolder, temporaryStore } from '../support/temporary-store.js'

const SERVER = postgresServer() ?? ''

let place: string
beforeEach(async () => {
  place = await makeDatabase(SERVER)
})
afterEach(() => dropDatabase(SERVER, place))

describe('the migrations', () => {
  test('lead to the schema as it stands, and a new table keeps the promises of the others', async () => {
    const { folder, remove } = await temporaryFolder()
    await cp('prisma', folder, { recursive: true })
    expect(await createMigration('nothing_new', folder, SERVER)).toBeNull()
    await rm(join(folder, 'migrations', 'postgresql', '20261126102131_first'), { recursive: true })
    const again = await createMigration('from_nothing', folder, SERVER)
    const [written] = await knownMigrations(join(folder, 'migrations', 'postgresql'))
    expect(written?.name).toBe(again)
    expect(written?.sql.match(/ TEXT(?! COLLATE "C")/g)).toBeNull()
    expect(written?.sql.match(/FOREIGN KEY.*(?<!DEFERRABLE INITIALLY IMMEDIATE);/g)).toBeNull()
    await remove()
  })

  test('order every text by its characters, and let every reference be checked at the commit', async () => {
    const store = await openTestStore(place)
    const texts = await querySql(
      place,
      `SELECT table_name, column_name FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type = 'text' AND table_name <> '_prisma_migrations'
       AND collation_name IS DISTINCT FROM 'C'`,
    )
    expect(texts).toEqual([])
    const references = await querySql(
      place,
      "SELECT count(*), bool_and(condeferrable) FROM pg_constraint WHERE contype = 'f'",
    )
    expect(references).toEqual([['31', true]])
    await store.close()
  })
})

describe('a database is not used', () => {
  test('that a newer version of the program has written', async () => {
    await (await openTestStore(place)).close()
    await runSql(
      place,
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name) VALUES ('x', 'x', now(), '29990101000000_later')`,
    )
    await expect(openTestStore(place)).rejects.toThrow(
      /^postgresql:.* was written by a newer version of this program \(29990101000000_later\)/,
    )
  })

  test('that holds the tables of another program', async () => {
    await runSql(place, 'CREATE TABLE somebody_elses (x integer)')
    await expect(openTestStore(place)).rejects.toThrow('holds tables of another program (somebody_elses)')
    expect(
      await querySql(place, "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'"),
    ).toEqual([['1']])
  })

  test('that must hold the record and does not', async () => {
    await expect(openTestStore(place, { mustExist: true })).rejects.toThrow('There is no record in postgresql:')
    expect(
      await querySql(place, "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'"),
    ).toEqual([['0']])
  })

  test('that has to be brought up to date but may only be read; one that is up to date is read', async () => {
    await runSql(SERVER, `ALTER DATABASE ${new URL(place).pathname.slice(1)} SET default_transaction_read_only = on`)
    await expect(openTestStore(place)).rejects.toThrow('has to be brought up to date first, but may only be read')
    const store = await temporaryStore()
    await runSql(
      SERVER,
      `ALTER DATABASE ${new URL(store.place).pathname.slice(1)} SET default_transaction_read_only = on`,
    )
    const reading = await openTestStore(store.place)
    expect(reading.takesNoWrites()).toContain('may only be read')
    expect((await reading.load()).facts.allies).toHaveLength(32)
    await reading.close()
    await store.close()
  })
})

test('six processes that start at once on an empty database make it once', async () => {
  const stores = await Promise.all(Array.from({ length: 6 }, () => openTestStore(place)))
  expect(await querySql(place, 'SELECT count(*) FROM _prisma_migrations')).toEqual([
    [String((await knownMigrations(MIGRATIONS.postgresql)).length)],
  ])
  await Promise.all(stores.map((store) => store.close()))
})
