/** Columns: the vocabulary in which every table declares what a cell means and in which unit. */
import { z } from 'zod'
import type { Cell } from '../charts/chart.js'
import type { Reference } from './reference.js'

/** What a reader must know of a column beside its type. */
export interface ColumnNotes {
  /** What the cell means, in one sentence. */
  readonly title: string
  /** The unit, where the cell is a quantity. */
  readonly unit?: string
  /** How many decimals the text view shows. */
  readonly decimals?: number
  /** The table whose key the cell holds. */
  readonly refers?: Reference
  /**
   * The column holding the status of this figure, or whether this word rests on an estimate, or a list of the columns that hold
   * estimates: the text view marks either with "e", as NATO does.
   */
  readonly statusIn?: string
  /** The column that says whether this figure was worked out, or lists the columns that were: the text view marks one with "d". */
  readonly derivedIn?: string
  /** What must be said beside the rows, in a sentence, where the cell of any of them is true, or a list. */
  readonly note?: string
  /** Shown only when the question expands the row by this name or chooses the column. */
  readonly expand?: string
  /** Read for the rows that are answered, since the Dataset does not hold it: null until then, and nothing to sort by. */
  readonly late?: boolean
}

/** A column as it is declared. */
export interface Column<T extends z.ZodType<Cell> = z.ZodType<Cell>> extends ColumnNotes {
  readonly type: T
}

/** Columns by name, in the order in which they are shown. */
export type Columns = Readonly<Record<string, Column>>
/** A row that has these columns. */
export type RowOf<C extends Columns> = { readonly [K in keyof C]: z.output<C[K]['type']> }

/** Declares a column. */
export function column<const T extends z.ZodType<Cell>>(type: T, notes: ColumnNotes): Column<T> {
  return { type, ...notes }
}

/** A share of GDP, or of spending, in percent; null where none was published. */
export function percent(title: string, unit = 'percent of GDP') {
  return column(z.number().nullable(), { title, unit, decimals: 2 })
}

/** A difference of two shares, in percentage points. */
export function points(title: string) {
  return column(z.number().nullable(), { title, unit: 'percentage points', decimals: 2 })
}

/** Money at current prices and exchange rates. */
export function usdMillions(title: string) {
  return column(z.number().nullable(), { title, unit: 'million US dollars, current prices', decimals: 0 })
}

/** A calendar year that may be missing. */
export function year(title: string, statusIn?: string) {
  return column(z.int().nullable(), { title, unit: 'calendar year', ...(statusIn ? { statusIn } : {}) })
}

/** A day, or as much of one as the source gives. */
export function date(title: string) {
  return column(z.string().nullable(), { title, unit: 'ISO 8601 date; a bare year or month where no more is known' })
}

/** The key of another table's row. */
export function key(refers: Reference, title: string) {
  return column(z.string(), { title, refers })
}

/** The key of another table's row, where there may be none. */
export function keyOrNull(refers: Reference, title: string) {
  return column(z.string().nullable(), { title, refers })
}

/** Words. */
export function text(title: string) {
  return column(z.string(), { title })
}

/** Words that may be missing. */
export function textOrNull(title: string) {
  return column(z.string().nullable(), { title })
}

/** What stands between the values of a list in one cell. */
export const LIST_SEPARATOR = ';'
/** The unit of a column whose cells hold lists. */
export const LIST_UNIT = 'semicolon-joined list'

/** Several values in one cell, joined by semicolons in every representation. */
export function list(title: string) {
  return column(z.string().nullable(), { title, unit: LIST_UNIT })
}

/** The cell for a list: null when it is empty. */
export function joined(values: readonly string[]): string | null {
  return values.length > 0 ? values.join(LIST_SEPARATOR) : null
}

/** Whether the column holds numbers, so that it can be compared and is set to the right. */
export function isNumeric(candidate: Column): boolean {
  const type = candidate.type instanceof z.ZodNullable ? candidate.type.unwrap() : candidate.type
  return type instanceof z.ZodNumber
}
