/** What a table declares of itself: all that the rest derives from. */
import type { z } from 'zod'
import type { Chart, Row } from '../charts/chart.js'
import type { View } from '../domain/dataset.js'
import type { Fault } from '../faults/fault.js'
import type { PartialDate } from '../record/date.js'
import type { Columns, RowOf } from './column.js'
import type { ParametersByName, ValuesOf } from './parameter.js'
import type { Reference } from './reference.js'

/** What a row is called: one, and many. */
export type Noun = readonly [string, string]

/** Texts by the names of parameters, in canonical spelling. */
export type Texts = Readonly<Record<string, string>>

/** Rows of another table that stand beside an item: `where` gives the question to ask of it for the item's key. */
export interface Beside {
  readonly table: string
  readonly title: string
  where(key: string): Texts
}

/** Rows with the columns they have; `publications` are the editions they rest on, where no column names them. */
export interface Projection {
  readonly columns: Columns
  readonly key: readonly string[]
  readonly rows: readonly Row[]
  readonly publications?: ReadonlySet<string>
  /** What must be said beside them. */
  readonly notes?: readonly string[]
  readonly noun?: Noun
  /** The columns a terminal shows; all unless told otherwise. */
  readonly text?: readonly string[]
}

/** Another shape of the same rows, with columns of its own. */
export interface Shape<Q> {
  readonly title: string
  /** What one row looks like, for the documentation. */
  readonly row: z.ZodType
  project(view: View, values: Q): Projection
}

/** One way in which the rows of a table are drawn. */
export interface Drawing<R, Q> {
  readonly chart: Chart<R>
  /** What is wrong with a question whose answer cannot be drawn so, or null. */
  fault?(values: Q): Fault | null
}

/** A table drawn in several ways: as this one where the question names none. */
interface FirstOfDrawings<R, Q> extends Drawing<R, Q> {
  /** What a question calls it. */
  readonly name: string
  /** The others, by what a question calls them. */
  readonly others: Readonly<Record<string, Drawing<R, Q>>>
}

/** A table drawn in one way: without `others` told to be missing, any wrong ones would pass for none. */
interface OnlyDrawing<R, Q> extends Drawing<R, Q> {
  readonly others?: undefined
}

/** How a table is drawn. */
export type Picture<R, Q> = OnlyDrawing<R, Q> | FirstOfDrawings<R, Q>

/** A row as an occasion in a calendar. */
export interface Occasion {
  /** The same for as long as the row is the same thing, whatever is corrected in it. */
  readonly id: string
  readonly date: PartialDate
  readonly title: string
  readonly description: string
  readonly url: string | null
}

/** What a row answers to who asks with fail=true, so that anything but a yes is a failure. */
export interface YesOrNo<R> {
  /** Null where it cannot be said. */
  isYes(row: R): boolean | null
}

/** What each row is in a calendar. */
export interface Calendar<R> {
  /** Null for a row without a day. */
  occasion(row: R): Occasion | null
}

/** A thing that happened, as a feed tells it. */
export interface FeedEntry {
  /** The same for as long as it is the same thing, in whatever feed of the table it is; parts joined by `/`. */
  readonly id: string
  /** When it happened, RFC 3339 in UTC: by the dates of the record, never the clock. */
  readonly updated: string
  /** What happened, in a sentence of few words. */
  readonly title: string
  readonly text: string
  /** What kind of thing it is, for readers that sort by it. */
  readonly category: string
  /** Who did it, where somebody is known to have. */
  readonly author: string | null
  /** The question that is answered with it, and the table it is asked of. */
  readonly about: { readonly table: string; readonly query: Texts }
}

/** What a table is as a feed. */
export interface Feed<Q> {
  /** What happened, latest first, for the values of the table's own parameters; null is a place where a long search could pause. */
  entries(view: View, values: Q): Iterable<FeedEntry | null>
}

/** Rows of these columns and of no others that R may have. */
export type OnlyRowOf<C extends Columns, R> = RowOf<C> & Readonly<Record<Exclude<keyof R, keyof C>, never>>

/** A table as it is declared: C are its columns, P its own parameters, R the rows it makes. */
export interface Declaration<C extends Columns, P extends ParametersByName, R extends RowOf<C> = RowOf<C>> {
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
  readonly example?: Texts
  readonly parameters: P
  /** The parameters of its own that an item takes too. */
  readonly itemParameters?: readonly (keyof P & string)[]
  readonly columns: C
  readonly key: readonly (keyof C & string)[]
  /** The order when none is asked for; ties fall to the key. */
  readonly sort?: string
  /** The columns a terminal shows when no fields are asked for, at most 80 characters wide. */
  readonly text: readonly (keyof C & string)[]
  /** Rows of other tables that stand beside an item, by the name they have there. */
  readonly beside?: Readonly<Record<string, Beside>>
  readonly shapes?: Readonly<Record<string, Shape<ValuesOf<P>>>>
  readonly picture?: Picture<RowOf<C>, ValuesOf<P>>
  readonly calendar?: Calendar<RowOf<C>>
  readonly feed?: Feed<ValuesOf<P>>
  /** Where the table has the parameter `fail`. */
  readonly yesOrNo?: YesOrNo<RowOf<C>>
  /** The rows for the values of its own parameters. Null is no row, but a place where a long search could pause. */
  rows(view: View, values: ValuesOf<P>): Iterable<R | null>
  /** What the table takes where the question leaves something open. */
  defaults?(view: View, values: ValuesOf<P>): Texts
  /** What must be said beside the rows wherever they are shown, in whole sentences. */
  notes?(view: View, values: ValuesOf<P>): readonly string[]
  /** The same, where it follows from the rows of the answer. */
  notesOnRows?(view: View, values: ValuesOf<P>, rows: readonly RowOf<C>[]): readonly string[]
}
