/** The audit read back: all changes, put onto an empty store, make the same store again. */
import type { Edit, RecordEdit } from '../../record/edit.js'
import { isKeyed } from '../../record/lists.js'
import { type Observation, ofFiguresKey } from '../../record/observations.js'
import type { Engine } from '../engine.js'
import { figuresIn } from '../figures.js'
import { advance } from '../head.js'
import { type StoredChange, wholeHistory } from '../history.js'
import { insertGroupings } from '../records.js'
import { writeRevision } from '../revisions.js'
import { StoreFault } from '../store-faults.js'
import { auditedRecord } from './compare-audit.js'

/**
 * Builds into the empty store what the other one holds, revision by revision.
 * @throws StoreFault where a revision was made before changes were kept
 */
export async function replay(from: Engine, into: Engine): Promise<void> {
  await into.write(insertGroupings)
  const figures = new Map<string, Observation[]>()
  await from.readOneState(async (tx) => {
    for await (const { header, changes } of wholeHistory(tx)) {
      const { number, recordedAt, author, note } = header
      if (changes.length === 0)
        throw new StoreFault(`Revision ${number} of ${from.place} was made before changes were kept; restore a backup.`)
      const edits = [...changes.flatMap(recordEdit), ...figureEdits(changes, figures)]
      const at = new Date(recordedAt)
      await into.write(async (tx) => writeRevision(tx, await advance(tx, 1), { author, note, at }, edits))
    }
  })
}

function recordEdit({ entity, key, before, after }: StoredChange): RecordEdit[] {
  if (!isKeyed(entity)) return []
  return [
    {
      list: entity,
      key,
      before: before === null ? null : auditedRecord(before),
      after: after === null ? null : auditedRecord(after),
    },
  ]
}

/** Figures are audited by area but replaced by edition; `held` are those of each edition so far. */
function figureEdits(rows: readonly StoredChange[], held: Map<string, Observation[]>): Edit[] {
  const changes = rows.flatMap(({ entity, key, after }) => {
    return entity === 'observations' ? [{ ...ofFiguresKey(key), after }] : []
  })
  return [...new Set(changes.map(({ publication }) => publication))].map((publication) => {
    const ofEdition = changes.filter((change) => change.publication === publication)
    const touched = new Set(ofEdition.map(({ area }) => area))
    const before = held.get(publication) ?? []
    const after = [
      ...before.filter(({ area }) => !touched.has(area)),
      ...ofEdition.flatMap((change) =>
        change.after === null ? [] : figuresIn(publication, change.area, change.after),
      ),
    ]
    held.set(publication, after)
    return { list: 'observations', key: publication, before, after }
  })
}
