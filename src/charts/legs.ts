/** A line in pieces: broken where a value is missing, dashed where it rests on an estimate. */

export interface Point {
  readonly x: number
  /** Null where there is no value: the line breaks. */
  readonly y: number | null
  /** An estimate, or whatever else a picture draws hollow and dashed. */
  readonly hollow: boolean
  /** What is said when one points at it. */
  readonly title: string
}

export interface Placed extends Point {
  readonly y: number
}

export interface Leg {
  readonly dashed: boolean
  readonly points: readonly Placed[]
}

/** Which end of a piece decides how it is drawn: in a step the value at its start stands until the next. */
export type DecidedBy = 'start' | 'end'

export function isPlaced(point: Point): point is Placed {
  return point.y !== null
}

export function legs(points: readonly Point[], decidedBy: DecidedBy = 'end'): Leg[] {
  const found: { dashed: boolean; points: Placed[] }[] = []
  let before: Placed | null = null
  let open = false
  for (const point of points) {
    if (!isPlaced(point)) {
      before = null
      open = false
      continue
    }
    if (before) {
      const dashed = (decidedBy === 'end' ? point : before).hollow
      const last = found.at(-1)
      if (open && last && last.dashed === dashed) last.points.push(point)
      else found.push({ dashed, points: [before, point] })
      open = true
    }
    before = point
  }
  return found
}

/** Puts a missing value into every gap of years, so that no line is drawn across what is not known. */
export function withGaps(points: readonly Point[]): Point[] {
  const ordered = points.toSorted((a, b) => a.x - b.x)
  return ordered.flatMap((point, index) => {
    const before = ordered[index - 1]
    const gap = before && point.x - before.x > 1
    return gap ? [{ x: before.x + 1, y: null, hollow: false, title: '' }, point] : [point]
  })
}
