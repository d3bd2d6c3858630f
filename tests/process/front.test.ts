/** What is sent again is sent before the framework: as whole, as counted and as limited as what was made, whatever its client does. */
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { metricOf } from '../support/metrics.js'
import { type Served, served } from '../support/served.js'

/** The one that asks for the metrics. */
const ASKING = 1
const PATIENCE = { timeout: 25_000, interval: 200 }

let server: Served
beforeAll(async () => {
  server = await served({
    LOG_LEVEL: 'info',
    RATE_LIMIT: '100000',
    TRUST_PROXY: '192.0.2.0/24',
    IDLE_TIMEOUT_MS: '3000',
  })
})
afterAll(() => server.close())

const sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
})

function open(): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(server.port, '127.0.0.1', () => resolve(socket)).on('error', () => undefined)
    sockets.push(socket)
  })
}

/** All that is answered to the text until the connection is closed. */
async function exchange(text: string): Promise<string> {
  const socket = await open()
  let said = ''
  socket.setEncoding('latin1').on('data', (part) => {
    said += part
  })
  socket.write(text)
  await new Promise((resolve) => socket.once('close', resolve))
  return said
}

/** A metric's name is found by a pattern, in which the braces of its labels are any character. */
const hits = () => metricOf(server.origin, 'answers_total.cache="hit".')
const inFlight = () => metricOf(server.origin, 'http_requests_in_flight')

/** Has it made, if it is not kept yet. */
async function keep(path: string, headers = {}): Promise<Response> {
  const first = await fetch(server.origin + path, { headers })
  await first.arrayBuffer()
  return first
}

/** Headers that are no request's own. */
function lasting({ headers }: Response): Record<string, string> {
  const {
    'x-request-id': _,
    date: __,
    ratelimit: ___,
    connection: ____,
    'keep-alive': _____,
    ...others
  } = Object.fromEntries(headers)
  return others
}

describe('made and sent again', () => {
  const lineOf = async (id: string) => {
    const found = () =>
      server
        .output()
        .split('\n')
        .find((line) => line.includes(`"id":"${id}"`))
    await expect.poll(found, PATIENCE).toBeDefined()
    return JSON.parse(found() ?? '')
  }
  const left = ({ headers }: Response) => Number(/r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1])

  test('have the same headers, a line each in the log, and count alike', async () => {
    const path = '/v1/targets?limit=3'
    const ask = (id: string) => fetch(server.origin + path, { headers: { 'x-request-id': id } })
    const before = await metricOf(server.origin, 'http_requests_total.route="/v1/targets",status="2xx".').catch(() => 0)
    const [made, again] = [await ask('made-1'), await ask('again-1')]
    expect(await again.text()).toBe(await made.text())
    expect(lasting(again)).toEqual(lasting(made))
    expect([made, again].map(({ headers }) => headers.get('x-request-id'))).toEqual(['made-1', 'again-1'])
    expect(left(made) - left(again)).toBe(1)
    const [first, second] = [await lineOf('made-1'), await lineOf('again-1')]
    expect(Object.keys(second)).toEqual(Object.keys(first))
    expect(second).toEqual({ ...first, time: second.time, ms: second.ms, id: 'again-1', reqId: 'again-1' })
    expect(second).toMatchObject({ method: 'GET', route: '/v1/targets', status: 200, msg: 'answered' })
    const count = () => metricOf(server.origin, 'http_requests_total.route="/v1/targets",status="2xx".')
    await expect.poll(count, PATIENCE).toBe(before + 2)
    const timed = () => metricOf(server.origin, 'http_request_duration_seconds_count.route="/v1/targets".')
    expect(await timed()).toBe(before + 2)
  })

  test.each([
    ['a list', '/v1/allies', {}],
    ['a page', '/allies/POL', { accept: 'text/html' }],
    ['the first page', '/', { accept: 'text/html' }],
    ['help', '/help', {}],
    ['a picture', '/v1/progress.svg?width=400', {}],
    ['a picture in pixels', '/v1/progress.png?width=400', {}],
    ['the picture of a page', '/allies/POL/card.png', {}],
    ['an embedded picture', '/embed/progress', {}],
  ])('%s is sent again, in any coding, as a HEAD and a 304', async (_, path, accepted) => {
    const plain = { ...accepted, 'accept-encoding': 'identity' }
    const coded = { ...accepted, 'accept-encoding': 'br' }
    const [made, madeCoded] = [await keep(path, plain), await keep(path, coded)]
    expect([made.status, madeCoded.status]).toEqual([200, 200])
    // The reading of a second ago is told again.
    await sleep(1100)
    const before = await hits()
    for (const [first, headers] of [
      [made, plain],
      [madeCoded, coded],
    ] as const) {
      const again = await fetch(server.origin + path, { headers })
      expect(lasting(again)).toEqual(lasting(first))
      // What is compressed in itself is sent as it is.
      const length = Number(again.headers.get('content-length'))
      const bytes = (await again.arrayBuffer()).byteLength
      if (again.headers.get('content-encoding') === null) expect(bytes).toBe(length)
      else expect(bytes).toBeGreaterThan(length)
      const head = await fetch(server.origin + path, { method: 'HEAD', headers })
      expect(lasting(head)).toEqual(lasting(first))
      const tag = first.headers.get('etag') ?? ''
      const known = await fetch(server.origin + path, { headers: { ...headers, 'if-none-match': `"other", W/${tag}` } })
      expect(known.status).toBe(304)
      expect(known.headers.get('etag')).toBe(tag)
      expect(known.headers.get('content-length')).toBeNull()
    }
    await expect.poll(hits, PATIENCE).toBe(before + 6)
  })

  test('a page shows the address it was asked by, also when it is sent again', async () => {
    const ask = (host: string) => exchange(`GET /help HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
    for (const host of ['one.example.org', 'two.example.org', 'one.example.org', 'two.example.org']) {
      const said = await ask(host)
      expect(said).toContain(`http://${host}`)
      expect(said).not.toContain(`http://${host.startsWith('one') ? 'two' : 'one'}`)
    }
  })
})

test('ids are unlike each other, and begin as those of no other server', async () => {
  const other = await served()
  const idFrom = async (origin: string) => (await fetch(`${origin}/v1/indicators`)).headers.get('x-request-id') ?? ''
  const [ids, others] = [[] as string[], [] as string[]]
  for (let turn = 0; turn < 300; turn += 1) ids.push(await idFrom(server.origin))
  for (let turn = 0; turn < 3; turn += 1) others.push(await idFrom(other.origin))
  await other.close()
  expect(new Set([...ids, ...others]).size).toBe(303)
  const VERSION_4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/
  for (const id of [...ids, ...others]) expect(id).toMatch(VERSION_4)
  expect(others.filter((id) => ids.some((one) => one.slice(0, 8) === id.slice(0, 8)))).toEqual([])
})

describe('the rate', () => {
  /** How many of so many requests, each over a connection of its own, were answered. */
  async function answered(port: number, requests: number, header = ''): Promise<number> {
    const statuses = await Promise.all(
      Array.from({ length: requests }, () => {
        return new Promise<string>((resolve) => {
          const socket = connect(port, '127.0.0.1')
          let said = ''
          socket.setEncoding('latin1').on('data', (part) => {
            said += part
          })
          socket.once('close', () => resolve(said.slice(9, 12)))
          socket.write(`GET /v1/indicators HTTP/1.1\r\nHost: x\r\n${header}Connection: close\r\n\r\n`)
        })
      }),
    )
    return statuses.filter((status) => status === '200').length
  }

  test('of an address is one for all its connections', async () => {
    const limited = await served({ RATE_LIMIT: '20' })
    expect(await answered(limited.port, 1)).toBe(1)
    expect(await answered(limited.port, 30)).toBe(19)
    await limited.close()
  })

  test('behind a trusted proxy is that of each forwarded address, whichever connection it comes by', async () => {
    const limited = await served({ RATE_LIMIT: '20', TRUST_PROXY: 'loopback' })
    const from = (place: number) => `X-Forwarded-For: 203.0.113.${place}\r\n`
    expect(await answered(limited.port, 15, from(1))).toBe(15)
    expect(await answered(limited.port, 15, from(1))).toBe(5)
    expect(await answered(limited.port, 15, from(2))).toBe(15)
    await limited.close()
  })
})

describe('whatever a client does', () => {
  beforeAll(async () => {
    await keep('/v1/allies')
  })
  const ASK = 'GET /v1/allies HTTP/1.1\r\nHost: x\r\n\r\n'

  test('a hundred pipelines, aborted before and while they are answered, leave nothing waiting', async () => {
    const before = await metricOf(server.origin, 'http_requests_abandoned_total')
    for (let round = 0; round < 4; round += 1) {
      const clients = await Promise.all(Array.from({ length: 25 }, open))
      for (const client of clients) client.pause().write(ASK.repeat(60))
      await sleep(round * 50)
      for (const client of clients) client.resetAndDestroy()
    }
    await expect.poll(inFlight, PATIENCE).toBe(ASKING)
    const abandoned = () => metricOf(server.origin, 'http_requests_abandoned_total')
    await expect.poll(abandoned, PATIENCE).toBeGreaterThan(before)
    expect((await fetch(`${server.origin}/v1/allies`)).status).toBe(200)
  })

  test('who goes on asking and reads nothing is let go, and takes no memory meanwhile', async () => {
    const resident = () => metricOf(server.origin, 'process_resident_memory_bytes')
    const before = await resident()
    const clients = await Promise.all(Array.from({ length: 20 }, open))
    let most = 0
    const [ROUNDS, REQUESTS, BYTES] = [25, 30, 28_000]
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const client of clients) client.pause().write(ASK.repeat(REQUESTS))
      await sleep(40)
      most = Math.max(most, await inFlight())
    }
    // Some wait, or else nothing was put to the test.
    expect(most).toBeGreaterThan(clients.length)
    const asked = clients.length * ROUNDS * REQUESTS * BYTES
    expect((await resident()) - before).toBeLessThan(asked / 5)
    await expect.poll(inFlight, PATIENCE).toBe(ASKING)
    for (const client of clients) client.resume()
    await expect.poll(() => clients.every(({ destroyed }) => destroyed), PATIENCE).toBe(true)
  })

  test('a pipeline is answered whole and in order', async () => {
    const paths = ['/v1/allies', '/v1/allies?nothing=1', '/v1/allies', '/nowhere', '/v1/allies']
    const ask = (path: string, place: number) => `GET ${path} HTTP/1.1\r\nHost: x\r\nX-Request-Id: p${place}\r\n`
    const said = await exchange(
      paths.map((path, place) => `${ask(path, place)}${place === 4 ? 'Connection: close\r\n' : ''}\r\n`).join(''),
    )
    expect([...said.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => status)).toEqual([
      '200',
      '400',
      '200',
      '404',
      '200',
    ])
    expect([...said.matchAll(/^x-request-id: (p\d)/gm)].map(([, id]) => id)).toEqual(['p0', 'p1', 'p2', 'p3', 'p4'])
  })

  const ANSWER = /^HTTP\/1\.1 200 OK\r\n[\s\S]*"data":\[/
  test.each([
    ['HTTP/1.0', 'GET /v1/allies HTTP/1.0\r\n\r\n', ANSWER],
    ['the absolute form', 'GET http://x.example/v1/allies HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', ANSWER],
    ['a closed half', ASK, ANSWER],
    ['an upgrade', 'GET /v1/allies HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: h2c\r\n\r\n', ANSWER],
    [
      'a body',
      'GET /v1/allies HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhelloGET /v1/allies HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
      /^HTTP\/1\.1 200 OK\r\n[\s\S]*HTTP\/1\.1 200 OK\r\n/,
    ],
    [
      'an expectation',
      'GET /v1/allies HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n',
      /^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK\r\n/,
    ],
    [
      'an expectation of something else',
      'GET /v1/allies HTTP/1.1\r\nHost: x\r\nExpect: tea\r\nConnection: close\r\n\r\n',
      ANSWER,
    ],
    ['a broken URL', 'GET /v1/allies%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['another method', 'DELETE /v1/allies HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', /^HTTP\/1\.1 405 /],
    [
      'a wrong revision',
      'GET /v1/allies HTTP/1.1\r\nHost: x\r\nData-Revision: x\r\nConnection: close\r\n\r\n',
      /^HTTP\/1\.1 400 /,
    ],
    [
      'a later revision',
      'GET /v1/allies HTTP/1.1\r\nHost: x\r\nData-Revision: 999\r\nConnection: close\r\n\r\n',
      /^HTTP\/1\.1 503 /,
    ],
    [
      'the revision held',
      'GET /v1/allies HTTP/1.1\r\nHost: x\r\nData-Revision: 1\r\nConnection: close\r\n\r\n',
      ANSWER,
    ],
  ])('%s', async (name, text, answer) => {
    const socket = await open()
    let said = ''
    socket.setEncoding('latin1').on('data', (part) => {
      said += part
    })
    if (name === 'a closed half') socket.end(text)
    else socket.write(text)
    await new Promise((resolve) => socket.once('close', resolve))
    expect(said).toMatch(answer)
    await expect.poll(inFlight, PATIENCE).toBe(ASKING)
  })
})

test('while the server is being stopped, what is sent again says that its connection closes', async () => {
  const stopping = await served()
  const socket = connect(stopping.port, '127.0.0.1')
  let said = ''
  socket.setEncoding('latin1').on('data', (part) => {
    said += part
  })
  const ask = 'GET /v1/indicators HTTP/1.1\r\nHost: x\r\n\r\n'
  const answers = () => said.match(/^connection: [\w-]+/gim)?.map((line) => line.toLowerCase()) ?? []
  for (const count of [1, 2]) {
    socket.write(ask)
    await expect.poll(() => answers().length, { interval: 5 }).toBe(count)
  }
  const closed = new Promise((resolve) => socket.once('close', resolve))
  stopping.child.kill('SIGTERM')
  // The signal is heard a moment later: whatever comes first, the last answer is the one that closes.
  while (answers().at(-1) === 'connection: keep-alive' && !socket.destroyed) {
    socket.write(ask)
    await sleep(10)
  }
  await closed
  expect(answers().at(-1)).toBe('connection: close')
  expect(await stopping.exited).toBe(0)
  await stopping.close()
})
