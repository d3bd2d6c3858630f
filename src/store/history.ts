/** The history of the record as it lies in the database: revisions, each with its changes and their texts. */
import { setImmediate as giveWay } from 'node:timers/promises'
import { ACTIONS, type Change, type ChangeTexts, type RecordedRevision } from '../domain/audit.js'
import type { Observation } from '../record/observations.js'
import type { Transaction } from './engine.js'
import { figuresIn } from './figures.js'
import { Prisma } from './generated/sqlite/client.js'
import { rowsOf } from './pages.js'
import { oneOf } from './store-faults.js'

/** The driver answers at once, so only we can give way, and a history may be long. */
const REVISIONS_A_PAGE = 1000

type Row = Omit<Change, 'action'> & { readonly revision: number; readonly action: string }

/** Reads the revisions after this one. What was before and after stays in the store: it is many times as much. */
export async function loadHistory(tx: Transaction, after: number): Promise<RecordedRevision[]> {
  const revisions: RecordedRevision[] = []
  for (let last = after; ; last += REVISIONS_A_PAGE) {
    const headers = await tx.revision.findMany({
      where: { number: { gt: last, lte: last + REVISIONS_A_PAGE } },
      orderBy: { number: 'asc' },
    })
    const rows = await tx.$queryRaw<Row[]>`
      SELECT revision, position, entity, "key", action, figures
      FROM change WHERE revision > ${last} AND revision <= ${last + REVISIONS_A_PAGE} ORDER BY revision, position`
    const changes = new Map<number, Change[]>(headers.map(({ number }) => [number, []]))
    for (const { revision, action, ...row } of rows)
      changes.get(revision)?.push({ ...row, action: oneOf(ACTIONS, action, 'change.action') })
    for (const { figures: _, hash, ...header } of headers)
      revisions.push({ ...header, hash: hash ?? '', changes: changes.get(header.number) ?? [] })
    if (headers.length < REVISIONS_A_PAGE) return revisions
    await giveWay()
  }
}

/** A revision as it is told: without what its changes were about. */
export function toldOf(
  { figures: _, ...header }: StoredRevision,
  hash: string,
  changes: readonly Omit<StoredChange, 'revision'>[],
): RecordedRevision {
  const told = changes.map(({ position, entity, key, action, figures }) => {
    return { position, entity, key, action: oneOf(ACTIONS, action, 'change.action'), figures }
  })
  return { ...header, hash, changes: told }
}

/** The texts of these changes, in any order; those of figures, which are most of it, only if asked for. */
export function changeTexts(
  tx: Transaction,
  places: readonly Pick<ChangeTexts, 'revision' | 'position'>[],
  withFigures: boolean,
): Promise<ChangeTexts[]> {
  const wanted = Prisma.join(
    places.map(({ revision, position }) => Prisma.sql`(CAST(${revision} AS INTEGER), CAST(${position} AS INTEGER))`),
  )
  return tx.$queryRaw<ChangeTexts[]>`
    SELECT revision, position, figures, "before", "after" FROM change
    WHERE (revision, position) IN (VALUES ${wanted}) AND (figures IS NULL OR ${withFigures})`
}

/**
 * The figures of the publication once the revision of this number was recorded, none if it had none then; null where there
 * is no such revision, or one up to it was made before changes were kept.
 */
export async function figuresAt(tx: Transaction, publication: string, revision: number): Promise<Observation[] | null> {
  const isKnown = await tx.revision.findUnique({ where: { number: revision } })
  const untold = await tx.revision.findFirst({ where: { number: { lte: revision }, changes: { none: {} } } })
  if (!isKnown || untold) return null
  const changes = await tx.change.findMany({
    where: { entity: 'observations', key: { startsWith: `${publication}/` }, revision: { lte: revision } },
    orderBy: [{ revision: 'asc' }, { position: 'asc' }],
  })
  const latest = new Map(changes.map(({ key, after }) => [key.slice(publication.length + 1), after]))
  return [...latest].flatMap(([area, after]) => (after === null ? [] : figuresIn(publication, area, after)))
}

/** A revision as it is stored. */
export interface StoredRevision {
  readonly number: number
  readonly recordedAt: string
  readonly author: string
  readonly note: string
  readonly figures: boolean
}

/** One of its changes as it is stored. */
export interface StoredChange {
  readonly revision: number
  readonly position: number
  readonly entity: string
  readonly key: string
  readonly action: string
  readonly before: string | null
  readonly after: string | null
  readonly figures: number | null
}

type StoredRow = Omit<StoredRevision, 'recordedAt'> & { readonly recorded_at: string; readonly hash?: string | null }

/** A revision with everything that is stored of it. */
export interface AuditedRevision {
  readonly header: StoredRevision
  readonly hash: string | null
  readonly changes: readonly StoredChange[]
}

/**
 * Every revision, or each `after` a number, with everything stored of it, up to the last; a database of an older version may lack hashes,
 * or changes (`keepsChanges`). @throws Error for changes of a revision that is not there
 */
export async function* wholeHistory(
  tx: Transaction,
  { after, keepsChanges = true }: { readonly after?: number; readonly keepsChanges?: boolean } = {},
): AsyncGenerator<AuditedRevision> {
  const beyond = after === undefined ? Prisma.empty : Prisma.sql`WHERE number > ${after}`
  const rows = await tx.$queryRaw<StoredRow[]>`SELECT * FROM revision ${beyond} ORDER BY number`
  const start = after === undefined ? null : [after + 1, 0]
  const all = rowsOf<StoredChange>(tx, 'change', ['revision', 'position'], start)
  let next: IteratorResult<StoredChange, unknown> = keepsChanges ? await all.next() : { done: true, value: null }
  for (const { recorded_at: recordedAt, hash, number, author, note, figures } of rows) {
    const changes: StoredChange[] = []
    while (!next.done && next.value.revision === number) {
      changes.push(next.value)
      next = await all.next()
    }
    yield { header: { number, recordedAt, author, note, figures }, hash: hash ?? null, changes }
  }
  if (!next.done) throw new Error(`there are changes of revision ${next.value.revision}, which is not there`)
}
