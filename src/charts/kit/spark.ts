/** The share of one ally over the years in a small panel without words: line, targets, and a pale ground in the color of its prospect. */
import { area, scaleLinear } from 'd3'
import type { Size } from './ground.js'
import { isPlaced, lineMarkup, type Placed, type Point, tenths } from './lines.js'
import { fillOf, type Prospect } from './marks.js'
import type { Palette } from './palette.js'
import { type TargetLine, targetRule } from './target-lines.js'
import { element } from './xml.js'

/** What is drawn, and the scale it shares with its neighbors. */
export interface Spark {
  readonly points: readonly Point[]
  readonly years: readonly [number, number]
  /** The value at the upper edge; the lower edge is zero. */
  readonly top: number
  readonly targets: readonly TargetLine[]
  /** Null where no prospect is known: in grey. */
  readonly prospect: Prospect | null
}

const PALE = 0.18

/** Its markup, from its upper left corner. */
export function spark({ points, years, top, targets, prospect }: Spark, size: Size, palette: Palette): string {
  const x = scaleLinear(years, [1, size.width - 5])
  const y = scaleLinear([0, top], [size.height - 1, 4])
  const { fill, stroke = fill } = fillOf(prospect, palette)
  const ground = area<Placed>()
    .x((point) => tenths(x(point.x)))
    .y0(y(0))
    .y1((point) => tenths(y(point.y)))
  const shaded = runsOf(points).map((run) =>
    element('path', { d: ground(run) ?? undefined, fill, 'fill-opacity': stroke === fill ? PALE : 0.6 }),
  )
  const base = element('line', { x1: 0, x2: size.width, y1: y(0), y2: y(0), stroke: palette.rule })
  const levels = targets.map((target) => {
    const right = target.isPresent ? size.width : Math.min(size.width, x(target.until))
    return targetRule(target, [Math.max(0, x(Math.max(target.from, years[0]))), right], y(target.percent), palette)
  })
  return [
    ...shaded,
    base,
    ...levels,
    lineMarkup({ label: null, color: stroke, points, thickness: 1.75 }, { x, y }),
  ].join('')
}

/** The years in a row that have a value. */
function runsOf(points: readonly Point[]): Placed[][] {
  const runs: Placed[][] = [[]]
  for (const point of points) {
    if (isPlaced(point)) runs.at(-1)?.push(point)
    else runs.push([])
  }
  return runs.filter((run) => run.length > 1)
}
