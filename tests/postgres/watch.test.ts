/** Hearing of commits: at once where the database lets us listen, within half a second where it is deaf, and again after a cut. */
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Edit } from '../../src/record/edit.js'
import { storedRecord } from '../../src/record/records.js'
import { openPostgres } from '../../src/store/postgres/engine.js'
import { querySql, runSql } from '../store/raw-sql.js'
import { type Pooler, startPooler } from '../support/pooler.js'
import { postgresServer } from '../support/postgres.js'
import { openTestStore, type TestStore, temporaryStore } from '../support/temporary-store.js'

const PLEDGE = 'bel-2025-2pct-2029'

let store: TestStore
let looks: number
let deafness: string[]
let end: () => void
beforeEach(async () => {
  store = await temporaryStore()
  looks = 0
  deafness = []
  end = () => undefined
})
afterEach(async () => {
  end()
  await store.close()
})

function watchWith(watching: Pick<TestStore, 'watch'>): void {
  const look = () => (looks += 1)
  end = watching.watch({ heard: look, look, deaf: (why) => deafness.push(why) })
}

/** Commits, and answers how many milliseconds it took until somebody looked. */
async function heardAfter(): Promise<number> {
  const before = storedRecord((await store.load()).facts, 'pledges', PLEDGE)
  const edit: Edit = { list: 'pledges', key: PLEDGE, before, after: { ...before, title: `${Math.random()}` } }
  const begun = looks
  await store.commit({ author: 'desk', note: 'A test.', at: new Date() }, [edit])
  const committed = performance.now()
  while (looks === begun) await sleep(1)
  return performance.now() - committed
}

async function isHeard(): Promise<void> {
  await expect.poll(() => querySql(store.place, LISTENING), { timeout: 5000 }).toEqual([['1']])
  await sleep(50)
}
const LISTENING = `SELECT count(*) FROM pg_stat_activity
  WHERE application_name = 'tracker watch' AND datname = current_database() AND query LIKE 'SELECT %'`

test('a commit is heard of before it could have been looked for', async () => {
  const other = await openTestStore(store.place)
  watchWith(other)
  await isHeard()
  const waits: number[] = []
  for (let turn = 0; turn < 20; turn += 1) waits.push(await heardAfter())
  // Looking by the clock, every two seconds, would take a second in the middle.
  expect(waits.toSorted((a, b) => a - b)[10]).toBeLessThan(200)
  expect(deafness).toEqual([])
  end()
  await other.close()
})

test('a connection that is cut is made again, and what was committed meanwhile is looked for', async () => {
  watchWith(store)
  await isHeard()
  for (let turn = 0; turn < 3; turn += 1) {
    await runSql(
      store.place,
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'tracker watch'",
    )
    expect(await heardAfter()).toBeLessThan(1500)
    await isHeard()
  }
  expect(await heardAfter()).toBeLessThan(1000)
  expect(deafness).toEqual([])
})

test('who watches no longer leaves no connection', async () => {
  watchWith(store)
  await isHeard()
  end()
  await expect.poll(() => querySql(store.place, LISTENING), { timeout: 5000 }).toEqual([['0']])
})

test('behind a pooler nothing is heard: that is said once, it is looked twice a second, and everything else works', async (context) => {
  const pooler: Pooler = (await startPooler(postgresServer() ?? '')) ?? context.skip('SKIPPED: there is no pgbouncer')
  try {
    const behind = await openTestStore(pooler.behind(store.place))
    watchWith(behind)
    await expect.poll(() => deafness.length, { timeout: 5000 }).toBe(1)
    expect(deafness[0]).toContain('commits are not announced to who listens, as behind a pooler')
    for (let turn = 0; turn < 5; turn += 1) expect(await heardAfter()).toBeLessThan(800)
    expect(deafness).toHaveLength(1)
    expect((await behind.load()).facts).toEqual((await store.load()).facts)
    const author = { author: 'desk', note: 'Through the pooler.', at: new Date() }
    const before = storedRecord((await behind.load()).facts, 'pledges', PLEDGE)
    const edits: Edit[] = [{ list: 'pledges', key: PLEDGE, before, after: { ...before, title: 'Through the pooler' } }]
    const revision = await behind.commit(author, edits)
    expect((await store.head()).revision).toBe(revision)
    end()
    await behind.close()

    const direct = await openPostgres(pooler.behind(store.place), { listenUrl: store.place })
    watchWith(direct)
    await isHeard()
    expect(await heardAfter()).toBeLessThan(200)
    expect(deafness).toHaveLength(1)
    end()
    await direct.close()
  } finally {
    await pooler.stop()
  }
})
