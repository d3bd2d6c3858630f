/** The last step of every write: the commit and its answer, or why there was none. */
import type { FastifyRequest } from 'fastify'
import type { Author, Edit, KeptAnswer } from '../../record/edit.js'
import { StoreBusy, StoreUnavailable } from '../../record/write-fault.js'
import { Problem } from '../problem.js'
import type { Desk } from './desk.js'

/** The `Idempotency-Key`, if one was sent, and what was asked under it. */
export interface Asked {
  readonly key: string | null
  readonly hash: string
}

/** The answer given to this request before, if it was. @throws Problem where the key came with another request */
export async function answeredBefore(desk: Desk, author: string, { key, hash }: Asked): Promise<KeptAnswer | null> {
  const kept = key === null ? null : await desk.kept(author, key)
  return kept && again(kept, hash)
}

/**
 * Commits and answers. `refused` says what another failure than the store's own amounts to, asked once the record
 * is as others may have left it.
 */
export async function committed(
  request: FastifyRequest,
  desk: Desk,
  { author, edits, asked }: { readonly author: Author; readonly edits: readonly Edit[]; readonly asked: Asked },
  answer: (revision: number) => KeptAnswer,
  refused: (error: unknown) => unknown,
): Promise<KeptAnswer> {
  const { key, hash } = asked
  try {
    return answer(await desk.commit(author, edits, key === null ? undefined : { key, answer }))
  } catch (error) {
    if (error instanceof StoreUnavailable) request.log.error({ err: error }, 'the store takes no writes')
    await desk.refresh().catch(() => undefined)
    const made = key === null ? null : await desk.kept(author.author, key).catch(() => null)
    if (made) return again(made, hash)
    throw problemOfStore(error) ?? refused(error)
  }
}

function again(kept: KeptAnswer, hash: string): KeptAnswer {
  if (kept.request !== hash)
    throw new Problem('idempotency_key_reused', 'this Idempotency-Key came with another request before')
  return { ...kept, headers: { ...kept.headers, 'idempotent-replayed': 'true' } }
}

function problemOfStore(error: unknown): Problem | null {
  if (error instanceof StoreBusy) return new Problem('store_busy', error.message, { headers: { 'retry-after': '1' } })
  if (error instanceof StoreUnavailable)
    return new Problem('store_unavailable', 'the store takes no writes; the operator’s log says why', {
      headers: { 'retry-after': '30' },
    })
  return null
}
