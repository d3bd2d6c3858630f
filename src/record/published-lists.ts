/** The published lists: whom an edition counted at a level in a year, which makes the count whole where its figures are not held. */
import { allyCode, percent, recordedOn, several, slug, url, year } from './field.js'
import { type EntityOf, list, NEVER } from './list.js'

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
  knownFrom: ({ publication }, dayOf) => dayOf('publications', publication) ?? NEVER,
})

/** Whom an edition counted at a level. */
export type PublishedList = EntityOf<typeof publishedLists>
