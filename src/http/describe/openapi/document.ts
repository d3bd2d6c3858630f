/** The contract, OpenAPI 3.1, built from the declarations: a column or a parameter added to a table stands here too. */
import type { Dataset } from '../../../domain/dataset.js'
import type { Steps } from '../../../domain/steps.js'
import { importSchema } from '../../../imports/import-summary.js'
import type { Table } from '../../../query/table.js'
import type { IsoDate } from '../../../record/date.js'
import { CITATION_SCHEMA, CITE_PATHS } from './cite-paths.js'
import { besideOk, HEADERS, type OperationKind, RESPONSES } from './responses.js'
import { type Json, RECORD_SCHEMAS, rowName, rowSchema, SHARED_SCHEMAS, schemaOf } from './schemas.js'
import { contractParameters, tablePaths } from './table-paths.js'
import { withWrites } from './write-paths.js'

/**
 * The document for the tables, with examples answered from the record, whose permalinks begin with `base`; with the writes
 * where they are taken.
 */
export function* openApi(
  tables: readonly Table[],
  dataset: Dataset,
  today: IsoDate,
  writes: boolean,
  base: string,
): Steps<Json> {
  const parameters = yield* contractParameters(tables)
  const contract = { tables, dataset, today, parameters, base }
  const paths: Record<string, Json> = {}
  const rows: Record<string, Json> = {}
  for (const table of tables) {
    Object.assign(paths, yield* tablePaths(table, contract))
    yield
    rows[rowName(table)] = rowSchema(table.columns, table.noun[0])
    yield
  }
  Object.assign(paths, CITE_PATHS, otherPaths)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Defense spending tracker',
      version: '1.0.0',
      description:
        'What NATO allies spend on defense, what they promised, what was agreed, and how far they are from it, as of any ' +
        'date. Within /v1 things are added, never renamed or removed.',
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
        ...SHARED_SCHEMAS,
        Citation: CITATION_SCHEMA,
        ...RECORD_SCHEMAS,
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
      responses: RESPONSES,
      headers: HEADERS,
    },
  }
}

/** A page, by its media types, its parameter and how it may fail. */
interface Plain {
  readonly types: readonly string[]
  readonly parameter?: { readonly name: string; readonly description: string }
  readonly kind?: OperationKind
}

function plain(operationId: string, summary: string, { types, parameter, kind }: Plain): Json {
  const content = types.map((type) => [type, { schema: { type: type.endsWith('json') ? 'object' : 'string' } }])
  return {
    get: {
      tags: ['help'],
      operationId,
      summary,
      description: summary,
      ...(parameter ? { parameters: [{ ...parameter, in: 'path', required: true, schema: { type: 'string' } }] } : {}),
      responses: {
        200: { description: 'The answer', content: Object.fromEntries(content) },
        ...besideOk(kind ? [kind] : []),
      },
    },
  }
}

const TEXT = ['text/plain']
const HTML = ['text/html']
const JSON_ONLY = ['application/json']

/** The paths that are no tables. */
const otherPaths: Readonly<Record<string, Json>> = {
  '/': plain('front', 'The start page: a page for browsers, help for terminals.', { types: [...HTML, ...TEXT] }),
  '/help': plain('help', 'Help as plain text.', { types: TEXT }),
  '/help/{table}': plain('help_table', 'Help for one table.', {
    types: TEXT,
    parameter: { name: 'table', description: 'Name of the table' },
    kind: 'page',
  }),
  '/docs': plain('docs', 'The documentation as a page.', { types: HTML }),
  '/openapi.json': plain('openapi', 'This document.', { types: JSON_ONLY }),
  '/datapackage.json': plain('datapackage', 'The tables as a Frictionless Data Package.', { types: JSON_ONLY }),
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
  '/healthz': plain('healthz', 'Whether the process is running.', { types: JSON_ONLY }),
  '/readyz': plain('readyz', 'Whether the server can answer, from which revision, and whether the store can be read.', {
    types: JSON_ONLY,
    kind: 'readiness',
  }),
}
