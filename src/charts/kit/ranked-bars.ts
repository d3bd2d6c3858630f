/** Bars one below the other: name, value, bar, and what is said of it. The value stands before its bar, where no line can cross it. */
import { type ScaleLinear, scaleLinear } from 'd3'
import { type AxisWords, valueTicks } from './bar-axis.js'
import { bottomOf, MORE_WORDS, nameOf, type RankedBar, type Row, rowsOf, stretches } from './bar-rows.js'
import { bar, diamond, wordsColor } from './marks.js'
import { ofAlly } from './of-ally.js'
import { words } from './paragraph.js'
import { type Body, isNarrow, type Look } from './parts.js'
import { AXIS_SIZE, cut, NOTE_SIZE, textWidth, VALUE_SIZE, widest } from './text-width.js'
import { element } from './xml.js'

/** What is drawn: bars in their order, under an axis. */
export interface RankedBars extends AxisWords {
  readonly bars: readonly RankedBar[]
}

/** What the rows may be lowered to, in parts of their height. */
const LEAST = 0.8

const BEFORE_VALUE = 16
const BEFORE_BAR = 10
const BEFORE_NOTE = 22
/** What the notes may have of the width. */
const MOST_NOTE = 0.4
const HALF_DIAMOND = 6
const CEILING = { width: 4, beyond: 3 }

interface Place {
  readonly x: ScaleLinear<number, number>
  readonly noteLeft: number
  readonly valueRight: number
  readonly end: number
}

/** The body that is a row for each bar. */
export function rankedBars(what: RankedBars, look: Look): Body {
  const place = placeOf(what, look)
  const head = valueTicks(what, place, look)
  const natural = rowsOf(what.bars, 1, head.height, look)
  const height = bottomOf(natural, head.height)
  const rows = height - head.height
  return {
    height,
    least: Math.ceil(head.height + rows * LEAST),
    draw: (given) => {
      const placed = rowsOf(what.bars, rows === 0 ? 1 : (given - head.height) / rows, head.height, look)
      return head.markup + grid(head.ticks, placed, place, look) + drawn(placed, what, place, look)
    },
  }
}

/** Where bars begin and end: after names and values, before notes. */
function placeOf({ bars, levels, noteHead }: RankedBars, look: Look): Place {
  const { width } = look
  const valueWidth = widest(
    bars.map((one) => one.valueWords),
    VALUE_SIZE,
    'semibold',
  )
  const nameWidth = widest(bars.map(nameOf), VALUE_SIZE)
  const noted = bars.filter((one) => one.value !== null && one.note !== '')
  const noteWidth = Math.min(
    width * MOST_NOTE,
    widest(
      noted.map((one) => one.note),
      NOTE_SIZE,
    ),
  )
  const isSmall = isNarrow(look)
  const noteLeft = noted.length === 0 || isSmall ? width : width - Math.max(noteWidth, textWidth(noteHead, AXIS_SIZE))
  const valueRight = isSmall ? width : nameWidth + BEFORE_VALUE + valueWidth
  const start = isSmall ? 0 : valueRight + BEFORE_BAR
  const end = (noteLeft === width ? width : noteLeft - BEFORE_NOTE) - HALF_DIAMOND - 2
  const values = [
    ...bars.flatMap((one) => [one.value, one.value === null ? null : one.own, one.ceiling]),
    ...levels.map((one) => one.value),
  ].filter((value) => value !== null)
  const most = Math.max(0, ...values) || 1
  return { x: scaleLinear([0, most], [start, end]), noteLeft, valueRight, end }
}

function uprights(x: number, rows: readonly Row[], look: Look): string {
  return stretches(rows, look)
    .map(([from, to]) => `M${round(x)},${round(from)}V${round(to)}`)
    .join('')
}

function grid(ticks: readonly number[], rows: readonly Row[], { x }: Place, look: Look): string {
  const d = ticks.map((tick) => uprights(x(tick), rows, look)).join('')
  return d === '' ? '' : element('path', { d, stroke: look.palette.rule, fill: 'none' })
}

function drawn(rows: readonly Row[], { levels }: RankedBars, place: Place, look: Look): string {
  const { palette } = look
  const { x } = place
  const lines = levels.map(({ value, isAsked }) =>
    element('path', {
      class: 'level',
      d: uprights(x(value), rows, look),
      stroke: palette.ink,
      fill: 'none',
      'stroke-width': isAsked ? 2 : 1.2,
      'stroke-dasharray': isAsked ? undefined : '1.5,2.5',
    }),
  )
  const marks = rows.map((row) => ownMarks(row, place, look))
  return (
    rows.map((row) => rowMarkup(row, place, look)).join('') +
    element('g', { 'pointer-events': 'none' }, lines.join('') + marks.join(''))
  )
}

/** The ally's own level and its ceiling, over the lines of all. */
function ownMarks({ value, own, ceiling, barTop, thickness }: Row, { x }: Place, { palette }: Look): string {
  if (value === null) return ''
  const middle = barTop + thickness / 2
  const stop =
    ceiling === null
      ? ''
      : element('rect', {
          class: 'ceiling',
          x: x(ceiling) - CEILING.width / 2,
          y: barTop - CEILING.beyond,
          width: CEILING.width,
          height: thickness + 2 * CEILING.beyond,
          fill: palette.declined,
          stroke: palette.paper,
          'stroke-width': 1,
        })
  return stop + (own === null || own <= value ? '' : diamond(x(own), middle, 'due', palette, HALF_DIAMOND))
}

function rowMarkup(row: Row, place: Place, look: Look): string {
  const { name, valueWords, note } = row
  const inOrder = isNarrow(look) ? [name, note, valueWords] : [name, valueWords, note]
  const said = inOrder.filter((part) => part !== '').join(', ')
  const ground = element('rect', {
    class: 'row-ground',
    y: row.y,
    width: look.width,
    height: row.height,
    fill: 'none',
    'pointer-events': 'all',
  })
  const inside =
    ground + (isNarrow(look) ? narrowWords(row, look) : wideWords(row, place, look)) + barOf(row, place, look)
  return ofAlly({ ally: row.ally, said, kind: 'row' }, inside, look)
}

function barOf({ value, prospect, barTop, thickness }: Row, { x }: Place, { palette }: Look): string {
  if (value === null) return ''
  const from = x(0)
  return bar({ x: from, y: barTop, width: x(value) - from, height: thickness }, prospect, palette)
}

function wideWords(row: Row, { x, noteLeft, valueRight }: Place, look: Look): string {
  const { palette } = look
  const y = row.y + row.height / 2 + VALUE_SIZE / 3
  const note = { size: NOTE_SIZE, fill: noteColor(row, look) }
  const name = words(nameOf(row), { x: 0, y }, { size: VALUE_SIZE, fill: palette.ink })
  if (row.value === null) return name + words(row.note, { x: x(0) + 6, y }, note)
  return (
    name +
    words(
      row.valueWords,
      { x: valueRight, y, anchor: 'end' },
      { size: VALUE_SIZE, fill: palette.ink, face: 'semibold' },
    ) +
    (row.note === '' ? '' : words(cut(row.note, NOTE_SIZE, look.width - noteLeft), { x: noteLeft, y }, note))
  )
}

function narrowWords(row: Row, look: Look): string {
  const { palette, width } = look
  const y = row.y + VALUE_SIZE
  const value = textWidth(row.valueWords, VALUE_SIZE, 'semibold')
  const right = width - (row.value === null ? 0 : value + 12)
  const place = row.isTall ? { x: 0, y: y + MORE_WORDS } : { x: right, y, anchor: 'end' as const }
  const note = cut(row.note, NOTE_SIZE, width)
  return (
    words(nameOf(row), { x: 0, y }, { size: VALUE_SIZE, fill: palette.ink }) +
    (note === '' ? '' : words(note, place, { size: NOTE_SIZE, fill: noteColor(row, look) })) +
    (row.value === null
      ? ''
      : words(
          row.valueWords,
          { x: width, y, anchor: 'end' },
          { size: VALUE_SIZE, fill: palette.ink, face: 'semibold' },
        ))
  )
}

/** An ally's word on the level has the color of its bar; all else is said in the color of second words. */
function noteColor({ prospect }: RankedBar, { palette }: Look): string {
  return wordsColor(prospect === 'pledged' || prospect === 'declined' ? prospect : null, palette)
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100)
}
