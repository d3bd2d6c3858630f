/** The record as accounts that can be compared part by part: one of each record, and one of each edition's figures about an area. */
import { keyOf } from '../record/list.js'
import { type Facts, KEYED, type KeyedList, LISTS } from '../record/lists.js'
import { figuresKey, type Observation, ofFiguresKey } from '../record/observations.js'
import { asDeclared, childrenOf, entriesIn, groupedBy, wiresOf, withChildrenInOrder } from '../record/records.js'
import type { Wire, WireValue } from '../record/wire.js'
import type { Parts } from './merge.js'

/** What an account is of: a record, or (`observations`, `publication/area`) an edition's figures about an area. */
export interface AccountId {
  readonly list: KeyedList | 'observations'
  readonly key: string
}

/** What is said of it, part by part. */
export interface Account extends AccountId {
  readonly parts: Parts
}

/** Accounts by their names. */
export type Accounts = ReadonlyMap<string, Account>

/** What an account is called on the command line: `pledges/bel-2025-2pct-2029`, `observations/nato-2025-08/BEL`. */
export function accountName({ list, key }: AccountId): string {
  return `${list}/${key}`
}

/** An account of every record and of all figures, what others refer to first. */
export function accountsOf(facts: Facts): Accounts {
  const records = KEYED.flatMap((list) =>
    [...wiresOf(facts, list)].map(([key, record]): Account => ({ list, key, parts: partsOf(list, record) })),
  )
  const byArea = groupedBy([...facts.observations], figuresKey)
  const figures = [...byArea].map(([key, own]): Account => ({ list: 'observations', key, parts: figureParts(own) }))
  return new Map([...records, ...figures].map((account) => [accountName(account), account]))
}

/**
 * The parts of a record: each field, but of the records within it each record, so that what was added to a list within it does
 * not hide what was corrected there.
 */
export function partsOf(list: KeyedList, record: Wire): Parts {
  const children = childrenOf(list).flatMap(({ field, list: { key }, owner }) => {
    const own = { key: key.filter((name) => name !== owner) }
    return entriesIn(record[field]).map((child): [string, WireValue] => [`${field} ${keyOf(own, child)}`, child])
  })
  const apart: readonly string[] = childrenOf(list).map(({ field }) => field)
  return new Map([...Object.entries(record).filter(([field]) => !apart.includes(field)), ...children])
}

/** The list and the key of the record within another which the part is; null for a field. */
export function recordWithin(part: string): { readonly list: string; readonly key: string } | null {
  const [list = '', ...key] = part.split(' ')
  return key.length === 0 ? null : { list, key: key.join(' ') }
}

/** The record of which these are the parts. */
export function recordOf(list: KeyedList, parts: Parts): Wire {
  const children = childrenOf(list).map(({ field }): [string, Wire[]] => {
    const own = [...parts].filter(([name]) => name.startsWith(`${field} `))
    return [field, own.map(([, child]) => child).filter(isRecord)]
  })
  return withChildrenInOrder(list, asDeclared(list, { ...Object.fromEntries(parts), ...Object.fromEntries(children) }))
}

/** The parts of figures of one edition about one area: each figure, by indicator and year. */
export function figureParts(figures: readonly Observation[]): Parts {
  return new Map(
    figures.map(({ indicator, year, value, status, derived }) => [`${indicator} ${year}`, { value, status, derived }]),
  )
}

/** The figures of which these are the parts. */
export function figuresOf(key: string, parts: Parts): Observation[] {
  return [...parts].flatMap(([name, figure]) => {
    const [indicator = '', year] = name.split(' ')
    if (!isRecord(figure)) return []
    return [LISTS.observations.read({ ...figure, ...ofFiguresKey(key), indicator, year: Number(year) })]
  })
}

function isRecord(value: WireValue): value is Wire {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
