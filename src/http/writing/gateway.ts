/** The write gateway: serializes and commits writes, and knows who may make them. */
import type { FastifyRequest } from 'fastify'
import { headOf, type RecordedRevision } from '../../domain/audit.js'
import type { Dataset } from '../../domain/dataset.js'
import { allows, type KeyHolder, type Plan, type Scope, StoreUnavailable } from '../../record/edit.js'
import { withEdits } from '../../record/with-edits.js'
import type { Store } from '../../store/store.js'
import { Problem } from '../problems/problem.js'
import type { HeldRecord } from '../server/held-record.js'
import type { Histogram } from '../server/metrics.js'

/** What was committed at last, and the revision it made. */
export interface Committed<Planned extends Plan> {
  readonly planned: Planned
  readonly revision: number
}

/** What the write routes need of the store, and of the record held of it. */
export class WriteGateway {
  /** The time at which a write is recorded. */
  readonly now: () => Date
  readonly #store: Store
  readonly #record: HeldRecord
  readonly #commits: Histogram
  #queue: Promise<unknown> = Promise.resolve()

  /** How long commits take goes into the histogram. */
  constructor(store: Store, record: HeldRecord, clock: () => Date, commits: Histogram) {
    this.now = clock
    this.#store = store
    this.#record = record
    this.#commits = commits
  }

  /** Runs one write after the other, so that they need not be planned twice. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work)
    this.#queue = done.catch(() => undefined)
    return done
  }

  /** The record with whatever any process has committed before this was called. @throws StoreUnavailable */
  async latest(): Promise<Dataset> {
    try {
      await this.#record.refresh()
    } catch (error) {
      throw new StoreUnavailable('the store cannot be read', { cause: error })
    }
    return this.#record.dataset()
  }

  /**
   * Commits what is planned on the record held, which is planned again where another process came first; when this
   * resolves, the revision is on the disk and in the Dataset. @throws what `plan` throws, or one of the write faults
   */
  async commit<Planned extends Plan>(plan: (dataset: Dataset) => Planned): Promise<Committed<Planned>> {
    const planOn = (dataset: Dataset) => {
      const planned = plan(dataset)
      // Before the commit: once it is on the disk, nothing may fail any more.
      return { planned, facts: withEdits(dataset.facts, planned.edits) }
    }
    let dataset = this.#record.dataset()
    let made: ReturnType<typeof planOn>
    try {
      made = planOn(dataset)
    } catch (error) {
      // It may be refused only because another process has written what is not seen here yet.
      const latest = await this.latest()
      if (latest === dataset) throw error
      dataset = latest
      made = planOn(latest)
    }
    const { author, edits, keeping } = made.planned
    const recorded: RecordedRevision[] = []
    const begun = performance.now()
    const revision = await this.#store.commit(author, edits, {
      planned: {
        on: headOf(dataset.log),
        again: async (load) => {
          made = planOn(await this.#record.follow(load))
          return made.planned
        },
      },
      keeping,
      recording: (one) => void recorded.push(one),
    })
    this.#commits.observe(performance.now() - begun)
    for (const one of recorded) this.#record.take(one, made.facts)
    return { planned: made.planned, revision }
  }

  /** The figures a publication had at an earlier revision; null where its changes were not kept. */
  figuresAt(publication: string, revision: number): ReturnType<Store['figuresAt']> {
    return this.#store.figuresAt(publication, revision)
  }

  /** The answer kept under the author's `Idempotency-Key`. */
  kept(author: string, key: string): ReturnType<Store['keptAnswer']> {
    return this.#store.keptAnswer(author, key)
  }

  /** Whose valid key it is. */
  holderOf(key: string): ReturnType<Store['keys']['holderOf']> {
    return this.#store.keys.holderOf(key, this.now())
  }
}

const BEARER = /^Bearer +([\w~.+/-]{1,200}=*)$/i
const REALM = 'Bearer realm="defense-spending-tracker"'

/** Whose key the request carries. @throws Problem 401 without a valid one, 403 where none of these scopes is its own */
export async function holderFor(
  request: FastifyRequest,
  gateway: WriteGateway,
  needed: readonly Scope[],
): Promise<KeyHolder> {
  const { authorization } = request.headers
  if (authorization === undefined)
    throw new Problem('unauthorized', 'writing needs Authorization: Bearer <key>', {
      headers: { 'www-authenticate': REALM },
    })
  const key = BEARER.exec(authorization)?.[1]
  const holder = key === undefined ? null : await gateway.holderOf(key)
  if (!holder)
    throw new Problem('unauthorized', 'the key is unknown, malformed or revoked', {
      headers: { 'www-authenticate': `${REALM}, error="invalid_token"` },
    })
  if (!allows(holder.scope, needed))
    throw new Problem(
      'forbidden',
      `the key ${holder.name} has the scope ${holder.scope}; this needs ${needed.join(' or ')}`,
      { headers: { 'www-authenticate': `${REALM}, error="insufficient_scope", scope="${needed[0]}"` } },
    )
  return holder
}
