/** Editors who write without pause and send again what was not acknowledged, readers who read meanwhile, and the book of it all. */
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'

const MODEL = '/v1/pledges/bel-2025-2pct-2029?view=stored'
const PAUSE_MS = 50
const READER_PAUSE_MS = 10
/** Longer than any server that runs takes to answer. */
const GIVEN_UP_MS = 12_000

/** What an editor may be told while nothing can be written. */
const REFUSALS = ['store_unavailable', 'store_busy', 'outcome_unknown']

export interface Ledger {
  /** The revision that each record was acknowledged with, by its id. */
  readonly acknowledged: ReadonlyMap<string, number>
  /** Refusals with 503 before the write was made, and how long each took in milliseconds. */
  readonly refusals: readonly number[]
  /** How often readers were answered with 200. */
  readonly reads: number
  /** Whatever should not have been: a reader refused, an editor told of a failure of what was made. */
  readonly wrongs: readonly string[]
  /** Asks the editors to end, and waits for them. */
  end(): Promise<void>
}

/** Begins to write and read at these servers; the list may change meanwhile: those in it are to be reached. */
export async function openLedger(origins: readonly string[], key: string, editors = 4): Promise<Ledger> {
  const response = await fetch(`${origins[0]}${MODEL}`)
  const { recorded_on: _, ...model }: Record<string, unknown> = JSON.parse(await response.text()).data
  const book = { acknowledged: new Map<string, number>(), refusals: [] as number[], reads: 0, wrongs: [] as string[] }
  const state = { isOpen: true }
  const anyOf = () => origins[Math.floor(Math.random() * origins.length)] ?? ''

  const write = async (id: string) => {
    let [wasRefused, mayBeMade] = [false, false]
    for (;;) {
      const begun = performance.now()
      const answer = await post(anyOf(), key, { ...model, id, superseded_by: null }).catch(() => null)
      if (answer?.status === 201) {
        if (wasRefused && !mayBeMade && answer.isReplayed) book.wrongs.push(`${id} was made, but answered as failed`)
        book.acknowledged.set(id, answer.body.meta.revision)
        return
      }
      if (answer !== null) {
        if (answer.status === 503 && REFUSALS.includes(answer.body.code)) book.refusals.push(performance.now() - begun)
        else book.wrongs.push(`${id} was answered with ${answer.status} ${JSON.stringify(answer.body)}`)
      }
      // A connection that broke tells nothing; an answer does, unless it says that it cannot.
      if (answer === null || answer.body.code === 'outcome_unknown') mayBeMade = true
      else wasRefused = true
      if (!state.isOpen && answer !== null) return
      await sleep(PAUSE_MS)
    }
  }
  const edit = async (name: string) => {
    for (let turn = 0; state.isOpen; turn += 1) await write(`${name}-${turn}`)
  }
  const read = async () => {
    while (state.isOpen) {
      const origin = anyOf()
      const status = await fetch(`${origin}/v1/pledges/bel-2025-2pct-2029`)
        .then(async (answer) => {
          await answer.arrayBuffer()
          return answer.status
        })
        // Nobody is reached at a server that was just killed.
        .catch(() => (origins.includes(origin) ? 'unreachable' : 200))
      if (status === 200) book.reads += 1
      else book.wrongs.push(`a reader was answered with ${status}`)
      await sleep(READER_PAUSE_MS)
    }
  }
  const all = [...Array.from({ length: editors }, (_, at) => edit(`editor-${at}`)), read(), read()]
  const end = async () => {
    state.isOpen = false
    await Promise.all(all)
  }
  return Object.assign(book, { end })
}

async function post(origin: string, key: string, record: Readonly<Record<string, unknown>>) {
  const headers = {
    authorization: `Bearer ${key}`,
    'content-type': 'application/json',
    'idempotency-key': String(record.id),
  }
  const signal = AbortSignal.timeout(GIVEN_UP_MS)
  const response = await fetch(`${origin}/v1/pledges`, {
    method: 'POST',
    headers,
    body: JSON.stringify(record),
    signal,
  })
  const body = JSON.parse(await response.text())
  return { status: response.status, body, isReplayed: response.headers.get('idempotent-replayed') === 'true' }
}

/** Holds the book against the audit that the server tells: everything acknowledged is there, once, and there is no hole. */
async function expectKept(origin: string, { acknowledged }: Ledger): Promise<void> {
  const text = await (await fetch(`${origin}/v1/changes.ndjson?since=1&sort=revision`)).text()
  const changes: { revision: number; key: string; action: string }[] = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const revisions = changes.map(({ revision }) => revision)
  expect(revisions).toEqual(Array.from(revisions, (_, place) => place + 2))
  expect(new Set(changes.map(({ key }) => key)).size).toBe(changes.length)
  const made = new Map(changes.map(({ key, revision }) => [key, revision]))
  const lost = [...acknowledged].filter(([id, revision]) => made.get(id) !== revision)
  expect(lost).toEqual([])
}

/**
 * Ends the book: nobody was told what is not true, no refusal took longer than `slowestMs`, and each of these servers has
 * everything that was acknowledged, once, without a hole.
 */
export async function expectAllKept(ledger: Ledger, origins: readonly string[], slowestMs: number): Promise<void> {
  await ledger.end()
  expect(ledger.wrongs).toEqual([])
  for (const origin of origins) {
    const revision = async () => JSON.parse(await (await fetch(`${origin}/readyz`)).text()).revision
    await expect.poll(revision, { timeout: 5000 }).toBeGreaterThanOrEqual(Math.max(...ledger.acknowledged.values()))
    await expectKept(origin, ledger)
  }
  const slowest = Math.round(Math.max(0, ...ledger.refusals))
  process.stdout.write(
    `acknowledged ${ledger.acknowledged.size}, refused ${ledger.refusals.length} (the slowest in ${slowest} ms), reads ${ledger.reads}\n`,
  )
  expect(ledger.reads).toBeGreaterThan(10)
  expect(slowest).toBeLessThan(slowestMs)
}

/** Waits until so many more are acknowledged. */
export async function moreAcknowledged({ acknowledged }: Ledger, count: number): Promise<void> {
  const enough = acknowledged.size + count
  await expect.poll(() => acknowledged.size, { timeout: 60_000, interval: 20 }).toBeGreaterThanOrEqual(enough)
}
