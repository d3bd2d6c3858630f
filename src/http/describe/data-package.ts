/** The record as a Frictionless Data Package: one resource a table, schema and units from the declarations. */
import { z } from 'zod'
import { fileColumns } from '../../formats/file-columns.js'
import { LICENSES } from '../../formats/licenses.js'
import { columnsShown } from '../../query/arrange.js'
import { type Column, isNumeric, isWhole, LIST_UNIT } from '../../query/column.js'
import type { Table } from '../../query/table.js'

/** The table a column refers to by its key: `ally` refers to `allies`. A list in a cell is no key. */
function ownerOf(column: Column, tables: readonly Table[]): Table | undefined {
  if (column.unit === LIST_UNIT) return undefined
  return tables.find((table) => table.item !== null && table.item === column.refers)
}

function inner(type: z.ZodType): z.ZodType {
  return type instanceof z.ZodNullable ? inner(type.unwrap() as z.ZodType) : type
}

function fieldType(column: Column): string {
  const type = inner(column.type)
  if (type instanceof z.ZodBoolean) return 'boolean'
  if (!isNumeric(column)) return 'string'
  return isWhole(column) ? 'integer' : 'number'
}

function field(name: string, column: Column) {
  const type = inner(column.type)
  const required = column.type.safeParse(null).success ? {} : { required: true }
  const options = type instanceof z.ZodEnum ? { enum: type.options } : {}
  return {
    name,
    type: fieldType(column),
    description: column.title,
    ...(column.unit ? { unit: column.unit } : {}),
    constraints: { ...required, ...options },
  }
}

function resource(table: Table, tables: readonly Table[]) {
  const { columns: unexpanded } = columnsShown(table.columns, {})
  const columns = fileColumns(unexpanded, true)
  const foreignKeys = columns.flatMap(({ name, column }) => {
    const owner = ownerOf(column, tables)
    const [key] = owner?.key ?? []
    return owner && key !== undefined && owner !== table
      ? [{ fields: [name], reference: { resource: owner.name, fields: [key] } }]
      : []
  })
  return {
    name: table.name,
    title: table.title,
    description: table.summary,
    path: `${table.path.slice(1)}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    profile: 'tabular-data-resource',
    dialect: { lineTerminator: '\n', delimiter: ',' },
    schema: {
      fields: columns.map(({ name, column }) => field(name, column)),
      primaryKey: table.key,
      missingValues: [''],
      ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    },
  }
}

/** The descriptor; `revision` is that of the record it describes. Tables that answer a question with one row are left out. */
export function dataPackage(tables: readonly Table[], revision: number) {
  return {
    profile: 'tabular-data-package',
    name: 'defense-spending-tracker',
    title: 'Defense spending tracker',
    description:
      'What NATO allies spend on defense, what they promised, what was agreed, and how far they are from it.',
    version: `1.0.${revision}`,
    licenses: LICENSES,
    sources: [
      { title: 'NATO', path: 'https://www.nato.int' },
      { title: 'World Bank, from SIPRI', path: 'https://data.worldbank.org/indicator/MS.MIL.XPND.GD.ZS' },
    ],
    resources: tables.filter((table) => !table.single).map((table) => resource(table, tables)),
  }
}
