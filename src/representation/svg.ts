/** SVG: the rows as a picture, drawn by the chart of the table. */
import { parseHTML } from 'linkedom'
import { sourcesOf } from '../charts/chart.js'
import { DEFAULT_WIDTH } from '../tables/picture.js'
import type { Page } from '../tables/table.js'
import type { Answer } from './answer.js'
import { editionsOf } from './json.js'

const { document } = parseHTML('<html><body></body></html>')

/** Draws the answer. @throws if the table has no chart */
export function toSvg({ page, beside }: Answer): string {
  const { table, defaults, view } = page
  if (!table.chart) throw new Error(`${table.name} is not drawn`)
  const { width, height, theme, ...query } = page.query
  const subject = {
    rows: page.whole,
    beside: mapped(beside, (other) => other.whole),
    query,
    defaults,
    asOf: view.asOf,
    editions: sourcesOf(table.chart, editionsOf(page), mapped(beside, editionsOf)),
  }
  return table.chart.draw(subject, {
    width: width === undefined ? DEFAULT_WIDTH : Number(width),
    height: height === undefined ? undefined : Number(height),
    theme: theme === 'dark' ? 'dark' : 'light',
    document,
  })
}

function mapped<T>(pages: Answer['beside'], part: (page: Page) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(pages).map(([name, page]) => [name, part(page)]))
}
