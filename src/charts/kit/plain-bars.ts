/** Ranked bars without a verdict: name, value, bar from zero. */
import { scaleLinear } from 'd3'
import { type Body, isNarrow, type Look } from './parts.js'
import { cut, textWidth, VALUE_SIZE, widest } from './text-width.js'
import { element, textElement } from './xml.js'

/** A row; without a value it has no bar. */
export interface PlainBar {
  readonly name: string
  readonly value: number | null
  /** The value in words. */
  readonly words: string
  /** Whether it and those below stand apart from those above: they are not of one ranking. */
  readonly isApart?: boolean
}

const ROW = { wide: 24, narrow: 42 }
const LEAST_ROW = { wide: 18, narrow: 38 }
const BAR = 17
const GAP = 10
const APART = 18
/** What the axis goes below a bar that has its words above it. */
const BEYOND = 3

/** The body that is a row for each. */
export function plainBars(rows: readonly PlainBar[], look: Look): Body {
  const kind = isNarrow(look) ? 'narrow' : 'wide'
  const apart = rows.filter(({ isApart }) => isApart).length * APART
  const heightOf = (row: number) => rows.length * row + apart
  return { height: heightOf(ROW[kind]), least: heightOf(LEAST_ROW[kind]), draw }

  function draw(height: number): string {
    const row = Math.min((height - apart) / rows.length, ROW[kind] * 1.5)
    const { palette, width } = look
    const values = widest(
      rows.map(({ words }) => words),
      VALUE_SIZE,
      'semibold',
    )
    const names = Math.min(
      widest(
        rows.map(({ name }) => name),
        VALUE_SIZE,
      ),
      width * 0.4,
    )
    const start = kind === 'wide' ? names + GAP + values + GAP : 0
    const numbers = [0, ...rows.flatMap(({ value }) => value ?? [])]
    const x = scaleLinear([Math.min(...numbers), Math.max(...numbers) || 1], [start + 1, width])
    let top = -row
    return rows
      .map(({ name, value, words, isApart = false }) => {
        top += row + (isApart ? APART : 0)
        const base = kind === 'wide' ? top + row / 2 + VALUE_SIZE * 0.35 : top + VALUE_SIZE
        const style = { y: base, 'font-size': VALUE_SIZE, fill: palette.ink }
        const end = kind === 'wide' ? names + GAP + values : width
        const room = kind === 'wide' ? names : width - textWidth(words, VALUE_SIZE, 'semibold') - GAP
        const thickness = Math.min(BAR, row - 2)
        const barTop = kind === 'wide' ? top + (row - BAR) / 2 : top + VALUE_SIZE + 5
        const [axisTop, axisBottom] = kind === 'wide' ? [top, top + row] : [barTop, barTop + thickness + BEYOND]
        const bar =
          value === null
            ? ''
            : element('rect', {
                x: x(Math.min(0, value)),
                y: barTop,
                width: Math.abs(x(value) - x(0)),
                height: thickness,
                fill: palette.neutral,
              }) + element('line', { x1: x(0), x2: x(0), y1: axisTop, y2: axisBottom, stroke: palette.ink })
        return (
          textElement(cut(name, VALUE_SIZE, room), { ...style, x: 0 }) +
          textElement(words, { ...style, x: end, 'text-anchor': 'end', 'font-weight': 600 }) +
          bar
        )
      })
      .join('')
  }
}
