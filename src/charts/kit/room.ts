/** Where words may stand: inside the picture, and where nothing else is drawn. */
import type { Face } from './face-widths.js'
import { textWidth } from './text-width.js'

/** A part of a picture, in pixels. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Room to be filled, part by part. */
export interface Room {
  /** Fills what is there already. */
  take(box: Box): void
  /** Fills what lines and marks along the way need. */
  takeWay(way: readonly (readonly [number, number])[], thickness?: number): void
  /** Whether a thin line along the way would meet nothing. */
  isClear(way: readonly (readonly [number, number])[]): boolean
  /** The first of the places that is free, and fits, now filled; null where none is. Only what is free is asked whether it fits. */
  find<B extends Box>(places: Iterable<B>, fits?: (place: B) => boolean): B | null
}

const STEP = 4
/** The width of a column, in pixels. */
const COLUMN = 32
/** Between words side by side. */
const APART = 7

/** Empty room within bounds. */
export function roomIn(bounds: Box): Room {
  /** What is taken, by the columns of the picture it reaches into: a line is many small boxes, and few of them are near. */
  const taken = new Map<number, Box[]>()
  const take = (box: Box) => {
    for (const column of columnsOf(box)) {
      const held = taken.get(column)
      if (held) held.push(box)
      else taken.set(column, [box])
    }
  }
  const isFree = (box: Box) =>
    columnsOf(box).every((column) => !taken.get(column)?.some((other) => overlap(other, box)))
  const isInside = (box: Box) =>
    box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom
  return {
    take,
    takeWay: (way, thickness = 3) => {
      for (const box of boxesAlong(way, thickness)) take(box)
    },
    isClear: (way) => boxesAlong(way, 1).every(isFree),
    find: (places, fits) => {
      for (const place of places) {
        if (!isInside(place) || !isFree(place) || fits?.(place) === false) continue
        take({ ...place, left: place.left - APART, right: place.right + APART })
        return place
      }
      return null
    },
  }
}

function columnsOf({ left, right }: Box): number[] {
  const first = Math.floor(left / COLUMN)
  return Array.from({ length: Math.floor(right / COLUMN) - first + 1 }, (_, index) => first + index)
}

function boxesAlong(way: readonly (readonly [number, number])[], thickness: number): Box[] {
  return way.flatMap(([x2, y2], index) => {
    const [x1, y1] = way[index - 1] ?? [x2, y2]
    const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / STEP))
    return Array.from({ length: steps + 1 }, (_, step) => {
      const [x, y] = [x1 + ((x2 - x1) * step) / steps, y1 + ((y2 - y1) * step) / steps]
      return { left: x - thickness, right: x + thickness, top: y - thickness, bottom: y + thickness }
    })
  })
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** What a line of words fills whose baseline begins at x, y. */
export function boxOfWords(text: string, x: number, y: number, size: number, face: Face = 'regular'): Box {
  return { left: x, right: x + textWidth(text, size, face), top: y - size * 0.78, bottom: y + size * 0.24 }
}

/** A place beside a point. */
export interface Around extends Box {
  /** How far it lies from where words stand best. */
  readonly ring: number
  /** Whether it lies left of the point, so that words end there. */
  readonly isBefore: boolean
}

const NEAR = 9
const RINGS = [0, 10, 20, 32, 46, 62, 80]

/** Places for something so large around a point, the nearest first: above, below, beside it. */
export function* placesAround(
  { width, height }: { readonly width: number; readonly height: number },
  x: number,
  y: number,
): Iterable<Around> {
  for (const ring of RINGS) {
    const near = NEAR + ring
    const [above, below, beside] = [y - near - height, y + near, y - height / 2]
    const [left, right] = [x - width - near, x + near]
    const places: readonly (readonly [left: number, top: number, isBefore: boolean])[] = [
      [x - width / 2, above, false],
      [x - width / 2, below, false],
      [right, beside, false],
      [left, beside, true],
      [x - width + NEAR, above, true],
      [x - NEAR, above, false],
      [x - width + NEAR, below, true],
      [x - NEAR, below, false],
      [left, above, true],
      [right, above, false],
      [left, below, true],
      [right, below, false],
    ]
    for (const [start, top, isBefore] of places)
      yield { left: start, right: start + width, top, bottom: top + height, ring, isBefore }
  }
}
