/** When the server turns requests away. */
import { expect, test } from 'vitest'
import { Overload } from '../../src/http/server/limits.js'
import { runningApp } from '../support/running-app.js'

test('being late once is no overload; being late again and again is, until it is over', () => {
  const overload = new Overload({ delayMs: 50, inFlight: 10 })
  let now = performance.now()
  const late = (by: number) => {
    now += 100 + by
    overload.note(now)
    return overload.refusal(1)?.code
  }
  expect([late(5000), late(0), late(60), late(60), late(60), late(60), late(0)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    'overloaded',
    'overloaded',
    undefined,
  ])
  overload.close()
})

test('beyond the bound requests are refused with when to come back, and probes are answered', async () => {
  const server = await runningApp(undefined, { MAX_IN_FLIGHT: '1' })
  const asked = Array.from({ length: 5 }, (_, place) =>
    server.app.inject({ url: `/v1/progress.csv?limit=${place + 20}`, headers: { 'accept-encoding': 'br' } }),
  )
  const probes = ['/healthz', '/readyz', '/metrics'].map((url) => server.app.inject({ url }))
  const answers = await Promise.all(asked)
  const refused = answers.filter(({ statusCode }) => statusCode === 503)
  expect(refused.length).toBeGreaterThan(0)
  for (const one of refused) {
    expect(one.headers['retry-after']).toBe('2')
    expect(one.payload).toContain('/problems/overloaded')
  }
  for (const { statusCode } of await Promise.all(probes)) expect(statusCode).toBe(200)
  await server.close()
})
