/** The paths of the contract that are not tables. */
import { otherResponses } from './responses.js'
import type { Json } from './schemas.js'

interface Plain {
  readonly types: readonly string[]
  readonly parameter?: { readonly name: string; readonly description: string }
  readonly problem?: 'not_found' | 'not_acceptable' | 'not_ready'
}

function plain(operationId: string, summary: string, { types, parameter, problem }: Plain): Json {
  const content = types.map((type) => [type, { schema: { type: type === 'application/json' ? 'object' : 'string' } }])
  return {
    get: {
      tags: ['help'],
      operationId,
      summary,
      description: summary,
      ...(parameter ? { parameters: [{ ...parameter, in: 'path', required: true, schema: { type: 'string' } }] } : {}),
      responses: {
        200: { description: 'The answer', content: Object.fromEntries(content) },
        ...otherResponses(...(problem ? [problem] : [])),
      },
    },
  }
}

const TEXT = ['text/plain']
const HTML = ['text/html']
const JSON_ONLY = ['application/json']

export const otherPaths: Readonly<Record<string, Json>> = {
  '/': plain('front', 'The front door: a page for browsers, help for terminals.', { types: [...HTML, ...TEXT] }),
  '/help': plain('help', 'Help as plain text.', { types: TEXT }),
  '/help/{table}': plain('help_table', 'Help for one table.', {
    types: TEXT,
    parameter: { name: 'table', description: 'Name of the table' },
    problem: 'not_found',
  }),
  '/docs': plain('docs', 'The documentation as a page.', { types: HTML }),
  '/openapi.json': plain('openapi', 'This document.', { types: JSON_ONLY }),
  '/datapackage.json': plain('datapackage', 'The tables as a Frictionless Data Package.', { types: JSON_ONLY }),
  '/llms.txt': plain('llms', 'What is here, for language models.', { types: TEXT }),
  '/problems': plain('problems', 'All problems.', { types: TEXT }),
  '/problems/{code}': plain('problems_item', 'One problem.', {
    types: TEXT,
    parameter: { name: 'code', description: 'Code of the problem' },
    problem: 'not_found',
  }),
  '/metrics': plain('metrics', 'What goes on, for Prometheus.', { types: TEXT }),
  '/healthz': plain('healthz', 'Whether the process runs.', { types: JSON_ONLY }),
  '/readyz': plain('readyz', 'Whether it answers, from which revision, and whether the store can be read.', {
    types: JSON_ONLY,
    problem: 'not_ready',
  }),
}
