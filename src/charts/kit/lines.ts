/** Lines in segments: broken where a value is missing, dashed where they rest on an estimate; and the marks that draw them. */
import { dot, line, type Markish } from '@observablehq/plot'

/** A place of a line. */
export interface Point {
  readonly x: number
  /** Null where there is no value: the line breaks. */
  readonly y: number | null
  /** An estimate, or whatever else a picture draws hollow and dashed. */
  readonly hollow: boolean
  /** Worked out rather than published: marked by a diamond, however the line is marked otherwise. */
  readonly derived?: boolean
  /** What is said when one points at it. */
  readonly title: string
}

/** A point with a value. */
export interface Placed extends Point {
  readonly y: number
}

/** A stretch of a line that is drawn in one manner. */
interface Segment {
  readonly dashed: boolean
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
  const found: { dashed: boolean; points: Placed[] }[] = []
  let before: Placed | null = null
  let open = false
  for (const point of points) {
    if (!isPlaced(point)) {
      before = null
      open = false
      continue
    }
    if (before) {
      const dashed = (decidedBy === 'end' ? point : before).hollow
      const last = found.at(-1)
      if (open && last && last.dashed === dashed) last.points.push(point)
      else found.push({ dashed, points: [before, point] })
      open = true
    }
    before = point
  }
  return found
}

/** Puts a missing value into every gap of years, so that no line is drawn across what is not known. */
export function withGaps(points: readonly Point[]): Point[] {
  const ordered = points.toSorted((a, b) => a.x - b.x)
  return ordered.flatMap((point, index) => {
    const before = ordered[index - 1]
    const gap = before && point.x - before.x > 1
    return gap ? [{ x: before.x + 1, y: null, hollow: false, title: '' }, point] : [point]
  })
}

/** How lines are broken up: to rest on an estimate, to carry on a pace. */
export const DASHES = { dashed: '5,3', dotted: '1.5,3.5' } as const

/** A line as a picture shows it. */
export interface Series {
  /** Said at the end of the line. */
  readonly label: string
  readonly color: string
  readonly points: readonly Point[]
  readonly line?: 'straight' | 'step' | 'dotted'
  /** Whether every point is marked, or only what is an estimate, stands alone or ends the line. */
  readonly dots?: 'all' | 'some' | 'none'
  readonly thickness?: number
  /** Said at the last point itself, where the line ends inside the panel. */
  readonly note?: string
}

/** The marks of one line: its segments, and its dots. */
export function lineMarks(series: Series, background: string): Markish[] {
  const { color, thickness = 2, points, dots = 'some' } = series
  const isStep = series.line === 'step'
  const all = segmentsOf(points, isStep ? 'start' : 'end')
  const marked =
    dots === 'none' ? [] : points.filter(isPlaced).filter((point) => dots === 'all' || isMarked(point, all))
  const stroke = { x: 'x', y: 'y', z: 'segment', stroke: color, strokeWidth: thickness }
  const curve = isStep ? ('step-after' as const) : ('linear' as const)
  const lineOf = (chosen: readonly Segment[], dashes?: string) =>
    chosen.length === 0
      ? []
      : [
          line(
            chosen.flatMap((segment, index) => segment.points.map(({ x, y }) => ({ x, y, segment: index }))),
            { ...stroke, curve, ...(dashes ? { strokeDasharray: dashes } : {}) },
          ),
        ]
  const lines =
    series.line === 'dotted'
      ? lineOf(all, DASHES.dotted)
      : [
          ...lineOf(all.filter(({ dashed }) => !dashed)),
          ...lineOf(
            all.filter(({ dashed }) => dashed),
            DASHES.dashed,
          ),
        ]
  const dotOf = (
    chosen: readonly Placed[],
    style: { r: number; fill: string; strokeWidth: number; symbol?: 'diamond' },
  ) => (chosen.length === 0 ? [] : [dot(chosen, { x: 'x', y: 'y', title: 'title', stroke: color, ...style })])
  const published = marked.filter((point) => !point.derived)
  return [
    ...lines,
    ...dotOf(
      published.filter((point) => !point.hollow),
      { r: thickness, fill: color, strokeWidth: 1 },
    ),
    ...dotOf(
      published.filter((point) => point.hollow),
      { r: thickness + 0.75, fill: background, strokeWidth: 1.5 },
    ),
    ...dotOf(
      marked.filter((point) => point.derived),
      { r: thickness + 1.25, fill: background, strokeWidth: 1.5, symbol: 'diamond' },
    ),
  ]
}

/** An estimate, what was worked out, the end of the line, or a point that no line reaches. */
function isMarked(point: Placed, all: readonly Segment[]): boolean {
  return (
    point.hollow ||
    point.derived ||
    point === all.at(-1)?.points.at(-1) ||
    !all.some(({ points }) => points.includes(point))
  )
}
