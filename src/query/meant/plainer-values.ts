/** Values as people write them elsewhere: `yes`, `2%`, `3,5`, `2014-2025`, `3 April 2025`. */
import { isPartialDate } from '../../record/date.js'
import { datesMeant } from './written-dates.js'

const YES = ['yes', 'y', '1', 'on', 't']
const NO = ['no', 'n', '0', 'off', 'f']
/** So long a value may be to be looked at: nobody writes a number or a date longer. */
const MOST_LETTERS = 40
const SPAN = /^(\d{4})\s*(?:\.\.\.|[-–—:/]|to|until|,)\s*(\d{4})$/i
const SINCE = /^(?:>=\s*|from |since )?(\d{4})\s*(?:[-–+:]|onwards?)?$/i

/** What a value may be in our writing, the likeliest first. Whether the parameter takes it is for who asks to find out. */
function* plainer(value: string): Iterable<string> {
  const text = value.trim().replaceAll(/^["'[(]+|["'\])]+$/g, '')
  const word = text.toLowerCase()
  if (YES.includes(word)) yield 'true'
  if (NO.includes(word)) yield 'false'
  yield text
  yield word
  // With three digits after it the comma may as well part thousands.
  yield text.replace(/\s*(%|pct|percent)$/i, '').replace(/^(-?\d+),(\d{1,2}|\d{4,})$/, '$1.$2')
  const [, from, to] = SPAN.exec(text) ?? []
  if (from !== undefined) yield `${from}..${to}`
  const [, since] = SINCE.exec(text) ?? []
  if (since !== undefined) yield `${since}..`
  const dates = datesMeant(text)
  if (dates.length === 1) yield* dates
  if (isPartialDate(text)) yield text.slice(0, 4)
}

/** The value that was probably meant by one that is not taken, or null. */
export function valueMeant(value: string, isTaken: (value: string) => boolean): string | null {
  if (value.length > MOST_LETTERS) return null
  for (const candidate of plainer(value)) if (candidate !== value && isTaken(candidate)) return candidate
  return null
}
