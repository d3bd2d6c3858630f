/** Requests for an operation: what is asked, in what method, with what headers and body. */
import fc from 'fast-check'
import { newRecord, oddBody, patch, replacement } from './bodies.js'
import type { Asked } from './exchange.js'
import { hostileText } from './hostile.js'
import type { Operation } from './operations.js'
import { encoded } from './percent-encoding.js'
import { anyHeaders } from './request-headers.js'
import { listOf, type Samples, type StoredRecord } from './samples.js'
import { targetOf } from './targets.js'

type Headers = Asked['headers']

/** The keys of editors, as values of `Authorization`. */
export interface Keys {
  readonly editor: string
  readonly importer: string
}

const OTHER_METHODS = ['OPTIONS', 'TRACE', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'QUERY']

/** A read, now and then with a body it has no use for. */
export function readOf(operation: Operation, samples: Samples): fc.Arbitrary<Asked> {
  return fc
    .record({
      target: targetOf(operation, samples),
      headers: anyHeaders,
      body: fc.option(oddBody, { freq: 12, nil: undefined }),
    })
    .map(({ body, ...asked }) => ({ method: 'GET', ...asked, ...(body ? { body } : {}) }))
}

/** The path in a method that is none of those in the contract. */
export function strangeMethodOf(operation: Operation, taken: readonly string[], samples: Samples): fc.Arbitrary<Asked> {
  return fc
    .record({
      method: fc.constantFrom(...OTHER_METHODS.filter((method) => !taken.includes(method))),
      target: targetOf(operation, samples),
      headers: anyHeaders,
      body: fc.option(oddBody, { freq: 2, nil: undefined }),
    })
    .map(({ body, ...asked }) => ({ ...asked, ...(body ? { body } : {}) }))
}

/** A write, by somebody who may make it more often than not. */
export function writeOf(operation: Operation, samples: Samples, keys: Keys): fc.Arbitrary<Asked> {
  const { method, template, body } = operation
  const stored = samples.recordsAt(template)
  const about = method === 'POST' ? fc.constant(undefined) : fc.constantFrom(...stored)
  return about.chain((record) =>
    fc
      .record({
        target: writeTarget(operation, record),
        authorization: authorization(keys),
        ifMatch: fc.oneof(
          { weight: 6, arbitrary: fc.constant('*') },
          fc.constantFrom(undefined, '"x"', 'W/"x"', '', '*, *'),
        ),
        idempotency: fc.option(fc.constantFrom('k-1', 'k-2', 'a b', 'x'.repeat(201), 'ü', ''), {
          freq: 4,
          nil: undefined,
        }),
        mediaType: fc.oneof(
          { weight: 12, arbitrary: fc.constant(body?.mediaType) },
          {
            weight: 1,
            arbitrary: fc.constantFrom(
              'text/plain',
              'application/JSON; charset=x',
              'application/json-patch+json',
              undefined,
            ),
          },
        ),
        more: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, anyHeaders),
        content: bodyFor(operation, record, stored),
      })
      .map(({ target, authorization, ifMatch, idempotency, mediaType, more, content }): Asked => {
        const own = Object.entries({
          authorization,
          'if-match': ifMatch,
          'idempotency-key': idempotency,
          'content-type': mediaType,
        })
        const given: Headers = own.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
        const others = more.filter(([name]) => !own.some(([known]) => known === name))
        const headers = [...given, ...others].filter(([, value]) => !/[^\t\x20-\x7e\x80-\xff]/.test(value))
        return { method, target, headers, ...(content ? { body: content } : {}) }
      }),
  )
}

function authorization({ editor, importer }: Keys): fc.Arbitrary<string | undefined> {
  return fc.oneof(
    { weight: 12, arbitrary: fc.constant(editor) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(undefined, importer, `${editor}x`, editor.replace('Bearer', 'Basic'), 'Bearer '),
    },
  )
}

function writeTarget({ template }: Operation, record: StoredRecord | undefined): fc.Arbitrary<string> {
  const path = record === undefined ? listOf(template) : `${listOf(template)}/${record.id}`
  const option = fc.oneof(
    fc.constantFrom(
      'dry_run=true',
      'dry_run=false',
      'note=Because.',
      'dry_run=yes',
      'note=',
      'dry_run=true&dry_run=false',
      'as_of=2025-04-03',
    ),
    hostileText.map((note) => `note=${encoded(note)}`),
    hostileText.map((name) => `${encoded(name)}=1`),
  )
  const odd = hostileText.map((key) => `${listOf(template)}/${encoded(key)}`)
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(path) },
    { weight: 5, arbitrary: fc.array(option, { maxLength: 2 }).map((options) => `${path}?${options.join('&')}`) },
    ...(record === undefined ? [] : [{ weight: 1, arbitrary: odd }]),
  )
}

function bodyFor(
  { method, body }: Operation,
  record: StoredRecord | undefined,
  stored: readonly StoredRecord[],
): fc.Arbitrary<Buffer | undefined> {
  if (method === 'DELETE' || !body) return fc.option(oddBody, { freq: 6, nil: undefined })
  if (record === undefined) return newRecord(body.schema, stored)
  return method === 'PUT' ? replacement(body.schema, record) : patch(body.schema)
}
