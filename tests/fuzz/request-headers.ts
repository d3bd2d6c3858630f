/** Header fields of a request, from the usual to the absurd, within what a client can send at all. */
import fc from 'fast-check'
import { hostileText } from './hostile.js'

type Header = readonly [name: string, value: string]

/** A client refuses to send anything else; what only a socket can send is in `malformed-requests.ts`. */
const UNSENDABLE = /[^\t\x20-\x7e\x80-\xff]/g
const LONGEST = 3000

const KNOWN: Readonly<Record<string, readonly string[]>> = {
  accept: [
    '*/*',
    'application/json',
    'text/csv',
    'application/x-ndjson',
    'text/plain',
    'image/svg+xml',
    'image/svg+xml, */*;q=0.1',
    'text/calendar',
    'text/html',
    'text/event-stream',
    'application/problem+json',
    'image/png',
    'text/*;q=0.5, application/json;q=0.1',
    'application/json;q=0',
    '*/*;q=0',
    'application/json;q=2',
    'application/json; charset="a;b,c"',
    '/',
    'a/b/c',
    ';;;q=,,,',
    '',
  ],
  'accept-encoding': ['gzip', 'br', 'gzip, br', 'identity;q=0', '*;q=0', 'br;q=0, gzip;q=0.5', 'zstd', 'gzip;q=x', ''],
  'if-none-match': ['*', '"x"', 'W/"x"', '"a", "b", W/"c"', '', '"', 'x', ',,,'],
  'if-match': ['*', '"x"', 'W/"x"', ''],
  'if-modified-since': ['Tue, 24 Nov 2026 12:00:00 GMT', 'yesterday'],
  'if-range': ['"x"'],
  range: ['bytes=0-1', 'bytes=-1', 'bytes=9-1', 'rows=1-2', 'bytes=0-0,0-0,0-0'],
  authorization: ['Bearer x', 'Bearer', 'Basic YTpi', 'Bearer a b', 'bearer  x', `Bearer ${'x'.repeat(300)}`, ''],
  'x-request-id': ['a-1', 'a b', '{"a":1}', `${'x'.repeat(65)}`, ''],
  'last-event-id': ['1', '0', '-1', 'x', '999999999'],
  origin: ['https://example.org', 'null'],
  'access-control-request-method': ['DELETE'],
  'x-http-method-override': ['DELETE'],
  'x-original-url': ['/v1/pledges'],
  'x-forwarded-host': ['example.org'],
  host: ['example.org', 'localhost:0', 'a b', '[::1]', ''],
  cookie: ['a=b; __proto__=c'],
  'content-encoding': ['gzip', 'br', 'x'],
  'content-type': ['text/html', 'application/json', 'application/json; charset=utf-16', 'multipart/form-data', 'x', ''],
  'accept-language': ['de, en;q=0.1'],
  upgrade: ['websocket', 'h2c'],
  te: ['trailers'],
  constructor: ['x'],
}

const header: fc.Arbitrary<Header> = fc
  .constantFrom(...Object.keys(KNOWN))
  .chain((name) =>
    fc
      .oneof(
        { weight: 4, arbitrary: fc.constantFrom(...(KNOWN[name] ?? [''])) },
        { weight: 1, arbitrary: hostileText.map((text) => text.replaceAll(UNSENDABLE, '').slice(0, LONGEST)) },
      )
      .map((value): Header => [name, value]),
  )

/** Few, mostly; sometimes one that comes twice. */
export const anyHeaders: fc.Arbitrary<readonly Header[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 4, arbitrary: fc.array(header, { maxLength: 3 }) },
  {
    weight: 1,
    arbitrary: header.map((one): Header[] => [one, [one[0], `${one[1]}x`]]),
  },
)
