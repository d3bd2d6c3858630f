/** The server killed under load: what it acknowledged is there after a restart, and what was cut off can be sent again. */
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { runCli } from '../support/command.js'
import { startServer } from '../support/served.js'
import { openTestStore, temporaryPlace } from '../support/temporary-store.js'

const RUNS = Number(process.env.SERVER_KILLS ?? 1)
const WRITERS = 4
const QUIET = { LOG_LEVEL: 'silent' }
const MODEL = '/v1/pledges/bel-2025-2pct-2029?view=stored'

interface Write {
  readonly method: 'POST' | 'PATCH'
  readonly path: string
  readonly id: string
  readonly body: Readonly<Record<string, unknown>>
}

interface Acknowledged extends Write {
  readonly revision: number
}

/** Sends the write under a key of its own; null where the connection broke before there was an answer. */
async function send(origin: string, key: string, write: Write): Promise<Acknowledged | null> {
  const headers = {
    authorization: `Bearer ${key}`,
    'content-type': write.method === 'POST' ? 'application/json' : 'application/merge-patch+json',
    'if-match': '*',
    'idempotency-key': `${write.method} ${write.id}`.replace(' ', '-'),
  }
  try {
    const response = await fetch(origin + write.path, {
      method: write.method,
      headers,
      body: JSON.stringify(write.body),
    })
    const { meta } = await read(response)
    expect([200, 201]).toContain(response.status)
    return { ...write, revision: meta.revision }
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

async function read(response: Response): Promise<{ data: Record<string, unknown>; meta: { revision: number } }> {
  return JSON.parse(await response.text())
}

/** Makes records and changes each once, until a write is not answered; that one is answered here. */
async function writeUntilCutOff(
  origin: string,
  key: string,
  name: string,
  model: Readonly<Record<string, unknown>>,
  acknowledged: Acknowledged[],
): Promise<Write> {
  for (let turn = 0; ; turn += 1) {
    const id = `${name}-${turn}`
    const writes: Write[] = [
      { method: 'POST', path: '/v1/pledges', id, body: { ...model, id, title: 'Made' } },
      { method: 'PATCH', path: `/v1/pledges/${id}`, id, body: { title: `Changed ${id}` } },
    ]
    for (const write of writes) {
      const done = await send(origin, key, write)
      if (done === null) return write
      acknowledged.push(done)
    }
  }
}

test(`${RUNS} kills of a server under load lose no acknowledged write, and each cut off is done once when sent again`, {
  timeout: 60_000 * RUNS + 30_000,
}, async () => {
  const { place, remove } = await temporaryPlace()
  const store = await openTestStore(place)
  const key = await store.keys.create('desk', 'editorial', new Date())
  await store.close()

  const acknowledged: Acknowledged[] = []
  let server = await startServer(place, QUIET)
  const { recorded_on: _, ...model } = (await read(await fetch(server.origin + MODEL))).data
  for (let run = 0; run < RUNS; run += 1) {
    const writers = Array.from({ length: WRITERS }, (_, at) =>
      writeUntilCutOff(server.origin, key, `kill-${run}-${at}`, model, acknowledged),
    )
    const enough = acknowledged.length + 5 * WRITERS
    await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThanOrEqual(enough)
    // At any moment.
    await sleep(Math.random() * 400)
    server.child.kill('SIGKILL')
    await server.exited
    const cutOff = await Promise.all(writers)
    server = await startServer(place, QUIET)
    for (const write of cutOff) {
      const done = await send(server.origin, key, write)
      expect(done, `${write.method} ${write.id}`).not.toBeNull()
      if (done) acknowledged.push(done)
    }
  }

  expect(acknowledged.length).toBeGreaterThan(RUNS * 5 * WRITERS)
  const lines = (await (await fetch(`${server.origin}/v1/changes.ndjson?since=1&sort=revision`)).text())
    .trim()
    .split('\n')
  const changes = lines.map((line): Record<string, unknown> => JSON.parse(line))
  // Each revision holds the one write it was acknowledged for, and there is no revision but of such a write.
  const told = changes.map(({ revision, key: id, action }) => `${revision} ${action} ${id}`)
  const expected = acknowledged
    .toSorted((a, b) => a.revision - b.revision)
    .map(({ revision, method, id }) => `${revision} ${method === 'POST' ? 'create' : 'update'} ${id}`)
  expect(told).toEqual(expected)
  expect(acknowledged.map(({ revision }) => revision).toSorted((a, b) => a - b)).toEqual(
    acknowledged.map((_, at) => at + 2),
  )
  const changed = new Set(acknowledged.flatMap(({ method, id }) => (method === 'PATCH' ? [id] : [])))
  for (const { id } of acknowledged) {
    const { data } = await read(await fetch(`${server.origin}/v1/pledges/${id}?view=stored`))
    expect(data.title).toBe(changed.has(id) ? `Changed ${id}` : 'Made')
  }
  console.info(`${acknowledged.length} writes acknowledged over ${RUNS} kills, all there`)
  server.child.kill('SIGKILL')
  await server.exited
  expect(await runCli(place, 'verify')).toMatchObject({ code: 0, out: expect.stringContaining('is sound') })
  await remove()
})
