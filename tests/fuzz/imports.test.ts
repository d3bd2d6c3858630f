/** An import that is refused or only tried changes nothing, whatever the file holds. */
import fc from 'fast-check'
import { afterAll, test } from 'vitest'
import { IMPORTS_PATH } from '../../src/http/writing/import.js'
import { oddBody } from './bodies.js'
import type { Asked } from './exchange.js'
import { fuzzedServer } from './fuzzed-server.js'
import { fuzz, patience } from './harness.js'
import { factsOf } from './held-facts.js'
import { hostileText } from './hostile.js'
import { claim } from './media-checks.js'

const server = await fuzzedServer()
const facts = factsOf(server.store)
afterAll(() => server.close())

const SHARE = { part: 0.05, salt: 1 }
const HEADER = 'area,indicator,year,value,unit,status,publication'
const TYPES = [
  'text/csv',
  'application/x-ndjson',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/json',
  'text/plain',
]

const cell = fc.oneof(
  fc.constantFrom(
    'ITA',
    'NATO',
    'share_of_gdp',
    '2024',
    '2.5',
    'percent of GDP',
    'final',
    'estimate',
    '',
    '=1+1',
    '1e3',
  ),
  hostileText,
)
const line = fc.oneof(
  fc.constantFrom(
    'ITA,share_of_gdp,2024,1.49,percent of GDP,estimate,nato-2024-06',
    'POL,share_of_gdp,2024,4.12,,final,',
  ),
  fc.array(cell, { minLength: 1, maxLength: 8 }).map((cells) => cells.join(',')),
)
const csv = fc.array(line, { maxLength: 20 }).map((lines) => Buffer.from([HEADER, ...lines].join('\n')))
const ndjson = fc
  .array(fc.record({ area: cell, indicator: cell, year: fc.integer(), value: fc.double(), status: cell }), {
    maxLength: 20,
  })
  .map((rows) => Buffer.from(rows.map((row) => JSON.stringify(row)).join('\n')))
const workbook = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from([0x50, 0x4b, 3, 4, ...bytes]))

const asked = fc
  .record({
    publication: fc.oneof(fc.constantFrom('nato-2024-06', 'nato-2024-60', ''), hostileText),
    replace: fc.constantFrom('true', 'false', 'yes'),
    type: fc.constantFrom(...TYPES),
    authorization: fc.constantFrom(server.keys.importer, server.keys.importer, server.keys.editor),
    body: fc.oneof(csv, ndjson, workbook, oddBody),
  })
  .map(
    ({ publication, replace, type, authorization, body }): Asked => ({
      method: 'POST',
      target: `${IMPORTS_PATH}?${new URLSearchParams({ publication, replace, dry_run: 'true' })}`,
      headers: [
        ['authorization', authorization],
        ['content-type', type],
      ],
      body,
    }),
  )

test(
  'an import that is tried or refused is answered as the contract says and changes nothing',
  {
    timeout: patience(SHARE),
  },
  () =>
    fuzz(
      asked,
      async (one) => {
        const before = await facts.now()
        await server.check(one, await server.client.send(one))
        const after = await facts.now()
        claim(after.revision === before.revision && after.hash === before.hash, 'the store is as it was')
        server.log.check()
      },
      SHARE,
    ),
)
