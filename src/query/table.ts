/** What a table is to those who ask it, and what it answers. */
import type { z } from 'zod'
import type { Chart } from '../charts/chart.js'
import type { View } from '../domain/dataset.js'
import type { Steps } from '../domain/steps.js'
import type { Publication } from '../record/publications.js'
import type { Columns, Row } from './column.js'
import type { Noun, Relative } from './declaration.js'
import type { Calendar } from './occasion.js'
import type { Asked, Understood } from './question.js'
import type { Reference } from './reference.js'

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
  /** What must be said beside the rows, in whole sentences. */
  readonly notes: readonly string[]
  readonly noun: Noun
  /** The editions the rows rest on, oldest first. */
  readonly publications: readonly Publication[]
  /** Whether the columns were chosen by the question. */
  readonly chosen: boolean
  /** The columns a terminal shows, and whether they were picked to fit one. */
  readonly terminal: { readonly columns: readonly string[]; readonly fits: boolean }
}

/** What a row is where no question expands it, by the columns of its table. */
export type ShownRow<C extends Columns> = {
  readonly [K in keyof C as C[K] extends { readonly expand: string } ? never : K]: z.output<C[K]['type']>
}

/** A table that remembers what its rows are, for the compiler alone: nothing holds it at run time. */
export interface TableOf<R> extends Table {
  readonly shownRow?: R
}

/** What a row of the table is: `RowOfTable<typeof allies>`. */
export type RowOfTable<T extends Table> = T extends TableOf<infer R> ? R : never

/** A public list, as those see it who ask it. */
export interface Table {
  readonly name: string
  readonly path: string
  readonly title: string
  readonly summary: string
  readonly noun: Noun
  readonly item: Reference | null
  readonly single: boolean
  readonly example: Readonly<Record<string, string>>
  readonly columns: Columns
  readonly key: readonly string[]
  readonly text: readonly string[]
  readonly parameters: z.ZodRawShape
  readonly itemParameters: z.ZodRawShape
  readonly shapes: Readonly<Record<string, { readonly title: string; readonly row: z.ZodType }>>
  readonly relatives: Readonly<Record<string, Relative>>
  /** How its rows are drawn, or null where they are not. */
  readonly chart: Chart<Row> | null
  /** What may be asked where the rows are drawn, or stand in a calendar. */
  readonly faces: Readonly<Record<'picture' | 'calendar', z.ZodRawShape>>
  /** How its rows stand in a calendar, or null where they are no occasions. */
  readonly calendar: Calendar<Row> | null
  /** Answers a list. `limit` is the size of a page when none is asked for; null answers all. @throws FaultyQuestion */
  ask(asked: Asked, limit: number | null): Page
  /** The same in steps, for what may be long. @throws FaultyQuestion */
  askInSteps(asked: Asked, limit: number | null): Steps<Page>
  /** Whether the answer to a question that was understood before can be drawn; never where there is no chart. */
  canDraw(query: Readonly<Record<string, string>>): boolean
  /** Answers all rows for parameters of its own that were understood before; a faulty one is a mistake of ours. */
  beside(view: View, query: Readonly<Record<string, string>>): Page
  /** Reads a question about an item. @throws FaultyQuestion */
  understandItem(asked: Asked): Understood
  /** Answers one row by its key, or null where no such row is known on the date. @throws FaultyQuestion */
  find(understood: Understood, key: string): Page | null
}
