/** The year a pledge is due, beside its diamond: on the side where nothing is in the way. */
import { type Markish, text } from '@observablehq/plot'
import type { Palette } from './palette.js'
import type { ProgressRow } from './progress-row.js'
import type { Linear } from './scale.js'
import { textWidth } from './text-width.js'

const FONT = 11
/** From the middle of the diamond to the words. */
const OFFSET = 8
/** What words keep from the middle of a dot, and from the level's line. */
const CLEAR = 6

/** Where the words may stand, from the left edge to the right. */
export interface Room {
  readonly x: Linear
  readonly from: number
  readonly to: number
}

interface Pledged extends ProgressRow {
  readonly index: number
}

export function pledgeYears(rows: readonly Pledged[], level: number | null, room: Room, palette: Palette): Markish[] {
  return ([1, -1] as const).flatMap((side) => {
    const here = rows.filter((row) => row.pledged_year !== null && sideOf(row, level, room) === side)
    if (here.length === 0) return []
    return [
      text(here, {
        x: 'pledged_percent',
        y: 'index',
        text: (row: Pledged) => String(row.pledged_year),
        dx: side * OFFSET,
        textAnchor: side > 0 ? 'start' : 'end',
        fontSize: FONT,
        fill: palette.pledge,
        stroke: palette.background,
        strokeWidth: 4,
      }),
    ]
  })
}

/** Right or left, rather beside the gap's line than over it; 0 where a dot or the level is in the way on both sides. */
function sideOf({ pledged_percent, actual_percent }: Pledged, level: number | null, room: Room): 1 | -1 | 0 {
  if (pledged_percent === null) return 0
  const { x } = room
  const place = x.at(pledged_percent)
  const width = textWidth('2030', FONT)
  const points = [actual_percent, level].filter((value) => value !== null).map((value) => x.at(value))
  const stretch = {
    1: [place + OFFSET, place + OFFSET + width],
    [-1]: [place - OFFSET - width, place - OFFSET],
  } as const
  const sides = ([1, -1] as const).filter((side) => {
    const [from, to] = stretch[side]
    return from > room.from && to < room.to && points.every((point) => point < from - CLEAR || point > to + CLEAR)
  })
  const beside = sides.find((side) => {
    const [from, to] = stretch[side]
    return points.length < 2 || to < Math.min(...points) || from > Math.max(...points)
  })
  return beside ?? sides[0] ?? 0
}
