/** What figures over the years show: who is highest, who has gone where. */
import { counted, listedNames, starting, within } from './grammar.js'
import { fixed } from './numbers.js'

/** A figure of a year. */
export interface YearFigure {
  readonly year: number
  readonly value: number
}

/** What is read of a line: whose it is, and the figures at its ends. */
export interface Ends {
  readonly name: string
  /** Whether it is spoken of in the plural. */
  readonly isMany: boolean
  readonly first: YearFigure
  readonly last: YearFigure
  /** The figures of the years between, where they are shown. */
  readonly between?: readonly YearFigure[]
}

/** What the words depend on. */
export interface Measured {
  /** `percent of GDP`, `billion USD, current prices`. */
  readonly unit: string
  /** How many decimals are published. */
  readonly decimals: number
  /** Whether it is of spending, so that who has more spends more. */
  readonly isSpending: boolean
}

/** What a line must have been away from where it is back, in percentage points, for that to be told. */
const AWAY = 0.3
/** The decimals of shares, by which they are compared. */
const PUBLISHED = 2

/**
 * `Poland has gone from 1.9% to 4.7%`, `Poland stands at 2.0%, as in 2014`: the ends of one line. Shares are told in tenths, and
 * stand where they were if they moved by less than one; of one that was away in between, `fell to 1.7% in 2015 and is back at 2.0%`.
 */
export function courseOf(
  { name, isMany, first, last, between = [] }: Ends,
  { unit, decimals }: Omit<Measured, 'isSpending'>,
): string {
  const isShare = unit.startsWith('percent')
  const places = isShare ? Math.min(1, decimals) : decimals
  // Counted in the last published decimal, 1.15 is rounded up and 2.3 less 2.2 is a tenth: as binary fractions they are less.
  const scale = 10 ** (decimals - places)
  const counts = (value: number) => Math.round(value * 10 ** decimals)
  const words = (value: number) =>
    `${fixed(Math.round(counts(value) / scale) / 10 ** places, places)}${isShare ? '%' : ''}`
  const of = isShare ? '' : ` ${unit.split(',')[0]}`
  if (first.year === last.year) return `${name}: ${fixed(last.value, decimals)}${isShare ? '%' : of}`
  const isSame = Math.abs(counts(last.value) - counts(first.value)) < scale
  const who = starting(within(name))
  const away = isSame && isShare ? farthest(between, first, last) : null
  if (away !== null) {
    const went = away.value < last.value ? 'fell' : 'rose'
    return `${who} ${went} to ${words(away.value)} in ${away.year} and ${isMany ? 'are' : 'is'} back at ${words(last.value)}`
  }
  if (isSame) return `${who} ${isMany ? 'stand' : 'stands'} at ${words(last.value)}${of}, as in ${first.year}`
  return `${who} ${isMany ? 'have' : 'has'} gone from ${words(first.value)} to ${words(last.value)}${of}`
}

/** The figure farthest from both ends, the earliest of equals; null where none is as far as is told. */
function farthest(between: readonly YearFigure[], first: YearFigure, last: YearFigure): YearFigure | null {
  const away = ({ value }: YearFigure) =>
    Number(Math.min(Math.abs(value - first.value), Math.abs(value - last.value)).toFixed(PUBLISHED))
  const [most] = [...between].sort((a, b) => away(b) - away(a) || a.year - b.year)
  return most && away(most) >= AWAY ? most : null
}

/** The one year all figures are of, and whether it is over. */
export interface OfYear {
  readonly year: number
  readonly isOver: boolean
}

/**
 * `Lithuania spends most, Slovenia least`: who is highest and lowest by the figures as they are shown; two are compared. Of a single
 * year `In 2024 Poland spent most, Belgium least`.
 */
export function extremesOf(
  areas: readonly { readonly name: string; readonly value: number }[],
  measured: Omit<Measured, 'unit'>,
  of: OfYear | null = null,
): string {
  const sentence = extremesIn(areas, measured, of?.isOver ? PAST : PRESENT)
  return of === null ? starting(sentence) : `In ${of.year} ${sentence}`
}

const PRESENT = { spends: 'spends', spend: 'spend', is: 'is', are: 'are' }
const PAST = { spends: 'spent', spend: 'spent', is: 'was', are: 'were' }

function extremesIn(
  areas: readonly { readonly name: string; readonly value: number }[],
  measured: Omit<Measured, 'unit'>,
  verbs: typeof PRESENT,
): string {
  const { decimals, isSpending } = measured
  const shown = areas.map(({ name, value }) => ({ name, value: Number(value.toFixed(decimals)) }))
  const values = shown.map(({ value }) => value)
  const at = (value: number) => shown.filter((one) => one.value === value).map(({ name }) => name)
  const [most, least] = [at(Math.max(...values)), at(Math.min(...values))]
  if (most.length === shown.length)
    return `${starting(together(most))} ${verbs.are} level at ${fixed(values[0] ?? 0, decimals)}`
  if (shown.length === 2)
    return `${within(most[0] ?? '')} ${isSpending ? `${verbs.spends} more than` : `${verbs.is} above`} ${within(least[0] ?? '')}`
  const verb = isSpending ? verbs[most.length === 1 ? 'spends' : 'spend'] : verbs[most.length === 1 ? 'is' : 'are']
  return `${together(most)} ${verb} ${isSpending ? 'most' : 'highest'}, ${together(least)} ${isSpending ? 'least' : 'lowest'}`
}

/** Two by name, more by their number. */
function together(names: readonly string[]): string {
  return names.length <= 2 ? listedNames(names) : `${counted(names.length)} allies`
}
