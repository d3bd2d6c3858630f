/** Bodies of writes: records as the contract describes them, stored ones a little altered, and what is no record at all. */
import fc from 'fast-check'
import { hostileName, hostileText } from './hostile.js'
import type { Schema } from './operations.js'
import type { StoredRecord } from './samples.js'

type Fields = Readonly<Record<string, unknown>>

/** A value the schema takes, as far as a schema says. */
export function valueFitting(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(valueFitting))
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const [type, ...others] = [schema.type ?? 'string'].flat()
  const value = fc.oneof(
    { weight: 4, arbitrary: ofType(type ?? 'string', schema) },
    ...others.map((other) => ({ weight: 1, arbitrary: ofType(other, schema) })),
  )
  return value
}

function ofType(type: string, schema: Schema): fc.Arbitrary<unknown> {
  const { minimum: min = -1e6, maximum: max = 1e6 } = schema
  if (type === 'null') return fc.constant(null)
  if (type === 'boolean') return fc.boolean()
  if (type === 'integer') return fc.integer({ min, max })
  if (type === 'number')
    return fc.oneof(fc.integer({ min, max }), fc.double({ min, max, noNaN: true }), fc.constantFrom(-0, 5e-324, 2.675))
  if (type === 'array') return fc.array(valueFitting(schema.items ?? {}), { maxLength: 4 })
  if (type === 'object') return objectOf(schema)
  if (schema.format === 'uri') return fc.constantFrom('https://example.org/', 'http://[::1]:8/ü?x=<y>#"', 'https://a')
  if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern), { size: 'small' })
  return fc.oneof(hostileText, fc.constantFrom('2025-04-03', '2025-06', '2025', 'Words.', 'Zwei\nZeilen\tmit Tab'))
}

function objectOf({ properties = {}, required = [] }: Schema): fc.Arbitrary<Fields> {
  const written = Object.entries(properties).filter(([, one]) => !one.readOnly)
  return fc.record(Object.fromEntries(written.map(([name, one]) => [name, valueFitting(one)])), {
    requiredKeys: [...required],
  })
}

const WRONG = [null, '', 0, -1, 1e308, true, [], {}, [[]], ['a', 'a'], { a: 1 }, 'x'.repeat(4001), '2025-02-30', 1.5]

/** Some fields of a record put differently. */
function changes(schema: Schema): fc.Arbitrary<Fields> {
  const names = Object.keys(schema.properties ?? {})
  const field = fc
    .constantFrom(...names, ...names, 'percnt', 'outcome')
    .chain((name) =>
      fc
        .oneof(
          { weight: 5, arbitrary: valueFitting(schema.properties?.[name] ?? {}) },
          { weight: 1, arbitrary: fc.constantFrom(...WRONG) },
          { weight: 1, arbitrary: hostileText },
        )
        .map((value): [string, unknown] => [name, value]),
    )
  const odd = fc.tuple(hostileName, fc.jsonValue({ maxDepth: 3 }))
  return fc
    .array(fc.oneof({ weight: 9, arbitrary: field }, { weight: 1, arbitrary: odd }), { maxLength: 3 })
    .map((fields) => Object.fromEntries(fields))
}

const TEXTS: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '{',
    'null',
    '[]',
    '"x"',
    '1e999',
    'NaN',
    '{"a":1,}',
    '\ufeff{}',
    '{}{}',
    '{"id":"x","id":"y"}',
  ),
  fc.constantFrom(
    '{"__proto__":{"a":1}}',
    '{"constructor":{"prototype":{"a":1}}}',
    '{"claims":[{"__proto__":null}]}',
    '{"\\u005f_proto__":1}',
    '{"title":"\\ud800"}',
    '{"title":"\\u0000"}',
    '{"percent":1e400}',
    '{"percent":-1e-400}',
    '{"from_year":2025.0}',
    '{"from_year":20250000000000000000000}',
  ),
  fc.integer({ min: 1, max: 5000 }).map((depth) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`),
  fc.integer({ min: 1, max: 5000 }).map((depth) => `${'['.repeat(depth)}${']'.repeat(depth)}`),
  fc
    .integer({ min: 1, max: 3000 })
    .map((count) => JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, n) => [`f${n}`, n])))),
  fc.constantFrom(100, 1_048_500, 1_200_000).map((size) => `{"title":"${'x'.repeat(size)}"}`),
  fc.json({ maxDepth: 4 }),
)

/** Bytes that are no text, or none that is well-formed. */
const BYTES: fc.Arbitrary<Buffer> = fc.oneof(
  fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
  fc.constantFrom(Buffer.from('{"title":"\xff\xfe"}', 'latin1'), Buffer.from('\ufeff{"a":1}', 'utf16le')),
)

/** Anything that is no record: for operations that take no body, too. */
export const oddBody: fc.Arbitrary<Buffer> = fc.oneof(
  { weight: 4, arbitrary: TEXTS.map((text) => Buffer.from(text)) },
  { weight: 1, arbitrary: BYTES },
)

/** A body for a new record: a stored one under a new id, somewhat altered, or one made up. */
export function newRecord(schema: Schema, stored: readonly StoredRecord[]): fc.Arbitrary<Buffer> {
  const id = fc.oneof(
    fc.constantFrom('a-new-one', '0', '-', 'x'.repeat(100)),
    fc.constantFrom(...stored).map((one) => one.id),
  )
  const like = fc
    .tuple(fc.constantFrom(...stored), id, fc.oneof({ weight: 1, arbitrary: fc.constant({}) }, changes(schema)))
    .map(([{ fields }, newId, changed]) => ({ ...fields, id: newId, ...changed }))
  return fc.oneof(
    { weight: 5, arbitrary: like.map(json) },
    { weight: 1, arbitrary: objectOf(schema).map(json) },
    { weight: 1, arbitrary: oddBody },
  )
}

/** A body in place of the record, somewhat altered. */
export function replacement(schema: Schema, record: StoredRecord): fc.Arbitrary<Buffer> {
  const altered = changes(schema).map((changed) => ({ ...record.fields, ...changed }))
  return fc.oneof({ weight: 6, arbitrary: altered.map(json) }, { weight: 1, arbitrary: oddBody })
}

/** A merge patch: only what is to be otherwise. */
export function patch(schema: Schema): fc.Arbitrary<Buffer> {
  return fc.oneof({ weight: 6, arbitrary: changes(schema).map(json) }, { weight: 1, arbitrary: oddBody })
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value))
}
