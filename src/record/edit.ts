/** A change of the record as it is asked for: what was seen before, and what is to be there after. */
import type { Observation } from '../domain/observation.js'
import type { AuditedList, Wire } from './wire.js'

/** An entity made (nothing before), changed, or deleted (nothing after). */
export interface RecordEdit {
  readonly list: AuditedList
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

export type Edit = RecordEdit | FiguresEdit

/** Who makes a change, what for and when. */
export interface Author {
  readonly author: string
  readonly note: string
  readonly at: Date
}

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

/** What a write comes to on one state of the record. It is made again where another came first, so it follows from the record alone. */
export interface Plan {
  readonly author: Author
  readonly edits: readonly Edit[]
  readonly keeping?: Keeping
}
