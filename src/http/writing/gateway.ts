/** The write gateway: serializes and commits writes, and knows who may make them. */
import type { Dataset } from '../../domain/dataset.js'
import type { KeptAnswer, Plan } from '../../record/edit.js'
import type { Observation } from '../../record/observations.js'
import type { KeyHolder } from '../../record/scope.js'

/** What the write routes need of the store. */
export interface WriteGateway {
  /** The time at which a write is recorded. */
  now(): Date
  /** Runs one write after the other, so that they need not be planned twice. */
  alone<T>(work: () => Promise<T>): Promise<T>
  /** The record with whatever any process has committed before this was called. */
  latest(): Promise<Dataset>
  /**
   * Commits what is planned on the latest record, which is planned again where another process came first; when this
   * resolves, the revision is on the disk and in the Dataset. @throws what `plan` throws, or one of the write faults
   */
  commit<Planned extends Plan>(plan: (dataset: Dataset) => Planned): Promise<Committed<Planned>>
  /** The figures a publication had at an earlier revision; null where its changes were not kept. */
  figuresAt(publication: string, revision: number): Promise<readonly Observation[] | null>
  /** The answer kept under the author's `Idempotency-Key`. */
  kept(author: string, key: string): Promise<KeptAnswer | null>
  /** Whose valid key it is. */
  holderOf(key: string): Promise<KeyHolder | null>
}

/** What was committed at last, and the revision it made. */
export interface Committed<Planned extends Plan> {
  readonly planned: Planned
  readonly revision: number
}
