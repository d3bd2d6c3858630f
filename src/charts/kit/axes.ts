/** Axes of values, years and days, with round ticks. */
import { range, scaleLinear, tickStep } from 'd3'
import { shortMonth } from '../../sentences/phrases.js'

/** A tick with words of its own. */
export interface Tick {
  readonly at: number
  readonly words: string
}

/** An axis of years or days; days in milliseconds. */
export interface TimeAxis {
  readonly domain: readonly [number, number]
  readonly ticks: readonly Tick[]
}

/** An axis of values. */
export interface ValueAxis {
  readonly domain: readonly [number, number]
  readonly ticks: readonly number[]
  /** A tick in words, with the decimals that all of them need. */
  readonly tick: (value: number) => string
}

/** Values that lie within this part of their range are shown on a scale of their own; others stand on zero. */
const NEAR = 0.6

/** What a picture wants of an axis of values. */
interface AxisWishes {
  /** Ends where the values end rather than on a round number, for panels where room is dear. */
  readonly isSnug?: boolean
  /** Shows differences rather than sizes: zero is of no account. */
  readonly isApart?: boolean
  /** The least it must span. */
  readonly least?: number
}

const HEADROOM = 0.06

/** An axis that holds the values, with about so many ticks. */
export function valueAxis(values: readonly number[], ticksWanted: number, wishes: AxisWishes = {}): ValueAxis {
  const [smallest, largest] = [Math.min(...values), Math.max(...values)]
  const low = !wishes.isApart && smallest >= 0 && smallest < largest * NEAR ? 0 : smallest
  const room = Math.max(largest - low, wishes.least ?? 0, Math.abs(largest) * 0.02) || 1
  const count = Math.max(1, Math.floor(ticksWanted) - 1)
  // One value alone would leave nothing to name but itself.
  const round = scaleLinear([low, Math.max(largest, low + tickStep(0, room, count))], [0, 1]).nice(count)
  const [bottom = low, end = largest] = round.domain()
  const top = wishes.isSnug ? Math.min(end, largest + room * HEADROOM) : end
  return {
    domain: [bottom, top],
    ticks: round.ticks(count).filter((tick) => tick <= top),
    tick: round.tickFormat(count),
  }
}

const YEAR_STEPS = [1, 2, 5, 10, 20, 50]

/** The years to name on an axis: at most so many, and the last one where all or every other is named. */
export function yearTicks(first: number, last: number, most: number): number[] {
  const step = YEAR_STEPS.find((candidate) => (last - first) / candidate < most) ?? 100
  return range(first, last + 1).filter((year) => (step > 2 ? year % step === 0 : (last - year) % step === 0))
}

/** The years as an axis, at most so many of them named. */
export function yearAxis(years: readonly number[], most: number): TimeAxis {
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const named = most <= 2 ? [...new Set([first, last])] : yearTicks(first, last, most)
  const ticks = named.map((year) => ({ at: year, words: String(year) }))
  // A year alone stands in the middle.
  return { domain: first === last ? [first - 1, last + 1] : [first, last], ticks }
}

const YEAR_MS = 365.25 * 24 * 3600 * 1000

/** Days as an axis, in milliseconds: years are named, or months where there is little time between the ends. */
export function dayAxis([first, last]: readonly [number, number], most: number): TimeAxis {
  const room = last - first || YEAR_MS / 12
  const domain: readonly [number, number] = last > first ? [first, last] : [first - room, last + room]
  const [from, to] = domain.map((moment) => new Date(moment).getUTCFullYear())
  const years = yearTicks((from ?? 0) + 1, to ?? 0, most).map((year) => ({
    at: Date.UTC(year, 0),
    words: String(year),
  }))
  if (most > 2 && years.length >= 2) return { domain, ticks: years }
  const ends = [first, last].map((at) => ({ at, words: shortMonth(at) }))
  return { domain, ticks: ends[0]?.words === ends[1]?.words ? ends.slice(0, 1) : ends }
}
