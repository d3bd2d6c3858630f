/** What records name of each other: whether it is there, and what would be left dangling. */
import { GROUPINGS } from './allies.js'
import { keyOf, type List } from './list.js'
import { type EditableList, type Facts, isKeyed, KEYED, type KeyedList, LISTS, type ListName } from './lists.js'
import { childrenOf, entriesIn, wiresOf } from './records.js'
import { snakeCase, type Wire, type WireValue } from './wire.js'

/** A name in a record which is not there to be named. */
export interface Dangling {
  readonly field: string
  readonly value: string
  /** The list, or `areas` for allies and groupings. */
  readonly to: string
  readonly candidates: readonly string[]
}

/** Something that names a record. */
export interface Referrer {
  readonly list: ListName
  readonly key: string
}

/** The references of a record to what the facts do not hold. */
export function danglingIn(list: EditableList, record: Wire, facts: Facts): Dangling[] {
  return namesIn(list, record).flatMap(({ field, value, to }) => {
    const candidates = keysOf(facts, to)
    return candidates.includes(value) ? [] : [{ field, value, to, candidates }]
  })
}

/** Everything that names the record; figures are counted by edition rather than listed. */
export function referrersOf(list: EditableList, key: string, facts: Facts): Referrer[] {
  const records = KEYED.flatMap((other) =>
    [...wiresOf(facts, other)].flatMap(([name, record]) =>
      namesIn(other, record).some(({ to, value }) => to === list && value === key) ? [{ list: other, key: name }] : [],
    ),
  )
  const figures = list === 'publications' ? facts.observations.editions.get(key) : undefined
  return figures ? [...records, { list: 'observations', key: `${figures.length} figures of ${key}` }] : records
}

interface Named {
  readonly field: string
  readonly value: string
  readonly to: string
}

function namesIn(name: KeyedList, record: Wire): Named[] {
  const children = childrenOf(name).flatMap(({ field, list }) =>
    entriesIn(record[field]).flatMap((child, place) => ownNames(list, child, `${field}.${place}.`)),
  )
  return [...ownNames(LISTS[name], record, ''), ...children]
}

function ownNames({ references }: Pick<List<unknown>, 'references'>, record: Wire, prefix: string): Named[] {
  return Object.entries(references).flatMap(([field, to]) => {
    const name = snakeCase(field)
    return texts(record[name]).map((value) => ({ field: prefix + name, value, to }))
  })
}

function texts(value: WireValue | undefined): string[] {
  return [value].flat().filter((one) => typeof one === 'string')
}

/** What a reference may name: the keys of a list, or the codes of all areas. */
export function keysOf(facts: Facts, to: string): string[] {
  if (to === 'areas') return [...keysOf(facts, 'allies'), ...GROUPINGS]
  return isKeyed(to) ? facts[to].map((entity) => keyOf(LISTS[to], entity)) : []
}
