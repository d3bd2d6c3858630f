/** `Idempotency-Key`: the same request sent again is answered again, not done again. */
import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { refusedFor } from '../../faults/fault.js'
import type { KeptAnswer } from '../../record/edit.js'
import { Problem } from '../problems/problem.js'
import type { WriteGateway } from './gateway.js'

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
