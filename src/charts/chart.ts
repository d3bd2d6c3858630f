/**
 * What a chart is: a picture drawn from rows as they stand on the wire. The same functions draw for an answer and for a page,
 * so nothing here knows the store, the clock or what the picture will stand in.
 */
import { ascending } from 'd3'
import type { Edition } from '../sentences/phrases.js'
import type { Theme } from './kit/palette.js'
import type { Look, Picture } from './kit/parts.js'

/** What one place of a row holds; null where nothing is known. */
export type Cell = string | number | boolean | null
/** A row of any table, by the names of its columns. */
export type Row = Readonly<Record<string, Cell>>

/** What a picture is drawn from: an answer as it stands on the wire, with what was asked beside it. */
export interface Subject<R> {
  readonly rows: readonly R[]
  /** Rows of other tables, under the name the chart gives them. */
  readonly beside: Readonly<Record<string, readonly Row[]>>
  /** The question, canonical; only what was asked. */
  readonly query: Readonly<Record<string, string>>
  /** The names in it by which rows were left out of the table: no picture says those in words of its own. */
  readonly filters?: readonly string[]
  /** What was taken where the question left it open. */
  readonly defaults: Readonly<Record<string, string>>
  /** What must be said beside the rows, in whole sentences. */
  readonly notes: readonly string[]
  readonly asOf: string
  readonly editions: readonly Edition[]
}

/** Where a picture is drawn: its size in pixels, and its theme. */
export interface Frame {
  readonly width: number
  /** The whole height; by default what the content needs. */
  readonly height?: number | undefined
  readonly theme: Theme
}

/** A question to another table; the date is added by whoever asks it. */
export interface Beside {
  readonly table: string
  /** Whether its figures are drawn, so that their editions are sources of the picture; names of things are not. */
  readonly isDrawn?: boolean
  where(query: Readonly<Record<string, string>>): Readonly<Record<string, string>>
}

/** A picture of the rows of one table. */
export interface Chart<R> {
  /** What the picture shows, in one sentence. */
  readonly title: string
  /**
   * The picture in its parts, the same for the same subject and look. A property rather than a method, so that the compiler
   * refuses a table whose rows lack a column the chart reads.
   */
  readonly picture: (subject: Subject<R>, look: Look) => Picture
  /** The edition of a row that is drawn, null for one that is not, where not all are; a property for the same reason. */
  readonly drawnOf?: (row: R) => string | null
  /** Questions to other tables, by the name under which `beside` holds their rows. */
  readonly beside?: Readonly<Record<string, Beside>>
}

/** What a chart takes from one answer: its rows, and the editions they rest on. */
export interface ChartData<R> {
  readonly rows: readonly R[]
  readonly editions: readonly Edition[]
}

/** What the chart draws for a question, from the answer to it and the answers to what it asks of other tables. */
export function subjectOf<R>(
  chart: Chart<R>,
  { rows, editions }: ChartData<R>,
  beside: Readonly<Record<string, ChartData<Row>>>,
  question: Pick<Subject<R>, 'query' | 'filters' | 'defaults' | 'notes' | 'asOf'>,
): Subject<R> {
  const { drawnOf } = chart
  const others = Object.entries(beside)
  const own = drawnOf ? rows.filter((row) => drawnOf(row) !== null) : rows
  const sources = drawnOf ? new Set(own.map(drawnOf)) : null
  const drawn = others.flatMap(([name, other]) => (chart.beside?.[name]?.isDrawn ? other.editions : []))
  return {
    ...question,
    rows: own,
    beside: Object.fromEntries(others.map(([name, other]) => [name, other.rows])),
    editions: oldestFirst([...editions.filter(({ id }) => !sources || sources.has(id)), ...drawn]),
  }
}

/** Each edition once. */
function oldestFirst(editions: readonly Edition[]): readonly Edition[] {
  const byId = new Map(editions.map((edition) => [edition.id, edition]))
  return [...byId.values()].sort((a, b) => ascending(a.published_on ?? '', b.published_on ?? ''))
}
