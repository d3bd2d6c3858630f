/** How long answers to writes are kept, whatever the clock says. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepAnswer, keptAnswer } from '../../src/store/kept-answers.js'
import { type TestStore, temporaryStore } from '../support/temporary-store.js'

const ANSWER = { request: 'x', status: 200, headers: {}, body: '{}' }

let store: TestStore
beforeEach(async () => {
  store = await temporaryStore()
})
afterEach(() => store.close())

function keep(key: string, at: string): Promise<void> {
  return store.engine.write((tx) => keepAnswer(tx, { author: 'desk', note: '', at: new Date(at) }, key, ANSWER))
}

async function isKept(key: string): Promise<boolean> {
  return (await store.engine.read((tx) => keptAnswer(tx, 'desk', key))) !== null
}

/** So many answers kept at the time, as another day's work would leave them. */
async function keepMany(count: number, at: string): Promise<void> {
  await store.engine.write(
    (tx) => tx.$executeRaw`
      INSERT INTO idempotency (author, "key", request, status, headers, body, created_at, place)
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < CAST(${count} AS INTEGER))
      SELECT 'other', CAST(${at} AS TEXT) || i, 'x', 200, '{}', '{}', ${at}, i + (SELECT max(place) FROM idempotency)
      FROM n`,
  )
}

it('a clock that jumps a year ahead takes nothing that was kept minutes ago, however often it is written then', async () => {
  await keep('before', '2026-11-24T12:00:00.000Z')
  for (let turn = 0; turn < 3; turn += 1) await keep(`after-${turn}`, `2027-11-24T12:0${turn}:00.000Z`)
  expect(await isKept('before')).toBe(true)
  expect(await isKept('after-0')).toBe(true)
})

it('what is older than seven days goes once ten thousand have come after it; what is younger stays', async () => {
  await keep('old', '2026-11-01T12:00:00.000Z')
  await keep('young', '2026-11-24T12:00:00.000Z')
  await keepMany(9_997, '2026-11-24T12:00:00.000Z')
  await keep('last-but-one', '2026-11-25T12:00:00.000Z')
  expect(await isKept('old')).toBe(true)
  await keep('last', '2026-11-25T12:00:00.000Z')
  await keep('later', '2026-11-25T12:00:00.000Z')
  expect(await isKept('old')).toBe(false)
  expect(await isKept('young')).toBe(true)
})

it('there are never more than two hundred thousand', async () => {
  await keep('first', '2026-11-24T12:00:00.000Z')
  await keepMany(200_005, '2026-11-24T12:00:00.000Z')
  await keep('last', '2026-11-24T12:00:00.000Z')
  expect(await store.engine.read((tx) => tx.idempotency.count())).toBe(200_000)
  expect([await isKept('first'), await isKept('last')]).toEqual([false, true])
})
