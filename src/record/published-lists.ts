/** The published lists: whom an edition counted at a level in a year, which makes the count whole where its figures are not held. */
import { allyCode, percent, recordedOn, several, slug, url, year } from './field.js'
import { type EntityOf, list } from './list.js'

/** The list of published lists. */
export const publishedLists = list({
  noun: ['published list', 'published lists'],
  table: 'published_list',
  key: ['id'],
  edited: true,
  fields: {
    id: slug,
    publication: slug,
    /** Calendar year it is about. */
    year,
    /** The share of GDP reached. */
    percent,
    /** Codes of the allies that reached it; all other members of the day did not. */
    met: several(allyCode),
    sourceUrl: url,
    recordedOn,
  },
  references: { publication: 'publications', met: 'allies' },
  entries: { met: { table: 'published_list_ally', column: 'ally' } },
  checks: ({ met }) => [met.length === 0 ? { field: 'met', why: 'must name those that reached the level' } : null],
  /** From the day of its edition; where that is not known, from the day we knew it. */
  knownFrom: ({ publication, recordedOn }, dayOf) => dayOf('publications', publication) ?? recordedOn,
})

/** Whom an edition counted at a level. */
export type PublishedList = EntityOf<typeof publishedLists>
