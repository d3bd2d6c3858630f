/** Lets one process at a time look at a database file and prepare it. */
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { StoreFault, UnwritableStore } from '../store-fault.js'
import { begin, configFor, isBusy } from './connection.js'
import { makePrivate } from './durable-file.js'

const PATIENCE_MS = 30_000

/**
 * Runs the work while holding a lock that the operating system gives back even if this process dies: SQLite's own,
 * on an empty file beside the database. Two processes started on a new file would otherwise both migrate it, and
 * the slower would leave a failed migration behind. The file stays, since deleting it would let two hold "the" lock.
 */
export async function whileAlone<T>(file: string, work: () => Promise<T>): Promise<T> {
  const lock = await take(file)
  try {
    return await work()
  } finally {
    await lock.execute('ROLLBACK').catch(() => undefined)
    lock.close()
  }
}

async function take(file: string) {
  const config = { ...configFor(`${file}.lock`), timeout: 0 }
  try {
    await makePrivate(`${file}.lock`)
    const lock = new PrismaLibSql(config).createClient(config)
    await begin(lock, { begin: 'BEGIN EXCLUSIVE', setup: '' }, PATIENCE_MS)
    return lock
  } catch (error) {
    if (!isBusy(error)) throw new UnwritableStore(file, error)
    throw new StoreFault(
      `Cannot open ${file}: another process has been preparing it for ${PATIENCE_MS / 1000} s; wait for it or stop it.`,
    )
  }
}
