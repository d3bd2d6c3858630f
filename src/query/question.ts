/** What a question means: its date, its names resolved against the record, and every fault in it. */
import { z } from 'zod'
import type { Dataset, View } from '../domain/dataset.js'
import { addFaultsOf, Faults, refuseAny } from '../faults/fault.js'
import type { IsoDate } from '../record/date.js'
import { addUnknownColumns, sortedColumns } from './arrange.js'
import type { Columns, Row } from './column.js'
import { commaList } from './comma-list.js'
import { resolveAsOf } from './common.js'
import { parameterNotes } from './parameter.js'
import { faultOfName, keyLater, keyNamed, type Reference } from './reference.js'

/** A question as it arrived, and what it is asked of. */
export interface Asked {
  readonly raw: Readonly<Record<string, unknown>>
  readonly dataset: Dataset
  readonly today: IsoDate
  /** What the rows are asked for: a picture or a calendar takes no choice of columns, a picture its size. */
  readonly face?: 'rows' | 'picture' | 'calendar'
  /** Reads what the Dataset does not hold; where there is none, such cells are null. */
  readonly late?: LateCells
}

/** Reads the cells of late columns for these rows, shown under these names; what it resolves to gives those of each. */
export type LateCells = (rows: readonly Row[], names: readonly string[]) => Promise<(row: Row) => Row>

/** A question that was understood: the View it asks of, its parameters in canonical spelling, and their values. */
export interface Understood {
  readonly view: View
  readonly query: Readonly<Record<string, string>>
  readonly question: Readonly<Record<string, unknown>>
}

/** The parameters of a question, made ready to be read. */
export interface Askable {
  readonly schema: z.ZodObject
  readonly parameters: ReadonlyMap<string, Parameter>
}

interface Parameter {
  readonly type: z.core.$ZodType
  /** Where it stands among the others in canonical spelling. */
  readonly place: number
  readonly refers: Reference | null
}

/** Makes parameters ready. Of some forty, a question gives two or three: reading it looks at no others. */
export function askable(shape: z.ZodRawShape): Askable {
  const schema = z.strictObject(shape)
  const parameters = Object.entries(shape).map(([name, type], place): [string, Parameter] => [
    name,
    { type, place, refers: parameterNotes.get(type)?.refers ?? null },
  ])
  return { schema, parameters: new Map(parameters) }
}

/**
 * Reads a question: the View it asks of, its parameters in canonical spelling and their values.
 * @throws FaultyQuestion with every fault at once.
 */
export function understand(asked: Asked, { schema, parameters }: Askable, columns: Columns): Understood {
  const { raw, dataset, today } = asked
  const date = resolveAsOf(raw.as_of, dataset, today)
  const faults = new Faults()
  if (typeof date !== 'string') faults.add(() => date)
  const view = dataset.asOf(typeof date === 'string' ? date : today)

  const place = (name: string) => parameters.get(name)?.place ?? parameters.size
  const names = Object.keys(raw).sort((a, b) => place(a) - place(b))
  const query: Record<string, string> = {}
  const question: Record<string, unknown> = {}
  const references: [name: string, refers: Reference][] = []
  let isSound = true
  for (const name of names) {
    const { type, refers } = parameters.get(name) ?? {}
    const value = raw[name]
    const parsed = type && z.safeParse(type, value)
    if (parsed?.success) question[name] = parsed.data
    else isSound = false
    if (!parsed?.success || typeof value !== 'string' || name === 'as_of') continue
    query[name] = value.trim()
    if (refers) references.push([name, refers])
  }
  if (!isSound) {
    const { error } = schema.safeParse(raw)
    if (error) addFaultsOf(faults, error, raw, [...parameters.keys()])
  }
  for (const [name, refers] of references) query[name] = canonical(view, refers, name, query[name] ?? '', faults)
  if (typeof raw.as_of === 'string' && typeof date === 'string') query.as_of = date
  const { shape, fields, sort } = query
  if (shape === undefined) {
    if (fields !== undefined) addUnknownColumns(faults, 'fields', commaList(fields), columns)
    if (sort !== undefined) addUnknownColumns(faults, 'sort', sortedColumns(sort), sortable(columns))
  }
  refuseAny(faults)
  return { view, query, question }
}

/** The columns rows can be sorted by. */
export function sortable(columns: Columns): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([, { late }]) => !late))
}

/** An ally that had not joined yet is a fault where nobody else is named: beside others it must not cost their answer. */
function canonical(view: View, refers: Reference, parameter: string, value: string, faults: Faults): string {
  const keys: string[] = []
  const named = commaList(value).map((name) => ({ name, key: keyNamed(view, refers, name) }))
  const isAnyKnown = named.some(({ key }) => key !== null)
  for (const { name, key } of named) {
    const known = key ?? (isAnyKnown ? keyLater(view, refers, name) : null)
    if (known !== null) keys.push(known)
    else faults.add(() => faultOfName(view, refers, name, parameter, faults.budget))
  }
  return keys.join(',')
}
