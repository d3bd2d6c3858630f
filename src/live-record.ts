/** The record as it is now: the store's latest revision held in memory, exchanged after each commit of whatever process. */
import { Dataset } from './domain/dataset.js'
import type { LiveRecord } from './http/record.js'
import type { Recorded, Store } from './store/open-store.js'

/** How often we look whether another process has committed: it must be seen within a second. */
const POLL_MS = 500

/** Owns the Dataset. Who writes calls `refresh`; nobody else can exchange it. */
export class HeldRecord implements LiveRecord {
  readonly #store: Store
  readonly #clock: () => Date
  readonly #listeners = new Set<() => void>()
  readonly #poll: NodeJS.Timeout
  #held: Recorded
  #dataset: Dataset
  #refreshing: Promise<void> = Promise.resolve()
  #day = { start: 0, end: 0, name: '' }

  private constructor(store: Store, clock: () => Date, held: Recorded) {
    this.#store = store
    this.#clock = clock
    this.#held = held
    this.#dataset = new Dataset(held.revision, held.facts, held.log)
    // A store that cannot be read just now is read at the next turn; /readyz tells of it.
    this.#poll = setInterval(() => void this.refresh().catch(() => undefined), POLL_MS).unref()
  }

  /** Reads the record and begins to watch it. */
  static async open(store: Store, clock: () => Date): Promise<HeldRecord> {
    return new HeldRecord(store, clock, await store.load())
  }

  dataset(): Dataset {
    return this.#dataset
  }

  /** Asked for every request, so the day is written once a day. */
  today(): string {
    const now = this.#clock().getTime()
    if (now < this.#day.start || now >= this.#day.end) this.#day = dayOf(now)
    return this.#day.name
  }

  onRevision(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Makes whatever was committed before this call visible to readers. */
  refresh(): Promise<void> {
    this.#refreshing = this.#refreshing.catch(() => undefined).then(() => this.#read())
    return this.#refreshing
  }

  /** Stops watching, and waits for a reading under way. */
  async close(): Promise<void> {
    clearInterval(this.#poll)
    await this.#refreshing.catch(() => undefined)
  }

  async #read(): Promise<void> {
    if ((await this.#store.revision()) === this.#held.revision) return
    this.#held = await this.#store.load(this.#held)
    this.#dataset = new Dataset(this.#held.revision, this.#held.facts, this.#held.log, this.#dataset)
    for (const listener of this.#listeners) listener()
  }
}

const DAY_MS = 86_400_000

function dayOf(now: number) {
  const start = Math.floor(now / DAY_MS) * DAY_MS
  return { start, end: start + DAY_MS, name: new Date(now).toISOString().slice(0, 10) }
}
