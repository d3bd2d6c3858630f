/** The rows of ranked bars: how high each is, where its bar stands, and where lines may cross them all. */
import type { Prospect } from './marks.js'
import { isNarrow, type Look } from './parts.js'
import { cut, NOTE_SIZE, textWidth, VALUE_SIZE } from './text-width.js'

/** A bar, in its row. */
export interface RankedBar {
  /** The code of whom it is of. */
  readonly ally: string
  readonly name: string
  /** Null where there is no figure; `note` then says why. */
  readonly value: number | null
  readonly valueWords: string
  /** What the bar says by its color; null says nothing. */
  readonly prospect: Prospect | null
  /** What is said beside it, or nothing. */
  readonly note: string
  /** A level of the ally's own, drawn where it is beyond the bar. */
  readonly own: number | null
  /** A level the ally says it will not go beyond. */
  readonly ceiling: number | null
}

/** Heights in pixels. */
const ROW = { wide: 24, narrow: 42, narrowWithout: 24 }
const BAR = 17
const MOST_BAR = 40
/** From the top of a narrow row to its bar. */
const ABOVE_BAR = 21
/** The line that words of a narrow row have where they find no room beside the name, in pixels. */
export const MORE_WORDS = 18

const MOST_NAME = 190
/** What a level's line goes beyond a narrow bar. */
const BEYOND = 3

/** A bar with the place of its row, from the top of the body, in pixels. */
export interface Row extends RankedBar {
  readonly y: number
  readonly height: number
  /** Whether its note stands in a line of its own. */
  readonly isTall: boolean
  readonly barTop: number
  readonly thickness: number
}

/** Its name, or as much of it as there is room for. */
export function nameOf({ name }: RankedBar): string {
  return cut(name, VALUE_SIZE, MOST_NAME)
}

/** The rows from a height on, each so many times as high as it would be. */
export function rowsOf(bars: readonly RankedBar[], scale: number, top: number, look: Look): readonly Row[] {
  let y = top
  return bars.map((one) => {
    const isTall = isNarrow(look) && one.note !== '' && !fitsBeside(one, look.width)
    const height = heightOf(one, isTall, look) * scale
    const above = isNarrow(look) ? ABOVE_BAR + (isTall ? MORE_WORDS : 0) : 0
    const room = isNarrow(look) ? height - above - 4 : height * (BAR / ROW.wide)
    const thickness = Math.max(4, Math.min(room, MOST_BAR))
    const barTop = isNarrow(look) ? y + above : y + (height - thickness) / 2
    const row = { ...one, y, height, isTall, barTop, thickness }
    y += height
    return row
  })
}

function heightOf({ value }: RankedBar, isTall: boolean, look: Look): number {
  if (!isNarrow(look)) return ROW.wide
  return (value === null ? ROW.narrowWithout : ROW.narrow) + (isTall ? MORE_WORDS : 0)
}

function fitsBeside(one: RankedBar, width: number): boolean {
  const value = textWidth(one.valueWords, VALUE_SIZE, 'semibold')
  const gaps = one.value === null ? 12 : 24
  return textWidth(nameOf(one), VALUE_SIZE) + textWidth(one.note, NOTE_SIZE) + value + gaps <= width
}

/** Stretches of rows with a bar: lines go through these, and never through words in place of a bar. */
export function stretches(rows: readonly Row[], look: Look): readonly (readonly [from: number, to: number])[] {
  const held = rows.filter((row) => row.value !== null)
  if (isNarrow(look)) return held.map((row) => [row.barTop - BEYOND, row.barTop + row.thickness + BEYOND])
  const joined: [number, number][] = []
  for (const { y, height } of held) {
    const last = joined.at(-1)
    if (last && Math.abs(last[1] - y) < 1e-6) last[1] = y + height
    else joined.push([y, y + height])
  }
  return joined
}

/** Where the rows end that begin at a height. */
export function bottomOf(rows: readonly Row[], top: number): number {
  const last = rows.at(-1)
  return last ? last.y + last.height : top
}
