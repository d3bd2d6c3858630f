/** `Idempotency-Key`: the same request sent again is answered again, not done again. */
import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { refusedFor } from '../../faults/fault.js'

const KEY = /^[\x21-\x7e]{1,200}$/

/** The key, or null where none was sent. @throws FaultyQuestion for one that is malformed */
export function idempotencyKey({ headers }: FastifyRequest): string | null {
  const given = headers['idempotency-key']
  if (given === undefined) return null
  if (typeof given === 'string' && KEY.test(given)) return given
  throw refusedFor('Idempotency-Key', given, 'must be 1 to 200 visible ASCII characters, given once')
}

/** What was asked: two requests with the same hash are one request sent twice. */
export function requestHash({ method, url, body }: FastifyRequest): string {
  // A file sent is hashed by itself: written as JSON it would be several times its size.
  const content = body instanceof Uint8Array ? sha256(body) : (body ?? null)
  return sha256(JSON.stringify([method, url, content]))
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
