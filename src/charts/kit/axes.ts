/** Axes of values, years and days, with round ticks. */
import { range, scaleLinear, tickStep, utcFormat } from 'd3'
import { AXIS_SIZE, textWidth } from './text-width.js'

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
  /** A tick in words, with the decimals that all of them need; the highest has the sign of percent where that is the unit. */
  readonly tick: (value: number) => string
}

/** What a picture wants of an axis of values. */
interface AxisWishes {
  /** Ends where the values end rather than on a round number, for panels where room is dear. */
  readonly isSnug?: boolean
  /** Shows differences rather than sizes: zero is of no account. */
  readonly isApart?: boolean
  readonly isPercent?: boolean
}

const HEADROOM = 0.06

/** An axis that holds the values and, unless they are differences, zero, with about so many ticks. */
export function valueAxis(values: readonly number[], ticksWanted: number, wishes: AxisWishes = {}): ValueAxis {
  const { isSnug = false, isApart = false, isPercent = false } = wishes
  const kept = values.length === 0 ? [0] : values
  const [smallest, largest] = [Math.min(...kept), Math.max(...kept)]
  const [low, high] = isApart ? [smallest, largest] : [Math.min(0, smallest), Math.max(0, largest)]
  const room = Math.max(high - low, Math.abs(high) * 0.02) || 1
  const count = Math.max(1, Math.floor(ticksWanted) - 1)
  // One value alone would leave nothing to name but itself.
  const round = scaleLinear([low, Math.max(high, low + tickStep(0, room, count))], [0, 1]).nice(count)
  const [bottom = low, end = high] = round.domain()
  const top = isSnug ? Math.min(end, high + room * HEADROOM) : end
  const ticks = round.ticks(count).filter((tick) => tick <= top)
  const words = round.tickFormat(count)
  return {
    domain: [bottom, top],
    ticks,
    tick: (value) => (isPercent && value === ticks.at(-1) ? `${words(value)}%` : words(value)),
  }
}

const STEPS = [1, 2, 3, 4, 5, 6, 7, 10, 20, 50, 100]
/** Over more years than this, round ones are named. */
const LONG = 30

/** The years to name on an axis, at most so many: the ends and every so many between, where a step divides them. */
export function yearTicks(first: number, last: number, most: number): number[] {
  const length = last - first
  if (length === 0) return [first]
  const fits = (step: number) => Math.floor(length / step) < Math.max(most, 1)
  const even = STEPS.find((step) => fits(step) && length % step === 0)
  const least = STEPS.find(fits) ?? 100
  const step = length <= LONG && even !== undefined && even <= 2 * least ? even : least
  if (length % step === 0) return range(first, last + 1, step)
  return range(first, last + 1).filter((year) => (step >= 5 ? year % step === 0 : (last - year) % step === 0))
}

/** The years as an axis, at most so many of them named. */
export function yearAxis(years: readonly number[], most: number): TimeAxis {
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const named = most <= 2 ? [...new Set([first, last])] : yearTicks(first, last, most)
  const ticks = named.map((year) => ({ at: year, words: String(year) }))
  // A year alone stands in the middle.
  return { domain: first === last ? [first - 1, last + 1] : [first, last], ticks }
}

const [inFull, inShort, monthOf, yearOf] = ['%-d %B %Y', '%-d %b %Y', '%b %Y', '%Y'].map((spelling) =>
  utcFormat(spelling),
)
const MONTH = 30.5 * 24 * 3600 * 1000
const TICK_GAP = 10
/** Below this width years are named. */
const NARROW = 400

/**
 * Days as an axis, in milliseconds, each of them named: in full where there is room, else by months, on a phone by years; what
 * still would touch the next is left out.
 */
export function dayAxis(days: readonly number[], last: number, width: number): TimeAxis {
  const named = [...new Set(days)].sort((a, b) => a - b)
  const first = named[0] ?? last
  const end = Math.max(last, named.at(-1) ?? last)
  const room = Math.max((end - first) * 0.08, MONTH)
  const domain: readonly [number, number] = [first - room, end]
  const x = scaleLinear(domain, [0, width])
  const spelled = (spell: ((day: Date) => string) | undefined) =>
    named.map((at) => ({ at, words: spell?.(new Date(at)) ?? '' }))
  const whole = [inFull, inShort, monthOf]
    .map(spelled)
    .find((ticks) => separate(ticks, x, width).length === ticks.length)
  if (whole) return { domain, ticks: whole }
  const years = spelled(yearOf)
  const once = years.filter(({ words }, index) => years.findIndex((one) => one.words === words) === index)
  return { domain, ticks: separate(width < NARROW ? once : spelled(monthOf), x, width) }
}

/** The ticks whose words have room beside those after them, and do not leave the axis; the last first, as the one most looked for. */
export function separate(ticks: readonly Tick[], x: (at: number) => number, right: number): readonly Tick[] {
  const kept: Tick[] = []
  let free = right + AXIS_SIZE
  for (const tick of ticks.toReversed()) {
    const half = textWidth(tick.words, AXIS_SIZE) / 2
    if (x(tick.at) + half > free) continue
    kept.unshift(tick)
    free = x(tick.at) - half - TICK_GAP
  }
  return kept
}
