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

/** A question that cannot be answered; carries every fault found in it. */
export class FaultyQuestion extends Error {
  readonly faults: readonly Fault[]
  constructor(faults: readonly Fault[]) {
    super(faults.map((fault) => `${fault.parameter}: ${fault.detail}`).join('; '))
    this.faults = faults
  }
}

const RECEIVED_LENGTH = 100

/** What was received, cut to a length fit for an answer. */
export function received(value: unknown): string | null {
  if (value === undefined) return null
  const words = Array.isArray(value) ? value.join(' and ') : String(value)
  return words.length > RECEIVED_LENGTH ? `${words.slice(0, RECEIVED_LENGTH)}…` : words
}

/** The candidate most like the name, if one is like enough to suggest: at most a third of it mistyped. */
export function nearest(name: string, candidates: Iterable<string>): string | null {
  const wanted = name.slice(0, RECEIVED_LENGTH).toLowerCase()
  let best: string | null = null
  let fewest = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of candidates) {
    const { steps } = levenshtein(wanted, candidate.toLowerCase())
    if (steps < fewest) [best, fewest] = [candidate, steps]
  }
  return best
}

/** A fault for a name that is not among those allowed, with the nearest of the candidates suggested. */
export function unknownName(
  parameter: string,
  name: string,
  what: string,
  allowed: readonly string[],
  candidates = allowed,
): Fault {
  const suggestion = nearest(name, candidates)
  return {
    parameter,
    received: received(name),
    detail: `unknown ${what}${name === parameter ? '' : ` ${received(name)}`}${suggestion ? `; did you mean ${suggestion}?` : ''}`,
    allowed,
    ...(suggestion ? { nearest: suggestion } : {}),
  }
}

/** The faults Zod found in the parameters, if any. `known` are the parameters the question may have. */
export function faultsOf(
  error: z.ZodError | undefined,
  raw: Readonly<Record<string, unknown>>,
  known: readonly string[],
): Fault[] {
  return (error?.issues ?? []).flatMap((issue): Fault[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((name) => ({
        ...unknownName(
          name,
          name,
          'parameter',
          known.filter((one) => !one.includes('__')),
          known,
        ),
        received: received(raw[name]),
      }))
    }
    const parameter = String(issue.path[0] ?? '')
    const value = raw[parameter]
    if (Array.isArray(value)) {
      return [
        {
          parameter,
          received: received(value),
          detail: 'given more than once; give it once, several values of a list joined by commas',
        },
      ]
    }
    const allowed = issue.code === 'invalid_value' ? issue.values.map(String) : undefined
    const suggestion = allowed ? nearest(String(value), allowed) : null
    return [
      {
        parameter,
        received: received(value),
        detail: allowed && suggestion ? `${issue.message}; did you mean ${suggestion}?` : issue.message,
        ...(allowed ? { allowed } : {}),
        ...(suggestion ? { nearest: suggestion } : {}),
      },
    ]
  })
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
export function refuseAny(faults: readonly Fault[]): void {
  const [first, ...others] = faults
  if (first) refuse([first, ...others])
}
