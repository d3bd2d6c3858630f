/** One figure through its editions: its first and last value large, the largest change beside its step, and what was promised. */
import { scaleLinear } from 'd3'
import { fixed, signed } from '../../sentences/numbers.js'
import { type Area, areaOf, ground } from './ground.js'
import { DASHES, type Placed } from './lines.js'
import type { Palette } from './palette.js'
import { type Body, isNarrow, type Look } from './parts.js'
import { boxOfWords, type Room, roomIn } from './room.js'
import { dotOf, type FigureSteps, type StepAxes } from './steps.js'
import { NOTE_SIZE, textWidth } from './text-width.js'
import { element, textElement } from './xml.js'

/** What stands in the picture beside the values. */
export interface OneFigure extends StepAxes {
  readonly decimals: number
  readonly isPercent: boolean
  /** What was promised for the year, where the figure decides it. */
  readonly promise: { readonly at: number; readonly words: string } | null
}

/** What its parts are drawn with. */
interface Drawing extends OneFigure {
  readonly steps: readonly Placed[]
  readonly area: Area
  readonly room: Room
  readonly palette: Palette
  /** The size of the large values. */
  readonly big: number
  readonly width: number
}

const BIG = { wide: 22, narrow: 19 }
const SPACE = 8
/** From a value's line to the words over it, and under it. */
const ABOVE = 10

/** The body that is one figure. */
export function oneFigure({ steps }: FigureSteps, figure: OneFigure, look: Look): Body {
  const height = Math.round(Math.min(320, Math.max(220, look.width * 0.36)))
  return { height, least: 160, draw: (given) => draw(steps, figure, { ...look, height: given }) }
}

function draw(steps: readonly Placed[], figure: OneFigure, look: Look & { readonly height: number }): string {
  const { palette, width } = look
  const { x, y, decimals, promise } = figure
  const last = steps.at(-1)
  if (!last) return ''
  const big = BIG[isNarrow(look) ? 'narrow' : 'wide']
  const words = [
    textWidth(fixed(last.y, decimals), big, 'semibold'),
    ...[promise?.words ?? '', 'missed'].map((text) => textWidth(text, NOTE_SIZE)),
  ]
  const inner = areaOf(figure, look, Math.max(...words) + SPACE + 4)
  // Over the highest value stand its words.
  const top = big + 16
  const area: Area = { ...inner, top, y: scaleLinear(y.domain, [inner.bottom, top]) }
  const room = roomIn({ left: area.left, right: width, top: 0, bottom: area.bottom })
  const drawing = { ...figure, steps, area, room, palette, big, width }
  return (
    promiseLine(drawing) +
    ground({ x, y }, area, look) +
    steps.map((step, index) => stepMarkup(step, steps[index + 1] ?? null, drawing)).join('') +
    steps.map((step) => dotOf(step, colorOf(step, drawing), area, palette)).join('') +
    lastWords(last, drawing) +
    firstWords(drawing) +
    promiseWords(last, drawing) +
    changeWords(drawing)
  )
}

function colorOf({ y }: Placed, { promise, palette }: Drawing): string {
  if (!promise) return palette.ink
  return y >= promise.at ? palette.met : palette.declined
}

/** What the value makes of the promise. */
function outcomeOf({ y }: Placed, { promise, palette }: Drawing) {
  if (!promise) return null
  return y >= promise.at ? { words: 'kept', fill: palette.metWords } : { words: 'missed', fill: palette.declinedWords }
}

/** A value for as long as it stood, and the way to the next. */
function stepMarkup(step: Placed, next: Placed | null, drawing: Drawing): string {
  const { area, room, palette } = drawing
  const [from, to, y] = [area.x(step.x), next ? area.x(next.x) : area.right, area.y(step.y)]
  room.takeWay([[from, y], [to, y], ...(next ? [[to, area.y(next.y)] as const] : [])])
  const stood = element('line', { x1: from, x2: to, y1: y, y2: y, stroke: colorOf(step, drawing), 'stroke-width': 2.5 })
  if (!next || next.y === step.y) return stood
  const way = { x1: to, x2: to, y1: y, y2: area.y(next.y), stroke: palette.ink2 }
  return stood + element('line', { ...way, 'stroke-width': 1.5, 'stroke-dasharray': DASHES.dotted })
}

function promiseLine({ promise, area, room, palette }: Drawing): string {
  if (!promise) return ''
  const y = area.y(promise.at)
  room.takeWay(
    [
      [area.left, y],
      [area.right, y],
    ],
    2,
  )
  return element('line', {
    x1: area.left,
    x2: area.right,
    y1: y,
    y2: y,
    stroke: palette.ink,
    'stroke-width': 1.2,
    'stroke-dasharray': DASHES.dotted,
  })
}

/** The last value at the end of its line, with what it made of the promise below. */
function lastWords(last: Placed, drawing: Drawing): string {
  const { area, room, palette, big, decimals, width } = drawing
  const outcome = outcomeOf(last, drawing)
  const base = Math.min(Math.max(area.y(last.y) + big * 0.3, big), area.bottom - (outcome ? 20 : 0))
  const [left, below] = [area.right + SPACE, base + 18]
  room.take({ left: area.right, right: width, top: base - big, bottom: outcome ? below + 4 : base + 4 })
  return (
    textElement(fixed(last.y, decimals), {
      x: left,
      y: base,
      'font-size': big,
      'font-weight': 600,
      fill: palette.ink,
    }) + (outcome ? textElement(outcome.words, { x: left, y: below, 'font-size': NOTE_SIZE, fill: outcome.fill }) : '')
  )
}

/** The first value over its dot, with what it made of the promise; one alone is told at the end. */
function firstWords(drawing: Drawing): string {
  const { steps, area, room, palette, big, decimals } = drawing
  const [first, second] = steps
  if (!first || !second) return ''
  const value = fixed(first.y, decimals)
  const width = textWidth(value, big, 'semibold')
  const outcome = outcomeOf(first, drawing)
  const more = outcome ? SPACE + textWidth(outcome.words, NOTE_SIZE) : 0
  const left = Math.max(area.left, area.x(first.x) - 4)
  const y = area.y(first.y)
  const found = room.find(
    [y - ABOVE, y + big + 6].map((base) => ({
      left,
      right: left + width + more,
      top: base - big * 0.8,
      bottom: base + 4,
      base,
    })),
  )
  if (!found) return ''
  const style = { y: found.base }
  return (
    textElement(value, { ...style, x: left, 'font-size': big, 'font-weight': 600, fill: palette.ink }) +
    (outcome
      ? textElement(outcome.words, { ...style, x: left + width + SPACE, 'font-size': NOTE_SIZE, fill: outcome.fill })
      : '')
  )
}

/** Beside the end of its line, unless the last value stands there. */
function promiseWords(last: Placed, { promise, area, room, palette, big }: Drawing): string {
  if (!promise) return ''
  const y = area.y(promise.at)
  const width = textWidth(promise.words, NOTE_SIZE)
  const isFar = Math.abs(y - area.y(last.y)) > big * 1.6
  return wordsIn(room, promise.words, palette, [
    ...(isFar ? [[area.right + SPACE, y + NOTE_SIZE * 0.35] as const] : []),
    ...[y - 6, y + 17].flatMap((base) => [area.right - width, area.left + 4].map((left) => [left, base] as const)),
  ])
}

/** The largest change, beside its step. */
function changeWords({ steps, decimals, isPercent, area, room, palette }: Drawing): string {
  const changes = steps.slice(1).map((step, index) => ({ step, by: step.y - (steps[index]?.y ?? step.y) }))
  const largest = changes.toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))[0]
  if (!largest || largest.by === 0) return ''
  const words = `${signed(largest.by, decimals)}${isPercent ? ' points' : ''}`
  const [x, to] = [area.x(largest.step.x), area.y(largest.step.y)]
  const middle = (to + area.y(largest.step.y - largest.by) + NOTE_SIZE * 0.7) / 2
  const [before, after] = [x - textWidth(words, NOTE_SIZE) - ABOVE, x + ABOVE]
  return wordsIn(room, words, palette, [
    [before, middle],
    [after, middle],
    [before, to + 20],
    [after, to - ABOVE],
  ])
}

/** The words in the first of the places that is free, by the left end of their baseline. */
function wordsIn(room: Room, words: string, { ink }: Palette, places: readonly (readonly [number, number])[]): string {
  const found = room.find(places.map(([x, y]) => ({ ...boxOfWords(words, x, y, NOTE_SIZE), at: { x, y } })))
  return found ? textElement(words, { ...found.at, 'font-size': NOTE_SIZE, fill: ink }) : ''
}
