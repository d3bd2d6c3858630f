/** One write: what it was asked of, what is to become of it, and the answer. The same for every list and every method. */
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Dataset } from '../../domain/dataset.js'
import { Faults } from '../../faults/fault.js'
import { yesOrNo } from '../../query/parameter.js'
import type { Table } from '../../query/table.js'
import type { IsoDate } from '../../record/date.js'
import type { KeptAnswer } from '../../record/edit.js'
import type { EditableList, Facts } from '../../record/lists.js'
import { storedRecord } from '../../record/records.js'
import { referrersOf } from '../../record/references.js'
import type { Wire } from '../../record/wire.js'
import { Problem } from '../problems/problem.js'
import type { HeldRecord } from '../server/held-record.js'
import { withoutCoding } from '../server/rendered.js'
import { merged, readOptions, requireShallow } from './body.js'
import { answeredBefore, committed, identityOf, type Outcome } from './committed.js'
import { readRecord } from './draft.js'
import type { WriteGateway } from './gateway.js'
import { tagOf } from './stored.js'

/** The methods a record is written with. */
export const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE'] as const
/** One of them. */
export type WriteMethod = (typeof METHODS)[number]

/** What a write is about. */
export interface Subject {
  readonly list: EditableList
  readonly table: Table
  readonly method: WriteMethod
  /** The id in the path; null for a new record. */
  readonly key: string | null
  /** Who writes: the name of the key. */
  readonly author: string
}

/** What stands beside the body of every write. */
export const OPTIONS = {
  dry_run: yesOrNo.optional(),
  note: z
    .string('must be given once')
    .regex(/^[^\p{Cc}\p{Cs}]{1,200}$/u, 'must be one line of at most 200 characters')
    .optional(),
}

const PAST: Readonly<Record<WriteMethod, string>> = {
  POST: 'Created',
  PUT: 'Replaced',
  PATCH: 'Changed',
  DELETE: 'Deleted',
}

/** Does the write, or answers again what was answered before. @throws Problem; nothing was changed then */
export async function write(
  request: FastifyRequest,
  subject: Subject,
  record: HeldRecord,
  gateway: WriteGateway,
): Promise<KeptAnswer> {
  const { list, method, author } = subject
  const options = readOptions(request, OPTIONS)
  requireShallow(request.body)
  const identity = identityOf(request)
  const earlier = await answeredBefore(gateway, author, identity)
  if (earlier) return earlier
  const plan = ({ facts }: Dataset): Outcome => {
    const { key, before, after } = planned(request, subject, facts, record.today())
    return {
      edits: JSON.stringify(before) === JSON.stringify(after) ? [] : [{ list, key, before, after }],
      note: options.note ?? `${PAST[method]} ${list} ${key}.`,
      answer: (revision, dryRun) => written(subject, key, after, revision, dryRun),
    }
  }
  return committed(gateway, { author, identity, dryRun: options.dry_run ?? false, plan })
}

/** What there is and what there is to be. */
function planned(request: FastifyRequest, subject: Subject, facts: Facts, today: IsoDate) {
  const { list, table, method, key } = subject
  if (key === null) {
    const after = readRecord(list, request.body, { table, facts, key, recordedOn: today })
    const id = String(after.id)
    if (storedRecord(facts, list, id))
      throw new Problem('already_exists', `there is a ${table.noun[0]} called ${id} already`)
    return { key: id, before: null, after }
  }
  const before = storedRecord(facts, list, key)
  if (!before) throw new Problem('no_such_item', `no ${table.noun[0]} is called ${key.slice(0, 100)}`)
  requireMatch(request.headers['if-match'], tagOf(`${table.path}/${key}`, before))
  if (method === 'DELETE') {
    refuseReferred(list, key, facts)
    return { key, before, after: null }
  }
  const { recorded_on: recordedOn, ...given } = before
  const body = method === 'PATCH' ? merged(given, request.body) : request.body
  const after = readRecord(list, body, { table, facts, key, recordedOn: String(recordedOn) })
  return { key, before, after }
}

/** RFC 9110 section 13.1.1: strong comparison, so a weak tag matches nothing. */
function requireMatch(ifMatch: string | undefined, etag: string): void {
  if (ifMatch === undefined)
    throw new Problem('precondition_required', 'send the ETag of ?view=stored in If-Match', { headers: { etag } })
  const tags = ifMatch.split(',').map((tag) => withoutCoding(tag.trim()))
  if (!tags.includes('*') && !tags.includes(etag))
    throw new Problem('precondition_failed', `If-Match does not name ${etag}, the tag of the current record`, {
      headers: { etag },
    })
}

function refuseReferred(list: EditableList, key: string, facts: Facts): void {
  const faults = new Faults()
  for (const one of referrersOf(list, key, facts))
    faults.add(() => ({ parameter: one.list, received: one.key, detail: `refers to ${key}` }))
  if (faults.count === 0) return
  const told = faults.list.map(({ parameter, received, detail }) => (parameter ? `${parameter} ${received}` : detail))
  throw new Problem('still_referenced', `${told.join(', ')} refer to it`, { faults: faults.list })
}

function written({ method, table }: Subject, key: string, after: Wire | null, revision: number, dryRun: boolean) {
  const path = `${table.path}/${key}`
  const links = { self: path, stored: `${path}?view=stored`, changes: `/v1/changes?since=${Math.max(0, revision - 1)}` }
  const body = { data: after, meta: { revision, dry_run: dryRun }, links }
  const tag = after === null || dryRun ? {} : { etag: tagOf(path, after) }
  return {
    status: method === 'POST' && !dryRun ? 201 : 200,
    headers: { 'data-revision': String(revision), ...tag, ...(method === 'POST' && !dryRun ? { location: path } : {}) },
    body: `${JSON.stringify(body)}\n`,
  }
}
