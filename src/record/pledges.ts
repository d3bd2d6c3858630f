/** The pledges: what one ally says it will itself reach. */
import { firstDay, type IsoDate, knownFrom, lastDay, type PartialDate } from './date.js'
import {
  allyCode,
  flag,
  name,
  optional,
  partialDate,
  percent,
  recordedOn,
  slug,
  text,
  url,
  word,
  year,
} from './field.js'
import { type EntityOf, list, notAfter } from './list.js'

/** Which years can decide about a pledge: any up to the deadline, the deadline year alone, each of a span, or its average. */
export const BASES = ['by', 'in', 'every_year', 'average'] as const

/** How firm a pledge can be; an exemption is granted to the ally, a reservation is its own word that it will not do what was agreed. */
export const PLEDGE_KINDS = [
  'government-announcement',
  'national-law',
  'alliance-commitment',
  'exemption',
  'reservation',
] as const

/** The list of pledges. */
export const pledges = list({
  noun: ['pledge', 'pledges'],
  table: 'pledge',
  key: ['id'],
  edited: true,
  fields: {
    id: slug,
    /** Who pledged. */
    ally: allyCode,
    indicator: name,
    /** The level, in the indicator's unit; the lower end of a range, null where none was named. */
    percent: optional(percent),
    /** First calendar year of a pledge about each year of a span, or its average. */
    fromYear: optional(year),
    /** Calendar year by whose end it is due. */
    deadlineYear: optional(year),
    basis: optional(word(BASES)),
    announcedOn: optional(partialDate),
    kind: word(PLEDGE_KINDS),
    /** Whether it was made to depend on something. */
    conditional: flag,
    supersededBy: optional(slug),
    /** When the ally took it back, without another in its place. */
    withdrawnOn: optional(partialDate),
    title: text,
    summary: text,
    sourceUrl: url,
    recordedOn,
  },
  references: { ally: 'allies', indicator: 'indicators', supersededBy: 'pledges' },
  checks: ({ fromYear, deadlineYear, announcedOn, withdrawnOn }) => [
    notAfter('from_year', fromYear, 'deadline_year', deadlineYear),
    notAfter('announced_on', announcedOn && firstDay(announcedOn), 'withdrawn_on', withdrawnOn && lastDay(withdrawnOn)),
  ],
  knownFrom: announcementDay,
})

/** One ally's pledge. */
export type Pledge = EntityOf<typeof pledges>

/** The day from which the pledge is known: that of its announcement, or null where the sources give no date. */
export function announcementDay({
  announcedOn,
  recordedOn,
}: {
  readonly announcedOn: PartialDate | null
  readonly recordedOn: IsoDate
}): IsoDate | null {
  return announcedOn === null ? null : knownFrom(announcedOn, recordedOn)
}

/** Whether it is a word to reach something: an exemption and a reservation are words not to. */
export function isPromise({ kind }: Pick<Pledge, 'kind'>): boolean {
  return kind !== 'exemption' && kind !== 'reservation'
}
