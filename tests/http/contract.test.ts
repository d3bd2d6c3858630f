/** The contract: the full document tells all there is, the slim one what a client is compiled against. */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatsOf, MEDIA_TYPES } from '../../src/formats/format.js'
import { isProblemCode, PROBLEMS } from '../../src/http/problems/problem.js'
import type { Table } from '../../src/query/table.js'
import { allies } from '../../src/tables/allies.js'
import { check } from '../../src/tables/check.js'
import { pledges } from '../../src/tables/pledges.js'
import { progress } from '../../src/tables/progress.js'
import { tables } from '../../src/tables/registry.js'
import { spending } from '../../src/tables/spending.js'
import { type RunningApp, runningApp } from '../support/running-app.js'

interface Schema {
  readonly type?: string | readonly string[]
  readonly $ref?: string
  readonly enum?: readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly minimum?: number
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema & { readonly description: string; readonly 'x-unit'?: string }>>
}
interface Parameter {
  readonly name: string
  readonly in: string
  readonly style?: string
  readonly explode?: boolean
  readonly schema: Schema
  readonly description: string
  readonly example?: string | readonly string[]
}
interface Operation {
  readonly parameters?: readonly { readonly $ref: string }[]
  readonly responses: Readonly<
    Record<
      string,
      { readonly $ref?: string; readonly content: Record<string, { example: { links: { self: string } } }> }
    >
  >
}
interface Document {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly parameters: Readonly<Record<string, Parameter>>
    readonly responses: Readonly<Record<string, { readonly description: string }>>
    readonly schemas: Readonly<Record<string, Schema>>
  }
}

let server: RunningApp
let full: Document
let slim: Document
beforeAll(async () => {
  server = await runningApp()
  full = (await server.ask('/openapi-full.json')).body
  slim = (await server.ask('/openapi.json')).body
})
afterAll(() => server.close())

const nameIn = (reference = '') => reference.split('/').at(-1) ?? ''

/** The parameters of the list of the table. */
function parametersOf({ paths, components }: Document, { path }: Table): Parameter[] {
  const parameters = paths[path]?.get?.parameters ?? []
  return parameters.flatMap(({ $ref }) => components.parameters[nameIn($ref)] ?? [])
}

function rowOf({ components }: Document, { name }: Table): Schema {
  const pascal = name.split('-').map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
  return components.schemas[`${pascal.join('')}Row`] ?? {}
}

describe('the full document', () => {
  test('describes each table, parameter, the header for a revision seen, column with its unit, representation and problem', () => {
    expect(full.openapi).toBe('3.1.0')
    for (const table of tables) {
      const names = parametersOf(full, table).map(({ name }) => name)
      expect(names).toEqual([...table.parameters.list.keys(), 'Data-Revision'])
      expect(Object.keys(full.paths[table.path]?.get?.responses[200]?.content ?? {})).toEqual([
        ...formatsOf(table).map((format) => MEDIA_TYPES[format]),
        ...(table.name === 'changes' ? ['text/event-stream'] : []),
      ])
      const { properties = {} } = rowOf(full, table)
      expect(Object.keys(properties)).toEqual(Object.keys(table.columns))
      for (const [name, { title, unit }] of Object.entries(table.columns)) {
        expect(properties[name]?.description).toContain(title)
        expect(properties[name]?.['x-unit']).toBe(unit)
      }
    }
    for (const { description } of Object.values(full.components.parameters)) expect(description).toMatch(/\S/)
    expect(full.components.schemas.Problem?.properties?.code?.enum).toEqual(Object.keys(PROBLEMS))
  })

  test('tells each failure an operation names with every problem of its status', () => {
    const named = new Set<string>()
    for (const item of Object.values(full.paths))
      for (const { responses } of Object.values(item))
        for (const [status, { $ref }] of Object.entries(responses)) {
          if ($ref === undefined) continue
          const name = nameIn($ref)
          for (const code of name.replace(/_or_(page|picture|text)$/, '').split('_or_')) {
            if (status === 'default') continue
            expect(isProblemCode(code) && PROBLEMS[code]).toMatchObject({ status: Number(status) })
            expect(full.components.responses[name]?.description).toContain(
              isProblemCode(code) && PROBLEMS[code].meaning,
            )
          }
          named.add(`${status} ${name}`)
        }
    expect(named).toContain('409 edition_already_imported_or_removal_unconfirmed')
    expect(named).toContain('404 no_such_item_or_not_yet_ally')
  })

  test.each(['/', '/help', '/problems/no-such-problem'])(
    'tells that a mistake at %s is shown as a page to a browser, as it is',
    async (path) => {
      const asked = await server.ask(`${path}?%ED%A0%80`, { accept: 'text/html' })
      const { responses } = full.paths[path.replace('no-such-problem', '{code}')]?.get ?? { responses: {} }
      const told = nameIn((responses[asked.status] ?? responses.default)?.$ref)
      expect(asked.status).toBeGreaterThanOrEqual(400)
      expect(full.components.responses[told]).toMatchObject({ content: { [asked.type]: {} } })
      expect(asked.type).toBe('text/html')
    },
  )

  test('has examples that are answers of this server', async () => {
    const example = full.paths['/v1/allies']?.get?.responses[200]?.content['application/json']?.example
    expect((await server.ask(example?.links.self ?? '')).body).toEqual(example)
  })
})

describe('the slim document', () => {
  test('has each table and item once, as JSON', () => {
    const reads = Object.entries(slim.paths).flatMap(([path, { get }]) => (get ? [[path, get] as const] : []))
    expect(reads.map(([path]) => path)).toEqual(expect.arrayContaining(tables.map(({ path }) => path)))
    for (const [path, { responses }] of reads) {
      if (path.startsWith('/v1/')) expect(path).not.toContain('.')
      expect(Object.keys(responses[200]?.content ?? {}), path).toEqual(['application/json'])
    }
  })

  test.each(tables)('of a row of $name promises every column but what a question must expand', (table) => {
    const { required, properties = {} } = rowOf(slim, table)
    const unexpanded = Object.entries(table.columns).filter(([, { expand }]) => expand === undefined)
    expect(required).toEqual(unexpanded.map(([name]) => name))
    expect(Object.keys(properties)).toEqual(Object.keys(table.columns))
  })

  test('lets nothing be asked that makes another row of it', () => {
    const reshaping = ['fields', 'shape', 'view']
    for (const { get } of Object.values(slim.paths))
      for (const parameter of get?.parameters ?? [])
        expect(reshaping).not.toContain(slim.components.parameters[nameIn(parameter.$ref)]?.name)
  })

  test('names the codes of the record, and no name that an edit may add', () => {
    const column = (list: string, name: string) =>
      parse<Record<string, string>>(readFileSync(`prisma/seed/${list}.csv`), { columns: true }).map((row) => row[name])
    const codes = (name: string) => [...(slim.components.schemas[name]?.enum ?? [])].sort()
    expect(codes('AllyCode')).toEqual(column('allies', 'code').sort())
    expect(codes('AreaCode')).toEqual([...column('allies', 'code'), 'NATO', 'NATO-EUR-CAN'].sort())
    expect(codes('IndicatorId')).toEqual(column('indicators', 'id').sort())
    const { properties = {} } = rowOf(slim, pledges)
    expect(properties.ally?.$ref).toBe('#/components/schemas/AllyCode')
    expect(properties.id).toMatchObject({ type: 'string' })
    expect(properties.id?.enum).toBeUndefined()
  })

  test.each<[table: Table, parameter: string, schema: object]>([
    [allies, 'gap_pp__lt', { type: 'number' }],
    [allies, 'limit', { type: 'integer', minimum: 1 }],
    [allies, 'meets_target', { type: 'boolean' }],
    [allies, 'ally', { type: 'array', items: { $ref: '#/components/schemas/AllyCode' } }],
    [allies, 'target_year', { type: 'array', items: { type: 'number' } }],
    [allies, 'region', { type: 'array', items: { type: 'string', enum: ['europe', 'north-america'] } }],
    [progress, 'percent', { type: 'number', minimum: 0, maximum: 100 }],
    [check, 'ally', { $ref: '#/components/schemas/AllyCode' }],
    [spending, 'area', { type: 'array', items: { $ref: '#/components/schemas/AreaCode' } }],
    [spending, 'indicator', { type: 'array', items: { $ref: '#/components/schemas/IndicatorId' } }],
    [spending, 'group', { type: 'array', items: { type: 'string' } }],
    [spending, 'year', { type: 'string' }],
  ])('of $0.name says what $1 is', (table, parameter, schema) => {
    const found = parametersOf(slim, table).find((one) => one.name === parameter)
    expect(found?.schema).toMatchObject(schema)
    // As the server reads it: joined by commas.
    if (found?.schema.type === 'array') expect(found).toMatchObject({ style: 'form', explode: false })
  })

  test.each(tables)('of $name says of no parameter a type that the server would not read', async (table) => {
    for (const { name, schema, example, in: place } of parametersOf(slim, table)) {
      if (place !== 'query') continue
      const asked = [valuesOf(schema, example)].flat()
      if (asked.length === 0) continue
      const url = `${table.path}?${new URLSearchParams({ ...table.example, limit: '1', [name]: asked.join() })}`
      const { status, body } = await server.ask(table.single ? url.replace('limit=1&', '') : url)
      const faults =
        status === 400 ? body.errors.filter((fault: { parameter: string }) => fault.parameter === name) : []
      // What is read may still be refused for what it says: "is due in 1949", "goes with derive=index only".
      for (const { detail } of faults) expect(detail, url).not.toMatch(/^must /)
    }
  })
})

/** What the schema allows, as it is written in a question; nothing where that is some text. */
function valuesOf(schema: Schema, example: Parameter['example']): readonly string[] {
  if (schema.items) return [...valuesOf(schema.items, example), ...valuesOf(schema.items, example)]
  if (schema.$ref) return slim.components.schemas[nameIn(schema.$ref)]?.enum?.slice(0, 1) ?? []
  if (schema.enum) return schema.enum.slice(0, 1)
  if (schema.type === 'boolean') return ['true']
  if (schema.type === 'integer' || schema.type === 'number') return [String(Math.max(0, schema.minimum ?? 0))]
  return example === undefined ? [] : [example].flat().slice(0, 1)
}
