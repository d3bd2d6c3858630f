/** What stands beside the body of a write. */
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { addFaultsOf, Faults } from '../../faults/fault.js'

/** Reads the query as these options and no others. @throws FaultyQuestion listing every fault */
export function readOptions<Shape extends z.ZodRawShape>({ query }: FastifyRequest, shape: Shape) {
  const raw = query as Readonly<Record<string, unknown>>
  const parsed = z.strictObject(shape).safeParse(raw)
  if (parsed.success) return parsed.data
  const faults = new Faults()
  addFaultsOf(faults, parsed.error, raw, Object.keys(shape))
  throw faults.refusal
}
