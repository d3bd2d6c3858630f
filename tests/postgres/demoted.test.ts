/** A server that has become a standby while connections to it stay open, and another that has its address by then. */
import { connect, createServer, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Edit, StoreUnavailable } from '../../src/record/edit.js'
import { storedRecord } from '../../src/record/records.js'
import { readSeed, SEED_DIRECTORY } from '../../src/seed/read-seed.js'
import { onServer } from '../support/postgres.js'
import { type Cluster, startCluster } from '../support/postgres-cluster.js'
import { openTestStore, type TestStore } from '../support/temporary-store.js'

let primary: Cluster
let standby: Cluster
let address: Awaited<ReturnType<typeof movingAddress>>
let store: TestStore
beforeEach(async () => {
  primary = await startCluster(['fsync = off'])
  await onServer(primary.url(), 'CREATE DATABASE tracker')
  standby = await primary.standby()
  address = await movingAddress(primary.port)
  store = await openTestStore(`postgresql://tracker@127.0.0.1:${address.port}/tracker`)
  await store.seed(() => readSeed(SEED_DIRECTORY), new Date('2026-11-24T12:00:00Z'))
})
afterEach(async () => {
  await store.close()
  await address.close()
  await primary.remove()
  await standby.remove()
})

/** An address that leads to another server when told; connections made before stay where they are. */
async function movingAddress(firstPort: number) {
  const sockets = new Set<Socket>()
  let target = firstPort
  const server = createServer((client) => {
    const there = connect(target, '127.0.0.1')
    for (const socket of [client, there]) {
      sockets.add(socket)
      socket.on('error', () => undefined).on('close', () => [client, there].forEach((one) => void one.destroy()))
    }
    client.pipe(there).pipe(client)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const found = server.address()
  return {
    port: typeof found === 'object' && found !== null ? found.port : 0,
    leadTo(port: number) {
      target = port
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function retitle(title: string): Promise<number> {
  const before = storedRecord((await store.load()).facts, 'pledges', 'bel-2025-2pct-2029')
  const edit: Edit = { list: 'pledges', key: 'bel-2025-2pct-2029', before, after: { ...before, title } }
  return store.commit({ author: 'desk', note: title, at: new Date() }, [edit])
}

test('a write that is refused by it has all connections made anew, and the next goes to where the address leads now', async () => {
  expect(await retitle('At the primary')).toBe(2)
  address.leadTo(standby.port)
  // As a restart of the primary does: whoever comes again comes to the standby.
  await onServer(primary.url(), "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'tracker'")
  await expect
    .poll(() => retitle('At the standby').catch((error: unknown) => error), { timeout: 5000 })
    .toMatchObject({
      name: 'StoreUnavailable',
      message: expect.stringContaining('read-only'),
    })
  await expect(store.commit({ author: 'desk', note: '', at: new Date() }, [])).rejects.toBeInstanceOf(StoreUnavailable)
  await expect.poll(() => store.head().catch(() => null), { timeout: 2000 }).toMatchObject({ revision: 2 })

  address.leadTo(primary.port)
  await expect.poll(() => retitle('At the primary again').catch(() => null), { timeout: 5000 }).toBe(3)
  const connected = () =>
    store.engine.read((tx) => tx.$queryRaw`SELECT pg_is_in_recovery() AS standby`).catch(() => null)
  await expect.poll(connected, { timeout: 2000 }).toEqual([{ standby: false }])
})
