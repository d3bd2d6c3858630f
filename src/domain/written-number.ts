/** A number as somebody wrote it, and what it says of an indicator: a value, and how finely. */
import { isInPercent } from './change.js'
import type { View } from './dataset.js'
import { roundedAt } from './precision.js'

/** What the words for large amounts stand for, as powers of ten. */
const SCALES = { million: 6, billion: 9, trillion: 12 } as const
type Scale = keyof typeof SCALES

/** The words in which indicators give their unit, as powers of ten; any other unit counts ones. */
const UNIT_POWERS = [
  [/^million\b/, SCALES.million],
  [/^thousand\b/, 3],
] as const

/** A share is read to tenths at least: 1.57 would be "2", and whoever writes 2 means the level. */
const FEWEST_DECIMALS_OF_A_SHARE = 1

/** A number as written, taken apart and not yet read as the figure of anything. */
export interface WrittenNumber {
  readonly text: string
  /** Minus, digits and point alone: `-0.5`. */
  readonly plain: string
  /** The digits after the point. */
  readonly decimals: number
  readonly unit: '%' | Scale | null
}

const WRITTEN = /^([-−]?)(\d{1,15}(?:\.(\d{1,20}))?|\.(\d{1,20}))[ \u00a0]?(%|million|billion|trillion)?$/i
const GRAMMAR =
  'must be a number as it was written: digits with a decimal point, then % or million, billion or trillion where that was said: 2.10, 2%, 45 billion'

/** Takes the text apart, or says what is wrong with it. */
export function readWritten(given: string): WrittenNumber | string {
  const text = given.trim()
  if (text.includes(',')) return withoutComma(text)
  const [, minus, digits = '', decimals, bareDecimals, unit] = WRITTEN.exec(text) ?? []
  if (digits === '') return GRAMMAR
  return {
    text,
    plain: `${minus ? '-' : ''}${digits}`,
    decimals: (decimals ?? bareDecimals ?? '').length,
    unit: unit === '%' ? unit : (Object.keys(SCALES).find(isScaleOf(unit)) ?? null),
  }
}

function isScaleOf(unit: string | undefined) {
  return (scale: string): scale is Scale => scale === unit?.toLowerCase()
}

/** The refusal of a comma, which is a decimal point to some and parts thousands for others, with the spellings it may have. */
function withoutComma(text: string): string {
  const one = /^([-−]?\d{1,15}),(\d{1,20})(\D*)$/.exec(text)
  if (!one) return `${GRAMMAR}; without commas`
  const [, whole = '', rest = '', unit = ''] = one
  const asPoint = `write ${whole}.${rest}${unit}`
  const asThousands = rest.length === 3 ? `, or ${whole}${rest}${unit} if the comma parts thousands` : ''
  return `has a comma, which some read as the decimal point and some as what parts thousands: ${asPoint}${asThousands}`
}

/** A written number read as a figure of one indicator. */
export interface NumberRead {
  readonly written: WrittenNumber
  /** In the indicator's unit. */
  readonly value: number
  /** The decimal place of its last digit in that unit: 2 is hundredths, -3 thousands. */
  readonly place: number
  /** What one of its last digit is worth, in that unit. */
  readonly step: number
  /** Whether it is written with all the digits the indicator is published with. */
  readonly isFull: boolean
}

/**
 * Reads the number in the unit of the indicator, or says why it cannot be. A share is read to tenths at least: "2" is 2.0. What
 * has more digits than the indicator is published with is rounded to those. An amount without a scale word is in the unit as it
 * stands: millions of dollars, thousands of persons.
 */
export function readAs(view: View, indicator: string, written: WrittenNumber): NumberRead | string {
  const { unit = '', decimals = 0 } = view.dataset.indicators.get(indicator) ?? {}
  const isShare = isInPercent(view, indicator)
  if (isShare && written.unit !== null && written.unit !== '%')
    return `${indicator} is in ${unit}, of which there is no ${written.unit}`
  if (!isShare && written.unit === '%') return `${indicator} is in ${unit}, and not a percentage`
  const power = written.unit === null || written.unit === '%' ? 0 : SCALES[written.unit] - powerOf(unit)
  const own = written.decimals - power
  const place = Math.min(isShare ? Math.max(own, FEWEST_DECIMALS_OF_A_SHARE) : own, decimals)
  const value = roundedAt(Number(`${written.plain}e${power}`), place)
  return { written, value, place, step: Number(`1e${-place}`), isFull: own >= decimals }
}

function powerOf(unit: string): number {
  return UNIT_POWERS.find(([word]) => word.test(unit))?.[1] ?? 0
}

/** Whether the figure, as published, is the number once it is rounded half up to the number's last digit. */
export function roundsTo({ value, place }: NumberRead, figure: number): boolean {
  return roundedAt(figure, place) === value
}
