/** The audit read back: all changes, put onto an empty store, make the same store again. */
import type { Observation } from '../domain/observation.js'
import type { Edit, RecordEdit } from '../record/edit.js'
import { AUDITED, type AuditedList } from '../record/wire.js'
import { auditedRecord } from './backup/fold-audit.js'
import { expandFigures } from './compact-figures.js'
import { insertGroupings } from './seed.js'
import type { Store, Transaction } from './store.js'
import { StoreFault } from './store-fault.js'
import { writeRevision } from './write-revision.js'

interface ChangeRow {
  readonly entity: string
  readonly key: string
  readonly before: string | null
  readonly after: string | null
}

/**
 * Builds into the empty store what the other one holds, revision by revision.
 * @throws StoreFault where a revision was made before changes were kept
 */
export async function replay(from: Store, into: Store): Promise<void> {
  await into.write(insertGroupings)
  const figures = new Map<string, Observation[]>()
  for (const { number, recordedAt, author, note } of (await from.load()).log) {
    const rows = await from.read((tx) =>
      tx.change.findMany({ where: { revision: number }, orderBy: { position: 'asc' } }),
    )
    if (rows.length === 0)
      throw new StoreFault(`Revision ${number} of ${from.file} was made before changes were kept; restore a backup.`)
    const edits = [...rows.flatMap(recordEdit), ...figureEdits(rows, figures)]
    const at = new Date(recordedAt)
    await into.write((tx: Transaction) => writeRevision(tx, number, { author, note, at }, edits))
  }
}

function recordEdit({ entity, key, before, after }: ChangeRow): RecordEdit[] {
  const list = AUDITED.find((one): one is AuditedList => one === entity)
  if (list === undefined) return []
  return [
    {
      list,
      key,
      before: before === null ? null : auditedRecord(before),
      after: after === null ? null : auditedRecord(after),
    },
  ]
}

/** Figures are audited by area but replaced by edition; `held` are those of each edition so far. */
function figureEdits(rows: readonly ChangeRow[], held: Map<string, Observation[]>): Edit[] {
  const changes = rows.flatMap(({ entity, key, after }) => {
    const [publication = '', area = ''] = key.split('/')
    return entity === 'observations' ? [{ publication, area, after }] : []
  })
  return [...new Set(changes.map(({ publication }) => publication))].map((publication) => {
    const ofEdition = changes.filter((change) => change.publication === publication)
    const touched = new Set(ofEdition.map(({ area }) => area))
    const before = held.get(publication) ?? []
    const after = [
      ...before.filter(({ area }) => !touched.has(area)),
      ...ofEdition.flatMap((change) =>
        change.after === null ? [] : expandFigures(publication, change.area, change.after),
      ),
    ]
    held.set(publication, after)
    return { list: 'observations', key: publication, before, after }
  })
}
