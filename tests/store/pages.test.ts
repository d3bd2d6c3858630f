/** A table read a page at a time: every row once, in the order of the key, and not too much of it at a time. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pagesOf } from '../../src/store/pages.js'
import { postgresServer } from '../support/postgres.js'
import { type TestStore, temporaryStore } from '../support/temporary-store.js'

let store: TestStore
beforeEach(async () => {
  store = await temporaryStore()
})
afterEach(() => store.close())

function pages(table: string, ...key: readonly string[]): Promise<(readonly Record<string, unknown>[])[]> {
  return store.engine.readOneState(async (tx) => {
    const all: (readonly Record<string, unknown>[])[] = []
    for await (const page of pagesOf<Record<string, unknown>>(tx, table, key)) all.push(page)
    return all
  })
}

const ANSWER = { author: 'desk', request: 'x', status: 200, headers: '{}', createdAt: '2026-11-24T12:00:00.000Z' }

function keep(bodies: readonly string[], key = (place: number) => `key-${place}`): Promise<unknown> {
  const data = bodies.map((body, at) => ({ ...ANSWER, key: key(at + 1), place: at + 1, body }))
  return store.engine.write((tx) => tx.idempotency.createMany({ data }))
}

test('all figures come once, in the order of their keys, some thousand at a time', async () => {
  const found = await pages('observation', 'publication', 'area', 'indicator', 'year')
  const figures = await store.engine.read(
    (tx) => tx.$queryRaw<unknown[]>`SELECT * FROM observation ORDER BY publication, area, indicator, year`,
  )
  expect(found.flat()).toEqual(figures)
  expect(figures.length).toBeGreaterThan(15_000)
  expect(Math.max(...found.map(({ length }) => length))).toBe(5000)
})

test('of long rows fewer come at a time, and more again of short ones', async () => {
  const long = 'a'.repeat(1_000_000)
  await keep([...Array.from({ length: 100 }, () => long), ...Array.from({ length: 50 }, () => '{}')])
  const found = await pages('idempotency', 'place')
  expect(found.flat().map(({ place }) => place)).toEqual(Array.from({ length: 150 }, (_, at) => at + 1))
  expect(found.map(({ length }) => length)).toEqual([100, 2, 48])
})

test('a table without rows has no pages', async () => {
  expect(await pages('idempotency', 'author', 'key')).toEqual([])
})

// SQLite takes a zero within a text, at which its driver ends the text.
test.skipIf(postgresServer() !== null)(
  'a key that cannot be told from another is an error, not an endless table',
  async () => {
    await keep(['{}'])
    await store.engine.write((tx) => tx.$executeRaw`UPDATE idempotency SET "key" = 'b' || char(0) || 'c'`)
    await expect(pages('idempotency', 'author', 'key')).rejects.toThrow('idempotency has several rows under desk/b')
  },
)
