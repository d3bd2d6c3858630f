import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Transaction } from '../../src/store/engine.js'
import type { Recorded } from '../../src/store/store.js'
import { postgresServer } from '../support/postgres.js'
import { openTestStore, type TestStore, temporaryFolder, temporaryStore } from '../support/temporary-store.js'
import { querySql } from './raw-sql.js'

/** What only SQLite has, or only a test of it can bring about. */
const isFile = postgresServer() === null

let store: TestStore
beforeEach(async () => {
  store = await temporaryStore()
})
afterEach(() => store.close())

async function revise(tx: Transaction, number: number, figures = false) {
  await tx.head.updateMany({ data: { revision: number } })
  return tx.revision.create({
    data: { number, recordedAt: '2026-11-25T00:00:00.000Z', author: 'test', note: 'A test.', figures },
  })
}

describe('a write', () => {
  it.runIf(isFile)(
    'runs with full synchronization, foreign keys and a write-ahead log, the first as well as the tenth',
    async () => {
      for (let turn = 0; turn < 10; turn += 1) {
        const settings = await store.engine.write(async (tx) => [
          await tx.$queryRaw`PRAGMA synchronous`,
          await tx.$queryRaw`PRAGMA foreign_keys`,
          await tx.$queryRaw`PRAGMA journal_mode`,
        ])
        expect(settings).toEqual([[{ synchronous: 2 }], [{ foreign_keys: 1 }], [{ journal_mode: 'wal' }]])
      }
    },
  )

  it('leaves nothing when it fails in the middle', async () => {
    const before = await store.load()
    const failing = store.engine.write(async (tx) => {
      await revise(tx, 2)
      await tx.pledge.deleteMany({ where: { ally: 'ISL' } })
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await store.load()).toEqual(before)
  })

  it('does not stop the ones after it when it fails', async () => {
    await expect(store.engine.write(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await store.engine.write((tx) => revise(tx, 2))
    expect(await store.revision()).toBe(2)
  })

  it('waits for the ones asked for before', async () => {
    const next = () => store.engine.write(async (tx) => revise(tx, (await tx.revision.count()) + 1))
    const made = await Promise.all(Array.from({ length: 20 }, next))
    expect(made.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 2))
  })

  it('waits for another process, which wrote in between', async () => {
    const other = await openTestStore(store.place)
    const next = (at: TestStore) => at.engine.write(async (tx) => revise(tx, (await tx.revision.count()) + 1))
    await Promise.all(Array.from({ length: 20 }, (_, index) => next(index % 2 === 0 ? store : other)))
    expect(await store.revision()).toBe(21)
    expect(await other.revision()).toBe(21)
    await other.close()
  })

  it('is invisible to readers until it is committed', async () => {
    await store.engine.write(async (tx) => {
      await revise(tx, 2)
      expect(await store.revision()).toBe(1)
      expect((await store.load()).revision).toBe(1)
    })
    expect(await store.revision()).toBe(2)
  })

  it('is finished before the store closes, and then in the file itself', async () => {
    const { folder, remove } = await temporaryFolder()
    const closing = await openTestStore(join(folder, 'tracker.db'))
    const writing = closing.engine.write((tx) => revise(tx, 1))
    await closing.close()
    await writing
    await copyFile(closing.place, join(folder, 'copy.db'))
    expect(await querySql(join(folder, 'copy.db'), 'SELECT max(number) FROM revision')).toEqual([[1]])
    await remove()
  })
})

describe('the database itself refuses', () => {
  const row = {
    publication: 'nato-2024-06',
    area: 'BEL',
    indicator: 'share_of_gdp',
    year: 1948,
    value: 1,
    status: 'final',
  }

  it.each([
    ['a figure about nobody', (tx: Transaction) => tx.observation.create({ data: { ...row, area: 'XXX' } })],
    ['a figure from nowhere', (tx: Transaction) => tx.observation.create({ data: { ...row, publication: 'x' } })],
    ['a second figure for the same', (tx: Transaction) => tx.observation.create({ data: { ...row, year: 2024 } })],
    ['to delete an ally that has figures', (tx: Transaction) => tx.area.delete({ where: { code: 'BEL' } })],
    ['to delete a target still named', (tx: Transaction) => tx.target.delete({ where: { id: 'wales-2014-2pct' } })],
    [
      'a successor that does not exist',
      (tx: Transaction) =>
        tx.pledge.update({ where: { id: 'bel-2025-2pct-2029' }, data: { supersededBy: 'no-such-pledge' } }),
    ],
    [
      'the same host twice',
      (tx: Transaction) => tx.summitCountry.create({ data: { summit: 'hague-summit-2025', ally: 'NLD', position: 1 } }),
    ],
  ])('%s', async (_, act: (tx: Transaction) => Promise<unknown>) => {
    await expect(store.engine.write(act)).rejects.toThrow(/constraint/i)
    await store.engine.write((tx) => revise(tx, 2))
    expect(await store.revision()).toBe(2)
  })
})

describe('reading all of it', () => {
  it('keeps no short question waiting', async () => {
    await store.ping()
    let read = 0
    const loads = Promise.all(Array.from({ length: 6 }, () => store.load().then(() => (read += 1))))
    await store.ping()
    await store.revision()
    expect(read).toBeLessThan(6)
    await loads
  })
})

describe('reading again', () => {
  it('keeps the figures it has if no revision since has changed any', async () => {
    const before: Recorded = await store.load()
    await store.engine.write((tx) => revise(tx, 2))
    const after = await store.load(before)
    expect(after.revision).toBe(2)
    expect(after.facts.observations).toBe(before.facts.observations)
    expect(after.facts).toEqual(before.facts)
  })

  it('reads the figures anew after a revision that changed them', async () => {
    const before = await store.load()
    await store.engine.write(async (tx) => {
      await tx.observation.deleteMany({ where: { publication: 'nato-2021-06' } })
      await revise(tx, 2, true)
    })
    const after = await store.load(before)
    expect(after.facts.observations).toHaveLength(before.facts.observations.length - 14)
  })
})
