/** A picture of the real record in any frame: what the server would draw, and what it would draw it from. */
import type { Frame, Row, Subject } from '../../src/charts/chart.js'
import type { Theme } from '../../src/charts/kit/palette.js'
import { framed } from '../../src/charts/kit/picture.js'
import type { Dataset } from '../../src/domain/dataset.js'
import { drawnFrom } from '../../src/formats/svg.js'
import { tables } from '../../src/tables/registry.js'
import { answerTo } from './written.js'

/** The tables that are drawn, by name. */
export const CHART_NAMES: readonly string[] = tables.filter(({ chart }) => chart !== null).map(({ name }) => name)

export function frameOf(width: number, theme: Theme = 'light', height?: number): Frame {
  return { width, theme, height }
}

/** What the chart of a table draws for a question such as `as_of=2025-04-03&ally=ITA`. */
export function subjectOf(dataset: Dataset, name: string, query: string): Subject<Row> {
  return drawnFrom(answerTo(dataset, `/v1/${name}.svg?${query}`).answer).subject
}

export function drawn(dataset: Dataset, name: string, query: string, frame: Frame): string {
  const picture = new URLSearchParams(query).get('picture') ?? undefined
  return drawOf(name, subjectOf(dataset, name, query), frame, picture)
}

/** Draws rows of any columns; that the table of that name has those the chart reads is the compiler's business there. */
export function drawOf(name: string, subject: Subject<Row>, frame: Frame, picture?: string): string {
  const chart = tables.find((table) => table.name === name)?.chartFor(picture)
  if (!chart) throw new Error(`${name} is not drawn`)
  return framed(chart, subject, frame)
}
