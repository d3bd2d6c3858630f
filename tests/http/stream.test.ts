/** The live stream of changes: what was missed, what happens, by whichever process, and its end. */
import { get, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Edit } from '../../src/record/edit.js'
import { wiresOf } from '../../src/record/records.js'
import { runSql } from '../store/raw-sql.js'
import { type RunningApp, runningApp } from '../support/running-app.js'
import { openTestStore, type TestStore, temporaryStore } from '../support/temporary-store.js'

const PLEDGE = 'bel-2025-2pct-2029'

let store: TestStore
beforeAll(async () => {
  store = await temporaryStore()
})
afterAll(() => store.close())

/** Another process's change, as far as the server can tell. */
async function changeElsewhere(title: string, on = store): Promise<void> {
  const other = await openTestStore(on.place)
  const before = wiresOf((await other.load()).facts, 'pledges').get(PLEDGE) ?? null
  const edit: Edit = { list: 'pledges', key: PLEDGE, before, after: { ...before, title } }
  await other.commit({ author: 'elsewhere', note: title, at: new Date('2026-11-24T13:00:00Z') }, [edit])
  await other.close()
}

async function listen(port: number, headers: Record<string, string> = {}) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(
      { port, host: '127.0.0.1', path: '/v1/changes', headers: { accept: 'text/event-stream', ...headers } },
      resolve,
    ).on('error', reject)
  })
  let text = ''
  response.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  const ids = () => [...text.matchAll(/^id: (\d+)-[0-9a-f]{8}$/gm)].map(([, id]) => Number(id))
  const ended = new Promise<void>((resolve) => response.on('close', resolve))
  return { response, ids, ended, text: () => text }
}

test('a listener hears of another process within a second, resumes after a restart, and is let go at the end', async () => {
  const first = await runningApp(undefined, {}, store)
  const port = Number(new URL(await first.app.listen({ host: '127.0.0.1', port: 0 })).port)
  const stream = await listen(port)
  expect(stream.response.headers['content-type']).toBe('text/event-stream; charset=utf-8')
  expect(stream.response.headers['access-control-allow-origin']).toBe('*')
  await changeElsewhere('One')
  await expect.poll(stream.ids, { timeout: 1000, interval: 20 }).toEqual([2])
  expect(stream.text()).toContain(
    `"author":"elsewhere","note":"One","changes":[{"entity":"pledges","key":"${PLEDGE}","action":"update"}]`,
  )
  expect((await first.ask(`/v1/pledges/${PLEDGE}`)).body.data.title).toBe('One')
  await first.app.close()
  await stream.ended

  await changeElsewhere('Two')
  await changeElsewhere('Three')
  const second = await runningApp(undefined, {}, store)
  const again = Number(new URL(await second.app.listen({ host: '127.0.0.1', port: 0 })).port)
  const resumed = await listen(again, { 'last-event-id': '2' })
  await expect.poll(resumed.ids, { timeout: 1000, interval: 20 }).toEqual([3, 4])
  const refused = await second.ask('/v1/changes', { accept: 'text/event-stream', 'last-event-id': 'x' })
  expect(refused.status).toBe(400)
  await second.app.close()
  await resumed.ended
})

test('HEAD says what GET would be answered with, and leaves the stream a stream', async () => {
  const server = await runningApp(undefined, {}, store)
  const port = Number(new URL(await server.app.listen({ host: '127.0.0.1', port: 0 })).port)
  const accept = 'text/event-stream, application/json'
  for (let turn = 0; turn < 2; turn += 1) {
    const head = await server.ask('/v1/changes', { accept }, 'head')
    expect([head.status, head.headers['content-type']]).toEqual([200, 'text/event-stream; charset=utf-8'])
  }
  const stream = await listen(port, { accept })
  expect(stream.response.headers['content-type']).toBe('text/event-stream; charset=utf-8')
  await server.app.close()
  await stream.ended
})

describe('a standby that took over without the latest revisions', () => {
  const title = async (server: RunningApp) => (await server.ask(`/v1/pledges/${PLEDGE}`)).body.data.title

  /** Two revisions that a server has told of are lost, and others come in their place. */
  async function diverged() {
    const own = await temporaryStore()
    const lines: string[] = []
    const log = { write: (line: string) => void lines.push(line) }
    const server = await runningApp(undefined, { LOG_LEVEL: 'error' }, own, log)
    const port = Number(new URL(await server.app.listen({ host: '127.0.0.1', port: 0 })).port)
    const stream = await listen(port)
    await changeElsewhere('Lost', own)
    await changeElsewhere('Lost as well', own)
    await expect.poll(stream.ids, { timeout: 2000, interval: 20 }).toEqual([2, 3])
    const lastSeen =
      stream
        .text()
        .match(/^id: (.*)$/gm)
        ?.at(-1)
        ?.slice(4) ?? ''
    await runSql(
      own.place,
      `DELETE FROM change WHERE revision > 1; DELETE FROM revision WHERE number > 1; UPDATE head SET revision = 1;
       UPDATE pledge SET title = 'As before' WHERE id = '${PLEDGE}'`,
    )
    await changeElsewhere('In its place', own)
    return { own, server, port, stream, lastSeen, lines }
  }

  test('is noticed, also where it has as many revisions: the record is read anew, streams and the log tell of it', async () => {
    const { own, server, stream, lines } = await diverged()
    await changeElsewhere('And another', own)
    await expect.poll(() => title(server), { timeout: 5000 }).toBe('And another')
    await expect.poll(() => stream.text(), { timeout: 2000 }).toMatch(/\nevent: restart\ndata: \{"revision":[123]\}\n/)
    expect(lines.join('')).toContain('the store has lost revisions that were held here, up to 3')
    await server.close()
    await stream.ended
  })

  test('is told who comes back with what it saw of the lost history, and not who saw what is there', async () => {
    const { own, server, port, stream, lastSeen } = await diverged()
    await changeElsewhere('And another', own)
    await expect.poll(() => title(server), { timeout: 5000 }).toBe('And another')
    const back = await listen(port, { 'last-event-id': lastSeen })
    await expect.poll(() => back.text(), { timeout: 2000 }).toContain('event: restart\ndata: {"revision":3}\n')
    const [id = ''] = back.text().match(/(?<=^id: ).*$/m) ?? []
    const again = await listen(port, { 'last-event-id': id })
    await changeElsewhere('Heard by both', own)
    await expect.poll(again.ids, { timeout: 2000 }).toEqual([4])
    expect(again.text()).not.toContain('restart')
    await server.close()
    await Promise.all([stream.ended, back.ended, again.ended])
  })
})

test('who comes from a server that is ahead is told nothing twice, and to begin anew where what it saw is nowhere', async () => {
  const own = await temporaryStore()
  let isCutOff = true
  const head = () => (isCutOff ? Promise.reject(new Error('cut off')) : own.head())
  const server = await runningApp(undefined, {}, { ...own, head })
  const port = Number(new URL(await server.app.listen({ host: '127.0.0.1', port: 0 })).port)
  await changeElsewhere('Seen elsewhere', own)
  await changeElsewhere('Seen elsewhere, too', own)
  const { log } = await own.load()
  const ahead = await listen(port, { 'last-event-id': `3-${log[2]?.hash.slice(0, 8)}` })
  isCutOff = false
  await changeElsewhere('New', own)
  await expect.poll(ahead.ids, { timeout: 2000, interval: 20 }).toEqual([4])
  expect(ahead.text()).not.toContain('restart')

  const lost = await listen(port, { 'last-event-id': '9-0123abcd' })
  await expect.poll(() => lost.text(), { timeout: 3000 }).toContain('event: restart\ndata: {"revision":4}\n')
  await changeElsewhere('After that', own)
  await expect.poll(lost.ids, { timeout: 2000 }).toEqual([4, 5])
  await server.close()
  await Promise.all([ahead.ended, lost.ended])
})
