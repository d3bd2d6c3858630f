/** The write gateway over a store and the record held of it. */
import type { RecordedRevision } from './domain/audit.js'
import type { LiveRecord } from './http/server/live-record.js'
import type { Histogram } from './http/server/metrics.js'
import type { WriteGateway } from './http/writing/gateway.js'
import { onLatest } from './record/edit.js'
import { withEdits } from './record/with-edits.js'
import { StoreUnavailable } from './record/write-fault.js'
import type { Store } from './store/store.js'

/** Opens the gateway; how long its commits take goes into the histogram. */
export function openWriteGateway(
  store: Store,
  record: LiveRecord,
  clock: () => Date,
  commits: Histogram,
): WriteGateway {
  let queue: Promise<unknown> = Promise.resolve()
  const latest = async () => {
    await record.refresh().catch((error: unknown) => {
      throw new StoreUnavailable('the store cannot be read', { cause: error })
    })
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
        const revision = await store.commit(author, edits, { on: dataset.revision, keeping, recording })
        commits.observe(performance.now() - begun)
        for (const one of recorded) record.take(one, facts)
        return { planned, revision }
      })
    },
    figuresAt: (publication, revision) => store.figuresAt(publication, revision),
    kept: (author, key) => store.keptAnswer(author, key),
    holderOf: (key) => store.keys.holderOf(key, clock()),
  }
}
