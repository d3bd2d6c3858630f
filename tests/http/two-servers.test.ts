/** Two servers over one file: what one checks is what the other has left, however close together they write. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type RunningApp, runningApp } from '../support/running-app.js'
import { openTestStore, type TestStore } from '../support/temporary-store.js'

let store: TestStore
let first: RunningApp
let second: RunningApp
let auth: Record<string, string>
beforeEach(async () => {
  first = await runningApp()
  store = await openTestStore(first.store.place)
  second = await runningApp(undefined, {}, store)
  auth = { authorization: `Bearer ${await first.key('desk')}`, 'if-match': '*' }
})
afterEach(async () => {
  await second.app.close()
  await store.close()
  await first.close()
})

const MODEL = '/v1/pledges/bel-2025-2pct-2029?view=stored'

async function pledge(id: string): Promise<void> {
  const { recorded_on: _, ...model } = (await first.ask(MODEL)).body.data
  const made = await first.write('post', '/v1/pledges', auth, { ...model, id, superseded_by: null })
  expect(made.status).toBe(201)
}

function succeeded(server: RunningApp, id: string, by: string) {
  return server.write('patch', `/v1/pledges/${id}`, auth, { superseded_by: by })
}

test('two pledges never succeed each other, though each server is asked for one half of the circle', async () => {
  for (let round = 0; round < 25; round += 1) {
    const [a, b] = [`a-${round}`, `b-${round}`]
    await pledge(a)
    await pledge(b)
    const answers = await Promise.all([succeeded(first, a, b), succeeded(second, b, a)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
    const { pledges } = (await store.load()).facts
    const successors = [a, b].map((id) => pledges.find((one) => one.id === id)?.supersededBy ?? null)
    expect(successors.filter((one) => one === null)).toHaveLength(1)
  }
})

test('of 200 conditional changes sent to both at once one is made, and every other is told the tag there is', async () => {
  await pledge('contested')
  const { etag } = (await first.ask('/v1/pledges/contested?view=stored')).headers
  const before = await store.revision()
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, turn) => {
      const server = turn % 2 === 0 ? first : second
      const headers = { ...auth, 'if-match': String(etag) }
      return server.write('patch', '/v1/pledges/contested', headers, { title: `Turn ${turn}` })
    }),
  )
  const made = answers.filter(({ status }) => status === 200)
  const refused = answers.filter(({ status }) => status === 412)
  expect([made.length, refused.length]).toEqual([1, 199])
  expect(new Set(refused.map(({ headers }) => headers.etag))).toEqual(new Set([made[0]?.headers.etag]))
  expect(await store.revision()).toBe(before + 1)
})

test('what one has just made can at once be named, changed and imported into at the other', async () => {
  await pledge('fresh')
  expect((await succeeded(second, 'fresh', 'bel-2025-2pct-2029')).status).toBe(200)
  const edition = { id: 'nato-2026-11', publisher: 'nato', title: 'An edition', published_on: '2026-11-20' }
  const key = { authorization: `Bearer ${await first.key('importer', 'import')}` }
  expect((await first.write('post', '/v1/publications', key, edition)).status).toBe(201)
  const file = 'area,indicator,year,value,status\nBEL,share_of_gdp,2025,2.1,final\n'
  expect((await second.import('publication=nato-2026-11', 'text/csv', file, key)).status).toBe(201)
})

test('two servers that both write without pause each get all of it done', async () => {
  const ids = Array.from({ length: 40 }, (_, at) => `busy-${at}`)
  const { recorded_on: _, ...model } = (await first.ask(MODEL)).body.data
  const answers = await Promise.all(
    ids.map((id, at) => (at % 2 === 0 ? first : second).write('post', '/v1/pledges', auth, { ...model, id })),
  )
  expect(answers.filter(({ status }) => status !== 201).map(({ text }) => text)).toEqual([])
})
