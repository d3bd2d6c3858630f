/** The schemas of what is sent, read from the declarations. */
import { z } from 'zod'
import { metaSchema } from '../../../formats/json.js'
import { linksSchema } from '../../../formats/links.js'
import { type Column, kindOf } from '../../../query/column.js'
import { keyed } from '../../../query/filters.js'
import type { Reference } from '../../../query/reference.js'
import type { Table } from '../../../query/table.js'
import { draftOf } from '../../../record/drafts.js'
import { EDITABLE, type EditableList, type Facts } from '../../../record/lists.js'
import { keysOf } from '../../../record/references.js'
import { snakeCase } from '../../../record/wire.js'
import { problemSchema } from '../../problems/problem.js'

/** A part of the document, as JSON. */
export type Json = Readonly<Record<string, unknown>>

/**
 * How much a document tells. `full` is all that can be asked and answered. `slim` is what a client is compiled against: JSON
 * alone, and each answer in one shape. What would make it another (`fields`, `shape`, `view=stored`) is left out, so that
 * every column is there and no type is a choice of several.
 */
export type Extent = 'slim' | 'full'

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

/** What names one of a list that no edit changes: its values are told as a schema of this name. */
const CODES: Readonly<Partial<Record<Reference, string>>> = {
  ally: 'AllyCode',
  area: 'AreaCode',
  indicator: 'IndicatorId',
}

/** The schemas of the codes the record has. */
export function codeSchemas(facts: Facts): Readonly<Record<string, Json>> {
  const oneOf = (description: string, codes: readonly string[]) => ({
    type: 'string',
    description: `${description}. A later record may have more.`,
    ...(codes.length > 0 ? { enum: codes } : {}),
  })
  return {
    AllyCode: oneOf('ISO 3166 alpha-3 code of an ally', keysOf(facts, 'allies')),
    AreaCode: oneOf('Code of an ally or a grouping', keysOf(facts, 'areas')),
    IndicatorId: oneOf('Key of an indicator', keysOf(facts, 'indicators')),
  }
}

/** The schema of one name of such a thing: its codes where they are told, or else text. */
export function nameSchema(refers: Reference | undefined): Json {
  const codes = refers && CODES[refers]
  return codes ? { $ref: `#/components/schemas/${codes}` } : { type: 'string' }
}

function cellSchema(column: Column): Json {
  const cells = kindOf(column)
  if (cells.kind !== 'key' || CODES[cells.refers] === undefined) return schemaOf(column.type)
  const name = nameSchema(cells.refers)
  return column.type.safeParse(null).success ? { anyOf: [name, { type: 'null' }] } : name
}

/**
 * The schema of a row. In the full document a column may be absent, where the question chose its fields; in the slim one its
 * key is always there, but for columns that a question must expand.
 */
export function rowSchema(table: Table, extent: Extent): Json {
  const columns = Object.entries(table.columns)
  const properties = columns.map(([name, column]) => {
    const { title: meaning, unit, refers } = column
    return [
      name,
      {
        ...cellSchema(keyed(name, column, table)),
        description: unit ? `${meaning} [${unit}]` : meaning,
        ...(unit ? { 'x-unit': unit } : {}),
        ...(refers ? { 'x-refers': refers } : {}),
      },
    ]
  })
  const required = columns.flatMap(([name, { expand }]) => (expand === undefined ? [name] : []))
  return {
    type: 'object',
    title: table.noun[0],
    ...(extent === 'slim' ? { required } : {}),
    properties: Object.fromEntries(properties),
  }
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

/** `published-lists` → `PublishedLists`. */
function capitalized(name: string): string {
  return name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/** The schema of an object that always has these properties. */
export function objectOf(properties: Readonly<Record<string, Json>>): Json {
  return { type: 'object', required: Object.keys(properties), properties }
}

/** The schema of an answer with a record, or with what became of one. */
export function recordAnswer(data: Json): Json {
  const open = { type: 'object', additionalProperties: true }
  return objectOf({ data, meta: open, links: open })
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
