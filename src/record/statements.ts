/** The statements: who said what. */
import { claims } from './claims.js'
import { type IsoDate, knownFrom, type PartialDate } from './date.js'
import { allyCode, optional, partialDate, percent, recordedOn, several, slug, text, url, word } from './field.js'
import { type EntityOf, list } from './list.js'

/** How words can have come to us. */
export const STATEMENT_KINDS = ['quote', 'paraphrase', 'report'] as const

/** The list of statements. */
export const statements = list({
  noun: ['statement', 'statements'],
  table: 'statement',
  key: ['id'],
  edited: true,
  fields: {
    id: slug,
    speaker: text,
    /** Office held at the time, or kind of source. */
    role: text,
    saidOn: partialDate,
    place: optional(text),
    /** Whether `text` has the words, a paraphrase, or what was reported. */
    kind: word(STATEMENT_KINDS),
    text,
    /** Codes of the allies it is about. */
    allies: several(allyCode),
    /** The target it speaks of. */
    target: optional(slug),
    /** The level it speaks of, where it names one. */
    percent: optional(percent),
    /** The publication it was read in. */
    publication: optional(slug),
    sourceUrl: optional(url),
    recordedOn,
  },
  references: { allies: 'allies', target: 'targets', publication: 'publications' },
  entries: { allies: { table: 'statement_ally', column: 'ally' } },
  children: { claims },
  knownFrom: statementDay,
})

/** Something said or reported on a day. */
export type Statement = EntityOf<typeof statements>

/** The day from which the statement counts as said. */
export function statementDay({
  saidOn,
  recordedOn,
}: {
  readonly saidOn: PartialDate
  readonly recordedOn: IsoDate
}): IsoDate {
  return knownFrom(saidOn, recordedOn)
}
