/** The groups: named sets of allies, whose members come and go. */
import { GROUPINGS } from './allies.js'
import { optional, recordedOn, slug, text, url, word } from './field.js'
import { type EntityOf, list } from './list.js'
import { members } from './members.js'

/** What can hold a group together. */
export const GROUP_KINDS = ['organization', 'region', 'cooperation', 'nato'] as const

/** The list of groups. */
export const groups = list({
  noun: ['group', 'groups'],
  table: 'group',
  key: ['id'],
  edited: true,
  fields: {
    id: slug,
    title: text,
    kind: word(GROUP_KINDS),
    /** Who is in it and since when, in words. */
    notes: optional(text),
    sourceUrl: url,
    recordedOn,
  },
  children: { members },
  checks: ({ id }) => [
    GROUPINGS.some((grouping) => grouping.toLowerCase() === id)
      ? { field: 'id', why: 'is the name of a grouping' }
      : null,
  ],
})

/** A named set of allies. */
export type Group = EntityOf<typeof groups>
