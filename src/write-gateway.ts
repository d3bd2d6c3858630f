/** The desk of the write routes, over a store and the record held of it. */
import type { RecordedRevision } from './domain/audit.js'
import type { Histogram } from './http/server/histogram.js'
import type { Desk } from './http/writing/gateway.js'
import type { HeldRecord } from './live-record.js'
import { withEdits } from './record/with-edits.js'
import { commit, onLatest } from './store/commit.js'
import { figuresAt } from './store/edition-history.js'
import { keptAnswer } from './store/kept-answers.js'
import { holderOf } from './store/keys.js'
import { readable } from './store/readable.js'
import type { Store } from './store/store.js'

/** Opens the desk; how long its commits take goes into the histogram. */
export function openDesk(store: Store, record: HeldRecord, clock: () => Date, commits: Histogram): Desk {
  let queue: Promise<unknown> = Promise.resolve()
  const latest = async () => {
    await readable(record.refresh())
    return record.dataset()
  }
  return {
    now: clock,
    alone(work) {
      const done = queue.then(work)
      queue = done.catch(() => undefined)
      return done
    },
    latest,
    commit(plan) {
      return onLatest(latest, async (dataset) => {
        const planned = plan(dataset)
        const { author, edits, keeping } = planned
        // Before the commit: once it is on the disk, nothing may fail any more.
        const facts = withEdits(dataset.facts, edits)
        const recorded: RecordedRevision[] = []
        const recording = (one: RecordedRevision) => void recorded.push(one)
        const begun = performance.now()
        const revision = await commit(store, author, edits, { on: dataset.revision, keeping, recording })
        commits.observe(performance.now() - begun)
        for (const one of recorded) record.take(one, facts)
        return { planned, revision }
      })
    },
    figuresAt: (publication, revision) => readable(figuresAt(store, publication, revision)),
    kept: (author, key) => readable(store.read((tx) => keptAnswer(tx, author, key))),
    holderOf: (key) => readable(holderOf(store, key, clock())),
  }
}
