/** A citation as it is sent: all its forms as JSON, or one of them alone. */
import { z } from 'zod'
import type { ReadOnly } from '../record/wire.js'
import { toBibtex } from './bibtex.js'
import { CITED_KINDS, type Citation, sentenceOf } from './citation.js'
import { cslSchema, toCsl } from './csl.js'
import { metaSchema } from './json.js'

/** Where citations are asked for. */
export const CITE_PATH = '/v1/cite'

/** The suffixes of all forms. */
export const CITATION_FORMATS = ['json', 'txt', 'bib', 'csl.json'] as const
/** One of them. */
export type CitationFormat = (typeof CITATION_FORMATS)[number]

/** The media type of each; the first is answered when anything will do. */
export const CITATION_TYPES: Readonly<Record<CitationFormat, string>> = {
  json: 'application/json',
  txt: 'text/plain',
  bib: 'application/x-bibtex',
  'csl.json': 'application/vnd.citationstyles.csl+json',
}

const address = z.string()

/** The answer of `/v1/cite` as JSON. */
export const citationSchema = z.object({
  data: z.object({
    kind: z.enum(CITED_KINDS),
    permalink: z
      .string()
      .describe('What is cited, with its date fixed; absolute where the server was told its public address'),
    sentence: z.string().describe('A footnote'),
    bibtex: z.string(),
    csl: cslSchema,
  }),
  meta: metaSchema.pick({ as_of: true, notes: true, publications: true }),
  links: z.object({
    self: address,
    permalink: address.describe('The same citation with the date fixed'),
    alternate: z.partialRecord(z.enum(CITATION_FORMATS), address),
  }),
})

/** Where a citation is found. */
export type CitationLinks = ReadOnly<z.output<typeof citationSchema>['links']>

/** The file that is CSL-JSON: a list of items, as bibliographies import them. */
export const cslFileSchema = z.array(cslSchema)

/** Writes the citation in the format; `key` names its entry. */
export function writtenCitation(citation: Citation, key: string, links: CitationLinks, format: CitationFormat): string {
  switch (format) {
    case 'txt':
      return `${sentenceOf(citation)}\n`
    case 'bib':
      return toBibtex(citation, key)
    case 'csl.json':
      return `${JSON.stringify([toCsl(citation, key)] satisfies z.output<typeof cslFileSchema>)}\n`
    case 'json':
      return `${JSON.stringify({
        data: {
          kind: citation.kind,
          permalink: citation.permalink,
          sentence: sentenceOf(citation),
          bibtex: toBibtex(citation, key),
          csl: toCsl(citation, key),
        },
        meta: { as_of: citation.asOf, notes: citation.notes, publications: citation.editions },
        links,
      } satisfies ReadOnly<z.output<typeof citationSchema>>)}\n`
  }
}
