/** The publications: editions of the figures. */
import { day, optional, slug, text, url } from './field.js'
import { type EntityOf, list } from './list.js'

/** The list of publications. */
export const publications = list({
  noun: ['publication', 'publications'],
  table: 'publication',
  key: ['id'],
  edited: true,
  fields: {
    id: slug,
    /** Who published it: `nato`, `world-bank`. */
    publisher: slug,
    title: text,
    /** Makes the edition a vintage of every figure it carries. */
    publishedOn: day,
    /** The publisher's own number or file name. */
    reference: optional(text),
    url: optional(url),
    notes: optional(text),
  },
  knownFrom: ({ publishedOn }) => publishedOn,
})

/** One edition. */
export type Publication = EntityOf<typeof publications>
