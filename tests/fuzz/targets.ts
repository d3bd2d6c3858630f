/** Request targets of an operation: its path with a key filled in, and a query. */
import fc from 'fast-check'
import { hostileName, hostileText } from './hostile.js'
import type { Operation, Parameter } from './operations.js'
import { anyValue, validValue } from './parameters.js'
import { anyEncoding, type Encoding, encoded } from './percent-encoding.js'
import type { Samples } from './samples.js'

interface Part {
  readonly name: string
  readonly value: string
  readonly encode: Encoding
}

const RAW_QUERIES = [
  '?',
  '??',
  '&',
  '=',
  '=&=',
  'a',
  '&&&as_of=2025-04-03',
  'a=b=c',
  '%',
  '%zz=1',
  ';a=1',
  '#x',
  '?limit=1',
]
const MANY = 600

/** Targets that mostly can be answered. */
export function targetOf(operation: Operation, samples: Samples): fc.Arbitrary<string> {
  const query = operation.parameters.filter((one) => one.in === 'query')
  return fc
    .tuple(
      pathOf(operation, samples),
      fc.oneof(
        { weight: 5, arbitrary: rightQuery(query, samples) },
        { weight: 5, arbitrary: anyQuery(query, samples) },
        { weight: 1, arbitrary: oddQuery },
      ),
    )
    .map(([path, written]) => (written === '' ? path : `${path}?${written}`))
}

/** The path, with a key that is mostly there. */
export function pathOf(operation: Operation, samples: Samples): fc.Arbitrary<string> {
  const [before = '', after] = operation.template.split(/\{\w+\}/)
  if (after === undefined) return fc.constant(before)
  const known = samples.keysFor(operation)
  const key = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...(known.length > 0 ? known : ['x'])).map(encoded) },
    { weight: 1, arbitrary: fc.tuple(hostileText, anyEncoding).map(([text, encode]) => encode(text)) },
    { weight: 1, arbitrary: fc.tuple(hostileText).map(([text]) => encoded(text)) },
  )
  return key.map((given) => `${before}${given}${after}`)
}

function rightQuery(parameters: readonly Parameter[], samples: Samples): fc.Arbitrary<string> {
  return some(parameters, 4).chain((chosen) =>
    fc
      .tuple(...chosen.map((one) => validValue(one, samples)))
      .map((values) =>
        written(chosen.map(({ name }, index) => ({ name, value: values[index] ?? '', encode: encoded }))),
      ),
  )
}

function anyQuery(parameters: readonly Parameter[], samples: Samples): fc.Arbitrary<string> {
  const known = some(parameters, 3).chain((chosen) =>
    fc.tuple(
      ...chosen.map((one) =>
        fc
          .tuple(anyValue(one, samples), anyEncoding)
          .map(([value, encode]): Part => ({ name: one.name, value, encode })),
      ),
    ),
  )
  const unknown = fc.record({ name: hostileName, value: hostileText, encode: anyEncoding })
  return fc
    .tuple(known, fc.option(unknown, { freq: 3, nil: undefined }), fc.boolean())
    .map(([parts, extra, repeated]) =>
      written([...parts, ...(extra ? [extra] : []), ...(repeated ? parts.slice(0, 1) : [])]),
    )
}

const oddQuery: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...RAW_QUERIES),
  fc.integer({ min: 1, max: MANY }).map((count) => Array.from({ length: count }, (_, index) => `a${index}=`).join('&')),
)

function some(parameters: readonly Parameter[], most: number): fc.Arbitrary<Parameter[]> {
  return fc.subarray([...parameters], { maxLength: Math.min(most, parameters.length) })
}

function written(parts: readonly Part[]): string {
  return parts.map(({ name, value, encode }) => `${encode(name)}=${encode(value)}`).join('&')
}
