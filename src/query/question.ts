/** What a question means: its date, its names resolved against the record, and every fault in it. */
import { z } from 'zod'
import type { Row } from '../charts/chart.js'
import type { Dataset, View } from '../domain/dataset.js'
import {
  Faults,
  faultOfParameter,
  type Mended,
  received,
  suggesting,
  unknownName,
  unknownParameter,
} from '../faults/fault.js'
import { mended } from '../faults/mended.js'
import type { IsoDate } from '../record/date.js'
import type { SortKey } from './arrange.js'
import { resolveAsOf } from './as-of.js'
import type { Columns } from './column.js'
import type { Texts } from './declaration.js'
import { choosesGroups, withMembers } from './groups.js'
import { type Asked, faultOfOtherName, sortMeant } from './meant/parameter-names.js'
import { valueMeant } from './meant/plainer-values.js'
import { keysOf } from './naming.js'
import type { Parameter, ParametersByName, Values } from './parameter.js'

/** A question as it arrived, and what it is asked of. */
export interface Question {
  readonly raw: Values
  readonly dataset: Dataset
  readonly today: IsoDate
  /** The suffixes the path is offered with, to be told of. */
  readonly offered?: readonly string[]
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
 * Reads a question by the parameters it may have, each once. What names keys of another table has those keys for its value. `order`
 * is that of the rows when none is asked for.
 * @throws FaultyQuestion with every fault at once, and the question that was probably meant.
 */
export function understand(
  question: Question,
  parameters: ReadonlyMap<string, Parameter>,
  columns: Columns,
  order: readonly SortKey[] = [],
): Understood {
  const { understood, faults } = attempt(question, parameters, columns, order)
  if (faults.count === 0) return understood
  const meant = mended(question.raw, faults.list)
  const isUnderstood =
    meant !== null && attempt(asMeant(question, meant), parameters, columns, order).faults.count === 0
  throw faults.refusal(isUnderstood ? meant : null)
}

function asMeant(question: Question, { query: raw, suffix }: Mended): Question {
  return { ...question, raw, ...(suffix === null ? {} : { format: suffix }) }
}

/** The question as far as it was understood, and what is wrong with it. */
function attempt(
  { raw: given, dataset, today, offered = [], format }: Question,
  parameters: ReadonlyMap<string, Parameter>,
  columns: Columns,
  order: readonly SortKey[],
): { understood: Understood; faults: Faults } {
  const faults = new Faults()
  const date = resolveAsOf(given.as_of, dataset, today)
  if (typeof date !== 'string') faults.add(() => date)
  const view = dataset.asOf(typeof date === 'string' ? date : today)

  const { raw, nameGiven } = inOurNames(given, parameters, faults)
  const { query, values } = read(raw, parameters, nameGiven, faults, format)
  addUnknownParameters({ raw, parameters, columns, order, offered, view, budget: faults.budget }, faults, format)
  const byName = raw.group === undefined ? {} : Object.fromEntries(parameters)
  const isBesideGroups = choosesGroups(values, byName)
  for (const name of Object.keys(query)) {
    const refers = parameters.get(name)?.refers
    if (!refers) continue
    const naming = {
      view,
      refers,
      parameter: nameGiven(name),
      takesGroups: parameters.has('group'),
      hasEach: parameters.has('each'),
    }
    const keys = keysOf(naming, [values[name]].flat().map(String), isBesideGroups, faults)
    query[name] = keys.join(',')
    values[name] = Array.isArray(values[name]) ? keys : keys[0]
  }
  if (raw.as_of !== undefined && typeof date === 'string') query.as_of = date
  const { shape, fields, sort } = values
  if (shape === undefined) {
    if (fields) addUnknownColumns(faults, 'fields', fields, columns)
    if (sort) addUnknownColumns(faults, 'sort', columnsOf(sort), sortable(columns))
  }
  const whole = faults.count === 0 ? withMembers(view, values, byName) : values
  return { understood: { view, query, values: whole }, faults }
}

/** What was given under a synonym, by the name it has here; and by a name here, that which was given. */
function inOurNames(given: Values, parameters: ReadonlyMap<string, Parameter>, faults: Faults) {
  const raw: Record<string, unknown> = { ...given }
  const names = new Map<string, string>()
  for (const [name, { synonym, isList }] of parameters) {
    if (synonym === undefined || raw[synonym] === undefined) continue
    const [own, other] = [raw[name], raw[synonym]]
    delete raw[synonym]
    if (own === undefined) {
      raw[name] = other
      names.set(name, synonym)
    } else
      faults.add(() => ({
        parameter: synonym,
        received: received(other),
        detail: `cannot be combined with ${name}, which means the same here${isList ? '; several are joined by commas' : ''}`,
        ...(isList && typeof own === 'string' && typeof other === 'string'
          ? { instead: { [name]: `${own},${other}` } }
          : {}),
      }))
  }
  return { raw, nameGiven: (name: string) => names.get(name) ?? name }
}

/** The texts and the values of what was given, but for the texts of dates and of what is faulty. */
function read(
  raw: Values,
  parameters: ReadonlyMap<string, Parameter>,
  nameGiven: (name: string) => string,
  faults: Faults,
  format: string | undefined,
) {
  const query: Record<string, string> = {}
  const values: Record<string, unknown> & CommonValues = {}
  for (const [name, { schema, expands, format: only }] of parameters) {
    const given = raw[name]
    if (given === undefined) continue
    if (only !== undefined && only !== format) {
      const asked = typeof given === 'string' ? { instead: { [name]: given }, suffix: only } : {}
      const detail = `is for .${only} alone: ask for that`
      faults.add(() => ({ parameter: name, received: received(given), detail, ...asked }))
      continue
    }
    const parsed = z.safeParse(schema, given)
    if (parsed.success) {
      for (const as of expands ? [name, 'expand'] : [name]) values[as] = parsed.data
      if (name !== 'as_of') query[name] = String(given).trim()
      continue
    }
    for (const issue of parsed.error.issues)
      faults.add(() => {
        const fault = faultOfParameter(nameGiven(name), issue, given, faults.budget)
        if (typeof given !== 'string' || fault.nearest !== undefined) return fault
        return suggesting(
          fault,
          valueMeant(given, (value) => z.safeParse(schema, value).success),
        )
      })
  }
  return { query, values }
}

/** Notes a fault for each parameter there is not, with what it is called here. Filters are many, and not listed. */
function addUnknownParameters(asked: Asked, faults: Faults, format: string | undefined): void {
  const { raw, parameters } = asked
  const unknown = Object.keys(raw).filter((name) => !parameters.has(name))
  if (unknown.length === 0) return
  const known = [...parameters.keys()]
  const listed = known.filter((name) => {
    const { filter, format: only = format } = parameters.get(name) ?? {}
    return !filter && only === format
  })
  for (const name of unknown)
    faults.add(() => {
      if (Object.hasOwn(asked.columns, name)) {
        const detail = 'unknown parameter: it is a column, but not one by which rows can be asked for'
        return { parameter: name, received: received(raw[name]), detail, allowed: listed }
      }
      const named = faultOfOtherName(name, asked)
      return named ? { ...named, allowed: listed } : unknownParameter(name, raw, known, listed, faults.budget)
    })
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
  for (const name of unknown)
    faults.add(() => {
      const meant = parameter === 'sort' ? sortMeant(name) : null
      const [, sign = '', column = ''] = /^(-?)(.*)$/.exec(meant ?? '') ?? []
      const like = allowed.filter((one) => one === column || one.startsWith(`${column}_`))
      if (column === '' || like.length === 0)
        return unknownName(parameter, name, 'column', allowed, allowed, faults.budget)
      const columnsMeant = like.includes(column) ? [column] : like
      return suggesting(
        unknownName(parameter, name, 'column', allowed, []),
        columnsMeant.map((one) => sign + one),
      )
    })
}
