/**
 * Several servers over one PostgreSQL database, beside one over a file: `npm run nodes --prefix bench`. How soon one shows what
 * another has written, how often a reader is behind, what is written in a second, what each server costs in memory and connections.
 */
import { get } from 'node:http'
import { join } from 'node:path'
import pg from 'pg'
import { readSeed, SEED_DIRECTORY } from '../dist/seed/read-seed.js'
import { openStore } from '../dist/store/store.js'
import { serveOurs, temporaryFolder } from './child.mjs'
import { startPostgres } from './postgres.mjs'
import { keep } from './results.mjs'
import { median, quantile, spread, table } from './statistics.mjs'
import { nodesText } from './tables.mjs'

const EDITS = Number(process.env.NODES_EDITS ?? 300)
const READS = Number(process.env.NODES_READS ?? 1000)
const ROUNDS = Number(process.env.NODES_ROUNDS ?? 7)
const ROUND_MS = 3000
const WRITERS = 8
const PLEDGE = '/v1/pledges/bel-2025-2pct-2029'

const folder = temporaryFolder()
const postgres = await startPostgres('nodes')
if (postgres === null) process.exit(1)
const databaseUrl = postgres.url('nodes')
const admin = new pg.Client({ connectionString: databaseUrl })
await admin.connect()

/** Seeds the store and answers the key of an editor. */
async function prepare(settings) {
  const store = await openStore(settings)
  await store.seed(() => readSeed(SEED_DIRECTORY), new Date())
  const key = await store.keys.create('bench', 'editorial', new Date())
  await store.close()
  return key
}

const databaseFile = join(folder, 'tracker.db')
const fileKey = await prepare({ databaseFile })
const key = await prepare({ databaseFile: '', databaseUrl })
const one = await serveOurs({ databaseFile })
const nodes = []
for (let at = 0; at < 2; at += 1) nodes.push(await serveOurs({ databaseUrl }))
const [a, b] = nodes

async function write(server, by, id, title) {
  const answer = await fetch(`${server.origin}/v1/pledges/${id}`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${by}`, 'content-type': 'application/merge-patch+json', 'if-match': '*' },
    body: JSON.stringify({ title }),
  })
  if (answer.status !== 200) throw new Error(`a write was answered with ${answer.status}: ${await answer.text()}`)
  await answer.arrayBuffer()
  return answer.headers.get('data-revision')
}

/** Milliseconds from the answer to a write at one server until the other streams its revision, which it shows by then. */
async function visible() {
  const seen = new Map()
  const waiting = new Map()
  const stream = get(`${b.origin}/v1/changes`, { headers: { accept: 'text/event-stream' } }, (answer) => {
    answer.setEncoding('utf8').on('data', (text) => {
      for (const [, id] of text.matchAll(/^id: (\d+)/gm)) {
        seen.set(id, performance.now())
        waiting.get(id)?.()
      }
    })
  })
  await new Promise((resolve) => setTimeout(resolve, 1000))
  const waits = []
  for (let turn = 0; turn < EDITS; turn += 1) {
    const revision = await write(a, key, 'bel-2025-2pct-2029', `Turn ${turn}`)
    const answered = performance.now()
    if (!seen.has(revision)) await new Promise((resolve) => waiting.set(revision, resolve))
    waits.push(Math.max(0, seen.get(revision) - answered))
    await new Promise((resolve) => setTimeout(resolve, 20 * Math.random()))
  }
  stream.destroy()
  return waits
}

/** How many of so many readings at one server, each right after a write at the other, miss it. */
async function stale(count, handsBack) {
  let missed = 0
  const waits = []
  for (let turn = 0; turn < count; turn += 1) {
    const title = `Read ${turn} ${handsBack}`
    const revision = await write(a, key, 'bel-2025-2pct-2029', title)
    const begun = performance.now()
    const answer = await fetch(b.origin + PLEDGE, handsBack ? { headers: { 'data-revision': revision } } : {})
    const { data } = JSON.parse(await answer.text())
    waits.push(performance.now() - begun)
    if (data?.title !== title) missed += 1
  }
  return { missed, waits }
}

/** Writes in a second by so many editors, each at a record of his own, at these servers in turn. */
async function writesPerSecond(servers, by, ids) {
  const until = performance.now() + ROUND_MS
  const counts = await Promise.all(
    ids.map(async (id, at) => {
      let count = 0
      for (; performance.now() < until; count += 1) await write(servers[at % servers.length], by, id, `${count}`)
      return count
    }),
  )
  return counts.reduce((sum, count) => sum + count, 0) / (ROUND_MS / 1000)
}

const listed = JSON.parse(await (await fetch(`${a.origin}/v1/pledges?fields=id&limit=${WRITERS}`)).text())
const ids = listed.data.map(({ id }) => id)
const rates = { 'one over a file': [], 'one over PostgreSQL': [], 'two over PostgreSQL': [] }
for (let round = 0; round < ROUNDS; round += 1) {
  rates['one over a file'].push(await writesPerSecond([one], fileKey, ids))
  rates['one over PostgreSQL'].push(await writesPerSecond([a], key, ids))
  rates['two over PostgreSQL'].push(await writesPerSecond([a, b], key, ids))
}
const [base = []] = Object.values(rates)
const say = (text) => process.stdout.write(`${text}\n\n`)
say(
  table(
    ['writes a second', 'median', 'spread', '× a file'],
    Object.entries(rates).map(([of, found]) => [
      of,
      median(found).toFixed(1),
      spread(found, 1),
      median(found.map((rate, round) => rate / base[round])).toFixed(2),
    ]),
  ),
)
const waits = await visible()
const without = await stale(READS, false)
const handed = await stale(READS, true)
const told = (found) => [0.5, 0.9, 0.99, 1].map((share) => quantile(found, share).toFixed(1))
say(
  table(
    ['milliseconds', 'p50', 'p90', 'p99', 'most'],
    [
      [`answered here, shown there (${EDITS})`, ...told(waits)],
      [`read there without Data-Revision (${READS})`, ...told(without.waits)],
      [`read there with Data-Revision (${READS})`, ...told(handed.waits)],
    ],
  ),
)
say(`Readings behind: ${without.missed} of ${READS} without Data-Revision, ${handed.missed} of ${READS} with it.`)
const { rows } = await admin.query(
  "SELECT application_name AS use, count(*) AS count FROM pg_stat_activity WHERE datname = 'nodes' AND pid <> pg_backend_pid() GROUP BY 1 ORDER BY 1",
)
say(`Connections of two servers: ${rows.map(({ use, count }) => `${count} ${use}`).join(', ')}.`)
const about = (found) => ({ p50: Math.round(quantile(found, 0.5)), p99: Math.round(quantile(found, 0.99)) })
const found = keep('nodes', {
  writes: Object.fromEntries(
    Object.entries(rates).map(([by, seen]) => [by, seen.map((rate) => Number(rate.toFixed(1)))]),
  ),
  visibleMs: about(waits),
  handedMs: about(handed.waits),
  readings: READS,
  missed: { without: without.missed, handed: handed.missed },
  megabytes: nodes.map((node) => node.megabytes()),
})
say(nodesText(found))
for (const server of [one, ...nodes]) server.stop()
await admin.end()
postgres.stop()
process.exit(handed.missed > 0 ? 1 : 0)
