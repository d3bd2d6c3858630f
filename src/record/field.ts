/** What a field of the record may hold, as JSON has it. The seed's cells and the bodies of writes are both read by these. */
import { z } from 'zod'
import { type IsoDate, isIsoDate, isPartialDate, type PartialDate } from './date.js'

const TEXT_LENGTH = 4000
const ID_LENGTH = 100

/** No list within a record has more entries. */
export const LIST_LENGTH = 100
/** What is said of one that has more. */
export const LIST_TOO_LONG = `must not have more than ${LIST_LENGTH} entries`

/** Control characters but tab and line feed, and halves of characters: SQLite would not give them back as they were. */
const UNSTORABLE = /[^\P{Cc}\t\n]|\p{Cs}/u

/** The characters of an address; `format: uri` in the contract promises no others. */
const URI = /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\da-f]{2})+$/i

function matching(pattern: RegExp, why: string) {
  return z.string(why).max(ID_LENGTH, `must not be longer than ${ID_LENGTH} characters`).regex(pattern, why)
}

/** Any text but none. */
export const text = z
  .string('must be text')
  .max(TEXT_LENGTH, `must not be longer than ${TEXT_LENGTH} characters`)
  .refine((given) => given.trim() !== '', 'must not be empty')
  .refine((given) => !UNSTORABLE.test(given), 'must not hold control characters')

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
export const day: z.ZodType<IsoDate> = z
  .string('must be a day that exists, YYYY-MM-DD')
  .refine(isIsoDate, 'must be a day that exists, YYYY-MM-DD')

/** A day, a month or a year. */
export const partialDate: z.ZodType<PartialDate> = z
  .string('must be a date that exists, YYYY-MM-DD, YYYY-MM or YYYY')
  .refine(isPartialDate, 'must be a date that exists, YYYY-MM-DD, YYYY-MM or YYYY')

/** A web address. */
export const url = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .max(TEXT_LENGTH, `must not be longer than ${TEXT_LENGTH} characters`)
  .refine((given) => URI.test(given), 'must have other characters than those of RFC 3986 percent-encoded')

/** A calendar year. */
export const year = whole(1900, 2199, 'must be a year from 1900 to 2199')

/** A small count. */
export const digit = whole(0, 9, 'must be a whole number from 0 to 9')

/** A decimal number. */
export const number = z.number('must be a number, such as 2 or -0.71')

/** A level in percent. */
export const percent = z
  .number('must be a number, such as 2 or 3.5')
  .min(0, 'must not be below 0')
  .max(100, 'must not be above 100')

/** The day on which we recorded it: set by the server, and so no part of what an editor gives. */
export const recordedOn = day

/** A yes or no. */
export const flag = z.boolean('must be true or false')

function whole(min: number, max: number, why: string) {
  return z.int(why).min(min, why).max(max, why)
}

/** One of the domain's words. */
export function word<const Words extends readonly string[]>(words: Words) {
  return z.enum(words, `must be one of ${words.join(', ')}`)
}

/** A value that may be missing. */
export function optional<Type extends z.ZodType>(type: Type) {
  return type.nullable()
}

/** Several values without repetitions. */
export function several<Type extends z.ZodType>(type: Type): z.ZodType<readonly z.output<Type>[]> {
  return z
    .array(type, 'must be a list')
    .max(LIST_LENGTH, LIST_TOO_LONG)
    .refine((values) => new Set(values).size === values.length, 'must not name anything twice')
}
