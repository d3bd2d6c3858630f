/** What `/metrics` tells. */
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Histogram } from '../../src/http/server/metrics.js'
import { type RunningApp, runningApp } from '../support/running-app.js'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp()
})
afterAll(() => server.close())

test('requests are counted by route and class, kept answers among them', async () => {
  for (let turn = 0; turn < 3; turn += 1) await server.ask('/v1/allies/POL')
  await server.ask('/v1/allies/POL', {}, 'head')
  await server.ask('/v1/allies/XYZ')
  await server.ask('/nowhere')
  const { text, headers } = await server.ask('/metrics')
  expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8')
  const count = 'http_requests_total'
  expect(text).toContain(`${count}{route="/v1/allies/:key",status="2xx"} 4\n`)
  expect(text).toContain(`${count}{route="/v1/allies/:key",status="4xx"} 1\n`)
  expect(text).toContain(`${count}{route="none",status="4xx"} 1\n`)
  expect(text).toContain('http_request_duration_seconds_count{route="/v1/allies/:key"} 5\n')
  expect(text).toContain('answers_total{cache="hit"} 3\n')
  expect(text).toMatch(/^record_revision 1$/m)
  expect(text).toMatch(/^record_age_seconds \d/m)
  for (const line of text.trim().split('\n')) {
    expect(line).toMatch(/^(# (HELP|TYPE) \S+ .+|[a-z_]+(\{([a-z]+="[^"\n]*",?)+\})? (\d[\d.e+-]*|NaN))$/)
  }
})

test('requests that cannot be read, or have no URL, are counted as having led nowhere', async () => {
  const told = async () => (await server.ask('/metrics')).text
  const none = async () => Number(/^http_requests_total\{route="none",status="4xx"\} (\d+)$/m.exec(await told())?.[1])
  const before = await none()
  const { port } = new URL(await server.app.listen({ host: '127.0.0.1', port: 0 }))
  const garbage = connect(Number(port), '127.0.0.1', () => garbage.write('GARBAGE\r\n\r\n'))
  await new Promise((resolve) => garbage.resume().once('close', resolve))
  expect((await server.ask('/v1/allies/%zz')).status).toBe(400)
  await expect.poll(none, { timeout: 3000 }).toBe(before + 2)
})

test('the buckets of a histogram add up', () => {
  const histogram = new Histogram()
  for (const ms of [0.1, 0.5, 0.6, 20_000]) histogram.observe(ms)
  const lines = histogram.lines('x')
  expect(lines).toContain('x_bucket{le="0.0005"} 2')
  expect(lines).toContain('x_bucket{le="0.001"} 3')
  expect(lines).toContain('x_bucket{le="10"} 3')
  expect(lines).toContain('x_bucket{le="+Inf"} 4')
  expect(lines).toContain('x_count 4')
})
