/**
 * A table: a public list, declared once. Validation, documentation, sorting, filtering, pages and every
 * representation derive from the declaration, so that a new table is one file and one line in `registry.ts`.
 */
import type { z } from 'zod'
import type { Chart, Row, Subject } from '../charts/chart.js'
import type { Look, Picture } from '../charts/kit/parts.js'
import type { View } from '../domain/dataset.js'
import type { Fault } from '../faults/fault.js'
import { type SortKey, sortKeys } from './arrange.js'
import type { Columns, RowOf } from './column.js'
import type { Beside, Calendar, Declaration, Feed, Noun, OnlyRowOf, Shape, Texts, YesOrNo } from './declaration.js'
import { type ParametersOfFaces, parametersOfFaces } from './faces.js'
import { withGroups } from './groups.js'
import { KeptRows } from './kept-rows.js'
import type { ParametersByName, Values, ValuesOf } from './parameter.js'
import type { Reference } from './reference.js'

/** A chart as what draws without knowing the table sees it. */
interface Drawn<R> extends Omit<Chart<R>, 'picture' | 'drawnOf'> {
  picture(subject: Subject<R>, look: Look): Picture
  drawnOf?(row: R): string | null
}

/**
 * A table to those who ask it: R are its rows, Q the values of its own parameters. What takes either is a method, so that
 * every table is also one of any rows and any values: it is handed its own rows only, and values read by its own parameters.
 */
export interface Table<R extends Row = Row, Q = Values> {
  readonly name: string
  readonly path: string
  readonly title: string
  readonly summary: string
  readonly noun: Noun
  readonly item: Reference | null
  readonly single: boolean
  readonly example: Texts
  readonly columns: Columns
  /** The columns that are read for the rows that are answered. */
  readonly lateColumns: readonly string[]
  readonly key: readonly string[]
  /** The order when none is asked for, as it is told. */
  readonly sort: string
  /** The same as it is followed; what it leaves open falls to the key. */
  readonly order: readonly SortKey[]
  readonly text: readonly string[]
  /** The parameters of its own, and `group` where they choose allies. */
  readonly ownParameters: ParametersByName
  /** The parameter that expands its rows; where it is one of the table's own, they are made by it. */
  readonly expander: string
  /** The parameters of each of its faces: its own, and those common to all tables. */
  readonly parameters: ParametersOfFaces
  readonly shapes: Readonly<Record<string, Shape<Q>>>
  readonly beside: Readonly<Record<string, Beside>>
  /** How its rows are drawn where the question names no other picture, or null where they are not. */
  readonly chart: Drawn<R> | null
  /** How its rows stand in a calendar, or null where they are no occasions. */
  readonly calendar: Calendar<R> | null
  /** What it is as a feed, or null where it is none. */
  readonly feed: Feed<Q> | null
  /** What its row answers to who asks with fail=true, or null where nobody can. */
  readonly yesOrNo: YesOrNo<R> | null
  /** Its rows as they were made before. */
  readonly kept: KeptRows
  /** Makes its rows; null is a place where a long search could pause. */
  rows(view: View, values: Q): Iterable<R | null>
  /** What it takes where the question leaves something open. */
  defaults(view: View, values: Q): Texts
  /** What must be said beside the rows. */
  notes(view: View, values: Q): readonly string[]
  /** What must be said beside these rows of it. */
  notesOnRows(view: View, values: Q, rows: readonly R[]): readonly string[]
  /** How its rows are drawn as the picture of that name. */
  chartFor(picture: string | undefined): Drawn<R> | null
  /** What is wrong with a question whose answer cannot be drawn as the picture of that name, or null. */
  faultOfPicture(values: Q, picture: string | undefined): Fault | null
}

/** The rows of a table, by the type of the table: `RowIn<typeof allies>`. */
export type RowIn<T> = T extends Table<infer R, infer _> ? R : never

/** A row of a table as it is answered where no question expands it: `AnsweredRow<typeof progress>`. */
export type AnsweredRow<T extends { readonly columns: Columns }> = {
  readonly [K in keyof T['columns'] as T['columns'][K] extends { readonly expand: string } ? never : K]: z.output<
    T['columns'][K]['type']
  >
}

/** Makes a table of its declaration. */
export function defineTable<const C extends Columns, const P extends ParametersByName, R extends OnlyRowOf<C, R>>(
  declaration: Declaration<C, P, R>,
): Table<RowOf<C>, ValuesOf<P>> & { readonly columns: C } {
  const { name, title, summary, noun, columns, key, text, picture } = declaration
  const sort = declaration.sort ?? key.join(',')
  const ownParameters = withGroups(declaration.parameters)
  const others = picture?.others ?? {}
  const drawing = (called: string | undefined) => (called === undefined ? undefined : others[called]) ?? picture
  return {
    name,
    path: `/v1/${name}`,
    title,
    summary,
    noun,
    item: declaration.item ?? null,
    single: declaration.single ?? false,
    example: declaration.example ?? {},
    columns,
    lateColumns: Object.keys(columns).filter((column) => columns[column]?.late),
    key,
    sort,
    order: sortKeys(declaration.sort ?? ''),
    text,
    ownParameters,
    expander: Object.keys(declaration.parameters).find((own) => declaration.parameters[own]?.expands) ?? 'expand',
    parameters: parametersOfFaces<C, ParametersByName>({ ...declaration, parameters: ownParameters }),
    shapes: declaration.shapes ?? {},
    beside: declaration.beside ?? {},
    chart: picture?.chart ?? null,
    calendar: declaration.calendar ?? null,
    feed: declaration.feed ?? null,
    yesOrNo: declaration.yesOrNo ?? null,
    kept: new KeptRows(),
    rows: (view, values) => declaration.rows(view, values),
    defaults: (view, values) => declaration.defaults?.(view, values) ?? {},
    notes: (view, values) => declaration.notes?.(view, values) ?? [],
    notesOnRows: (view, values, rows) => declaration.notesOnRows?.(view, values, rows) ?? [],
    chartFor: (called) => drawing(called)?.chart ?? null,
    faultOfPicture: (values, called) => drawing(called)?.fault?.(values) ?? null,
  }
}
