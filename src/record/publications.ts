/** The publications: editions of the figures, those included which are known and not held. */
import { type IsoDate, lastDay } from './date.js'
import { optional, partialDate, slug, text, url } from './field.js'
import { type EntityOf, list, NEVER } from './list.js'

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
    /** Makes the edition a vintage of every figure it carries. Null where no source gives it: then none of them ever counts. */
    publishedOn: optional(partialDate),
    /** The publisher's own number or file name. */
    reference: optional(text),
    url: optional(url),
    /** Where its day or its figures were read, if not at `url`. */
    sourceUrl: optional(url),
    notes: optional(text),
  },
  knownFrom: ({ publishedOn }) => (publishedOn === null ? null : lastDay(publishedOn)),
})

/** One edition. */
export type Publication = EntityOf<typeof publications>

/** The day from which the edition's figures are known; one without a date is listed, and its figures are never known. */
export function outOn({ publishedOn }: Pick<Publication, 'publishedOn'>): IsoDate {
  return publishedOn === null ? NEVER : lastDay(publishedOn)
}

/** The publisher of the agreed definition, whose figures are taken where several carry the same indicator. */
export const NATO = 'nato'

/** Whether it is NATO's own. */
export function isNato({ publisher }: Pick<Publication, 'publisher'>): boolean {
  return publisher === NATO
}
