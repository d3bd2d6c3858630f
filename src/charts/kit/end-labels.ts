/** What lines are called, said at their ends. */
import { link, type Markish, text } from '@observablehq/plot'
import type { ScaleLinear } from 'd3'
import { isPlaced, type Series } from './lines.js'
import { FONT } from './text-width.js'

/** From the end of the lines to their labels. */
export const LABEL_SPACE = 14
const LABEL_GAP = 15

/** Where lines are drawn: the scales of their values, and the edges of the panel in pixels. */
interface Edges {
  readonly x: ScaleLinear<number, number>
  readonly y: ScaleLinear<number, number>
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Labels beside the ends of the lines, set apart; a thin line leads to one that had to move. */
export function endLabels(
  lines: readonly Series[],
  { x, y, right, top, bottom }: Edges,
  background: string,
): Markish[] {
  const ends = lines.flatMap((series) => {
    const last = series.points.findLast(isPlaced)
    return last ? [{ series, last, wanted: y(last.y) }] : []
  })
  const places = spread(
    ends.map((end) => end.wanted),
    LABEL_GAP,
    top,
    bottom - 2,
  )
  return ends.flatMap(({ series, last, wanted }, index) => {
    const place = places[index] ?? wanted
    const start = x(last.x)
    const isMoved = Math.abs(place - wanted) > 3 || right - start > LABEL_SPACE
    const to = { x1: x.invert(start + 5), y1: last.y, x2: x.invert(right + LABEL_SPACE - 3), y2: y.invert(place) }
    const leader = isMoved
      ? [
          link([to], {
            x1: 'x1',
            y1: 'y1',
            x2: 'x2',
            y2: 'y2',
            stroke: series.color,
            strokeWidth: 0.75,
            strokeDasharray: '1,2',
          }),
        ]
      : []
    return [
      ...leader,
      text([series.label], {
        x: x.invert(right + LABEL_SPACE),
        y: y.invert(place),
        textAnchor: 'start',
        fontSize: FONT,
        fill: series.color,
        stroke: background,
        strokeWidth: 3,
      }),
    ]
  })
}

interface Block {
  readonly members: readonly number[]
  readonly start: number
}

/**
 * Where labels go that want to stand at `wanted`: at least `gap` apart, in the same order, between `low` and `high`, and as
 * near to what they want as that allows. Where they do not fit at all the gap shrinks.
 */
export function spread(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const step = wanted.length > 1 ? Math.min(gap, (high - low) / (wanted.length - 1)) : gap
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b)
  const blocks: Block[] = []
  for (const index of order) {
    let block = placed([index])
    for (let before = blocks.at(-1); before && end(before) > block.start; before = blocks.at(-1)) {
      blocks.pop()
      block = placed([...before.members, ...block.members])
    }
    blocks.push(block)
  }
  const places: number[] = []
  for (const { members, start } of blocks) {
    members.forEach((index, position) => {
      places[index] = start + position * step
    })
  }
  return places

  function end(block: Block): number {
    return block.start + block.members.length * step
  }

  /** Labels that touch stand as a block around the mean of what they want. */
  function placed(members: readonly number[]): Block {
    const total = members.reduce((sum, index, position) => sum + (wanted[index] ?? 0) - position * step, 0)
    const start = Math.min(Math.max(total / members.length, low), high - (members.length - 1) * step)
    return { members, start }
  }
}
