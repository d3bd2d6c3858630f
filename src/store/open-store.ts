/** The store: one SQLite file, opened, brought up to date and read and written through Prisma. */
import { rename } from 'node:fs/promises'
import { resolve } from 'node:path'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import type { RecordedRevision } from '../domain/audit.js'
import type { Facts } from '../domain/facts.js'
import { configFor, SingleConnection } from './connection.js'
import { makePrivate, removeDatabase } from './durable-file.js'
import { type Prisma, PrismaClient } from './generated/client.js'
import { fileExists, inspectFile, prepareFolder } from './inspect-file.js'
import { loadFacts } from './load-facts.js'
import { loadLog } from './load-log.js'
import { applyMigrations } from './migrate.js'
import { migrationNames } from './migrations.js'
import { placesOf } from './places.js'
import { whileAlone } from './start-lock.js'
import { StoreFault } from './store-fault.js'

/** What a change is written with: Prisma, inside one transaction. */
export type Transaction = Prisma.TransactionClient

/** Everything the store held at one revision; revision 0 is an empty store. */
export interface Recorded {
  readonly revision: number
  readonly facts: Facts
  /** Every revision so far, with what it changed. */
  readonly log: readonly RecordedRevision[]
}

export interface Store {
  readonly file: string
  /**
   * Reads everything as of one revision, even while another process writes. Given what was read before, it keeps
   * those figures unless a revision since has changed any.
   */
  load(before?: Recorded): Promise<Recorded>
  /** The number of the latest revision, whichever process made it. */
  revision(): Promise<number>
  /** Runs a reading on the state of the latest commit, whichever process made it. */
  read<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>
  /** Runs the work in one transaction, after all writes asked for before; it is on the disk when this resolves. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>
  /** Rejects when the store cannot be read any more. */
  ping(): Promise<void>
  /** Waits for the writes under way, then gives the file back. */
  close(): Promise<void>
}

/** Milliseconds. Prisma's own limits, 2 and 5 s, are too short for reading or importing a million figures. */
const LIMITS = { maxWait: 10_000, timeout: 120_000 }

/**
 * Opens the database file, creating and migrating it as needed; rejects with a `StoreFault` if it must not be used, or,
 * with `mustExist`, if it is not there.
 */
export async function openStore(path: string, { mustExist = false } = {}): Promise<Store> {
  const file = resolve(path)
  if (mustExist && !(await fileExists(file)))
    throw new StoreFault(
      `There is no ${file}, and DATABASE_MUST_EXIST=true; mount the volume it lies on, or unset that to make a new one.`,
    )
  await prepareFolder(file)
  await fileExists(file)
  await whileAlone(file, () => bringUpToDate(file))

  const writer = new PrismaClient({ adapter: new SingleConnection(file, 'writing') })
  const reader = new PrismaClient({ adapter: new SingleConnection(file, 'reading') })
  let queue: Promise<unknown> = Promise.resolve()
  // The log is made by the first reading, and stays as long as one connection is open.
  await Promise.all([latestRevision(reader), latestRevision(writer)])
  const places = await placesOf(file)

  /** What was acknowledged lies in a log that will be gone with this process: it is moved into the file while it can be. */
  const rescue = async () => {
    const [moved] = await writer.$queryRaw<{ busy: bigint }[]>`PRAGMA wal_checkpoint(TRUNCATE)`
    return Number(moved?.busy) === 0
  }

  const assertInPlace = async () => {
    const lost = await places.lost()
    if (lost !== null)
      throw new StoreFault(`${lost} was removed or replaced while in use; restart to use what is there now.`)
  }

  const commit = async <T>(work: (transaction: Transaction) => Promise<T>) => {
    if (await places.onlyLogIsGone()) await rescue().catch(() => undefined)
    await assertInPlace()
    const result = await writer.$transaction(work, LIMITS)
    if ((await places.onlyLogIsGone()) && (await rescue())) return result
    await assertInPlace()
    return result
  }

  return {
    file,
    load: (before) => reader.$transaction((tx) => loadRecorded(tx, before), LIMITS),
    revision: () => latestRevision(reader),
    read: (work) => work(reader),
    write(work) {
      const done = queue.then(() => commit(work))
      queue = done.catch(() => undefined)
      return done
    },
    async ping() {
      if (await places.onlyLogIsGone()) await rescue().catch(() => undefined)
      await assertInPlace()
      await latestRevision(reader)
    },
    async close() {
      await queue
      // So that the file alone holds everything; what cannot be moved into it now stays in the log beside it.
      await writer.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`.catch(() => undefined)
      await Promise.all([reader.$disconnect(), writer.$disconnect()])
    },
  }
}

/** The number of the latest revision, 0 in a store that holds none. */
export async function latestRevision(prisma: Transaction): Promise<number> {
  const latest = await prisma.revision.findFirst({ orderBy: { number: 'desc' }, select: { number: true } })
  return latest?.number ?? 0
}

async function loadRecorded(tx: Transaction, before?: Recorded): Promise<Recorded> {
  const revision = await latestRevision(tx)
  // A restored backup may be older than what was read before.
  const held = before && before.revision <= revision ? before : undefined
  const since = held && (await tx.revision.count({ where: { figures: true, number: { gt: held.revision } } }))
  return {
    revision,
    facts: await loadFacts(tx, since === 0 ? held?.facts.observations : undefined),
    log: [...(held?.log ?? []), ...(await loadLog(tx, held?.revision ?? 0))],
  }
}

async function bringUpToDate(file: string): Promise<void> {
  const known = await migrationNames()
  if (!(await fileExists(file))) await createFile(file)
  const applied = await inspectFile(file, known)
  if (applied.length < known.length) await applyMigrations(file)
  await useWriteAheadLog(file)
}

/** Built beside its final place, so that being stopped in the middle leaves no half-made database there. */
async function createFile(file: string): Promise<void> {
  const unfinished = `${file}.new`
  await removeDatabase(unfinished)
  await makePrivate(unfinished)
  await applyMigrations(unfinished)
  await removeDatabase(file)
  await rename(unfinished, file)
}

async function useWriteAheadLog(file: string): Promise<void> {
  const database = await new PrismaLibSql(configFor(file)).connect()
  await database.executeScript('PRAGMA journal_mode = WAL')
  await database.dispose()
}
