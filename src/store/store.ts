/** The store: what the program asks of it, in intentions; no transaction leaves it. */
import type { ChangeTexts, RecordedRevision } from '../domain/audit.js'
import type { Author, Edit, Keeping, KeptAnswer } from '../record/edit.js'
import { Overtaken, SEED_AUTHOR, StoreUnavailable } from '../record/edit.js'
import { type Facts, KEYED } from '../record/lists.js'
import type { Observation } from '../record/observations.js'
import { wiresOf } from '../record/records.js'
import type { Engine, Transaction } from './engine.js'
import { advance, latestRevision } from './head.js'
import { changeTexts, figuresAt, loadHistory } from './history.js'
import { keepAnswer, keptAnswer } from './kept-answers.js'
import { type Keys, keysIn } from './keys.js'
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
  /** The revision it was planned on: another must not have come since. */
  readonly on?: number
  readonly keeping?: Keeping | undefined
  /** Told of the revision as the log has it, before it is on the disk: what cannot be read back is not committed. */
  recording?(revision: RecordedRevision): void
}

/** What can be asked of the store. */
export interface Store {
  /** How messages name it: its file. */
  readonly place: string
  /** Why it can only be read just now, or null. It is found out anew with each write. */
  takesNoWrites(): string | null
  /**
   * Reads everything as of one revision, even while another process writes. Given what was read before, it keeps
   * those figures unless a revision since has changed any.
   */
  load(before?: Recorded): Promise<Recorded>
  /** The number of the latest revision, whichever process made it. */
  revision(): Promise<number>
  /** Rejects when the store cannot be read any more; waits for no `load`. */
  ping(): Promise<void>
  /**
   * Commits the edits as the next revision, with audit and kept answer, all or nothing, and answers its number once it is on the
   * disk. Without edits there is no revision, and the number is that of the latest.
   * @throws Overtaken, StaleRecord, UnsoundRecord, StoreBusy or StoreUnavailable; nothing was changed then
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

/** Opens the database file, creating and migrating it as needed. @throws StoreFault if it must not be used, or is not there though it must */
export async function openStore(file: string, options?: { readonly mustExist?: boolean }): Promise<Store> {
  return storeOn(await openSqlite(file, options))
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
    revision: () => engine.read(latestRevision),
    ping: () => engine.ping(),
    async commit(author, edits, terms = {}) {
      try {
        return await engine.write((tx) => commit(tx, author, edits, terms))
      } catch (error) {
        throw engine.faultOf(error)
      }
    },
    async seed(facts, now) {
      if ((await engine.read(latestRevision)) > 0) return false
      const edits = editsOf(await facts())
      return engine.write(async (tx) => {
        // Another process may have seeded while this one was reading.
        if ((await advance(tx, 0)) > 0) return false
        await insertGroupings(tx)
        const number = await advance(tx, 1)
        const author = { author: SEED_AUTHOR, note: 'The facts this program comes with.', at: now }
        await writeRevision(tx, number, author, edits)
        return true
      })
    },
    keptAnswer: (author, key) => read((tx) => keptAnswer(tx, author, key)),
    figuresAt: (publication, revision) => read((tx) => figuresAt(tx, publication, revision)),
    changeTexts: (places, withFigures = false) => read((tx) => changeTexts(tx, places, withFigures)),
    keys: keysIn(engine, read),
    close: () => engine.close(),
  }
}

async function loadRecorded(tx: Transaction, before?: Recorded): Promise<Recorded> {
  const revision = await latestRevision(tx)
  // A restored backup may be older than what was read before.
  const held = before && before.revision <= revision ? before : undefined
  const since = held && (await tx.revision.count({ where: { figures: true, number: { gt: held.revision } } }))
  return {
    revision,
    facts: await loadFacts(tx, since === 0 ? held?.facts.observations : undefined),
    log: [...(held?.log ?? []), ...(await loadHistory(tx, held?.revision ?? 0))],
  }
}

async function commit(
  tx: Transaction,
  author: Author,
  edits: readonly Edit[],
  { on, keeping, recording }: CommitTerms,
): Promise<number> {
  const revisions = edits.length === 0 ? 0 : 1
  const number = await advance(tx, revisions)
  const latest = number - revisions
  if (on !== undefined && on !== latest) throw new Overtaken(`planned on revision ${on}, but there is ${latest}`)
  if (edits.length > 0) await writeRevision(tx, number, author, edits)
  if (recording) for (const revision of await loadHistory(tx, latest)) recording(revision)
  if (keeping) await keepAnswer(tx, author, keeping.key, keeping.answer(number))
  return number
}

/** The whole record as the edits that make it out of nothing: one an entity and one an edition's figures, what others refer to first. */
function editsOf(facts: Facts): Edit[] {
  const records = KEYED.flatMap((list) =>
    [...wiresOf(facts, list)].map(([key, after]): Edit => ({ list, key, before: null, after })),
  )
  const figures = facts.publications.map(({ id }): Edit => {
    const after = facts.observations.filter(({ publication }) => publication === id)
    return { list: 'observations', key: id, before: [], after }
  })
  return [...records, ...figures]
}
