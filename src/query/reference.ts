/** References: names in a question that must be resolved against the record as it stood on the date. */
import type { View } from '../domain/dataset.js'
import { isGroup } from '../domain/group.js'
import { type Fault, received, suggesting, unknownName } from '../faults/fault.js'
import { type Budget, fullBudget, nearest } from '../faults/nearest.js'
import { type Ally, isGrouping } from '../record/allies.js'
import { KEYED, LISTS, type Nameable } from '../record/lists.js'
import { keysOf } from '../record/references.js'
import { AllyNames } from './meant/ally-names.js'
import { keysMeant } from './meant/record-words.js'

/** What may be named in a question: a record of a list that has a key of one field, an ally or a grouping, or any of these and a group. */
export type Reference = Nameable | 'area' | 'area or group'

/** The references under which an ally goes by everything it is called. */
const ABOUT_ALLIES: readonly Reference[] = ['ally', 'area', 'area or group']

/** The group that is a grouping too. */
const EUROPE_AND_CANADA = { group: 'europe-canada', area: 'NATO-EUR-CAN' } as const

/** Folding every name for every question would cost more than the rest of it. */
const namesOfAllies = new WeakMap<readonly Ally[], AllyNames>()

/** What these allies are called. */
export function namesOf(allies: readonly Ally[]): AllyNames {
  const held = namesOfAllies.get(allies)
  if (held !== undefined) return held
  const made = new AllyNames(allies)
  namesOfAllies.set(allies, made)
  return made
}

/** Makes what the first question that names an ally would otherwise wait for. */
export function readyNames(allies: readonly Ally[]): void {
  namesOf(allies).otherCountry('')
}

/** The canonical code of an ally, whether or not it had joined by the date, by anything it is called. */
function allyCode(view: View, name: string): string | null {
  return namesOf(view.dataset.facts.allies).codeOf(name)
}

/** What the record holds that can be named so, whatever the date. */
function keysEver(view: View, reference: Reference): readonly string[] {
  const { facts } = view.dataset
  if (reference === 'area or group') return [...keysOf(facts, 'areas'), ...keysOf(facts, 'groups')]
  return keysOf(facts, listOf(reference) ?? 'areas')
}

/** Of those the ones that may be named on the date. An ally that has not joined yet is told apart from what is not known. */
function keysKnown(view: View, reference: Reference): readonly string[] {
  const list = listOf(reference)
  if (list === undefined || list === 'allies') return keysEver(view, reference)
  return view.keysKnown(list)
}

function listOf(reference: Reference) {
  return KEYED.find((name) => LISTS[name].noun[0] === reference)
}

function notYetAlly(view: View, name: string, parameter: string): Fault {
  const detail = `${received(name)} had not joined the alliance by ${view.asOf}`
  return { parameter, received: received(name), detail, code: 'not_yet_ally' }
}

/** What to know of the allies a question names, by their codes, among others before they joined. */
export function notesOnNames(view: View, { ally, area }: Readonly<Record<string, unknown>>): readonly string[] {
  return [...new Set([ally, area].flat())]
    .filter((code) => typeof code === 'string' && view.isNotYetAlly(code))
    .map((code) => `${code} had not joined the alliance by ${view.asOf}: no figure of it counts yet.`)
}

/** The canonical key for a name, or null where it is unknown, or known only later than the date. */
export function keyNamed(view: View, reference: Reference, name: string): string | null {
  // A group goes by its own id even where an ally is called so.
  if (reference === 'area or group' && isGroup(view.dataset, name)) return spelled(reference, name)
  const code = ABOUT_ALLIES.includes(reference) ? allyCode(view, name) : null
  if (code) return view.isNotYetAlly(code) ? null : code
  const wanted = spelled(reference, name)
  return keysKnown(view, reference).includes(wanted) ? wanted : null
}

/** As keys are spelled; the grouping that is a group too goes by either name. */
function spelled(reference: Reference, name: string): string {
  const [upper, lower] = [name.toUpperCase(), name.toLowerCase()]
  const { group, area } = EUROPE_AND_CANADA
  switch (reference) {
    case 'ally':
    case 'area':
      return upper
    case 'group':
      return upper === area ? group : lower
    case 'area or group':
      return lower === group ? area : isGrouping(upper) ? upper : lower
    default:
      return lower
  }
}

/** The code of an ally that had not joined yet by the date, under any name of it; null for all else. */
export function keyLater(view: View, reference: Reference, name: string): string | null {
  const code = ABOUT_ALLIES.includes(reference) ? allyCode(view, name) : null
  return code !== null && view.isNotYetAlly(code) ? code : null
}

/** The fault of a name that is no key: unknown, or known only later than the date. */
export function faultOfName(
  view: View,
  reference: Reference,
  name: string,
  parameter: string,
  budget: Budget = fullBudget(),
): Fault {
  if (ABOUT_ALLIES.includes(reference) && allyCode(view, name)) return notYetAlly(view, name, parameter)
  if (keysEver(view, reference).includes(name.toLowerCase())) {
    return { parameter, received: received(name), detail: `this ${reference} was not known yet on ${view.asOf}` }
  }
  const known = keysKnown(view, reference)
  const isAboutAllies = ABOUT_ALLIES.includes(reference)
  const names = namesOf(view.dataset.facts.allies)
  const other = isAboutAllies ? names.otherCountry(name) : null
  if (other !== null) return { parameter, received: received(name), detail: `${other} is not an ally`, allowed: known }
  if (reference === 'ally' && isGrouping(name.toUpperCase()))
    return {
      parameter,
      received: received(name),
      detail: `${received(name)} is a grouping, not an ally`,
      allowed: known,
    }
  const fault = unknownName(parameter, name, reference, known, [])
  const list = listOf(reference === 'area or group' ? 'group' : reference)
  const meant = [
    ...(isAboutAllies ? names.meantBy(name, budget) : []),
    ...(list === undefined || list === 'allies' ? [] : keysMeant(view, list, name, budget)),
  ]
  return suggesting(fault, meant.length > 0 ? meant : nearest(name, known, budget))
}
