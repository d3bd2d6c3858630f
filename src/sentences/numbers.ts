/** Numbers as a reader of a picture wants them: grouped, with a true minus sign, never a negative zero. */
import { format } from 'd3'

const THOUSAND = 1000

/** `1,234.50`, `−0.70`. */
export function fixed(value: number, decimals: number): string {
  return format(`,.${decimals}f`)(value)
}

/** `+1.20`, `−0.70`, `0.00`: a distance, whose sign says to which side. */
export function signed(value: number, decimals: number): string {
  const words = fixed(value, decimals)
  return value > 0 && /[1-9]/.test(words) ? `+${words}` : words
}

/** A level: `2%`, `3.5%`, without decimals it does not need. */
export function level(value: number): string {
  return `${shortest(value)}%`
}

/** At most two decimals, none for their own sake. */
export function shortest(value: number): string {
  return format(',.2~f')(value)
}

/** A unit large enough for its values to be read, and what to divide them by: millions become billions, or trillions. */
export interface Scaled {
  readonly unit: string
  readonly factor: number
}

const LARGER = ['million', 'billion', 'trillion']
/** From how many of the smaller unit the larger one reads better. */
const TOO_MANY = 10_000

/** The unit to state values in: `million USD` up to 50,000,000 is `trillion USD`, a factor of 1,000,000. */
export function scaled(unit: string, largest: number): Scaled {
  const [first = '', ...rest] = unit.split(' ')
  const start = LARGER.indexOf(first)
  if (start < 0) return { unit, factor: 1 }
  let index = start
  let factor = 1
  while (largest / factor >= TOO_MANY && index < LARGER.length - 1) {
    index += 1
    factor *= THOUSAND
  }
  return { unit: [LARGER[index], ...rest].join(' '), factor }
}

/** An amount given in million US dollars: `18.2 bn`, `950 m`. */
export function dollars(millions: number): string {
  return Math.abs(millions) >= THOUSAND ? `${fixed(millions / THOUSAND, 1)} bn` : `${fixed(millions, 0)} m`
}

const BILLION = 1000
const TRILLION = 1_000_000
/** From how many of a unit on its decimals say nothing more. */
const WHOLE = 10

/** An amount given in million US dollars, in a sentence: `$414bn`, `$1.6bn`, `$50m`, `$1.2tn`. */
export function usd(millions: number): string {
  const rounded = Math.round(millions)
  if (rounded < 1) return 'less than $1m'
  if (rounded < BILLION) return `$${fixed(rounded, 0)}m`
  // What rounds to a thousand billions is a trillion.
  const [amount, unit] =
    Math.round(millions / BILLION) * BILLION >= TRILLION ? [millions / TRILLION, 'tn'] : [millions / BILLION, 'bn']
  return amount >= WHOLE ? `$${fixed(amount, 0)}${unit}` : `$${format(',.1~f')(amount)}${unit}`
}
