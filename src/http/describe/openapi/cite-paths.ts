/** The paths of a citation: of any form, and of each by its suffix. */
import {
  CITATION_FORMATS,
  CITATION_TYPES,
  CITE_PATH,
  type CitationFormat,
  citationSchema,
  cslFileSchema,
} from '../../../formats/written-citation.js'
import { SEEN_REFERENCE } from './parameters.js'
import { besideOk, HEADER_REFERENCES } from './responses.js'
import { type Extent, type Json, schemaOf } from './schemas.js'

const DESCRIPTION =
  'A figure, a table, one thing of it or a picture as a footnote, as BibTeX and as CSL-JSON, with its editions, its day and its permalink. An answer with one figure is cited with the value.'

const URL_PARAMETER: Json = {
  name: 'url',
  in: 'query',
  required: true,
  description:
    'The address to cite: of a table, one of its items or its picture, with or without a host. Where it is not percent-encoded its parameters become those of this path, which takes no other, and are understood as its own.',
  schema: { type: 'string' },
  example: '/v1/spending?area=ITA&indicator=share_of_gdp&year=2024',
}

const SCHEMAS: Readonly<Record<CitationFormat, Json>> = {
  json: { $ref: '#/components/schemas/Citation' },
  txt: { type: 'string' },
  bib: { type: 'string' },
  'csl.json': schemaOf(cslFileSchema),
}

/** The schema of a citation as JSON. */
export const CITATION_SCHEMA: Json = schemaOf(citationSchema)

/** The paths, by their addresses; in the slim document that of JSON alone. */
export function citePaths(extent: Extent): Json {
  if (extent === 'slim') return { [CITE_PATH]: { get: operation(null, ['json']) } }
  const suffixed = CITATION_FORMATS.map((suffix) => [`${CITE_PATH}.${suffix}`, { get: operation(suffix, [suffix]) }])
  return { [CITE_PATH]: { get: operation(null, CITATION_FORMATS) }, ...Object.fromEntries(suffixed) }
}

function operation(suffix: CitationFormat | null, forms: readonly CitationFormat[]): Json {
  const content = forms.map((form) => [CITATION_TYPES[form], { schema: SCHEMAS[form] }])
  return {
    tags: ['help'],
    operationId: suffix === null ? 'cite' : `cite_${suffix.replace('.', '_')}`,
    summary: suffix === null ? 'A citation' : `A citation as .${suffix}`,
    description: DESCRIPTION,
    parameters: [URL_PARAMETER, SEEN_REFERENCE],
    responses: {
      200: { description: 'The citation', headers: HEADER_REFERENCES, content: Object.fromEntries(content) },
      ...(forms.length > 1
        ? besideOk(['list', 'citation', 'negotiated'], 'text')
        : besideOk(['list', 'citation'], suffix === 'txt' ? 'text' : 'document')),
    },
  }
}
