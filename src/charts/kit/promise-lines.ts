/** The promises of an ally through time: each a line at its level, from the day it was said to the year it is for, beside what was spent. */
import type { DrawnPromise, PlacedPromise, PromiseLines, Reserved } from './drawn-promises.js'
import { type Area, areaOf, bandWords, estimateYears, ground } from './ground.js'
import { DASHES, lineMarkup } from './lines.js'
import { diamond, outcomeColor } from './marks.js'
import { takeLine } from './panel.js'
import { type Body, isNarrow, type Look } from './parts.js'
import { promisesInWords, widthAtEnd } from './promise-words.js'
import { type Room, roomIn } from './room.js'
import { type TargetLine, targetRule } from './target-lines.js'
import { element } from './xml.js'

/** How far two words of one level are set apart: lines upwards and downwards, marks of one year sideways. */
const APART = 15
const BESIDE = [0, 4, -4]
const UPRIGHT = 5
/** Right of the last year, where no words stand there. */
const NARROW_END = 14

/** The body that is the chart. */
export function promiseLines(lines: PromiseLines, look: Look): Body {
  const height = Math.round(Math.min(430, Math.max(300, look.width * 0.4)))
  return { height, least: 220, draw: (given) => draw(lines, { ...look, height: given }) }
}

function draw(lines: PromiseLines, look: Look & { readonly height: number }): string {
  const { palette, width, height } = look
  const { history, promises, reserved, targets, y } = lines
  const free = isNarrow(look) ? NARROW_END : widthAtEnd(lines)
  const axes = { x: lines.x(width - free), y, estimates: estimateYears(history) }
  const area = areaOf(axes, { width, height }, free)
  const room = roomIn({ left: area.left + 2, right: width, top: 2, bottom: area.bottom - 2 })
  for (const box of bandWords(axes.estimates, area)) room.take(box)
  takeLine(room, { points: history }, area)

  const places = placesOf(promises, area)
  for (const { x1, x2, y: at, lineY } of places) {
    room.takeWay(
      [
        [x1, lineY],
        [x2, lineY],
      ],
      3,
    )
    room.takeWay([[x2, at]], 8)
  }
  const parts = [
    ground(axes, area, look),
    ...targets.map((target, index) => targetMarkup(target, targets[index - 1] ?? null, area, room, look)),
    ...reserved.map((one) => ceiling(one, area, room, look)),
    lineMarkup({ label: null, color: palette.ink, points: history, thickness: 2.5, hasDots: false }, area),
    ...places.map((place) => promiseMark(place, look)),
  ]
  // What is drawn is known; the words go where it is not.
  return parts.join('') + promisesInWords(lines, places, area, room, look)
}

/** Every mark at its level. Of words of one level, whose lines would hide each other, the latest has its line there, the others beside. */
function placesOf(promises: readonly DrawnPromise[], area: Area): PlacedPromise[] {
  const placed: PlacedPromise[] = []
  for (const promise of promises.toSorted((a, b) => (b.said ?? 0) - (a.said ?? 0))) {
    const y = area.y(promise.percent)
    const later = placed.filter((one) => one.promise.percent === promise.percent)
    const ofYear = later.filter(({ promise: { year } }) => year !== null && year === promise.year).length
    const x2 = (promise.year === null ? area.right : area.x(promise.year)) - ofYear * APART
    const x1 = promise.said === null ? x2 : Math.min(x2, Math.max(area.left, area.x(promise.said)))
    const beside = later.filter((one) => one.x1 < x2 && x1 < one.x2).length
    const lineY = y + (BESIDE[beside % BESIDE.length] ?? 0)
    placed.push({ promise, x1, x2, y, lineY })
  }
  return placed
}

function promiseMark({ promise: { outcome, year }, x1, x2, y, lineY }: PlacedPromise, { palette }: Look): string {
  const color = outcomeColor(outcome, palette)
  const line = element('line', {
    x1,
    x2,
    y1: lineY,
    y2: lineY,
    stroke: color,
    'stroke-width': 1.5,
    'stroke-dasharray': outcome === 'early' || year === null ? DASHES.dotted : undefined,
  })
  const ends = { y1: lineY - UPRIGHT, y2: lineY + UPRIGHT }
  const said = element('line', { x1, x2: x1, ...ends, stroke: color, 'stroke-width': 1.5 })
  return line + said + (year === null ? '' : diamond(x2, y, outcome, palette))
}

/** A level in force until another took its place, or, a step from the one before, from then to its deadline. */
function targetMarkup(
  target: TargetLine,
  before: TargetLine | null,
  area: Area,
  room: Room,
  { palette }: Look,
): string {
  const { percent, from, until, deadlineYear, isPresent } = target
  const y = area.y(percent)
  const [left, right] = [Math.max(area.left, area.x(from)), isPresent ? area.x(deadlineYear ?? until) : area.x(until)]
  if (right <= left) return ''
  room.takeWay(
    [
      [left, y],
      [right, y],
    ],
    2,
  )
  const line = targetRule(target, [left, right], y, palette, 'dashed')
  const step = before && left > area.left ? { x1: left, x2: left, y1: area.y(before.percent), y2: y } : null
  if (step)
    room.takeWay(
      [
        [step.x1, step.y1],
        [step.x2, step.y2],
      ],
      2,
    )
  const upright = step
    ? element('line', { ...step, stroke: palette.ink, 'stroke-width': 1.2, 'stroke-dasharray': DASHES.dotted })
    : ''
  return (
    upright +
    line +
    (isPresent && deadlineYear !== null ? element('circle', { cx: right, cy: y, r: 5, fill: palette.ink }) : '')
  )
}

function ceiling({ percent, said }: Reserved, area: Area, room: Room, { palette }: Look): string {
  const [left, y] = [Math.max(area.left, area.x(said)), area.y(percent)]
  const { right } = area
  room.takeWay(
    [
      [left, y],
      [right, y],
    ],
    3,
  )
  room.takeWay([
    [right, y - 8],
    [right, y + 8],
  ])
  const line = (x1: number, x2: number, half: number, thickness: number) =>
    element('line', { x1, x2, y1: y - half, y2: y + half, stroke: palette.declined, 'stroke-width': thickness })
  return line(left, right, 0, 2) + line(left, left, UPRIGHT, 1.5) + line(right, right, 8, 3)
}
