/** One panel of lines: axes from zero, the years of estimates, targets, the lines, and what each is at its end. */
import { scaleLinear } from 'd3'
import { level } from '../../sentences/numbers.js'
import { endedBefore, endLabels, labelsIn } from './end-labels.js'
import { type Area, type Axes, areaOf, bandWords, ground, horizontal, SIDE, type Size } from './ground.js'
import { isPlaced, lineMarkup, type Scales, type Series } from './lines.js'
import { diamond, type Outcome, outcomeWords } from './marks.js'
import { type Body, isNarrow, type Look } from './parts.js'
import { boxOfWords, type Room, roomIn } from './room.js'
import { type TargetLine, targetRule, targetWords } from './target-lines.js'
import { AXIS_SIZE, NOTE_SIZE, textWidth } from './text-width.js'
import { wordsBeside } from './words-beside.js'
import { textElement } from './xml.js'

/** Lines over an axis of time, beside an axis of values. */
export interface Panel extends Axes {
  readonly series: readonly Series[]
  /** What the lines are held against. */
  readonly targets?: readonly TargetLine[]
  readonly marks?: readonly PanelMark[]
}

/** A place with a diamond, with words beside it, or with both. */
export interface PanelMark {
  readonly x: number
  readonly y: number
  readonly outcome: Outcome | null
  readonly words: string | null
}

const LEAST_HEIGHT = 150
const LABEL_HEIGHT = 17
/** What the axis and the words over the lines take. */
const AROUND = 56

/** The body that is one panel as wide as the picture. */
export function panelBody(panel: Panel, look: Look): Body {
  const height = Math.round(Math.min(430, Math.max(250, look.width * 0.42)))
  const least = Math.max(LEAST_HEIGHT, panel.series.length * LABEL_HEIGHT + AROUND)
  return { height, least, draw: (given) => drawPanel(panel, { width: look.width, height: given }, look) }
}

/** Draws a panel with its axes and labels. */
function drawPanel(panel: Panel, size: Size, look: Look): string {
  const ended = endedBefore(panel.series)
  const labels = labelsIn(
    panel.series.filter((series) => !ended.some((one) => one === series)),
    look,
  )
  const area = areaOf(panel, size, Math.max(SIDE, labels.width))
  const room = roomIn({ left: area.left, right: size.width, top: 0, bottom: area.bottom })
  const ends = endLabels(labels, area, area, look.palette)
  for (const series of panel.series) takeLine(room, series, area)
  for (const box of [...ends.boxes, ...bandWords(panel.estimates ?? [], area)]) room.take(box)
  return (
    ground(panel, area, look) +
    targetMarkup(panel.targets ?? [], area, room, look) +
    panel.series.map((series) => lineMarkup(series, area)).join('') +
    marksMarkup(panel.marks ?? [], area, room, look) +
    ended.map((one) => nameWhereItEnds(one, area, room, look)).join('') +
    ends.markup
  )
}

/** The name and the last value of a line that ends before others do, with the year, at its last point. */
function nameWhereItEnds(
  { label: { value, name }, points }: ReturnType<typeof endedBefore>[number],
  { x, y }: Scales,
  room: Room,
  { palette }: Look,
): string {
  const last = points.findLast(isPlaced)
  if (!last) return ''
  // What is worked out may end within a year.
  const year = Number.isInteger(last.x) ? `in ${last.x}` : ''
  const words = [name, value, year].filter((one) => one !== '').join(' ')
  const spot = { x: x(last.x), y: y(last.y), leader: palette.neutral }
  return wordsBeside([{ words, fill: palette.ink }], spot, room)
}

/** Fills the room of a line. */
export function takeLine(room: Room, { points }: Pick<Series, 'points'>, { x, y }: Scales): void {
  const placed = points.filter(isPlaced)
  room.takeWay(placed.map((point): [number, number] => [x(point.x), y(point.y)]))
}

/** Targets across the years they were in force, named where there is room. */
function targetMarkup(targets: readonly TargetLine[], area: Area, room: Room, look: Look): string {
  const size = isNarrow(look) ? AXIS_SIZE : NOTE_SIZE
  return targets
    .map((target) => {
      const [left, right] = [Math.max(area.left, area.x(target.from)), Math.min(area.right, area.x(target.until))]
      const y = area.y(target.percent)
      if (right <= left) return ''
      room.takeWay(
        [
          [left, y],
          [right, y],
        ],
        2,
      )
      const place = room.find(
        [targetWords(target), level(target.percent)].flatMap((text) => placesOf(text, [left, right], y, size)),
      )
      const name = place && textElement(place.text, { ...place.at, 'font-size': size, fill: look.palette.ink })
      return targetRule(target, [left, right], y, look.palette) + (name ?? '')
    })
    .join('')
}

/** Where a line may be named: above or below it, or beside one that is shorter than its name. */
function placesOf(text: string, [left, right]: readonly [number, number], y: number, size: number) {
  const width = textWidth(text, size)
  const at = (x: number, base: number) => ({ ...boxOfWords(text, x, base, size), text, at: { x, y: base } })
  const beside = [at(left - width - 6, y + size * 0.35)]
  const along = [left + 4, right - width, (left + right - width) / 2].flatMap((x) => [
    at(x, y - 6),
    at(x, y + size + 3),
  ])
  return right - left < width ? [...beside, ...along] : [...along, ...beside]
}

/** Diamonds, and what is said beside them or at a point of a line: where nothing else is in the way. */
function marksMarkup(marks: readonly PanelMark[], area: Area, room: Room, { palette }: Look): string {
  for (const { x, y, outcome } of marks) if (outcome) room.takeWay([[area.x(x), area.y(y)]], 7)
  return marks
    .map(({ x, y, outcome, words }) => {
      const shape = outcome ? diamond(area.x(x), area.y(y), outcome, palette) : ''
      return words === null
        ? shape
        : shape +
            wordsBeside(
              [{ words, fill: outcome ? outcomeWords(outcome, palette) : palette.ink }],
              { x: area.x(x), y: area.y(y) },
              room,
            )
    })
    .join('')
}

/** Draws the lines alone, from edge to edge, for panels that stand side by side under words of their own. */
export function drawBare({ series, x, y, targets = [], marks = [] }: Panel, size: Size, { palette }: Look): string {
  const edges = { left: 0, right: size.width, top: 0, bottom: size.height }
  const area: Area = {
    ...edges,
    // The dot at the end of a line stays inside.
    x: scaleLinear(x.domain, [1, size.width - 5]),
    y: scaleLinear(y.domain, [size.height, 3]),
  }
  const levels = targets.map((target) =>
    targetRule(
      target,
      [Math.max(0, area.x(target.from)), Math.min(size.width, area.x(target.until))],
      area.y(target.percent),
      palette,
    ),
  )
  const base = y.domain[0] <= 0 ? [horizontal(edges, area.y(0), palette.neutral)] : []
  const diamonds = marks.map((one) =>
    one.outcome ? diamond(area.x(one.x), area.y(one.y), one.outcome, palette, 4) : '',
  )
  return [...base, ...levels, ...series.map((one) => lineMarkup(one, area)), ...diamonds].join('')
}
