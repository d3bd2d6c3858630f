/** How this process talks to its SQLite file: one connection for writing and two for reading, each set up once. */
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { PrismaLibSql } from '@prisma/adapter-libsql'

type Client = ReturnType<PrismaLibSql['createClient']>
type Transaction = Awaited<ReturnType<Client['transaction']>>

/** How long an operation waits for another process to give up its lock. */
const BUSY_TIMEOUT_MS = 5000

const FIRST_PAUSE_MS = 5
const LONGEST_PAUSE_MS = 200

/** How a connection begins its transactions, and what is set on it beforehand. */
export interface Settings {
  readonly begin: string
  readonly setup: string
}

const SETTINGS = {
  // A commit is acknowledged only once it is on the disk. `BEGIN IMMEDIATE` takes the lock at once: a transaction
  // that reads first and writes later would fail with SQLITE_BUSY whenever another process wrote in between.
  // The driver is synchronous, so its own waiting would stop the event loop: it does not wait, `begin` does.
  writing: {
    begin: 'BEGIN IMMEDIATE',
    setup: 'PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 0',
  },
  // In WAL mode a deferred transaction sees one state of the file from its first read on and blocks nobody.
  reading: { begin: 'BEGIN', setup: 'PRAGMA query_only = ON' },
} as const

/**
 * The adapter's configuration for a database file; the URL form keeps spaces, `?` and `#` in paths safe. A file that is
 * `unchanging` is read without a lock and without its log (SQLite's `immutable`).
 */
export function configFor(file: string, unchanging = false) {
  const url = pathToFileURL(file).href
  // The driver takes a parameter of SQLite's only as part of what it holds for the path.
  return { url: unchanging ? `file:${encodeURIComponent(`${url}?immutable=1`)}` : url, timeout: BUSY_TIMEOUT_MS }
}

/** Whether SQLite refused because another connection holds a lock. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY'
}

/** Begins a transaction, waiting for another process without stopping this one. */
export async function begin(client: Client, settings: Settings, patience = BUSY_TIMEOUT_MS): Promise<void> {
  const until = performance.now() + patience
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      await client.execute(settings.begin)
      return
    } catch (error) {
      // The driver leaves a refused BEGIN in progress on its connection, where no transaction could be committed.
      await client.reconnect()
      await client.executeMultiple(settings.setup)
      if (!isBusy(error) || performance.now() > until) throw error
      await sleep(pause)
    }
  }
}

/**
 * The libSQL adapter on a single connection. The stock client gives its connection away to each transaction and
 * opens another one afterwards, which loses every per-connection PRAGMA and leaves files open until collected.
 * Prisma's adapter lets nothing else run while a transaction is open, so the transaction may stay where it is.
 */
export class SingleConnection extends PrismaLibSql {
  readonly #settings: Settings

  constructor(file: string, use: keyof typeof SETTINGS, unchanging = false) {
    super(configFor(file, unchanging))
    this.#settings = SETTINGS[use]
  }

  override createClient(config: Parameters<PrismaLibSql['createClient']>[0]): Client {
    const client = super.createClient(config)
    client.transaction = async () => {
      await begin(client, this.#settings)
      return transactionOn(client)
    }
    return client
  }

  override async connect() {
    const adapter = await super.connect()
    await adapter.executeScript(this.#settings.setup)
    return adapter
  }
}

function transactionOn(client: Client): Transaction {
  let closed = false
  const end = async (statement: 'COMMIT' | 'ROLLBACK') => {
    if (closed) return
    closed = true
    await client.execute(statement)
  }
  return {
    execute: client.execute.bind(client),
    batch: () => Promise.reject(new Error('A batch cannot run inside a transaction.')),
    executeMultiple: client.executeMultiple.bind(client),
    rollback: () => end('ROLLBACK'),
    async commit() {
      try {
        await end('COMMIT')
      } catch (error) {
        // A commit refused (a full disk, a dangling deferred key) leaves the transaction open on the connection.
        await client.execute('ROLLBACK').catch(() => undefined)
        throw error
      }
    },
    close: () => undefined,
    get closed() {
      return closed
    },
  }
}
