/** What the write routes need of the store: everything that changes something goes over this desk. */
import type { Author, Edit, Keeping, KeptAnswer } from '../../record/edit.js'
import type { KeyHolder } from '../../record/scope.js'

export interface Desk {
  now(): Date
  /** Runs one write after the other, so that what a write was checked against is what it is put upon. */
  alone<T>(work: () => Promise<T>): Promise<T>
  /** Commits; when this resolves, the revision is on the disk and in the Dataset. @throws one of the write faults */
  commit(author: Author, edits: readonly Edit[], keeping?: Keeping): Promise<number>
  /** The answer kept under the author's `Idempotency-Key`. */
  kept(author: string, key: string): Promise<KeptAnswer | null>
  /** Whose valid key it is. */
  holderOf(key: string): Promise<KeyHolder | null>
  /** Makes other processes' commits visible. */
  refresh(): Promise<void>
}
