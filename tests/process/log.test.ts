/** What the log says, and what it must never say. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Served, served } from '../support/served.js'

let server: Served
beforeAll(async () => {
  server = await served({ LOG_LEVEL: 'trace' })
})
afterAll(() => server.close())

const lines = () =>
  server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))

test('each request is one line: route, status, time and id', async () => {
  await fetch(`${server.origin}/v1/allies/POL`, { headers: { 'x-request-id': 'mine-1' } })
  await fetch(`${server.origin}/v1/allies/POL`, { headers: { 'x-request-id': 'mine-2' } })
  await fetch(`${server.origin}/nowhere`, { headers: { 'x-request-id': 'mine-3' } })
  const said = () => lines().filter(({ id }) => String(id).startsWith('mine-'))
  await expect.poll(() => said().length).toBe(3)
  expect(said().map(({ route, status }) => [route, status])).toEqual([
    ['/v1/allies/:key', 200],
    ['/v1/allies/:key', 200],
    ['none', 404],
  ])
  for (const line of said()) expect(line.ms).toBeGreaterThan(0)
})

test('an id that could forge a line is not taken over', async () => {
  const { headers } = await fetch(`${server.origin}/healthz`, { headers: { 'x-request-id': 'a b"}{' } })
  expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
})

test('keys stay out of it, whether the write succeeds or fails', async () => {
  const key = await server.store.keys.create('editor', 'editorial', new Date('2026-11-24T12:00:00Z'))
  const body = { title: 'Seen in the log?' }
  for (const [authorization, payload] of [
    [`Bearer ${key}`, JSON.stringify(body)],
    [`Bearer ${key}`, '{'],
    [`Bearer ${key}x`, JSON.stringify(body)],
    [`Basic ${key}`, JSON.stringify(body)],
  ]) {
    await fetch(`${server.origin}/v1/pledges`, {
      method: 'POST',
      headers: {
        authorization: authorization ?? '',
        'content-type': 'application/json',
        'idempotency-key': 'secret-idempotency-key',
        'x-request-id': 'written',
      },
      body: payload ?? '',
    })
  }
  await expect.poll(() => lines().filter(({ id }) => id === 'written').length).toBe(4)
  expect(server.output()).not.toContain(key)
  expect(server.output()).not.toContain('secret-idempotency-key')
})
