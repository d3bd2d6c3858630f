/** The data package describes the CSV files as they are. */
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tables } from '../../src/tables/registry.js'
import { type RunningApp, runningApp } from '../support/running-app.js'

interface Field {
  readonly name: string
  readonly type: 'string' | 'number' | 'integer' | 'boolean'
  readonly constraints: { readonly required?: boolean; readonly enum?: readonly string[] }
}
interface Resource {
  readonly name: string
  readonly path: string
  readonly schema: {
    readonly fields: readonly Field[]
    readonly primaryKey: readonly string[]
    readonly foreignKeys?: readonly {
      readonly fields: readonly [string]
      readonly reference: { readonly resource: string; readonly fields: readonly [string] }
    }[]
  }
}
type CsvRow = Record<string, string>

let server: RunningApp
let resources: readonly Resource[]
const rows = new Map<string, CsvRow[]>()
beforeAll(async () => {
  server = await runningApp()
  resources = (await server.ask('/datapackage.json')).body.resources
  for (const { name, path } of resources) {
    rows.set(name, parse((await server.ask(`/${path}`)).text, { columns: true }))
  }
})
afterAll(() => server.close())

const PATTERNS = { string: /^/, number: /^-?\d+(\.\d+)?(e-?\d+)?$/, integer: /^-?\d+$/, boolean: /^(true|false)$/ }

test('there is a resource for each table that is a list', () => {
  expect(resources.map(({ name }) => name)).toEqual(tables.filter(({ single }) => !single).map(({ name }) => name))
})

test('each field is the column of that place, and each cell is of its type', () => {
  for (const { name, schema } of resources) {
    for (const row of rows.get(name) ?? []) {
      expect(Object.keys(row)).toEqual(schema.fields.map((field) => field.name))
      for (const field of schema.fields) {
        const cell = row[field.name] ?? ''
        if (cell === '') expect(field.constraints.required, `${name}.${field.name}`).not.toBe(true)
        else expect(cell, `${name}.${field.name}`).toMatch(PATTERNS[field.type])
        if (field.constraints.enum && cell !== '') expect(field.constraints.enum).toContain(cell)
      }
    }
  }
})

test('each foreign key leads to a row', () => {
  for (const { name, schema } of resources) {
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const keys = new Set(rows.get(reference.resource)?.map((row) => row[reference.fields[0]]))
      const cells = (rows.get(name) ?? []).map((row) => row[fields[0]] ?? '').filter((cell) => cell !== '')
      expect(
        cells.filter((cell) => !keys.has(cell)),
        `${name}.${fields[0]}`,
      ).toEqual([])
    }
  }
})
