/** The indicators: what is measured, and what the id of one says of its figures. */
import { digit, name, optional, text } from './field.js'
import { type EntityOf, list } from './list.js'

/** The list of indicators. */
export const indicators = list({
  noun: ['indicator', 'indicators'],
  table: 'indicator',
  key: ['id'],
  edited: false,
  fields: {
    /** With underscores, as in `share_of_gdp`. */
    id: name,
    title: text,
    /** Unit of every value, in words. */
    unit: text,
    /** Digits after the point at which its publisher gives it. */
    decimals: digit,
    notes: optional(text),
  },
})

/** A measure with its unit. */
export type Indicator = EntityOf<typeof indicators>

const A_CHANGE = /(^|_)(change|growth|gap)(_|$)/
const GDP = /^gdp(_|$)/
const IN_CURRENT_DOLLARS = /^(spending|gdp)_usd$/
const IN_DOLLARS = /^(spending|gdp)_usd(_\d{4})?$/

/** Whether a figure of the indicator can be below 0: one that measures a change, or a distance from something. */
export function mayBeNegative(indicator: string): boolean {
  return A_CHANGE.test(indicator)
}

/** Whether other figures are divided by those of the indicator, so that none can be 0: GDP of any prices. */
export function isDivisor(indicator: string): boolean {
  return GDP.test(indicator)
}

/** Whether its figures add up over allies in one unit: dollars of any prices, of spending or of GDP, and heads. */
export function addsUp(indicator: string): boolean {
  return IN_DOLLARS.test(indicator) || indicator === 'personnel'
}

/** Whether its figures are dollars of their own year, which move with the exchange rate too. */
export function isInCurrentDollars(indicator: string): boolean {
  return IN_CURRENT_DOLLARS.test(indicator)
}
