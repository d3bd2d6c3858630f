/** A change of the record as it is asked for: what was seen before, what is to be there after, and why it did not happen. */
import type { KeyedList } from './lists.js'
import type { Observation } from './observations.js'
import type { Wire } from './wire.js'

/** An entity made (nothing before), changed, or deleted (nothing after). */
export interface RecordEdit {
  readonly list: KeyedList
  readonly key: string
  readonly before: Wire | null
  readonly after: Wire | null
}

/** All figures of the publication under the key replaced by others; they are never edited one by one. */
export interface FiguresEdit {
  readonly list: 'observations'
  readonly key: string
  readonly before: readonly Observation[]
  readonly after: readonly Observation[]
}

/** A change of one record, or of the figures of one edition. */
export type Edit = RecordEdit | FiguresEdit

/** Who makes a change, what for and when. */
export interface Author {
  readonly author: string
  readonly note: string
  readonly at: Date
}

/** The author of the facts that come with the program; no editor's key has this name. */
export const SEED_AUTHOR = 'seed'

/** The answer to a write, kept so that the same request is answered the same way again. */
export interface KeptAnswer {
  /** SHA-256 of what was asked. */
  readonly request: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Under which key to keep the answer, and the answer, once the number of the revision is known. */
export interface Keeping {
  readonly key: string
  answer(revision: number): KeptAnswer
}

/** What a write comes to on one state of the record. It is planned again where another came first, so it follows from the record alone. */
export interface Plan {
  readonly author: Author
  readonly edits: readonly Edit[]
  readonly keeping?: Keeping
}

/** The record is no longer what the editor saw. */
export class StaleRecord extends Error {
  override readonly name = 'StaleRecord'
  constructor(list: string, key: string) {
    super(`${list} ${key} has changed meanwhile`)
  }
}

/** What the write would leave is not sound: it names, or leaves named, what is not there. */
export class UnsoundRecord extends Error {
  override readonly name = 'UnsoundRecord'
}

/** Another process held the store for longer than we wait. */
export class StoreBusy extends Error {
  override readonly name = 'StoreBusy'
}

/** The store does not take writes: its disk is full, its file read-only, damaged, gone or not to be read. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}

/** The store was lost in the middle of the commit, and could not be asked since: the write was made or not. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown'
}

/** What a key can be for. */
export const SCOPES = ['editorial', 'import', 'admin'] as const
/** One of them. */
export type Scope = (typeof SCOPES)[number]

/** Whether a key of the scope may do what any of these scopes may: `admin` may do everything. */
export function allows(scope: Scope, needed: readonly Scope[]): boolean {
  return scope === 'admin' || needed.includes(scope)
}

/** Whose key it is, and what it allows. */
export interface KeyHolder {
  readonly name: string
  readonly scope: Scope
}
