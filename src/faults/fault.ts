/** What is wrong with a question, in a form that names the parameter, what was received and what is allowed. */
import levenshtein from 'damerau-levenshtein'
import type { z } from 'zod'

export interface Fault {
  readonly parameter: string
  readonly received: string | null
  readonly detail: string
  readonly allowed?: readonly string[]
  readonly nearest?: string
  /** Set where the name is right but comes too early: the country joined after the date. */
  readonly code?: 'not_yet_ally'
}

/** A question that cannot be answered; carries the faults found in it, up to a bound, the last of which then counts the others. */
export class FaultyQuestion extends Error {
  readonly faults: readonly Fault[]
  /** How many were found. */
  readonly count: number
  constructor(faults: readonly Fault[], count = faults.length) {
    super(faults.map(({ parameter, detail }) => (parameter === '' ? detail : `${parameter}: ${detail}`)).join('; '))
    this.faults = faults
    this.count = count
  }
}

/** So many faults are told. Whoever has more has a program to mend, and finds the others when these are mended. */
const MOST_TOLD = 20
/** So many names are listed as allowed, and so many letters of them in one answer. */
const MOST_ALLOWED = 100
const MOST_LETTERS_ALLOWED = 20_000

/**
 * The faults found so far. What is refused must not cost more than what is answered: beyond a bound faults are counted and not
 * made, a list of what is allowed is told once, and names that may have been meant are looked for within a budget.
 */
export class Faults {
  readonly #told: Fault[] = []
  readonly #allowed = new Set<string>()
  readonly budget: Budget = { letters: MOST_COMPARED }
  #untold = 0
  #letters = 0

  /** Notes a fault; it is made only if it is to be told. */
  add(make: () => Fault): void {
    if (this.#told.length < MOST_TOLD) this.#told.push(this.#toldOnce(make()))
    else this.#untold += 1
  }

  /** How many were found. */
  get count(): number {
    return this.#told.length + this.#untold
  }

  /** Those that are told; the last counts the others. */
  get list(): readonly Fault[] {
    if (this.#untold === 0) return this.#told
    const code = this.#told.every((fault) => fault.code) ? ({ code: 'not_yet_ally' } as const) : {}
    return [...this.#told, { parameter: '', received: null, detail: `and ${this.#untold} more`, ...code }]
  }

  /** The refusal that tells them. */
  get refusal(): FaultyQuestion {
    return new FaultyQuestion(this.list, this.count)
  }

  #toldOnce({ allowed, ...fault }: Fault): Fault {
    if (allowed === undefined) return fault
    const some = allowed.slice(0, MOST_ALLOWED)
    const letters = some.reduce((sum, name) => sum + name.length, 0)
    const key = some.join(' ')
    if (this.#allowed.has(key) || this.#letters + letters > MOST_LETTERS_ALLOWED) return fault
    this.#allowed.add(key)
    this.#letters += letters
    const detail =
      some.length < allowed.length
        ? `${fault.detail}; the first ${some.length} of ${allowed.length} are listed`
        : fault.detail
    return { ...fault, detail, allowed: some }
  }
}

const RECEIVED_LENGTH = 100

/** What was received, cut to a length fit for an answer. */
export function received(value: unknown): string | null {
  if (value === undefined) return null
  const words = Array.isArray(value) ? value.join(' and ') : String(value)
  return words.length > RECEIVED_LENGTH ? `${words.slice(0, RECEIVED_LENGTH)}…` : words
}

/** What of the work of comparing is left for an answer: letters of one name times letters of the other. */
export interface Budget {
  letters: number
}
/** Some milliseconds. */
const MOST_COMPARED = 100_000

/** The candidate most like the name, if one is like enough to suggest: at most a third of it mistyped. */
export function nearest(
  name: string,
  candidates: Iterable<string>,
  budget: Budget = { letters: MOST_COMPARED },
): string | null {
  const wanted = name.slice(0, RECEIVED_LENGTH).toLowerCase()
  const letters = lettersOf(wanted)
  let best: string | null = null
  let fewest = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of candidates) {
    const other = candidate.toLowerCase()
    if (fewestSteps(letters, wanted.length, other) >= fewest) continue
    const work = wanted.length * other.length
    if (budget.letters < work) break
    budget.letters -= work
    const { steps } = levenshtein(wanted, other)
    if (steps < fewest) [best, fewest] = [candidate, steps]
  }
  return best
}

function lettersOf(word: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const letter of word) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

/** As many steps lie between two words at least as one has letters that the other lacks, wherever they stand. */
function fewestSteps(letters: ReadonlyMap<string, number>, length: number, other: string): number {
  const left = new Map(letters)
  let shared = 0
  for (const letter of other) {
    const count = left.get(letter) ?? 0
    if (count === 0) continue
    left.set(letter, count - 1)
    shared += 1
  }
  return Math.max(length, other.length) - shared
}

/** A fault for a name that is not among those allowed, with the nearest of the candidates suggested. */
export function unknownName(
  parameter: string,
  name: string,
  what: string,
  allowed: readonly string[],
  candidates = allowed,
  budget?: Budget,
): Fault {
  const suggestion = nearest(name, candidates, budget)
  return {
    parameter,
    received: received(name),
    detail: `unknown ${what}${name === parameter ? '' : ` ${received(name)}`}${suggestion ? `; did you mean ${suggestion}?` : ''}`,
    allowed,
    ...(suggestion ? { nearest: suggestion } : {}),
  }
}

/** Notes the faults Zod found in the parameters. `known` are those the question may have. */
export function addFaultsOf(
  faults: Faults,
  error: z.ZodError,
  raw: Readonly<Record<string, unknown>>,
  known: readonly string[],
): void {
  const listed = known.filter((one) => !one.includes('__'))
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const name of issue.keys)
        faults.add(() => ({
          ...unknownName(name.slice(0, RECEIVED_LENGTH), name, 'parameter', listed, known, faults.budget),
          received: received(raw[name]),
        }))
    } else faults.add(() => faultOf(issue, raw, faults.budget))
  }
}

function faultOf(issue: z.core.$ZodIssue, raw: Readonly<Record<string, unknown>>, budget: Budget): Fault {
  const parameter = String(issue.path[0] ?? '')
  const value = raw[parameter]
  if (Array.isArray(value)) {
    return {
      parameter,
      received: received(value),
      detail: 'given more than once; give it once, several values of a list joined by commas',
    }
  }
  const allowed = issue.code === 'invalid_value' ? issue.values.map(String) : undefined
  const suggestion = allowed ? nearest(String(value), allowed, budget) : null
  return {
    parameter,
    received: received(value),
    detail: allowed && suggestion ? `${issue.message}; did you mean ${suggestion}?` : issue.message,
    ...(allowed ? { allowed } : {}),
    ...(suggestion ? { nearest: suggestion } : {}),
  }
}

/** The refusal of one parameter, whatever was received for it. */
export function refusedFor(parameter: string, value: unknown, detail: string): FaultyQuestion {
  return new FaultyQuestion([{ parameter, received: received(value), detail }])
}

/** @throws FaultyQuestion with these faults */
export function refuse(faults: readonly [Fault, ...Fault[]]): never {
  throw new FaultyQuestion(faults)
}

/** @throws FaultyQuestion if there is a fault. */
export function refuseAny(faults: Faults): void {
  if (faults.count > 0) throw faults.refusal
}
