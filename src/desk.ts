/** The desk of the write routes, over a store and the record held of it. */
import type { Desk } from './http/editing/desk.js'
import type { Histogram } from './http/metrics/histogram.js'
import type { HeldRecord } from './live-record.js'
import { commit, onLatest } from './store/commit.js'
import { figuresAt } from './store/edition-history.js'
import { keptAnswer } from './store/kept-answers.js'
import { holderOf } from './store/keys.js'
import type { Store } from './store/open-store.js'

/** Opens the desk; how long its commits take goes into the histogram. */
export function openDesk(store: Store, record: HeldRecord, clock: () => Date, commits: Histogram): Desk {
  let queue: Promise<unknown> = Promise.resolve()
  const latest = async () => {
    await record.refresh()
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
        const begun = performance.now()
        const revision = await commit(store, author, edits, { on: dataset.revision, keeping })
        commits.observe(performance.now() - begun)
        await record.refresh()
        return { planned, revision }
      })
    },
    figuresAt: (publication, revision) => figuresAt(store, publication, revision),
    kept: (author, key) => store.read((tx) => keptAnswer(tx, author, key)),
    holderOf: (key) => holderOf(store, key, clock()),
  }
}
