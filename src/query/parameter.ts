/** Parameters: the vocabulary in which tables declare what may be asked. */
import { z } from 'zod'
import { calendarSays, isPartialDate } from '../record/date.js'
import type { Reference } from './reference.js'

/** What the suffixes of parameters compare cells by: `gap_pp__lt=0`. */
export const OPERATORS = ['gt', 'gte', 'lt', 'lte'] as const
/** One of them. */
export type Operator = (typeof OPERATORS)[number]

/** How a parameter filters the rows by a column: the cell is one of the values, lies within one of the dates, or is compared. */
export interface Filter {
  readonly column: string
  readonly by: 'is' | 'within' | Operator
}

/** What the documentation says of a parameter, and the reference it must resolve to. */
export interface ParameterNotes {
  readonly title: string
  /** The table whose keys it names: names are resolved against the View before `rows` sees them. */
  readonly refers?: Reference | undefined
  readonly example?: string | undefined
  /** Whether its values expand the row by columns that are not shown otherwise. */
  readonly expands?: boolean
  /** Whether it names several keys. */
  readonly isList?: boolean
  /** The one format that takes it, where it is about how the answer is written; all others refuse it. */
  readonly format?: string
  /** Another name by which it is understood. */
  readonly synonym?: string
  /** Set for what a column takes rather than the table itself: rows are made without it and filtered by it. */
  readonly filter?: Filter | undefined
}

/**
 * Something that may be asked: the schema its text is read by, into undefined where it is not given. What comes out is what
 * the contract says can be asked: a number, yes or no, a list.
 */
export interface Parameter<T extends z.ZodType = z.ZodType> extends ParameterNotes {
  readonly schema: T
}

/** Parameters by name. */
export type ParametersByName = Readonly<Record<string, Parameter>>

/** What is read from the parameters: those not asked for are missing. */
export type ValuesOf<P extends ParametersByName> = { readonly [K in keyof P]?: z.output<P[K]['schema']> }

/** What is read from a question, by the names of the parameters given. */
export type Values = Readonly<Record<string, unknown>>

/** Declares a parameter, which may always be left out. */
export function parameter<T extends z.ZodType>(schema: T, notes: ParameterNotes): Parameter<z.ZodOptional<T>> {
  return { schema: schema.optional(), ...notes }
}

/** So many different names one list may have: more than there are of anything that is asked for by name. */
const MOST_NAMES = 200

/** The parts of a comma-joined list, each once, without spaces around them and without empty ones. */
export function commaList(value: string): string[] {
  const parts = value.split(',').map((part) => part.trim())
  return [...new Set(parts.filter((part) => part !== ''))]
}

const given = z
  .string()
  .trim()
  .regex(/[^,\s]/, 'must not be empty')

/** A comma-joined list of no more names than one may have, as it was given. */
export const givenList = given.refine(
  (value) => commaList(value).length <= MOST_NAMES,
  `must not have more than ${MOST_NAMES} names; ask in several questions`,
)

/** The names of a comma-joined list. */
export const nameList = givenList.transform(commaList).pipe(z.array(z.string()))

/** Several keys of another table, comma-joined. */
export function references(refers: Reference, title: string, example?: string) {
  const several = `${title} Several are joined by commas.`
  return parameter(nameList, { title: several, refers, example, isList: true })
}

/** One key of another table. */
export function reference(refers: Reference, title: string, example?: string) {
  return parameter(given.regex(/^[^,]*$/, 'takes one name, not several'), { title, refers, example })
}

/** One of a closed list. */
export function choice<const V extends readonly [string, ...string[]]>(values: V, title: string) {
  const allowed = values.join(', ')
  return parameter(z.enum(values, { error: `must be one of ${allowed}` }), { title: `${title} One of ${allowed}.` })
}

/** Any of a closed list, comma-joined. */
export function choices<const V extends readonly [string, ...string[]]>(values: V, title: string) {
  const one: z.ZodType<V[number], V[number]> = z.enum(values)
  const read = givenList.transform((value, context): V[number][] =>
    commaList(value).flatMap((part) => {
      const parsed = one.safeParse(part)
      if (parsed.success) return [parsed.data]
      context.issues.push({
        code: 'invalid_value',
        values: [...values],
        input: part,
        message: `must be among ${values.join(', ')}`,
      })
      return []
    }),
  )
  const schema = read.pipe(z.array(one))
  return parameter(schema, { title: `${title} One or more of ${values.join(', ')}, joined by commas.` })
}

/** Which of the columns that are not shown otherwise are added to the row. */
export function expansions<const V extends readonly [string, ...string[]]>(values: V, title: string) {
  return { ...choices(values, title), expands: true }
}

/** `true` or `false`. */
export const yesOrNo = z
  .enum(['true', 'false'], { error: 'must be true or false' })
  .transform((value) => value === 'true')
  .pipe(z.boolean())

/** Yes or no. */
export function flag(title: string) {
  return parameter(yesOrNo, { title })
}

/** Part of a text, or any of several, comma-joined. */
export function containing(title: string, example?: string) {
  const schema = given.max(200, 'must not be longer than 200 characters').pipe(nameList)
  return parameter(schema, { title: `${title} Several are joined by commas.`, example })
}

/** Whether the text has one of these parts, whatever the case of its letters. */
export function hasPart(text: string, parts: readonly string[]): boolean {
  const lower = text.toLowerCase()
  return parts.some((part) => lower.includes(part.toLowerCase()))
}

const DATE = 'must be a day, a month or a year of the calendar: 2025-06-25, 2025-06, 2025'

/** What is wrong with a text that is no date, or with the first of several that is none. */
function noDate(message: string, given: unknown): string {
  const says = commaList(String(given)).flatMap((one) => calendarSays(one) ?? [])[0]
  return says === undefined ? message : `${message}; ${says}`
}

/** A day, a month or a year. */
export function partialDate(title: string, example?: string) {
  const schema = given.refine(isPartialDate, { error: ({ input }) => noDate(DATE, input) })
  return parameter(schema, { title, example })
}

/** Any of several days, months or years, comma-joined. */
export function partialDates(title: string) {
  const schema = givenList
    .refine((value) => commaList(value).every(isPartialDate), {
      error: ({ input }) => noDate(`${DATE}; several are joined by commas`, input),
    })
    .pipe(nameList)
  return parameter(schema, { title })
}

/** Any of several codes, comma-joined, as they are written. */
export function codes(title: string) {
  return parameter(nameList, { title })
}

const WHOLE = /^-?\d{1,15}$/
const DECIMAL = /^-?\d{1,15}(\.\d{1,20})?$/

/** A whole number within bounds. */
export function whole(min: number, max: number, title: string) {
  const message = `must be a whole number from ${min} to ${max}`
  const schema = z
    .string({ error: message })
    .regex(WHOLE, message)
    .transform(Number)
    .pipe(z.int().min(min, message).max(max, message))
  return parameter(schema, { title })
}

/** A decimal number within bounds. */
export function decimal(min: number, max: number, title: string) {
  const message = `must be a decimal number from ${min} to ${max}`
  const schema = z
    .string({ error: message })
    .regex(DECIMAL, message)
    .transform(Number)
    .pipe(z.number().min(min, message).max(max, message))
  return parameter(schema, { title })
}

/** Any of several decimal numbers, comma-joined. */
export function numbers(title: string) {
  const schema = givenList
    .refine(
      (value) => commaList(value).every((part) => DECIMAL.test(part)),
      'must be a decimal number, or several joined by commas',
    )
    .transform((value) => commaList(value).map(Number))
    .pipe(z.array(z.number()))
  return parameter(schema, { title })
}

const SHARE = /^\d{1,3}(\.\d{1,2})?$/

/** A share in percent, at the two decimals at which shares are published and compared. */
export function shareOfGdp(title: string) {
  const message = 'must be a share in percent from 0 to 100, to two decimals at most'
  const schema = z
    .string({ error: message })
    .regex(SHARE, message)
    .transform(Number)
    .pipe(z.number().min(0).max(100, message))
  return parameter(schema, { title })
}

/** Which years a question is about: the latest of those there are, or ranges. */
export type Years = 'latest' | readonly (readonly [from: number, to: number])[]

/** The years asked for among those there are, given in ascending order; all of them when none are asked for. */
export function pickYears(all: readonly number[], years: Years | undefined): readonly number[] {
  if (years === undefined) return all
  if (years === 'latest') return all.slice(-1)
  return all.filter((year) => years.some(([from, to]) => year >= from && year <= to))
}

const YEAR_PART = /^(\d{4})?(\.\.)?(\d{4})?$/
const YEARS = 'must be a year, a range such as 2014..2025, 2020.. or ..2019, several joined by commas, or latest'

function parseYears(value: string): Exclude<Years, 'latest'> | string {
  const ranges: [number, number][] = []
  for (const part of new Set(value.split(','))) {
    const match = YEAR_PART.exec(part.trim())
    const [, from, dots, to] = match ?? []
    if (!match || (!from && !to) || (!dots && (!from || to))) return YEARS
    const first = from ? Number(from) : Number.NEGATIVE_INFINITY
    const last = dots ? (to ? Number(to) : Number.POSITIVE_INFINITY) : first
    if (first > last) return `the range ${part} runs backwards; write ${to}..${from}`
    ranges.push([first, last])
  }
  return ranges
}

/** Years: single ones, ranges, or the latest. */
export function years(title: string) {
  const schema = givenList.transform((value, context): Years => {
    if (value === 'latest') return value
    const parsed = parseYears(value)
    if (typeof parsed !== 'string') return parsed
    context.issues.push({ code: 'custom', input: value, message: parsed })
    return z.NEVER
  })
  return parameter(schema, {
    title: `${title} One year, a range (2014..2025, 2020.., ..2019), several, or latest.`,
    example: '2014..2025',
  })
}
