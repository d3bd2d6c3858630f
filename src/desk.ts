/** The desk of the write routes, over a store and the record held of it. */
import type { Desk } from './http/editing/desk.js'
import type { Histogram } from './http/metrics/histogram.js'
import type { HeldRecord } from './live-record.js'
import { commit } from './store/commit.js'
import { keptAnswer } from './store/kept-answers.js'
import { holderOf } from './store/keys.js'
import type { Store } from './store/open-store.js'

/** Opens the desk; how long its commits take goes into the histogram. */
export function openDesk(store: Store, record: HeldRecord, clock: () => Date, commits: Histogram): Desk {
  let queue: Promise<unknown> = Promise.resolve()
  return {
    now: clock,
    alone(work) {
      const done = queue.then(work)
      queue = done.catch(() => undefined)
      return done
    },
    async commit(author, edits, keeping) {
      const begun = performance.now()
      const revision = await commit(store, author, edits, keeping)
      commits.observe(performance.now() - begun)
      await record.refresh()
      return revision
    },
    kept: (author, key) => store.read((tx) => keptAnswer(tx, author, key)),
    holderOf: (key) => holderOf(store, key, clock()),
    refresh: () => record.refresh(),
  }
}
