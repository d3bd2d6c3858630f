/** The axis above bars: the levels by name, and of the other values those that find room between them. */
import type { ScaleLinear } from 'd3'
import { words } from './paragraph.js'
import type { Look } from './parts.js'
import { AXIS_SIZE, textWidth } from './text-width.js'

const LINE = 16
const FIRST = 12
const BELOW = 10
/** What words keep from each other. */
const CLEAR = 6
/** So much room has a value at the least. */
const PER_TICK = 50
const MOST_TICKS = 6

/** A level across all bars. */
export interface LevelLine {
  readonly value: number
  /** What it is called on the axis: `3.5%`. */
  readonly tick: string
  /** What stands above that, the longest first: the next is taken where there is too little room. */
  readonly words: readonly string[]
  /** The level in question is a solid line, any other a dotted one. */
  readonly isAsked: boolean
}

/** What the axis tells. */
export interface AxisWords {
  readonly levels: readonly LevelLine[]
  /** What the notes beside the bars are, or nothing. */
  readonly noteHead: string
  /** A value, in words. */
  readonly tick: (value: number) => string
}

interface Label {
  readonly text: string
  readonly left: number
  readonly width: number
}

interface Place {
  readonly x: ScaleLinear<number, number>
  readonly end: number
  readonly noteLeft: number
}

/** The axis as it is drawn, how high it is, and the values that have a line. */
export interface BarAxis {
  readonly markup: string
  readonly height: number
  readonly ticks: readonly number[]
}

/** The axis of the bars, from the upper left corner of the body. */
export function valueTicks({ levels, tick, noteHead }: AxisWords, { x, end, noteLeft }: Place, look: Look): BarAxis {
  const { palette, width } = look
  const isNoted = noteLeft < width
  const above = namesAbove(levels, x, width)
  const y = above.length > 0 ? FIRST + LINE : FIRST
  const asked = levels.toSorted((a, b) => Number(b.isAsked) - Number(a.isAsked))
  const named: Label[] = []
  for (const level of asked) place(level.tick, x(level.value), 'semibold', named)
  const count = Math.max(2, Math.min(MOST_TICKS, (end - x(0)) / PER_TICK))
  const ticks = x.ticks(count).filter((value) => !levels.some((level) => level.value === value))
  const others: Label[] = []
  for (const value of ticks) place(value === 0 ? '0' : tick(value), x(value), 'regular', others, named)

  const style = { size: AXIS_SIZE, fill: palette.ink2 }
  const strong = { size: AXIS_SIZE, fill: palette.ink, face: 'semibold' } as const
  return {
    height: y + BELOW,
    ticks,
    markup: [
      ...above.map(({ text, left, isAsked }) =>
        words(text, { x: left, y: FIRST }, { ...style, fill: isAsked ? palette.ink : palette.ink2 }),
      ),
      ...named.map(({ text, left }) => words(text, { x: left, y }, strong)),
      ...others.map(({ text, left }) => words(text, { x: left, y }, style)),
      isNoted && noteHead !== '' ? words(noteHead, { x: noteLeft, y }, { ...style, fill: palette.ink }) : '',
    ].join(''),
  }

  /** Over its value, and inside the picture; left out where something stands there. */
  function place(text: string, at: number, face: 'regular' | 'semibold', into: Label[], others: readonly Label[] = []) {
    const size = textWidth(text, AXIS_SIZE, face)
    const most = (isNoted ? noteLeft - CLEAR : width) - size
    const label = { text, left: Math.max(0, Math.min(at - size / 2, most)), width: size }
    if (![...into, ...others].some((other) => touch(label, other))) into.push(label)
  }
}

/** What stands above the levels: in as many words as there is room for, moved apart where there is not. */
function namesAbove(levels: readonly LevelLine[], x: ScaleLinear<number, number>, width: number) {
  const said = levels.filter((level) => level.words.length > 0).toSorted((a, b) => a.value - b.value)
  const most = Math.max(0, ...said.map((level) => level.words.length))
  for (let shorter = 0; shorter < most; shorter += 1) {
    const labels = said.map((level) => labelOf(level, shorter))
    if (!labels.some((label, index) => labels.slice(index + 1).some((other) => touch(label, other)))) return labels
  }
  // No words are short enough: those of the lower level end where the others begin, or are left out.
  const labels = said.map((level) => labelOf(level, most))
  return labels.flatMap((label, index) => {
    const next = labels[index + 1]
    const left = next && touch(label, next) ? next.left - CLEAR - label.width : label.left
    return left < 0 ? [] : [{ ...label, left }]
  })

  function labelOf({ words: choices, value, isAsked }: LevelLine, shorter: number) {
    const text = choices[Math.min(shorter, choices.length - 1)] ?? ''
    const size = textWidth(text, AXIS_SIZE)
    return { text, isAsked, width: size, left: Math.max(0, Math.min(x(value) - size / 2, width - size)) }
  }
}

function touch(a: Label, b: Label): boolean {
  return a.left < b.left + b.width + CLEAR && b.left < a.left + a.width + CLEAR
}
