/** Lines in segments: broken where a value is missing, dotted where they rest on estimates. */
import { curveStepAfter, line as lineOf } from 'd3'
import type { Palette } from './palette.js'
import { element } from './xml.js'

/** A place of a line. */
export interface Point {
  readonly x: number
  /** Null where there is no value: the line breaks. */
  readonly y: number | null
  /** An estimate of the publisher. */
  readonly isEstimate: boolean
  /** Worked out rather than published. */
  readonly isDerived?: boolean
}

/** A point with a value. */
export interface Placed extends Point {
  readonly y: number
}

/** How a stretch of a line is drawn. */
type Manner = 'solid' | 'dotted' | 'dashed'

/** A stretch of a line that is drawn in one manner. */
interface Segment {
  readonly manner: Manner
  readonly points: readonly Placed[]
}

/** Which end of a piece decides how it is drawn: in a step the value at its start stands until the next. */
type DecidedBy = 'start' | 'end'

/** Whether the point has a value. */
export function isPlaced(point: Point): point is Placed {
  return point.y !== null
}

/** The segments of a line, in order; a value alone makes none. */
export function segmentsOf(points: readonly Point[], decidedBy: DecidedBy = 'end'): Segment[] {
  const found: { manner: Manner; points: Placed[] }[] = []
  let before: Placed | null = null
  let isOpen = false
  for (const point of points) {
    if (!isPlaced(point)) {
      before = null
      isOpen = false
      continue
    }
    if (before) {
      const manner = mannerOf(decidedBy === 'end' ? point : before)
      const last = found.at(-1)
      if (isOpen && last?.manner === manner) last.points.push(point)
      else found.push({ manner, points: [before, point] })
      isOpen = true
    }
    before = point
  }
  return found
}

function mannerOf({ isDerived, isEstimate }: Point): Manner {
  return isDerived ? 'dashed' : isEstimate ? 'dotted' : 'solid'
}

/** Puts a missing value into every gap of years, so that no line is drawn across what is not known. */
export function withGaps(points: readonly Point[]): Point[] {
  const ordered = points.toSorted((a, b) => a.x - b.x)
  return ordered.flatMap((point, index) => {
    const before = ordered[index - 1]
    const isGap = before && point.x - before.x > 1
    return isGap ? [{ x: before.x + 1, y: null, isEstimate: false }, point] : [point]
  })
}

/** How lines are broken up: dotted for estimates, earlier targets and what is carried on, dashed for what was worked out or lies ahead. */
export const DASHES: Readonly<Record<Exclude<Manner, 'solid'>, string>> = { dotted: '1.5,3', dashed: '5,3' }

/** A line as a picture shows it. */
export interface Series {
  /** What is said at the end of the line: its last value, and whose it is. Null where nothing is. */
  readonly label: { readonly value: string; readonly name: string } | null
  readonly color: string
  readonly points: readonly Point[]
  /** Drawn in this manner throughout, whatever its points are. */
  readonly manner?: Manner
  readonly isStep?: boolean
  /** Whether the last value and those no line reaches have a dot; yes unless told otherwise. */
  readonly hasDots?: boolean
  readonly thickness?: number
}

/** Where values are placed, in pixels. */
export interface Scales {
  x(value: number): number
  y(value: number): number
}

/** The thickness of a line, in pixels. */
const THICKNESS = 2.25
const DOT = 4

/** The markup of one line: its segments, and its dots. */
export function lineMarkup(series: Series, { x, y }: Scales): string {
  const { color, thickness = THICKNESS, hasDots = true, isStep = false } = series
  // Drawn in one manner throughout, it is one line.
  const points = series.manner
    ? series.points.map(({ x: at, y: value }) => ({ x: at, y: value, isEstimate: false }))
    : series.points
  const draw = lineOf<Placed>(
    (point) => tenths(x(point.x)),
    (point) => tenths(y(point.y)),
  )
  if (isStep) draw.curve(curveStepAfter)
  const segments = segmentsOf(points, isStep ? 'start' : 'end')
  const lines = segments.map((segment) => {
    const manner = series.manner ?? segment.manner
    return element('path', {
      d: draw(segment.points) ?? undefined,
      fill: 'none',
      stroke: color,
      // Dots of a line weigh less than the line.
      'stroke-width': manner === 'dotted' ? thickness + 0.75 : thickness,
      'stroke-dasharray': manner === 'solid' ? undefined : DASHES[manner],
      'stroke-linejoin': 'round',
    })
  })
  const placed = points.filter(isPlaced)
  const dots = hasDots ? placed.filter((point) => point === placed.at(-1) || isAlone(point, segments)) : []
  return lines.join('') + dots.map((point) => dot(x(point.x), y(point.y), color, thickness)).join('')
}

/** As exact as anybody sees. */
export function tenths(pixels: number): number {
  return Math.round(pixels * 10) / 10
}

function isAlone(point: Placed, segments: readonly Segment[]): boolean {
  return !segments.some(({ points }) => points.includes(point))
}

function dot(cx: number, cy: number, color: string, thickness: number): string {
  return element('circle', { cx, cy, r: Math.min(DOT, thickness * 2), fill: color })
}

/** A ring: one value whose own status is an estimate. */
export function ring(cx: number, cy: number, color: string, palette: Palette, r = DOT): string {
  return element('circle', { cx, cy, r, fill: palette.paper, stroke: color, 'stroke-width': 1.75 })
}
