/** What a write brings: its options, and its body with media type and depth; and patches put onto what is stored. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { addFaultsOf, Faults } from '../../faults/fault.js'
import type { Wire, WireValue } from '../../record/wire.js'
import { Problem } from '../problems/problem.js'

/** The media type of a record. */
export const JSON_BODY = 'application/json'
/** RFC 7396. Plain JSON would leave open whether null means "no value" or "leave it". */
export const MERGE_PATCH = 'application/merge-patch+json'

const MAX_DEPTH = 20

/** Lets bodies be merge patches, read as strictly as other JSON. */
export function acceptMergePatch(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser(MERGE_PATCH, { parseAs: 'string' }, parse)
}

/** Reads the query as these options and no others. @throws FaultyQuestion listing every fault */
export function readOptions<Shape extends z.ZodRawShape>({ query }: FastifyRequest, shape: Shape) {
  const raw = query as Readonly<Record<string, unknown>>
  const parsed = z.strictObject(shape).safeParse(raw)
  if (parsed.success) return parsed.data
  const faults = new Faults()
  addFaultsOf(faults, parsed.error.issues, raw, Object.keys(shape))
  throw faults.refusal()
}

/** What the body is announced as, without parameters. */
export function mediaTypeOf({ headers }: FastifyRequest): string | undefined {
  return headers['content-type']?.split(';')[0]?.trim().toLowerCase()
}

/** @throws Problem 415 unless the body is announced as this media type */
export function requireMediaType(request: FastifyRequest, type: string): void {
  const given = mediaTypeOf(request)
  if (given === type) return
  throw new Problem(
    'unsupported_media_type',
    `${given ?? 'a body without a content type'} is not accepted here; send ${type}`,
    {
      headers: type === MERGE_PATCH ? { 'accept-patch': MERGE_PATCH } : { accept: JSON_BODY },
    },
  )
}

/** @throws Problem 400 where the body is nested more deeply than any record */
export function requireShallow(body: unknown): void {
  let level = [body]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH)
      throw new Problem('malformed_body', `the body is nested more deeply than ${MAX_DEPTH} levels`)
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
}

/** Whether it is an object of JSON. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The record with the patch put onto it: null removes a field, an object is merged, all else replaces (RFC 7396). */
export function merged(target: WireValue | undefined, patch: unknown): unknown {
  if (!isObject(patch)) return patch
  const result = new Map<string, unknown>(isObject(target) ? Object.entries(target) : [])
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) result.delete(name)
    else result.set(name, merged((isObject(target) ? target : {})[name] as Wire | undefined, value))
  }
  return Object.fromEntries(result)
}
