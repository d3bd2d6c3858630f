/** The store: one SQLite file, opened, brought up to date and read and written through Prisma. */
import { resolve } from 'node:path'
import type { RecordedRevision } from '../domain/audit.js'
import type { Facts } from '../domain/facts.js'
import type { Prisma } from './generated/client.js'
import { loadFacts } from './load-facts.js'
import { loadLog } from './load-log.js'
import { type Connections, connect, connectWhole, LIMITS, type ReadingConnection } from './sqlite/connect.js'
import { fileExists } from './sqlite/inspect-file.js'
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
  /** Why it can only be read just now, or null. It is found out anew with each write. */
  takesNoWrites(): string | null
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
  /** Rejects when the store cannot be read any more; waits for no `load`. */
  ping(): Promise<void>
  /** Waits for the writes under way, then gives the file back. */
  close(): Promise<void>
}

/** How often a store that could not be written is tried again. */
const TRIED_EVERY_MS = 1000

/**
 * Opens the database file, creating and migrating it as needed; rejects with a `StoreFault` if it must not be used, or,
 * with `mustExist`, if it is not there. Where its disk takes no writes, what is there is read.
 */
export async function openStore(path: string, { mustExist = false } = {}): Promise<Store> {
  const file = resolve(path)
  if (mustExist && !(await fileExists(file)))
    throw new StoreFault(
      `There is no ${file}, and DATABASE_MUST_EXIST=true; mount the volume it lies on, or unset that to make a new one.`,
    )
  let open: Connections | ReadingConnection = await connect(file)
  let refusal = open.kind === 'reading' ? { why: open.why, at: performance.now() } : null
  // Closing one of these would give up the locks that this process holds on the same file.
  const left: ReadingConnection[] = []
  let queue: Promise<unknown> = Promise.resolve()
  let renewal: Promise<unknown> = Promise.resolve()

  /** Exchanges what only reads for what there is to be had now. */
  const renew = <Made extends Connections | ReadingConnection>(make: () => Promise<Made>) => {
    const done = renewal.then(async () => {
      if (open.kind === 'whole') return
      const made = await make()
      left.push(open)
      open = made
    })
    renewal = done.catch(() => undefined)
    return done
  }

  const read = async <T>(work: (used: Connections | ReadingConnection) => Promise<T>): Promise<T> => {
    for (;;) {
      if (open.kind === 'reading' && !(await open.isCurrent())) await renew(() => connect(file))
      const used = open
      const result = await work(used)
      // Without a lock only this tells whether another process wrote meanwhile.
      if (used.kind === 'whole' || (await used.isCurrent())) return result
    }
  }

  /** The connections to write with; where there are none, it is tried once a second whether they can be had again. */
  const whole = async (): Promise<Connections> => {
    if (open.kind === 'reading' && refusal && performance.now() - refusal.at < TRIED_EVERY_MS) throw refusal.why
    try {
      await renew(() => connectWhole(file))
    } catch (error) {
      if (error instanceof StoreFault) refusal = { why: error, at: performance.now() }
      throw error
    }
    if (open.kind === 'reading') throw open.why
    return open
  }

  return {
    file,
    takesNoWrites: () => (open.kind === 'reading' ? open.why.message : null),
    load: (before) => read(({ loader }) => loader.$transaction((tx) => loadRecorded(tx, before), LIMITS)),
    revision: () => read(({ reader }) => latestRevision(reader)),
    read: (work) => read(({ reader }) => work(reader)),
    write(work) {
      const done = queue.then(async () => {
        const { commit } = await whole()
        return commit((writer) => writer.$transaction(work, LIMITS))
      })
      queue = done.catch(() => undefined)
      return done
    },
    async ping() {
      if (open.kind === 'whole') await open.assertInPlace()
      await read(({ reader }) => latestRevision(reader))
    },
    async close() {
      await queue
      await renewal
      await open.close()
      for (const one of left) await one.close()
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
