/** Meetings, and announcements that stand beside them. */
import { type IsoDate, knownFrom, type PartialDate } from '../record/date.js'

export const SUMMIT_KINDS = ['summit', 'ministerial', 'announcement'] as const
export type SummitKind = (typeof SUMMIT_KINDS)[number]

/** A meeting at which something was or will be decided. `countries` are ally codes. */
export interface Summit {
  readonly id: string
  readonly kind: SummitKind
  readonly name: string
  readonly city: string | null
  readonly countries: readonly string[]
  readonly announcedOn: PartialDate | null
  readonly startsOn: IsoDate | null
  readonly endsOn: IsoDate | null
  readonly summary: string
  readonly sourceUrl: string
  readonly recordedOn: IsoDate
}

/** Whether the meeting was known of by the date: from its announcement, else from the day it met. */
export function isSummitKnown(summit: Summit, asOf: IsoDate): boolean {
  const date = summit.announcedOn ?? summit.startsOn ?? summit.endsOn
  return date === null || knownFrom(date, summit.recordedOn) <= asOf
}

/** Whether the meeting had ended by the date, so that what came of it was known. */
export function hasEnded(summit: Summit, asOf: IsoDate): boolean {
  return summit.endsOn !== null && summit.endsOn <= asOf
}
