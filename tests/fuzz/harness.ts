/** Runs a check against many requests, within its share of the time, and tells what failed as a line of curl. */
import fc from 'fast-check'
import { type Asked, curlOf } from './exchange.js'
import { RUNS, SECONDS, SEED } from './settings.js'

/** However short the time, each operation is asked this often. */
const LEAST_RUNS = 2
/** Looking for the smallest request that still fails may take this much longer. */
const SHRINKING_MS = 20_000

export interface Share {
  /** Of all the runs and of all the time; a number from 0 to 1. */
  readonly part: number
  /** Added to the seed, so that operations are not all asked the same. */
  readonly salt: number
}

/** Milliseconds after which a test of this share has surely hung. */
export function patience({ part }: Share): number {
  return SECONDS * part * 1000 + 3 * SHRINKING_MS
}

/** @throws with the smallest request found for which the check fails, and how to come by it again */
export async function fuzz(
  requests: fc.Arbitrary<Asked>,
  check: (asked: Asked) => Promise<void>,
  { part, salt }: Share,
) {
  let deadline = Date.now() + SECONDS * part * 1000
  let runs = 0
  let found = false
  const property = fc.asyncProperty(requests, async (asked) => {
    // Making up the rest takes time too, so that passing over it is not enough.
    if (Date.now() > deadline && (found || runs >= LEAST_RUNS)) throw new fc.PreconditionFailure(true)
    runs += 1
    try {
      await check(asked)
    } catch (error) {
      if (!found) deadline = Date.now() + SHRINKING_MS
      found = true
      throw error
    }
  })
  const result = await fc.check(property, { seed: SEED + salt, numRuns: Math.max(LEAST_RUNS, Math.ceil(RUNS * part)) })
  if (!result.failed) return
  const [asked] = result.counterexample ?? []
  const why = result.errorInstance instanceof Error ? result.errorInstance.message : String(result.errorInstance)
  throw new Error(
    `${why}\n\n${asked ? curlOf(asked) : 'no request'}\n\nFUZZ_SEED=${SEED}, path ${result.counterexamplePath}`,
  )
}
