/** The network between servers and database, cut without a word to either and healed: in a network namespace of its own. */
import { spawnSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { expectAllKept, type Ledger, moreAcknowledged, openLedger } from '../support/ledger.js'
import { onServer } from '../support/postgres.js'
import { type Cluster, startCluster } from '../support/postgres-cluster.js'
import { type ServerProcess, startServer } from '../support/served.js'
import { openTestStore } from '../support/temporary-store.js'

const SPACE = 'tracker-test'
const [HERE, THERE] = ['10.213.77.1', '10.213.77.2']
/** Longer than a client may wait to be told. */
const CUT_MS = Number(process.env.CUT_MS ?? 11_000)
/** How long a client may wait to be told that nothing can be written, and how long after the healing writes go on. */
const LIMITS = { answerMs: 10_000, healedMs: 10_000 }

function ip(line: string): boolean {
  return spawnSync('ip', line.split(' ')).status === 0
}

let isApart: boolean
let cluster: Cluster | undefined
let nodes: ServerProcess[] = []
let ledger: Ledger
beforeEach(async () => {
  isApart =
    ip(`netns add ${SPACE}`) &&
    ip(`link add tracker-here type veth peer name tracker-there netns ${SPACE}`) &&
    ip(`addr add ${HERE}/24 dev tracker-here`) &&
    ip('link set tracker-here up') &&
    ip(`-n ${SPACE} addr add ${THERE}/24 dev tracker-there`) &&
    ip(`-n ${SPACE} link set tracker-there up`)
  if (!isApart) return
  const prefix = `ip netns exec ${SPACE} setpriv --reuid=postgres --regid=postgres --clear-groups`.split(' ')
  cluster = await startCluster([], { host: THERE, prefix })
  await onServer(cluster.url(), 'CREATE DATABASE tracker')
  const place = cluster.url('tracker')
  nodes = [await startServer(place, { LOG_LEVEL: 'fatal' }), await startServer(place, { LOG_LEVEL: 'fatal' })]
  const store = await openTestStore(place)
  const key = await store.keys.create('desk', 'editorial', new Date())
  await store.close()
  ledger = await openLedger(
    nodes.map(({ origin }) => origin),
    key,
  )
})
afterEach(async () => {
  for (const { child } of nodes) child.kill('SIGKILL')
  await Promise.all(nodes.map(({ exited }) => exited))
  await cluster?.remove()
  ip(`netns del ${SPACE}`)
  ip('link del tracker-here')
})

describe.each([
  [
    'whose answers are lost',
    `-n ${SPACE} route add blackhole ${HERE}/32`,
    `-n ${SPACE} route del blackhole ${HERE}/32`,
  ],
  ['whose cable is pulled', `-n ${SPACE} link set tracker-there down`, `-n ${SPACE} link set tracker-there up`],
])('a database %s', (_, cut, heal) => {
  test('is told of within seconds, readers never notice, and all goes on by itself', {
    timeout: 120_000,
  }, async (context) => {
    if (!isApart) context.skip('SKIPPED: this user may not make network namespaces')
    await moreAcknowledged(ledger, 20)
    expect(ip(cut)).toBe(true)
    const refused = ledger.refusals.length
    await sleep(CUT_MS)
    expect(ledger.refusals.length).toBeGreaterThan(refused)
    expect(ip(heal)).toBe(true)
    const healed = performance.now()
    await moreAcknowledged(ledger, 1)
    expect(performance.now() - healed).toBeLessThan(LIMITS.healedMs)
    await moreAcknowledged(ledger, 40)
    await expectAllKept(
      ledger,
      nodes.map(({ origin }) => origin),
      LIMITS.answerMs,
    )
  })
})
