/** What people type into the fields of a page, as the tables understand it. */

/** What a field was read as; what it was read as in words, where that is not what was typed. */
export interface Typed {
  /** Null for an empty field. */
  readonly value: string | null
  readonly readAs: string | null
}

const NUMBER = /^\s*(\d{1,4}(?:[.,]\d{1,6})?)\s*(?:%|percent)?\s*$/i

/** A percentage: `2,5`, `2.5 %` and `2.50` are 2.5. What is no number stays as it is, for the table to refuse in its words. */
export function typedPercent(text: string | undefined): Typed {
  const typed = text?.trim() ?? ''
  if (typed === '') return { value: null, readAs: null }
  const [, number] = NUMBER.exec(typed) ?? []
  if (number === undefined) return { value: typed, readAs: null }
  const value = String(Number(number.replace(',', '.')))
  return { value, readAs: value === typed ? null : `read as ${value}%` }
}

const AMOUNT =
  /^(us\$|\$|usd)?\s*([-−]?\d{1,15}(?:[.,]\d{1,20})?)\s*(%|percent|m|mn|million|bn|billion|tn|trillion)?\s*(usd|dollars)?$/i
const WORDS_OF_UNITS: Readonly<Record<string, string>> = {
  '%': '%',
  percent: '%',
  m: ' million',
  mn: ' million',
  million: ' million',
  bn: ' billion',
  billion: ' billion',
  tn: ' trillion',
  trillion: ' trillion',
}
/** A comma before three digits may part thousands: 1,234. */
const MAY_BE_THOUSANDS = /,\d{3}$/

/** A number somebody gave, and whether it was given as money. */
export interface TypedNumber extends Typed {
  readonly isMoney: boolean
}

/** A number as it is quoted: `2,5` is 2.5, `2.1 percent` is 2.1%, `$30bn` is 30 billion. Digits are kept as written: 2.10 is not 2.1. */
export function typedNumber(text: string | undefined): TypedNumber {
  const typed = text?.trim() ?? ''
  if (typed === '') return { value: null, readAs: null, isMoney: false }
  const [, before, number = '', unit = '', after] = AMOUNT.exec(typed) ?? []
  const words = WORDS_OF_UNITS[unit.toLowerCase()] ?? ''
  const isMoney = before !== undefined || after !== undefined || words.startsWith(' ')
  if (number === '' || (words !== '%' && MAY_BE_THOUSANDS.test(number))) return { value: typed, readAs: null, isMoney }
  const value = `${number.replace(',', '.')}${words}`
  return { value, readAs: value === typed ? null : `read as ${value}`, isMoney }
}
