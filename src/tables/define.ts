/**
 * A table: a public list, declared once. Validation, documentation, sorting, filtering, pages and every
 * representation derive from the declaration, so that a new table is one file and one line in `registry.ts`.
 */
import { z } from 'zod'
import type { Publication } from '../domain/publication.js'
import type { View } from '../domain/view.js'
import { fieldNames, filtered, picked, sorted, sortKeys, unknownColumns } from './arrange.js'
import { type Columns, LIST_SEPARATOR, type Row, type RowOf } from './column.js'
import { filterParameters, itemParameters, listParameters } from './common.js'
import { type Fault, refuseAny } from './fault.js'
import { choices, parameterNotes } from './parameter.js'
import { type Asked, understand } from './question.js'
import type { Reference } from './reference.js'

/** What a row is called: one, and many. */
export type Noun = readonly [string, string]

/** Refuses columns that were not declared. */
type Only<R, C> = R & Readonly<Record<Exclude<keyof R, keyof C>, never>>

/** Rows of another table that stand beside an item: `where` gives the question to ask of it for the item's key. */
export interface Relative {
  readonly table: string
  readonly title: string
  where(key: string): Readonly<Record<string, string>>
}

/** Rows with the columns they have; `publications` are the editions they rest on, where no column names them. */
export interface Projection {
  readonly columns: Columns
  readonly key: readonly string[]
  readonly rows: readonly Row[]
  readonly publications?: ReadonlySet<string>
  readonly noun?: Noun
}

/** Another shape of the same rows, with columns of its own. */
export interface Shape<Q> {
  readonly title: string
  /** What one row looks like, for the documentation. */
  readonly row: z.ZodType
  project(view: View, query: Q): Projection
}

export interface Declaration<C extends Columns, P extends z.ZodRawShape, R extends RowOf<C>> {
  readonly name: string
  readonly title: string
  /** What the table answers, for whoever reads the help. */
  readonly summary: string
  /** What one row is: singular and plural. */
  readonly noun: Noun
  /** The kind of thing a row is, where it has a page of its own under its key. */
  readonly item?: Reference
  /** Whether the question always has one row for an answer. */
  readonly single?: boolean
  readonly parameters: P
  /** The parameters of its own that an item takes too. */
  readonly itemParameters?: readonly (keyof P & string)[]
  readonly columns: C
  readonly key: readonly (keyof C & string)[]
  /** The order when none is asked for; ties fall to the key. */
  readonly sort?: string
  /** The columns a terminal shows when no fields are asked for, at most 80 characters wide. */
  readonly text: readonly (keyof C & string)[]
  readonly relatives?: Readonly<Record<string, Relative>>
  readonly shapes?: Readonly<Record<string, Shape<z.output<z.ZodObject<P>>>>>
  rows(view: View, query: z.output<z.ZodObject<P>>): Iterable<Only<R, C>>
  /** What the table takes where the question leaves something open. */
  defaults?(view: View, query: z.output<z.ZodObject<P>>): Readonly<Record<string, string>>
}

/** An answer: rows with the columns they have, and what a reader must know of them. */
export interface Page {
  readonly table: Table
  readonly view: View
  readonly columns: Columns
  readonly rows: readonly Row[]
  /** The same rows before the question chose its fields. */
  readonly whole: readonly Row[]
  readonly total: number
  readonly offset: number
  readonly limit: number | null
  /** Where the next page begins, or null at the end. */
  readonly nextOffset: number | null
  /** The question in canonical spelling; its date only if one was given. */
  readonly query: Readonly<Record<string, string>>
  readonly defaults: Readonly<Record<string, string>>
  readonly noun: Noun
  /** The editions the rows rest on, oldest first. */
  readonly publications: readonly Publication[]
  /** Whether the columns were chosen by the question. */
  readonly chosen: boolean
  /** The columns a terminal shows, and whether they were picked to fit one. */
  readonly terminal: { readonly columns: readonly string[]; readonly fits: boolean }
}

export interface Table {
  readonly name: string
  readonly path: string
  readonly title: string
  readonly summary: string
  readonly noun: Noun
  readonly item: Reference | null
  readonly single: boolean
  readonly columns: Columns
  readonly key: readonly string[]
  readonly text: readonly string[]
  readonly parameters: z.ZodRawShape
  readonly itemParameters: z.ZodRawShape
  readonly shapes: Readonly<Record<string, { readonly title: string; readonly row: z.ZodType }>>
  readonly relatives: Readonly<Record<string, Relative>>
  /** Answers a list. `limit` is the size of a page when none is asked for; null answers all. @throws FaultyQuestion */
  ask(asked: Asked, limit: number | null): Page
  /** The View an item is asked of. @throws FaultyQuestion */
  viewOf(asked: Asked): View
  /** Answers one row by its key, or null where no such row is known on the date. @throws FaultyQuestion */
  find(asked: Asked, key: string): Page | null
}

/** Makes a table of its declaration. */
export function defineTable<const C extends Columns, const P extends z.ZodRawShape, R extends RowOf<C>>(
  declaration: Declaration<C, P, R>,
): Table {
  const { columns, key, title, summary, name, text } = declaration
  const shapes = declaration.shapes ?? {}
  const ownParameters = z.object(declaration.parameters)
  const shapeParameter = Object.keys(shapes).length > 0 ? { shape: shapeChoice(shapes) } : {}
  const expandParameter = expandChoices(columns)
  const parameters = {
    ...declaration.parameters,
    ...shapeParameter,
    ...expandParameter,
    ...listParameters,
    ...filterParameters(columns),
  }
  const ownItem = Object.fromEntries(
    (declaration.itemParameters ?? []).flatMap((own) => {
      const schema = declaration.parameters[own]
      return schema ? [[own, schema]] : []
    }),
  )
  const askable = { list: z.strictObject(parameters), item: z.strictObject({ ...ownItem, ...itemParameters }) }

  const table: Table = {
    name,
    path: `/v1/${name}`,
    title,
    summary,
    noun: declaration.noun,
    item: declaration.item ?? null,
    single: declaration.single ?? false,
    columns,
    key,
    text,
    parameters,
    itemParameters: { ...ownItem, ...itemParameters },
    shapes,
    relatives: declaration.relatives ?? {},

    ask(asked, limit) {
      const { view, query, question } = understand(asked, askable.list, columns)
      const own = ownParameters.parse(query)
      const shape = typeof question.shape === 'string' ? shapes[question.shape] : undefined
      const shown: Projection = shape
        ? shape.project(view, own)
        : { columns, key, rows: [...declaration.rows(view, own)] }
      if (shape) refuseAny(faultsOfShape(query, shown.columns))
      const order = sortKeys(query.sort ?? (shape ? '' : (declaration.sort ?? '')))
      const rows = sorted(filtered(shown.rows, question), order, shown.key)
      const offset = typeof question.offset === 'number' ? question.offset : 0
      const size = typeof question.limit === 'number' ? question.limit : limit
      const end = size === null ? rows.length : offset + size
      const standard = { ...(size === null ? {} : { limit: String(size) }), sort: declaration.sort ?? key.join(',') }
      return page(
        view,
        query,
        { ...shown, rows: rows.slice(offset, end) },
        {
          total: rows.length,
          offset,
          limit: size,
          nextOffset: end < rows.length ? end : null,
          defaults: { ...(shape || declaration.single ? {} : standard), ...declaration.defaults?.(view, own) },
        },
      )
    },

    viewOf(asked) {
      return understand(asked, askable.item, columns).view
    },

    find(asked, name) {
      const { view, query } = understand(asked, askable.item, columns)
      const own = ownParameters.parse(query)
      const [column] = key
      const found = [...declaration.rows(view, own)].find((row) => column !== undefined && row[column] === name)
      if (!found) return null
      const only = {
        total: 1,
        offset: 0,
        limit: null,
        nextOffset: null,
        defaults: declaration.defaults?.(view, own) ?? {},
      }
      return page(view, query, { columns, key, rows: [found] }, only)
    },
  }

  function page(
    view: View,
    query: Readonly<Record<string, string>>,
    { columns, rows, publications, noun = declaration.noun }: Projection,
    rest: Pick<Page, 'total' | 'offset' | 'limit' | 'nextOffset' | 'defaults'>,
  ): Page {
    const open = Object.entries(rest.defaults).filter(([parameter]) => !(parameter in query))
    const chosen = query.fields === undefined ? null : fieldNames(query.fields)
    const names = chosen ?? unexpanded(columns, query.expand)
    const isPlain = chosen === null && columns === declaration.columns
    return {
      ...rest,
      table,
      noun,
      view,
      query,
      defaults: Object.fromEntries(open),
      columns: pickColumns(columns, names),
      rows: names.length === Object.keys(columns).length && !chosen ? rows : picked(rows, names),
      whole: rows,
      publications: editions(view, publications ?? publicationsNamed(columns, rows)),
      chosen: chosen !== null,
      terminal: isPlain ? { columns: text, fits: true } : { columns: names, fits: false },
    }
  }
  return table
}

function shapeChoice(shapes: Readonly<Record<string, { readonly title: string }>>) {
  const names = Object.keys(shapes)
  const titles = Object.entries(shapes).map(([name, { title }]) => `${name}: ${title}`)
  const schema = z.enum(names, { error: `must be ${names.join(' or ')}` }).optional()
  parameterNotes.add(schema, { title: `Another shape of the same rows. ${titles.join(' ')}` })
  return schema
}

/** The names by which columns of the table can be expanded, as a parameter. */
function expandChoices(columns: Columns) {
  const [first, ...others] = new Set(Object.values(columns).flatMap(({ expand }) => expand ?? []))
  return first === undefined
    ? {}
    : { expand: choices([first, ...others], 'Adds columns that are not shown otherwise.') }
}

/** The columns shown when none are chosen. */
function unexpanded(columns: Columns, expand = ''): string[] {
  const expanded = fieldNames(expand)
  const isShown = ({ expand }: Columns[string]) => expand === undefined || expanded.includes(expand)
  return Object.entries(columns).flatMap(([name, column]) => (isShown(column) ? [name] : []))
}

/** A shape has columns of its own: filters on the table's columns and the choice of its fields do not apply. */
function faultsOfShape(query: Readonly<Record<string, string>>, columns: Columns): Fault[] {
  const misplaced = Object.keys(query).filter((name) => name === 'fields' || name.includes('__'))
  return [
    ...misplaced.map((parameter) => ({
      parameter,
      received: query[parameter] ?? null,
      detail: `cannot be combined with shape=${query.shape}, which has columns of its own`,
    })),
    ...unknownColumns(
      'sort',
      sortKeys(query.sort ?? '').map((order) => order.column),
      columns,
    ),
  ]
}

function pickColumns(columns: Columns, names: readonly string[]): Columns {
  return Object.fromEntries(
    names.flatMap((name) => {
      const column = columns[name]
      return column ? [[name, column]] : []
    }),
  )
}

/** The ids in the columns that hold those of publications, one or several to a cell. */
function publicationsNamed(columns: Columns, rows: readonly Row[]): ReadonlySet<string> {
  const naming = Object.entries(columns).flatMap(([name, column]) => (column.refers === 'publication' ? [name] : []))
  return new Set(naming.flatMap((name) => rows.flatMap((row) => String(row[name] ?? '').split(LIST_SEPARATOR))))
}

/** The editions of these ids, oldest first. */
function editions(view: View, ids: ReadonlySet<string>): Publication[] {
  return view.publications
    .filter((publication) => ids.has(publication.id))
    .sort((a, b) => (a.publishedOn < b.publishedOn ? -1 : a.publishedOn > b.publishedOn ? 1 : a.id < b.id ? -1 : 1))
}
