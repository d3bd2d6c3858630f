/** A change of the record, all of it or nothing: rows, revision, audit and the answer that may be asked for again. */
import type { Author, Edit, Keeping } from '../record/edit.js'
import { keepAnswer } from './kept-answers.js'
import { latestRevision, type Store } from './open-store.js'
import { faultOfWrite } from './write-errors.js'
import { writeRevision } from './write-revision.js'

/**
 * Commits the edits as the next revision and answers its number, once it is on the disk. Without edits there is no
 * revision, and the number is that of the latest.
 * @throws StaleRecord, UnsoundRecord, StoreBusy or StoreUnavailable; nothing was changed then
 */
export async function commit(store: Store, author: Author, edits: readonly Edit[], keeping?: Keeping): Promise<number> {
  try {
    return await store.write(async (tx) => {
      const latest = await latestRevision(tx)
      const number = edits.length === 0 ? latest : latest + 1
      if (edits.length > 0) await writeRevision(tx, number, author, edits)
      if (keeping) await keepAnswer(tx, author, keeping.key, keeping.answer(number))
      return number
    })
  } catch (error) {
    throw faultOfWrite(error)
  }
}
