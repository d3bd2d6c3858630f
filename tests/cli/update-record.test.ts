/** A database made by the version before is brought up to the facts of this one, and what its editors did stays. */
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { leftBySeed } from '../../src/cli/left-by-seed.js'
import { runUpdateCommand } from '../../src/cli/update-record.js'
import { type Edit, StoreUnavailable } from '../../src/record/edit.js'
import type { Facts, KeyedList } from '../../src/record/lists.js'
import { storedRecord } from '../../src/record/records.js'
import type { Wire } from '../../src/record/wire.js'
import { accountsOf } from '../../src/seed/accounts.js'
import { readSeed, SEED_DIRECTORY } from '../../src/seed/read-seed.js'
import { planUpdate } from '../../src/seed/update.js'
import { runSql } from '../store/raw-sql.js'
import { runCli } from '../support/command.js'
import { FORMER, formerFacts } from '../support/former-record.js'
import { type RunningApp, runningApp } from '../support/running-app.js'
import { openTestStore, type TestStore, temporaryFolder } from '../support/temporary-store.js'

const NOW = new Date('2026-11-24T12:00:00Z')
const EDITOR = { author: 'desk', note: 'Our own words.', at: NOW }
const YES = { yes: true, take: new Set<string>(), json: false }

let seed: Facts
let former: Awaited<ReturnType<typeof temporaryFolder>>
const ofFormer = () => join(former.folder, 'former.db')
beforeAll(async () => {
  seed = await readSeed(SEED_DIRECTORY)
  former = await temporaryFolder()
  const made = await openTestStore(ofFormer())
  await made.seed(async () => formerFacts(seed), NOW)
  await made.close()
})
afterAll(() => former.remove())

let store: TestStore
let remove: () => Promise<void>
beforeEach(async () => {
  const made = await temporaryFolder()
  remove = made.remove
  await copyFile(ofFormer(), join(made.folder, 'tracker.db'))
  store = await openTestStore(join(made.folder, 'tracker.db'))
})
afterEach(async () => {
  await store.close()
  await remove()
})

const update = (...options: string[]) => runCli(store.place, 'update-record', ...options)

/** Makes an editor's change of some fields of a record; null deletes it. */
async function edited(list: KeyedList, key: string, change: Wire | null, from = key): Promise<void> {
  const { facts } = await store.load()
  const [before, like] = [storedRecord(facts, list, key), storedRecord(facts, list, from)]
  await store.commit(EDITOR, [{ list, key, before, after: change && { ...like, ...change } }])
}

/** Makes an import by an editor, who has another value for one figure of the edition of August 2025. */
async function imported(area: string, indicator: string, year: number, value: number): Promise<void> {
  const { facts } = await store.load()
  const before = facts.observations.ofEdition('nato-2025-08')
  const after = before.map((one) =>
    one.area === area && one.indicator === indicator && one.year === year ? { ...one, value } : one,
  )
  const edit: Edit = { list: 'observations', key: 'nato-2025-08', before, after }
  await store.commit(EDITOR, [edit])
}

describe('a database of the version before', () => {
  test('is shown what it lacks, then has it all in one audited revision, and then lacks nothing', async () => {
    const shown = await update()
    expect([shown.code, shown.err]).toEqual([3, ''])
    expect(shown.out).toContain('  14 groups: eu, euro-area, nordic')
    expect(shown.out).toContain('  5 indicators: real_change, ')
    expect(shown.out).toContain('341 infrastructure_share, 341 other_share, 341 personnel_share, 363 real_change')
    expect(shown.out).toContain('  pledges/esp-2025-2-1pct  kind: "exemption" → "reservation"\n')
    expect(shown.out).toContain(
      '  observations/nato-2025-08/ROU  equipment_share 2025: 31.8 (estimate) → 31.809884 (estimate)\n',
    )
    expect(shown.out).toContain('Nothing was changed; --yes takes this.')
    expect(await store.revision()).toBe(1)

    const done = await update('--yes')
    expect([done.code, done.out]).toEqual([0, shown.out.replace(/Nothing was changed.*/, 'Taken as revision 2.')])
    const { revision, facts, log } = await store.load()
    expect(revision).toBe(2)
    const sorted = (all: Facts) => Object.entries(accountsOf(all)).sort()
    expect(sorted(facts)).toEqual(sorted(seed))
    expect(facts.observations).toHaveLength(seed.observations.length)
    expect(log.at(-1)).toMatchObject({ author: 'seed', recordedAt: NOW.toISOString() })
    expect(log.at(-1)?.note).toContain('Added: ')
    const verified = await runCli(store.place, 'verify')
    expect([verified.code, verified.out]).toEqual([0, expect.stringContaining('is sound')])

    const again = await update('--yes')
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('There is nothing to update.')])
    expect(await store.revision()).toBe(2)
  })

  test('keeps every change of its editors, and says where the facts say otherwise', async () => {
    await edited('milestones', 'ankara-summit', { summary: 'Our own words.' })
    await edited('pledges', 'esp-2025-2-1pct', { title: 'Spain: 2.1%' })
    await edited('pledges', 'bel-2025-2pct-2029', { title: 'Belgium: two percent' })
    await edited('pledges', 'bel-own', { id: 'bel-own' }, 'bel-2025-2pct-2029')
    await edited('milestones', 'capability-targets-agreed', null)
    await imported('ROU', 'equipment_share', 2025, 40)
    await imported('BEL', 'share_of_gdp', 2024, 1.31)
    const { code, out } = await update('--yes')
    expect(code, out).toBe(0)
    expect(out).toContain("merged with editors' changes: 1 record; in conflict with them: 2 records and 1 figure;")
    expect(out).toContain(
      `  milestones/ankara-summit  summary: was "${FORMER.ankara}", here "Our own words.", the facts say "Announced`,
    )
    expect(out).toContain(
      '  statements/article-12-capability-gaps  cannot be taken: claims.0.milestone names capability-targets-agreed, which',
    )
    expect(out).toContain(
      '  observations/nato-2025-08/ROU  equipment_share 2025: was 31.8 (estimate), here 40 (estimate)',
    )

    const { facts } = await store.load()
    const all = <One extends { readonly id: string }>(records: readonly One[]) =>
      new Map(records.map((one) => [one.id, one]))
    const [pledges, given] = [all(facts.pledges), all(seed.pledges)]
    expect(pledges.get('esp-2025-2-1pct')).toEqual({
      ...given.get('esp-2025-2-1pct'),
      kind: 'reservation',
      title: 'Spain: 2.1%',
    })
    expect(pledges.get('bel-2025-2pct-2029')?.title).toBe('Belgium: two percent')
    expect(pledges.size).toBe(given.size + 1)
    expect(all(facts.milestones).get('ankara-summit')?.summary).toBe('Our own words.')
    expect(all(facts.milestones).has('capability-targets-agreed')).toBe(false)
    const figures = (of: Facts) =>
      new Map(
        [...of.observations].map((one) => [`${one.publication} ${one.area} ${one.indicator} ${one.year}`, one.value]),
      )
    expect(figures(facts)).toEqual(
      new Map([
        ...figures(seed),
        ['nato-2025-08 ROU equipment_share 2025', 40],
        ['nato-2025-08 BEL share_of_gdp 2024', 1.31],
      ]),
    )
    expect((await runCli(store.place, 'verify')).code).toBe(0)

    const again = await update('--yes')
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('There is nothing to update.')])
    expect(again.out).toContain(
      'in conflict with them: 2 records and 1 figure; otherwise kept as editors left it: 4 records and 1 figure.',
    )
  })

  test('takes what the facts say in a conflict only where that is named', async () => {
    await edited('milestones', 'ankara-summit', { summary: 'Our own words.' })
    await imported('ROU', 'equipment_share', 2025, 40)
    const mistyped = await update('--yes', '--take', 'milestones/ankara-sumit')
    expect([mistyped.code, mistyped.err]).toEqual([
      1,
      'milestones/ankara-sumit is in no conflict, so nothing was changed; did you mean milestones/ankara-summit?\n',
    ])
    const done = await update('--yes', '--take', 'milestones/ankara-summit')
    expect(done.out).toContain('in conflict with them: 1 figure;')
    const { facts } = await store.load()
    const named = (id: string, of: Facts) => of.milestones.find((one) => one.id === id)
    expect(named('ankara-summit', facts)).toEqual(named('ankara-summit', seed))
    expect((await update('--take', 'observations/nato-2025-08/ROU')).code).toBe(3)
    expect((await update('--yes', '--take', 'observations/nato-2025-08/ROU')).out).toContain('Taken as revision 5.')
    expect((await update()).out).toContain(
      'in conflict with them: nothing; otherwise kept as editors left it: nothing.',
    )
  })

  test('does not take for the facts what an editor had in a record that was corrected elsewhere: the next version leaves it too', async () => {
    await edited('pledges', 'esp-2025-2-1pct', { title: 'Spain: 2.1%' })
    await runUpdateCommand(store, seed, YES, NOW)
    const next = {
      ...seed,
      pledges: seed.pledges.map((one) => (one.id === 'esp-2025-2-1pct' ? { ...one, summary: 'Read again.' } : one)),
    }
    const { text } = await runUpdateCommand(store, next, YES, NOW)
    expect(text).toContain('in conflict with them: nothing;')
    expect((await store.load()).facts.pledges.find(({ id }) => id === 'esp-2025-2-1pct')).toMatchObject({
      title: 'Spain: 2.1%',
      kind: 'reservation',
      summary: 'Read again.',
    })
  })

  test('is told to a script as JSON', async () => {
    await edited('milestones', 'ankara-summit', { summary: 'Our own words.' })
    const { code, out } = await update('--json')
    expect(code).toBe(3)
    const told = JSON.parse(out)
    expect(told).toMatchObject({
      revision: 2,
      applied: null,
      untold: null,
      counts: { conflicts: { records: 1, figures: 0 } },
      conflicts: [
        {
          list: 'milestones',
          key: 'ankara-summit',
          deleted: false,
          refused: null,
          parts: [{ part: 'summary', was: FORMER.ankara, here: 'Our own words.' }],
        },
      ],
      gone: [],
    })
    expect(told.added.figures).toContainEqual({ publication: 'nato-2024-06', indicator: 'real_change', count: 363 })
    expect(told.corrected).toContainEqual({
      list: 'pledges',
      key: 'svk-2025-own-pace',
      part: 'kind',
      before: 'exemption',
      after: 'reservation',
    })
  })

  test('is planned again where an editor writes meanwhile, and that change stays too', async () => {
    let turns = 0
    const busy: TestStore = {
      ...store,
      async commit(...asked) {
        turns += 1
        if (turns === 1) await edited('milestones', 'ankara-summit', { summary: 'Written meanwhile.' })
        return store.commit(...asked)
      },
    }
    const { text } = await runUpdateCommand(busy, seed, YES, NOW)
    expect(text).toContain('Taken as revision 3.')
    expect((await store.load()).facts.milestones.find(({ id }) => id === 'ankara-summit')?.summary).toBe(
      'Written meanwhile.',
    )
  })

  test('is as it was where the disk is full before all is written', async () => {
    const before = await store.load()
    const [pages] = await store.engine.write((tx) => tx.$queryRaw<{ page_count: number }[]>`PRAGMA page_count`)
    await store.engine.write((tx) => tx.$queryRawUnsafe(`PRAGMA max_page_count = ${Number(pages?.page_count) + 100}`))
    await expect(runUpdateCommand(store, seed, YES, NOW)).rejects.toBeInstanceOf(StoreUnavailable)
    expect(await store.load()).toEqual(before)
    await store.engine.write((tx) => tx.$queryRaw`PRAGMA max_page_count = 1000000`)
    expect((await runUpdateCommand(store, seed, YES, NOW)).text).toContain('Taken as revision 2.')
  })

  test('whose first changes were not kept has every difference in conflict, and is told so', async () => {
    await runSql(store.place, 'DELETE FROM change')
    const { out } = await update()
    expect(out).toContain('Revision 1 was made before changes were kept')
    expect(out).toContain(
      '  pledges/esp-2025-2-1pct  kind: was nothing, here "exemption", the facts say "reservation"\n',
    )
    expect(out).toContain('corrected: nothing;')
  })
})

test('what an older version wrote into the audit lacks what is declared since, which is no change of an editor', async () => {
  const { facts, log } = await store.load()
  const older = {
    async changeTexts(...asked: Parameters<TestStore['changeTexts']>) {
      const texts = await store.changeTexts(...asked)
      return texts.map((one) => {
        const after = JSON.parse(one.after ?? 'null')
        delete after.withdrawn_on
        return { ...one, after: JSON.stringify(after) }
      })
    },
  }
  const plan = planUpdate({ left: await leftBySeed(older, log), facts, seed: formerFacts(seed) })
  expect(plan).toEqual({ updates: [], edits: [], gone: [], kept: { records: 0, figures: 0 } })
})

test('a database without facts is to be seeded', async () => {
  const { folder, remove } = await temporaryFolder()
  const { code, err } = await runCli(join(folder, 'empty.db'), 'update-record')
  expect([code, err]).toEqual([1, expect.stringContaining('holds no facts yet; the command seed fills it.')])
  await remove()
})

test('a new database lacks nothing', async () => {
  const { folder, remove } = await temporaryFolder()
  const file = join(folder, 'new.db')
  await runCli(file, 'seed')
  const { code, out } = await runCli(file, 'update-record')
  expect([code, out]).toEqual([0, expect.stringContaining('There is nothing to update.')])
  await remove()
})

describe('a server on the same file', () => {
  let server: RunningApp
  afterAll(() => server.close())
  test('shows what was taken within a second', async () => {
    server = await runningApp('2026-11-25', {}, await openTestStore(store.place))
    expect(await server.rows('/v1/groups')).toEqual([])
    await update('--yes')
    await expect
      .poll(async () => (await server.rows('/v1/groups')).length, { timeout: 1000, interval: 20 })
      .toBe(seed.groups.length)
  })
})
