/** Large imports: one at a time, whatever becomes of their clients, and answered however long they take. */
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { metricOf } from '../support/metrics.js'
import { type Served, served } from '../support/served.js'

const IDLE_MS = 300

/** What is refused while it is still being sent, its client may learn of as a failure to send. */
const cutShort = () => null

let server: Served
let headers: Record<string, string>
beforeAll(async () => {
  server = await served({ IDLE_TIMEOUT_MS: String(IDLE_MS) })
  const key = await server.store.keys.create('importer', 'admin', new Date())
  headers = { authorization: `Bearer ${key}`, 'content-type': 'text/csv' }
})
afterAll(() => server.close())

/** Every area and year there can be, many times over the size from which a file is large. */
async function largeFile(): Promise<string> {
  const keysOf = async (path: string) => (await (await fetch(server.origin + path)).text()).trim().split('\n').slice(1)
  const indicators = await keysOf('/v1/indicators.csv?fields=id')
  const rows = ['area,indicator,year,value,status']
  for (const ally of await keysOf('/v1/allies.csv?fields=ally'))
    for (const indicator of indicators)
      for (let year = 1949; year < 2029; year += 1) rows.push(`${ally},${indicator},${year},${2 + year / 1000},final`)
  return `${rows.join('\n')}\n`
}

const send = (body: string) =>
  fetch(`${server.origin}/v1/imports?publication=nato-2026-07&replace=true&dry_run=true`, {
    method: 'POST',
    headers,
    body,
  })

test('eight at once: one is imported, though it takes longer than a connection may be silent; others are told to wait', async () => {
  const file = await largeFile()
  expect(file.length).toBeGreaterThan(1024 * 1024)
  const begun = performance.now()
  const answers = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const { status, headers: sent } = await send(file)
      return { status, retry: sent.get('retry-after'), ms: performance.now() - begun }
    }),
  )
  const [taken, ...others] = answers.toSorted((a, b) => a.status - b.status)
  expect(taken?.status).toBe(200)
  expect(taken?.ms).toBeGreaterThan(IDLE_MS)
  expect(others.map(({ status, retry }) => [status, retry])).toEqual(Array(7).fill([503, '10']))
  expect((await send(file)).status).toBe(200)
})

test('one whose client is gone, or that was refused, holds up no other', async () => {
  const file = await largeFile()
  const lines = Object.entries({ ...headers, host: 'x', 'content-length': String(file.length) })
  const header = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  const cut = connect(server.port, '127.0.0.1').on('error', () => undefined)
  const begun = `POST /v1/imports?publication=nato-2026-07 HTTP/1.1\r\n${header}\r\n${file.slice(0, 1000)}`
  await new Promise((resolve) => cut.write(begun, resolve))
  const dripping = setInterval(() => cut.write(' '), IDLE_MS / 3)
  // The one cut and the one that asks.
  await expect.poll(() => metricOf(server.origin, 'http_requests_in_flight'), { timeout: 20_000 }).toBe(2)
  expect((await send(file)).status).toBe(503)
  clearInterval(dripping)
  cut.destroy()
  await expect.poll(async () => (await send(file)).status, { timeout: 20_000 }).toBe(200)

  const tooLarge = await fetch(`${server.origin}/v1/imports?publication=nato-2026-07`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
    body: 'x'.repeat(9 * 1024 * 1024),
  }).catch(cutShort)
  expect([413, undefined]).toContain(tooLarge?.status)
  await expect.poll(async () => (await send(file)).status, { timeout: 20_000 }).toBe(200)

  const withRevision = await fetch(`${server.origin}/v1/imports?publication=nato-2026-07&revision=1`, {
    method: 'POST',
    headers,
    body: file,
  }).catch(cutShort)
  expect([400, undefined]).toContain(withRevision?.status)
  expect((await send(file)).status).toBe(200)
})
