/** Rendered answers: bytes, tag and headers made once, kept while they are true, answered with a 304 where known. */
import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'

const CACHE_BYTES = 64 * 1024 * 1024

export interface Rendered {
  readonly body: Buffer
  readonly headers: Readonly<Record<string, string>>
}

/** An answer with its strong tag: the hash of its bytes. */
export function rendered(body: string, headers: Readonly<Record<string, string>>): Rendered {
  const bytes = Buffer.from(body)
  const tag = createHash('sha256').update(bytes).digest('base64url').slice(0, 27)
  return {
    body: bytes,
    headers: {
      ...headers,
      'cache-control': 'public, no-cache',
      etag: `"${tag}"`,
      'content-length': String(bytes.length),
    },
  }
}

/** A store of rendered answers, bounded by their size. */
export function renderedCache(): LRUCache<string, Rendered> {
  return new LRUCache({ maxSize: CACHE_BYTES, sizeCalculation: ({ body }, key) => body.length + key.length + 1024 })
}

/** Whether `If-None-Match` (RFC 9110 section 13.1.2: a list, weak tags, or *) names the tag. */
export function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}

/** Sends a rendered answer, or a 304 without it to who holds it already. */
export function sendRendered(request: FastifyRequest, reply: FastifyReply, answer: Rendered): FastifyReply {
  const { 'content-length': length, 'content-type': type, ...lasting } = answer.headers
  reply.headers(lasting)
  if (matches(request.headers['if-none-match'], answer.headers.etag ?? '')) return reply.code(304).send()
  return reply.headers({ 'content-length': length, 'content-type': type }).send(answer.body)
}
