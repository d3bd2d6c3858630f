/** The indicators: what is measured. */
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
