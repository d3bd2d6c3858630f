/**
 * Two servers over one database, of which now this, now that is lost: what was acknowledged stays, readers never notice, and all
 * goes on by itself. `NODE_KILLS`, `NODE_FREEZES`, `DATABASE_CRASHES`
 * and `PROMOTIONS` make the long run.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { expectAllKept, type Ledger, moreAcknowledged, openLedger } from '../support/ledger.js'
import { onServer } from '../support/postgres.js'
import { type Cluster, startCluster } from '../support/postgres-cluster.js'
import { type ServerProcess, startServer } from '../support/served.js'
import { openTestStore } from '../support/temporary-store.js'

const KILLS = Number(process.env.NODE_KILLS ?? 1)
const CRASHES = Number(process.env.DATABASE_CRASHES ?? 1)
const PROMOTIONS = Number(process.env.PROMOTIONS ?? 1)
const FREEZES = Number(process.env.NODE_FREEZES ?? 2)
/** Longer than a client may wait to be told. */
const FROZEN_MS = Number(process.env.FROZEN_MS ?? 11_000)
const SETTINGS = { LOG_LEVEL: 'fatal' }
/** How long a client may wait to be told that nothing can be written, in milliseconds. */
const ANSWER_MS = 10_000
/** How long a server that hangs may keep the others from writing. */
const LOCK_MS = 16_000

let cluster: Cluster
let place: string
let nodes: ServerProcess[]
let origins: string[]
let ledger: Ledger
beforeEach(async () => {
  cluster = await startCluster()
  await onServer(cluster.url(), 'CREATE DATABASE tracker')
  place = cluster.url('tracker')
  nodes = [await startServer(place, SETTINGS), await startServer(place, SETTINGS)]
  origins = nodes.map(({ origin }) => origin)
  const store = await openTestStore(place)
  const key = await store.keys.create('desk', 'editorial', new Date())
  await store.close()
  ledger = await openLedger(origins, key)
})
afterEach(async () => {
  for (const { child } of nodes) child.kill('SIGKILL')
  await Promise.all(nodes.map(({ exited }) => exited))
  await cluster.remove()
})

function allKept(slowestMs = ANSWER_MS): Promise<void> {
  return expectAllKept(
    ledger,
    nodes.map(({ origin }) => origin),
    slowestMs,
  )
}

test(`${KILLS} kills of a server lose nothing that was acknowledged`, {
  timeout: 60_000 + 20_000 * KILLS,
}, async () => {
  for (let kill = 0; kill < KILLS; kill += 1) {
    const at = kill % 2
    await moreAcknowledged(ledger, 10)
    // At any moment.
    await sleep(Math.random() * 100)
    origins.splice(at, 1)
    nodes[at]?.child.kill('SIGKILL')
    await nodes[at]?.exited
    await moreAcknowledged(ledger, 5)
    const restarted = await startServer(place, SETTINGS)
    nodes[at] = restarted
    origins.splice(at, 0, restarted.origin)
  }
  await allKept()
})

test(`${CRASHES} crashes of the database lose nothing, and readers never notice`, {
  timeout: 60_000 + 20_000 * CRASHES,
}, async () => {
  for (let crash = 0; crash < CRASHES; crash += 1) {
    await moreAcknowledged(ledger, 20)
    await sleep(Math.random() * 100)
    await cluster.stop('immediate')
    await sleep(500 + Math.random() * 1500)
    await cluster.start()
  }
  await moreAcknowledged(ledger, 20)
  await allKept()
})

test(`${PROMOTIONS} standbys that take over at the address of the primary have everything that was acknowledged`, {
  timeout: 60_000 + 40_000 * PROMOTIONS,
}, async () => {
  const { port } = cluster
  for (let promotion = 0; promotion < PROMOTIONS; promotion += 1) {
    const standby = await cluster.standby()
    await moreAcknowledged(ledger, 20)
    await sleep(Math.random() * 100)
    await cluster.stop('immediate')
    await cluster.remove()
    await standby.promote(port)
    cluster = standby
    await moreAcknowledged(ledger, 20)
  }
  await allKept()
})

test('a database that hangs is told of within seconds, and goes on by itself', { timeout: 90_000 }, async () => {
  await moreAcknowledged(ledger, 10)
  await cluster.signal('SIGSTOP')
  const refused = ledger.refusals.length
  await sleep(FROZEN_MS)
  expect(ledger.refusals.length).toBeGreaterThan(refused)
  await cluster.signal('SIGCONT')
  await moreAcknowledged(ledger, 20)
  await allKept()
})

test('a server that hangs in the middle of its writes keeps others waiting for seconds only, and goes on', {
  timeout: 120_000,
}, async () => {
  for (let turn = 0; turn < FREEZES; turn += 1) {
    await moreAcknowledged(ledger, 10)
    await sleep(Math.random() * 50)
    const [frozen = ''] = origins.splice(0, 1)
    nodes[0]?.child.kill('SIGSTOP')
    const begun = performance.now()
    await moreAcknowledged(ledger, 10)
    expect(performance.now() - begun).toBeLessThan(LOCK_MS)
    nodes[0]?.child.kill('SIGCONT')
    origins.splice(0, 0, frozen)
  }
  // Who asked the server that hung was told when it went on.
  await allKept(LOCK_MS + ANSWER_MS)
})
