/** One panel of lines: axes, a level, the lines with their estimates dashed, and what each is at its end. */
import { axisX, axisY, gridY, type Markish, plot, ruleY, text } from '@observablehq/plot'
import { scaleLinear } from 'd3'
import type { Tick, TimeAxis, ValueAxis } from './axes.js'
import { endLabels, LABEL_SPACE } from './end-labels.js'
import { isPlaced, lineMarks, type Series } from './lines.js'
import type { Body, Look } from './picture.js'
import { FONT, widest, wrapped } from './text-width.js'
import { element, insideOf, textElement } from './xml.js'

/** Lines over an axis of time, beside an axis of values. */
export interface Panel {
  readonly series: readonly Series[]
  readonly x: TimeAxis
  readonly y: ValueAxis
  /** What the values are measured in. */
  readonly unit?: string
  /** What the lines are held against. */
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
    left: Math.max(18, widest(panel.y.ticks.map(panel.y.tick), FONT) + 10),
  }
  const right = size.width - margins.right
  const bottom = size.height - margins.bottom
  const edges = {
    x: scaleLinear(panel.x.domain, [margins.left, right]),
    y: scaleLinear(panel.y.domain, [bottom, margins.top]),
    right,
    top: margins.top,
    bottom,
  }
  const ticks = apart(panel, size.width - margins.left - margins.right)
  const axisWords = { fontSize: FONT, label: null, tickSize: 0, fill: palette.muted }
  const marks = [
    gridY(panel.y.ticks, { stroke: palette.grid, strokeOpacity: 1 }),
    axisY(panel.y.ticks, { ...axisWords, tickFormat: (value: number) => panel.y.tick(value), tickPadding: 8 }),
    axisX(
      ticks.map((tick) => tick.at),
      { ...axisWords, tickFormat: (_: number, index: number) => ticks[index]?.words ?? '' },
    ),
    ...linesOf(panel, look),
    ...notesOf(panel, look),
    ...endLabels(labels, edges, palette.background),
  ]
  return unit.markup + plotted({ ...size, margins, x: panel.x.domain, y: panel.y.domain, marks }, look)
}

/** The ticks that have room for their words: the last first, since it is the one most looked for. */
function apart({ x: { domain, ticks } }: Panel, width: number): readonly Tick[] {
  const x = scaleLinear(domain, [0, width])
  const kept: Tick[] = []
  for (const tick of ticks.toReversed()) {
    const next = kept[0]
    const isFree = !next || x(next.at) - x(tick.at) > widest([tick.words, next.words], FONT) + TICK_GAP
    if (isFree) kept.unshift(tick)
  }
  return kept
}

/** What the values are measured in, over the axis, in as many lines as that takes. */
export function unitOver(unit: string | undefined, width: number, { palette }: Look) {
  const lines = unit === undefined ? [] : wrapped(unit, FONT, width)
  const markup = lines.map((line, index) =>
    textElement(line, { y: FONT + index * UNIT_LINE, 'font-size': FONT, fill: palette.muted }),
  )
  return { markup: markup.join(''), height: lines.length === 0 ? 0 : lines.length * UNIT_LINE + 4 }
}

/** Draws the lines alone, from edge to edge, for panels that stand side by side under words of their own. */
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

/** How large something is, in pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** What stays free around the lines, in pixels. */
interface Margins {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** Marks, and the domains they are placed in. */
interface MarksOnScales extends Size {
  readonly margins: Margins
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
  readonly marks: readonly Markish[]
}

/**
 * Marks on linear scales, drawn by Plot and written as a group: the frame and the words around it are the picture's.
 */
export function plotted({ width, height, margins, x, y, marks }: MarksOnScales, look: Look): string {
  const drawn = plot({
    ...(look.document === undefined ? {} : { document: look.document }),
    width,
    height,
    marginTop: margins.top,
    marginRight: margins.right,
    marginBottom: margins.bottom,
    marginLeft: margins.left,
    x: { type: 'linear', domain: [...x], axis: null },
    y: { type: 'linear', domain: [...y], axis: null },
    // Every color is one of the palette's.
    color: { type: 'identity' },
    marks: [...marks],
  })
  // Plot's own frame says this for the words inside it.
  return element('g', { 'text-anchor': 'middle' }, insideOf(drawn))
}
