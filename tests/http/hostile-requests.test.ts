/** What fuzzing found: each a request that was once answered wrongly. */
import { connect } from 'node:net'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.js'
import { ITEM_FORMATS } from '../../src/formats/format.js'
import { readUnencoded } from '../../src/http/server/unencoded.js'
import { type RunningApp, runningApp } from '../support/running-app.js'

let server: RunningApp
let auth: Record<string, string>
beforeAll(async () => {
  server = await runningApp()
  auth = { authorization: `Bearer ${await server.key('desk')}` }
})
afterAll(() => server.close())

describe('half a character', () => {
  const HALF = /\\ud[89a-f]|\p{Cs}/iu

  test('is not sent back where a name was cut in the middle of one', async () => {
    const { status, text } = await server.ask(`/v1/allies?x=${'a'.repeat(99)}%F0%9F%98%80`)
    expect([status, HALF.test(text)]).toEqual([400, false])
  })

  test('is not sent back where it came in a body', async () => {
    const headers = { ...auth, 'if-match': '*' }
    const { status, text } = await server.write(
      'patch',
      '/v1/pledges/bel-2025-2pct-2029',
      headers,
      '{"kind":"\\ud800"}',
    )
    expect([status, HALF.test(text)]).toEqual([422, false])
  })
})

test('a problem drawn as a picture is well-formed whatever the question held', async () => {
  const { status, body } = await server.ask(
    '/v1/progress.svg?ally=%00%1b%ef%bf%bf',
    { accept: 'image/svg+xml' },
    'head',
  )
  expect(status).toBe(400)
  expect(body).toEqual({})
  const drawn = await server.app.inject({
    url: '/v1/progress.svg?ally=%00%1b%ef%bf%bf',
    headers: { accept: 'image/svg+xml' },
  })
  expect([drawn.statusCode, drawn.headers['content-type']]).toEqual([400, 'image/svg+xml; charset=utf-8'])
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  expect(() => parser.write(drawn.body).close()).not.toThrow()
})

test('a 304 to HEAD does not say that the answer is empty', async () => {
  const headers = { 'if-none-match': '*' }
  const head = await server.ask('/v1/allies', headers, 'head')
  const get = await server.ask('/v1/allies', headers)
  expect([head.status, get.status]).toEqual([304, 304])
  expect([head.headers['content-length'], get.headers['content-length']]).toEqual([undefined, undefined])
})

test('a record with the longest id there may be is found in every representation', async () => {
  const [first] = await server.rows('/v1/summits?limit=1')
  const { recorded_on, ...record } = (await server.ask(`/v1/summits/${first?.id}?view=stored`)).body.data
  const id = 'x'.repeat(100)
  expect(recorded_on).toBeDefined()
  expect((await server.write('post', '/v1/summits', auth, { ...record, id })).status).toBe(201)
  for (const suffix of ['', ...ITEM_FORMATS.map((format) => `.${format}`)])
    expect((await server.ask(`/v1/summits/${id}${suffix}`)).status).toBe(200)
})

test('an expectation nobody knows is passed over, as it may be', async () => {
  const origin = await server.app.listen({ host: '127.0.0.1', port: 0 })
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1', () =>
      socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\nExpect: miracles\r\nConnection: close\r\n\r\n'),
    )
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('close', () => resolve(text)).on('error', reject)
  })
  expect(answer).toMatch(/^HTTP\/1\.1 200 /)
})

test('a request that never comes to its end is given up', () => {
  expect(server.app.server.requestTimeout).toBe(readConfig({}).requestTimeoutMs)
  expect(server.app.server.requestTimeout).toBeGreaterThan(0)
})

test.each(['https://example.org/ü', 'https://example.org/<b>', 'https://example.org/%zz'])(
  'an address that is no URI, as the contract calls it, is refused: %j',
  async (address) => {
    const headers = { ...auth, 'if-match': '*' }
    const { status, body } = await server.write('patch', '/v1/pledges/bel-2025-2pct-2029', headers, {
      source_url: address,
    })
    expect([status, body.errors[0]?.parameter]).toEqual([422, 'source_url'])
  },
)

test('a header of nothing but blanks beside an address that is not encoded is read in one go', () => {
  const packet = (value: string) => Buffer.from(`GET /v1/\u00fc HTTP/1.1\r\nHost: x\r\nA:${value}\r\n\r\n`)
  const read = (value: string) => readUnencoded({ code: 'HPE_INVALID_URL', rawPacket: packet(value) })
  const blanks = ' '.repeat(15_000)
  expect(read(`${blanks}\u0001`)).toBeNull()
  expect(read(`a${blanks}b`)?.headers.a).toBe(`a${blanks}b`)
  expect(read('a'.repeat(17_000))).toBeNull()
})

test('who asks for long answers and leaves has so many of them made at a time, and no more', async () => {
  const ask = (index: number) =>
    server.app.inject({ url: `/v1/revisions.xlsx?as_of=2026-11-23&offset=${index}`, remoteAddress: '198.51.100.7' })
  const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => ask(index)))
  const refused = answers.filter(({ statusCode }) => statusCode !== 200)
  expect(refused).toHaveLength(10)
  for (const { statusCode, headers } of refused) expect([statusCode, headers['retry-after']]).toEqual([503, '5'])
  expect((await ask(60)).statusCode).toBe(200)
})
