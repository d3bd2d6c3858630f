/** Clients that are slow, silent or many do not keep others from being served. */
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Served, served } from '../support/served.js'

const IDLE = 500
const LIMITS = {
  HEADERS_TIMEOUT_MS: '700',
  REQUEST_TIMEOUT_MS: '1500',
  IDLE_TIMEOUT_MS: '4000',
  MAX_CONNECTIONS: '600',
}

let server: Served
beforeAll(async () => {
  server = await served(LIMITS)
})
afterAll(() => server.close())

const sockets: Socket[] = []
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  await sleep(100)
})

function open(text = ''): Promise<{ socket: Socket; said: () => string; closed: Promise<void> }> {
  return new Promise((resolve) => {
    const socket = connect(server.port, '127.0.0.1')
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
  await sleep(100)
  const late = await Promise.all(Array.from({ length: 30 }, () => open()))
  await Promise.race(late.map(({ closed }) => closed))
  first?.socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')
  await expect.poll(() => first?.said() ?? '').toContain('200 OK')
})

test('headers that never end are answered with 408 and cut off', async () => {
  const slow = await Promise.all(Array.from({ length: 50 }, () => open('GET /v1/allies HTTP/1.1\r\nHost: x\r\n')))
  const dripping = setInterval(() => {
    for (const { socket } of slow) if (socket.writable) socket.write('x: y\r\n')
  }, 100)
  await expectServed()
  await Promise.all(slow.map(({ closed }) => closed))
  clearInterval(dripping)
  expect(slow[0]?.said()).toContain('408')
  expect(slow[0]?.said()).toContain('request_timeout')
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
  const inFlight = async () => {
    const text = await (await fetch(`${server.origin}/metrics`)).text()
    return Number(/^http_connections (\d+)$/m.exec(text)?.[1])
  }
  await expect.poll(inFlight, { timeout: 12_000, interval: 300 }).toBeLessThan(10)
})
