/** Records as they stand outside the program, whichever list they belong to, and those that are part of another. */
import { z } from 'zod'
import { type Child, keyOf, type List } from './list.js'
import { type Facts, isRecordList, type KeyedList, LISTS, type ListName, type RecordList } from './lists.js'
import { compareText } from './text-order.js'
import { snakeCase, type Wire, type WireEntry, type WireValue } from './wire.js'

/** A list of records that are part of those of another. */
export interface ChildList {
  /** The field of the other record that holds them, and the name of their list. */
  readonly field: RecordList
  readonly list: Child
  /** The field of a child that names the record it is part of. */
  readonly owner: string
}

/** The lists whose records are part of records of this one. */
export function childrenOf(list: KeyedList): ChildList[] {
  return Object.entries(LISTS[list].children).flatMap(([field, child]) => {
    const [owner = ''] = Object.entries(child.references).find(([, to]) => to === list) ?? []
    return isRecordList(field) ? [{ field, list: child, owner }] : []
  })
}

/** The entity with its fields in the order of their declaration, whatever the order in which it was put together. */
export function wireOf(list: KeyedList, entity: object): Wire {
  const held = new Map<string, WireValue>(Object.entries(entity))
  return Object.fromEntries(fieldsOf(list).map((field) => [snakeCase(field), held.get(field) ?? null]))
}

/**
 * The record with the fields declared today, in their order: what one written earlier lacks is missing, what it has that
 * is declared no more is left out. So a column that is added must be empty in the rows there are.
 */
export function asDeclared(list: KeyedList, record: Wire): Wire {
  const children = new Map<string, ChildList>(childrenOf(list).map((child) => [child.field, child]))
  return Object.fromEntries(
    fieldsOf(list).map((field) => {
      const [name, child] = [snakeCase(field), children.get(field)]
      const value = record[name]
      return [name, child ? entriesIn(value).map((one) => asChild(child, one)) : (value ?? missing(LISTS[list], field))]
    }),
  )
}

function asChild({ list, owner }: ChildList, record: Wire): Wire {
  const fields = Object.keys(list.fields).filter((field) => field !== owner)
  return Object.fromEntries(fields.map((field) => [snakeCase(field), record[snakeCase(field)] ?? null]))
}

/** The records within a record, under a field that holds such. */
export function entriesIn(value: WireValue | undefined): Wire[] {
  const entries: readonly WireEntry[] = Array.isArray(value) ? value : []
  return entries.filter((one) => typeof one !== 'string')
}

/** A field that holds several is never missing, only empty. */
function missing({ fields }: Pick<List<unknown>, 'fields'>, field: string): WireValue {
  return fields[field] instanceof z.ZodArray ? [] : null
}

function fieldsOf(list: KeyedList): string[] {
  const { fields, children, recorded } = LISTS[list]
  return [...Object.keys(fields), ...Object.keys(children), ...(recorded ? ['recordedOn'] : [])]
}

/** Entities in the order of their keys: the one in which the record has them, whatever a database makes of it. */
export function inOrderOfKeys<Entity extends object>(name: ListName, entities: readonly Entity[]): readonly Entity[] {
  const list = LISTS[name]
  const keyed = entities.map((entity) => ({ key: keyOf(list, entity), entity }))
  return keyed.sort((a, b) => compareText(a.key, b.key)).map(({ entity }) => entity)
}

/** The record with its children in the order of their keys, as the database gives them back. */
export function withChildrenInOrder(list: KeyedList, record: Wire): Wire {
  const children = childrenOf(list).map(({ field }) => [field, inOrderOfKeys(field, entriesIn(record[field]))])
  return { ...record, ...Object.fromEntries(children) }
}

/** Every record of the list, under its key. */
export function wiresOf(facts: Facts, list: KeyedList): Map<string, Wire> {
  const children = childrenOf(list).map((child) => ({ ...child, byOwner: byOwner(facts, child) }))
  return new Map(
    facts[list].map((entity) => {
      const key = keyOf(LISTS[list], entity)
      const own = Object.fromEntries(children.map(({ field, byOwner }) => [field, byOwner.get(key) ?? []]))
      return [key, wireOf(list, { ...entity, ...own })]
    }),
  )
}

function byOwner(facts: Facts, child: ChildList): Map<string, Wire[]> {
  const wires = inOrderOfKeys<object>(child.field, facts[child.field]).map((entity): Wire => {
    const fields = Object.entries(entity).map(([field, value]): [string, WireValue] => [snakeCase(field), value])
    return Object.fromEntries(fields)
  })
  const grouped = groupedBy(wires, (wire) => String(wire[snakeCase(child.owner)]))
  return new Map([...grouped].map(([owner, own]) => [owner, own.map((wire) => asChild(child, wire))]))
}

/** The same in groups, each in the order in which they came. */
export function groupedBy<One, Name extends string | number>(
  all: readonly One[],
  nameOf: (one: One) => Name,
): Map<Name, One[]> {
  const groups = new Map<Name, One[]>()
  for (const one of all) {
    const name = nameOf(one)
    const group = groups.get(name)
    if (group) group.push(one)
    else groups.set(name, [one])
  }
  return groups
}

/** The record under the key, or null where there is none. */
export function storedRecord(facts: Facts, list: KeyedList, key: string): Wire | null {
  const found = facts[list].filter((entity) => keyOf(LISTS[list], entity) === key)
  return wiresOf({ ...facts, [list]: found }, list).get(key) ?? null
}
