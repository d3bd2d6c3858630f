/** The last step of every write: the commit and its answer, once for each `Idempotency-Key`, or why there was none. */
import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Dataset } from '../../domain/dataset.js'
import { refusedFor } from '../../faults/fault.js'
import type { Edit, KeptAnswer } from '../../record/edit.js'
import { UnsoundRecord } from '../../record/edit.js'
import { Problem } from '../problems/problem.js'
import type { WriteGateway } from './gateway.js'

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

const KEY = /^[\x21-\x7e]{1,200}$/

/** The `Idempotency-Key`, or null where none was sent, and a hash of what was asked under it. */
export interface RequestIdentity {
  readonly key: string | null
  /** Two requests with the same hash are one request sent twice. */
  readonly hash: string
}

/** Tells a request from others. @throws FaultyQuestion for a malformed key */
export function identityOf({ headers, method, url, body }: FastifyRequest): RequestIdentity {
  const key = headers['idempotency-key'] ?? null
  if (key !== null && (typeof key !== 'string' || !KEY.test(key)))
    throw refusedFor('Idempotency-Key', key, 'must be 1 to 200 visible ASCII characters, given once')
  // A file sent is hashed by itself: written as JSON it would be several times its size.
  const content = body instanceof Uint8Array ? sha256(body) : (body ?? null)
  return { key, hash: sha256(JSON.stringify([method, url, content])) }
}

/** The answer given to this request before, if it was. @throws Problem where the key came with another request */
export async function answeredBefore(
  gateway: WriteGateway,
  author: string,
  identity: RequestIdentity,
): Promise<KeptAnswer | null> {
  const kept = identity.key === null ? null : await gateway.kept(author, identity.key)
  return kept && replayed(kept, identity)
}

/** The kept answer, sent again. @throws Problem where it was the answer to another request */
export function replayed(kept: KeptAnswer, { hash }: RequestIdentity): KeptAnswer {
  if (kept.request !== hash)
    throw new Problem('idempotency_key_reused', 'this Idempotency-Key was sent with a different request before')
  return { ...kept, headers: { ...kept.headers, 'idempotent-replayed': 'true' } }
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
