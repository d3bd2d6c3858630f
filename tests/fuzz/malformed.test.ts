/** Bytes that are hardly HTTP are refused with a problem or cut off, at once, and harm nobody who comes after. */
import { afterAll, describe, expect, test } from 'vitest'
import { fuzzedServer } from './fuzzed-server.js'
import { INJECTED_HEADER } from './hostile.js'
import { MALFORMED } from './malformed-requests.js'
import { type RawAnswer, rawExchange } from './raw-exchange.js'

const server = await fuzzedServer()
const { port, client, log } = server
afterAll(() => server.close())

async function expectServerWell(): Promise<void> {
  log.check()
  const { status } = await client.send({ method: 'GET', target: '/healthz', headers: [] })
  expect(status).toBe(200)
}

/** What is refused is refused with a problem document. */
function expectProblems({ statuses, text }: RawAnswer): void {
  for (const answer of text.split(/(?=HTTP\/1\.1 \d{3} )/).slice(0, statuses.length)) {
    if (Number(answer.slice(9, 12)) < 400) continue
    expect(answer.toLowerCase()).toContain('content-type: application/problem+json')
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4))).toMatchObject({ code: expect.any(String) })
  }
}

describe('bytes that are hardly HTTP', () => {
  test.each(MALFORMED)('%s', async (_, bytes, statuses) => {
    const answer = await rawExchange(port, [bytes])
    expect(answer.statuses.length).toBeLessThanOrEqual(1)
    for (const status of answer.statuses) expect(statuses).toContain(status)
    expect(answer.closed || answer.statuses.length > 0, 'answered or cut off').toBe(true)
    expect(answer.text.toLowerCase()).not.toContain(`\n${INJECTED_HEADER}`)
    expectProblems(answer)
    await expectServerWell()
  })
})

describe('a connection', () => {
  const ask = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nHost: x\r\n${more}\r\n`

  test('that carries ten requests at once is answered ten times, in their order', async () => {
    const paths = Array.from({ length: 9 }, (_, index) => (index % 2 === 0 ? '/healthz' : '/nowhere'))
    const answer = await rawExchange(port, [
      paths.map((path) => ask(path)).join('') + ask('/readyz', 'Connection: close\r\n'),
    ])
    expect(answer.statuses).toEqual([...paths.map((path) => (path === '/healthz' ? 200 : 404)), 200])
  })

  test('on which the bytes come one by one is answered', async () => {
    const answer = await rawExchange(port, [...ask('/healthz', 'Connection: close\r\n')], 2)
    expect(answer.statuses).toEqual([200])
  })

  test('on which nothing complete comes keeps nobody else waiting, and is given up one day', async () => {
    const { socketTimeouts } = server
    const half = rawExchange(port, ['GET /healthz HTTP/1.1\r\nHost: x\r\n'])
    await expectServerWell()
    expect((await half).statuses).toEqual([])
    expect(socketTimeouts.headers).toBeGreaterThan(0)
    expect(socketTimeouts.request).toBeGreaterThan(0)
  })
})
