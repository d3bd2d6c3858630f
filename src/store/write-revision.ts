/** Edits → rows, and a numbered revision with one change row for each. The one place where the record is written. */
import type { Action } from '../domain/audit.js'
import type { Observation } from '../domain/observation.js'
import type { Author, Edit, FiguresEdit, RecordEdit } from '../record/edit.js'
import { type AuditedList, asDeclared, type Wire } from '../record/wire.js'
import { StaleRecord } from '../record/write-fault.js'
import { compactByArea } from './compact-figures.js'
import type { Prisma } from './generated/client.js'
import { insertObservations } from './insert-observations.js'
import { publicationFigures } from './load-observations.js'
import { putRecord, readRecord } from './put-record.js'
import { revisionHash, storedHash } from './revision-hash.js'

type Transaction = Prisma.TransactionClient

/** What a revision changed about one entity, or about one area's figures in one edition. */
export interface ChangeRow {
  readonly entity: string
  readonly key: string
  readonly before: string | null
  readonly after: string | null
  readonly figures: number | null
}

/**
 * Writes the edits as the revision of this number.
 * @throws StaleRecord where something is no longer what the edit says it was
 */
export async function writeRevision(
  tx: Transaction,
  number: number,
  { author, note, at }: Author,
  edits: readonly Edit[],
): Promise<void> {
  // A pledge may name one that comes later in the same revision: the references are checked at the commit.
  await tx.$executeRaw`PRAGMA defer_foreign_keys = ON`
  const changes: ChangeRow[] = []
  for (const edit of edits) {
    if (edit.list === 'observations') changes.push(...(await replaceFigures(tx, edit)))
    else changes.push(await changeRecord(tx, edit))
  }
  const figures = changes.some((change) => change.figures !== null)
  const revision = { number, recordedAt: at.toISOString(), author, note, figures }
  const rows = changes.map((change, place) => ({ ...change, position: place + 1, action: actionOf(change) }))
  await tx.revision.create({
    data: { ...revision, hash: revisionHash(await storedHash(tx, number - 1), revision, rows) },
  })
  await tx.change.createMany({ data: rows.map((row) => ({ ...row, revision: number })) })
}

/** What became of the entity. */
function actionOf({ before, after }: Pick<ChangeRow, 'before' | 'after'>): Action {
  return before === null ? 'create' : after === null ? 'delete' : 'update'
}

async function changeRecord(tx: Transaction, { list, key, before, after }: RecordEdit): Promise<ChangeRow> {
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
function isSame(list: AuditedList, stored: Wire | null, seen: Wire | null): boolean {
  return JSON.stringify(stored && asDeclared(list, stored)) === JSON.stringify(seen && asDeclared(list, seen))
}

async function replaceFigures(tx: Transaction, { key, before, after }: FiguresEdit): Promise<ChangeRow[]> {
  assertOf(key, after)
  const was = compactByArea(before)
  const stored = compactByArea(await publicationFigures(tx, key))
  const areas = [...new Set([...was.keys(), ...stored.keys()])]
  if (areas.some((area) => stored.get(area)?.text !== was.get(area)?.text)) throw new StaleRecord('observations', key)
  await tx.observation.deleteMany({ where: { publication: key } })
  await insertObservations(tx, after)
  const becomes = compactByArea(after)
  return [...new Set([...was.keys(), ...becomes.keys()])].sort().flatMap((area) => {
    const [old, now] = [was.get(area), becomes.get(area)]
    if (old?.text === now?.text) return []
    const [from, to] = [old?.text ?? null, now?.text ?? null]
    return [{ entity: 'observations', key: `${key}/${area}`, before: from, after: to, figures: now?.count ?? 0 }]
  })
}

function assertOf(publication: string, figures: readonly Observation[]): void {
  const other = figures.find((figure) => figure.publication !== publication)
  if (other) throw new Error(`a figure of ${other.publication} among those of ${publication}`)
}
