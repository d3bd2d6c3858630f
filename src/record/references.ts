/** What records name of each other: whether it is there, and what would be left dangling. */
import { GROUPINGS } from '../domain/ally.js'
import type { Facts } from '../domain/facts.js'
import type { EditableList } from './editable.js'
import { type Referable, SHAPES } from './shapes.js'
import { AUDITED, type Wire, type WireValue, wiresOf } from './wire.js'
import { snakeCase } from './wire-name.js'

/** A name in a record which is not there to be named. */
export interface Dangling {
  readonly field: string
  readonly value: string
  readonly to: Referable
  readonly candidates: readonly string[]
}

/** Something that names a record. */
export interface Referrer {
  readonly list: keyof Facts
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
  const records = AUDITED.flatMap((other) =>
    [...wiresOf(facts, other)].flatMap(([name, record]) =>
      namesIn(other, record).some(({ to, value }) => to === list && value === key) ? [{ list: other, key: name }] : [],
    ),
  )
  const figures = list === 'publications' ? facts.observations.filter(({ publication }) => publication === key) : []
  return figures.length === 0
    ? records
    : [...records, { list: 'observations', key: `${figures.length} figures of ${key}` }]
}

interface Named {
  readonly field: string
  readonly value: string
  readonly to: Referable
}

function namesIn(list: keyof Facts, record: Wire, prefix = ''): Named[] {
  const references: Readonly<Partial<Record<string, Referable>>> = SHAPES[list].references
  const own = Object.entries(references).flatMap(([field, to]) => {
    const name = snakeCase(field)
    return to === undefined ? [] : texts(record[name]).map((value) => ({ field: prefix + name, value, to }))
  })
  const claims = list === 'statements' ? nested(record.claims) : []
  return [...own, ...claims.flatMap((claim, place) => namesIn('claims', claim, `claims.${place}.`))]
}

function texts(value: WireValue | undefined): string[] {
  return [value].flat().filter((one) => typeof one === 'string')
}

function nested(value: WireValue | undefined): Wire[] {
  return [value].flat().filter((one) => typeof one === 'object' && one !== null)
}

function keysOf(facts: Facts, to: Referable): string[] {
  const allies = facts.allies.map(({ code }) => code)
  if (to === 'allies') return allies
  if (to === 'areas') return [...allies, ...GROUPINGS]
  if (to === 'observations' || to === 'claims') return []
  return facts[to].map(({ id }) => id)
}
