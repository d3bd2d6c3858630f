/** What holds for reads: asked again they are answered the same, by HEAD without the body, and by a tag with a 304. */
import type { AnswerCheck } from './answer-check.js'
import type { Client } from './client.js'
import { type Answered, type Asked, withHeader } from './exchange.js'
import { claim } from './media-checks.js'

/** Different in each answer. */
const OF_THE_MOMENT = ['date', 'x-request-id']
/** For an address and for headers. */
const TOO_LONG = [414, 431]
/** Of the connection, not of the answer. */
const OF_THE_CONNECTION = ['connection', 'keep-alive', 'transfer-encoding']

/** Asks and checks; `tagged` says that a 200 must have an `ETag`. */
export async function checkRead(asked: Asked, tagged: boolean, client: Client, check: AnswerCheck): Promise<void> {
  const first = await client.send(asked)
  await check(asked, first)
  if (first.headers['content-type']?.startsWith('text/event-stream')) return

  const head = await client.send({ method: 'HEAD', target: asked.target, headers: asked.headers, ...bodyOf(asked) })
  // Of a request about as long as the limit, the pieces it arrives in decide what of it is said to be too long.
  if (TOO_LONG.includes(first.status) && TOO_LONG.includes(head.status)) return
  claim(head.status === first.status, `HEAD is answered ${first.status}, not ${head.status}`)
  requireSameHeaders('HEAD', first, head)
  if (first.status >= 400) return

  const again = await client.send(asked)
  claim(again.status === first.status && again.bytes.equals(first.bytes), 'the second answer equals the first')
  requireSameHeaders('the second answer', first, again)
  if (first.status !== 200) return

  const { etag } = first.headers
  if (etag === undefined) return claim(!tagged, 'the answer has a tag')
  claim(/^"[\w-]+"$/.test(etag), `${etag} is a strong tag`)
  const known = await client.send(withHeader(asked, 'if-none-match', `"other", W/${etag}`))
  claim(known.status === 304 && known.bytes.length === 0, `who has ${etag} is answered 304, not ${known.status}`)
  claim(known.headers.etag === etag, 'the 304 has the same tag')
  for (const name of ['vary', 'cache-control'])
    claim(known.headers[name] === first.headers[name], `the 304 has the same ${name}`)
}

function bodyOf({ body }: Asked): { readonly body?: Buffer } {
  return body ? { body } : {}
}

function requireSameHeaders(what: string, one: Answered, other: Answered): void {
  const kept = ({ headers }: Answered) =>
    Object.entries(headers)
      .filter(([name]) => !OF_THE_MOMENT.includes(name) && !OF_THE_CONNECTION.includes(name))
      .map(([name, value]) => `${name}: ${value}`)
      .sort()
      .join('\n')
  claim(kept(one) === kept(other), `${what} has the headers\n${kept(one)}\nand not\n${kept(other)}`)
}
