/** A long history: who listens from far behind is told all of it, at the speed at which it reads. */
import { get, type IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { editOften } from '../support/long-history.js'
import { type RunningApp, runningApp } from '../support/running-app.js'
import { temporaryStore } from '../support/temporary-store.js'

const REVISIONS = 10_000

let server: RunningApp
let port: number
beforeAll(async () => {
  const store = await temporaryStore()
  await editOften(store, REVISIONS)
  server = await runningApp(undefined, {}, store)
  port = Number(new URL(await server.app.listen({ host: '127.0.0.1', port: 0 })).port)
})
afterAll(() => server.close())

/** The numbers of the revisions told after this one, until the last is there or the stream ends; each part is awaited by `pause`. */
async function told(since: number, last: number, pause: () => Promise<unknown>): Promise<number[]> {
  const headers = { accept: 'text/event-stream', 'last-event-id': String(since) }
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ port, host: '127.0.0.1', path: '/v1/changes', headers }, resolve).on('error', reject)
  })
  let text = ''
  const numbers = () => [...text.matchAll(/^id: (\d+)-/gm)].map(([, number]) => Number(number))
  try {
    for await (const part of response.setEncoding('utf8')) {
      text += part
      if (text.includes(`\nid: ${last}-`) && text.endsWith('\n\n')) break
      await pause()
    }
  } catch {
    // Cut off: what was told until then is the answer.
  }
  return numbers()
}

const after = (since: number) => Array.from({ length: REVISIONS + 1 - since }, (_, place) => since + 1 + place)

test.each([
  ['at once', () => Promise.resolve()],
  ['a little at a time', () => sleep(2)],
])('ten thousand revisions are told in order, each once, to one who reads %s', async (_, pause) => {
  expect(await told(1, REVISIONS + 1, pause)).toEqual(after(1))
})

test('one who has seen most is told the rest', async () => {
  expect(await told(REVISIONS - 2, REVISIONS + 1, () => Promise.resolve())).toEqual(after(REVISIONS - 2))
})

test('what happens while one is told of the past comes after it', async () => {
  const telling = told(1, REVISIONS + 3, () => sleep(1))
  await editOften(server.store, 2)
  expect(await telling).toEqual([...after(1), REVISIONS + 2, REVISIONS + 3])
})
