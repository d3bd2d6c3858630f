/** The last step of every write: the commit and its answer, or why there was none. */
import type { Dataset } from '../../domain/dataset.js'
import type { Edit, KeptAnswer } from '../../record/edit.js'
import { UnsoundRecord } from '../../record/write-fault.js'
import { Problem } from '../problems/problem.js'
import type { WriteGateway } from './gateway.js'
import { type RequestIdentity, replayed } from './idempotency.js'

/** What is to be changed, what for, and what is answered. */
export interface Outcome {
  readonly edits: readonly Edit[]
  readonly note: string
  answer(revision: number, dryRun: boolean): Omit<KeptAnswer, 'request'>
}

/** One write as it was asked for. */
export interface Wanted {
  /** Who writes: the name of the key. */
  readonly author: string
  readonly identity: RequestIdentity
  readonly dryRun: boolean
  /** What comes of it on this record. @throws Problem where it cannot be */
  plan(dataset: Dataset): Outcome
}

/** Commits what is planned on the latest record, and answers; a dry run only answers. */
export async function committed(
  gateway: WriteGateway,
  { author, identity, dryRun, plan }: Wanted,
): Promise<KeptAnswer> {
  const { key, hash: request } = identity
  if (dryRun) {
    const dataset = await gateway.latest()
    return { request, ...plan(dataset).answer(dataset.revision, true) }
  }
  try {
    const { planned, revision } = await gateway.commit((dataset) => {
      const { edits, note, answer } = plan(dataset)
      const answered = (revision: number): KeptAnswer => ({ request, ...answer(revision, false) })
      const keeping = key === null ? {} : { keeping: { key, answer: answered } }
      return { author: { author, note, at: gateway.now() }, edits, answered, ...keeping }
    })
    return planned.answered(revision)
  } catch (error) {
    // Another process may have been sent the same request.
    const made = key === null ? null : await gateway.kept(author, key).catch(() => null)
    if (made) return replayed(made, identity)
    throw error instanceof UnsoundRecord ? new Problem('unprocessable', error.message) : error
  }
}
