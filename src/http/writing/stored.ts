/** The stored record alone, as `GET /v1/pledges/{id}?view=stored` answers it: its ETag is the tag a change must name. */
import type { FastifyRequest } from 'fastify'
import type { Dataset } from '../../domain/dataset.js'
import { refusedFor } from '../../faults/fault.js'
import type { EditableList } from '../../record/lists.js'
import { storedRecord } from '../../record/records.js'
import type { Wire } from '../../record/wire.js'
import { Problem } from '../problems/problem.js'
import { type Rendered, rendered } from '../server/rendered.js'

/** Whether the request is for the stored record and not for the item. */
export function wantsStored({ query }: FastifyRequest): boolean {
  return (query as Readonly<Record<string, unknown>>).view !== undefined
}

/** The answer. @throws Problem 404 where there is no such record, FaultyQuestion for anything else that is asked */
export function storedResponse(
  { query, params }: FastifyRequest<{ Params: { key: string } }>,
  list: EditableList,
  { facts, revision }: Dataset,
): Rendered {
  const { view, ...others } = query as Readonly<Record<string, unknown>>
  if (view !== 'stored') throw refusedFor('view', view, 'must be stored')
  const [other] = Object.keys(others)
  if (other !== undefined) throw refusedFor(other, others[other], 'cannot be combined with view=stored')
  const { key } = params
  const stored = storedRecord(facts, list, key)
  if (!stored) throw new Problem('no_such_item', `there is no stored record ${key.slice(0, 100)} in ${list}`)
  return written(`/v1/${list}/${key}`, stored, revision)
}

/** The tag a write must name in `If-Match`. */
export function tagOf(path: string, record: Wire): string {
  return written(path, record, 0).headers.etag ?? ''
}

/** The record alone: no relatives and no revision in the body, so that its tag changes with it and with nothing else. */
function written(path: string, record: Wire, revision: number): Rendered {
  const body = { data: record, meta: {}, links: { self: `${path}?view=stored` } }
  return rendered(`${JSON.stringify(body)}\n`, {
    'content-type': 'application/json; charset=utf-8',
    'data-revision': String(revision),
  })
}
