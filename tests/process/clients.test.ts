/** Clients that are slow, silent or many do not keep others from being served. */
import { connect, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { metricOf } from '../support/metrics.js'
import { type Served, served } from '../support/served.js'

const IDLE = 500
const LIMITS = {
  HEADERS_TIMEOUT_MS: '700',
  REQUEST_TIMEOUT_MS: '1500',
  IDLE_TIMEOUT_MS: '4000',
  KEEP_ALIVE_MS: '1000',
  MAX_CONNECTIONS: '600',
  MAX_CONNECTIONS_PER_ADDRESS: '600',
}

let server: Served
beforeAll(async () => {
  server = await served(LIMITS)
})
afterAll(() => server.close())

/** The connections that are open, but for the one that asks. */
const othersOpen = async () => (await metricOf(server.origin, 'http_connections')) - 1
const PATIENCE = { timeout: 15_000, interval: 300 }
/** What may be left of the connections of the tests themselves. */
const FEW = 25

const sockets: Socket[] = []
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  await expect.poll(othersOpen, PATIENCE).toBeLessThan(FEW)
})

/** `allowHalfOpen`: whether the client goes on when the server has ended its side. */
function open(
  text = '',
  allowHalfOpen = false,
): Promise<{ socket: Socket; said: () => string; closed: Promise<void> }> {
  return new Promise((resolve) => {
    const socket = connect({ port: server.port, host: '127.0.0.1', allowHalfOpen })
    sockets.push(socket)
    let said = ''
    socket.setEncoding('utf8').on('data', (part) => {
      said += part
    })
    const closed = new Promise<void>((done) => socket.once('close', () => done()))
    socket
      .on('error', () => undefined)
      .on('connect', () => {
        socket.write(text)
        resolve({ socket, said: () => said, closed })
      })
  })
}

async function expectServed(): Promise<void> {
  const answers = await Promise.all(
    Array.from({ length: 20 }, async (_, place) => {
      const response = await fetch(`${server.origin}/v1/allies?gap_pp__gt=-${place}`)
      await response.arrayBuffer()
      return response.status
    }),
  )
  expect(new Set(answers)).toEqual(new Set([200]))
}

test(`${IDLE} idle connections`, async () => {
  await Promise.all(Array.from({ length: IDLE }, () => open()))
  await expectServed()
})

test('connections beyond the limit are refused, and those before served', async () => {
  const [first] = await Promise.all(Array.from({ length: 590 }, () => open()))
  const late = await Promise.all(Array.from({ length: 30 }, () => open()))
  await Promise.race(late.map(({ closed }) => closed))
  first?.socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')
  await expect.poll(() => first?.said() ?? '').toContain('200 OK')
})

/** Sends the text on each, again and again, whatever is said to it; the function returned stops that. */
function drip(open: readonly { socket: Socket }[], text: string): () => void {
  const dripping = setInterval(() => {
    for (const { socket } of open) if (!socket.destroyed) socket.write(text)
  }, 100)
  return () => clearInterval(dripping)
}

test('headers that never end are answered with 408, and their connections are gone though they go on', async () => {
  const slow = await Promise.all(Array.from({ length: 50 }, () => open('GET /v1/allies HTTP/1.1\r\nHost: x\r\n', true)))
  const stop = drip(slow, 'x: y\r\n')
  await expectServed()
  await expect.poll(() => slow[0]?.said(), PATIENCE).toContain('408')
  expect(slow[0]?.said()).toContain('request_timeout')
  await expect.poll(othersOpen, PATIENCE).toBeLessThan(10)
  stop()
})

test('empty lines where a request is awaited keep no connection open', async () => {
  const fresh = await Promise.all(Array.from({ length: 20 }, () => open('', true)))
  const used = await Promise.all(
    Array.from({ length: 20 }, () => open('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n', true)),
  )
  const stop = drip([...fresh, ...used], '\r\n')
  await expectServed()
  await expect.poll(othersOpen, PATIENCE).toBeLessThan(10)
  stop()
})

test('silent connections and half-open ones are let go', async () => {
  const silent = await open()
  const half = await open('GET /v1/al')
  half.socket.end()
  await expectServed()
  await Promise.all([silent.closed, half.closed])
})

test('who asks for much and reads nothing is let go', async () => {
  const greedy = await Promise.all(
    Array.from({ length: 10 }, () => open('GET /v1/spending.csv HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(20))),
  )
  for (const { socket } of greedy) socket.pause()
  await expectServed()
  // The one that asks.
  await expect.poll(() => metricOf(server.origin, 'http_requests_in_flight'), PATIENCE).toBe(1)
})

test('one address may not hold every connection there is, unless it is a proxy that is trusted', async () => {
  const [alone, proxied] = await Promise.all([
    served({ MAX_CONNECTIONS_PER_ADDRESS: '10' }),
    served({ MAX_CONNECTIONS_PER_ADDRESS: '10', TRUST_PROXY: 'loopback' }),
  ])
  const openTo = async ({ port, origin }: Served) => {
    const held = Array.from({ length: 30 }, () => connect(port, '127.0.0.1').on('error', () => undefined))
    sockets.push(...held)
    await Promise.all(held.map((socket) => new Promise((resolve) => socket.once('connect', resolve))))
    // Those that are left are told apart from those that were closed by being answered.
    const answered = held.map(
      (socket) =>
        new Promise<boolean>((resolve) => {
          socket.once('data', () => resolve(true)).once('close', () => resolve(false))
          socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')
        }),
    )
    const count = (await Promise.all(answered)).filter(Boolean).length
    for (const socket of held) socket.destroy()
    await expect
      .poll(
        () =>
          fetch(`${origin}/healthz`).then(
            ({ status }) => status,
            () => null,
          ),
        PATIENCE,
      )
      .toBe(200)
    return count
  }
  expect([await openTo(alone), await openTo(proxied)]).toEqual([10, 30])
  await Promise.all([alone.close(), proxied.close()])
})
