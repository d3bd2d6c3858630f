/** The summits: meetings, and announcements that stand beside them. */
import { firstDay, type IsoDate, knownFrom } from './date.js'
import { allyCode, day, optional, partialDate, recordedOn, several, slug, text, url, word } from './field.js'
import { type EntityOf, list, notAfter } from './list.js'

/** What a meeting can be. */
export const SUMMIT_KINDS = ['summit', 'ministerial', 'announcement'] as const

/** The list of summits. */
export const summits = list({
  noun: ['summit', 'summits'],
  table: 'summit',
  key: ['id'],
  edited: true,
  fields: {
    id: slug,
    kind: word(SUMMIT_KINDS),
    name: text,
    city: optional(text),
    /** Codes of the allies that were hosts, in order; most meetings have one. */
    countries: several(allyCode),
    /** Since when a future one was known. */
    announcedOn: optional(partialDate),
    startsOn: optional(day),
    /** A date "as of the summit" means this day. */
    endsOn: optional(day),
    summary: text,
    sourceUrl: url,
    recordedOn,
  },
  references: { countries: 'allies' },
  entries: { countries: { table: 'summit_country', column: 'ally' } },
  checks: ({ startsOn, endsOn, announcedOn }) => [
    notAfter('starts_on', startsOn, 'ends_on', endsOn),
    notAfter('announced_on', announcedOn && firstDay(announcedOn), 'starts_on', startsOn),
  ],
  /** From its announcement, else from the day it met. */
  knownFrom: ({ announcedOn, startsOn, endsOn, recordedOn }) => {
    const date = announcedOn ?? startsOn ?? endsOn
    return date === null ? null : knownFrom(date, recordedOn)
  },
})

/** A meeting at which something was or will be decided. */
export type Summit = EntityOf<typeof summits>

/** Whether the meeting had ended by the date, so that what came of it was known. */
export function hasEnded(summit: Pick<Summit, 'endsOn'>, asOf: IsoDate): boolean {
  return summit.endsOn !== null && summit.endsOn <= asOf
}
