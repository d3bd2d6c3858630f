/** Answers that are kept as files: how they are named and coded, and what one format takes alone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, runningApp } from '../support/running-app.js'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp()
})
afterAll(() => server.close())

test.each([
  ['/v1/spending.xlsx', 'attachment; filename="spending-ITA-2025-04-03.xlsx"'],
  ['/v1/spending.parquet', 'attachment; filename="spending-ITA-2025-04-03.parquet"'],
  ['/v1/spending.csv', 'inline; filename="spending-ITA-2025-04-03.csv"'],
])('%s is called by its subject, packed once, and the same in a HEAD and when it is sent again', async (path, name) => {
  const url = `${path}?area=ITA&as_of=2025-04-03`
  const headers = { 'accept-encoding': 'br, gzip' }
  const first = await server.app.inject({ url, headers })
  expect(first.headers['content-disposition']).toBe(name)
  expect(first.headers['content-encoding']).toBe(path.endsWith('.csv') ? 'br' : undefined)
  const again = await server.app.inject({ url, headers })
  expect(again.rawPayload).toEqual(first.rawPayload)
  const head = await server.app.inject({ method: 'HEAD', url, headers })
  for (const header of ['content-disposition', 'content-type', 'content-length', 'etag'])
    expect([header, head.headers[header]]).toEqual([header, first.headers[header]])
  const known = await server.app.inject({ url, headers: { ...headers, 'if-none-match': String(first.headers.etag) } })
  expect(known.statusCode).toBe(304)
})

test('a file that is asked for by Accept is called and written as by its suffix', async () => {
  const accept = 'application/vnd.apache.parquet'
  const byAccept = await server.app.inject({ url: '/v1/allies?as_of=2025-04-03', headers: { accept } })
  expect(byAccept.headers['content-disposition']).toBe('attachment; filename="allies-2025-04-03.parquet"')
  expect(byAccept.headers.vary).toBe('Accept, Accept-Encoding')
})

test('a refusal is told in words, whatever was asked for', async () => {
  const { status, type } = await server.ask('/v1/allies.xlsx?as_of=tomorrow')
  expect([status, type]).toEqual([400, 'application/problem+json'])
})

describe('what CSV takes alone', () => {
  test.each(['/v1/allies', '/v1/allies.ndjson', '/v1/allies.xlsx', '/v1/allies/POL', '/v1/allies/POL.parquet'])(
    'is refused at %s, with what takes it, beside all else that is wrong',
    async (path) => {
      const { status, body } = await server.ask(`${path}?bom=true&decimal=comma&fields=no_such_column`)
      expect(status).toBe(400)
      expect(body.errors).toMatchObject([
        { parameter: 'bom', received: 'true', detail: 'is for .csv alone: ask for that' },
        { parameter: 'decimal', received: 'comma', detail: 'is for .csv alone: ask for that' },
        { parameter: 'fields', received: 'no_such_column' },
      ])
    },
  )

  test('is unknown to a picture and to a calendar', async () => {
    for (const path of ['/v1/progress.svg', '/v1/milestones.ics']) {
      const { status, body } = await server.ask(`${path}?bom=true`)
      expect([status, body.errors[0].parameter]).toEqual([400, 'bom'])
    }
  })

  test('is taken of a list and of an item, by suffix and by Accept', async () => {
    const query = '?decimal=comma&fields=ally,share_of_gdp&as_of=2025-04-03'
    expect((await server.ask(`/v1/allies/POL.csv${query}`)).text).toBe('ally;share_of_gdp\nPOL;4,12\n')
    const byAccept = await server.ask(`/v1/allies${query}`, { accept: 'text/csv' })
    expect(byAccept.text).toBe((await server.ask(`/v1/allies.csv${query}`)).text)
    expect(byAccept.text).toContain('ITA;1,49\n')
  })

  test('stands in the help, and in the contract where it is taken', async () => {
    const { text } = await server.ask('/help/allies')
    for (const name of ['bom', 'decimal']) expect(text).toContain(`  ${name}\n`)
    const { paths } = (await server.ask('/openapi-full.json')).body
    const takes = (path: string) => JSON.stringify(paths[path].get.parameters).includes('/decimal"')
    expect(takes('/v1/allies.csv')).toBe(true)
    expect(takes('/v1/allies')).toBe(true)
    expect(takes('/v1/allies/{ally}.csv')).toBe(true)
    for (const path of ['/v1/allies.json', '/v1/allies.xlsx', '/v1/progress.svg', '/v1/allies/{ally}.txt'])
      expect([path, takes(path)]).toEqual([path, false])
  })
})
