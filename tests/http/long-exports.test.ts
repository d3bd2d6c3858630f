/** While a long answer is made, others are answered. */
import { get } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { editOften } from '../support/long-history.js'
import { type RunningApp, runningApp } from '../support/running-app.js'
import { temporaryStore } from '../support/temporary-store.js'

let server: RunningApp
let port: number
beforeAll(async () => {
  const store = await temporaryStore()
  await editOften(store, 40_000)
  server = await runningApp(undefined, {}, store)
  port = Number(new URL(await server.app.listen({ host: '127.0.0.1', port: 0 })).port)
})
afterAll(() => server.close())

/** How many other requests are answered one after the other before the answer to this one, of so many bytes at least, begins. */
async function answeredMeanwhile(path: string, atLeast: number): Promise<number> {
  let hasBegun = false
  const length = new Promise<number>((resolve, reject) => {
    get({ port, host: '127.0.0.1', path }, async (response) => {
      hasBegun = true
      let bytes = 0
      for await (const part of response) bytes += part.length
      resolve(bytes)
    }).on('error', reject)
  })
  let answered = 0
  while (!hasBegun) {
    await fetch(`http://127.0.0.1:${port}/healthz`)
    answered += 1
  }
  expect(await length).toBeGreaterThan(atLeast)
  return answered
}

test.each([
  '/v1/changes.csv?sort=-key',
  '/v1/changes.ndjson?revision__gt=0',
  '/v1/changes.txt?limit=10000&fields=revision,recorded_at,author,note,entity,key,action&sort=key',
  '/v1/changes?limit=10000&sort=-note',
  '/v1/changes.csv?expand=record&since=30000',
])('others are answered while %s is made', async (path) => {
  expect(await answeredMeanwhile(path, 1_000_000)).toBeGreaterThanOrEqual(3)
})

test.each([
  ['/v1/changes.xlsx?expand=record', 1_000_000],
  ['/v1/changes.xlsx?sort=-note', 500_000],
  ['/v1/changes.parquet?expand=record', 250_000],
  ['/v1/changes.parquet?sort=-note', 250_000],
])('others are answered while %s is made, which is packed', async (path, atLeast) => {
  expect(await answeredMeanwhile(path, atLeast)).toBeGreaterThanOrEqual(3)
})
