/** The connections of an open store: to read and to write, or, where the disk takes no writes, to read what is there. */
import { stat } from 'node:fs/promises'
import { StoreUnavailable } from '../../record/edit.js'
import { PrismaClient } from '../generated/sqlite/client.js'
import { knownMigrations, MIGRATIONS } from '../migrations.js'
import { hashUnhashed } from '../revisions.js'
import { StoreFault, UnwritableStore } from '../store-faults.js'
import { SingleConnection } from './connection.js'
import { faultOf } from './faults.js'
import { placesOf } from './files.js'
import { fileExists, inspectReadable, prepareFolder } from './inspect.js'
import { bringUpToDate, whileAlone } from './prepare.js'

/** Milliseconds. Prisma's own limits, 2 and 5 s, are too short for reading or importing a million figures. */
export const LIMITS = { maxWait: 10_000, timeout: 120_000 }

/** The connections to a file that can be written. */
export interface Connections {
  readonly kind: 'whole'
  readonly reader: PrismaClient
  /** Of its own, so that no short question waits for a million figures. */
  readonly loader: PrismaClient
  /** Runs a write; it is on the disk, under the file's name, when this resolves. */
  commit<T>(write: (writer: PrismaClient) => Promise<T>): Promise<T>
  /** @throws StoreFault where the file or what belongs to it was removed or replaced */
  assertInPlace(): Promise<void>
  close(): Promise<void>
}

/** The connection to a file that can only be read. */
export interface ReadingConnection {
  readonly kind: 'reading'
  readonly reader: PrismaClient
  readonly loader: PrismaClient
  /** Why nothing can be written. */
  readonly why: StoreFault
  /** Whether the files are still what they were when they were opened. */
  isCurrent(): Promise<boolean>
  close(): Promise<void>
}

/** Opens the file to read and write or, if its disk does not let it be written, to read. @throws StoreFault */
export async function connect(file: string): Promise<Connections | ReadingConnection> {
  try {
    return await connectWhole(file)
  } catch (error) {
    if (!(error instanceof UnwritableStore) || !(await fileExists(file).catch(() => false))) throw error
    return connectReading(file, error)
  }
}

/** Brings the file up to date and opens it to read and write. @throws StoreFault, UnwritableStore if the disk is why */
export async function connectWhole(file: string): Promise<Connections> {
  await prepareFolder(file)
  await fileExists(file)
  await whileAlone(file, () => bringUpToDate(file))
  const writer = new PrismaClient({ adapter: new SingleConnection(file, 'writing') })
  const reader = new PrismaClient({ adapter: new SingleConnection(file, 'reading') })
  const loader = new PrismaClient({ adapter: new SingleConnection(file, 'reading') })
  const disconnect = () => Promise.all([loader.$disconnect(), reader.$disconnect(), writer.$disconnect()])
  try {
    // The log is made by the first reading, and stays as long as one connection is open.
    await Promise.all([reader.revision.count(), writer.revision.count()])
    if ((await reader.revision.count({ where: { hash: null } })) > 0) await writer.$transaction(hashUnhashed, LIMITS)
  } catch (error) {
    await disconnect()
    throw faultOf(error) instanceof StoreUnavailable ? new UnwritableStore(file, error) : error
  }
  const places = await placesOf(file)

  /** What was acknowledged lies in a log that will be gone with this process: it is moved into the file while it can be. */
  const rescue = async () => {
    const [moved] = await writer.$queryRaw<{ busy: bigint }[]>`PRAGMA wal_checkpoint(TRUNCATE)`
    return Number(moved?.busy) === 0
  }

  const assertInPlace = async () => {
    const lost = await places.lost()
    if (lost === null) return
    if (await places.onlyLogIsGone()) await rescue().catch(() => undefined)
    throw new StoreFault(`${lost} was removed or replaced while in use; restart to use what is there now.`)
  }

  return {
    kind: 'whole',
    reader,
    loader,
    async commit(write) {
      await assertInPlace()
      const result = await write(writer)
      if ((await places.onlyLogIsGone()) && (await rescue())) return result
      await assertInPlace()
      return result
    },
    assertInPlace,
    async close() {
      // So that the file alone holds everything; what cannot be moved into it now stays in the log beside it.
      await writer.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`.catch(() => undefined)
      await disconnect()
    },
  }
}

/**
 * Opens the file to read it. SQLite wants to make an index of its log even then, unless it is told that the file does not
 * change; but then it does not look into the log either, so it is told so only where there is nothing in it.
 */
async function connectReading(file: string, why: StoreFault): Promise<ReadingConnection> {
  const state = await stateOf(file)
  const unchanging = !state.isUnsettled
  const known = await knownMigrations(MIGRATIONS.sqlite)
  const applied = await inspectReadable(file, known, unchanging).catch((error: unknown) => {
    if (unchanging || !(error instanceof UnwritableStore)) throw error
    throw new StoreFault(
      `${file} cannot even be read without its log, which takes writing to be opened (${why.message}); start again then.`,
    )
  })
  if (applied.length < known.length)
    throw new StoreFault(
      `${file} has to be brought up to date first, but cannot be written (${why.message}); start again when it can be.`,
    )
  const reader = new PrismaClient({ adapter: new SingleConnection(file, 'reading', unchanging) })
  return {
    kind: 'reading',
    reader,
    loader: reader,
    why,
    isCurrent: async () => (await stateOf(file)).text === state.text,
    close: () => reader.$disconnect(),
  }
}

/** The files by their identities, sizes and times, and whether a part of the record lies beside the file itself. */
async function stateOf(file: string) {
  const found = await Promise.all(['', '-wal', '-journal'].map((suffix) => stat(`${file}${suffix}`).catch(() => null)))
  return {
    isUnsettled: found.slice(1).some((beside) => beside !== null && beside.size > 0),
    // A log that is empty says as much as one that is not there, and comes and goes with each attempt to write.
    text: found
      .map((one) => (one === null || one.size === 0 ? '' : [one.dev, one.ino, one.size, one.mtimeMs].join(':')))
      .join(' '),
  }
}
