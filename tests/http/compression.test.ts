/** The same answer, fewer bytes: each coding with a tag of its own. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningApp, runningApp } from '../support/running-app.js'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp()
})
afterAll(() => server.close())

const LONG = '/v1/progress.csv'
const inject = (url: string, headers: Record<string, string>) => server.app.inject({ url, headers })

test.each<[string | undefined, string | undefined]>([
  [undefined, undefined],
  ['identity', undefined],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['zstd', undefined],
  ['*', 'br'],
  ['', undefined],
])('Accept-Encoding %j gets %s', async (accepted, coding) => {
  const plain = await inject(LONG, {})
  const coded = await inject(LONG, accepted === undefined ? {} : { 'accept-encoding': accepted })
  expect(coded.headers['content-encoding']).toBe(coding)
  expect(coded.headers.vary).toBe('Accept-Encoding')
  const { rawPayload } = coded
  expect(Number(coded.headers['content-length'])).toBe(rawPayload.length)
  const read = { br: brotliDecompressSync, gzip: gunzipSync }[coding ?? '']
  expect(read ? read(rawPayload).toString() : coded.payload).toBe(plain.payload)
  if (coding !== undefined) expect(rawPayload.length).toBeLessThan(plain.rawPayload.length / 2)
})

test('who holds a coding is told so by its own tag and by no other', async () => {
  const br = await inject(LONG, { 'accept-encoding': 'br' })
  const plain = await inject(LONG, {})
  expect(br.headers.etag).not.toBe(plain.headers.etag)
  const again = await inject(LONG, { 'accept-encoding': 'br', 'if-none-match': String(br.headers.etag) })
  expect(again.statusCode).toBe(304)
  expect(again.headers.etag).toBe(br.headers.etag)
  expect(again.headers['content-encoding']).toBeUndefined()
  const other = await inject(LONG, { 'if-none-match': String(br.headers.etag) })
  expect(other.statusCode).toBe(200)
})

test('an answer that fits a packet is sent as it is', async () => {
  const short = await inject('/v1/indicators.csv?limit=1&fields=id', { 'accept-encoding': 'br' })
  expect(short.headers['content-encoding']).toBeUndefined()
})

test('many clients asking at once get one and the same coding', async () => {
  const url = '/v1/spending.csv?area=POL'
  const answers = await Promise.all(Array.from({ length: 20 }, () => inject(url, { 'accept-encoding': 'br' })))
  expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1)
  expect(new Set(answers.map(({ rawPayload }) => rawPayload.toString('base64'))).size).toBe(1)
})
