/** What grows with the record: start, memory, commits and answers. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../dist/store/store.js'
import { load, serveOurs } from './child.mjs'
import { makeRecord } from './record.mjs'
import { median, table } from './statistics.mjs'

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5)
const SECONDS = Number(process.env.BENCH_SECONDS ?? 1.5)
const SIZES = (process.env.BENCH_SIZES ?? '10000,100000,1000000').split(',').map(Number)
const PLEDGE = '/v1/pledges/bel-2025-2pct-2029'

/** Measures and answers the Markdown. */
export async function compareSizes() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const servers = []
  for (const size of SIZES) {
    const file = join(folder, `${size}.db`)
    const figures = await makeRecord(file, size)
    const store = await openStore({ databaseFile: file })
    const key = await store.keys.create('bench', 'editorial', new Date())
    await store.close()
    const server = await serveOurs(file)
    servers.push({ ...server, figures, key, startMegabytes: server.megabytes(), repeated: [], unseen: [] })
  }
  let seed = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { origin, repeated } of servers)
      repeated.push((await load({ url: `${origin}/v1/allies`, seconds: SECONDS })).perSecond)
    for (const { origin, unseen } of servers)
      unseen.push(await load({ url: origin, unseen: 'ally', seed, seconds: SECONDS, connections: 4 }))
    seed += 10_000
  }
  const rows = []
  for (const server of servers) {
    const ratio = (field, pick) => median(server[field].map((value, at) => pick(value) / pick(servers[0][field][at])))
    rows.push([
      server.figures,
      (server.startMs / 1000).toFixed(1),
      server.startMegabytes,
      (await commitMs(server)).toFixed(0),
      `${median(server.repeated).toFixed(0)} (${ratio('repeated', (value) => value).toFixed(2)})`,
      `${median(server.unseen.map(({ perSecond }) => perSecond)).toFixed(0)} (${ratio('unseen', ({ perSecond }) => perSecond).toFixed(2)})`,
      `${median(server.unseen.map(({ p50 }) => p50)).toFixed(0)} / ${median(server.unseen.map(({ p99 }) => p99)).toFixed(0)}`,
      server.megabytes(),
    ])
  }
  for (const server of servers) server.stop()
  rmSync(folder, { recursive: true, force: true })
  return table(
    [
      'figures',
      'start s',
      'MB at start',
      'commit to visible ms',
      'repeated/s (to the first)',
      'unseen ally/s (to the first)',
      'its p50 / p99 ms',
      'MB at the end',
    ],
    rows,
  )
}

/** From sending a change to reading it, the median of some. */
async function commitMs({ origin, key }) {
  const times = []
  for (let turn = 0; turn < 5; turn += 1) {
    const stored = await fetch(`${origin}${PLEDGE}?view=stored`)
    await stored.arrayBuffer()
    const begun = performance.now()
    const changed = await fetch(origin + PLEDGE, {
      method: 'PATCH',
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/merge-patch+json',
        'if-match': stored.headers.get('etag'),
      },
      body: JSON.stringify({ title: `Turn ${turn}` }),
    })
    if (!changed.ok) throw new Error(await changed.text())
    const read = await (await fetch(origin + PLEDGE)).json()
    if (read.data.title !== `Turn ${turn}`) throw new Error('the change is not visible')
    times.push(performance.now() - begun)
  }
  return median(times)
}
