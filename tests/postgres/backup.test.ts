/** Backups of a database of a server, which are files of SQLite's: a store moves either way with all it holds, or not at all. */
import { execFile, spawn } from 'node:child_process'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.js'
import type { Edit } from '../../src/record/edit.js'
import { wiresOf } from '../../src/record/records.js'
import { backup } from '../../src/store/backup/backup.js'
import { restore } from '../../src/store/backup/restore.js'
import { knownMigrations, MIGRATIONS } from '../../src/store/migrations.js'
import { applyMigrations } from '../../src/store/sqlite/prepare.js'
import { querySql, runSql } from '../store/raw-sql.js'
import { runCli } from '../support/command.js'
import { dropDatabase, makeDatabase, postgresServer } from '../support/postgres.js'
import { postgresPrograms, startCluster } from '../support/postgres-cluster.js'
import { type RunningApp, runningApp, TODAY } from '../support/running-app.js'
import { openTestStore, settingsFor, type TestStore, temporaryRecord } from '../support/temporary-store.js'
import { writingProcess } from '../support/writing-process.js'

const NOW = new Date(`${TODAY}T12:00:00Z`)
const AUTHOR = { author: 'desk', note: 'A test.', at: NOW }
const PLEDGE = 'bel-2025-2pct-2029'

const server = postgresServer() ?? ''
let folder: string
let file: string
let copy: string
let database: string
let remove: () => Promise<void>
beforeEach(async () => {
  ;({ folder, file, remove } = await temporaryRecord())
  copy = join(folder, 'copy.db')
  database = await makeDatabase(server)
})
afterEach(async () => {
  await dropDatabase(server, database)
  await remove()
})

const settings = (place: string) => readConfig(settingsFor(place))

/** A database that holds what the file does. */
async function filled(): Promise<void> {
  await backup(settings(file), copy, false)
  await restore(settings(database), copy, NOW)
}

async function recordOf(place: string) {
  const store = await openTestStore(place)
  const recorded = await store.load()
  const places = recorded.log.flatMap(({ number, changes }) =>
    changes.map(({ position }) => ({ revision: number, position })),
  )
  const texts = places.length > 0 ? await store.changeTexts(places, true) : []
  const kept = await store.engine.read((tx) => tx.idempotency.findMany({ orderBy: { place: 'asc' } }))
  await store.close()
  return { recorded, texts: texts.toSorted((a, b) => a.revision - b.revision || a.position - b.position), kept }
}

/** Everything in the file but the migrations, with the type SQLite keeps each value as. */
async function rowsOfFile(path: string): Promise<Record<string, string[]>> {
  const tables = await querySql(
    path,
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'",
  )
  const all: Record<string, string[]> = {}
  for (const [table] of tables) {
    const columns = (await querySql(path, `SELECT name FROM pragma_table_info('${table}') ORDER BY 1`)).flat()
    const wanted = columns.map((column) => `quote("${column}")`).join(", ' ', ")
    all[String(table)] = (await querySql(path, `SELECT concat(${wanted}) FROM "${table}" ORDER BY 1`))
      .flat()
      .map(String)
  }
  return all
}

/** How many rows each table of the database has, of those that have any. */
async function rowsInDatabase(place: string): Promise<Record<string, number>> {
  const tables = await querySql(place, "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
  const counts: Record<string, number> = {}
  for (const [table] of tables) {
    const [[count] = []] = await querySql(place, `SELECT count(*) FROM "${table}"`)
    if (Number(count) > 0) counts[String(table)] = Number(count)
  }
  return counts
}
const EMPTY = { _prisma_migrations: (await knownMigrations(MIGRATIONS.postgresql)).length, head: 1 }

async function inApp<T>(place: string, work: (app: RunningApp) => Promise<T>): Promise<T> {
  const app = await runningApp(TODAY, {}, await openTestStore(place))
  try {
    return await work(app)
  } finally {
    await app.close()
  }
}

async function change(store: TestStore, list: 'pledges' | 'milestones', key: string, patch: object | null) {
  const before = wiresOf((await store.load()).facts, list).get(key) ?? null
  await store.commit(AUTHOR, [{ list, key, before, after: patch && { ...before, ...patch } }])
}

/** A pledge retitled under an `Idempotency-Key`: the same request each time. */
const retitle = (app: RunningApp, key: string) =>
  app.write(
    'patch',
    `/v1/pledges/${PLEDGE}`,
    { authorization: `Bearer ${key}`, 'if-match': '*', 'idempotency-key': 'once' },
    { title: 'Two percent' },
  )

/** The store as editors leave it: an import, a figure worked out, deletions, a pledge that names one after it, keys, an answer kept. */
async function edit(place: string): Promise<{ key: string; revoked: string; answer: string }> {
  const made = await inApp(place, async (app) => {
    const key = await app.key('desk', 'admin')
    const revoked = await app.key('former')
    await app.store.keys.revoke('former', NOW)
    const csv = 'area,indicator,year,value,status\nSVN,share_of_gdp,2025,2.05,final\nBEL,share_of_gdp,2027,2,estimate\n'
    const auth = { authorization: `Bearer ${key}` }
    const edition = { id: 'nato-2026-11', publisher: 'nato', title: 'An edition “ü”', published_on: '2026-11-20' }
    expect((await app.write('post', '/v1/publications', auth, edition)).status).toBe(201)
    expect((await app.import('publication=nato-2026-11', 'text/csv', csv, auth)).status).toBe(201)
    const answered = await retitle(app, key)
    expect(answered.status).toBe(200)
    return { key, revoked, answer: answered.text }
  })
  const store = await openTestStore(place)
  const { facts } = await store.load()
  const pledge = wiresOf(facts, 'pledges').get(PLEDGE)
  // Between the pledge and the one it names come more than are read at a time.
  const ids = ['aaa', ...Array.from({ length: 700 }, (_, number) => `many-${number}`), 'zzz']
  const pledges = ids.map((id) => ({ ...pledge, id, superseded_by: id === 'aaa' ? 'zzz' : null }))
  await store.commit(
    AUTHOR,
    pledges.map((after): Edit => ({ list: 'pledges', key: after.id, before: null, after })),
  )
  const before = facts.observations.ofEdition('nato-2021-06')
  const after = before.slice(2).map((figure, place) => ({ ...figure, derived: place % 10 === 0 }))
  await store.commit(AUTHOR, [{ list: 'observations', key: 'nato-2021-06', before, after }])
  await change(store, 'milestones', 'wales-pledge-agreed', null)
  await store.close()
  return made
}

if (postgresPrograms() === null)
  console.warn('PostgreSQL is not installed: neither what pg_dump writes nor a standby is tested.')

describe('a store', () => {
  test('moved from a file into a database and back is the same to the last row, and goes on in either', async () => {
    const { key, revoked, answer } = await edit(file)
    const before = await recordOf(file)
    expect((await runCli(file, 'backup', copy)).code).toBe(0)
    expect(await runCli(database, 'restore', copy)).toEqual({
      code: 0,
      out: `${database} now holds the record up to revision 7.\n`,
      err: '',
    })
    expect(await recordOf(database)).toEqual(before)
    expect(before.kept).toHaveLength(1)

    const back = join(folder, 'back.db')
    expect(await runCli(database, 'backup', back)).toEqual({
      code: 0,
      out: `${back} now holds the record up to revision 7.\n`,
      err: '',
    })
    expect((await stat(back)).mode & 0o777).toBe(0o600)
    expect((await readdir(folder)).filter((name) => name.startsWith('back'))).toEqual(['back.db'])
    const rows = await rowsOfFile(back)
    expect(rows).toEqual(await rowsOfFile(file))
    expect(Object.keys(rows)).toEqual(expect.arrayContaining(['idempotency', 'key', 'observation', 'claim', 'head']))

    const place = join(folder, 'moved.db')
    expect((await runCli(place, 'restore', back)).code).toBe(0)
    expect(await recordOf(place)).toEqual(before)
    for (const moved of [database, place]) {
      await inApp(moved, async (app) => {
        expect(await app.store.keys.holderOf(key, NOW)).toEqual({ name: 'desk', scope: 'admin' })
        expect(await app.store.keys.holderOf(revoked, NOW)).toBeNull()
        const again = await retitle(app, key)
        expect([again.status, again.text]).toEqual([200, answer])
        expect((await app.store.head()).revision).toBe(7)
        const other = { authorization: `Bearer ${key}`, 'if-match': '*', 'idempotency-key': 'twice' }
        expect((await app.write('patch', `/v1/pledges/${PLEDGE}`, other, { title: 'Again' })).status).toBe(200)
        expect((await app.store.head()).revision).toBe(8)
        const kept = await app.store.engine.read((tx) => tx.idempotency.findMany({ orderBy: { place: 'asc' } }))
        expect(kept.map((one) => [one.key, one.place])).toEqual([
          ['once', 1],
          ['twice', 2],
        ])
      })
      expect(await runCli(moved, 'verify')).toMatchObject({ code: 0 })
    }
  })

  test('edited in a database moves into a file with what was edited', async () => {
    await filled()
    await edit(database)
    await backup(settings(database), join(folder, 'edited.db'), false)
    expect(await recordOf(join(folder, 'edited.db'))).toEqual(await recordOf(database))
    expect(await runCli(join(folder, 'edited.db'), 'verify')).toMatchObject({ code: 0 })
  })

  test.skipIf(postgresPrograms() === null)(
    'dumped by PostgreSQL’s own programs and put into another database opens, is sound and goes on',
    async () => {
      await filled()
      await edit(database)
      const other = await makeDatabase(server)
      try {
        const dump = join(folder, 'dump.sql')
        const run = (program: string, ...args: string[]) =>
          promisify(execFile)(join(postgresPrograms() ?? '', program), args)
        await run('pg_dump', '--dbname', database, '--file', dump)
        await run('psql', '--quiet', '--set=ON_ERROR_STOP=1', '--dbname', other, '--file', dump)
        expect(await recordOf(other)).toEqual(await recordOf(database))
        expect(await runCli(other, 'verify')).toMatchObject({ code: 0 })
        const store = await openTestStore(other)
        let heard = 0
        const stop = store.watch({ heard: () => (heard += 1), look: () => (heard += 1), deaf: () => undefined })
        await expect.poll(() => heard).toBeGreaterThan(0)
        const before = heard
        await change(store, 'pledges', PLEDGE, { title: 'After the dump' })
        expect((await store.head()).revision).toBe(8)
        await expect.poll(() => heard, { timeout: 1000, interval: 10 }).toBeGreaterThan(before)
        stop()
        await store.close()
      } finally {
        await dropDatabase(server, other)
      }
    },
  )
})

describe('a backup', () => {
  test('made while another process writes holds each revision up to its own, whole', async () => {
    await filled()
    const writer = await writingProcess(database)
    const last = () => Number(/^\d+/.exec(writer.acknowledged().at(-1) ?? '')?.[0])
    try {
      for (let turn = 0; turn < 3; turn += 1) {
        const acknowledged = last()
        const path = join(folder, `turn-${turn}.db`)
        const revision = await backup(settings(database), path, false)
        expect(revision).toBeGreaterThanOrEqual(acknowledged)
        const { recorded } = await recordOf(path)
        expect(recorded.log.map(({ number }) => number)).toEqual(Array.from({ length: revision }, (_, at) => at + 1))
        expect(recorded.facts.statements.filter(({ id }) => id.startsWith('crash-'))).toHaveLength(revision - 1)
        expect((await runCli(database, 'verify')).code).toBe(0)
        await expect.poll(last, { timeout: 20_000 }).toBeGreaterThan(revision)
      }
    } finally {
      await writer.kill()
    }
  })

  test.skipIf(postgresPrograms() === null)('can be made of a standby, which takes no writes', async () => {
    await backup(settings(file), copy, false)
    const primary = await startCluster()
    const standby = await primary.standby()
    try {
      await restore(settings(primary.url()), copy, NOW)
      const path = join(folder, 'standby.db')
      await expect.poll(() => runCli(standby.url(), 'verify'), { timeout: 10_000 }).toMatchObject({ code: 0 })
      expect(await runCli(standby.url(), 'backup', path)).toMatchObject({ code: 0, err: '' })
      expect(await rowsOfFile(path)).toEqual(await rowsOfFile(file))
      const other = await runCli(standby.url(), 'restore', copy)
      expect([other.code, other.err]).toEqual([1, expect.stringContaining(standby.url())])
    } finally {
      await standby.remove()
      await primary.remove()
    }
  })

  test('replaces what has its name only when told, and never by one that is not sound', async () => {
    await filled()
    const before = await readFile(copy)
    const refused = await runCli(database, 'backup', copy)
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('exists already')])
    await runSql(database, `UPDATE pledge SET kind = 'rumour' WHERE id = '${PLEDGE}'`)
    const unsound = await runCli(database, 'backup', copy, '--force')
    expect([unsound.code, unsound.err]).toEqual([1, expect.stringContaining('kind is "rumour", the audit says')])
    await runSql(database, 'ALTER TABLE pledge ADD COLUMN motto TEXT')
    const odd = await runCli(database, 'backup', copy, '--force')
    expect([odd.code, odd.err]).toEqual([1, expect.stringContaining('pledge has a column motto')])
    expect((await readFile(copy)).equals(before)).toBe(true)
    expect((await readdir(folder)).filter((name) => name.includes('unfinished'))).toEqual([])
  })

  test('of a database that holds no record is none, and makes nothing there', async () => {
    const refused = `There is no record in ${database}; DATABASE_URL names the database that holds it.\n`
    expect(await runCli(database, 'backup', copy)).toEqual({ code: 1, out: '', err: refused })
    expect(await runCli(database, 'verify')).toEqual({ code: 1, out: '', err: refused })
    expect(await rowsInDatabase(database)).toEqual({})
  })
})

describe('restoring into a database', () => {
  test('tells those who watch it of the record, as any commit does', async () => {
    const store = await openTestStore(database)
    let heard = 0
    const stop = store.watch({ heard: () => (heard += 1), look: () => (heard += 1), deaf: () => undefined })
    await backup(settings(file), copy, false)
    const empty = await store.load()
    expect(empty.revision).toBe(0)
    heard = 0
    await restore(settings(database), copy, NOW)
    await expect.poll(() => heard, { timeout: 1000, interval: 10 }).toBeGreaterThan(0)
    expect((await store.load(empty)).facts).toEqual((await recordOf(file)).recorded.facts)
    stop()
    await store.close()
  })

  test('is refused where there is a record already, be it another, or only a key', async () => {
    await filled()
    const store = await openTestStore(database)
    await change(store, 'pledges', PLEDGE, { title: 'Edited here' })
    await store.close()
    const before = await recordOf(database)
    expect(await runCli(database, 'restore', copy)).toEqual({
      code: 1,
      out: '',
      err: `${database} already holds a record, up to revision 2; name an empty database.\n`,
    })
    expect(await recordOf(database)).toEqual(before)

    const other = await makeDatabase(server)
    await runCli(other, 'key', 'create', '--name', 'desk', '--scope', 'admin')
    expect((await runCli(other, 'restore', copy)).err).toBe(
      `${other} already holds rows of key; name an empty database.\n`,
    )
    expect(await rowsInDatabase(other)).toEqual({ ...EMPTY, key: 1 })
    await dropDatabase(server, other)
  })

  test.each<[string, RegExp, () => Promise<unknown>]>([
    ['is not there', /ENOENT/, () => Promise.resolve()],
    [
      'is damaged',
      /damaged|malformed/,
      async () => {
        await backup(settings(file), copy, false)
        await writeFile(copy, (await readFile(copy)).fill(0xa5, 4096 * 100, 4096 * 200))
      },
    ],
    [
      'is not what its audit says',
      /the audit says/,
      async () => {
        await backup(settings(file), copy, false)
        await runSql(copy, `UPDATE pledge SET kind = 'rumour' WHERE id = '${PLEDGE}'`)
      },
    ],
  ])('of a backup that %s is refused, and nothing at all is made', async (_, why, make) => {
    await make()
    await expect(restore(settings(database), copy, NOW)).rejects.toThrow(why)
    expect(await rowsInDatabase(database)).toEqual({})
  })

  test('that fails in the middle leaves nothing of the record', async () => {
    await edit(file)
    await backup(settings(file), copy, false)
    // A number as SQLite takes it and PostgreSQL does not. The tables before this one are full by then.
    await runSql(copy, 'UPDATE idempotency SET status = 3000000000')
    const { code, err } = await runCli(database, 'restore', copy)
    expect([code, err]).toEqual([1, expect.stringContaining(`${database} could not be filled (`)])
    expect(err).toMatch(/; nothing was changed\.\n$/)
    expect(await rowsInDatabase(database)).toEqual(EMPTY)
    await runSql(copy, 'DELETE FROM idempotency')
    expect((await runCli(database, 'restore', copy)).code).toBe(0)
  })

  test('by a process that is killed in the middle leaves nothing of the record', async () => {
    await backup(settings(file), copy, false)
    await runCli(database, 'migrate')
    const other = new pg.Client({ connectionString: database })
    await other.connect()
    try {
      await other.query('BEGIN; LOCK TABLE observation IN SHARE MODE')
      const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'restore', copy], {
        env: { PATH: process.env.PATH, TMPDIR: folder, ...settingsFor(database) },
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      const gone = new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)))
      const waits = `SELECT query FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
      await expect.poll(() => querySql(database, waits), { timeout: 30_000 }).toHaveLength(1)
      child.kill('SIGKILL')
      expect(await gone).toBe('SIGKILL')
      await other.query('ROLLBACK')
    } finally {
      await other.end()
    }
    expect(await rowsInDatabase(database)).toEqual(EMPTY)
    expect((await runCli(database, 'restore', copy)).code).toBe(0)
    expect(await recordOf(database)).toEqual(await recordOf(copy))
  })

  test('brings what an older version wrote up to date first', async () => {
    const known = await knownMigrations(MIGRATIONS.sqlite)
    await applyMigrations(
      copy,
      known.filter(({ name }) => !/_(head|kept_answers_in_order)$/.test(name)),
    )
    const row = "'2026-11-24T12:00:00.000Z', 'seed', 'Before there was a head.', 0"
    await runSql(
      copy,
      `INSERT INTO revision (number, recorded_at, author, note, figures) VALUES (1, ${row}), (2, ${row});
       INSERT INTO idempotency (author, key, request, status, headers, body, created_at)
       VALUES ('desk', 'b', 'x', 200, '{}', '{}', '2'), ('desk', 'a', 'x', 200, '{}', '{}', '1')`,
    )
    const before = await readFile(copy)
    expect(await restore(settings(database), copy, NOW)).toEqual({ place: database, revision: 2, kept: null })
    expect((await readFile(copy)).equals(before)).toBe(true)
    const { recorded, kept } = await recordOf(database)
    expect(recorded.log.map(({ number, hash }) => [number, hash.length])).toEqual([
      [1, 64],
      [2, 64],
    ])
    expect(kept.map(({ key, place }) => [key, place])).toEqual([
      ['b', 1],
      ['a', 2],
    ])
  })
})

describe('verify', () => {
  test.each<[string, string, string | RegExp]>([
    [
      'a figure that is not what the audit says',
      `UPDATE observation SET value = value + 1 WHERE publication = 'nato-2024-06' AND area = 'BEL'
       AND indicator = 'share_of_gdp' AND year = 2023`,
      /^observations nato-2024-06\/BEL: there is \["share_of_gdp",2023,[\d.]+,"\w+"\] where the audit has \["share_of_gdp",2023,/m,
    ],
    [
      'a yes or no that is not',
      `UPDATE ally SET armed_forces = false WHERE code = 'BEL'`,
      /^allies BEL: armed_forces is false, the audit says true$/m,
    ],
    ['an author that is not who it was', `UPDATE revision SET author = 'sead'`, /^revision 1: its hash is not that/m],
    ['a head that is ahead', 'UPDATE head SET revision = 2', /revisions are missing/],
    ['a head that is gone', 'DELETE FROM head', /revisions are missing/],
  ])('tells of %s in a database', async (_, sql, told) => {
    await filled()
    expect((await runCli(database, 'verify')).out).toMatch(/ is sound: 328 records and 15896 figures are what its 1 /)
    await runSql(database, sql)
    const { code, out, err } = await runCli(database, 'verify')
    expect(code).toBe(1)
    expect(out + err).toMatch(told)
  })
})

test('no message has the password in it', async () => {
  const url = new URL(database)
  url.password = 'sesame'
  const said: string[] = []
  await backup(settings(file), copy, false)
  for (const command of ['verify', 'migrate', 'restore', 'verify', 'restore', 'backup', 'seed']) {
    const operands = command === 'restore' || command === 'backup' ? [copy] : []
    const { out, err } = await runCli(url.href, command, ...operands)
    said.push(out + err)
  }
  expect(said.filter((text) => text.includes(database)).length).toBe(6)
  expect(said.join('')).not.toContain('sesame')
})
