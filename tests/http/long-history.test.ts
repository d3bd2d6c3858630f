/** A long history is held without its texts and answered with them. */
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EDITED, editOften } from '../support/long-history.js'
import { type RunningApp, runningApp } from '../support/running-app.js'
import { temporaryStore } from '../support/temporary-store.js'

const REVISIONS = 10_000

let server: RunningApp
let port: number
let texts: readonly [string, string]
beforeAll(async () => {
  const store = await temporaryStore()
  texts = await editOften(store, REVISIONS)
  server = await runningApp(undefined, {}, store)
  port = Number(new URL(await server.app.listen({ host: '127.0.0.1', port: 0 })).port)
})
afterAll(() => server.close())

describe('the texts of changes', () => {
  test('are not held with the record', async () => {
    const { log } = await server.store.load()
    expect(log).toHaveLength(REVISIONS + 1)
    const held = JSON.stringify(log)
    for (const text of texts)
      for (const written of [text, JSON.stringify(text).slice(1, -1)]) expect(held.includes(written)).toBe(false)
  })

  test('are answered with every row of an export', async () => {
    const { text } = await server.ask('/v1/changes.csv?expand=record&since=1&sort=revision')
    const rows: { revision: string; key: string; before: string; after: string }[] = parse(text, { columns: true })
    expect(rows.map(({ revision }) => Number(revision))).toEqual(Array.from({ length: REVISIONS }, (_, at) => at + 2))
    for (const { revision, key, before, after } of rows) {
      const [from, to] = Number(revision) % 2 === 0 ? texts : [texts[1], texts[0]]
      expect([key, before, after], revision).toEqual([EDITED, from, to])
    }
  })

  test('are answered with a page, in another order, and where they are chosen', async () => {
    const { body } = await server.ask('/v1/changes?since=1&sort=revision&limit=2&offset=1&fields=after,revision')
    expect(body.data).toEqual([
      { after: texts[0], revision: 3 },
      { after: texts[1], revision: 4 },
    ])
    const { text } = await server.ask('/v1/changes.ndjson?expand=record&limit=1')
    expect(JSON.parse(text)).toMatchObject({ revision: REVISIONS + 1, before: texts[1], after: texts[0] })
    const plain = await server.ask('/v1/changes.txt?fields=revision,after&limit=1')
    expect(plain.text).toContain(texts[0])
  })

  test('are those of the entity made by the first revision, and none for figures', async () => {
    const rows = await server.rows('/v1/changes?expand=record&sort=revision&limit=10000')
    const first = rows.filter(({ revision }) => revision === 1)
    expect(first.find(({ key }) => key === EDITED)).toMatchObject({ before: null, after: texts[0] })
    const figures = first.filter(({ entity }) => entity === 'observations')
    expect(figures.length).toBeGreaterThan(100)
    for (const { before, after } of figures) expect([before, after]).toEqual([null, null])
  })

  test('are nothing to sort by', async () => {
    const { status, body } = await server.ask('/v1/changes?sort=before')
    expect([status, body.errors[0].parameter, body.errors[0].received]).toEqual([400, 'sort', 'before'])
    expect(body.errors[0].allowed).not.toContain('before')
  })
})

test('the same long question asked twice at a time is answered alike', async () => {
  const path = `http://127.0.0.1:${port}/v1/changes.csv?sort=-author,revision&expand=record`
  const [one, other] = await Promise.all([fetch(path), fetch(path)])
  expect(one.headers.get('etag')).toBe(other.headers.get('etag'))
  expect(await one.text()).toBe(await other.text())
  const head = await fetch(path, { method: 'HEAD' })
  expect(head.headers.get('etag')).toBe(one.headers.get('etag'))
  expect(head.headers.get('content-length')).toBe(one.headers.get('content-length'))
  const known = await fetch(path, { headers: { 'if-none-match': one.headers.get('etag') ?? '' } })
  expect([known.status, await known.text()]).toEqual([304, ''])
})
