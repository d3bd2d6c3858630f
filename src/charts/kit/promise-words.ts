/** What is said in the picture of an ally’s promises: of each promise, the targets, the figures at the ends, and the gap no word closes. */
import { counted } from '../../sentences/grammar.js'
import { fixed, level, shortest } from '../../sentences/numbers.js'
import { levelNames, levelWithNames } from '../../sentences/picture-words.js'
import type { PlacedPromise, PromiseLines, Reserved } from './drawn-promises.js'
import type { Area } from './ground.js'
import { isPlaced, type Point } from './lines.js'
import { type Outcome, outcomeWords } from './marks.js'
import type { Palette } from './palette.js'
import { isNarrow, type Look } from './parts.js'
import type { Room } from './room.js'
import { type TargetLine, targetWords } from './target-lines.js'
import { NOTE_SIZE, textWidth } from './text-width.js'
import { LINE, type Spot, type WordLine, wordsBeside, wordsIn } from './words-beside.js'
import { element } from './xml.js'

const OUTCOMES: Readonly<Record<Outcome, string>> = { kept: 'kept', early: 'kept', missed: 'missed', due: '' }

const SPACE = 8

/** How much the words beside the ends of lines take, right of the last year. */
export function widthAtEnd({ targets, reserved }: PromiseLines): number {
  const present = targets.filter(({ isPresent }) => isPresent).map(targetName)
  const words = [...present, ...reserved.map(ownName)]
  return Math.max(20, ...words.map((one) => textWidth(one, NOTE_SIZE, 'semibold') + SPACE + 6))
}

function targetName({ percent }: Pick<TargetLine, 'percent'>): string {
  return levelWithNames(percent, ['target'])[0] ?? ''
}

function ownName({ percent }: Pick<Reserved, 'percent'>): string {
  return `Its own word: ${level(percent)}`
}

/** All words, those that matter most first, each where there is room. */
export function promisesInWords(
  lines: PromiseLines,
  places: readonly PlacedPromise[],
  area: Area,
  room: Room,
  look: Look,
): string {
  const { history, reserved, targets } = lines
  const others = othersOf(null, places, history, area)
  const figure = (end: FigureEnd, leader?: string) => {
    const spot = { x: area.x(end.x), y: area.y(end.y), others }
    const line = { words: end.words, fill: look.palette.ink, isBold: true }
    return wordsBeside([line], leader === undefined ? spot : { ...spot, leader }, room)
  }
  const before = [
    ...reserved.map((one) => ceilingWords(one, area, room, look)),
    ...targets.filter(({ isPresent }) => isPresent).map((target) => presentWords(target, area, room, look)),
  ]
  // Beside its point a figure goes before promises; one that needs a leader takes the room they leave.
  const figures = figureEnds(history).map((end) => ({ end, beside: figure(end) }))
  return [
    ...before,
    ...figures.map(({ beside }) => beside),
    ...places.map((place) => promiseWords(place, othersOf(place, places, history, area), room, area, look)),
    ...figures.map(({ end, beside }) => (beside === '' ? figure(end, look.palette.neutral) : '')),
    ...targets.filter(({ isPresent }) => !isPresent).map((target) => formerWords(target, area, room, look)),
    gapArrow(lines, area, room, look),
  ].join('')
}

function said(words: string, palette: Palette, fill = palette.ink): WordLine {
  return { words, fill }
}

function ceilingWords({ percent, day }: Reserved, area: Area, room: Room, look: Look): string {
  const { palette } = look
  const y = area.y(percent)
  const own = { words: ownName({ percent }), fill: palette.declinedWords, isBold: true }
  if (!isNarrow(look)) return atRight([own, said(`said ${day}`, palette)], y, area, room)
  return onLine([own.words, `Own word: ${level(percent)}`, level(percent)], own.fill, y, area, room)
}

/** On a line, or below it, at its end: the longest of the words that have room there. */
function onLine(texts: readonly string[], fill: string, y: number, area: Area, room: Room): string {
  // Clear of the bar a ceiling ends in.
  const right = area.right - 6
  const place = room.find(
    texts.flatMap((words) => {
      const left = right - textWidth(words, NOTE_SIZE, 'semibold')
      return [y - 24, y + 7].map((top) => ({ words, left, right, top, bottom: top + LINE, ring: 0, isBefore: true }))
    }),
  )
  return place ? wordsIn([{ words: place.words, fill, isBold: true }], place) : ''
}

/** Beside the end of a line, at the right of all. */
function atRight(lines: readonly WordLine[], y: number, area: Area, room: Room): string {
  const left = area.right + SPACE
  const tops = [y - 10, y - 34, y + 2, y + 20, y - 50]
  const width = Math.max(...lines.map(({ words }) => textWidth(words, NOTE_SIZE, 'semibold')))
  const place = room.find(
    tops.map((top) => ({
      left,
      right: left + width,
      top,
      bottom: top + lines.length * LINE,
      ring: 0,
      isBefore: false,
    })),
  )
  return place ? wordsIn(lines, place) : ''
}

function presentWords(target: TargetLine, area: Area, room: Room, look: Look): string {
  const { percent, deadlineYear } = target
  const { palette } = look
  const y = area.y(percent)
  if (isNarrow(look)) return onLine([targetWords(target), level(percent)], palette.ink, y, area, room)
  const due = deadlineYear === null ? 'every year' : `due in ${deadlineYear}`
  return atRight([{ words: targetName(target), fill: palette.ink, isBold: true }, said(due, palette)], y, area, room)
}

/** The other marks: of promises with a year, and the last figure. */
function othersOf(
  own: PlacedPromise | null,
  places: readonly PlacedPromise[],
  history: readonly Point[],
  area: Area,
): Spot[] {
  const last = own && history.findLast(isPlaced)
  return [
    ...places.filter((one) => one !== own && one.promise.year !== null).map(({ x2, y }) => ({ x: x2, y })),
    ...(last ? [{ x: area.x(last.x), y: area.y(last.y) }] : []),
  ]
}

function promiseWords(
  { promise, x1, x2, y, lineY }: PlacedPromise,
  others: readonly Spot[],
  room: Room,
  area: Area,
  look: Look,
): string {
  const { palette } = look
  const { outcome, words, day, early, isEstimate, value, year } = promise
  const became =
    outcome === 'due'
      ? ''
      : `: ${OUTCOMES[outcome]}${early > 0 ? ` ${isNarrow(look) ? '' : early === 1 ? 'a year ' : `${counted(early)} years `}early` : ''}`
  const figure = outcome !== 'due' && value !== null && isEstimate ? `; ${fixed(value, 2)} is an estimate` : ''
  const lines = [
    { words: `${words}${became}`, fill: outcomeWords(outcome, palette), isBold: true },
    ...(isNarrow(look) || day === null ? [] : [said(`said ${day}${figure}`, palette)]),
  ]
  const x = year === null ? (x1 + Math.min(x2, area.right)) / 2 : x2
  const spot = year === null ? { x, y: lineY } : { x, y, from: x1 }
  return wordsBeside(lines, { ...spot, leader: palette.neutral, others }, room)
}

function formerWords({ percent, from, until }: TargetLine, area: Area, room: Room, { palette }: Look): string {
  const [left, right] = [Math.max(area.left, area.x(from)), area.x(until)]
  const y = area.y(percent)
  const names = levelNames({ isTarget: true, dueYear: null, replacedOn: String(Math.floor(until)) })
  const places = levelWithNames(percent, names).flatMap((words) => {
    const width = textWidth(words, NOTE_SIZE)
    const starts = [left + 3, (left + right - width) / 2, right - width]
    return starts.flatMap((start) =>
      [y - LINE - 4, y + 4].map((top) => ({
        words,
        left: start,
        right: start + width,
        top,
        bottom: top + LINE,
        ring: 0,
        isBefore: false,
      })),
    )
  })
  const place = room.find(places)
  return place ? wordsIn([said(place.words, palette)], place) : ''
}

/** A figure at an end of the line, and what is said of it. */
interface FigureEnd extends Spot {
  readonly words: string
}

/** The last figure with its year, and the first; in years and percent. */
function figureEnds(history: readonly Point[]): FigureEnd[] {
  const placed = history.filter(isPlaced)
  const [first, last] = [placed[0], placed.at(-1)]
  return [
    ...(last ? [{ x: last.x, y: last.y, words: `${fixed(last.y, 2)} in ${last.x}` }] : []),
    ...(first && first !== last ? [{ x: first.x, y: first.y, words: fixed(first.y, 2) }] : []),
  ]
}

/** How far below the target the ally’s highest open word ends, where there is room to say so. */
function gapArrow({ promises, reserved, targets }: PromiseLines, area: Area, room: Room, look: Look): string {
  const present = targets.find(({ isPresent }) => isPresent)
  const open = promises.filter(({ outcome, year }) => outcome === 'due' && year !== null)
  const words = [
    ...open.map(({ percent, year }) => ({ percent, x: area.x(year ?? 0) })),
    ...reserved.map(({ percent }) => ({ percent, x: area.right - 60 })),
  ]
  const highest = words.toSorted((a, b) => b.percent - a.percent)[0]
  if (!present || !highest || highest.percent >= present.percent || isNarrow(look)) return ''
  const { palette } = look
  const [top, bottom] = [area.y(present.percent) + 5, area.y(highest.percent) - 5]
  if (bottom - top < 3 * LINE) return ''
  const apart = shortest(present.percent - highest.percent)
  const lines = [
    { words: `${apart} ${apart === '1' ? 'point' : 'points'} with`, fill: palette.ink, isBold: true },
    said('no word of its own', palette),
  ]
  const width = textWidth('no word of its own', NOTE_SIZE)
  const x = highest.x
  const start = (top + bottom) / 2 - LINE
  const place = room.find([
    { left: x - width - 8, right: x - 4, top: start, bottom: start + 2 * LINE, ring: 0, isBefore: true },
    { left: x + 8, right: x + 8 + width, top: start, bottom: start + 2 * LINE, ring: 0, isBefore: false },
  ])
  if (!place) return ''
  const head = (y: number, way: number) =>
    `M${(x - 4).toFixed(1)},${(y + 6 * way).toFixed(1)}L${x.toFixed(1)},${y.toFixed(1)}l4,${6 * way}`
  const arrow = element('path', {
    d: `M${x.toFixed(1)},${top.toFixed(1)}V${bottom.toFixed(1)}${head(top, 1)}${head(bottom, -1)}`,
    fill: 'none',
    stroke: palette.ink,
  })
  return arrow + wordsIn(lines, place)
}
