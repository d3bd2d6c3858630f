/** How sure the figures are: what became of first estimates and of past projections, and how much of each edition is held. */
import { agreeing, counted, possessive, starting } from './grammar.js'
import { fixed } from './numbers.js'
import { listed } from './phrases.js'

/** What is read of a row of `first-estimates`, by year. */
export interface FirstEstimateRow {
  readonly n: number
  readonly up: number
  readonly down: number
  readonly largest_pp: number | null
  readonly largest_ally: string | null
  readonly largest_year: number | null
  readonly largest_first_percent: number | null
  readonly largest_latest_percent: number | null
}

/** `Of 203 first estimates of a share of GDP 111 came down, 57 went up and 35 stayed.` and the one that moved most. */
export function aboutFirstEstimates(
  rows: readonly FirstEstimateRow[],
  nameOf: (ally: string) => string,
): readonly string[] {
  const sum = (of: 'n' | 'up' | 'down') => rows.reduce((total, row) => total + row[of], 0)
  const [n, up, down] = [sum('n'), sum('up'), sum('down')]
  if (n === 0) return ['No first estimate can be set against a later figure yet.']
  const size = ({ largest_pp }: FirstEstimateRow) => Math.abs(largest_pp ?? 0)
  const [most] = [...rows].sort((a, b) => size(b) - size(a))
  const all = `Of ${counted(n)} first ${agreeing(n, 'estimate', 'estimates')} of a share of GDP`
  return [
    `${all} ${counted(down)} came down since, ${counted(up)} went up and ${counted(n - up - down)} stayed.`,
    ...(most === undefined ? [] : movedMost(most, nameOf)),
  ]
}

function movedMost(
  { largest_ally, largest_year, largest_first_percent: first, largest_latest_percent: latest }: FirstEstimateRow,
  nameOf: (ally: string) => string,
): readonly string[] {
  if (largest_ally === null || first === null || latest === null) return []
  const whose = possessive(nameOf(largest_ally))
  return [`The one that moved most is ${whose} for ${largest_year}, from ${fixed(first, 2)} to ${fixed(latest, 2)}.`]
}

/** What is read of a row of `accuracy`. */
export interface AccuracyRow {
  readonly basis: string
  readonly method: string
  readonly horizon: number
  readonly n: number
  readonly years: number
  readonly mean_absolute_pp: number
}

/** How far off the pace was so many years ahead, beside the projection that nothing changes. */
export interface PaceError {
  readonly horizon: number
  readonly n: number
  readonly years: number
  /** Percentage points, on average, whatever the sign. */
  readonly pace: number
  readonly noChange: number
}

/** The errors in real time up to so many years ahead; none before there is an outcome. */
export function paceErrors(rows: readonly AccuracyRow[], farthest: number): readonly PaceError[] {
  const of = (method: string) => rows.filter((row) => row.basis === 'real_time' && row.method === method)
  const still = new Map(of('no_change').map((row) => [row.horizon, row.mean_absolute_pp]))
  return of('theil-sen').flatMap(({ horizon, n, years, mean_absolute_pp: pace }) => {
    const noChange = still.get(horizon)
    return horizon === 0 || horizon > farthest || noChange === undefined ? [] : [{ horizon, n, years, pace, noChange }]
  })
}

/** `Five years ahead the recent pace was off by 0.72 points on average; had one said that nothing changes, by 0.80.` Of the farthest; null without any. */
export function aboutPace(errors: readonly PaceError[]): string | null {
  const last = errors.at(-1)
  if (last === undefined) return null
  const ahead = `${starting(counted(last.horizon))} ${last.horizon === 1 ? 'year' : 'years'} ahead`
  const off = `the recent pace was off by ${fixed(last.pace, 2)} points on average`
  return `${ahead} ${off}; had one said that nothing changes, by ${fixed(last.noChange, 2)}.`
}

/** What is read of a row of `coverage`. */
export interface CoverageRow {
  readonly publisher: string
  readonly published_on: string | null
  readonly coverage: string | null
}

const HELD: Readonly<Record<string, string>> = {
  whole: 'whole',
  latest: 'for all allies in the newest year only',
  partial: 'in part',
  none: 'not at all',
}

/** `Of NATO’s 21 editions the shares of GDP are held: three whole, …`; an edition without a day is in force on none. */
export function aboutCoverage(rows: readonly CoverageRow[]): string {
  const own = rows.filter(({ publisher, published_on }) => publisher === 'nato' && published_on !== null)
  if (own.length === 0) return 'No edition of NATO was out yet.'
  const each = Object.entries(HELD).flatMap(([word, words]) => {
    const count = own.filter(({ coverage }) => coverage === word).length
    return count === 0 ? [] : [`${counted(count)} ${words}`]
  })
  return `Of NATO’s ${counted(own.length)} ${agreeing(own.length, 'edition', 'editions')} the shares of GDP are held: ${listed(each)}.`
}
