/** The stored record as an answer: what its ETag is the tag of. */
import type { Wire } from '../../record/wire.js'
import { type Rendered, rendered } from '../server/rendered.js'

/** The record alone: no relatives and no revision, so that its tag changes with it and with nothing else. */
export function storedAnswer(path: string, record: Wire, revision: number): Rendered {
  const body = { data: record, meta: {}, links: { self: `${path}?view=stored` } }
  return rendered(`${JSON.stringify(body)}\n`, {
    'content-type': 'application/json; charset=utf-8',
    'data-revision': String(revision),
  })
}

/** The tag a write must name in `If-Match`. */
export function tagOf(path: string, record: Wire): string {
  return storedAnswer(path, record, 0).headers.etag ?? ''
}
