/** The store: what the program asks of it, in intentions; no transaction leaves it. */
import { setTimeout as sleep } from 'node:timers/promises'
import { type ChangeTexts, type Head, headOf, isSameHead, type RecordedRevision } from '../domain/audit.js'
import type { Author, Edit, Keeping, KeptAnswer, Plan } from '../record/edit.js'
import { OutcomeUnknown, SEED_AUTHOR, StoreBusy, StoreUnavailable } from '../record/edit.js'
import { type Facts, KEYED } from '../record/lists.js'
import type { Observation } from '../record/observations.js'
import { wiresOf } from '../record/records.js'
import { withEdits } from '../record/with-edits.js'
import { editsOf } from './edits-of-changes.js'
import { type Engine, type Transaction, UncertainCommit, type Watcher } from './engine.js'
import { advance, latestHead } from './head.js'
import { changeTexts, figuresAt, loadHistory, toldOf, wholeHistory } from './history.js'
import { keepAnswer, keptAnswer } from './kept-answers.js'
import { type Keys, keysIn } from './keys.js'
import { openPostgres } from './postgres/engine.js'
import { insertGroupings, loadFacts } from './records.js'
import { writeRevision } from './revisions.js'
import { openSqlite } from './sqlite/engine.js'

/** Everything the store held at one revision; revision 0 is an empty store. */
export interface Recorded {
  readonly revision: number
  readonly facts: Facts
  /** Every revision so far, with what it changed. */
  readonly log: readonly RecordedRevision[]
}

/** On what a commit rests, and what is kept with it. */
export interface CommitTerms {
  readonly planned?: Planned
  readonly keeping?: Keeping | undefined
  /** Told of the revision as the history has it, before it is on the disk. */
  recording?(revision: RecordedRevision): void
}

/** What a commit was planned on, and how to plan it again on the record as it is, where another revision has come since. */
export interface Planned {
  readonly on: Head
  /** All others wait meanwhile, so nothing can come between again. What it throws is thrown by the commit. */
  again(load: Store['load']): Promise<Plan>
}

/** What can be asked of the store. */
export interface Store {
  /** How messages name it: its file, or its address without the password. */
  readonly place: string
  /** Why it can only be read just now, or null. It is found out anew with each write. */
  takesNoWrites(): string | null
  /**
   * Reads everything as of one revision, even while another process writes. Given what was read before, it reads what was
   * changed since and makes those changes; unless the store has another history than what was read, and for a few other reasons.
   */
  load(before?: Recorded): Promise<Recorded>
  /** Where the history ends, whichever process made its latest revision. */
  head(): Promise<Head>
  /** Begins to watch for the commits of whatever process; the function returned ends that. */
  watch(watcher: Watcher): () => void
  /** Rejects when the store cannot be read any more; waits for no `load`. */
  ping(): Promise<void>
  /**
   * Commits the edits as the next revision, with audit and kept answer, all or nothing, and answers its number once it is on the
   * disk. Without edits there is no revision, and the number is that of the latest.
   * @throws StaleRecord, UnsoundRecord, StoreBusy or StoreUnavailable; nothing was changed then. Or OutcomeUnknown.
   */
  commit(author: Author, edits: readonly Edit[], terms?: CommitTerms): Promise<number>
  /** Fills a store that holds no revision yet, as revision 1, and says whether it did. The facts are read only if need be. */
  seed(facts: () => Promise<Facts>, now: Date): Promise<boolean>
  /** The answer kept under the author's `Idempotency-Key`, or null. @throws StoreUnavailable */
  keptAnswer(author: string, key: string): Promise<KeptAnswer | null>
  /**
   * The figures of the publication once the revision of this number was recorded, none if it had none then; null where there
   * is no such revision, or one up to it was made before changes were kept. @throws StoreUnavailable
   */
  figuresAt(publication: string, revision: number): Promise<readonly Observation[] | null>
  /**
   * What these changes were about, in any order; what figures were and became, which is most of it, only if asked for. Ask for
   * some at a time: they are read without giving way. @throws StoreUnavailable
   */
  changeTexts(
    places: readonly Pick<ChangeTexts, 'revision' | 'position'>[],
    withFigures?: boolean,
  ): Promise<readonly ChangeTexts[]>
  /** The keys of editors. */
  readonly keys: Keys
  /** Waits for the writes under way, then gives the database back. */
  close(): Promise<void>
}

/** Which store is meant: the PostgreSQL database of an address, or else the SQLite file. */
export interface StoreSettings {
  readonly databaseFile: string
  readonly databaseUrl?: string | undefined
  /** Where to listen, if a pooler stands at the address. */
  readonly databaseListenUrl?: string | undefined
  readonly databaseMustExist?: boolean
}

/** Opens the store, creating and migrating it as needed. @throws StoreFault if it must not be used, or is not there though it must */
export async function openStore({
  databaseFile: file,
  databaseUrl: url,
  databaseListenUrl: listenUrl = url,
  databaseMustExist: mustExist = false,
}: StoreSettings): Promise<Store> {
  const engine = url === undefined ? openSqlite(file, { mustExist }) : openPostgres(url, { listenUrl, mustExist })
  return storeOn(await engine)
}

/** The store on a database that is open. */
export function storeOn(engine: Engine): Store {
  /** For somebody who waits for its answer. */
  const read = async <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => {
    try {
      return await engine.read(work)
    } catch (error) {
      throw new StoreUnavailable('the store cannot be read', { cause: error })
    }
  }
  return {
    place: engine.place,
    takesNoWrites: () => engine.takesNoWrites(),
    load: (before) => engine.readOneState((tx) => loadRecorded(tx, before)),
    head: () => engine.read(latestHead),
    watch: (watcher) => engine.watch(watcher),
    ping: () => engine.ping(),
    async commit(author, edits, terms = {}) {
      let head: Head | undefined
      try {
        await engine.write(async (tx) => {
          head = await commit(tx, author, edits, terms, engine.faultOf)
        })
        return head?.revision ?? 0
      } catch (error) {
        if (error instanceof RefusedPlan) throw error.cause
        if (!(error instanceof UncertainCommit)) throw engine.faultOf(error)
        const isMade = head && (await outcomeOf(engine, head))
        if (isMade) return head?.revision ?? 0
        if (isMade === false) throw engine.faultOf(error.cause)
        throw new OutcomeUnknown('the database was lost in the middle of the commit', { cause: error })
      }
    },
    async seed(facts, now) {
      if ((await engine.read(latestHead)).revision > 0) return false
      const edits = editsOfAll(await facts())
      const write = async (tx: Transaction) => {
        // Another process may have seeded while this one was reading.
        if ((await latestHead(tx)).revision > 0) return false
        await insertGroupings(tx)
        const author = { author: SEED_AUTHOR, note: 'The facts this program comes with.', at: now }
        await writeRevision(tx, await advance(tx, 1), author, edits)
        return true
      }
      // Of many processes started at once one seeds, for longer than a write is waited for elsewhere.
      return patiently(
        SEEDING_MS,
        () => engine.write(write),
        (error) => engine.faultOf(error) instanceof StoreBusy,
      )
    },
    keptAnswer: (author, key) => read((tx) => keptAnswer(tx, author, key)),
    figuresAt: (publication, revision) => read((tx) => figuresAt(tx, publication, revision)),
    changeTexts: (places, withFigures = false) => read((tx) => changeTexts(tx, places, withFigures)),
    keys: keysIn(engine, read),
    close: () => engine.close(),
  }
}

/** Other processes wait so long while one seeds. */
const SEEDING_MS = 60_000
/** So long it is tried to find out what became of a commit. */
const SETTLING_MS = 4000
const PAUSE_MS = 100

/** Does the work again and again while it fails for this reason, and for no longer than so many milliseconds. */
async function patiently<T>(
  patience: number,
  work: () => Promise<T>,
  isPassing: (error: unknown) => boolean = () => true,
): Promise<T> {
  const until = performance.now() + patience
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (performance.now() > until || !isPassing(error)) throw error
      await sleep(PAUSE_MS)
    }
  }
}

/**
 * Whether a revision was made whose commit was not answered; null where that could not be found out. Whoever takes the head waits
 * until that transaction is over, one way or the other; and what is written after it is acknowledged only once it is safe as well.
 */
async function outcomeOf(engine: Engine, { revision, hash }: Head): Promise<boolean | null> {
  const look = async (tx: Transaction) => {
    await advance(tx, 0)
    const found = await tx.revision.findUnique({ where: { number: revision }, select: { hash: true } })
    return found?.hash === hash
  }
  const found = patiently(SETTLING_MS, () => engine.write(look)).catch(() => null)
  return Promise.race([found, sleep(SETTLING_MS, null, { ref: false })])
}

/** To this many revisions are followed change by change; reading everything is quicker for more. */
const FOLLOWED = 200

async function loadRecorded(tx: Transaction, before?: Recorded): Promise<Recorded> {
  const latest = await latestHead(tx)
  const held = before && (await isOfThisHistory(tx, headOf(before.log))) ? before : undefined
  if (held && isSameHead(headOf(held.log), latest)) return held
  const { revision } = latest
  const followed = held && revision - held.revision <= FOLLOWED ? await follow(tx, held) : null
  if (followed) return { revision, ...followed }
  const since = held?.revision ?? 0
  const log = [...(held?.log ?? []), ...(await loadHistory(tx, since))]
  const changed = held && (await tx.revision.count({ where: { figures: true, number: { gt: since } } }))
  return { revision, facts: await loadFacts(tx, changed === 0 ? held?.facts.observations : undefined), log }
}

/** What is held with what was changed since; null where a revision was made before changes were kept. */
async function follow(tx: Transaction, { revision, facts, log }: Recorded): Promise<Omit<Recorded, 'revision'> | null> {
  const since: RecordedRevision[] = []
  let latest = facts
  for await (const { header, hash, changes } of wholeHistory(tx, { after: revision })) {
    if (changes.length === 0) return null
    const { observations } = latest
    const edits = editsOf(changes, (edition) => observations.ofEdition(edition))
    latest = withEdits(latest, edits)
    since.push(toldOf(header, hash ?? '', changes))
  }
  return { facts: latest, log: [...log, ...since] }
}

/** A restored backup, or a standby that took over, may lack what was read before, or have other revisions in its place. */
async function isOfThisHistory(tx: Transaction, { revision, hash }: Head): Promise<boolean> {
  const same = await tx.revision.findUnique({ where: { number: revision }, select: { hash: true } })
  return same?.hash === hash
}

/** What `again` threw, as it was: no words of a plan are to be taken for those of the database. */
class RefusedPlan extends Error {
  override readonly name = 'RefusedPlan'
}

/** Answers where the history ends from then on. */
async function commit(
  tx: Transaction,
  author: Author,
  edits: readonly Edit[],
  { planned, keeping, recording }: CommitTerms,
  faultOf: Engine['faultOf'],
): Promise<Head> {
  let plan: Plan = { author, edits, ...(keeping && { keeping }) }
  const take = () => advance(tx, plan.edits.length === 0 ? 0 : 1)
  let latest = await take()
  if (planned !== undefined && !isSameHead(planned.on, latest)) {
    // What is read is to be what was there before.
    if (plan.edits.length > 0) await advance(tx, -1)
    const load: Store['load'] = (before) => loadRecorded(tx, before).catch((error) => Promise.reject(faultOf(error)))
    plan = await planned.again(load).catch((error) => Promise.reject(new RefusedPlan('', { cause: error })))
    latest = await take()
  }
  const recorded = plan.edits.length > 0 && (await writeRevision(tx, latest, plan.author, plan.edits))
  if (recorded) recording?.(recorded)
  const head = recorded ? { revision: recorded.number, hash: recorded.hash } : latest
  if (plan.keeping) await keepAnswer(tx, plan.author, plan.keeping.key, plan.keeping.answer(head.revision))
  return head
}

/** The whole record as the edits that make it out of nothing: one an entity and one an edition's figures, what others refer to first. */
function editsOfAll(facts: Facts): Edit[] {
  const records = KEYED.flatMap((list) =>
    [...wiresOf(facts, list)].map(([key, after]): Edit => ({ list, key, before: null, after })),
  )
  const figures = facts.publications.map(({ id }): Edit => {
    return { list: 'observations', key: id, before: [], after: facts.observations.ofEdition(id) }
  })
  return [...records, ...figures]
}
