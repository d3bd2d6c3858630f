/** What lies behind lines and columns: the years of estimates, the grid, and the words of the axes. */
import { scaleLinear } from 'd3'
import { separate, type Tick, type TimeAxis, type ValueAxis } from './axes.js'
import type { Scales } from './lines.js'
import type { Palette } from './palette.js'
import type { Look } from './parts.js'
import { type Box, boxOfWords } from './room.js'
import { AXIS_SIZE, textWidth, widest } from './text-width.js'
import { element, textElement } from './xml.js'

/** Years, from the first to the last. */
export type Stretch = readonly [number, number]

/** The axes, and the years of estimates. */
export interface Axes {
  readonly x: TimeAxis
  readonly y: ValueAxis
  readonly estimates?: readonly Stretch[]
}

/** How large something is, in pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Where lines are drawn: the scales of their values, and the edges, in pixels. */
export interface Area extends Scales, Box {}

const TOP = 10
/** Over the lines, where the years of estimates are named. */
const BAND_WORD = 20
const X_AXIS = 26
/** What is free at the left and at the right in any case. */
export const SIDE = 18
const TICK_SPACE = 10
const END = 6

/** The room between the axes of a panel of that size, with so much left free at the right. */
export function areaOf({ x, y, estimates = [] }: Axes, size: Size, free: number): Area {
  const left = Math.max(SIDE, widest(y.ticks.map(y.tick), AXIS_SIZE) + TICK_SPACE)
  const edges = {
    left,
    right: size.width - free,
    top: estimates.length > 0 ? BAND_WORD : TOP,
    bottom: size.height - X_AXIS,
  }
  return {
    ...edges,
    // The dot at the end of a line stays inside.
    x: scaleLinear(x.domain, [edges.left, edges.right - END]),
    y: scaleLinear(y.domain, [edges.bottom, edges.top]),
  }
}

/** What lies behind the lines: the years of estimates, the grid, and the words of the axes. */
export function ground({ x, y, estimates = [] }: Axes, area: Area, look: Look): string {
  const { palette } = look
  const rules = y.ticks.map((tick) => {
    const isBase = tick === 0
    return horizontal(area, area.y(tick), isBase ? palette.neutral : palette.rule)
  })
  const values = y.ticks.map((tick) =>
    textElement(y.tick(tick), {
      x: area.left - TICK_SPACE + 2,
      y: area.y(tick) + AXIS_SIZE * 0.35,
      'text-anchor': 'end',
      'font-size': AXIS_SIZE,
      fill: palette.ink2,
    }),
  )
  const ticks = separate(x.ticks, area.x, area.right).filter(
    (tick) => area.x(tick.at) - textWidth(tick.words, AXIS_SIZE) / 2 >= -1,
  )
  return (
    estimates.map((stretch) => band(stretch, area, palette)).join('') +
    bandWords(estimates, area)
      .map((box) => textElement(BAND, { x: box.left, y: AXIS_SIZE, 'font-size': AXIS_SIZE, fill: palette.ink2 }))
      .join('') +
    rules.join('') +
    values.join('') +
    ticks.map((tick) => timeWords(tick, area, palette)).join('')
  )
}

/** A line from edge to edge. */
export function horizontal({ left, right }: Pick<Box, 'left' | 'right'>, y: number, stroke: string): string {
  return element('line', { x1: left, x2: right, y1: y, y2: y, stroke })
}

function timeWords({ at, words }: Tick, area: Area, palette: Palette): string {
  return textElement(words, {
    x: area.x(at),
    y: area.bottom + 19,
    'text-anchor': 'middle',
    'font-size': AXIS_SIZE,
    fill: palette.ink2,
  })
}

const BAND = 'estimates'
/** A year of estimates takes half a year to each side. */
const HALF = 0.5

function band(stretch: Stretch, area: Area, palette: Palette): string {
  const [left, right] = bandEdges(stretch, area)
  return element('rect', { x: left, y: 0, width: right - left, height: area.bottom, fill: palette.tint })
}

function bandEdges([from, to]: Stretch, { x, left, right }: Area): readonly [number, number] {
  return [Math.max(left, x(from - HALF)), Math.min(right, x(to + HALF))]
}

/** Where the word for them stands, over the latest, or as near as the edges allow. */
export function bandWords(stretches: readonly Stretch[], area: Area): Box[] {
  return stretches.slice(-1).map((stretch) => {
    const [left, right] = bandEdges(stretch, area)
    const width = textWidth(BAND, AXIS_SIZE)
    const start = Math.min(Math.max((left + right - width) / 2, area.left), area.right - width)
    return boxOfWords(BAND, start, AXIS_SIZE, AXIS_SIZE)
  })
}

/** The years that have an estimate, those in a row together, the latest last. */
export function estimateYears(points: readonly { readonly x: number; readonly isEstimate: boolean }[]): Stretch[] {
  const years = [...new Set(points.filter((point) => point.isEstimate).map((point) => point.x))].sort((a, b) => a - b)
  const runs: [number, number][] = []
  for (const year of years) {
    const last = runs.at(-1)
    if (last && year - last[1] === 1) last[1] = year
    else runs.push([year, year])
  }
  return runs
}
