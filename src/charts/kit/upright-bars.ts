/** Upright bars side by side, the first and the last by name: many at once, for a picture that is seen small. */
import { type ScaleLinear, scaleLinear } from 'd3'
import { levelWithNames } from '../../sentences/picture-words.js'
import type { LevelLine } from './bar-axis.js'
import { bar, type Prospect } from './marks.js'
import { words } from './paragraph.js'
import type { Body, Look } from './parts.js'
import { textWidth } from './text-width.js'
import { element } from './xml.js'

/** A bar. */
export interface UprightBar {
  readonly name: string
  readonly value: number
  readonly valueWords: string
  readonly prospect: Prospect | null
}

/** The size of its words, in pixels. */
const SIZE = 22
/** Above the bars and below them: a line of words. */
const LINE = 34
const LEAST = 120
const BAR = 0.83
const MOST_BAR = 90
/** What words keep from a line or a bar. */
const CLEAR = 9

interface Plot {
  readonly x: ScaleLinear<number, number>
  readonly y: ScaleLinear<number, number>
  readonly thickness: number
}

interface NamedLine extends LevelLine {
  readonly text: string
  readonly width: number
}

/** The body of bars given in their order, the largest first, with levels across them. As high as it is given. */
export function uprightBars(bars: readonly UprightBar[], levels: readonly LevelLine[], look: Look): Body {
  return { height: LINE * 2 + LEAST * 2, least: LINE * 2 + LEAST, draw: (height) => drawn(bars, levels, look, height) }
}

function drawn(bars: readonly UprightBar[], levels: readonly LevelLine[], look: Look, height: number): string {
  const { palette, width } = look
  const lines = levels.map(named)
  const bottom = height - LINE
  const most = Math.max(0, ...bars.map(({ value }) => value), ...levels.map(({ value }) => value)) || 1
  const y = scaleLinear([0, most], [bottom, LINE])
  const close = plotOf(bars, y, width)
  // Words over a line stand on the bars only where these end below it; else beside them.
  const beside = lines.filter((line) => isCrossed(line, bars, close, width))
  const plot =
    beside.length === 0 ? close : plotOf(bars, y, width - Math.max(...beside.map((line) => line.width)) - CLEAR)
  const axis = element('line', { x2: width, y1: bottom, y2: bottom, stroke: palette.neutral })
  return (
    bars.map((one, index) => barMarkup(one, index, plot, look)).join('') +
    axis +
    lines.map((line) => lineMarkup(line, plot, look)).join('') +
    ends(bars, lines, plot, look)
  )
}

function named(level: LevelLine): NamedLine {
  const inWords = level.isAsked ? levelWithNames(level.value, level.words).at(-1) : undefined
  const text = inWords ?? level.tick
  return { ...level, text, width: textWidth(text, SIZE) }
}

function plotOf(bars: readonly UprightBar[], y: Plot['y'], width: number): Plot {
  const pitch = width / Math.max(1, bars.length)
  const thickness = Math.min(MOST_BAR, pitch * BAR)
  return { x: scaleLinear([0, Math.max(1, bars.length - 1)], [0, width - thickness]), y, thickness }
}

function isCrossed(line: NamedLine, bars: readonly UprightBar[], { x }: Plot, width: number): boolean {
  return bars.some(({ value }, index) => value > line.value && x(index + 1) > width - line.width - CLEAR)
}

function barMarkup(
  { value, prospect }: UprightBar,
  index: number,
  { x, y, thickness }: Plot,
  { palette }: Look,
): string {
  const box = { x: x(index), y: y(value), width: thickness, height: y(0) - y(value) }
  return bar(box, prospect, palette)
}

function lineMarkup({ value, text, isAsked }: NamedLine, { y }: Plot, { palette, width }: Look): string {
  const at = y(value)
  const line = element('line', {
    x2: width,
    y1: at,
    y2: at,
    stroke: palette.ink,
    'stroke-width': isAsked ? 3 : 2,
    'stroke-dasharray': isAsked ? undefined : '2,4',
  })
  return line + words(text, { x: width, y: at - CLEAR, anchor: 'end' }, { size: SIZE, fill: palette.ink })
}

/** The first over its bar, clear of the levels; the last under its own. */
function ends(
  bars: readonly UprightBar[],
  lines: readonly NamedLine[],
  { x, y, thickness }: Plot,
  { palette, width }: Look,
) {
  const [first, last] = [bars[0], bars.at(-1)]
  if (!first || !last) return ''
  const style = { size: SIZE, fill: palette.ink, face: 'semibold' } as const
  const said = ({ name, valueWords }: UprightBar) => `${name} ${valueWords}`
  let above = y(first.value) - CLEAR
  for (const { value } of lines.toSorted((a, b) => a.value - b.value)) {
    const at = y(value)
    if (at > above - SIZE && at < above + CLEAR / 2) above = at - CLEAR
  }
  const over = words(said(first), { x: x(0), y: above }, style)
  if (last === first) return over
  const right = Math.max(textWidth(said(last), SIZE, 'semibold'), x(bars.length - 1) + thickness)
  return over + words(said(last), { x: Math.min(right, width), y: y(0) + SIZE + 2, anchor: 'end' }, style)
}
