/** A body → a record fit to be stored, or every fault in it. */
import { z } from 'zod'
import { type Fault, Faults, faultOfIssue, received, suggesting } from '../../faults/fault.js'
import { type Budget, nearest } from '../../faults/nearest.js'
import type { Table } from '../../query/table.js'
import type { IsoDate } from '../../record/date.js'
import { draftOf, inconsistenciesIn } from '../../record/drafts.js'
import { LIST_LENGTH, LIST_TOO_LONG } from '../../record/field.js'
import type { EditableList, Facts } from '../../record/lists.js'
import { wireOf, withChildrenInOrder } from '../../record/records.js'
import { danglingIn } from '../../record/references.js'
import { snakeCase, type Wire } from '../../record/wire.js'
import { Problem } from '../problems/problem.js'
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
    throw unprocessable(only({ parameter: '', received: received(body), detail: 'the body must be a JSON object' }))
  const { key, table, facts, recordedOn } = reading
  const faults = new Faults()
  addLongLists(faults, body)
  // What is in such a list is not looked into.
  if (faults.count > 0) throw unprocessable(faults)
  addUnknownFields(faults, list, body, table)
  if (key !== null && body.id !== undefined && body.id !== key)
    faults.add(() => ({
      parameter: 'id',
      received: received(body.id),
      detail: `must be ${key}: an id is never changed`,
    }))
  const given = filledIn(list, key === null ? body : { ...body, id: key })
  const parsed = draftOf(list).safeParse(given)
  if (!parsed.success) {
    for (const issue of parsed.error.issues) faults.add(() => schemaFault(issue, given, faults.budget))
    throw unprocessable(faults)
  }
  const record = wireOf(list, { ...parsed.data, recordedOn })
  for (const { field, why } of inconsistenciesIn(list, record, facts))
    faults.add(() => fault(field, at(record, field), why))
  for (const { field, value, to, candidates } of danglingIn(list, record, facts))
    faults.add(() =>
      suggesting(
        fault(field, value, `names ${value}, which is not among the ${to}`),
        nearest(value, candidates, faults.budget),
      ),
    )
  if (faults.count > 0) throw unprocessable(faults)
  return withChildrenInOrder(list, record)
}

/** What the schema would look into entry by entry, however many there are. */
function addLongLists(faults: Faults, body: Readonly<Record<string, unknown>>): void {
  for (const [field, value] of Object.entries(body)) {
    if (Array.isArray(value) && value.length > LIST_LENGTH)
      faults.add(() => fault(field, `${value.length} entries`, LIST_TOO_LONG))
  }
}

/** What may be missing is null, or an empty list, where it is not given. */
function filledIn(list: EditableList, body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(draftOf(list).shape).map(([field, type]) => {
      const value = Object.hasOwn(body, snakeCase(field)) ? body[snakeCase(field)] : undefined
      return [field, value ?? (type.safeParse(null).success ? null : type instanceof z.ZodArray ? [] : value)]
    }),
  )
}

function addUnknownFields(
  faults: Faults,
  list: EditableList,
  body: Readonly<Record<string, unknown>>,
  table: Table,
): void {
  const known = new Set(Object.keys(draftOf(list).shape).map(snakeCase))
  for (const name of Object.keys(body))
    if (!known.has(name)) faults.add(() => unknownField(name, body[name], [...known], table, faults.budget))
}

function unknownField(name: string, value: unknown, known: readonly string[], table: Table, budget: Budget): Fault {
  const parameter = received(name) ?? ''
  if (name === 'recorded_on') return fault(name, value, 'is set by the server: the day on which it was recorded')
  if (Object.hasOwn(table.columns, name)) return fault(name, value, 'is worked out from the record, not stored')
  return suggesting(fault(parameter, value, `is no field of the ${table.noun[1]}`), nearest(name, known, budget))
}

function schemaFault(issue: z.core.$ZodIssue, given: Readonly<Record<string, unknown>>, budget: Budget): Fault {
  const value = issue.path.reduce<unknown>((held, step) => (isIndexable(held) ? held[step] : undefined), given)
  const parameter = issue.path.map((step) => snakeCase(String(step))).join('.')
  if (value === undefined && issue.code !== 'unrecognized_keys') return fault(parameter, undefined, 'is required')
  if (issue.code === 'unrecognized_keys') return fault(parameter, value, unknownIn(issue.keys))
  return { ...faultOfIssue(parameter, issue, value, budget), received: writtenShortly(value) }
}

const MOST_KEYS = 10

function unknownIn(keys: readonly string[]): string {
  const told = keys.slice(0, MOST_KEYS).map((key) => received(key))
  return `has unknown fields: ${told.join(', ')}${keys.length > MOST_KEYS ? ` and ${keys.length - MOST_KEYS} more` : ''}`
}

function isIndexable(value: unknown): value is Readonly<Record<PropertyKey, unknown>> {
  return typeof value === 'object' && value !== null
}

function at(record: Wire, field: string): unknown {
  return field.split('.').reduce<unknown>((held, step) => (isIndexable(held) ? held[step] : undefined), record)
}

function fault(parameter: string, value: unknown, detail: string): Fault {
  return { parameter, received: writtenShortly(value), detail }
}

function writtenShortly(value: unknown): string | null {
  return received(typeof value === 'object' && value !== null ? JSON.stringify(value) : value)
}

function only(one: Fault): Faults {
  const faults = new Faults()
  faults.add(() => one)
  return faults
}

/** The problem of a record that is invalid. */
function unprocessable({ list, count }: Faults): Problem {
  const told = list.map(({ parameter, detail }) => (parameter ? `${parameter} ${detail}` : detail))
  return new Problem('unprocessable', `${count === 1 ? '' : `${count} faults: `}${told.join('; ')}`, { faults: list })
}
