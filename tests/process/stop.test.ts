/** A stop in the middle of it all: whoever was accepted gets the whole answer, and the exit code is 0. */
import { Agent, get } from 'node:http'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { metricOf } from '../support/metrics.js'
import { served } from '../support/served.js'

const CLIENTS = 20
const PATIENCE = { timeout: 10_000, interval: 50 }
const PATHS = ['/v1/allies', '/v1/spending.csv?indicator=share_of_gdp', '/v1/progress']

type Outcome = 'whole' | 'cut' | 'refused'

/** What became of one request: nothing of its answer came, all of it, or a part. */
function ask(port: number, path: string, agent: Agent): Promise<Outcome> {
  return new Promise((resolve) => {
    get({ host: '127.0.0.1', port, path, agent }, (response) => {
      let bytes = 0
      response
        .on('data', (part: Buffer) => {
          bytes += part.length
        })
        .on('error', () => resolve('cut'))
        .on('close', () => resolve(bytes === Number(response.headers['content-length']) ? 'whole' : 'cut'))
    }).on('error', () => resolve('refused'))
  })
}

test('under load every accepted request is answered whole, then the process ends with 0', async () => {
  const server = await served()
  const outcomes: Outcome[] = []
  let stopped = false
  const clients = Array.from({ length: CLIENTS }, async (_, client) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    for (let turn = 0; ; turn += 1) {
      // Half of them ask what was never asked before.
      const unseen = client % 2 ? `${PATHS[0]}?gap_pp__gt=-${client}.${turn}` : (PATHS[client % 3] ?? '')
      const outcome = await ask(server.port, unseen, agent)
      outcomes.push(outcome)
      if (outcome !== 'whole' || stopped) break
    }
    agent.destroy()
  })
  await expect.poll(() => outcomes.length, PATIENCE).toBeGreaterThan(10 * CLIENTS)
  server.child.kill('SIGTERM')
  const begun = performance.now()
  const code = await server.exited
  stopped = true
  await Promise.all(clients)
  expect(outcomes.filter((outcome) => outcome === 'cut')).toEqual([])
  expect(code).toBe(0)
  expect(performance.now() - begun).toBeLessThan(10_000)
  await server.close()
})

test('listeners, idle and half-open connections do not hold up the end', async () => {
  const server = await served()
  const silent = connect(server.port, '127.0.0.1').on('error', () => undefined)
  const half = connect(server.port, '127.0.0.1').on('error', () => undefined)
  half.write('GET /v1/allies HTTP/1.1\r\nHost: x\r\n')
  const stream = get({ port: server.port, path: '/v1/changes', headers: { accept: 'text/event-stream' } })
  const ended = new Promise<boolean>((resolve) => {
    stream.on('response', (response) => response.resume().on('end', () => resolve(response.complete)))
  })
  await expect.poll(() => metricOf(server.origin, 'streams_connected'), PATIENCE).toBe(1)
  // The three and the one that asks.
  await expect.poll(() => metricOf(server.origin, 'http_connections'), PATIENCE).toBeGreaterThanOrEqual(4)
  server.child.kill('SIGTERM')
  expect(await ended).toBe(true)
  expect(await server.exited).toBe(0)
  silent.destroy()
  half.destroy()
  await server.close()
})

test('a closed terminal stops it as an operator would', async () => {
  const server = await served()
  server.child.kill('SIGHUP')
  expect(await server.exited).toBe(0)
  await server.close()
})

test('what cannot be finished in time makes the exit code 1', async () => {
  const server = await served({ SHUTDOWN_MS: '600' })
  const key = await server.store.keys.create('slow', 'editorial', new Date('2026-11-24T12:00:00Z'))
  const socket = connect(server.port, '127.0.0.1').on('error', () => undefined)
  const header = `Host: x\r\nAuthorization: Bearer ${key}\r\nContent-Type: application/json\r\nContent-Length: 10`
  // The rest of the body never comes.
  socket.write(`POST /v1/pledges HTTP/1.1\r\n${header}\r\n\r\n{`)
  // It and the one that asks.
  await expect.poll(() => metricOf(server.origin, 'http_requests_in_flight'), PATIENCE).toBe(2)
  server.child.kill('SIGTERM')
  expect(await server.exited).toBe(1)
  expect(server.output()).toContain('Not stopped within 600 ms')
  socket.destroy()
  await server.close()
})
