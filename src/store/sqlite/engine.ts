/** The engine for one SQLite file: written and read on connections of their own, or only read where its disk takes no writes. */
import { resolve } from 'node:path'
import type { Engine, Transaction, Watcher } from '../engine.js'
import { latestHead } from '../head.js'
import { StoreFault } from '../store-faults.js'
import { faultOf } from './faults.js'
import { fileExists } from './inspect.js'
import { type Connections, connect, connectWhole, LIMITS, type ReadingConnection } from './open-file.js'

/** How often a file that could not be written is tried again. */
const TRIED_EVERY_MS = 1000
/** Nobody tells of the commits of another process: they must be seen within a second. */
const LOOK_MS = 500

/**
 * Opens the database file, creating and migrating it as needed; rejects with a `StoreFault` if it must not be used, or,
 * with `mustExist`, if it is not there. Where its disk takes no writes, what is there is read.
 */
export async function openSqlite(path: string, { mustExist = false } = {}): Promise<Engine> {
  const file = resolve(path)
  if (mustExist && !(await fileExists(file)))
    throw new StoreFault(
      `There is no ${file}, and DATABASE_MUST_EXIST=true; mount the volume it lies on, or unset that to make a new one.`,
    )
  return new SqliteFile(file, await connect(file))
}

class SqliteFile implements Engine {
  readonly place: string
  readonly faultOf = faultOf
  #open: Connections | ReadingConnection
  #refusal: { readonly why: StoreFault; readonly at: number } | null
  /** Closing one of these would give up the locks that this process holds on the same file. */
  readonly #left: ReadingConnection[] = []
  #queue: Promise<unknown> = Promise.resolve()
  #renewal: Promise<unknown> = Promise.resolve()

  constructor(file: string, open: Connections | ReadingConnection) {
    this.place = file
    this.#open = open
    this.#refusal = open.kind === 'reading' ? { why: open.why, at: performance.now() } : null
  }

  takesNoWrites(): string | null {
    return this.#open.kind === 'reading' ? this.#open.why.message : null
  }

  read<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#reading(({ reader }) => work(reader))
  }

  readOneState<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#reading(({ loader }) => loader.$transaction(work, LIMITS))
  }

  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const done = this.#queue.then(async () => {
      const { commit } = await this.#whole()
      return commit((writer) =>
        writer.$transaction(async (tx) => {
          // A pledge may name one that comes later in the same revision: the references are checked at the commit.
          await tx.$executeRaw`PRAGMA defer_foreign_keys = ON`
          return work(tx)
        }, LIMITS),
      )
    })
    this.#queue = done.catch(() => undefined)
    return done
  }

  async ping(): Promise<void> {
    if (this.#open.kind === 'whole') await this.#open.assertInPlace()
    await this.read(latestHead)
  }

  watch(watcher: Watcher): () => void {
    const looking = setInterval(() => watcher.look(), LOOK_MS).unref()
    return () => clearInterval(looking)
  }

  async close(): Promise<void> {
    await this.#queue
    await this.#renewal
    await this.#open.close()
    for (const one of this.#left) await one.close()
  }

  async #reading<T>(work: (used: Connections | ReadingConnection) => Promise<T>): Promise<T> {
    for (;;) {
      if (this.#open.kind === 'reading' && !(await this.#open.isCurrent())) await this.#renew(() => connect(this.place))
      const used = this.#open
      const result = await work(used)
      // Without a lock only this tells whether another process wrote meanwhile.
      if (used.kind === 'whole' || (await used.isCurrent())) return result
    }
  }

  /** The connections to write with; where there are none, it is tried once a second whether they can be had again. */
  async #whole(): Promise<Connections> {
    const refusal = this.#refusal
    if (this.#open.kind === 'reading' && refusal && performance.now() - refusal.at < TRIED_EVERY_MS) throw refusal.why
    try {
      await this.#renew(() => connectWhole(this.place))
    } catch (error) {
      if (error instanceof StoreFault) this.#refusal = { why: error, at: performance.now() }
      throw error
    }
    if (this.#open.kind === 'reading') throw this.#open.why
    return this.#open
  }

  /** Exchanges what only reads for what there is to be had now. */
  #renew(make: () => Promise<Connections | ReadingConnection>): Promise<void> {
    const done = this.#renewal.then(async () => {
      if (this.#open.kind === 'whole') return
      const made = await make()
      this.#left.push(this.#open)
      this.#open = made
    })
    this.#renewal = done.catch(() => undefined)
    return done
  }
}
