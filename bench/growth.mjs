/** What grows with the record: start, memory, commits and answers: `npm run growth --prefix bench`. */
import { join } from 'node:path'
import { openStore } from '../dist/store/store.js'
import { serveOurs, temporaryFolder } from './child.mjs'
import { startPostgres } from './postgres.mjs'
import { makeRecord } from './record.mjs'
import { keep } from './results.mjs'
import { growthTable } from './tables.mjs'
import { load } from './wrk.mjs'

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7)
const WARM_UP = Number(process.env.BENCH_WARM_UP ?? 3)
const SECONDS = Number(process.env.BENCH_SECONDS ?? 1.5)
const SIZES = (process.env.BENCH_SIZES ?? '0,100000,1000000').split(',').map(Number)
const PLEDGE = '/v1/pledges/bel-2025-2pct-2029'

const folder = temporaryFolder()
const databases = { SQLite: await compareSizes((size) => ({ databaseFile: join(folder, `${size}.db`) })) }
const postgres = await startPostgres(...SIZES.map((size) => `of${size}`))
if (postgres) databases.PostgreSQL = await compareSizes((size) => ({ databaseUrl: postgres.url(`of${size}`) }))
postgres?.stop()
process.stdout.write(`${growthTable(keep('growth', { rounds: ROUNDS, databases }))}\n`)

/** Measures a server over a record of each size, by turns. */
async function compareSizes(settingsOf) {
  const servers = []
  for (const size of SIZES) {
    const settings = settingsOf(size)
    const figures = await makeRecord(settings, size)
    const store = await openStore({ databaseFile: '', ...settings })
    const key = await store.keys.create('bench', 'editorial', new Date())
    await store.close()
    const server = await serveOurs(settings)
    servers.push({ server, figures, key, startMegabytes: server.megabytes(), again: [], asked: [], turn: 0 })
  }
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const one of servers) {
      const again = await load({ server: one.server, path: '/v1/allies', seconds: SECONDS })
      if (round >= 0) one.again.push(again)
    }
    for (const one of servers) {
      const { server, turn } = one
      const path = '/v1/allies/{ally}?as_of={day}'
      const asked = await load({ server, path, turn, seconds: SECONDS, connections: 4 })
      one.turn = asked.turn
      if (round >= 0) one.asked.push(asked)
    }
  }
  const sizes = {}
  for (const { server, figures, key, startMegabytes, again, asked } of servers) {
    const of = (found, field) => found.map((one) => Number(one[field].toFixed(1)))
    sizes[figures] = {
      startS: Number((server.startMs / 1000).toFixed(1)),
      startMegabytes,
      commitMs: await commitMs(server, key),
      againCpuUs: of(again, 'cpuUs'),
      newCpuUs: of(asked, 'cpuUs'),
      newP50Ms: of(asked, 'p50Ms'),
      newP99Ms: of(asked, 'p99Ms'),
      megabytes: server.megabytes(),
    }
    server.stop()
  }
  return sizes
}

/** From sending a change to reading it, some times. */
async function commitMs({ origin }, key) {
  const times = []
  for (let turn = 0; turn < ROUNDS; turn += 1) {
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
    times.push(Math.round(performance.now() - begun))
  }
  return times
}
