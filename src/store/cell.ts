/** What a cell of a seed file may hold: cell text → domain value, or the reason why not. */
import { z } from 'zod'
import { isIsoDate, isPartialDate } from '../domain/date.js'

function matching(pattern: RegExp, why: string) {
  return z.string().regex(pattern, why)
}

/** Any text but none. */
export const text = z.string().refine((cell) => cell.trim() !== '', 'must not be empty')

/** An id of lower-case letters, digits and hyphens. */
export const slug = matching(/^[a-z0-9-]+$/, 'must be an id of a-z, 0-9 and hyphens')

/** An id which may also hold underscores. */
export const name = matching(/^[a-z0-9_-]+$/, 'must be an id of a-z, 0-9, underscores and hyphens')

/** ISO 3166 alpha-3. */
export const allyCode = matching(/^[A-Z]{3}$/, 'must be a code of three capital letters')

/** An ally's code or a grouping's name. */
export const areaCode = matching(/^[A-Z]{3}$|^[A-Z]+(-[A-Z]+)*$/, 'must be the code of an ally or a grouping')

/** ISO 3166 alpha-2. */
export const iso2 = matching(/^[A-Z]{2}$/, 'must be a code of two capital letters')

/** United Nations M49. */
export const m49 = matching(/^\d{3}$/, 'must be a code of three digits')

/** ISO 4217. */
export const currency = matching(/^[A-Z]{3}$/, 'must be a currency code of three capital letters')

/** A whole day. */
export const day = z.string().refine(isIsoDate, 'must be a day that exists, YYYY-MM-DD')

/** A day, a month or a year. */
export const partialDate = z.string().refine(isPartialDate, 'must be a date that exists, YYYY-MM-DD, YYYY-MM or YYYY')

/** A web address. */
export const url = z.url({ protocol: /^https?$/, error: 'must be an http or https address' })

/** A calendar year. */
export const year = matching(/^(19|20|21)\d{2}$/, 'must be a year from 1900 to 2199').transform(Number)

/** A small count. */
export const digits = matching(/^\d$/, 'must be a whole number from 0 to 9').transform(Number)

/** A decimal number as the files write it: no exponent, no thousands separator. */
export const number = matching(/^-?\d+(\.\d+)?$/, 'must be a number, such as 2 or -0.71').transform(Number)

/** A yes or no. */
export const flag = z.enum(['true', 'false'], 'must be true or false').transform((cell) => cell === 'true')

/** One of the domain's words. */
export function word<const Words extends readonly string[]>(words: Words) {
  return z.enum(words, `must be one of ${words.join(', ')}`)
}

/** An empty cell for what is missing, or else the cell as given. */
export function optional<Value>(cell: z.ZodType<Value>) {
  return z.preprocess((content) => (content === '' ? null : content), cell.nullable())
}

/** A `;`-joined list without repetitions; an empty cell is an empty list. */
export function list<Value>(cell: z.ZodType<Value>) {
  return z.preprocess(
    (content) => (content === '' ? [] : String(content).split(';')),
    z.array(cell).refine((values) => new Set(values).size === values.length, 'must not name anything twice'),
  )
}
