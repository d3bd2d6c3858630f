/** Requests that no client library can send: what each is, its bytes, and the statuses it may be answered with. */

const LINE = 'GET /healthz HTTP/1.1\r\n'
const HOST = 'Host: x\r\n'
const CLOSE = 'Connection: close\r\n'
const POST = `POST /v1/pledges HTTP/1.1\r\n${HOST}Content-Type: application/json\r\n`
const SMUGGLED = 'GET /readyz HTTP/1.1\r\nHost: x\r\n\r\n'

/** Refused, or cut off without a word. */
export const REFUSED = [400, 414, 431] as const
/** Nothing wrong with it. */
export const FINE = [200] as const
/** Read to its end and refused for what it asks. */
export const UNWELCOME = [401, 404, 405, 411, 413, 415, 417] as const

export type Malformed = readonly [what: string, bytes: string, statuses: readonly number[]]

function withHeaders(...lines: readonly string[]): string {
  return `${LINE}${HOST}${CLOSE}${lines.map((line) => `${line}\r\n`).join('')}\r\n`
}

export const MALFORMED: readonly Malformed[] = [
  ['no request but a blank', '\r\n\r\n \r\n\r\n', REFUSED],
  ['words', 'hello, is anybody there?\r\n\r\n', REFUSED],
  ['NUL bytes', '\0\0\0\0\r\n\r\n', REFUSED],
  ['a TLS hello', '\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03', REFUSED],
  ['a preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', REFUSED],
  // Node takes it for HTTP/1.1, and nothing follows from that.
  ['HTTP/0.9', 'GET /healthz\r\n\r\n', [...FINE, ...REFUSED]],
  ['HTTP/1.0', `GET /healthz HTTP/1.0\r\n\r\n`, FINE],
  ['HTTP/1.2', `GET /healthz HTTP/1.2\r\n${HOST}${CLOSE}\r\n`, REFUSED],
  ['HTTP/9.9', `GET /healthz HTTP/9.9\r\n${HOST}${CLOSE}\r\n`, REFUSED],
  ['a version without a number', `GET /healthz HTTP\r\n${HOST}\r\n`, REFUSED],
  ['a method in small letters', `get /healthz HTTP/1.1\r\n${HOST}\r\n`, REFUSED],
  ['an unknown method', `FROB /healthz HTTP/1.1\r\n${HOST}\r\n`, REFUSED],
  ['a method a megabyte long', `${'A'.repeat(1_000_000)} / HTTP/1.1\r\n\r\n`, REFUSED],
  ['CONNECT', `CONNECT example.org:443 HTTP/1.1\r\n${HOST}${CLOSE}\r\n`, [...REFUSED, 405]],
  ['no target', `GET  HTTP/1.1\r\n${HOST}\r\n`, REFUSED],
  ['a space in the target', `GET /health z HTTP/1.1\r\n${HOST}\r\n`, REFUSED],
  ['a tab in the target', `GET /health\tz HTTP/1.1\r\n${HOST}\r\n`, REFUSED],
  ['a NUL in the target', `GET /healthz\0 HTTP/1.1\r\n${HOST}\r\n`, REFUSED],
  ['bytes above 127 in the target', `GET /v1/allies/\xc3\xbc HTTP/1.1\r\n${HOST}${CLOSE}\r\n`, [400, 404]],
  ['a target that is no path', `GET healthz HTTP/1.1\r\n${HOST}${CLOSE}\r\n`, [400, 404]],
  ['a target of 20 kB', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\n${HOST}\r\n`, REFUSED],
  ['an absolute target', `GET http://example.org/healthz HTTP/1.1\r\n${HOST}${CLOSE}\r\n`, FINE],
  ['an absolute target of another scheme', `GET file:///etc/passwd HTTP/1.1\r\n${HOST}${CLOSE}\r\n`, [400, 404]],
  ['an asterisk for a target', `OPTIONS * HTTP/1.1\r\n${HOST}${CLOSE}\r\n`, [200, 204, 400, 404, 405]],
  ['a fragment', `GET /healthz#x HTTP/1.1\r\n${HOST}${CLOSE}\r\n`, [200, 400, 404]],
  ['steps upwards', `GET /v1/../../../etc/passwd HTTP/1.1\r\n${HOST}${CLOSE}\r\n`, [404]],
  ['encoded steps upwards', `GET /assets/..%2f..%2f..%2fpackage.json HTTP/1.1\r\n${HOST}${CLOSE}\r\n`, [404]],
  ['line ends without CR', `GET /healthz HTTP/1.1\nHost: x\nConnection: close\n\n`, [200, 400]],
  ['a bare CR in a header', withHeaders('X-A: a\rX-Injected: 1'), REFUSED],
  ['a NUL in a header', withHeaders('X-A: a\0b'), REFUSED],
  ['a folded header', withHeaders('X-A: a', ' b'), [200, 400]],
  ['a space before the colon', withHeaders('X-A : a'), REFUSED],
  ['a header without a colon', withHeaders('X-A'), REFUSED],
  ['a header without a name', withHeaders(': a'), REFUSED],
  ['a header of 20 kB', withHeaders(`X-A: ${'a'.repeat(20_000)}`), REFUSED],
  [
    'a thousand headers',
    withHeaders(...Array.from({ length: 1000 }, (_, index) => `X-${index}: a-value-of-some-length`)),
    REFUSED,
  ],
  ['two hosts', withHeaders('Host: y'), [200, 400]],
  ['no host', `${LINE}${CLOSE}\r\n`, FINE],
  ['both lengths', withHeaders('Content-Length: 4', 'Transfer-Encoding: chunked') + SMUGGLED, REFUSED],
  ['two lengths', withHeaders('Content-Length: 0', 'Content-Length: 36') + SMUGGLED, REFUSED],
  ['a list of lengths', withHeaders('Content-Length: 0, 36') + SMUGGLED, REFUSED],
  ['a negative length', withHeaders('Content-Length: -1'), REFUSED],
  ['a length in hexadecimal', withHeaders('Content-Length: 0x10'), REFUSED],
  ['a length with a plus', withHeaders('Content-Length: +4'), REFUSED],
  ['a length beyond measure', withHeaders(`Content-Length: ${'9'.repeat(30)}`), REFUSED],
  ['an unknown transfer coding', `${POST}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`, [...REFUSED, ...UNWELCOME]],
  ['a coding after chunked', `${POST}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`, REFUSED],
  ['a coding spelled with a control', `${POST}Transfer-Encoding:\x0bchunked\r\n\r\n0\r\n\r\n`, REFUSED],
  ['a chunk size that is none', `${POST}${CLOSE}Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n`, [...REFUSED, 401]],
  [
    'a chunk longer than it says',
    `${POST}${CLOSE}Transfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\n`,
    [...REFUSED, 401],
  ],
  ['a length and a body that is shorter', `${POST}${CLOSE}Content-Length: 100\r\n\r\n{}`, [401]],
  ['an expectation nobody knows', withHeaders('Expect: miracles'), FINE],
  ['an upgrade to a websocket', `${LINE}${HOST}Connection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n`, FINE],
  [
    'an upgrade to HTTP/2',
    `${LINE}${HOST}Connection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\nHTTP2-Settings: AAM\r\n\r\n`,
    FINE,
  ],
]
