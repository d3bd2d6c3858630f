import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Edit } from '../../src/record/edit.js'
import { StaleRecord, StoreBusy, StoreUnavailable, UnsoundRecord } from '../../src/record/edit.js'
import type { KeyedList } from '../../src/record/lists.js'
import type { Observation } from '../../src/record/observations.js'
import { wiresOf } from '../../src/record/records.js'
import type { Wire } from '../../src/record/wire.js'
import { replay } from '../../src/store/backup/replay.js'
import { postgresServer } from '../support/postgres.js'
import { openTestStore, type TestStore, temporaryFolder, temporaryStore } from '../support/temporary-store.js'
import { runSql } from './raw-sql.js'

const AUTHOR = { author: 'desk', note: 'A test.', at: new Date('2026-11-25T08:00:00Z') }
const PLEDGE = 'bel-2025-2pct-2029'

/** What only SQLite has, or only a test of it can bring about. */
const isFile = postgresServer() === null

let store: TestStore
beforeEach(async () => {
  store = await temporaryStore()
})
afterEach(() => store.close())

async function stored(list: KeyedList, key: string): Promise<Wire> {
  const record = wiresOf((await store.load()).facts, list).get(key)
  if (!record) throw new Error(`no ${list} ${key}`)
  return record
}

async function retitled(title: string): Promise<Edit> {
  const before = await stored('pledges', PLEDGE)
  return { list: 'pledges', key: PLEDGE, before, after: { ...before, title } }
}

describe('a commit', () => {
  it('writes the rows, the next revision and what changed', async () => {
    const edit = await retitled('Two percent')
    expect(await store.commit(AUTHOR, [edit])).toBe(2)
    const { revision, facts, log } = await store.load()
    expect(revision).toBe(2)
    expect(facts.pledges.find(({ id }) => id === PLEDGE)?.title).toBe('Two percent')
    expect(log.at(-1)).toMatchObject({ number: 2, author: 'desk', recordedAt: '2026-11-25T08:00:00.000Z' })
    expect(log.at(-1)?.changes).toEqual([
      { position: 1, entity: 'pledges', key: PLEDGE, action: 'update', figures: null },
    ])
    expect(await store.changeTexts([{ revision: 2, position: 1 }])).toEqual([
      {
        revision: 2,
        position: 1,
        figures: null,
        before: JSON.stringify(edit.before),
        after: JSON.stringify(edit.after),
      },
    ])
  })

  it('keeps every digit of a figure, and reads those of an edition with more areas than it reads at a time', async () => {
    const { facts } = await store.load()
    const [first] = facts.observations.ofEdition('nato-2021-06')
    if (!first) throw new Error('no figure')
    // More digits than SQLite writes, the least and the largest there can be, and what ends on a half of either.
    const values = [0.1 + 0.2, 1 / 3, 2 / 3, 1e-300 / 3, 5e-324, 123456789012345.67, 999999999999999.9, 4.35, 0, -1 / 7]
    const areas = facts.allies.map(({ code }) => code)
    const after = Array.from({ length: 6400 }, (_, place): Observation => {
      const value = values[place % values.length] ?? 0
      const year = 1950 + Math.floor(place / areas.length)
      return {
        ...first,
        area: areas[place % areas.length] ?? '',
        indicator: 'real_change',
        year,
        value: value * (place % 3 || 1),
      }
    })
    await store.commit(AUTHOR, [
      { list: 'observations', key: 'nato-2021-06', before: facts.observations.ofEdition('nato-2021-06'), after },
    ])
    const read = (await store.load()).facts.observations.ofEdition('nato-2021-06')
    const name = ({ area, year, value }: Observation) => `${area} ${year} ${value}`
    expect(new Set(read.map(name))).toEqual(new Set(after.map(name)))
    expect(read).toHaveLength(6400)
  })

  it.each(['publications', 'summits', 'targets', 'milestones', 'pledges', 'statements'] as const)(
    'makes, changes and deletes a record of the %s with the lists within it',
    async (list) => {
      const { facts } = await store.load()
      const all = [...wiresOf(facts, list).values()]
      const fullest = all.sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)[0] ?? {}
      const made = { ...fullest, id: 'copy' }
      const bare = Object.fromEntries(
        Object.entries(made).map(([field, value]) => [field, Array.isArray(value) ? [] : value]),
      )
      const steps: [Wire | null, Wire | null][] = [
        [null, made],
        [made, bare],
        [bare, made],
        [made, null],
      ]
      for (const [before, after] of steps) {
        await store.commit(AUTHOR, [{ list, key: 'copy', before, after }])
        expect(wiresOf((await store.load()).facts, list).get('copy') ?? null).toEqual(after)
      }
      expect((await store.load()).facts).toEqual(facts)
    },
  )

  it('is refused where the record is no longer what the editor saw, and changes nothing', async () => {
    const edit = await retitled('First')
    await store.commit(AUTHOR, [edit])
    const before = await store.load()
    await expect(store.commit(AUTHOR, [await retitled('Fine'), edit])).rejects.toBeInstanceOf(StaleRecord)
    expect(await store.load()).toEqual(before)
  })

  it('is planned again where another revision came first, even one about something else, while all others wait', async () => {
    const edit = await retitled('Planned on the first revision')
    const other = await stored('milestones', 'wales-pledge-agreed')
    const quicker: Edit = { list: 'milestones', key: 'wales-pledge-agreed', before: other, after: null }
    const first = await store.head()
    expect(await store.commit(AUTHOR, [quicker], { planned: { on: first, again: () => Promise.reject() } })).toBe(2)
    let late: Promise<number> | undefined
    const number = await store.commit(AUTHOR, [edit], {
      planned: {
        on: first,
        async again(load) {
          expect((await load()).revision).toBe(2)
          late = store.commit(AUTHOR, [quicker])
          const author = { ...AUTHOR, note: 'Planned again.' }
          return { author, edits: [{ ...edit, after: { ...edit.before, title: 'Planned again' } }] as Edit[] }
        },
      },
    })
    expect(number).toBe(3)
    await expect(late).rejects.toBeInstanceOf(StaleRecord)
    const { facts, log } = await store.load()
    expect(facts.pledges.find(({ id }) => id === PLEDGE)?.title).toBe('Planned again')
    expect(log.at(-1)?.note).toBe('Planned again.')
  })

  it('that is refused when it is planned again changes nothing, and says why in its own words', async () => {
    const edit = await retitled('First')
    const first = await store.head()
    await store.commit(AUTHOR, [edit])
    const before = await store.load()
    const refusal = new Error('the plan is malformed; database is locked')
    const again = () => Promise.reject(refusal)
    await expect(store.commit(AUTHOR, [edit], { planned: { on: first, again } })).rejects.toBe(refusal)
    expect(await store.load()).toEqual(before)
  })

  it('is refused where it would leave a name of nothing', async () => {
    const before = await stored('pledges', PLEDGE)
    const after = { ...before, superseded_by: 'nothing' }
    const edit: Edit = { list: 'pledges', key: PLEDGE, before, after }
    await expect(store.commit(AUTHOR, [edit])).rejects.toBeInstanceOf(UnsoundRecord)
    const target = await stored('targets', 'wales-2014-2pct')
    const removal: Edit = { list: 'targets', key: 'wales-2014-2pct', before: target, after: null }
    await expect(store.commit(AUTHOR, [removal])).rejects.toBeInstanceOf(UnsoundRecord)
    expect(await store.revision()).toBe(1)
  })

  it('may hold two records that name each other', async () => {
    const one = await stored('pledges', PLEDGE)
    const edits: Edit[] = [
      { list: 'pledges', key: 'a', before: null, after: { ...one, id: 'a', superseded_by: 'b' } },
      { list: 'pledges', key: 'b', before: null, after: { ...one, id: 'b', superseded_by: null } },
    ]
    expect(await store.commit(AUTHOR, edits)).toBe(2)
  })

  it('replaces an edition whole, and says for which areas', async () => {
    const { facts } = await store.load()
    const before = facts.observations.ofEdition('nato-2021-06')
    const after = before.slice(1).map((one, place): Observation => (place === 3 ? { ...one, value: 9 } : one))
    await store.commit(AUTHOR, [{ list: 'observations', key: 'nato-2021-06', before, after }])
    const { facts: now, log } = await store.load()
    expect(now.observations.ofEdition('nato-2021-06')).toEqual(after)
    expect(log.at(-1)?.changes.map(({ key, figures }) => [key, figures])).toEqual(
      [before[0]?.area, before[4]?.area].map((area) => [`nato-2021-06/${area}`, expect.any(Number)]),
    )
    expect(await store.changeTexts([{ revision: 2, position: 1 }])).toEqual([])
  })
})

describe('a store that takes no writes', () => {
  it('is busy while another process holds it longer than we wait', async () => {
    const edit = await retitled('Late')
    const other = await openTestStore(store.place)
    let release = () => {}
    let held: Promise<void> | undefined
    await new Promise<void>((holding) => {
      held = other.engine.write(() => {
        holding()
        return new Promise<void>((resolve) => {
          release = resolve
        })
      })
    })
    await expect(store.commit(AUTHOR, [edit])).rejects.toBeInstanceOf(StoreBusy)
    release()
    await held
    await other.close()
    expect(await store.commit(AUTHOR, [edit])).toBe(2)
  })

  it.runIf(isFile)('says that its disk is full, and goes on when there is room', async () => {
    const edit = await retitled('Full'.repeat(900))
    const [pages] = await store.engine.write((tx) => tx.$queryRaw<{ page_count: number }[]>`PRAGMA page_count`)
    await store.engine.write((tx) => tx.$queryRawUnsafe(`PRAGMA max_page_count = ${pages?.page_count}`))
    await expect(
      store.commit(
        AUTHOR,
        Array.from({ length: 1 }, () => edit),
      ),
    ).rejects.toBeInstanceOf(StoreUnavailable)
    expect((await store.load()).revision).toBe(1)
    await store.engine.write((tx) => tx.$queryRaw`PRAGMA max_page_count = 1000000`)
    expect(await store.commit(AUTHOR, [edit])).toBe(2)
  })

  it.runIf(isFile)('says that it may only be read', async () => {
    const edit = await retitled('Closed')
    await store.engine.write((tx) => tx.$queryRaw`PRAGMA query_only = ON`)
    await expect(store.commit(AUTHOR, [edit])).rejects.toBeInstanceOf(StoreUnavailable)
  })
})

describe('replaying the audit', () => {
  it('makes the same store out of nothing', async () => {
    await store.commit(AUTHOR, [await retitled('Two percent')])
    const { facts } = await store.load()
    const before = facts.observations.ofEdition('nato-2021-06')
    await store.commit(AUTHOR, [{ list: 'observations', key: 'nato-2021-06', before, after: before.slice(2) }])
    const milestone = await stored('milestones', 'wales-pledge-agreed')
    await store.commit(AUTHOR, [{ list: 'milestones', key: 'wales-pledge-agreed', before: milestone, after: null }])
    const { folder, remove } = await temporaryFolder()
    const copy = await openTestStore(join(folder, 'copy.db'))
    await replay(store.engine, copy.engine)
    expect(await copy.load()).toEqual(await store.load())
    await copy.close()
    await remove()
  })

  it('is refused for a store whose changes were not kept, which opens all the same', async () => {
    await runSql(store.place, 'DELETE FROM change')
    const old = await openTestStore(store.place)
    expect((await old.load()).log).toMatchObject([{ number: 1, changes: [] }])
    const { folder, remove } = await temporaryFolder()
    const copy = await openTestStore(join(folder, 'copy.db'))
    await expect(replay(old.engine, copy.engine)).rejects.toThrow('before changes were kept')
    await Promise.all([old.close(), copy.close()])
    await remove()
  })
})
