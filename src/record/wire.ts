/** An entity as it stands outside the program: in bodies, in the audit and, field by field, in the database. */
import { z } from 'zod'
import type { Claim } from '../domain/claim.js'
import type { Facts } from '../domain/facts.js'
import { claimId } from './claim-id.js'
import type { EditableList } from './editable.js'
import { SHAPES } from './shapes.js'
import { snakeCase } from './wire-name.js'

/** What a list holds: names, or records within the record. */
export type WireEntry = string | Wire
export type WireValue = WireEntry | number | boolean | null | readonly WireEntry[]
export interface Wire {
  readonly [field: string]: WireValue
}

/** The lists whose entities are audited one by one; figures are audited by edition and area, claims with their statement. */
export type AuditedList = EditableList | 'allies' | 'indicators'

/** Every audited list, what others refer to first. */
export const AUDITED = [
  'indicators',
  'allies',
  'publications',
  'summits',
  'targets',
  'milestones',
  'pledges',
  'statements',
] as const satisfies readonly AuditedList[]

/** The entity with its fields in the order of their declaration, whatever the order in which it was put together. */
export function wireOf(list: AuditedList, entity: object): Wire {
  const held = new Map<string, WireValue>(Object.entries(entity))
  const wire: Record<string, WireValue> = {}
  for (const field of fieldsOf(list)) wire[snakeCase(field)] = held.get(field) ?? null
  return wire
}

/**
 * The record with the fields declared today, in their order: what one written earlier lacks is missing, what it has that
 * is declared no more is left out. So a column that is added must be empty in the rows there are.
 */
export function asDeclared(list: AuditedList, record: Wire): Wire {
  const declared: Record<string, WireValue> = {}
  for (const field of fieldsOf(list)) {
    const value = record[snakeCase(field)]
    declared[snakeCase(field)] = field === 'claims' ? claimsAsDeclared(value) : (value ?? missing(list, field))
  }
  return declared
}

function claimsAsDeclared(claims: WireValue | undefined): WireEntry[] {
  if (!Array.isArray(claims)) return []
  const fields = Object.keys(SHAPES.claims.fields).filter((field) => field !== 'statement')
  return claims.map((claim) =>
    Object.fromEntries(
      fields.map(snakeCase).map((field) => [field, typeof claim === 'string' ? null : (claim[field] ?? null)]),
    ),
  )
}

/** A list within a record is never missing, only empty. */
function missing(list: AuditedList, field: string): WireValue {
  const types: Readonly<Partial<Record<string, z.ZodType>>> = SHAPES[list].fields
  return types[field] instanceof z.ZodArray ? [] : null
}

function fieldsOf(list: AuditedList): string[] {
  const { fields, recorded } = SHAPES[list]
  return [...Object.keys(fields), ...(list === 'statements' ? ['claims'] : []), ...(recorded ? ['recordedOn'] : [])]
}

/** Claims as part of their statement, in the order of their ids. */
export function spoken(claims: readonly Claim[]): Wire[] {
  const inOrder = claims.map((claim) => ({ id: claimId(claim), claim })).sort((a, b) => (a.id < b.id ? -1 : 1))
  return inOrder.map(({ claim: { area, indicator, year, relation, percent, note } }) => ({
    area,
    indicator,
    year,
    relation,
    percent,
    note,
  }))
}

/** Every entity of an audited list, under its key. */
export function wiresOf(facts: Facts, list: AuditedList): Map<string, Wire> {
  if (list === 'allies') return new Map(facts.allies.map((ally) => [ally.code, wireOf(list, ally)]))
  if (list !== 'statements') return new Map(facts[list].map((entity) => [entity.id, wireOf(list, entity)]))
  const claimsOf = (id: string) => spoken(facts.claims.filter(({ statement }) => statement === id))
  return new Map(
    facts.statements.map((statement) => [statement.id, wireOf(list, { ...statement, claims: claimsOf(statement.id) })]),
  )
}

/** The record under the key, or null where there is none. */
export function storedRecord(facts: Facts, list: EditableList, key: string): Wire | null {
  const entity = facts[list].find(({ id }) => id === key)
  if (!entity) return null
  const claims = list === 'statements' ? spoken(facts.claims.filter(({ statement }) => statement === key)) : []
  return wireOf(list, { ...entity, claims })
}
