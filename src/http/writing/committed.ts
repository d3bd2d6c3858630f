/** The last step of every write: the commit and its answer, or why there was none. */
import type { Dataset } from '../../domain/dataset.js'
import type { Edit, KeptAnswer } from '../../record/edit.js'
import { UnsoundRecord } from '../../record/write-fault.js'
import { Problem } from '../problems/problem.js'
import type { Desk } from './gateway.js'

/** The `Idempotency-Key`, if one was sent, and what was asked under it. */
export interface Asked {
  readonly key: string | null
  readonly hash: string
}

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
  readonly asked: Asked
  readonly dryRun: boolean
  /** What comes of it on this record. @throws Problem where it cannot be */
  plan(dataset: Dataset): Outcome
}

/** The answer given to this request before, if it was. @throws Problem where the key came with another request */
export async function answeredBefore(desk: Desk, author: string, { key, hash }: Asked): Promise<KeptAnswer | null> {
  const kept = key === null ? null : await desk.kept(author, key)
  return kept && again(kept, hash)
}

/** Commits what is planned on the latest record, and answers; a dry run only answers. */
export async function committed(desk: Desk, { author, asked, dryRun, plan }: Wanted): Promise<KeptAnswer> {
  const { key, hash: request } = asked
  if (dryRun) {
    const dataset = await desk.latest()
    return { request, ...plan(dataset).answer(dataset.revision, true) }
  }
  try {
    const { planned, revision } = await desk.commit((dataset) => {
      const { edits, note, answer } = plan(dataset)
      const answered = (revision: number): KeptAnswer => ({ request, ...answer(revision, false) })
      const keeping = key === null ? {} : { keeping: { key, answer: answered } }
      return { author: { author, note, at: desk.now() }, edits, answered, ...keeping }
    })
    return planned.answered(revision)
  } catch (error) {
    // Another process may have been sent the same request.
    const made = key === null ? null : await desk.kept(author, key).catch(() => null)
    if (made) return again(made, request)
    throw error instanceof UnsoundRecord ? new Problem('unprocessable', error.message) : error
  }
}

function again(kept: KeptAnswer, hash: string): KeptAnswer {
  if (kept.request !== hash)
    throw new Problem('idempotency_key_reused', 'this Idempotency-Key came with another request before')
  return { ...kept, headers: { ...kept.headers, 'idempotent-replayed': 'true' } }
}
