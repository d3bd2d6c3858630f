/** SVG: the rows as a picture, drawn by the chart of the table. */
import { type Chart, type ChartData, type Row, type Subject, subjectOf } from '../charts/chart.js'
import type { Theme } from '../charts/kit/palette.js'
import { framed } from '../charts/kit/picture.js'
import { DEFAULT_WIDTH, ofPictureAlone } from '../query/faces.js'
import type { Page } from '../query/page.js'
import type { Answer } from './answer.js'
import { editionsOf } from './json.js'

/** Draws the answer. @throws if the table has no chart */
export function toSvg(answer: Answer): string {
  const { width, height } = answer.page.query
  const { chart, subject } = drawnFrom(answer)
  return framed(chart, subject, {
    width: width === undefined ? DEFAULT_WIDTH : Number(width),
    height: height === undefined ? undefined : Number(height),
    theme: themeOf(answer),
  })
}

/** The theme a picture of the answer is drawn in. */
export function themeOf({ page }: Answer): Theme {
  return page.query.theme === 'dark' ? 'dark' : 'light'
}

/** The chart of the answer's table that was asked for, and what it draws. @throws if the table has none */
export function drawnFrom({ page, beside }: Answer): { readonly chart: Chart<Row>; readonly subject: Subject<Row> } {
  const { table, defaults, notes, view } = page
  const chart = table.chartFor(page.query.picture)
  if (!chart) throw new Error(`${table.name} is not drawn`)
  const ofPicture = ofPictureAlone(table.parameters).map(({ name }) => name)
  const query = Object.fromEntries(Object.entries(page.query).filter(([name]) => !ofPicture.includes(name)))
  const others = Object.fromEntries(Object.entries(beside).map(([name, other]) => [name, chartDataOf(other)]))
  const filters = Object.keys(query).filter((name) => table.parameters.picture.get(name)?.filter)
  const question = { query, filters, defaults, notes, asOf: view.asOf }
  return { chart, subject: subjectOf(chart, chartDataOf(page), others, question) }
}

function chartDataOf(page: Page): ChartData<Row> {
  return { rows: page.whole, editions: editionsOf(page) }
}
