/** The revision a client has seen and hands back, to be answered from that one or a later one. */
import { refusedFor } from '../../faults/fault.js'
import { Problem } from '../problems/problem.js'

/** The request header it comes in, named as that of an answer. */
export const SEEN_REVISION = 'Data-Revision'

/** How long a client is kept waiting, in milliseconds, where the store cannot be asked whether there is such a revision. */
export const PATIENCE_MS = 2000

const NUMBER = /^\d{1,9}$/

/** The number of a revision, from the header or parameter of this name. @throws FaultyQuestion where it is none */
export function revisionNumber(name: string, given: unknown): number {
  if (typeof given !== 'string' || !NUMBER.test(given))
    throw refusedFor(name, given, 'must be the number of a revision, of nine digits at most, given once')
  return Number(given)
}

/** Whether a revision that was handed back is one, and held. */
export function hasSeen(given: unknown, held: number): boolean {
  return typeof given === 'string' && NUMBER.test(given) && Number(given) <= held
}

/** The refusal of a client that has seen more than this server holds. */
export function behind(seen: number, held: number): Problem {
  return new Problem('behind', `revision ${seen} was asked for; this server holds revision ${held}`, {
    headers: { 'retry-after': '1' },
  })
}
