/** Values of a parameter by its schema and description: those it takes, and those it should refuse. */
import fc from 'fast-check'
import { hostileText } from './hostile.js'
import type { Parameter } from './operations.js'
import type { Samples } from './samples.js'

const DAYS = ['2025-04-03', '2024-06-17', '2014-09-05', '1949-04-04', '2026-11-24', '2025-06', '2025']
const YEARS = ['2014..2025', '2020..', '..2019', 'latest', '2024', '2025,2019..2021']
const NUMBERS = ['0', '1', '2', '3', '5', '20', '100', '2014', '2024', '2025', '2030', '2035', '800', '1200']
const DECIMALS = ['2', '3.5', '0.01', '-1.25', '2.00', '99.99', '100']

/** Values as the contract describes them, taken from the record where it says no more than "text". */
export function validValue(parameter: Parameter, samples: Samples): fc.Arbitrary<string> {
  const { name, description, example } = parameter
  const schema = parameter.schema.anyOf?.[0] ?? parameter.schema
  if (schema.items) {
    const one = validValue({ ...parameter, schema: schema.items, example: [example].flat()[0] }, samples)
    return fc.array(one, { minLength: 1, maxLength: 4 }).map((some) => some.join(','))
  }
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.type === 'boolean') return fc.constantFrom('true', 'false')
  const samplesHere = samples.valuesOf(name.split('__')[0] ?? name)
  if (schema.type === 'integer' || schema.type === 'number') {
    const isNumber = (value: string) => /^-?\d+(\.\d+)?$/.test(value)
    const decimals = schema.type === 'number' ? DECIMALS : []
    return fc.constantFrom(...NUMBERS, ...decimals, ...samplesHere.filter(isNumber))
  }
  const known = [...samples.valuesOf(name), ...(example === undefined ? [] : [String(example)])]
  if (/\b(day|date)\b/.test(description))
    return fc.constantFrom(...DAYS, ...samples.valuesOf('summit').map((id) => `summit:${id}`), ...known)
  if (name === 'year') return fc.constantFrom(...YEARS, ...known)
  return known.length === 0 ? fc.constantFrom('a', 'Ein Satz.', 'x-1') : fc.constantFrom(...known)
}

/** Values of the wrong kind, out of range, cut off or empty. */
export const invalidValue: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('', ',', 'x', 'true', '-1', '0', '1.5', '1e3', '0x10', '10001', '999999999999999', '9'.repeat(40)),
  fc.constantFrom('2025-02-30', '2027-01-01', '1000-01-01', 'POl', 'NATO', 'ZZZ', 'latest,latest', '2025..2014'),
  fc.string({ maxLength: 12 }),
)

/** Mostly what is right. */
export function anyValue(parameter: Parameter, samples: Samples): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 6, arbitrary: validValue(parameter, samples) },
    { weight: 2, arbitrary: invalidValue },
    { weight: 2, arbitrary: hostileText },
  )
}
