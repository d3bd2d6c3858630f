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
  /** Whether the cell holds a short code rather than words, so that rows can be asked for by it. */
  readonly isCode?: true
  /** The column whose key this one gives the name of. */
  readonly nameOf?: string
  /** Whether the sum over rows means something. Never of shares, years or indices. */
  readonly isSummable?: true
  /**
   * The column holding the status of this figure, or whether this word rests on an estimate, or a list of the columns that hold
   * estimates: the text view marks either with "e", as NATO does.
   */
  readonly statusIn?: string
  /** The column that says whether this figure was worked out, or how many were, or lists the columns that were: the text view marks one with "d". */
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

const DATE_UNIT = 'ISO 8601 date; a bare year or month where no more is known'
const TIME_UNIT = 'RFC 3339 time, UTC'

/** A day, or as much of one as the source gives; it may be missing. */
export function date(title: string) {
  return column(z.string().nullable(), { title, unit: DATE_UNIT })
}

/** A day, or as much of one as the source gives. */
export function knownDate(title: string) {
  return column(z.string(), { title, unit: DATE_UNIT })
}

/** A moment. */
export function time(title: string) {
  return column(z.string(), { title, unit: TIME_UNIT })
}

/** The key of another table's row. */
export function key(refers: Reference, title: string) {
  return column(z.string(), { title, refers })
}

/** The key of another table's row, where there may be none. */
export function keyOrNull(refers: Reference, title: string) {
  return column(z.string().nullable(), { title, refers })
}

/** A short code of this record or of a publisher. */
export function code(title: string) {
  return column(z.string(), { title, isCode: true })
}

/** A short code that may be missing. */
export function codeOrNull(title: string) {
  return column(z.string().nullable(), { title, isCode: true })
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

/** Codes with what each means, as the title of the column that holds them tells them. */
export function inWords(meanings: Readonly<Record<string, string>>): string {
  return Object.entries(meanings)
    .map(([code, meaning]) => `${code}: ${meaning}`)
    .join('; ')
}

/** Several values in one cell, joined by semicolons in every representation. */
export function list(title: string) {
  return column(z.string().nullable(), { title, unit: LIST_UNIT })
}

/** The cell for a list: null when it is empty. */
export function joined(values: readonly string[]): string | null {
  return values.length > 0 ? values.join(LIST_SEPARATOR) : null
}

/** What the cells of a column are, as far as it decides how rows are asked for by them. */
export type ColumnKind =
  | { readonly kind: 'number' | 'boolean' | 'date' | 'code' | 'words' }
  | { readonly kind: 'choice'; readonly options: readonly [string, ...string[]] }
  | { readonly kind: 'key'; readonly refers: Reference }

/** The kind of the column. A list of several values in a cell counts as words. */
export function kindOf({ type: declared, unit, refers, isCode }: Column): ColumnKind {
  const type = declared instanceof z.ZodNullable ? declared.unwrap() : declared
  if (type instanceof z.ZodNumber) return { kind: 'number' }
  if (type instanceof z.ZodBoolean) return { kind: 'boolean' }
  const [option, ...others] = type instanceof z.ZodEnum ? type.options.map(String) : []
  if (option !== undefined) return { kind: 'choice', options: [option, ...others] }
  if (unit === DATE_UNIT || unit === TIME_UNIT) return { kind: 'date' }
  if (unit === LIST_UNIT) return { kind: 'words' }
  if (refers !== undefined) return { kind: 'key', refers }
  return { kind: isCode ? 'code' : 'words' }
}

/** Whether the column holds numbers, so that it is set to the right. */
export function isNumeric(candidate: Column): boolean {
  return kindOf(candidate).kind === 'number'
}

/** Whether the column holds whole numbers only: years, ranks, counts. */
export function isWhole({ type: declared }: Column): boolean {
  const type = declared instanceof z.ZodNullable ? declared.unwrap() : declared
  return type instanceof z.ZodNumberFormat
}
