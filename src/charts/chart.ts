/** What a chart is: a pure function from an answer's rows to one SVG, the same on the server and on the page. */
import type { PlotOptions } from '@observablehq/plot'

export type Cell = string | number | boolean | null
export type Row = Readonly<Record<string, Cell>>
export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]
/** An edition, as `meta.publications` of an answer lists it. */
export interface Edition {
  readonly id: string
  readonly publisher: string
  readonly title: string
  readonly published_on: string
}
/** What a picture is drawn from: an answer as it stands on the wire, with what was asked beside it. */
export interface Subject<R> {
  readonly rows: readonly R[]
  /** Rows of other tables, under the name the chart gives them. */
  readonly beside: Readonly<Record<string, readonly Row[]>>
  /** The question in canonical spelling; only what was asked. */
  readonly query: Readonly<Record<string, string>>
  /** What was taken where the question left it open. */
  readonly defaults: Readonly<Record<string, string>>
  readonly asOf: string
  readonly editions: readonly Edition[]
}
export interface Frame {
  readonly width: number
  readonly height?: number | undefined
  readonly theme: Theme
  readonly document: PlotOptions['document']
}
export interface Chart<R> {
  readonly title: string
  draw(subject: Subject<R>, frame: Frame): string
  readonly beside?: Readonly<
    Record<
      string,
      { readonly table: string; where(query: Readonly<Record<string, string>>): Readonly<Record<string, string>> }
    >
  >
}
