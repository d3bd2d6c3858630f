/** How many allies meet the target each year: bars within bars of those with a figure, within outlines of all members. */
import { axisX, axisY, gridY, type Markish, rect, text } from '@observablehq/plot'
import type { AllianceRow } from './alliance.js'
import { yearPanel } from './axes.js'
import type { Look } from './picture.js'
import { plotted, type Size } from './plotted.js'
import { valueAxis } from './scale.js'
import { FONT, textWidth } from './text-width.js'

/** How much of a year's width its bars take. */
const BAR = 0.72
const LEFT = 28
const RIGHT = 8

export function countPanel(rows: readonly AllianceRow[], size: Size, look: Look): string {
  const { palette } = look
  const years = rows.map((row) => row.year)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const y = valueAxis([0, ...rows.map((row) => row.members)], 5, { isSnug: true, least: 5 })
  const perYear = (size.width - LEFT - RIGHT) / (last - first + 1)
  const ticks = yearPanel(years, (size.width - LEFT - RIGHT) / 48).x.ticks
  const axisWords = { fontSize: FONT, label: null, tickSize: 0, fill: palette.muted }
  const bar = (count: (row: AllianceRow) => number, width: number) => ({
    x1: (row: AllianceRow) => row.year - width / 2,
    x2: (row: AllianceRow) => row.year + width / 2,
    y1: 0,
    y2: count,
    title: said,
  })
  const marks: Markish[] = [
    gridY(y.ticks, { stroke: palette.grid, strokeOpacity: 1 }),
    axisY(y.ticks, { ...axisWords, tickPadding: 8, tickFormat: (value: number) => String(value) }),
    axisX(
      ticks.map((tick) => tick.at),
      { ...axisWords, tickFormat: (_: number, index: number) => ticks[index]?.words ?? '' },
    ),
    rect(rows, { ...bar((row) => row.with_figure, BAR), fill: palette.faint }),
    rect(rows, { ...bar((row) => row.meeting, BAR), fill: palette.met }),
    rect(rows, { ...bar((row) => row.members, BAR), fill: 'none', stroke: palette.muted }),
    ...(perYear >= textWidth('00', FONT) ? [numbers()] : []),
  ]
  const margins = { top: 10, right: RIGHT, bottom: 24, left: LEFT }
  return plotted({ ...size, margins, x: [first - 0.5, last + 0.5], y: y.domain, marks }, look)

  /** Over each bar how many meet the target. */
  function numbers(): Markish {
    return text(rows, {
      x: 'year',
      y: 'meeting',
      dy: -8,
      text: (row: AllianceRow) => String(row.meeting),
      fontSize: FONT,
      fontWeight: 'bold',
      fill: palette.text,
      stroke: palette.background,
      strokeWidth: 3,
    })
  }
}

function said({ year, meeting, with_figure, members }: AllianceRow): string {
  return `${year}: ${meeting} meet the level, of ${with_figure} with a figure, of ${members} members`
}
