/** Three accounts of the same thing, part by part: what the facts said when they were last taken, what the record holds, what they say now. */
import type { WireValue } from '../record/wire.js'

/**
 * What is said of a thing, by the names of its parts. A part that is not there is as good as null, but where it is not known
 * what the facts had, whatever the record has counts as an editor's.
 */
export type Parts = ReadonlyMap<string, WireValue>

/** One part in all three accounts. */
export interface PartAccount {
  readonly part: string
  /** As the facts had it when they were last taken. */
  readonly left: WireValue
  /** As the record has it. */
  readonly held: WireValue
  /** As the facts have it now. */
  readonly given: WireValue
}

/** What becomes of the parts that differ. */
export interface Merge {
  /** Still as the facts left them, and the facts say otherwise now. */
  readonly taken: readonly PartAccount[]
  /** Changed by an editor, and the facts say otherwise than both. */
  readonly conflicts: readonly PartAccount[]
  /** Changed by an editor, and the facts say what they said before. */
  readonly kept: readonly PartAccount[]
}

/** Whether two parts say the same. */
export function isSamePart(a: WireValue, b: WireValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Sorts the parts in which the record and the facts differ by who has changed them. */
export function mergeOf(left: Parts, held: Parts, given: Parts): Merge {
  const taken: PartAccount[] = []
  const conflicts: PartAccount[] = []
  const kept: PartAccount[] = []
  const inAll = (part: string): PartAccount => ({
    part,
    left: left.get(part) ?? null,
    held: held.get(part) ?? null,
    given: given.get(part) ?? null,
  })
  for (const account of [...new Set([...given.keys(), ...held.keys()])].map(inAll)) {
    if (isSamePart(account.held, account.given)) continue
    if (isSamePart(account.left, account.given)) kept.push(account)
    else if (left.has(account.part) ? isSamePart(account.left, account.held) : !held.has(account.part))
      taken.push(account)
    else conflicts.push(account)
  }
  return { taken, conflicts, kept }
}
