/** A store that cannot write, as clients see it: refused in words, reading goes on, nothing acknowledged is lost. */
import { copyFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/store/engine.js'
import { storeOn } from '../../src/store/store.js'
import { type RunningApp, runningApp } from '../support/running-app.js'
import { smallDisk } from '../support/small-disk.js'
import { openTestStore, seededFile, type TestStore, temporaryStore } from '../support/temporary-store.js'

const PLEDGE = '/v1/pledges/bel-2025-2pct-2029'

let server: RunningApp
let auth: Record<string, string>

async function started(app: Promise<RunningApp>): Promise<void> {
  server = await app
  auth = { authorization: `Bearer ${await server.key('desk')}`, 'if-match': '*' }
  // The first use of a key is noted in the store, which is not what these tests are about; a write waits for those before.
  await patch('Before', { dry_run: 'true' })
  await server.store.engine.write((tx) => tx.$queryRaw`SELECT 1`)
}

function patch(title: string, query: Record<string, string> = {}, headers: Record<string, string> = {}) {
  return server.write('patch', `${PLEDGE}?${new URLSearchParams(query)}`, { ...auth, ...headers }, { title })
}

async function title(): Promise<unknown> {
  return (await server.ask(PLEDGE)).body.data.title
}

async function readiness(): Promise<unknown[]> {
  const { status, body } = await server.ask('/readyz')
  return [status, body.status, body.revision, body.store]
}

async function expectRefused(code: string, retryAfter: string, answer = patch('Refused')): Promise<void> {
  const before = await title()
  const { status, body, headers } = await answer
  expect([status, body.code, headers['retry-after']]).toEqual([503, code, retryAfter])
  expect(await title()).toEqual(before)
}

describe('a full disk', () => {
  test('refuses writes until there is room again, and keeps every one it acknowledged', async (context) => {
    const disk = await smallDisk(8)
    if (!disk) return context.skip('SKIPPED: this user may not mount')
    const file = join(disk.folder, 'tracker.db')
    await copyFile(await seededFile(), file)
    const store = await openTestStore(file)
    try {
      await started(runningApp(undefined, {}, store))
      expect((await patch('With room')).status).toBe(200)
      disk.fill()
      const acknowledged = ['With room']
      let refused = 0
      for (let turn = 0; turn < 60; turn += 1) {
        const words = `Turn ${turn} ${'x'.repeat(1500)}`
        const { status, body } = await patch(words)
        if (status === 200) acknowledged.push(words)
        else {
          expect([status, body.code]).toEqual([503, 'store_unavailable'])
          refused += 1
        }
      }
      expect(refused).toBeGreaterThan(0)
      expect(await title()).toBe(acknowledged.at(-1))
      expect((await server.ask('/v1/allies?as_of=2025-04-03')).status).toBe(200)
      const key = { 'idempotency-key': 'full' }
      await expectRefused('store_unavailable', '30', patch('With room again', {}, key))

      disk.empty()
      expect((await patch('With room again', {}, key)).status).toBe(200)
      acknowledged.push('With room again')
      const changes = await server.rows('/v1/changes?since=1&sort=revision&expand=record&limit=1000')
      expect(changes).toHaveLength(acknowledged.length)
      expect(await title()).toBe('With room again')
      await server.app.close()
      await store.close()

      const reopened = await openTestStore(file)
      const { facts, revision } = await reopened.load()
      expect(facts.pledges.find(({ id }) => PLEDGE.endsWith(id))?.title).toBe('With room again')
      expect(revision).toBe(1 + acknowledged.length)
      const audit = await reopened.engine.read((tx) =>
        tx.change.findMany({ where: { revision: { gt: 1 } }, orderBy: { revision: 'asc' } }),
      )
      expect(audit.map(({ after }) => JSON.parse(after ?? '').title)).toEqual(acknowledged)
      await reopened.close()
    } finally {
      await disk.remove()
    }
  })

  test('in the middle of an import leaves none of it', async (context) => {
    const disk = await smallDisk(5)
    if (!disk) return context.skip('SKIPPED: this user may not mount')
    const file = join(disk.folder, 'tracker.db')
    await copyFile(await seededFile(), file)
    const store = await openTestStore(file)
    try {
      await started(runningApp(undefined, {}, store))
      const importer = { authorization: `Bearer ${await server.key('importer', 'import')}` }
      const edition = (await server.ask('/v1/spending.csv?publication=nato-2024-06&raw=true')).text
      const higher = edition.replace(/(\.\d+)/g, '$11')
      const before = await store.load()
      disk.fill()
      const send = () => server.import('publication=nato-2024-06&replace=true', 'text/csv', higher, importer)
      const refused = await send()
      expect([refused.status, refused.body.code]).toEqual([503, 'store_unavailable'])
      const after = await store.load()
      expect([after.revision, after.facts]).toEqual([before.revision, before.facts])
      expect((await server.ask('/v1/spending.csv?publication=nato-2024-06&raw=true')).text).toBe(edition)
      disk.empty()
      expect((await send()).status).toBe(201)
      await server.app.close()
      await store.close()
    } finally {
      await disk.remove()
    }
  })
})

describe('otherwise', () => {
  beforeEach(() => started(runningApp()))
  afterEach(() => server.close())

  test('a database that became read-only refuses writes until it is not', async () => {
    await server.store.engine.write((tx) => tx.$executeRaw`PRAGMA query_only = ON`)
    await expectRefused('store_unavailable', '30')
    await server.store.engine.write((tx) => tx.$executeRaw`PRAGMA query_only = OFF`)
    expect((await patch('Again')).status).toBe(200)
  })

  test.each<[string, (file: string) => Promise<void>]>([
    ['deleted', (file) => rm(file)],
    [
      'replaced by another',
      async (file) => {
        await copyFile(await seededFile(), `${file}.other`)
        await rename(`${file}.other`, file)
      },
    ],
  ])('a file %s underneath takes no writes that would be lost, while reading goes on', async (_, act) => {
    expect((await patch('Before it went')).status).toBe(200)
    await act(server.store.place)
    await expectRefused('store_unavailable', '30')
    await expectRefused('store_unavailable', '30')
    expect(await title()).toBe('Before it went')
    await expect.poll(readiness, { timeout: 2000 }).toEqual([200, 'ready', 2, 'unreachable'])
    expect((await server.ask('/healthz')).status).toBe(200)
  })

  test.each(['-wal', '-shm'])(
    'a %s deleted underneath takes no writes either, and nothing acknowledged is lost',
    async (suffix) => {
      expect((await patch('Acknowledged')).status).toBe(200)
      await rm(`${server.store.place}${suffix}`)
      await expectRefused('store_unavailable', '30')
      await expectRefused('store_unavailable', '30')
      await expect.poll(readiness, { timeout: 2000 }).toEqual([200, 'ready', 2, 'unreachable'])
      // What a start after a crash finds: the files by their names.
      const found = `${server.store.place}.found`
      await copyFile(server.store.place, found)
      if (suffix === '-shm') await copyFile(`${server.store.place}-wal`, `${found}-wal`)
      const restarted = await openTestStore(found)
      expect((await restarted.load()).facts.pledges.find(({ id }) => PLEDGE.endsWith(id))?.title).toBe('Acknowledged')
      await restarted.close()
    },
  )

  /** Has the store hold the lock for writing until the function answered is called. */
  async function locked(other: TestStore): Promise<() => Promise<void>> {
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    let holding: Promise<void> = Promise.resolve()
    await new Promise<void>((begun) => {
      holding = other.engine.write(async (tx) => {
        await tx.$queryRaw`SELECT 1`
        begun()
        await released
      })
    })
    return () => {
      release()
      return holding
    }
  }

  test('a lock held by another process is waited for, then told, and once it is gone writes go on', async () => {
    const other = await openTestStore(server.store.place)
    const release = await locked(other)
    const waiting = patch('Waited')
    expect(await Promise.race([waiting, sleep(700, 'still waiting')])).toBe('still waiting')
    await release()
    expect((await waiting).status).toBe(200)

    const releaseLater = await locked(other)
    const begun = performance.now()
    await expectRefused('store_busy', '1')
    expect(performance.now() - begun).toBeGreaterThan(4000)
    await releaseLater()
    await other.close()
    expect((await patch('After')).status).toBe(200)
    expect(await title()).toBe('After')
  })
})

describe('a store that cannot be read', () => {
  let broken: boolean
  let breaksAfterWriting: boolean
  beforeEach(async () => {
    broken = false
    breaksAfterWriting = false
    const store = await temporaryStore()
    const unless = <Result>(reading: () => Promise<Result>) =>
      broken ? Promise.reject(new Error('the disk does not answer')) : reading()
    const { engine } = store
    const failing: Engine = {
      place: engine.place,
      takesNoWrites: () => engine.takesNoWrites(),
      read: (work) => unless(() => engine.read(work)),
      readOneState: (work) => unless(() => engine.readOneState(work)),
      ping: () => unless(() => engine.ping()),
      watch: (watcher) => engine.watch(watcher),
      async write(work) {
        const done = await engine.write(work)
        broken = broken || breaksAfterWriting
        return done
      },
      faultOf: (error) => engine.faultOf(error),
      close: () => store.close(),
    }
    await started(runningApp(undefined, {}, { ...store, ...storeOn(failing), engine: failing }))
  })
  afterEach(() => server.close())

  test('acknowledges and shows what it has written, though it cannot be read back', async () => {
    breaksAfterWriting = true
    const { status, body } = await patch('Written, not read')
    expect([status, body.meta.revision]).toEqual([200, 2])
    expect(await title()).toBe('Written, not read')
    expect(await server.rows('/v1/changes?since=1')).toMatchObject([{ revision: 2, author: 'desk', action: 'update' }])
  })

  test('takes no writes, answers readers, is ready, and says that it is not reachable', async () => {
    broken = true
    await expectRefused('store_unavailable', '30')
    await expectRefused('store_unavailable', '30', patch('Keyed', {}, { 'idempotency-key': 'k' }))
    await expect.poll(readiness, { timeout: 2000 }).toEqual([200, 'ready', 1, 'unreachable'])
    const told = async () => /^store_reachable (\d)$/m.exec((await server.ask('/metrics')).text)?.[1]
    await expect.poll(told, { timeout: 3000 }).toBe('0')
    const texts = await server.ask('/v1/changes?expand=record')
    expect([texts.status, texts.body.code]).toEqual([503, 'store_unavailable'])
    expect((await server.ask('/v1/allies?as_of=2025-04-03')).status).toBe(200)

    broken = false
    expect((await patch('Again')).status).toBe(200)
    await expect.poll(readiness, { timeout: 2000 }).toEqual([200, 'ready', 2, 'reachable'])
    await expect.poll(told, { timeout: 3000 }).toBe('1')
    expect((await server.ask('/v1/changes?expand=record')).status).toBe(200)
  })
})
