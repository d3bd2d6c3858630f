/** What is wrong with what was given, a question or a body: the parameter or field, what was received, what is allowed. */
import type { z } from 'zod'
import { type Budget, fullBudget, nearest } from './nearest.js'

/** One thing that is wrong. */
export interface Fault {
  /** The parameter, or the field of a body; empty where it is neither. */
  readonly parameter: string
  readonly received: string | null
  readonly detail: string
  readonly allowed?: readonly string[]
  /** The one name that was probably meant. */
  readonly nearest?: string
  /** All that may have been meant, where it is more than one. */
  readonly candidates?: readonly string[]
  /** What is asked in place of the parameter, by the names it has here; nothing where it is to be left out. */
  readonly instead?: Readonly<Record<string, string>>
  /** The suffix of the path that is asked in place of the parameter. */
  readonly suffix?: string
  /** Set where the name is right but comes too early: the country joined after the date. */
  readonly code?: 'not_yet_ally'
}

/** A question as it was probably meant: its parameters, and the suffix of its path where that is another. */
export interface Mended {
  readonly query: Readonly<Record<string, string>>
  readonly suffix: string | null
}

/** A question that cannot be answered; carries the faults found in it, up to a bound, the last of which then counts the others. */
export class FaultyQuestion extends Error {
  readonly faults: readonly Fault[]
  /** How many were found. */
  readonly count: number
  /** The question that was probably meant, where it is one that is understood. */
  readonly mended: Mended | null
  constructor(faults: readonly Fault[], count = faults.length, mended: Mended | null = null) {
    super(faults.map(({ parameter, detail }) => (parameter === '' ? detail : `${parameter}: ${detail}`)).join('; '))
    this.faults = faults
    this.count = count
    this.mended = mended
  }
}

/** So many faults are told. Whoever has more has a program to mend, and finds the others when these are mended. */
const MOST_TOLD = 20
/** So many names are listed as allowed, and so many letters of them in one answer. */
const MOST_ALLOWED = 100
const MOST_LETTERS_ALLOWED = 20_000
/** So many letters of what is asked in place of parameters, as many as a URL has. */
const MOST_LETTERS_INSTEAD = 8000

/**
 * The faults found so far. What is refused must not cost more than what is answered: beyond a bound faults are counted and not
 * made, a list of what is allowed is told once, and names that may have been meant are looked for within a budget.
 */
export class Faults {
  readonly #told: Fault[] = []
  readonly #allowed = new Set<string>()
  readonly budget: Budget = fullBudget()
  #untold = 0
  #letters = 0
  #lettersInstead = 0

  /** Notes a fault; it is made only if it is to be told. */
  add(make: () => Fault): void {
    if (this.#told.length < MOST_TOLD) this.#told.push(this.#toldOnce(this.#withoutLength(make())))
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

  /** The refusal that tells them, and the question that was probably meant. */
  refusal(mended: Mended | null = null): FaultyQuestion {
    return new FaultyQuestion(this.list, this.count, mended)
  }

  #withoutLength({ instead, ...fault }: Fault): Fault {
    if (instead === undefined) return fault
    this.#lettersInstead += Object.entries(instead).join().length
    return this.#lettersInstead > MOST_LETTERS_INSTEAD ? fault : { ...fault, instead }
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

const EITHER = new Intl.ListFormat('en-US', { type: 'disjunction' })

/** The fault with what was probably meant, a name or several, if there is any; its detail asks for it. */
export function suggesting(fault: Fault, meant: string | readonly string[] | null): Fault {
  const [one, ...others] = [meant ?? []].flat()
  if (one === undefined) return fault
  const candidates = [one, ...others]
  // What it says to write need not be asked for again.
  const isNamed = fault.detail.endsWith(` ${one}`)
  const detail = isNamed ? fault.detail : `${fault.detail}; did you mean ${EITHER.format(candidates)}?`
  return others.length === 0 ? { ...fault, detail, nearest: one } : { ...fault, detail, candidates }
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
  const detail = `unknown ${what}${name === parameter ? '' : ` ${received(name)}`}`
  return suggesting({ parameter, received: received(name), detail, allowed }, nearest(name, candidates, budget))
}

/** What Zod found in the value of a parameter or a field, as a fault. */
export function faultOfIssue(parameter: string, issue: z.core.$ZodIssue, value: unknown, budget: Budget): Fault {
  const fault = { parameter, received: received(value), detail: issue.message }
  if (issue.code !== 'invalid_value') return fault
  const allowed = issue.values.map(String)
  return suggesting({ ...fault, allowed }, nearest(String(value), allowed, budget))
}

/**
 * Notes what Zod found in the parameters of a question. Of `known`, those it may have, the nearest is suggested for one that
 * is unknown; as allowed only the `listed` are told, since the filters of a table are many.
 */
export function addFaultsOf(
  faults: Faults,
  issues: readonly z.core.$ZodIssue[],
  raw: Readonly<Record<string, unknown>>,
  known: readonly string[],
  listed = known,
): void {
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const name of issue.keys) faults.add(() => unknownParameter(name, raw, known, listed, faults.budget))
    } else {
      const name = String(issue.path[0] ?? '')
      faults.add(() => faultOfParameter(name, issue, raw[name], faults.budget))
    }
  }
}

/** The fault of a parameter there is not; the nearest of those there are is asked in its place. */
export function unknownParameter(
  name: string,
  raw: Readonly<Record<string, unknown>>,
  known: readonly string[],
  listed: readonly string[],
  budget: Budget,
): Fault {
  const fault = unknownName(name.slice(0, RECEIVED_LENGTH), name, 'parameter', listed, known, budget)
  const value = raw[name]
  const { nearest: meant } = fault
  const isAsked = meant !== undefined && typeof value === 'string' && raw[meant] === undefined
  return { ...fault, received: received(value), ...(isAsked ? { instead: { [meant]: value } } : {}) }
}

/** The fault of a parameter whose value Zod finds wrong, or of one that was given more than once. */
export function faultOfParameter(parameter: string, issue: z.core.$ZodIssue, value: unknown, budget: Budget): Fault {
  if (!Array.isArray(value)) return faultOfIssue(parameter, issue, value, budget)
  const detail = 'given more than once; give it once, several values of a list joined by commas'
  return { parameter, received: received(value), detail, instead: { [parameter]: value.join(',') } }
}

/** The refusal of one parameter, whatever was received for it. */
export function refusedFor(parameter: string, value: unknown, detail: string): FaultyQuestion {
  return new FaultyQuestion([{ parameter, received: received(value), detail }])
}

/** @throws FaultyQuestion if there is a fault. */
export function refuseAny(faults: Faults): void {
  if (faults.count > 0) throw faults.refusal()
}
