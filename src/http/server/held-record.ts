/** The record as it is now: the store's latest revision held in memory, exchanged after each commit of whatever process. */
import { setTimeout as sleep } from 'node:timers/promises'
import { headOf, isSameHead, type RecordedRevision } from '../../domain/audit.js'
import { Dataset } from '../../domain/dataset.js'
import { DAY_MS, type IsoDate } from '../../record/date.js'
import type { Facts } from '../../record/lists.js'
import type { Recorded, Store } from '../../store/store.js'

/** A look that takes longer than this counts as one that failed. */
const LOOK_MS = 5000
/** So often it is read again because something came between. */
const TURNS = 10
/** How soon a store that could not be read is asked again while somebody waits for a revision. */
const ASK_AGAIN_MS = 100

/** Who is told what becomes of the store. */
export interface StoreListener {
  /** Why it cannot be read when that begins, and null when it can again. */
  fault(fault: unknown): void
  /** Commits of other processes are not heard of, for this reason: it is asked instead. */
  deaf(why: string): void
  /** The history up to the first revision, which was held, is not the beginning of the one that ends with the second. */
  diverged(held: number, found: number): void
}

/** Where the record is read from: what of a store reading it needs. */
export type RecordSource = Pick<Store, 'load' | 'head' | 'ping' | 'watch'>

/** Owns the Dataset everything is answered from, and tells what day it is; nobody else can exchange the Dataset. */
export class HeldRecord {
  readonly #store: RecordSource
  readonly #clock: () => Date
  readonly #listeners = new Set<(isAnew: boolean) => void>()
  readonly #stopWatching: () => void
  #held: Recorded
  #dataset: Dataset
  #refreshing: Promise<void> = Promise.resolve()
  /** The reading that has not begun yet, if there is one. */
  #coming: Promise<void> | null = null
  /** How to end the waiting of each who waits for a revision. */
  readonly #ahead = new Set<() => void>()
  #isAsking = false
  #lookingSince: number | null = null
  /** Why the store could not be looked at, or not be read, the last time. */
  readonly #faults: { look: unknown; read: unknown } = { look: null, read: null }
  #told: StoreListener | null = null
  #day = { start: 0, end: 0, name: '' }

  private constructor(store: RecordSource, clock: () => Date, held: Recorded) {
    this.#store = store
    this.#clock = clock
    this.#held = held
    this.#dataset = new Dataset(held.revision, held.facts, held.log)
    this.#stopWatching = store.watch({
      heard: (revision) => {
        // What this process has committed itself is held by then, as a rule.
        if (!(revision <= this.#held.revision)) this.refresh().catch(() => undefined)
      },
      look: () => void this.#look(),
      deaf: (why) => this.#told?.deaf(why),
    })
  }

  /** Reads the record and begins to watch it. */
  static async open(store: RecordSource, clock: () => Date): Promise<HeldRecord> {
    return new HeldRecord(store, clock, await store.load())
  }

  /** The latest revision seen. */
  dataset(): Dataset {
    return this.#dataset
  }

  /** The day in UTC. Asked for every request, so it is written once a day. */
  today(): IsoDate {
    const now = this.#clock().getTime()
    if (now < this.#day.start || now >= this.#day.end) this.#day = dayOf(now)
    return this.#day.name
  }

  /**
   * Calls back after each revision, once it is in the Dataset; the function returned ends that. `isAnew` where the history held
   * before is not the beginning of this one.
   */
  onRevision(listener: (isAnew: boolean) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Makes whatever was committed before this call visible to readers. All who call before a reading begins share it. */
  refresh(): Promise<void> {
    if (this.#coming !== null) return this.#coming
    const coming = this.#refreshing
      .catch(() => undefined)
      .then(() => {
        this.#coming = null
        return this.#read()
      })
    this.#coming = coming
    this.#refreshing = coming
    return coming
  }

  /** The latest record as it is read so, by whoever lets nobody else commit meanwhile. */
  async follow(load: RecordSource['load']): Promise<Dataset> {
    const before = this.#held
    const read = await load(before)
    // Another reading may have been shown meanwhile: what is later than that is not to be lost.
    if (this.#held === before ? read !== before : read.revision > this.#held.revision) this.#show(read)
    return this.#dataset
  }

  /**
   * Whether the record held is of this revision or of a later one; the store is asked where it is not. False once the store,
   * asked after this call, has no such revision, and when it could not be asked for so many milliseconds.
   */
  reach(revision: number, patienceMs: number): Promise<boolean> {
    const isHeld = () => this.#held.revision >= revision
    if (isHeld()) return Promise.resolve(true)
    // Not a race of promises: on a store that hangs, those who have given up would be remembered until it answers.
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(over)
        forget()
        this.#ahead.delete(end)
        resolve(isHeld())
      }
      const over = setTimeout(end, patienceMs).unref()
      const forget = this.onRevision(() => isHeld() && end())
      this.#ahead.add(end)
      void this.#askForAhead()
    })
  }

  /** Stops watching, lets nobody wait any longer, and waits for a reading under way. */
  async close(): Promise<void> {
    this.#stopWatching()
    for (const end of this.#ahead) end()
    this.#told = null
    await this.#refreshing.catch(() => undefined)
  }

  /**
   * Shows what this process has just committed on the revision held, without reading it. What was read meanwhile, by the
   * poll, stands if it is as late.
   */
  take(recorded: RecordedRevision, facts: Facts): void {
    if (recorded.number === this.#held.revision + 1)
      this.#show({ revision: recorded.number, facts, log: [...this.#held.log, recorded] })
  }

  /** Whether the store could be read when it was last looked at. */
  isReachable(): boolean {
    const isLate = this.#lookingSince !== null && performance.now() - this.#lookingSince > LOOK_MS
    return !isLate && this.#fault() === null
  }

  /** Has somebody told what becomes of the store. */
  onStore(told: StoreListener): void {
    this.#told = told
  }

  async #look(): Promise<void> {
    if (this.#lookingSince !== null) return
    this.#lookingSince = performance.now()
    try {
      await this.#store.ping()
      this.#note('look', null)
      // Not waited for: it may take long, and looking goes on. What fails is tried again at the next turn.
      void this.refresh().catch(() => undefined)
    } catch (error) {
      this.#note('look', error)
    } finally {
      this.#lookingSince = null
    }
  }

  /** Asks the store while somebody waits for a revision: each time once for all who wait by then. */
  async #askForAhead(): Promise<void> {
    if (this.#isAsking) return
    this.#isAsking = true
    while (this.#ahead.size > 0) {
      const asking = [...this.#ahead]
      try {
        await this.refresh()
        for (const end of asking) end()
      } catch {
        await sleep(ASK_AGAIN_MS, undefined, { ref: false })
      }
    }
    this.#isAsking = false
  }

  async #read(): Promise<void> {
    try {
      // A commit of this process may come between; but of a damaged store the end may never be reached.
      for (let turn = 0; turn < TURNS && !isSameHead(headOf(this.#held.log), await this.#store.head()); turn += 1)
        await this.follow((before) => this.#store.load(before))
      this.#note('read', null)
    } catch (error) {
      this.#note('read', error)
      throw error
    }
  }

  #show(held: Recorded): void {
    const before = this.#held
    const isAnew = before.log.at(-1)?.hash !== held.log[before.revision - 1]?.hash
    this.#held = held
    this.#dataset = new Dataset(held.revision, held.facts, held.log)
    if (isAnew) this.#told?.diverged(before.revision, held.revision)
    for (const listener of this.#listeners) listener(isAnew)
  }

  #fault(): unknown {
    return this.#faults.look ?? this.#faults.read
  }

  #note(act: 'look' | 'read', fault: unknown): void {
    const before = this.#fault()
    this.#faults[act] = fault
    const now = this.#fault()
    if ((before === null) !== (now === null)) this.#told?.fault(now)
  }
}

function dayOf(now: number) {
  const start = Math.floor(now / DAY_MS) * DAY_MS
  return { start, end: start + DAY_MS, name: new Date(now).toISOString().slice(0, 10) }
}
