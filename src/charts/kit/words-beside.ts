/** Words beside a point of a picture, in one line or two, where nothing else stands; a thin line leads to those that had to go far. */
import { type Around, placesAround, type Room } from './room.js'
import { NOTE_SIZE, textWidth } from './text-width.js'
import { element, textElement } from './xml.js'

/** A line of words. */
export interface WordLine {
  readonly words: string
  readonly fill: string
  readonly isBold?: boolean
}

/** A place in a picture, in pixels. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** Where the words are about. */
interface Told extends Spot {
  /** The color of a leader. */
  readonly leader?: string
  /** Where a level line that ends at the place begins, so that words may stand before it. */
  readonly from?: number
  /** Other marks, for whose words these must not be taken. */
  readonly others?: readonly Spot[]
}

/** The height of a line, in pixels. */
export const LINE = 17
/** So far from the point words still belong to it by themselves. */
const BESIDE = 12
/** How many times as far as its own mark any other must be, for words without a leader; and how far it must be from those with one. */
const NEARER = 1.4
const CLEAR = 14
const BEFORE_LINE = 7
/** Where a leader begins, and from where on nothing may be in its way. */
const LEADER = { from: 8, free: 13 }

/** The markup of the words, or nothing where they have no room: without the second line where both have none near by. */
export function wordsBeside(lines: readonly WordLine[], spot: Told, room: Room): string {
  const [first] = lines
  if (!first) return ''
  const both = lines.length > 1 ? [lines, [first]] : [lines]
  const tries = [
    ...both.map((some) => ({ some, fits: (place: Around) => place.ring <= BESIDE && isNearest(place, spot) })),
    ...(spot.leader === undefined ? [] : both).map((some) => ({
      some,
      fits: (place: Around) => place.ring > BESIDE && isWithLeader(place, spot, room),
    })),
  ]
  for (const { some, fits } of tries) {
    const place = room.find([...placesFor(some, spot), ...beforeLine(some, spot)], fits)
    if (place) return leaderTo(place, spot, room) + wordsIn(some, place)
  }
  return ''
}

function placesFor(lines: readonly WordLine[], { x, y }: Told): Iterable<Around> {
  return placesAround({ width: Math.max(...lines.map(widthOf)), height: lines.length * LINE }, x, y)
}

function beforeLine(lines: readonly WordLine[], { y, from }: Told): Around[] {
  if (from === undefined) return []
  const [width, height] = [Math.max(...lines.map(widthOf)), lines.length * LINE]
  const right = from - BEFORE_LINE
  return [{ left: right - width, right, top: y - height / 2, bottom: y + height / 2, ring: 0, isBefore: true }]
}

function widthOf({ words, isBold = false }: WordLine): number {
  return textWidth(words, NOTE_SIZE, isBold ? 'semibold' : 'regular')
}

/** The lines of words in a place for them. */
export function wordsIn(lines: readonly WordLine[], { left, right, top, isBefore }: Around): string {
  return lines
    .map(({ words, fill, isBold = false }, index) =>
      textElement(words, {
        x: isBefore ? right : left,
        y: top + index * LINE + NOTE_SIZE * 0.9,
        'text-anchor': isBefore ? 'end' : undefined,
        'font-size': NOTE_SIZE,
        'font-weight': isBold ? 600 : undefined,
        fill,
      }),
    )
    .join('')
}

/** Whether nobody takes the words for those of another mark. */
function isNearest(place: Around, { x, y, from = x, others = [] }: Told): boolean {
  const own = Math.min(lengthTo(place, { x, y }), lengthTo(place, { x: from, y }))
  return others.every((other) => lengthTo(place, other) > own * NEARER)
}

/** Whether words that far can be joined to their mark, and are not at another’s. */
function isWithLeader(place: Around, spot: Told, room: Room): boolean {
  const { others = [] } = spot
  return others.every((other) => lengthTo(place, other) > CLEAR) && room.isClear(wayTo(place, spot, LEADER.free))
}

function nearestOf({ left, right, top, bottom }: Around, { x, y }: Spot): Spot {
  return { x: Math.min(Math.max(x, left), right), y: Math.min(Math.max(y, top), bottom) }
}

function lengthTo(place: Around, spot: Spot): number {
  const end = nearestOf(place, spot)
  return Math.hypot(end.x - spot.x, end.y - spot.y)
}

/** The straight way to the words, from so far from their mark on. */
function wayTo(place: Around, spot: Spot, from: number): [[number, number], [number, number]] {
  const end = nearestOf(place, spot)
  const part = Math.min(1, from / (lengthTo(place, spot) || 1))
  return [
    [spot.x + (end.x - spot.x) * part, spot.y + (end.y - spot.y) * part],
    [end.x, end.y],
  ]
}

/** A line to words that had to go far, across which no others stand then. */
function leaderTo(place: Around, spot: Told, room: Room): string {
  const { leader } = spot
  if (place.ring <= BESIDE || leader === undefined) return ''
  const way = wayTo(place, spot, LEADER.from)
  room.takeWay(way, 1)
  const [[x1, y1], [x2, y2]] = way
  return element('line', { x1, y1, x2, y2, stroke: leader })
}
