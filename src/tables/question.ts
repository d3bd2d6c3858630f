/** What a question means: its date, its names resolved against the record, and every fault in it. */
import type { z } from 'zod'
import type { Dataset } from '../domain/dataset.js'
import type { IsoDate } from '../domain/date.js'
import type { View } from '../domain/view.js'
import { fieldNames, sortKeys, unknownColumns } from './arrange.js'
import type { Columns } from './column.js'
import { commaList } from './comma-list.js'
import { resolveAsOf } from './common.js'
import { type Fault, faultsOf, refuseAny } from './fault.js'
import { parameterNotes } from './parameter.js'
import { type Reference, resolve } from './reference.js'

/** A question as it arrived, and what it is asked of. */
export interface Asked {
  readonly raw: Readonly<Record<string, unknown>>
  readonly dataset: Dataset
  readonly today: IsoDate
  /** What the rows are asked for: a picture or a calendar takes no choice of columns, a picture its size. */
  readonly face?: 'rows' | 'picture' | 'calendar'
}

/**
 * Reads a question: the View it asks of, its parameters in canonical spelling and their values.
 * @throws FaultyQuestion with every fault at once.
 */
export function understand(asked: Asked, schema: z.ZodObject, columns: Columns) {
  const { raw, dataset, today } = asked
  const known = Object.keys(schema.shape)
  const faults: Fault[] = []
  const date = resolveAsOf(raw.as_of, dataset, today)
  if (typeof date !== 'string') faults.push(date)
  const view = dataset.asOf(typeof date === 'string' ? date : today)

  const parsed = schema.safeParse(raw)
  if (!parsed.success) faults.push(...faultsOf(parsed.error, raw, known))
  const query: Record<string, string> = {}
  for (const [name, parameter] of Object.entries(schema.shape)) {
    const value = raw[name]
    if (typeof value !== 'string' || name === 'as_of') continue
    const refers = parameterNotes.get(parameter as z.ZodType)?.refers
    query[name] = refers ? canonical(view, refers, name, value, faults) : value.trim()
  }
  if (typeof raw.as_of === 'string' && typeof date === 'string') query.as_of = date
  if (query.shape === undefined) {
    faults.push(...unknownColumns('fields', fieldNames(query.fields ?? ''), columns))
    faults.push(
      ...unknownColumns(
        'sort',
        sortKeys(query.sort ?? '').map((order) => order.column),
        columns,
      ),
    )
  }
  refuseAny(faults)
  return { view, query, question: parsed.data ?? {} }
}

function canonical(view: View, refers: Reference, parameter: string, value: string, faults: Fault[]): string {
  const keys: string[] = []
  for (const name of commaList(value)) {
    const key = resolve(view, refers, name, parameter)
    if (typeof key === 'string') keys.push(key)
    else faults.push(key)
  }
  return keys.join(',')
}
