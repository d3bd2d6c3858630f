/** Damage inside values: what is stored is held against its audit, and the audit against itself. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { KeyedList } from '../../src/record/lists.js'
import { wiresOf } from '../../src/record/records.js'
import type { Wire } from '../../src/record/wire.js'
import { backup } from '../../src/store/backup/backup.js'
import { replay } from '../../src/store/backup/replay.js'
import { restore } from '../../src/store/backup/restore.js'
import { verifyFile } from '../../src/store/backup/verify.js'
import { runCli } from '../support/command.js'
import { openTestStore, type TestStore, temporaryRecord } from '../support/temporary-store.js'
import { querySql, runSql } from './raw-sql.js'

const AUTHOR = { author: 'desk', note: 'A test.', at: new Date('2026-11-25T08:00:00Z') }
const NOW = new Date('2026-11-25T12:00:00Z')
const FLIPS = Number(process.env.BIT_FLIPS ?? 20)
const PLEDGE = 'bel-2025-2pct-2029'

let folder: string
let file: string
let remove: () => Promise<void>
beforeEach(async () => {
  ;({ folder, file, remove } = await temporaryRecord())
})
afterEach(() => remove())

async function changed(store: TestStore, list: KeyedList, key: string, patch: Wire | null): Promise<number> {
  const before = wiresOf((await store.load()).facts, list).get(key)
  if (!before) throw new Error(`no ${list} ${key}`)
  return store.commit(AUTHOR, [{ list, key, before, after: patch && { ...before, ...patch } }])
}

/** A pledge changed, an edition cut by two figures, a statement's claims gone, a milestone deleted. */
async function edited(): Promise<void> {
  const store = await openTestStore(file)
  await changed(store, 'pledges', PLEDGE, { title: 'Two percent' })
  const { facts } = await store.load()
  const before = facts.observations.ofEdition('nato-2021-06')
  await store.commit(AUTHOR, [{ list: 'observations', key: 'nato-2021-06', before, after: before.slice(2) }])
  await changed(store, 'statements', facts.claims[0]?.statement ?? '', { claims: [] })
  await changed(store, 'milestones', 'wales-pledge-agreed', null)
  await store.close()
}

test('a record with a history is sound, and the command says how much was compared', async () => {
  await edited()
  const [[figures] = []] = await querySql(file, 'SELECT count(*) FROM observation')
  const { code, out, err } = await runCli(file, 'verify')
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(new RegExp(`is sound: \\d+ records and ${figures} figures are what its 5 revisions made them`))
})

test.each<[string, string, RegExp]>([
  [
    'a figure',
    `UPDATE observation SET value = value + 1 WHERE publication = 'nato-2024-06' AND area = 'BEL'
     AND indicator = 'share_of_gdp' AND year = 2023`,
    /^observations nato-2024-06\/BEL: there is \["share_of_gdp",2023,[\d.]+,"\w+"\] where the audit has \["share_of_gdp",2023,/m,
  ],
  [
    'the status of a figure',
    `UPDATE observation SET status = 'final' WHERE publication = 'nato-2024-06' AND area = 'BEL' AND year = 2024`,
    /^observations nato-2024-06\/BEL: .*"final"\] where the audit has .*"estimate"\]$/m,
  ],
  [
    'a figure that is gone',
    `DELETE FROM observation WHERE publication = 'nato-2024-06' AND area = 'BEL' AND year = 2023 AND indicator = 'share_of_gdp'`,
    /^observations nato-2024-06\/BEL: there is nothing where the audit has \["share_of_gdp",2023,/m,
  ],
  [
    'a text',
    `UPDATE pledge SET summary = replace(summary, 'a', 'e') WHERE id = '${PLEDGE}'`,
    /^pledges bel-2025-2pct-2029: summary is ".*", the audit says "/m,
  ],
  [
    'a yes or no',
    `UPDATE ally SET armed_forces = 0 WHERE code = 'BEL'`,
    /^allies BEL: armed_forces is false, the audit says true$/m,
  ],
  [
    'a word',
    `UPDATE pledge SET kind = 'rumour' WHERE id = '${PLEDGE}'`,
    /^pledges \S+: kind is "rumour", the audit says /m,
  ],
  ['a list', `DELETE FROM statement_ally WHERE rowid = 1`, /^statements \S+: allies is \[.*\], the audit says \[/m],
  [
    'a claim',
    `UPDATE claim SET percent = percent + 1 WHERE statement = 'article-09-below-2pct' AND area = 'BEL'`,
    /^statements \S+: claims is \[/m,
  ],
  [
    'an area',
    `UPDATE area SET kind = 'grouping' WHERE code = 'BEL'`,
    /^area BEL: grouping, which follows from nothing$/m,
  ],
  ['an author', `UPDATE revision SET author = 'sead'`, /^revision 1: its hash is not that of what it says$/m],
  [
    'what was before',
    `UPDATE change SET "after" = replace("after", 'Belgium', 'Belgiun') WHERE key = 'BEL' AND entity = 'allies'`,
    /^revision 1: its hash is not that of what it says\nallies BEL: /m,
  ],
])('%s that is not what the audit says is told, and neither backed up nor restored', async (_, sql, told) => {
  const sound = join(folder, 'sound.db')
  await backup({ databaseFile: file }, sound, false)
  await runSql(file, sql)
  const { code, out } = await runCli(file, 'verify')
  expect(out).toMatch(told)
  expect(code).toBe(1)
  const copy = join(folder, 'copy.db')
  await expect(backup({ databaseFile: file }, copy, false)).rejects.toThrow('it is not what its audit says')
  expect(await readdir(folder)).not.toContain('copy.db')
  await runSql(sound, sql)
  await expect(restore({ databaseFile: join(folder, 'place.db') }, sound, NOW)).rejects.toThrow(
    'it is not what its audit says',
  )
  expect(await readdir(folder)).not.toContain('place.db')
})

test(
  'no single flipped bit changes what is read without being found',
  async () => {
    await edited()
    const sound = await openTestStore(file)
    const { facts, log } = await sound.load()
    await sound.close()
    const bytes = await readFile(file)
    const place = join(folder, 'flipped.db')
    let found = 0
    // Numerical Recipes' generator: the same places each time.
    let seed = 20_261_125
    for (let turn = 0; turn < FLIPS; turn += 1) {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
      const at = Math.floor((seed / 2 ** 32) * bytes.length)
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (turn % 8))
      await writeFile(place, flipped)
      const isFound = await verifyFile(place).then(
        () => false,
        () => true,
      )
      if (isFound) found += 1
      else {
        const store = await openTestStore(place)
        const now = await store.load()
        expect(now.facts, `byte ${at}`).toEqual(facts)
        expect(now.log, `byte ${at}`).toEqual(log)
        await store.close()
      }
      for (const suffix of ['', '-wal', '-shm', '.lock']) await rm(`${place}${suffix}`, { force: true })
    }
    expect(found).toBeGreaterThan(FLIPS / 2)
  },
  4000 * FLIPS,
)

describe('a database with a history, written before there were hashes,', () => {
  beforeEach(async () => {
    await edited()
    await runSql(
      file,
      `ALTER TABLE revision DROP COLUMN hash;
       DELETE FROM _prisma_migrations WHERE migration_name LIKE '%_revision_hash'`,
    )
  })

  test('can be backed up by this version as it is', async () => {
    await expect(backup({ databaseFile: file }, join(folder, 'copy.db'), false)).resolves.toBe(5)
  })

  test('gets them when it is brought up to date, is edited on, and can be verified and replayed', async () => {
    const store = await openTestStore(file)
    expect(await changed(store, 'pledges', PLEDGE, { title: 'Two percent at last' })).toBe(6)
    const hashes = await store.engine.read((tx) => tx.revision.findMany({ select: { hash: true } }))
    expect(hashes.map(({ hash }) => hash)).toEqual(
      Array.from({ length: 6 }, () => expect.stringMatching(/^[\da-f]{64}$/)),
    )
    const copy = await openTestStore(join(folder, 'copy.db'))
    await replay(store.engine, copy.engine)
    expect(await copy.load()).toEqual(await store.load())
    expect(await copy.engine.read((tx) => tx.revision.findMany())).toEqual(
      await store.engine.read((tx) => tx.revision.findMany()),
    )
    await Promise.all([store.close(), copy.close()])
    expect((await runCli(file, 'verify')).code).toBe(0)
  })
})

test('a new column of a record is no difference from an audit written before it, which goes on', async () => {
  await edited()
  for (const table of ['pledge', 'milestone', 'claim']) await runSql(file, `ALTER TABLE ${table} ADD COLUMN motto TEXT`)
  const store = await openTestStore(file)
  expect(await changed(store, 'pledges', PLEDGE, { title: 'Edited after' })).toBe(6)
  const copy = await openTestStore(join(folder, 'copy.db'))
  await runSql(copy.place, 'ALTER TABLE pledge ADD COLUMN motto TEXT')
  await replay(store.engine, copy.engine)
  expect((await copy.load()).facts).toEqual((await store.load()).facts)
  await Promise.all([store.close(), copy.close()])
  expect((await runCli(file, 'verify')).code).toBe(0)
})

test('a field that was not declared when a record was written counts as missing in what the audit says', async () => {
  // As if `from_year` had been added after the pledges without one had been written.
  await runSql(
    file,
    `UPDATE change SET "after" = json_remove("after", '$.from_year')
     WHERE entity = 'pledges' AND json_extract("after", '$.from_year') IS NULL;
     UPDATE revision SET hash = NULL`,
  )
  const store = await openTestStore(file)
  await changed(store, 'pledges', PLEDGE, { title: 'Edited after' })
  await store.close()
  expect(await runCli(file, 'verify')).toMatchObject({ code: 0 })
})

test('where changes were not kept, nothing can be told, and a backup can be made all the same', async () => {
  await runSql(file, 'DELETE FROM change; UPDATE revision SET hash = NULL')
  const { code, out } = await runCli(file, 'verify')
  expect([code, out]).toEqual([1, expect.stringContaining('Revision 1 was made before changes were kept')])
  await expect(backup({ databaseFile: file }, join(folder, 'copy.db'), false)).resolves.toBe(1)
})
