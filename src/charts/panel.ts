/** One panel of lines: axes, a level, the lines with their estimates dashed, and what each is at its end. */
import { axisX, axisY, gridY, type Markish, ruleY, text } from '@observablehq/plot'
import { endLabels, LABEL_SPACE } from './end-labels.js'
import { isPlaced } from './legs.js'
import { lineMarks, type Series } from './line-marks.js'
import { type Body, type Look, widest } from './picture.js'
import { type Margins, plotted, type Size } from './plotted.js'
import { type Axis, linear } from './scale.js'
import { FONT, wrapped } from './text-width.js'
import { words } from './xml.js'

export interface Tick {
  readonly at: number
  readonly words: string
}

export interface Panel {
  readonly series: readonly Series[]
  readonly x: { readonly domain: readonly [number, number]; readonly ticks: readonly Tick[] }
  readonly y: Axis
  readonly tick: (value: number) => string
  readonly unit?: string
  readonly level?: { readonly at: number; readonly words: string } | undefined
}

const X_AXIS = 24

const TICK_GAP = 4
const UNIT_LINE = 16
const LEAST_HEIGHT = 140

/** The body that is one panel as wide as the picture. */
export function panelBody(panel: Panel, look: Look): Body {
  const height = Math.round(Math.min(460, Math.max(240, look.width * 0.5)))
  return { height, least: LEAST_HEIGHT, draw: (given) => drawPanel(panel, { width: look.width, height: given }, look) }
}

/** Draws a panel with its axes and labels. */
export function drawPanel(panel: Panel, size: Size, look: Look): string {
  const { palette } = look
  const unit = unitOver(panel.unit, size.width, look)
  const labels = panel.series.filter((series) => series.label !== '' && series.points.some(isPlaced))
  const margins: Margins = {
    top: unit.height + (unit.height > 0 ? 6 : 10),
    right:
      labels.length === 0
        ? 18
        : LABEL_SPACE +
          widest(
            labels.map((series) => series.label),
            FONT,
          ) +
          2,
    bottom: X_AXIS,
    left: Math.max(18, widest(panel.y.ticks.map(panel.tick), FONT) + 10),
  }
  const ticks = apart(panel, size.width - margins.left - margins.right)
  const axisWords = { fontSize: FONT, label: null, tickSize: 0, fill: palette.muted }
  const marks = [
    gridY(panel.y.ticks, { stroke: palette.grid, strokeOpacity: 1 }),
    axisY(panel.y.ticks, { ...axisWords, tickFormat: (value: number) => panel.tick(value), tickPadding: 8 }),
    axisX(
      ticks.map((tick) => tick.at),
      { ...axisWords, tickFormat: (_: number, index: number) => ticks[index]?.words ?? '' },
    ),
    ...linesOf(panel, look),
    ...notesOf(panel, look),
    ...endLabels(panel, labels, size, margins, palette.background),
  ]
  return unit.markup + plotted({ ...size, margins, x: panel.x.domain, y: panel.y.domain, marks }, look)
}

/** The ticks that have room for their words: the last first, since it is the one most looked for. */
function apart({ x: { domain, ticks } }: Panel, width: number): readonly Tick[] {
  const x = linear(domain, [0, width])
  const kept: Tick[] = []
  for (const tick of ticks.toReversed()) {
    const next = kept[0]
    const isFree = !next || x.at(next.at) - x.at(tick.at) > widest([tick.words, next.words], FONT) + TICK_GAP
    if (isFree) kept.unshift(tick)
  }
  return kept
}

/** What the values are measured in, over the axis, in as many lines as that takes. */
export function unitOver(unit: string | undefined, width: number, { palette }: Look) {
  const lines = unit === undefined ? [] : wrapped(unit, FONT, width)
  const markup = lines.map((line, index) =>
    words(line, { y: FONT + index * UNIT_LINE, 'font-size': FONT, fill: palette.muted }),
  )
  return { markup: markup.join(''), height: lines.length === 0 ? 0 : lines.length * UNIT_LINE + 4 }
}

/** Draws the lines alone, from edge to edge: the words around them are the business of whoever sets panels side by side. */
export function drawBare(panel: Panel, size: Size, look: Look): string {
  const marks = [gridY(panel.y.ticks, { stroke: look.palette.grid, strokeOpacity: 1 }), ...linesOf(panel, look)]
  const margins = { top: 0, right: 0, bottom: 0, left: 0 }
  return plotted({ ...size, margins, x: panel.x.domain, y: panel.y.domain, marks }, look)
}

/** The lines of a panel and the level they are held against. */
function linesOf({ series, level }: Panel, { palette }: Look): Markish[] {
  const rule = level ? [ruleY([level.at], { stroke: palette.text, strokeWidth: 1.25 })] : []
  const name = level
    ? [
        text([level.words], {
          y: level.at,
          frameAnchor: 'left',
          dx: 4,
          dy: -9,
          fontSize: FONT,
          fill: palette.text,
          stroke: palette.background,
          strokeWidth: 4,
        }),
      ]
    : []
  return [...rule, ...series.flatMap((one) => lineMarks(one, palette.background)), ...name]
}

/** What the current figure is, above the point the line has come to, or below where it has come down. */
function notesOf({ series }: Panel, { palette }: Look): Markish[] {
  return series.flatMap(({ note, points, color }) => {
    const [before, last] = points.filter(isPlaced).slice(-2)
    const end = last ?? before
    if (note === undefined || !end) return []
    const isDown = last !== undefined && before !== undefined && last.y < before.y
    const place = { x: end.x, y: end.y, dx: -4, dy: isDown ? 14 : -12, textAnchor: 'end' as const }
    const style = { fontSize: FONT, fontWeight: 'bold', fill: color, stroke: palette.background, strokeWidth: 4 }
    return [text([note], { ...place, ...style })]
  })
}
