/** What a live stream does to protect the server: a cap, a heartbeat, and no patience with who does not read. */
import { get, type IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import fastify, { type FastifyInstance } from 'fastify'
import { afterEach, expect, test } from 'vitest'
import type { RecordedRevision } from '../../src/domain/audit.js'
import { registerErrors } from '../../src/http/problems/errors.js'
import { ChangeStreams, type StreamLimits } from '../../src/http/routes/changes.js'
import { HeldRecord } from '../../src/http/server/held-record.js'
import { facts } from '../support/facts.js'
import { runningApp, TODAY } from '../support/running-app.js'

const NOTHING = facts({ allies: [], indicators: [] })
const WIDE: StreamLimits = { clients: 100, perAddress: 100, heartbeatMs: 60_000, missedHeartbeats: 4 }

let app: FastifyInstance
const sockets: Socket[] = []
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  await app.close()
})

/** A server of nothing but the stream, over a record that grows when told. */
async function streaming(limits: StreamLimits) {
  const log: RecordedRevision[] = []
  const source = {
    load: async () => ({ revision: log.length, facts: NOTHING, log: [...log] }),
    head: async () => ({ revision: log.length, hash: log.at(-1)?.hash ?? '' }),
    ping: async () => undefined,
    watch: () => () => undefined,
  }
  const record = await HeldRecord.open(source, () => new Date(`${TODAY}T12:00:00Z`))
  app = fastify()
  registerErrors(app)
  const streams = new ChangeStreams(app, record, limits)
  app.get('/v1/changes', (request, reply) => streams.answer(request, reply))
  app.addHook('onClose', () => record.close())
  const port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port)
  const grow = (note: string) => {
    const number = log.length + 1
    const one = { number, recordedAt: `${TODAY}T12:00:00Z`, author: 'test', note, hash: `${number}`, changes: [] }
    log.push(one)
    record.take(one, NOTHING)
  }
  return { port, grow, streams }
}

function listen(port: number, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const path = '/v1/changes'
    const options = { port, host: '127.0.0.1', path, headers: { accept: 'text/event-stream', ...headers } }
    get(options, (response) => {
      sockets.push(response.socket)
      resolve(response.on('error', () => undefined))
    }).on('error', reject)
  })
}

test('a hundred clients are served, the next is asked to come again, and is served when one has left', async () => {
  const server = await runningApp(undefined, { TRUST_PROXY: 'loopback' })
  app = server.app
  const port = Number(new URL(await server.app.listen({ host: '127.0.0.1', port: 0 })).port)
  const from = (place: number) => ({ 'x-forwarded-for': `192.0.2.${place % 5}` })
  const clients = await Promise.all(Array.from({ length: 100 }, (_, place) => listen(port, from(place))))
  expect(clients.map(({ statusCode }) => statusCode)).toEqual(Array(100).fill(200))
  const refused = await server.ask('/v1/changes', { accept: 'text/event-stream' })
  expect([refused.status, refused.body.code, refused.headers['retry-after']]).toEqual([503, 'too_many_streams', '30'])
  expect((await server.ask('/v1/changes')).status).toBe(200)
  clients[0]?.destroy()
  await expect.poll(async () => (await listen(port)).statusCode, { timeout: 5000 }).toBe(200)
})

test('one address has a share of the streams, and others find room beside it', async () => {
  const server = await runningApp(undefined, { TRUST_PROXY: 'loopback' })
  app = server.app
  const port = Number(new URL(await server.app.listen({ host: '127.0.0.1', port: 0 })).port)
  const greedy = await Promise.all(Array.from({ length: 30 }, () => listen(port, { 'x-forwarded-for': '192.0.2.1' })))
  expect(greedy.filter(({ statusCode }) => statusCode === 200)).toHaveLength(20)
  expect((await listen(port, { 'x-forwarded-for': '192.0.2.2' })).statusCode).toBe(200)
})

test('a silent stream says now and then that it is still there', async () => {
  const { port } = await streaming({ ...WIDE, heartbeatMs: 30 })
  let text = ''
  const response = await listen(port)
  response.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  await expect.poll(() => text.match(/^: still here$/gm)?.length ?? 0).toBeGreaterThanOrEqual(3)
})

test('a client that does not read is dropped, and neither the others nor its place are lost', async () => {
  const { port, grow, streams } = await streaming({
    clients: 2,
    perAddress: 2,
    heartbeatMs: 100,
    missedHeartbeats: 3,
  })
  const slow = connect(port, '127.0.0.1').on('error', () => undefined)
  sockets.push(slow)
  slow.write('GET /v1/changes HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n\r\n')
  await expect.poll(() => streams.count).toBe(1)
  const reader = await listen(port)
  let read = 0
  reader.on('data', (part: Buffer) => {
    read += part.length
  })
  expect((await listen(port)).statusCode).toBe(503)
  const note = 'x'.repeat(100 * 1024)
  let sent = 0
  while (streams.count > 1 && sent < 1000) {
    grow(note)
    sent += 1
    await expect.poll(() => read).toBeGreaterThan(sent * note.length)
  }
  expect(streams.count).toBe(1)
  expect((await listen(port)).statusCode).toBe(200)
  grow('the last')
  await expect.poll(() => read).toBeGreaterThan(sent * note.length)
})
