/** A change of the record, all of it or nothing: rows, revision, audit and the answer that may be asked for again. */
import type { RecordedRevision } from '../domain/audit.js'
import type { Dataset } from '../domain/dataset.js'
import type { Author, Edit, Keeping } from '../record/edit.js'
import { Overtaken, StoreBusy } from '../record/write-fault.js'
import { keepAnswer } from './kept-answers.js'
import { loadLog } from './load-log.js'
import { latestRevision, type Store } from './store.js'
import { faultOfWrite } from './write-errors.js'
import { writeRevision } from './write-revision.js'

/** Each time another process has got one of its own writes done. */
const TURNS = 10

/** On what a commit rests, and what is kept with it. */
export interface Terms {
  /** The revision it was planned on: another must not have come since. */
  readonly on?: number
  readonly keeping?: Keeping | undefined
  /** Told of the revision as the log has it, before it is on the disk: what cannot be read back is not committed. */
  recording?(revision: RecordedRevision): void
}

/**
 * Commits the edits as the next revision and answers its number, once it is on the disk. Without edits there is no
 * revision, and the number is that of the latest.
 * @throws Overtaken, StaleRecord, UnsoundRecord, StoreBusy or StoreUnavailable; nothing was changed then
 */
export async function commit(
  store: Store,
  author: Author,
  edits: readonly Edit[],
  { on, keeping, recording }: Terms = {},
): Promise<number> {
  try {
    return await store.write(async (tx) => {
      const latest = await latestRevision(tx)
      if (on !== undefined && on !== latest) throw new Overtaken(`planned on revision ${on}, but there is ${latest}`)
      const number = edits.length === 0 ? latest : latest + 1
      if (edits.length > 0) await writeRevision(tx, number, author, edits)
      if (recording) for (const revision of await loadLog(tx, latest)) recording(revision)
      if (keeping) await keepAnswer(tx, author, keeping.key, keeping.answer(number))
      return number
    })
  } catch (error) {
    throw faultOfWrite(error)
  }
}

/**
 * Does the work on the latest record, and again on the one after where another process came first.
 * @throws StoreBusy where others come first again and again, and whatever the work throws
 */
export async function onLatest<Result>(
  latest: () => Promise<Dataset>,
  work: (dataset: Dataset) => Promise<Result>,
): Promise<Result> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await work(await latest())
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error
      if (turn === TURNS)
        throw new StoreBusy('others write faster than this can be checked; try again', { cause: error })
    }
  }
}
