/** Backups: whole while others write, and put back only if they are sound. */
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { backup } from '../../src/store/backup/backup.js'
import { restore } from '../../src/store/backup/restore.js'
import { knownMigrations, MIGRATIONS } from '../../src/store/migrations.js'
import { applyMigrations } from '../../src/store/sqlite/prepare.js'
import { runCli } from '../support/command.js'
import { openTestStore, temporaryRecord } from '../support/temporary-store.js'
import { writingProcess } from '../support/writing-process.js'
import { querySql, runSql } from './raw-sql.js'

const NOW = new Date('2026-11-24T12:00:00Z')

let folder: string
let file: string
let copy: string
let remove: () => Promise<void>
beforeEach(async () => {
  ;({ folder, file, remove } = await temporaryRecord())
  copy = join(folder, 'copy.db')
})
afterEach(() => remove())

async function recordOf(path: string) {
  const store = await openTestStore(path)
  const { revision, facts } = await store.load()
  const audit = await store.engine.read((tx) =>
    tx.change.findMany({ orderBy: [{ revision: 'asc' }, { position: 'asc' }] }),
  )
  const headers = await store.engine.read((tx) => tx.revision.findMany({ orderBy: { number: 'asc' } }))
  await store.close()
  return { revision, facts, audit, headers }
}

describe('a backup', () => {
  test('made while another process writes holds each revision up to its own, whole', async () => {
    const writer = await writingProcess(file)
    const last = () => Number(/^\d+/.exec(writer.acknowledged().at(-1) ?? '')?.[0])
    try {
      const revisions: number[] = []
      for (let turn = 0; turn < 5; turn += 1) {
        const acknowledged = last()
        const revision = await backup({ databaseFile: file }, join(folder, `copy-${turn}.db`), false)
        expect(revision).toBeGreaterThanOrEqual(acknowledged)
        revisions.push(revision)
        await expect.poll(last, { timeout: 20_000 }).toBeGreaterThan(acknowledged)
      }
      expect(new Set(revisions).size).toBeGreaterThan(1)
      for (const [turn, revision] of revisions.entries()) {
        const { facts, headers } = await recordOf(join(folder, `copy-${turn}.db`))
        expect(headers.map(({ number }) => number)).toEqual(Array.from({ length: revision }, (_, at) => at + 1))
        const ours = facts.statements.filter(({ id }) => id.startsWith('crash-'))
        expect(ours).toHaveLength(revision - 1)
        for (const { allies } of ours) expect(allies).toEqual(['BEL', 'FRA', 'ITA'])
      }
    } finally {
      await writer.kill()
    }
  })

  test('is one file for its owner alone, and replaces another only when told', async () => {
    expect(await runCli(file, 'backup', copy)).toMatchObject({
      code: 0,
      out: `${copy} now holds the record up to revision 1.\n`,
    })
    expect((await readdir(folder)).filter((name) => name.startsWith('copy'))).toEqual(['copy.db'])
    expect((await stat(copy)).mode & 0o777).toBe(0o600)
    await writeFile(copy, 'something else')
    const refused = await runCli(file, 'backup', copy)
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('exists already')])
    expect(await readFile(copy, 'utf8')).toBe('something else')
    expect((await runCli(file, 'backup', copy, '--force')).code).toBe(0)
    expect((await recordOf(copy)).facts).toEqual((await recordOf(file)).facts)
    await expect(backup({ databaseFile: file }, file, true)).rejects.toThrow('is the database itself')
  })

  test('of a damaged database is none', async () => {
    const bytes = await readFile(file)
    bytes.fill(0xa5, 4096 * 100, 4096 * 200)
    await writeFile(file, bytes)
    await expect(backup({ databaseFile: file }, copy, false)).rejects.toThrow()
    expect(await readdir(folder)).not.toContain('copy.db')
  })
})

describe('restoring', () => {
  test('brings back exactly the facts and the audit, and keeps what was there', async () => {
    await backup({ databaseFile: file }, copy, false)
    const before = await recordOf(copy)
    await runSql(file, "UPDATE pledge SET title = 'spoiled'")
    const spoiled = await readFile(file)
    const { code, out, err } = await runCli(file, 'restore', copy)
    expect([code, err]).toEqual([0, ''])
    const kept = /kept as (.*)\.\n/.exec(out)?.[1] ?? ''
    expect(kept).toContain(`${file}.before-restore-`)
    expect(await querySql(kept, 'SELECT DISTINCT title FROM pledge')).toEqual([['spoiled']])
    expect(spoiled.length).toBe((await readFile(kept)).length)
    expect(await readdir(folder)).not.toContain('tracker.db.restoring')
    expect(await recordOf(file)).toEqual(before)
  })

  test('leaves the database the rights it had, and gives a new one its owner alone', async () => {
    await backup({ databaseFile: file }, copy, false)
    await chmod(file, 0o640)
    await chmod(copy, 0o644)
    await restore({ databaseFile: file }, copy, NOW)
    expect((await stat(file)).mode & 0o777).toBe(0o640)
    await restore({ databaseFile: join(folder, 'new.db') }, copy, NOW)
    expect((await stat(join(folder, 'new.db'))).mode & 0o777).toBe(0o600)
  })

  test('where there is nothing yet takes no log left behind for part of it', async () => {
    await backup({ databaseFile: file }, copy, false)
    const place = join(folder, 'new', 'place.db')
    await mkdir(join(folder, 'new'))
    await writeFile(`${place}-wal`, 'the log of another database')
    expect(await restore({ databaseFile: place }, copy, NOW)).toEqual({ place, revision: 1, kept: null })
    expect((await recordOf(place)).facts).toEqual((await recordOf(copy)).facts)
  })

  test('brings a backup of an older version up to date, and leaves the backup itself as it is', async () => {
    const known = await knownMigrations(MIGRATIONS.sqlite)
    const [first, ...later] = known.map(({ name }) => name)
    await applyMigrations(copy, known.slice(0, 1))
    const before = await readFile(copy)
    expect(await restore({ databaseFile: file }, copy, NOW)).toMatchObject({ revision: 0 })
    expect((await readFile(copy)).equals(before)).toBe(true)
    const applied = await querySql(file, 'SELECT migration_name FROM _prisma_migrations ORDER BY 1')
    expect(applied.flat()).toEqual([first, ...later])
    expect(later.length).toBeGreaterThan(0)
  })

  test('over a damaged database works, and keeps that as it is', async () => {
    await backup({ databaseFile: file }, copy, false)
    await writeFile(file, 'no database at all')
    const { kept } = await restore({ databaseFile: file }, copy, NOW)
    expect(await readFile(kept ?? '', 'utf8')).toBe('no database at all')
    expect((await recordOf(file)).revision).toBe(1)
  })

  test.each<[string, RegExp, () => Promise<unknown>]>([
    ['is not there', /ENOENT/, () => Promise.resolve()],
    ['is no database', /not an SQLite database/, () => writeFile(copy, 'area,year\n'.repeat(1000))],
    [
      'is damaged',
      /damaged|malformed/,
      async () => {
        await backup({ databaseFile: file }, copy, false)
        const bytes = await readFile(copy)
        await writeFile(copy, bytes.fill(0xa5, 4096 * 100, 4096 * 200))
      },
    ],
    [
      'is cut short',
      /damaged|malformed/,
      async () => {
        await backup({ databaseFile: file }, copy, false)
        await writeFile(copy, (await readFile(copy)).subarray(0, 300_000))
      },
    ],
    [
      'lacks a revision',
      /revisions are missing/,
      () => spoiledBackup('UPDATE revision SET number = 3; UPDATE change SET revision = 3'),
    ],
    [
      'names what is not there',
      /names something in/,
      () => spoiledBackup("DELETE FROM publication WHERE id = 'nato-2024-06'"),
    ],
    [
      'is of a newer version',
      /newer version/,
      () =>
        spoiledBackup(
          `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
           VALUES ('x', 'x', 1, '29990101000000_later', 1, 1)`,
        ),
    ],
    ['holds no record', /another program|no record/, () => runSql(copy, 'CREATE TABLE recipe (id INTEGER)')],
    [
      'holds a word we do not know',
      /kind is "rumour", the audit says/,
      () => spoiledBackup("UPDATE pledge SET kind = 'rumour'"),
    ],
  ])('refuses a backup that %s, and changes nothing', async (_, why, make) => {
    await make()
    const before = await readFile(file)
    await expect(restore({ databaseFile: file }, copy, NOW)).rejects.toThrow(why)
    expect((await readFile(file)).equals(before)).toBe(true)
    const left = (await readdir(folder)).filter((name) => /restor/.test(name))
    expect(left).toEqual([])
  })

  async function spoiledBackup(sql: string): Promise<void> {
    await backup({ databaseFile: file }, copy, false)
    await runSql(copy, `PRAGMA foreign_keys = OFF; ${sql}`)
  }

  test('is refused while another process has the database open', async () => {
    await backup({ databaseFile: file }, copy, false)
    const store = await openTestStore(file)
    await store.load()
    const { code, err } = await runCli(file, 'restore', copy)
    expect([code, err]).toEqual([1, `${file} is in use; stop the server, then restore.\n`])
    await store.engine.write((tx) => tx.pledge.updateMany({ data: { title: 'still here' } }))
    await store.close()
    expect((await readdir(folder)).filter((name) => name.includes('before-restore'))).toEqual([])
  })
})
