/** The audit read back: all changes, put onto an empty store, make the same store again. */
import type { Observation } from '../../record/observations.js'
import { editsOf } from '../edits-of-changes.js'
import type { Engine } from '../engine.js'
import { advance } from '../head.js'
import { wholeHistory } from '../history.js'
import { insertGroupings } from '../records.js'
import { writeRevision } from '../revisions.js'
import { StoreFault } from '../store-faults.js'

/**
 * Builds into the empty store what the other one holds, revision by revision.
 * @throws StoreFault where a revision was made before changes were kept
 */
export async function replay(from: Engine, into: Engine): Promise<void> {
  await into.write(insertGroupings)
  const figures = new Map<string, readonly Observation[]>()
  await from.readOneState(async (tx) => {
    for await (const { header, changes } of wholeHistory(tx)) {
      const { number, recordedAt, author, note } = header
      if (changes.length === 0)
        throw new StoreFault(`Revision ${number} of ${from.place} was made before changes were kept; restore a backup.`)
      const edits = editsOf(changes, (publication) => figures.get(publication) ?? [])
      for (const edit of edits) if (edit.list === 'observations') figures.set(edit.key, edit.after)
      const at = new Date(recordedAt)
      await into.write(async (tx) => writeRevision(tx, await advance(tx, 1), { author, note, at }, edits))
    }
  })
}
