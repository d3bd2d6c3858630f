/** Every way to ask wrongly: the right 4xx problem, every fault in it, nothing disturbed, never a 5xx. */
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, runningApp } from '../support/running-app.js'

let server: RunningApp
let port: number
beforeAll(async () => {
  server = await runningApp()
  port = Number(new URL(await server.app.listen({ host: '127.0.0.1', port: 0 })).port)
})
afterAll(() => server.close())

interface Fault {
  readonly parameter: string
  readonly received: string | null
  readonly nearest?: string
}

async function problemOf(path: string, headers = {}) {
  const response = await server.ask(path, headers)
  expect(response.type).toBe('application/problem+json')
  expect(response.headers['cache-control']).toBe('no-store')
  expect(response.headers['access-control-allow-origin']).toBe('*')
  expect(response.headers['x-request-id']).toBe(response.body.request_id)
  expect(response.body.status).toBe(response.status)
  expect(response.body.type).toBe(`/problems/${response.body.code}`)
  return response.body as { status: number; code: string; detail: string; errors: Fault[] }
}

describe('a faulty question', () => {
  test.each([
    ['/v1/allies?alli=POL', [['alli', 'POL', 'ally']]],
    ['/v1/spending?year=2025..2014', [['year', '2025..2014']]],
    [
      '/v1/spending?year=abc&limit=0&sort=foo',
      [
        ['year', 'abc'],
        ['limit', '0'],
        ['sort', 'foo'],
      ],
    ],
    ['/v1/allies?limit=10001', [['limit', '10001']]],
    ['/v1/allies?limit=', [['limit', '']]],
    ['/v1/allies?limit=0x10', [['limit', '0x10']]],
    ['/v1/allies?limit=1e3', [['limit', '1e3']]],
    ['/v1/allies?offset=-1', [['offset', '-1']]],
    ['/v1/allies?as_of=2025-02-30', [['as_of', '2025-02-30']]],
    ['/v1/allies?as_of=2027', [['as_of', '2027']]],
    ['/v1/allies?as_of=2026-11-25', [['as_of', '2026-11-25']]],
    ['/v1/allies?as_of=summit:nowhere', [['as_of', 'summit:nowhere']]],
    ['/v1/allies?as_of=summit:albania-summit-2027', [['as_of', 'summit:albania-summit-2027']]],
    ['/v1/allies?as_of=summit:hague-summit-2026', [['as_of', 'summit:hague-summit-2026', 'summit:hague-summit-2025']]],
    ['/v1/allies?ally=POL&ally=BEL', [['ally', 'POL and BEL']]],
    ['/v1/allies?as_of=2025-01-01&as_of=2025-01-02', [['as_of', '2025-01-01 and 2025-01-02']]],
    [
      '/v1/allies?ally=PLO,BEL,XXX',
      [
        ['ally', 'PLO', 'POL'],
        ['ally', 'XXX'],
      ],
    ],
    ['/v1/allies?ally=', [['ally', '']]],
    ['/v1/allies?ally=,', [['ally', ',']]],
    ['/v1/allies?fields=', [['fields', '']]],
    ['/v1/allies?ally=%00', [['ally', '\u0000']]],
    ['/v1/allies?__proto__=1', [['__proto__', '1']]],
    ['/v1/allies?constructor=1', [['constructor', '1']]],
    ['/v1/allies?fields=ally,gap', [['fields', 'gap']]],
    ['/v1/allies?gap_pp__lt=abc', [['gap_pp__lt', 'abc']]],
    ['/v1/allies?gap_p__lt=0', [['gap_p__lt', '0', 'gap_pp__lt']]],
    ['/v1/allies?region=asia', [['region', 'asia']]],
    ['/v1/allies?meets_target=yes', [['meets_target', 'yes', 'true']]],
    ['/v1/allies?target=vilnius-2023-equipment-20pct', [['target', 'vilnius-2023-equipment-20pct']]],
    ['/v1/allies?target=hague-2025-5pct&as_of=2025-04-03', [['target', 'hague-2025-5pct']]],
    ['/v1/pledges?in_force=yes', [['in_force', 'yes', 'true']]],
    ['/v1/pledges?basis=evry_year', [['basis', 'evry_year', 'every_year']]],
    ['/v1/pledges?in_forc=true', [['in_forc', 'true', 'in_force']]],
    ['/v1/pledges?announced_on__gte=2025-13', [['announced_on__gte', '2025-13']]],
    ['/v1/pledges?announced_on=2025,soon', [['announced_on', '2025,soon']]],
    ['/v1/pledges?deadline_year=2030,x', [['deadline_year', '2030,x']]],
    ['/v1/pledges?summary=2%25', [['summary', '2%']]],
    ['/v1/progress?publication__lt=nato-2026-07', [['publication__lt', 'nato-2026-07', 'publication']]],
    ['/v1/allies?publication=nato-2024-60', [['publication', 'nato-2024-60', 'nato-2024-06']]],
    ['/v1/pledges?outcome=missd', [['outcome', 'missd', 'missed']]],
    ['/v1/spending?indicator=share_of_gpd', [['indicator', 'share_of_gpd', 'share_of_gdp']]],
    ['/v1/spending?shape=wide', [['indicator', null]]],
    ['/v1/spending?shape=tall', [['shape', 'tall']]],
    ['/v1/spending?shape=wide&indicator=share_of_gdp&fields=year', [['fields', 'year']]],
    ['/v1/spending?shape=wide&indicator=share_of_gdp&sort=value', [['sort', 'value']]],
    ['/v1/milestones?from=2025-13', [['from', '2025-13']]],
    ['/v1/allies/BEL?limit=1', [['limit', '1']]],
  ])('%s is a 400 that names every fault', async (path, faults) => {
    const { status, code, errors } = await problemOf(path)
    expect([status, code]).toEqual([400, 'invalid_parameter'])
    const told = errors.map(({ parameter, received, nearest }) =>
      nearest ? [parameter, received, nearest] : [parameter, received],
    )
    expect(told).toEqual(faults)
  })
})

describe('what is not there', () => {
  test.each([
    ['/v1/allies/PLO', 404, 'no_such_item', 'did you mean POL?'],
    ['/v1/allies/%00', 404, 'no_such_item', 'no ally'],
    ['/v1/allies/constructor', 404, 'no_such_item', 'no ally'],
    ['/v1/allies/__proto__', 404, 'no_such_item', 'no ally'],
    ['/v1/allies/FIN?as_of=2020-01-01', 404, 'not_yet_ally', '2020-01-01'],
    ['/v1/publications/nato-2026-07?as_of=2025-01-01', 404, 'not_yet_known', '2025-01-01'],
    ['/v1/allies.pdf', 404, 'no_such_representation', '/v1/allies.csv'],
    ['/v1/allies/POL.pdf', 404, 'no_such_representation', '/v1/allies/POL.csv'],
    ['/v1/allie', 404, 'not_found', 'did you mean /v1/allies?'],
    ['/v1/spending/POL', 404, 'not_found', 'nothing'],
    ['/help/alies', 404, 'not_found', 'did you mean allies?'],
    ['/problems/nope', 404, 'not_found', 'unknown problem'],
    ['/v1/allies/%zz', 400, 'malformed_request', 'percent-encoding'],
    ['/v1/statements?speaker=%zz', 400, 'malformed_request', 'percent-encoding'],
    ['/v1/statements?speaker=%ff', 400, 'malformed_request', 'percent-encoding'],
    [`/v1/allies?ally=${'a'.repeat(9000)}`, 414, 'uri_too_long', '8192'],
    [`/v1/allies/${'a'.repeat(109)}`, 414, 'uri_too_long', ''],
  ])('%s is a %d %s', async (path, status, code, words) => {
    const problem = await problemOf(path)
    expect([problem.status, problem.code]).toEqual([status, code])
    expect(problem.detail).toContain(words)
  })

  test('an Accept header that nothing fits is a 406', async () => {
    const problem = await problemOf('/v1/allies', { accept: 'image/png' })
    expect([problem.status, problem.code]).toEqual([406, 'not_acceptable'])
  })

  test('a suffix wins over an Accept header', async () => {
    expect((await server.ask('/v1/allies.csv', { accept: 'image/png' })).type).toBe('text/csv')
  })
})

describe('a method that is not allowed', () => {
  test.each(['post', 'put', 'patch', 'delete', 'trace', 'propfind', 'lock'] as const)(
    '%s is a 405 that says what is',
    async (method) => {
      for (const path of ['/v1/allies', '/v1/allies.csv', '/v1/allies/BEL', '/help', '/healthz']) {
        const response = await server.ask(path, { 'content-type': 'application/json' }, method)
        expect([response.status, response.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
        expect(response.body.code).toBe('method_not_allowed')
      }
    },
  )

  test('OPTIONS says what is allowed, to browsers too', async () => {
    const response = await server.ask('/v1/allies', { origin: 'https://example.org' }, 'options')
    expect(response.status).toBe(204)
    expect(response.headers).toMatchObject({
      allow: 'GET, HEAD, OPTIONS',
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
    })
  })
})

/** Sends raw bytes and returns the head of the answer. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
    socket.setTimeout(5000, () => socket.end())
  })
}

describe('bytes that are hardly HTTP', () => {
  test.each([
    ['a URL of 100 KB', `GET /v1/allies?ally=${'a'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 414],
    ['a header of 100 KB', `GET /v1/allies HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(100_000)}\r\n\r\n`, 431],
    ['a NUL byte in the URL', 'GET /v1/allies/\0 HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['no HTTP at all', 'hello\r\n\r\n', 400],
    ['an unknown method', 'FROB /v1/allies HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    [
      'bad JSON to an unknown path',
      'POST /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 4\r\n\r\n{bad',
      404,
    ],
    ['no Host header', 'GET /v1/allies/XX HTTP/1.1\r\nConnection: close\r\n\r\n', 404],
  ])('%s is answered with a problem', async (_, bytes, status) => {
    const answer = await raw(bytes)
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(answer.toLowerCase()).toContain('content-type: application/problem+json')
    const body = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4))
    expect(body).toMatchObject({ status, code: expect.any(String) })
  })

  test('a URL in absolute form is answered as its path', async () => {
    const answer = await raw('GET http://x/healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1.1 200 /)
  })

  test('and the next request is answered as ever', async () => {
    expect((await server.ask('/healthz')).body).toEqual({ status: 'ok' })
  })
})

test('a request id that is given is kept, one that is no id is replaced', async () => {
  expect((await server.ask('/healthz', { 'x-request-id': 'desk-7' })).headers['x-request-id']).toBe('desk-7')
  expect((await server.ask('/healthz', { 'x-request-id': 'a b;c' })).headers['x-request-id']).toMatch(/^[\da-f-]{36}$/)
})
