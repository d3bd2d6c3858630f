/** The parameters every table takes: the date, sorting, the choice of fields, the page, and filters on numbers. */
import { z } from 'zod'
import type { Dataset } from '../domain/dataset.js'
import { type Fault, received, unknownName } from '../faults/fault.js'
import { type IsoDate, isIsoDate } from '../record/date.js'
import { type Columns, isNumeric } from './column.js'
import { isShort, TOO_LONG } from './comma-list.js'
import { decimal, parameterNotes, whole } from './parameter.js'

export const DEFAULT_LIMIT = 1000
export const MAX_LIMIT = 10_000
const MAX_OFFSET = 1_000_000_000
const MAX_NUMBER = 999_999_999_999_999

function words(title: string, example: string) {
  const schema = z
    .string()
    .regex(/[^,\s]/, 'must not be empty')
    .refine(isShort, TOO_LONG)
    .optional()
  parameterNotes.add(schema, { title, example })
  return schema
}

/** Asked of every list and every item. */
export const itemParameters = {
  as_of: words(
    'The date to look from, not after today, or summit:<id> for the last day of a summit. Default: today.',
    '2025-04-03',
  ),
  fields: words('The columns to answer, comma-joined, in this order. Default: all.', ''),
}

/** Asked of every list. */
export const listParameters = {
  ...itemParameters,
  sort: words('Columns to sort by, comma-joined, - before one for descending. Missing values come last.', ''),
  limit: whole(
    1,
    MAX_LIMIT,
    `How many rows to answer. Default: ${DEFAULT_LIMIT} in JSON and text, all in CSV and NDJSON.`,
  ),
  offset: whole(0, MAX_OFFSET, 'How many rows to pass over. Default: 0.'),
}

export const OPERATORS = ['gt', 'gte', 'lt', 'lte'] as const
export type Operator = (typeof OPERATORS)[number]

const OPERATOR_WORDS: Record<Operator, string> = { gt: 'above', gte: 'at least', lt: 'below', lte: 'at most' }

/** A filter on each numeric column by each operator: `gap_pp__lt=0`. A missing value passes none of them. */
export function filterParameters(columns: Columns) {
  const filters: Record<string, ReturnType<typeof decimal>> = {}
  for (const [name, column] of Object.entries(columns)) {
    if (!isNumeric(column)) continue
    for (const operator of OPERATORS) {
      const title = `Only rows whose ${name} is ${OPERATOR_WORDS[operator]} this number.`
      filters[`${name}__${operator}`] = decimal(-MAX_NUMBER, MAX_NUMBER, title)
    }
  }
  return filters
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
