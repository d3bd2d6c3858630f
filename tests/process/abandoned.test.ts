/** Clients that leave before they are answered, in every way there is, are counted as waiting no longer. */
import { connect, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { metricOf } from '../support/metrics.js'
import { type Served, served } from '../support/served.js'

/** The one that asks for the metrics. */
const ASKING = 1
/** A connection that is not read from is found closed when nothing has moved on it for a while. */
const PATIENCE = { timeout: 25_000, interval: 200 }
const CLIENTS = 60

let server: Served
let key: string
beforeAll(async () => {
  server = await served({ LOG_LEVEL: 'info', MAX_IN_FLIGHT: '1000', TRUST_PROXY: 'loopback', IDLE_TIMEOUT_MS: '3000' })
  key = await server.store.keys.create('desk', 'admin', new Date())
})
afterAll(() => server.close())

const sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
})

function send(text: string): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(server.port, '127.0.0.1').on('error', () => undefined)
    sockets.push(socket)
    socket.on('connect', () => socket.write(text, () => resolve(socket)))
  })
}

/** What is sent; how many requests wait for their answers because of each client, at least; and how it leaves. */
const WAYS: readonly [way: string, text: () => string, waiting: number, leave: 'reset' | 'destroy'][] = [
  ['closes a stream', () => 'GET /v1/changes HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n\r\n', 1, 'destroy'],
  ['resets a stream', () => 'GET /v1/changes HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n\r\n', 1, 'reset'],
  [
    'cuts an upload',
    () =>
      `POST /v1/imports?publication=nato-2026-07 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\n` +
      'Content-Type: text/csv\r\nContent-Length: 100000\r\n\r\narea,indicator',
    1,
    'destroy',
  ],
  [
    'cuts a body',
    () =>
      `POST /v1/pledges HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\n` +
      'Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"id"\r\n',
    1,
    'reset',
  ],
  [
    'leaves while its answer is compressed',
    () =>
      `GET /v1/spending.csv?limit=${Math.ceil(Math.random() * 1e6) + 5000} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: br\r\n\r\n`,
    0,
    'destroy',
  ],
  ['leaves a pipeline of a hundred', () => 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(100), 0, 'reset'],
  [
    'leaves a pipeline behind a stream',
    () =>
      'GET /v1/changes HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n\r\n' +
      'GET /v1/allies HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(3),
    4,
    'reset',
  ],
  [
    'reads nothing of a large answer',
    () => 'GET /v1/spending.csv HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(30),
    1,
    'destroy',
  ],
]

test.each(WAYS)('a client that %s', async (_, text, waiting, leave) => {
  const left = Math.min(CLIENTS, waiting > 1 ? 20 : 15)
  const before = await metricOf(server.origin, 'http_requests_abandoned_total')
  const clients = await Promise.all(Array.from({ length: left }, () => send(text())))
  for (const client of clients) client.pause()
  if (waiting > 0) {
    const inFlight = () => metricOf(server.origin, 'http_requests_in_flight')
    await expect.poll(inFlight, PATIENCE).toBeGreaterThanOrEqual(left * waiting + ASKING)
  }
  for (const client of clients) leave === 'reset' ? client.resetAndDestroy() : client.destroy()
  await expect.poll(() => metricOf(server.origin, 'http_requests_in_flight'), PATIENCE).toBe(ASKING)
  const abandoned = (await metricOf(server.origin, 'http_requests_abandoned_total')) - before
  expect(abandoned).toBeGreaterThanOrEqual(left * waiting)
})

test('pipelines reset as fast as they come turn nobody else away', async () => {
  for (let round = 0; round < 5; round += 1) {
    const clients = await Promise.all(
      Array.from({ length: CLIENTS }, () => send('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(100))),
    )
    for (const client of clients) client.resetAndDestroy()
  }
  await expect.poll(() => metricOf(server.origin, 'http_requests_in_flight'), PATIENCE).toBe(ASKING)
  expect((await fetch(`${server.origin}/v1/allies?limit=3`)).status).toBe(200)
  const ERROR = '"level":50'
  expect(server.output()).not.toContain(ERROR)
})

test('requests waiting behind a stream of one client turn no other client away', async () => {
  const hidden = 'GET /healthz HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 192.0.2.1\r\n\r\n'.repeat(50)
  const stream =
    'GET /v1/changes HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 192.0.2.1\r\nAccept: text/event-stream\r\n\r\n'
  await Promise.all(Array.from({ length: 10 }, () => send(stream + hidden)))
  const shareOfClient = 200
  const inFlight = () => metricOf(server.origin, 'http_requests_in_flight')
  await expect.poll(inFlight, PATIENCE).toBe(shareOfClient + ASKING)
  const ask = (client: string) => fetch(`${server.origin}/v1/indicators`, { headers: { 'x-forwarded-for': client } })
  expect((await ask('192.0.2.1')).status).toBe(503)
  expect((await ask('192.0.2.2')).status).toBe(200)
  for (const socket of sockets) socket.resetAndDestroy()
  await expect.poll(inFlight, PATIENCE).toBe(ASKING)
})

test('a client that sends more requests at once than anybody reads is let go', async () => {
  const socket = await send('GET /v1/allies HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(1000))
  await new Promise((resolve) => socket.resume().once('close', resolve))
  await expect.poll(() => metricOf(server.origin, 'http_requests_in_flight'), PATIENCE).toBe(ASKING)
})

test('who has left is in the log, with the route', async () => {
  const socket = await send(
    'GET /v1/changes HTTP/1.1\r\nHost: x\r\nX-Request-Id: gone-1\r\nAccept: text/event-stream\r\n\r\n',
  )
  await expect.poll(() => metricOf(server.origin, 'streams_connected'), PATIENCE).toBe(1)
  socket.destroy()
  const said = () => /^.*"id":"gone-1".*$/m.exec(server.output())?.[0]
  await expect.poll(said, PATIENCE).toBeDefined()
  expect(JSON.parse(said() ?? '')).toMatchObject({ msg: 'abandoned', route: '/v1/changes', method: 'GET' })
})
