/** SVG: the rows as a picture, drawn by the chart of the table. */
import { parseHTML } from 'linkedom'
import { type Chart, type ChartData, type Row, type Subject, subjectOf, type Theme } from '../charts/chart.js'
import { DEFAULT_WIDTH } from '../query/faces.js'
import type { Page } from '../query/page.js'
import type { Answer } from './answer.js'
import { editionsOf } from './json.js'

const { document } = parseHTML('<html><body></body></html>')

/** Draws the answer. @throws if the table has no chart */
export function toSvg(answer: Answer): string {
  const { width, height } = answer.page.query
  const { chart, subject } = drawnFrom(answer)
  return chart.draw(subject, {
    width: width === undefined ? DEFAULT_WIDTH : Number(width),
    height: height === undefined ? undefined : Number(height),
    theme: themeOf(answer),
    document,
  })
}

/** The theme a picture of the answer is drawn in. */
export function themeOf({ page }: Answer): Theme {
  return page.query.theme === 'dark' ? 'dark' : 'light'
}

/** The chart of the answer's table, and what it draws. @throws if the table has none */
export function drawnFrom({ page, beside }: Answer): { readonly chart: Chart<Row>; readonly subject: Subject<Row> } {
  const { table, defaults, notes, view } = page
  const { chart } = table
  if (!chart) throw new Error(`${table.name} is not drawn`)
  const { width: _, height: __, theme: ___, ...query } = page.query
  const others = Object.fromEntries(Object.entries(beside).map(([name, other]) => [name, chartDataOf(other)]))
  const filters = Object.keys(query).filter((name) => table.parameters.picture.get(name)?.filter)
  const question = { query, filters, defaults, notes, asOf: view.asOf }
  return { chart, subject: subjectOf(chart, chartDataOf(page), others, question) }
}

function chartDataOf(page: Page): ChartData<Row> {
  return { rows: page.whole, editions: editionsOf(page) }
}
