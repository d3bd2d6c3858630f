/** Edits → rows, and a numbered revision with a change row for each and a hash over all before. The one place where the record is written. */
import { createHash } from 'node:crypto'
import type { Action, Head, RecordedRevision } from '../domain/audit.js'
import type { Author, Edit, FiguresEdit, RecordEdit } from '../record/edit.js'
import { StaleRecord } from '../record/edit.js'
import type { KeyedList } from '../record/lists.js'
import { figuresKey } from '../record/observations.js'
import { asDeclared } from '../record/records.js'
import type { Wire } from '../record/wire.js'
import type { Transaction } from './engine.js'
import { auditedByArea, figuresOf, replaceFigures } from './figures.js'
import { Prisma } from './generated/sqlite/client.js'
import { type StoredChange, type StoredRevision, toldOf, wholeHistory } from './history.js'
import { insertRows } from './insert.js'
import { putRecord, readRecord } from './records.js'

const REVISION = ['number', 'recorded_at', 'author', 'note', 'figures', 'hash']
const CHANGE = ['revision', 'position', 'entity', 'key', 'action', 'before', 'after', 'figures']

/** What a revision changed about one entity, or about one area's figures in one edition. */
type Changed = Omit<StoredChange, 'revision' | 'position' | 'action'>

/**
 * Writes the edits as the revision after the latest, whose number was taken, and answers it as the history has it.
 * @throws StaleRecord where something is no longer what the edit says it was
 */
export async function writeRevision(
  tx: Transaction,
  latest: Head,
  { author, note, at }: Author,
  edits: readonly Edit[],
): Promise<RecordedRevision> {
  const number = latest.revision + 1
  const changes: Changed[] = []
  for (const edit of edits) {
    if (edit.list === 'observations') changes.push(...(await changeFigures(tx, edit)))
    else changes.push(await changeRecord(tx, edit))
  }
  const figures = changes.some((change) => change.figures !== null)
  const revision = { number, recordedAt: at.toISOString(), author, note, figures }
  const rows = changes.map((change, place) => ({ ...change, position: place + 1, action: actionOf(change) }))
  const hash = revisionHash(latest.hash, revision, rows)
  const { recordedAt, ...header } = revision
  await insertRows(tx, 'revision', REVISION, [{ ...header, recorded_at: recordedAt, hash }])
  await insertRows(
    tx,
    'change',
    CHANGE,
    rows.map((row) => ({ ...row, revision: number })),
  )
  return toldOf(revision, hash, rows)
}

/** What became of the entity. */
function actionOf({ before, after }: Changed): Action {
  return before === null ? 'create' : after === null ? 'delete' : 'update'
}

async function changeRecord(tx: Transaction, { list, key, before, after }: RecordEdit): Promise<Changed> {
  if (!isSame(list, await readRecord(tx, list, key), before)) throw new StaleRecord(list, key)
  await putRecord(tx, list, key, after, before !== null)
  return {
    entity: list,
    key,
    before: before && JSON.stringify(before),
    after: after && JSON.stringify(after),
    figures: null,
  }
}

/** Whether two records say the same, though one may have been written when other fields were declared. */
function isSame(list: KeyedList, stored: Wire | null, seen: Wire | null): boolean {
  return JSON.stringify(stored && asDeclared(list, stored)) === JSON.stringify(seen && asDeclared(list, seen))
}

async function changeFigures(tx: Transaction, { key, before, after }: FiguresEdit): Promise<Changed[]> {
  const other = after.find(({ publication }) => publication !== key)
  if (other) throw new Error(`a figure of ${other.publication} among those of ${key}`)
  const [was, becomes] = [auditedByArea(before), auditedByArea(after)]
  const stored = auditedByArea(await figuresOf(tx, key))
  const areas = [...new Set([...was.keys(), ...stored.keys()])]
  if (areas.some((area) => stored.get(area)?.text !== was.get(area)?.text)) throw new StaleRecord('observations', key)
  await replaceFigures(tx, key, after)
  return [...new Set([...was.keys(), ...becomes.keys()])].sort().flatMap((area) => {
    const [old, now] = [was.get(area), becomes.get(area)]
    if (old?.text === now?.text) return []
    const [from, to] = [old?.text ?? null, now?.text ?? null]
    return [
      {
        entity: 'observations',
        key: figuresKey({ publication: key, area }),
        before: from,
        after: to,
        figures: now?.count ?? 0,
      },
    ]
  })
}

/**
 * What ties each revision to the one before, so that none of them can change unseen: SHA-256 in hexadecimal digits, over JSON of
 * the hash before (empty for the first), the revision and its changes in order.
 */
export function revisionHash(
  previous: string,
  { number, recordedAt, author, note, figures }: StoredRevision,
  changes: readonly Omit<StoredChange, 'revision'>[],
): string {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([previous, number, recordedAt, author, note, figures]))
  for (const { position, entity, key, action, before, after, figures: count } of changes)
    hash.update(`\n${JSON.stringify([position, entity, key, action, before, after, count])}`)
  return hash.digest('hex')
}

const ROWS_A_STATEMENT = 1000

/** Gives those revisions a hash that were made before there were any. */
export async function hashUnhashed(tx: Transaction): Promise<void> {
  const given: Prisma.Sql[] = []
  let previous = ''
  for await (const { header, hash, changes } of wholeHistory(tx)) {
    previous = hash ?? revisionHash(previous, header, changes)
    if (hash === null) given.push(Prisma.sql`(${header.number}, ${previous})`)
  }
  for (let start = 0; start < given.length; start += ROWS_A_STATEMENT)
    await tx.$executeRaw`
      UPDATE revision SET hash = given.column2
      FROM (VALUES ${Prisma.join(given.slice(start, start + ROWS_A_STATEMENT))}) AS given
      WHERE number = given.column1`
}
