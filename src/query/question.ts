/** What a question means: its date, its names resolved against the record, and every fault in it. */
import { z } from 'zod'
import type { Row } from '../charts/chart.js'
import type { Dataset, View } from '../domain/dataset.js'
import { addFaultsOf, type Fault, Faults, received, refuseAny, unknownName } from '../faults/fault.js'
import { type IsoDate, isIsoDate } from '../record/date.js'
import type { SortKey } from './arrange.js'
import type { Columns } from './column.js'
import type { Texts } from './declaration.js'
import { choosesGroups, withMembers } from './groups.js'
import type { Parameter, ParametersByName, Values } from './parameter.js'
import { faultOfName, keyLater, keyNamed, type Reference } from './reference.js'

/** A question as it arrived, and what it is asked of. */
export interface Question {
  readonly raw: Values
  readonly dataset: Dataset
  readonly today: IsoDate
  /** Reads what the Dataset does not hold; where there is none, such cells are null. */
  readonly late?: LateCells
  /** What the answer is written in, for parameters that one format takes alone. */
  readonly format?: string
}

/** Reads the cells of late columns for these rows, shown under these names; what it resolves to gives those of each. */
export type LateCells = (rows: readonly Row[], names: readonly string[]) => Promise<(row: Row) => Row>

/** The values of what any table may be asked, where it was. */
interface CommonValues {
  readonly shape?: string
  readonly expand?: readonly string[]
  readonly fields?: readonly string[]
  readonly sort?: readonly SortKey[]
  readonly limit?: number
  readonly offset?: number
}

/** A question that was understood: the View it asks of, its parameters in canonical spelling, and their values. */
export interface Understood {
  readonly view: View
  readonly query: Texts
  readonly values: Values & CommonValues
}

/**
 * Reads a question by the parameters it may have, each once. What names keys of another table has those keys for its value.
 * @throws FaultyQuestion with every fault at once.
 */
export function understand(
  { raw, dataset, today, format }: Question,
  parameters: ReadonlyMap<string, Parameter>,
  columns: Columns,
): Understood {
  const date = resolveAsOf(raw.as_of, dataset, today)
  const faults = new Faults()
  if (typeof date !== 'string') faults.add(() => date)
  const view = dataset.asOf(typeof date === 'string' ? date : today)

  const { query, values } = read(raw, parameters, faults, format)
  const byName = raw.group === undefined ? {} : Object.fromEntries(parameters)
  const isBesideGroups = choosesGroups(values, byName)
  for (const name of Object.keys(query)) {
    const refers = parameters.get(name)?.refers
    if (!refers) continue
    const keys = keysOf(view, refers, name, [values[name]].flat().map(String), isBesideGroups, faults)
    query[name] = keys.join(',')
    values[name] = Array.isArray(values[name]) ? [...new Set(keys)] : keys[0]
  }
  if (raw.as_of !== undefined && typeof date === 'string') query.as_of = date
  const { shape, fields, sort } = values
  if (shape === undefined) {
    if (fields) addUnknownColumns(faults, 'fields', fields, columns)
    if (sort) addUnknownColumns(faults, 'sort', columnsOf(sort), sortable(columns))
  }
  refuseAny(faults)
  return { view, query, values: withMembers(view, values, byName) }
}

/** The texts and the values of what was given, but for the texts of dates and of what is faulty. */
function read(raw: Values, parameters: ReadonlyMap<string, Parameter>, faults: Faults, format: string | undefined) {
  const query: Record<string, string> = {}
  const values: Record<string, unknown> & CommonValues = {}
  const issues: z.core.$ZodIssue[] = []
  for (const [name, { schema, expands, format: only }] of parameters) {
    const given = raw[name]
    if (given === undefined) continue
    if (only !== undefined && only !== format) {
      faults.add(() => ({ parameter: name, received: received(given), detail: `is for .${only} alone: ask for that` }))
      continue
    }
    const parsed = z.safeParse(schema, given)
    if (parsed.success) {
      for (const as of expands ? [name, 'expand'] : [name]) values[as] = parsed.data
      if (name !== 'as_of') query[name] = String(given).trim()
    } else for (const issue of parsed.error.issues) issues.push({ ...issue, path: [name] })
  }
  const unknown = Object.keys(raw).filter((name) => !parameters.has(name))
  if (unknown.length > 0) issues.push({ code: 'unrecognized_keys', keys: unknown, path: [], message: 'unknown' })
  if (issues.length > 0) {
    const known = [...parameters.keys()]
    const listed = known.filter((name) => {
      const { filter, format: only = format } = parameters.get(name) ?? {}
      return !filter && only === format
    })
    addFaultsOf(faults, issues, raw, known, listed)
  }
  return { query, values }
}

/** The values of texts of our own in canonical spelling; what is no parameter is passed over. @throws where one is faulty */
export function valuesOf(texts: Texts, parameters: ParametersByName): Values {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => {
      const own = parameters[name]
      return own ? [[name, z.parse(own.schema, text)]] : []
    }),
  )
}

/** The columns rows can be sorted by. */
export function sortable(columns: Columns): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([, { late }]) => !late))
}

/** A shape has columns of its own: filters on the table's columns, the choice of its fields and what expands its rows do not apply. */
export function addFaultsOfShape(
  faults: Faults,
  { query, values }: Understood,
  parameters: ReadonlyMap<string, Parameter>,
  columns: Columns,
): void {
  for (const parameter of Object.keys(query)) {
    const { filter, expands } = parameters.get(parameter) ?? {}
    if (parameter !== 'fields' && !filter && !expands) continue
    faults.add(() => ({
      parameter,
      received: query[parameter] ?? null,
      detail: `cannot be combined with shape=${query.shape}, which has columns of its own`,
    }))
  }
  addUnknownColumns(faults, 'sort', columnsOf(values.sort ?? []), columns)
}

function columnsOf(order: readonly SortKey[]): string[] {
  return order.map(({ column }) => column)
}

/** Notes a fault for each name that is not a column. */
export function addUnknownColumns(faults: Faults, parameter: string, names: readonly string[], columns: Columns): void {
  const unknown = names.filter((name) => !Object.hasOwn(columns, name))
  const allowed = unknown.length > 0 ? Object.keys(columns) : []
  for (const name of unknown) faults.add(() => unknownName(parameter, name, 'column', allowed, allowed, faults.budget))
}

/** An ally that had not joined yet is a fault where nobody else is chosen: beside others it must not cost their answer. */
function keysOf(
  view: View,
  refers: Reference,
  parameter: string,
  names: readonly string[],
  isBesideGroups: boolean,
  faults: Faults,
): readonly string[] {
  const keys: string[] = []
  const named = names.map((name) => ({ name, key: keyNamed(view, refers, name) }))
  const isAnyKnown = isBesideGroups || named.some(({ key }) => key !== null)
  for (const { name, key } of named) {
    const known = key ?? (isAnyKnown ? keyLater(view, refers, name) : null)
    if (known !== null) keys.push(known)
    else faults.add(() => faultOfName(view, refers, name, parameter, faults.budget))
  }
  return keys
}

const SUMMIT_PREFIX = 'summit:'

/** The day a question looks from, or what is wrong with it. A summit stands for its last day. */
export function resolveAsOf(value: unknown, dataset: Dataset, today: IsoDate): IsoDate | Fault {
  if (typeof value !== 'string') return today
  const fault = (detail: string): Fault => ({ parameter: 'as_of', received: received(value), detail })
  let date = value.trim()
  if (date.startsWith(SUMMIT_PREFIX)) {
    const id = date.slice(SUMMIT_PREFIX.length)
    const summit = dataset.facts.summits.find((candidate) => candidate.id === id)
    if (!summit) {
      const held = dataset.facts.summits.filter(({ endsOn }) => endsOn !== null && endsOn <= today)
      const known = held.map((candidate) => `${SUMMIT_PREFIX}${candidate.id}`)
      return unknownName('as_of', date, 'summit', known)
    }
    if (summit.endsOn === null) return fault('this summit has no date yet')
    date = summit.endsOn
  }
  if (!isIsoDate(date)) return fault('must be a day of the calendar such as 2025-04-03, or summit:<id>')
  return date > today ? fault(`must not be after today, ${today}`) : date
}
