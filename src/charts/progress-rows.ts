/** The rows of the progress chart: name, share, gap to the level, pledge, and the gap in points. */
import { axisX, dot, gridX, link, type Markish, ruleX, ruleY, text } from '@observablehq/plot'
import type { LevelWords } from './level-words.js'
import { signed } from './numbers.js'
import { type Body, type Look, widest } from './picture.js'
import { pledgeYears } from './pledge-years.js'
import { plotted } from './plotted.js'
import { GAP_DECIMALS, isMet, missing, type ProgressRow, saidOf } from './progress-row.js'
import { linear, valueAxis } from './scale.js'
import { cut, FONT, textWidth } from './text-width.js'
import { words } from './xml.js'

const ROW = 21
/** Rows cannot be closer without words touching. */
const LEAST_ROW = 14
const TOP = 42
const BOTTOM = 8
const TICK_WIDTH = { narrow: 44, wide: 72 }
const MOST_NAME = 180
/** Keeps the last tick's words from those over the gaps. */
const BEFORE_GAP = 30
const NAME_GAP = 8

export function progressRows(rows: readonly ProgressRow[], level: LevelWords, look: Look): Body {
  const height = TOP + rows.length * ROW + BOTTOM
  return { height, least: TOP + rows.length * LEAST_ROW + BOTTOM, draw: (given) => draw(rows, level, look, given) }
}

function draw(rows: readonly ProgressRow[], level: LevelWords, look: Look, height: number): string {
  const { palette, isNarrow, width } = look
  const called = (row: ProgressRow) => (isNarrow ? row.ally : cut(row.name, FONT, MOST_NAME))
  const gapOf = (row: ProgressRow) => (row.gap_pp === null ? '' : signed(row.gap_pp, GAP_DECIMALS))
  const left = widest(rows.map(called), FONT) + NAME_GAP + 14
  const right = widest([...rows.map(gapOf), 'gap'], FONT) + (isNarrow ? BEFORE_GAP / 2 : BEFORE_GAP)
  const at = rows.find((row) => row.target_percent !== null)?.target_percent ?? null
  const numbers = rows.flatMap((row) => [row.actual_percent, row.pledged_percent, at]).filter((value) => value !== null)
  const axis = valueAxis(
    [0, ...numbers],
    Math.max(3, (width - left - right) / TICK_WIDTH[isNarrow ? 'narrow' : 'wide']),
    { isSnug: true },
  )
  const [start, end] = axis.domain
  const x = linear(axis.domain, [left, width - right])

  const lines = rows.map((row, index) => ({
    ...row,
    index,
    color: isMet(row) ? palette.met : palette.short,
    said: saidOf(row),
  }))
  const held = lines.filter((line) => line.actual_percent !== null)
  const without = lines.filter((line) => line.actual_percent === null)
  const pledged = lines.filter((line) => line.pledged_percent !== null)
  const place = { y: 'index', fontSize: FONT, fill: palette.text }
  const share = { x: 'actual_percent', y: 'index', r: 4.5, stroke: 'color', strokeWidth: 2, title: 'said' }
  const missed = isNarrow ? () => 'no figure' : missing

  const marks: Markish[] = [
    gridX(axis.ticks, { stroke: palette.grid, strokeOpacity: 1 }),
    ruleY(lines, { y: 'index', stroke: palette.grid, strokeDasharray: '1,3' }),
    axisX(axis.ticks.filter(isFarFromLevel), {
      anchor: 'top',
      fontSize: FONT,
      label: null,
      tickSize: 0,
      tickPadding: 6,
      fill: palette.muted,
      tickFormat: (value: number) => tick(value),
    }),
    ...(at === null ? [] : levelMarks(at)),
    dot(pledged, { x: 'pledged_percent', y: 'index', symbol: 'diamond', r: 4.5, fill: palette.pledge, title: 'said' }),
    ...(isNarrow ? [] : pledgeYears(pledged, at, { x, from: left, to: x.at(end) + BEFORE_GAP / 2 }, palette)),
    dot(held, { ...share, fill: 'color' }),
    dot(
      held.filter((line) => line.status === 'estimate'),
      { ...share, fill: palette.background },
    ),
    text(lines, { ...place, x: start, dx: -NAME_GAP, textAnchor: 'end', text: called }),
    text(held, { ...place, x: end, dx: right, textAnchor: 'end', text: gapOf, fill: 'color' }),
    text(without, { ...place, ...missingStyle(), x: start, dx: 8, textAnchor: 'start', text: missed }),
  ]
  const margins = { top: TOP, right, bottom: BOTTOM, left }
  const heads = { 'font-size': FONT, y: TOP - 7 }
  return (
    plotted({ width, height, margins, x: axis.domain, y: [rows.length - 0.5, -0.5], marks }, look) +
    words('gap', { ...heads, x: width, 'text-anchor': 'end', fill: palette.muted }) +
    levelName()
  )

  function tick(value: number): string {
    return `${value.toFixed(axis.decimals)}%`
  }

  /** A tick beside the level's line would be struck through by it. */
  function isFarFromLevel(value: number): boolean {
    return at === null || Math.abs(x.at(value) - x.at(at)) > textWidth(tick(value), FONT) / 2 + 4
  }

  function missingStyle() {
    return { fill: palette.muted, stroke: palette.background, strokeWidth: 4 }
  }

  function levelMarks(percent: number): Markish[] {
    const ends = { x1: 'actual_percent', x2: () => percent, y1: 'index', y2: 'index' }
    return [
      ruleX([percent], { stroke: palette.text, strokeWidth: 1.5, insetTop: -24 }),
      link(held, { ...ends, stroke: 'color', strokeWidth: 2.5 }),
    ]
  }

  /** Over the level's line, moved aside where it would leave the picture. */
  function levelName(): string {
    if (at === null) return ''
    const half = textWidth(level.full, FONT, true) / 2
    const middle = Math.min(Math.max(x.at(at), half), width - half)
    const style = { 'font-size': FONT, 'font-weight': 'bold', fill: palette.text }
    return words(level.full, { x: middle, y: 13, 'text-anchor': 'middle', ...style })
  }
}
