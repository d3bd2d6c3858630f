/** JSON Schemas of rows and of everything around them, read from the declarations. */
import { z } from 'zod'
import { FORMATS } from '../../../formats/format.js'
import type { Columns } from '../../../query/column.js'
import type { Table } from '../../../query/table.js'
import { PROBLEMS } from '../../problems/problem.js'

export type Json = Readonly<Record<string, unknown>>

/** The schema of a Zod type; things may be added to our answers later, so objects stay open. */
export function schemaOf(type: z.ZodType, io: 'input' | 'output' = 'output'): Json {
  const { $schema, ...schema } = z.toJSONSchema(type, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    },
  })
  void $schema
  return schema
}

/** The schema of a row. A column may be absent where the question chose its fields; otherwise its key is always there. */
export function rowSchema(columns: Columns, title: string): Json {
  const properties = Object.entries(columns).map(([name, { type, title: meaning, unit, refers }]) => [
    name,
    {
      ...schemaOf(type),
      description: unit ? `${meaning} [${unit}]` : meaning,
      ...(unit ? { 'x-unit': unit } : {}),
      ...(refers ? { 'x-refers': refers } : {}),
    },
  ])
  return { type: 'object', title, properties: Object.fromEntries(properties) }
}

/** `ally` → `Ally`, `publication` → `Publication`. */
export function rowName(table: Table): string {
  return `${table.name.slice(0, 1).toUpperCase()}${table.name.slice(1)}Row`
}

const path = { type: 'string', description: 'Path-absolute URL' }
const nullableInteger = { type: ['integer', 'null'] }

/** Schemas shared by all answers. */
export const SHARED_SCHEMAS: Readonly<Record<string, Json>> = {
  Meta: {
    type: 'object',
    required: ['as_of', 'total', 'count', 'offset', 'limit', 'defaults', 'notes', 'publications'],
    properties: {
      as_of: { type: 'string', format: 'date', description: 'The date looked from' },
      total: { type: 'integer', description: 'How many rows there are in all' },
      count: { type: 'integer', description: 'How many rows are in this answer' },
      offset: { type: 'integer' },
      limit: nullableInteger,
      defaults: {
        type: 'object',
        additionalProperties: { type: 'string' },
        description: 'What was taken where the question left it open',
      },
      notes: {
        type: 'array',
        items: { type: 'string' },
        description: 'What must be said beside the rows wherever they are shown, such as who had not joined yet',
      },
      publications: {
        type: 'array',
        description: 'The editions the rows rest on',
        items: {
          type: 'object',
          required: ['id', 'publisher', 'title', 'published_on'],
          properties: {
            id: { type: 'string' },
            publisher: { type: 'string' },
            title: { type: 'string' },
            published_on: { type: 'string', format: 'date' },
          },
        },
      },
    },
  },
  Links: {
    type: 'object',
    required: ['self', 'next', 'permalink', 'alternate'],
    properties: {
      self: path,
      next: { type: ['string', 'null'], description: 'The next page, null at the end' },
      permalink: { ...path, description: 'The same question with its date pinned' },
      alternate: { type: 'object', properties: Object.fromEntries(FORMATS.map((format) => [format, path])) },
    },
  },
  Problem: {
    type: 'object',
    description: 'A problem document (RFC 9457)',
    required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'request_id', 'errors'],
    properties: {
      type: { type: 'string', description: 'Where the problem is explained' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      instance: { type: 'string' },
      code: { type: 'string', enum: Object.keys(PROBLEMS) },
      request_id: { type: 'string' },
      errors: {
        type: 'array',
        items: {
          type: 'object',
          required: ['parameter', 'received', 'detail'],
          properties: {
            parameter: { type: 'string' },
            received: { type: ['string', 'null'] },
            detail: { type: 'string' },
            allowed: { type: 'array', items: { type: 'string' } },
            nearest: { type: 'string' },
            code: { type: 'string' },
          },
        },
      },
    },
  },
}
