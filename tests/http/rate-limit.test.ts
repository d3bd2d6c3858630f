/** How often a client may ask, and what it is told about it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Problem } from '../../src/http/problems/problem.js'
import { Clients } from '../../src/http/server/clients.js'
import { RateLimit } from '../../src/http/server/limits.js'
import { type RunningApp, runningApp } from '../support/running-app.js'

function limitOf(perMinute: number) {
  const clock = { now: 1_000_000 }
  const [limit, clients] = [new RateLimit(perMinute), new Clients()]
  /** What is left to the address, or the refusal. */
  const take = (address: string) => {
    const client = clients.of(address)
    return limit.take(client, clock.now) ?? limit.left(client, clock.now)
  }
  return { take, clock }
}

describe('a window', () => {
  test('counts down, refuses, and begins anew a minute after its first request', () => {
    const { take, clock } = limitOf(2)
    expect(take('192.0.2.1')).toBe('"client";r=1;t=60')
    clock.now += 30_500
    expect(take('192.0.2.1')).toBe('"client";r=0;t=30')
    expect(take('192.0.2.1')).toBeInstanceOf(Problem)
    expect(take('192.0.2.2')).toBe('"client";r=1;t=60')
    clock.now += 29_500
    expect(take('192.0.2.1')).toBe('"client";r=1;t=60')
  })

  test.each([
    ['2001:db8::1', '2001:db8::2', true],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::9', true],
    ['2001:db8:1:2::9', '2001:db8:1:3::9', false],
    ['2001:db8::1:2:3:4:5', '2001:db8:0:1::7', true],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.2', false],
  ])('%s and %s share one: %s', (one, other, isShared) => {
    const { take } = limitOf(5)
    take(one)
    expect(take(other)).toBe(`"client";r=${isShared ? 3 : 4};t=60`)
  })
})

describe('over HTTP', () => {
  let server: RunningApp
  beforeAll(async () => {
    server = await runningApp(undefined, { RATE_LIMIT: '3', TRUST_PROXY: 'loopback' })
  })
  afterAll(() => server.close())

  test('kept answers, new ones and problems count alike; probes do not', async () => {
    const from = { 'x-forwarded-for': '192.0.2.1' }
    const left = async (path: string) => (await server.ask(path, from)).headers.ratelimit
    expect(await left('/v1/indicators')).toBe('"client";r=2;t=60')
    expect(await left('/v1/indicators')).toBe('"client";r=1;t=60')
    expect(await left('/nowhere')).toBe('"client";r=0;t=60')
    const { status, headers, body } = await server.ask('/v1/indicators', from)
    expect(status).toBe(429)
    expect(body.code).toBe('too_many_requests')
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    expect(headers).toMatchObject({ 'ratelimit-policy': '"client";q=3;w=60' })
    expect(headers['content-security-policy']).toBeDefined()
    expect((await server.ask('/healthz', from)).status).toBe(200)
    expect((await server.ask('/v1/indicators', { 'x-forwarded-for': '192.0.2.2' })).status).toBe(200)
  })
})

test('each size and format of a picture is drawn anew and counts for many requests; one sent again counts for one', async () => {
  const server = await runningApp(undefined, { RATE_LIMIT: '104' })
  const left = async (path: string) => {
    const { status, headers } = await server.ask(path)
    return [status, Number(/r=(\d+)/.exec(headers.ratelimit ?? '')?.[1])]
  }
  expect(await left('/v1/progress.svg?width=300')).toEqual([200, 53])
  expect(await left('/v1/progress.svg?width=300')).toEqual([200, 52])
  expect(await left('/v1/progress.png?width=300')).toEqual([200, 1])
  expect((await left('/v1/progress.png?width=301'))[0]).toBe(429)
  await server.close()
})

test('a proxy on this machine that nobody trusts is one client, and is counted', async () => {
  const server = await runningApp(undefined, { RATE_LIMIT: '5' })
  const statuses: number[] = []
  for (let place = 0; place < 8; place += 1)
    statuses.push((await server.ask('/v1/indicators', { 'x-forwarded-for': `192.0.2.${place}` })).status)
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429, 429])
  await server.close()
})
