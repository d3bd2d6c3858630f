/** What lines are called, said at their ends. */
import { isPlaced, type Scales, type Series } from './lines.js'
import type { Palette } from './palette.js'
import { isNarrow, type Look } from './parts.js'
import type { Box } from './room.js'
import { cut, NOTE_SIZE, textWidth, VALUE_SIZE } from './text-width.js'
import { element, textElement } from './xml.js'

/** From the end of the lines to their labels. */
const SPACE = 12
const GAP = 17
const BETWEEN = 4
/** The part of the width that labels may take. */
const MOST = { wide: 0.42, narrow: 0.55 }

/** A line with words at its end. */
type Named = Series & { readonly label: NonNullable<Series['label']> }

/** Those of the lines that have a value and words for it. */
function namedLines(lines: readonly Series[]): Named[] {
  return lines.filter((one): one is Named => one.label !== null && one.points.some(isPlaced))
}

/** Those of the lines that end before the others do: they are named where they end. */
export function endedBefore(lines: readonly Series[]): Named[] {
  const named = namedLines(lines)
  const last = Math.max(...named.map(endOf))
  return named.filter((one) => endOf(one) < last)
}

function endOf({ points }: Series): number {
  return points.findLast(isPlaced)?.x ?? Number.NEGATIVE_INFINITY
}

/** How much the labels take at the right of a picture so wide, and what each says there. */
export function labelsIn(lines: readonly Series[], look: Look) {
  const { width } = look
  const kind = isNarrow(look) ? 'narrow' : 'wide'
  const size = kind === 'narrow' ? NOTE_SIZE : VALUE_SIZE
  const named = namedLines(lines).map((series) => {
    const value = textWidth(series.label.value, size, 'semibold')
    const before = series.label.value === '' ? 0 : value + BETWEEN
    return { series, before, name: cut(series.label.name, size, width * MOST[kind] - SPACE - before) }
  })
  const needed = Math.max(0, ...named.map(({ before, name }) => before + textWidth(name, size)))
  return { size, named, width: named.length === 0 ? 0 : SPACE + needed + 1 }
}

/** The labels beside the ends of the lines, set apart, and what they fill; a thin line leads to one that had to move. */
export function endLabels(
  { size, named }: ReturnType<typeof labelsIn>,
  { x, y }: Scales,
  { right, top, bottom }: Omit<Box, 'left'>,
  palette: Palette,
): { readonly markup: string; readonly boxes: readonly Box[] } {
  const ends = named.flatMap((one) => {
    const last = one.series.points.findLast(isPlaced)
    return last ? [{ ...one, from: x(last.x), wanted: y(last.y) }] : []
  })
  const places = spread(
    ends.map((end) => end.wanted),
    GAP,
    top,
    bottom - 2,
  )
  const start = right + SPACE
  const boxes: Box[] = []
  const markup = ends
    .map(({ series, before, name, from, wanted }, index) => {
      const place = places[index] ?? wanted
      const half = GAP / 2
      boxes.push({
        left: start,
        right: start + before + textWidth(name, size),
        top: place - half,
        bottom: place + half,
      })
      const isMoved = Math.abs(place - wanted) > 3 || right - from > SPACE
      const leader = isMoved
        ? element('line', {
            x1: from + 6,
            y1: wanted,
            x2: right + SPACE - 3,
            y2: place,
            stroke: series.color,
            'stroke-width': 1,
          })
        : ''
      const style = { y: place + size * 0.35, 'font-size': size, fill: palette.ink }
      return (
        leader +
        (before > 0 ? textElement(series.label.value, { ...style, x: start, 'font-weight': 600 }) : '') +
        (name === '' ? '' : textElement(name, { ...style, x: start + before }))
      )
    })
    .join('')
  return { markup, boxes }
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
