/** Numbers and the API's words as the page says them. */
import { fixed, signed } from '../charts/kit/numbers.js'

const DECIMALS = 2

/** A share at published precision; a dash where there is none. */
export function share(percent: number | null): string {
  return percent === null ? '–' : fixed(percent, DECIMALS)
}

/** A gap in points with its sign; a dash where there is none. */
export function gap(points: number | null): string {
  return points === null ? '–' : signed(points, DECIMALS)
}

/** A word of the API, `not_measurable`, as words. */
export function spoken(word: string): string {
  return word.replaceAll('_', ' ')
}
