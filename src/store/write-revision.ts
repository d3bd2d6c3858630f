/** Edits → rows, and a numbered revision with one change row for each. The one place where the record is written. */
import type { Action } from '../domain/audit.js'
import type { Observation } from '../domain/observation.js'
import type { Author, Edit, FiguresEdit, RecordEdit } from '../record/edit.js'
import type { Wire } from '../record/wire.js'
import { StaleRecord } from '../record/write-fault.js'
import { compactByArea } from './compact-figures.js'
import type { Prisma } from './generated/client.js'
import { insertObservations } from './insert-observations.js'
import { publicationFigures } from './load-observations.js'
import { putRecord, readRecord } from './put-record.js'

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
  await tx.revision.create({ data: { number, recordedAt: at.toISOString(), author, note, figures } })
  await tx.change.createMany({
    data: changes.map((change, place) => ({
      ...change,
      revision: number,
      position: place + 1,
      action: actionOf(change),
    })),
  })
}

/** What became of the entity. */
function actionOf({ before, after }: Pick<ChangeRow, 'before' | 'after'>): Action {
  return before === null ? 'create' : after === null ? 'delete' : 'update'
}

async function changeRecord(tx: Transaction, { list, key, before, after }: RecordEdit): Promise<ChangeRow> {
  if (!isSame(await readRecord(tx, list, key), before)) throw new StaleRecord(list, key)
  await putRecord(tx, list, key, after, before !== null)
  return {
    entity: list,
    key,
    before: before && JSON.stringify(before),
    after: after && JSON.stringify(after),
    figures: null,
  }
}

/** Whether two records say the same, whatever the order of their fields. */
function isSame(stored: Wire | null, seen: Wire | null): boolean {
  return JSON.stringify(stored && inOrder(stored)) === JSON.stringify(seen && inOrder(seen))
}

function inOrder(record: Wire): [string, unknown][] {
  const fields = Object.entries(record).map(([field, value]): [string, unknown] => [
    field,
    Array.isArray(value) ? value.map((one) => (typeof one === 'object' ? inOrder(one) : one)) : value,
  ])
  return fields.sort(([a], [b]) => (a < b ? -1 : 1))
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
