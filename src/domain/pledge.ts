/** What one ally says it will itself reach. */
import { type IsoDate, knownFrom, type PartialDate } from '../record/date.js'

export const BASES = ['by', 'in', 'every_year', 'average'] as const
/** Which years decide: any up to the deadline, the deadline year alone, each of a span, or its average. */
export type Basis = (typeof BASES)[number]

export const PLEDGE_KINDS = ['government-announcement', 'national-law', 'alliance-commitment', 'exemption'] as const
export type PledgeKind = (typeof PLEDGE_KINDS)[number]

/** One ally's pledge. `percent` is in the indicator's unit. */
export interface Pledge {
  readonly id: string
  readonly ally: string
  readonly indicator: string
  readonly percent: number | null
  readonly fromYear: number | null
  readonly deadlineYear: number | null
  readonly basis: Basis | null
  readonly announcedOn: PartialDate | null
  readonly kind: PledgeKind
  readonly conditional: boolean
  readonly supersededBy: string | null
  readonly title: string
  readonly summary: string
  readonly sourceUrl: string
  readonly recordedOn: IsoDate
}

/** The day the pledge became known, or null where the sources give no date. */
export function announcementDay(pledge: Pledge): IsoDate | null {
  return pledge.announcedOn === null ? null : knownFrom(pledge.announcedOn, pledge.recordedOn)
}

/** Whether the pledge is listed on the date: announced by then, or without any date. */
export function isPledgeKnown(pledge: Pledge, asOf: IsoDate): boolean {
  const day = announcementDay(pledge)
  return day === null || day <= asOf
}
