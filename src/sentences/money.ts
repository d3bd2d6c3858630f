/** What a level would cost those who are short of it, each year. */
import { agreeing, counted, part, possessive, starting, within } from './grammar.js'
import { type Day, type Held, pastYear, whyNoCount } from './held.js'
import { level, usd } from './numbers.js'
import type { Against } from './targets.js'

/** What is read of a row of `progress`. */
export interface MoneyRow extends Held, Against {
  /** Million US dollars, current prices; negative is short. */
  readonly gap_usd_m: number | null
}

/**
 * `At 3.5% today, 26 allies would spend $414bn a year more`, without a full stop. Null where none is short, where figures are
 * of different years, and against a level that counts more than core spending.
 */
export function moneyHeadline(rows: readonly MoneyRow[], day: Day): string | null {
  const short = shortInMoney(rows)
  const [first] = short
  if (!first || first.target_percent === null || whyNoCount(rows, day) !== null) return null
  const who = short.length === 1 ? within(first.name) : `${counted(short.length)} allies`
  const year = pastYear(rows)
  const sum = usd(short.reduce((total, { gap_usd_m }) => total - gap_usd_m, 0))
  if (year !== null) return `At ${level(first.target_percent)} in ${year}, ${who} would have spent ${sum} more`
  const today = day.isNewest ? ' today' : ''
  return `At ${level(first.target_percent)}${today}, ${who} would spend ${sum} a year more`
}

/** `A quarter of it is the United States’.`: whose the largest gap is; null where fewer than two are short. */
export function largestGap(rows: readonly MoneyRow[]): string | null {
  const [largest, ...others] = [...shortInMoney(rows)].sort((a, b) => a.gap_usd_m - b.gap_usd_m)
  if (!largest || others.length === 0) return null
  const sum = [largest, ...others].reduce((total, { gap_usd_m }) => total + gap_usd_m, 0)
  return `${starting(part((largest.gap_usd_m / sum) * 100))} of it is ${possessive(largest.name)}.`
}

/** `19 others`. */
export function others(count: number): string {
  return `${counted(count)} ${agreeing(count, 'other', 'others')}`
}

/** Those whose gap is known in dollars; of a level that counts more than core spending nobody’s is. */
function shortInMoney(rows: readonly MoneyRow[]): readonly (MoneyRow & { readonly gap_usd_m: number })[] {
  return rows.filter(
    (row): row is MoneyRow & { readonly gap_usd_m: number } =>
      !row.actual_is_floor && row.gap_usd_m !== null && row.gap_usd_m < 0,
  )
}
