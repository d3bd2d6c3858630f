/** The contract, OpenAPI 3.1, built from the declarations: a column or a parameter added to a table stands here too. */
import type { Dataset } from '../../../domain/dataset.js'
import type { Steps } from '../../../domain/steps.js'
import { FORMATS } from '../../../formats/format.js'
import { importSchema } from '../../../imports/import-summary.js'
import type { Table } from '../../../query/table.js'
import type { IsoDate } from '../../../record/date.js'
import { mayBePage } from '../../problems/errors.js'
import { VERSION } from '../../version.js'
import { CITATION_SCHEMA, citePaths } from './cite-paths.js'
import { contractParameters } from './parameters.js'
import { besideOk, HEADERS, type OperationKind, type ProblemForm, RESPONSES } from './responses.js'
import {
  codeSchemas,
  type Extent,
  type Json,
  objectOf,
  RECORD_SCHEMAS,
  rowName,
  rowSchema,
  SHARED_SCHEMAS,
  schemaOf,
} from './schemas.js'
import { tablePaths } from './table-paths.js'
import { withWrites } from './write-paths.js'

/** What the documents are written from. */
export interface Described {
  readonly tables: readonly Table[]
  readonly dataset: Dataset
  readonly today: IsoDate
  /** Whether writes are taken. */
  readonly writes: boolean
  /** What the permalinks of examples begin with. */
  readonly base: string
}

/** Where each document is found. */
export const CONTRACTS: Readonly<Record<Extent, string>> = { slim: '/openapi.json', full: '/openapi-full.json' }

const ABOUT =
  'What NATO allies spend on defense, what they promised, what was agreed, and how far they are from it, as of any ' +
  'date. Within /v1 things are added, never renamed or removed. Several values of a parameter are joined by commas.'

const OTHERS = FORMATS.filter((format) => format !== 'json').join(', ')

const ABOUT_EXTENT: Readonly<Record<Extent, string>> = {
  slim:
    'This document is for clients to be compiled against: JSON alone, and each answer in one shape, with every column ' +
    `but those that expand= adds. ${CONTRACTS.full} has the rest: the other representations (${OTHERS}, by suffix or ` +
    'Accept), fields= which leaves out all columns but those it names, shape= which makes other rows, and view=stored ' +
    'which reads a record as it is written, with the ETag that a change of it must name.',
  full:
    'This document has every representation and every parameter; a row may lack what fields= did not name. ' +
    `${CONTRACTS.slim} has the JSON alone, for clients to be compiled against.`,
}

/** The document of the extent; the full one has examples answered from the record. */
export function* openApi({ tables, dataset, today, writes, base }: Described, extent: Extent): Steps<Json> {
  const parameters = yield* contractParameters(tables, extent)
  const contract = { tables, dataset, today, extent, parameters, base }
  const paths: Record<string, Json> = {}
  const rows: Record<string, Json> = {}
  for (const table of tables) {
    Object.assign(paths, yield* tablePaths(table, contract))
    yield
    rows[rowName(table)] = rowSchema(table, extent)
    yield
  }
  Object.assign(paths, citePaths(extent), otherPaths(extent))
  return {
    openapi: '3.1.0',
    info: {
      title: 'Defense spending tracker',
      version: VERSION,
      description: `${ABOUT} ${ABOUT_EXTENT[extent]}`,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [],
    tags: [
      ...tables.map(({ name, summary }) => ({ name, description: summary })),
      { name: 'help', description: 'Help and health.' },
    ],
    paths: writes ? withWrites(paths, tables) : paths,
    components: {
      schemas: {
        ...rows,
        ...codeSchemas(dataset.facts),
        ...SHARED_SCHEMAS,
        Citation: CITATION_SCHEMA,
        ...(writes || extent === 'full' ? RECORD_SCHEMAS : {}),
        ...(writes ? { Import: schemaOf(importSchema) } : {}),
      },
      ...(writes
        ? {
            securitySchemes: {
              bearer: { type: 'http', scheme: 'bearer', description: 'A key issued by the operator' },
            },
          }
        : {}),
      parameters: parameters.components,
      responses: RESPONSES[extent],
      headers: HEADERS,
    },
  }
}

/** A page, by its media types, the schema of its JSON, its parameter and how it may fail. */
interface Plain {
  readonly types: readonly string[]
  readonly json?: Json
  readonly parameter?: { readonly name: string; readonly description: string }
  readonly kind?: OperationKind
}

function plain(
  operationId: string,
  summary: string,
  { types, json = DOCUMENT, parameter, kind }: Plain,
): (form: ProblemForm) => Json {
  const content = types.map((type) => [type, { schema: type.endsWith('json') ? json : { type: 'string' } }])
  return (form) => ({
    get: {
      tags: ['help'],
      operationId,
      summary,
      description: summary,
      ...(parameter ? { parameters: [{ ...parameter, in: 'path', required: true, schema: { type: 'string' } }] } : {}),
      responses: {
        200: { description: 'The answer', content: Object.fromEntries(content) },
        ...besideOk(kind ? [kind] : [], form),
      },
    },
  })
}

const TEXT = ['text/plain']
const HTML = ['text/html']
const JSON_TYPE = 'application/json'
const JSON_ONLY = [JSON_TYPE]
const DOCUMENT: Json = { type: 'object', additionalProperties: true }

/** The paths that are no tables; in the slim document those of JSON. */
function otherPaths(extent: Extent): Readonly<Record<string, Json>> {
  const paths = Object.entries(extent === 'full' ? { ...PAGES, ...DATA } : DATA)
  return Object.fromEntries(
    paths.map(([path, described]) => [path, described(extent === 'full' && mayBePage(path) ? 'page' : 'document')]),
  )
}

const PAGES: Readonly<Record<string, ReturnType<typeof plain>>> = {
  '/': plain('front', 'The start page: a page for browsers, help for terminals.', { types: [...HTML, ...TEXT] }),
  '/help': plain('help', 'Help as plain text.', { types: TEXT }),
  '/help/{table}': plain('help_table', 'Help for one table.', {
    types: TEXT,
    parameter: { name: 'table', description: 'Name of the table' },
    kind: 'page',
  }),
  '/help/{table}.md': plain('help_table_markdown', 'The same as Markdown.', {
    types: ['text/markdown'],
    parameter: { name: 'table', description: 'Name of the table' },
    kind: 'page',
  }),
  '/docs': plain('docs', 'The documentation as a page.', { types: HTML }),
  '/.well-known/api-catalog': plain('api_catalog', 'Where this API, its contract and its help are (RFC 9727).', {
    types: ['application/linkset+json'],
  }),
  '/llms.txt': plain('llms', 'An overview for language models.', { types: TEXT }),
  '/problems': plain('problems', 'Every kind of problem, explained.', { types: TEXT }),
  '/problems/{code}': plain('problems_item', 'One kind of problem, explained.', {
    types: TEXT,
    parameter: { name: 'code', description: 'Code of the problem' },
    kind: 'page',
  }),
  '/metrics': plain('metrics', 'Metrics for Prometheus.', { types: TEXT }),
}

const DATA: Readonly<Record<string, ReturnType<typeof plain>>> = {
  [CONTRACTS.slim]: plain('openapi', 'The contract of the JSON, for clients to be compiled against.', {
    types: JSON_ONLY,
  }),
  [CONTRACTS.full]: plain('openapi_full', 'The contract with every representation.', { types: JSON_ONLY }),
  '/datapackage.json': plain('datapackage', 'The tables as a Frictionless Data Package.', { types: JSON_ONLY }),
  '/healthz': plain('healthz', 'Whether the process is running.', {
    types: JSON_ONLY,
    json: objectOf({ status: { type: 'string' } }),
  }),
  '/readyz': plain('readyz', 'Whether the server can answer, from which revision, and whether the store can be read.', {
    types: JSON_ONLY,
    json: objectOf({ status: { type: 'string' }, revision: { type: 'integer' }, store: { type: 'string' } }),
    kind: 'readiness',
  }),
}
