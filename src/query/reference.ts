/** References: names in a question that must be resolved against the record as it stood on the date. */
import type { View } from '../domain/dataset.js'
import { type Fault, received, unknownName } from '../faults/fault.js'
import type { Budget } from '../faults/nearest.js'
import { type Ally, isGrouping } from '../record/allies.js'
import { KEYED, LISTS, type Nameable } from '../record/lists.js'
import { keysOf } from '../record/references.js'

/** What may be named in a question: a record of a list that has a key of one field, an ally or a grouping, or any of these and a group. */
export type Reference = Nameable | 'area' | 'area or group'

/** The references under which an ally goes by everything it is called. */
const ABOUT_ALLIES: readonly Reference[] = ['ally', 'area', 'area or group']

/** The group that is a grouping too. */
const EUROPE_AND_CANADA = { group: 'europe-canada', area: 'NATO-EUR-CAN' } as const

/** Names in use for an ally beside its codes and its English names. */
const ALIASES: Readonly<Record<string, string>> = {
  EL: 'GRC',
  UK: 'GBR',
  BRITAIN: 'GBR',
  'GREAT BRITAIN': 'GBR',
  TURKEY: 'TUR',
  HOLLAND: 'NLD',
  US: 'USA',
  'CZECH REPUBLIC': 'CZE',
  MACEDONIA: 'MKD',
}

/** Letters without their marks, in capitals: Türkiye and TURKIYE are one name. */
function fold(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase().trim()
}

/** Folding every name for every question would cost more than the rest of it. */
const codesByName = new WeakMap<readonly Ally[], ReadonlyMap<string, string>>()

/** The code of an ally by everything it is called; the names of earlier allies go before those of later ones. */
function codesOf(allies: readonly Ally[]): ReadonlyMap<string, string> {
  const held = codesByName.get(allies)
  if (held !== undefined) return held
  const codes = new Map(Object.entries(ALIASES))
  for (const { code, iso2, name, officialName } of [...allies].reverse()) {
    for (const called of [code, iso2, fold(name), fold(officialName)]) codes.set(called, code)
  }
  codesByName.set(allies, codes)
  return codes
}

/** The canonical code of an ally, whether or not it had joined by the date: alpha-3, alpha-2, or an English name. */
function allyCode(view: View, name: string): string | null {
  return codesOf(view.dataset.facts.allies).get(fold(name)) ?? null
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
  if (reference === 'area or group' && isGroup(view, name)) return spelled(reference, name)
  const code = ABOUT_ALLIES.includes(reference) ? allyCode(view, name) : null
  if (code) return view.isNotYetAlly(code) ? null : code
  const wanted = spelled(reference, name)
  return keysKnown(view, reference).includes(wanted) ? wanted : null
}

function isGroup(view: View, name: string): boolean {
  return view.dataset.facts.groups.some(({ id }) => id === name)
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
export function faultOfName(view: View, reference: Reference, name: string, parameter: string, budget?: Budget): Fault {
  if (ABOUT_ALLIES.includes(reference) && allyCode(view, name)) return notYetAlly(view, name, parameter)
  if (keysEver(view, reference).includes(name.toLowerCase())) {
    return { parameter, received: received(name), detail: `this ${reference} was not known yet on ${view.asOf}` }
  }
  const known = keysKnown(view, reference)
  return unknownName(parameter, name, reference, known, known, budget)
}
