/** The promises of several allies in rows: whose, what, and a bar of what is spent with a line at what was promised. */
import { scaleLinear } from 'd3'
import { fixed } from '../../sentences/numbers.js'
import { type Outcome, outcomeColor } from './marks.js'
import type { Palette } from './palette.js'
import { type Body, isNarrow, type Look } from './parts.js'
import { AXIS_SIZE, cut, NOTE_SIZE, textWidth, VALUE_SIZE, widest } from './text-width.js'
import { element, textElement } from './xml.js'

/** A promise and what is spent. */
export interface BoardRow {
  readonly name: string
  readonly words: string
  /** Both in percent of GDP; null where no level was named, and where nothing is known. */
  readonly promised: number | null
  readonly spent: number | null
  readonly outcome: Outcome
}

/** Rows of one kind, under a title. */
export interface BoardGroup {
  readonly title: string
  readonly rows: readonly BoardRow[]
}

const ROW = { wide: 26, narrow: 44 }
const LEAST = { wide: 20, narrow: 40 }
const HEAD = 56
const BAR = 9
const GAP = 12
const WHOLE = 6

/** The body that is the board. */
export function boardRows(groups: readonly BoardGroup[], look: Look): Body {
  const kind = isNarrow(look) ? 'narrow' : 'wide'
  const count = groups.reduce((sum, group) => sum + group.rows.length, 0)
  const heightOf = (row: number) => groups.length * HEAD + count * row
  return { height: heightOf(ROW[kind]), least: heightOf(LEAST[kind]), draw }

  function draw(height: number): string {
    const row = Math.min(ROW[kind] * 1.4, (height - groups.length * HEAD) / count)
    const all = groups.flatMap((group) => group.rows)
    const most = Math.ceil(Math.max(WHOLE, ...all.flatMap(({ promised, spent }) => [promised ?? 0, spent ?? 0])))
    const columns = columnsOf(all, most, look)
    let top = 0
    return groups
      .map((group) => {
        const head = headOf(group, top, columns, most, look)
        top += HEAD
        const rows = group.rows.map((one, index) => rowMarkup(one, top + index * row, row, columns, look))
        top += group.rows.length * row
        return head + rows.join('')
      })
      .join('')
  }
}

/** Where the parts of a row stand. */
interface Columns {
  readonly name: number
  readonly words: readonly [number, number]
  readonly bar: (value: number) => number
  readonly whole: number
}

function columnsOf(rows: readonly BoardRow[], most: number, look: Look): Columns {
  const { width } = look
  if (isNarrow(look)) {
    return {
      name: width * 0.4,
      words: [width * 0.4 + 6, width - 46],
      bar: scaleLinear([0, most], [0, width]),
      whole: most,
    }
  }
  const name = Math.min(
    widest(
      rows.map((row) => row.name),
      VALUE_SIZE,
    ),
    width * 0.25,
  )
  const words = Math.min(
    widest(
      rows.map((row) => row.words),
      NOTE_SIZE,
    ),
    width * 0.32,
  )
  const start = name + GAP + words + GAP
  return { name, words: [name + GAP, start - GAP], bar: scaleLinear([0, most], [start, width - 52]), whole: most }
}

function headOf({ title, rows }: BoardGroup, top: number, { bar }: Columns, most: number, look: Look): string {
  const { palette, width } = look
  const base = top + 38
  const color = { Missed: palette.declined, Declined: palette.declined, Kept: palette.met }[title] ?? palette.pledged
  const width1 = textWidth(`${title} `, VALUE_SIZE + 2, 'semibold')
  const small = { y: base, 'font-size': AXIS_SIZE, fill: palette.ink2 }
  const scale = isNarrow(look) ? `0 to ${most}% of GDP` : `0 to ${most}%`
  return (
    element('line', { x1: 0, x2: width, y1: top + 16, y2: top + 16, stroke: color, 'stroke-width': 2 }) +
    textElement(title, { y: base, 'font-size': VALUE_SIZE + 2, 'font-weight': 600, fill: palette.ink }) +
    textElement(String(rows.length), { x: width1, y: base, 'font-size': VALUE_SIZE + 2, fill: palette.ink2 }) +
    (isNarrow(look)
      ? textElement(scale, { ...small, x: width, 'text-anchor': 'end' })
      : textElement(scale, { ...small, x: bar(0) }) +
        textElement(title === 'Kept' || title === 'Missed' ? 'figure' : 'now', {
          ...small,
          x: width,
          'text-anchor': 'end',
        }))
  )
}

function rowMarkup(
  { name, words, promised, spent, outcome }: BoardRow,
  top: number,
  row: number,
  columns: Columns,
  look: Look,
): string {
  const { palette, width } = look
  const isSmall = isNarrow(look)
  const base = isSmall ? top + 16 : top + row / 2 + 5
  const middle = isSmall ? top + 29 : top + row / 2
  const {
    bar,
    whole,
    words: [left, right],
  } = columns
  const fill = outcome === 'due' ? palette.neutral : outcomeColor(outcome, palette)
  const rect = (until: number, height: number, color: string) =>
    element('rect', {
      x: bar(0),
      y: middle - height / 2,
      width: Math.max(bar(until) - bar(0), 0.5),
      height,
      fill: color,
    })
  return (
    textElement(cut(name, VALUE_SIZE, columns.name), { y: base, 'font-size': VALUE_SIZE, fill: palette.ink }) +
    textElement(cut(words, NOTE_SIZE, right - left), { x: left, y: base, 'font-size': NOTE_SIZE, fill: palette.ink }) +
    textElement(spent === null ? '–' : fixed(spent, 2), {
      x: width,
      y: base,
      'text-anchor': 'end',
      'font-size': VALUE_SIZE,
      'font-weight': 600,
      fill: palette.ink,
    }) +
    rect(whole, BAR + 4, palette.tint) +
    (spent === null ? '' : rect(spent, BAR, fill)) +
    (promised === null ? '' : promisedLine(bar(promised), middle, palette))
  )
}

/** An upright at what was promised, edged so that it is seen on the bar too. */
function promisedLine(x: number, y: number, palette: Palette): string {
  return (
    element('rect', { x: x - 2.5, y: y - 8, width: 5, height: 16, fill: palette.paper }) +
    element('rect', { x: x - 1.25, y: y - 8, width: 2.5, height: 16, fill: palette.ink })
  )
}
