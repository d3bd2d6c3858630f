/** How long the fuzzing goes on and where it begins: `FUZZ_SEED`, `FUZZ_RUNS` and `FUZZ_SECONDS`. */

function given(name: string): number | undefined {
  const written = process.env[name]
  if (written === undefined || written === '') return undefined
  const value = Number(written)
  if (!Number.isSafeInteger(value)) throw new Error(`${name} must be a whole number, not ${written}`)
  return value
}

const runs = given('FUZZ_RUNS')

/** What every property begins from. Printed, since a fault is found again only with it. */
export const SEED = given('FUZZ_SEED') ?? Math.floor(Math.random() * 0x7fffffff)

/** How many cases there are at most, over all operations; a case is one request and those that check its answer. */
export const RUNS = runs ?? 4000

/** Who says how many runs means them all; otherwise the suite must not keep anybody waiting. */
export const SECONDS = given('FUZZ_SECONDS') ?? (runs === undefined ? 6 : 24 * 60 * 60)
