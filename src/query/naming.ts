/** The names that are the value of one parameter: the keys they stand for, and what is wrong with those that stand for none. */
import type { View } from '../domain/dataset.js'
import { isGroup } from '../domain/group.js'
import { type Fault, type Faults, received } from '../faults/fault.js'
import { faultOfName, keyLater, keyNamed, type Reference } from './reference.js'

/** What means all to other APIs. */
export const ALL = /^(all|any|\*)$/i
/** How all are asked for where they are answered together. */
const EACH = 'all, each for itself, are asked for by each=true'

/** The parameter by which something is named, and what of. */
export interface Naming {
  readonly view: View
  readonly refers: Reference
  /** As it was given. */
  readonly parameter: string
  /** Whether groups are chosen by a parameter of their own. */
  readonly takesGroups: boolean
  /** Whether all together are answered where none is named, and each for itself where that is asked for. */
  readonly hasEach: boolean
}

/**
 * The keys of what is named, each once; a fault for each name that has none. An ally that had not joined yet is one where nobody
 * else is chosen: beside others it must not cost their answer.
 */
export function keysOf(
  naming: Naming,
  names: readonly string[],
  isBesideGroups: boolean,
  faults: Faults,
): readonly string[] {
  const { view, refers } = naming
  const keys: string[] = []
  const named = names.map((name) => ({ name, key: keyNamed(view, refers, name) }))
  const isAnyKnown = isBesideGroups || named.some(({ key }) => key !== null)
  for (const { name, key } of named) {
    const known = key ?? (isAnyKnown ? keyLater(view, refers, name) : null)
    if (known !== null) keys.push(known)
    else faults.add(() => faultOfNaming(naming, name, names, faults))
  }
  return [...new Set(keys)]
}

/** What is wrong with a name among those of a parameter: it is that of a group, it means all, it is several, or it is none. */
function faultOfNaming(
  { view, refers, parameter, takesGroups, hasEach }: Naming,
  name: string,
  names: readonly string[],
  faults: Faults,
): Fault {
  const fault = { parameter, received: received(name) }
  if (takesGroups && (refers === 'ally' || refers === 'area') && isGroup(view.dataset, name.toLowerCase())) {
    const groups = names.map((one) => one.toLowerCase()).filter((one) => isGroup(view.dataset, one))
    const others = names.filter((one) => !groups.includes(one.toLowerCase()))
    const instead = { ...(others.length > 0 ? { [parameter]: others.join(',') } : {}), group: groups.join(',') }
    return { ...fault, detail: `${received(name)} is a group: it is asked as group=${groups.join(',')}`, instead }
  }
  if (names.length === 1 && ALL.test(name))
    return hasEach
      ? { ...fault, detail: EACH, instead: { each: 'true' } }
      : { ...fault, detail: `all are answered where no ${parameter} is named`, instead: {} }
  const parts = name.split(/[;|]/)
  if (names.length === 1 && parts.length > 1)
    return { ...fault, detail: 'several are joined by commas', instead: { [parameter]: parts.join(',') } }
  return faultOfName(view, refers, name, parameter, faults.budget)
}
