/** What a table declares of itself: all that the rest derives from. */
import type { z } from 'zod'
import type { View } from '../domain/dataset.js'
import type { Columns, Row, RowOf } from './column.js'
import type { Calendar } from './occasion.js'
import type { Picture } from './picture.js'
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
  /** A question to show as an example, where asking nothing is refused. */
  readonly example?: Readonly<Record<string, string>>
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
  /** How its rows are drawn. */
  readonly picture?: Picture<NoInfer<R>, z.output<z.ZodObject<P>>>
  /** How its rows stand in a calendar. */
  readonly calendar?: Calendar<NoInfer<R>>
  /** Null is no row, but a place where a long search could pause. */
  rows(view: View, query: z.output<z.ZodObject<P>>): Iterable<Only<R, C>> | Iterable<Only<R, C> | null>
  /** What the table takes where the question leaves something open. */
  defaults?(view: View, query: z.output<z.ZodObject<P>>): Readonly<Record<string, string>>
  /** What must be said beside the rows wherever they are shown, in whole sentences. */
  notes?(view: View, query: z.output<z.ZodObject<P>>): readonly string[]
}
