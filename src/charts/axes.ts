/** Axes of panels: years, and round values in words. */
import { fixed } from './numbers.js'
import type { Panel } from './panel.js'
import { type AxisWishes, valueAxis, yearTicks } from './scale.js'
import { shortMonth } from './words.js'

/** The years as an axis, at most so many of them named. */
export function yearPanel(years: readonly number[], most: number): Pick<Panel, 'x'> {
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const named = most <= 2 ? [...new Set([first, last])] : yearTicks(first, last, most)
  const ticks = named.map((year) => ({ at: year, words: String(year) }))
  // A year alone stands in the middle.
  return { x: { domain: first === last ? [first - 1, last + 1] : [first, last], ticks } }
}

/** The values as an axis. */
export function valuePanel(values: readonly number[], most: number, wishes?: AxisWishes): Pick<Panel, 'y' | 'tick'> {
  const y = valueAxis(values, most, wishes)
  return { y, tick: (value) => fixed(value, y.decimals) }
}

const YEAR_MS = 365.25 * 24 * 3600 * 1000

/** Days as an axis, in milliseconds: years are named, or months where there is little time between the ends. */
export function momentPanel([first, last]: readonly [number, number], most: number): Pick<Panel, 'x'> {
  const room = last - first || YEAR_MS / 12
  const domain: readonly [number, number] = last > first ? [first, last] : [first - room, last + room]
  const [from, to] = domain.map((moment) => new Date(moment).getUTCFullYear())
  const years = yearTicks((from ?? 0) + 1, to ?? 0, most).map((year) => ({
    at: Date.UTC(year, 0),
    words: String(year),
  }))
  if (most > 2 && years.length >= 2) return { x: { domain, ticks: years } }
  const ends = [first, last].map((at) => ({ at, words: shortMonth(at) }))
  return { x: { domain, ticks: ends[0]?.words === ends[1]?.words ? ends.slice(0, 1) : ends } }
}
