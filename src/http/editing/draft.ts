/** A body → a record fit to be stored, or every fault in it. */
import { z } from 'zod'
import type { IsoDate } from '../../domain/date.js'
import type { Facts } from '../../domain/facts.js'
import { DRAFT_FIELDS, DRAFTS, type EditableList } from '../../record/editable.js'
import { danglingIn } from '../../record/references.js'
import { odditiesOf } from '../../record/sanity.js'
import { spoken, type Wire, wireOf } from '../../record/wire.js'
import { snakeCase } from '../../record/wire-name.js'
import { type Fault, nearest, received } from '../../tables/fault.js'
import type { Table } from '../../tables/table.js'
import { Problem } from '../problem.js'
import { isObject } from './body.js'

/** What the body is read for. */
export interface Reading {
  readonly table: Table
  readonly facts: Facts
  /** The id in the path, which the body may repeat but not change; null for a new record. */
  readonly key: string | null
  readonly recordedOn: IsoDate
}

/** Reads the record out of the body. @throws Problem 422 listing every fault */
export function readRecord(list: EditableList, body: unknown, reading: Reading): Wire {
  if (!isObject(body))
    throw unprocessable([{ parameter: '', received: received(body), detail: 'must be a JSON object' }])
  const { key, table, facts, recordedOn } = reading
  const faults = unknownFields(list, body, table)
  if (key !== null && body.id !== undefined && body.id !== key)
    faults.push({ parameter: 'id', received: received(body.id), detail: `must be ${key}: an id is never changed` })
  const given = filledIn(list, key === null ? body : { ...body, id: key })
  const parsed = DRAFTS[list].safeParse(given)
  if (!parsed.success)
    throw unprocessable([...faults, ...parsed.error.issues.map((issue) => schemaFault(issue, given))])
  const claims = list === 'statements' ? claimsInOrder(given) : {}
  const record = wireOf(list, { ...parsed.data, ...claims, recordedOn })
  faults.push(...odditiesOf(list, parsed.data, facts).map(({ field, why }) => fault(field, at(record, field), why)))
  for (const { field, value, to, candidates } of danglingIn(list, record, facts)) {
    const like = nearest(value, candidates)
    const detail = `names ${value}, which is not among the ${to}${like ? `; did you mean ${like}?` : ''}`
    faults.push({ ...fault(field, value, detail), ...(like ? { nearest: like } : {}) })
  }
  if (faults.length > 0) throw unprocessable(faults)
  return record
}

/** The claims of a statement come in the order of their ids, as the database gives them back. */
function claimsInOrder(given: unknown): object {
  const { id, claims } = DRAFTS.statements.parse(given)
  return { claims: spoken(claims.map((claim) => ({ ...claim, statement: id }))) }
}

/** What may be missing is null, or an empty list, where it is not given. */
function filledIn(list: EditableList, body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(DRAFT_FIELDS[list]).map(([field, type]) => {
      const value = Object.hasOwn(body, snakeCase(field)) ? body[snakeCase(field)] : undefined
      return [field, value ?? (type.safeParse(null).success ? null : type instanceof z.ZodArray ? [] : value)]
    }),
  )
}

function unknownFields(list: EditableList, body: Readonly<Record<string, unknown>>, table: Table): Fault[] {
  const known = Object.keys(DRAFT_FIELDS[list]).map(snakeCase)
  return Object.keys(body)
    .filter((name) => !known.includes(name))
    .map((name) => {
      if (name === 'recorded_on') return fault(name, body[name], 'is ours to say: the day on which we recorded it')
      if (Object.hasOwn(table.columns, name))
        return fault(name, body[name], 'is worked out from the record, not stored')
      const like = nearest(name, known)
      const detail = `is no field of the ${table.noun[1]}${like ? `; did you mean ${like}?` : ''}`
      return { ...fault(name, body[name], detail), ...(like ? { nearest: like } : {}) }
    })
}

function schemaFault(issue: z.core.$ZodIssue, given: Readonly<Record<string, unknown>>): Fault {
  const value = issue.path.reduce<unknown>((held, step) => (isIndexable(held) ? held[step] : undefined), given)
  const parameter = issue.path.map((step) => snakeCase(String(step))).join('.')
  if (value === undefined && issue.code !== 'unrecognized_keys') return fault(parameter, undefined, 'is required')
  const detail = issue.code === 'unrecognized_keys' ? `has unknown fields: ${issue.keys.join(', ')}` : issue.message
  const allowed = issue.code === 'invalid_value' ? issue.values.map(String) : undefined
  const like = allowed ? nearest(String(value), allowed) : null
  return { ...fault(parameter, value, detail), ...(allowed ? { allowed } : {}), ...(like ? { nearest: like } : {}) }
}

function isIndexable(value: unknown): value is Readonly<Record<PropertyKey, unknown>> {
  return typeof value === 'object' && value !== null
}

function at(record: Wire, field: string): unknown {
  return field.split('.').reduce<unknown>((held, step) => (isIndexable(held) ? held[step] : undefined), record)
}

function fault(parameter: string, value: unknown, detail: string): Fault {
  const written = typeof value === 'object' && value !== null ? JSON.stringify(value) : value
  return { parameter, received: received(written), detail }
}

/** The problem of a record that would not be right. */
export function unprocessable(faults: readonly Fault[]): Problem {
  const told = faults.map(({ parameter, detail }) => (parameter ? `${parameter} ${detail}` : `the body ${detail}`))
  return new Problem('unprocessable', `${faults.length === 1 ? '' : `${faults.length} faults: `}${told.join('; ')}`, {
    faults,
  })
}
