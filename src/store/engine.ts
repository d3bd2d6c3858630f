/** What the store asks of a database: to read one state of it, and to write alone. All that is one database's own lies below. */
import type { Prisma } from './generated/sqlite/client.js'

/** One transaction, of which nothing outside the store knows. */
export type Transaction = Prisma.TransactionClient

/** Who wants to know what becomes of a database. */
export interface Watcher {
  /** Called soon after whatever process has committed the revision. */
  heard(revision: number): void
  /** Called every now and then, in case something was not heard of: it is time to look. */
  look(): void
  /** Called once where commits are not heard of, with the reason in a sentence: looking goes on, more often. */
  deaf(why: string): void
}

/** Commit and connection were lost together: the write may have been made or not. */
export class UncertainCommit extends Error {
  override readonly name = 'UncertainCommit'
}

/** A database that is open. */
export interface Engine {
  /** How messages name it. */
  readonly place: string
  /** Why it can only be read just now, or null. It is found out anew with each write. */
  takesNoWrites(): string | null
  /** Runs a short reading on the state of the latest commit, whichever process made it. */
  read<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /** Runs a reading of many statements on one state, which waits for no other and keeps none waiting. */
  readOneState<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /**
   * Runs the work in one transaction, after all writes asked for before; it is on the disk when this resolves. What rows name
   * of each other is checked at the end. @throws UncertainCommit where it cannot be told whether it is
   */
  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /** Rejects when the database cannot be read any more; waits for no long reading. */
  ping(): Promise<void>
  /** Begins to watch for the commits of whatever process; the function returned ends that. */
  watch(watcher: Watcher): () => void
  /** The fault of the record's own that an error amounts to; what is none stays as it is. */
  faultOf(error: unknown): unknown
  /** Waits for the writes under way, then gives the database back. */
  close(): Promise<void>
}
