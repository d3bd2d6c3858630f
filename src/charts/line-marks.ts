/** The marks of one line: its pieces, dashed where they rest on an estimate, and its dots. */
import { dot, line, type Markish } from '@observablehq/plot'
import { DASHES } from './legend.js'
import { isPlaced, type Leg, legs, type Placed, type Point } from './legs.js'

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

export function lineMarks(series: Series, background: string): Markish[] {
  const { color, thickness = 2, points, dots = 'some' } = series
  const isStep = series.line === 'step'
  const all = legs(points, isStep ? 'start' : 'end')
  const marked =
    dots === 'none' ? [] : points.filter(isPlaced).filter((point) => dots === 'all' || isMarked(point, all))
  const stroke = { x: 'x', y: 'y', z: 'leg', stroke: color, strokeWidth: thickness }
  const curve = isStep ? ('step-after' as const) : ('linear' as const)
  const lineOf = (chosen: readonly Leg[], dashes?: string) =>
    chosen.length === 0
      ? []
      : [
          line(
            chosen.flatMap((leg, index) => leg.points.map(({ x, y }) => ({ x, y, leg: index }))),
            { ...stroke, curve, ...(dashes ? { strokeDasharray: dashes } : {}) },
          ),
        ]
  const lines =
    series.line === 'dotted'
      ? lineOf(all, DASHES.dotted)
      : [
          ...lineOf(all.filter((leg) => !leg.dashed)),
          ...lineOf(
            all.filter((leg) => leg.dashed),
            DASHES.dashed,
          ),
        ]
  const dotOf = (chosen: readonly Placed[], style: { r: number; fill: string; strokeWidth: number }) =>
    chosen.length === 0 ? [] : [dot(chosen, { x: 'x', y: 'y', title: 'title', stroke: color, ...style })]
  return [
    ...lines,
    ...dotOf(
      marked.filter((point) => !point.hollow),
      { r: thickness, fill: color, strokeWidth: 1 },
    ),
    ...dotOf(
      marked.filter((point) => point.hollow),
      { r: thickness + 0.75, fill: background, strokeWidth: 1.5 },
    ),
  ]
}

/** An estimate, the end of the line, or a point that no line reaches. */
function isMarked(point: Placed, all: readonly Leg[]): boolean {
  return point.hollow || point === all.at(-1)?.points.at(-1) || !all.some((leg) => leg.points.includes(point))
}
