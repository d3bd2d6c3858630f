/** What was changed in the record, when and by whom: about when we recorded something, not when it was published. */
import type { IsoDate } from '../record/date.js'

/** What a revision can do to a record. */
export const ACTIONS = ['create', 'update', 'delete'] as const
/** One of them. */
export type Action = (typeof ACTIONS)[number]

/** One entity changed by a revision. What it was and became is read when it is asked for: see ChangeTexts. */
export interface Change {
  /** Place within the revision, from 1. */
  readonly position: number
  /** The list it belongs to, such as `pledges`; `observations` for an edition's figures about one area. */
  readonly entity: string
  /** The entity's key; `publication/area` for figures. */
  readonly key: string
  readonly action: Action
  /** How many figures it left, null where it is not about figures. */
  readonly figures: number | null
}

/**
 * What a changed entity was and became, as JSON, null where it was not there; of an edition's figures about an area, a list of
 * `[indicator, year, value, status]`.
 */
export interface ChangeTexts {
  readonly revision: number
  readonly position: number
  /** As in Change. */
  readonly figures: number | null
  readonly before: string | null
  readonly after: string | null
}

/** One recorded change of the store. `number` is 1, 2, 3 and so on, without gaps. */
export interface RecordedRevision {
  readonly number: number
  /** RFC 3339 time in UTC. */
  readonly recordedAt: string
  readonly author: string
  readonly note: string
  /** SHA-256, in hexadecimal digits, over that of the revision before, this one and its changes: what ties them together. */
  readonly hash: string
  /** Empty for a revision made before changes were kept. */
  readonly changes: readonly Change[]
}

/** The end of a history. */
export interface Head {
  /** The number of the latest revision, 0 where there is none. */
  readonly revision: number
  /** Its hash, empty where there is none: two histories of the same length may differ. */
  readonly hash: string
}

/** The end of the history that has these revisions. */
export function headOf(log: readonly RecordedRevision[]): Head {
  const latest = log.at(-1)
  return { revision: latest?.number ?? 0, hash: latest?.hash ?? '' }
}

/** Whether histories that end so are one and the same. */
export function isSameHead(one: Head, other: Head): boolean {
  return one.revision === other.revision && one.hash === other.hash
}

/** Whether the revision had been recorded by the end of the day. */
export function isRecorded(revision: RecordedRevision, asOf: IsoDate): boolean {
  return revision.recordedAt.slice(0, 10) <= asOf
}
