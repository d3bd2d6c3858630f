/**
 * The contract, OpenAPI 3.1, built from the table declarations themselves: adding a column or a parameter to a
 * table is all it takes for it to stand here.
 */
import type { Dataset } from '../../../domain/dataset.js'
import type { Steps } from '../../../domain/steps.js'
import type { Table } from '../../../query/table.js'
import type { IsoDate } from '../../../record/date.js'
import { RECORD_SCHEMAS, withEditing } from './editing-paths.js'
import { IMPORT_SCHEMA, importPaths } from './import-path.js'
import { otherPaths } from './other-paths.js'
import { contractParameters } from './parameters.js'
import { HEADERS, RESPONSES } from './responses.js'
import { type Json, rowName, rowSchema, SHARED_SCHEMAS } from './schemas.js'
import { tablePaths } from './table-paths.js'

/** The document for the tables, with examples answered from the record. */
export function* openApi(tables: readonly Table[], dataset: Dataset, today: IsoDate, writes = true): Steps<Json> {
  const parameters = contractParameters(tables)
  const contract = { tables, dataset, today, parameters }
  const paths: Record<string, Json> = {}
  const rows: Record<string, Json> = {}
  for (const table of tables) {
    Object.assign(paths, yield* tablePaths(table, contract))
    yield
    rows[rowName(table)] = rowSchema(table.columns, table.noun[0])
    yield
  }
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
    paths: withEditing(
      {
        ...paths,
        ...otherPaths,
        ...(writes ? importPaths() : {}),
      },
      tables,
      writes,
    ),
    components: {
      schemas: {
        ...rows,
        ...SHARED_SCHEMAS,
        ...RECORD_SCHEMAS,
        ...(writes ? { Import: IMPORT_SCHEMA } : {}),
      },
      ...(writes
        ? { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', description: 'A key made by the operator' } } }
        : {}),
      parameters: parameters.components,
      responses: RESPONSES,
      headers: HEADERS,
    },
  }
}
