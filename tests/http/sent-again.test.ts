/** An answer sent again is the answer that was sent, until the record or the day changes. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import { type RunningApp, runningApp } from '../support/running-app.js'
import { temporaryStore } from '../support/temporary-store.js'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp()
})
afterAll(() => server.close())

/** What of the headers belongs to the answer. */
function lasting({ headers }: { headers: Record<string, unknown> }) {
  const { 'x-request-id': _, date: __, connection: ___, 'keep-alive': ____, ...others } = headers
  return others
}

test.each([
  ['/v1/allies', {}],
  ['/v1/allies', { accept: 'text/csv' }],
  ['/v1/progress.csv', { 'accept-encoding': 'br' }],
  ['/v1/spending.svg?indicator=share_of_gdp&area=POL', { 'accept-encoding': 'gzip' }],
  ['/v1/pledges/bel-2025-2pct-2029?view=stored', {}],
  ['/help', {}],
  ['/', { accept: 'text/html' }],
  ['/openapi.json', {}],
])('%s %j', async (url, headers) => {
  const ask = (method: 'GET' | 'HEAD', more = {}) =>
    server.app.inject({ method, url, headers: { ...headers, ...more } })
  const first = await ask('GET')
  const again = await ask('GET', { 'x-request-id': 'again' })
  expect(again.statusCode).toBe(200)
  expect(again.rawPayload.equals(first.rawPayload)).toBe(true)
  expect(lasting(again)).toEqual(lasting(first))
  expect(again.headers['x-request-id']).toBe('again')

  const head = await ask('HEAD')
  expect(head.rawPayload.length).toBe(0)
  expect(lasting(head)).toEqual(lasting(first))

  const known = await ask('GET', { 'if-none-match': String(first.headers.etag) })
  expect(known.statusCode).toBe(304)
  expect(known.rawPayload.length).toBe(0)
  const { 'content-length': _, 'content-type': __, 'content-encoding': ___, ...rest } = lasting(first)
  expect(lasting(known)).toEqual(rest)
})

test('the same URL asked with another Accept or coding is another answer', async () => {
  const types = ['application/json', 'text/csv', 'text/plain']
  for (const accept of [...types, ...types]) {
    const { headers } = await server.app.inject({ url: '/v1/targets', headers: { accept } })
    expect(headers['content-type']).toContain(accept)
  }
})

test('a problem is not sent again, and no other method is answered', async () => {
  for (const id of ['one', 'two']) {
    const { body } = await server.ask('/v1/allies?nothing=1', { 'x-request-id': id })
    expect(body.request_id).toBe(id)
  }
  await server.ask('/v1/allies')
  expect((await server.ask('/v1/allies', {}, 'options')).status).toBe(204)
  expect((await server.ask('/v1/allies', {}, 'delete')).status).toBe(405)
})

test('another day and another revision are answered anew', async () => {
  const store = await temporaryStore()
  let now = new Date('2026-11-24T23:59:59Z')
  const { app } = await buildApp({ store, config: readConfig({ LOG_LEVEL: 'silent' }), clock: () => now })
  const asOf = async () => (await app.inject('/v1/allies?ally=BEL')).json().meta.as_of
  expect([await asOf(), await asOf()]).toEqual(['2026-11-24', '2026-11-24'])
  now = new Date('2026-11-25T00:00:00Z')
  expect([await asOf(), await asOf()]).toEqual(['2026-11-25', '2026-11-25'])
  await app.close()
  await store.close()
})
