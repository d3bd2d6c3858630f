/** The schemas of what is sent, read from the declarations. */
import { z } from 'zod'
import { metaSchema } from '../../../formats/json.js'
import { linksSchema } from '../../../formats/links.js'
import type { Columns } from '../../../query/column.js'
import type { Table } from '../../../query/table.js'
import { draftOf } from '../../../record/drafts.js'
import { EDITABLE, type EditableList } from '../../../record/lists.js'
import { snakeCase } from '../../../record/wire.js'
import { problemSchema } from '../../problems/problem.js'

/** A part of the document, as JSON. */
export type Json = Readonly<Record<string, unknown>>

/** The schema of a Zod type; things may be added to our answers later, so objects stay open. */
export function schemaOf(type: z.ZodType, io: 'input' | 'output' = 'output'): Json {
  const { $schema, ...schema } = z.toJSONSchema(type, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
      // Of a record: its names are text, as names in JSON are anyway.
      delete jsonSchema.propertyNames
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

/** `allies` → `AlliesRow`: what the schema of a row is called. */
export function rowName({ name }: Table): string {
  return `${capitalized(name)}Row`
}

/** A reference to the schema of a row of the table. */
export function rowReference(table: Table): Json {
  return { $ref: `#/components/schemas/${rowName(table)}` }
}

function recordName(list: EditableList): string {
  return `${capitalized(list)}Record`
}

/** A reference to the schema of a record of the list, as it is stored and sent. */
export function recordReference(list: EditableList): Json {
  return { $ref: `#/components/schemas/${recordName(list)}` }
}

function capitalized(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`
}

/** The schema of an object that always has these properties. */
export function objectOf(properties: Readonly<Record<string, Json>>): Json {
  return { type: 'object', required: Object.keys(properties), properties }
}

/** The schema of an answer with a record, or with what became of one. */
export function recordAnswer(data: Json): Json {
  return objectOf({ data, meta: { type: 'object' }, links: { type: 'object' } })
}

/** The schemas of what surrounds the rows, and of a problem. */
export const SHARED_SCHEMAS: Readonly<Record<string, Json>> = {
  Meta: schemaOf(metaSchema),
  Links: schemaOf(linksSchema),
  Problem: schemaOf(problemSchema),
}

/** The records as they are stored and sent. What may be null may be left out. */
export const RECORD_SCHEMAS: Readonly<Record<string, Json>> = Object.fromEntries(
  EDITABLE.map((list) => {
    const fields = Object.entries(draftOf(list).shape)
    const optional = ([, type]: [string, z.ZodType]) => type instanceof z.ZodArray || type.safeParse(null).success
    const required = fields.filter((field) => !optional(field)).map(([field]) => snakeCase(field))
    const properties = fields.map(([field, type]) => [snakeCase(field), schemaOf(type, 'input')])
    const recordedOn = {
      type: 'string',
      format: 'date',
      readOnly: true,
      description: 'The day it was recorded, set by the server',
    }
    return [
      recordName(list),
      { type: 'object', required, properties: { ...Object.fromEntries(properties), recorded_on: recordedOn } },
    ]
  }),
)
