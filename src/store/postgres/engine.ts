/** The engine for a PostgreSQL database, which any number of processes share. */
import { PrismaPg } from '@prisma/adapter-pg'
import { StoreBusy, StoreUnavailable } from '../../record/edit.js'
import { type Engine, type Transaction, UncertainCommit, type Watcher } from '../engine.js'
import { PrismaClient as PostgresClient } from '../generated/postgresql/client.js'
import type { PrismaClient } from '../generated/sqlite/client.js'
import { latestHead } from '../head.js'
import { addressOf, type ConnectionPool, type DatabaseAddress, poolOf } from './connection.js'
import { faultOf, isOfStandby } from './faults.js'
import { assertUpToDate, bringUpToDate } from './prepare.js'
import { watchCommits } from './watch.js'

/** Milliseconds. Each statement has limits of its own; a transaction of many may take as long as an import does. */
const LIMITS = { maxWait: 10_000, timeout: 120_000 }

/**
 * Set for each transaction: a pooler hands a connection on between them, and refuses settings that come with it. A lock is waited
 * for less long than an answer, also where there are two, the row's and its holder's; whoever is lost in the middle loses it.
 * Acknowledged is what is on the disk, and at the standbys that the server waits for, whatever is the standard of the role. The
 * head is taken at last: READ COMMITTED, what follows sees what its last holder has committed.
 */
const WRITING = `
  SET LOCAL lock_timeout = '1900ms';
  SET LOCAL idle_in_transaction_session_timeout = '10s';
  SET LOCAL synchronous_commit = 'on';
  SET CONSTRAINTS ALL DEFERRED;
  SELECT FROM head FOR UPDATE`

/** So often a database that was lost is tried again. */
const TRIED_EVERY_MS = 500

/**
 * Opens the database at the address, creating and migrating what is in it as needed, or, `asItIs`, changing nothing about it.
 * `limits` are those of one transaction, in milliseconds.
 * @throws StoreFault if it must not be used
 */
export async function openPostgres(
  url: string,
  {
    listenUrl = url,
    mustExist = false,
    asItIs = false,
    limits = LIMITS,
  }: {
    readonly listenUrl?: string | undefined
    readonly mustExist?: boolean
    readonly asItIs?: boolean
    readonly limits?: typeof LIMITS
  } = {},
): Promise<Engine> {
  const address = addressOf(url)
  const listening = addressOf(listenUrl, 'DATABASE_LISTEN_URL')
  if (asItIs) await assertUpToDate(address)
  const isReadOnly = asItIs ? false : await bringUpToDate(address, mustExist)
  return new PostgresDatabase(address, listening, limits, isReadOnly)
}

class PostgresDatabase implements Engine {
  readonly place: string
  readonly faultOf = faultOf
  readonly #listening: DatabaseAddress
  readonly #limits: typeof LIMITS
  readonly #writing: Connections
  readonly #reading: Connections
  #loss: { readonly why: unknown; readonly at: number } | null = null
  #isReadOnly: boolean
  #queue: Promise<unknown> = Promise.resolve()

  constructor(address: DatabaseAddress, listening: DatabaseAddress, limits: typeof LIMITS, isReadOnly: boolean) {
    this.place = address.place
    this.#listening = listening
    this.#limits = limits
    this.#isReadOnly = isReadOnly
    this.#writing = connect(address, 'tracker write', 1)
    this.#reading = connect(address, 'tracker read', 3)
  }

  takesNoWrites(): string | null {
    return this.#isReadOnly ? `${this.place} is a standby, or may only be read` : null
  }

  read<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#unlessLost(() => work(this.#reading.client))
  }

  readOneState<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#unlessLost(() =>
      this.#reading.client.$transaction(async (tx) => {
        await tx.$executeRaw`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY`
        return work(tx)
      }, this.#limits),
    )
  }

  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const done = this.#queue.then(() => this.#write(work))
    this.#queue = done.catch(() => undefined)
    return done
  }

  async ping(): Promise<void> {
    await this.read(latestHead)
  }

  watch(watcher: Watcher): () => void {
    return watchCommits(this.#listening, watcher)
  }

  async close(): Promise<void> {
    await this.#queue
    await Promise.all([this.#writing, this.#reading].map(({ client }) => client.$disconnect()))
  }

  async #write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    let isWorked = false
    try {
      const result = await this.#unlessLost(() =>
        this.#writing.client.$transaction(async (tx) => {
          await tx.$executeRawUnsafe(WRITING)
          const result = await work(tx)
          isWorked = true
          return result
        }, this.#limits),
      )
      // What reads may still be at the end of connections to the standby.
      if (this.#isReadOnly) this.#reading.breakOff()
      this.#isReadOnly = false
      return result
    } catch (error) {
      const fault = faultOf(error)
      if (isWorked && (fault instanceof StoreUnavailable || fault instanceof StoreBusy))
        throw new UncertainCommit('the connection was lost in the middle of a commit', { cause: error })
      throw error
    }
  }

  /** Does the work, unless the database was lost just now: of those who wait one finds that out, and the others are told at once. */
  async #unlessLost<T>(work: () => Promise<T>): Promise<T> {
    if (this.#loss && performance.now() - this.#loss.at < TRIED_EVERY_MS) throw this.#loss.why
    try {
      return await work()
    } catch (error) {
      if (isOfStandby(error)) {
        // It can be read; but what can be written is at the end of new connections, if anywhere.
        this.#isReadOnly = true
        for (const connections of [this.#writing, this.#reading]) connections.breakOff()
      } else if (faultOf(error) instanceof StoreUnavailable) this.#loss = { why: error, at: performance.now() }
      throw error
    }
  }
}

interface Connections extends ConnectionPool {
  readonly client: PrismaClient
}

function connect(address: DatabaseAddress, name: string, max: number): Connections {
  const connections = poolOf(address, name, max)
  const client = new PostgresClient({ adapter: new PrismaPg(connections.pool, { disposeExternalPool: true }) })
  // The two clients differ in what they can be asked beyond what is common to both; the store asks what SQLite's can be.
  return { ...connections, client: client as unknown as PrismaClient }
}
