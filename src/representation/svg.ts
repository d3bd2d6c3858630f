/** SVG: the rows as a picture, drawn by the chart of the table. */
import { parseHTML } from 'linkedom'
import { DEFAULT_WIDTH } from '../tables/picture.js'
import type { Answer } from './answer.js'
import { editionsOf } from './json.js'

const { document } = parseHTML('<!doctype html>')

/** Draws the answer. @throws if the table has no chart */
export function toSvg({ page, beside }: Answer): string {
  const { table, query, defaults, view } = page
  if (!table.chart) throw new Error(`${table.name} is not drawn`)
  const { width, height, theme } = query
  const subject = {
    rows: page.whole,
    beside: Object.fromEntries(Object.entries(beside).map(([name, other]) => [name, other.whole])),
    query,
    defaults,
    asOf: view.asOf,
    editions: editionsOf(page),
  }
  return table.chart.draw(subject, {
    width: width === undefined ? DEFAULT_WIDTH : Number(width),
    height: height === undefined ? undefined : Number(height),
    theme: theme === 'dark' ? 'dark' : 'light',
    document,
  })
}
