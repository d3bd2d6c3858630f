/** What the way to a level costs in all, beside staying at today’s shares. */
import { dollars, fixed, level, shortest, usd } from './numbers.js'

/** What is read of a row of `path`: of each ally the last year is that of the level. */
export interface CostRow {
  readonly ally: string
  readonly year: number | null
  readonly target_percent: number
  readonly deadline_year: number | null
  /** Million US dollars. */
  readonly cumulative_extra_usd_m: number | null
}

/**
 * `Step by step to 3.5% by 2035, they would spend $2.1tn more in all than at the shares they have now, if GDP does not
 * grow.` Null where nobody’s way is known, or all are there. `growth` is that of GDP in percent a year.
 */
export function costOnTheWay(rows: readonly CostRow[], growth: number): string | null {
  const last = rows.filter(
    ({ year, deadline_year, cumulative_extra_usd_m }) => year === deadline_year && (cumulative_extra_usd_m ?? 0) > 0,
  )
  const [first] = last
  if (!first) return null
  const sum = last.reduce((total, { cumulative_extra_usd_m }) => total + (cumulative_extra_usd_m ?? 0), 0)
  const to = `${level(first.target_percent)} by ${first.deadline_year}`
  return `Step by step to ${to}, they would spend ${usd(sum)} more in all than at the shares they have now, ${ifGdp(growth)}.`
}

/** What every cost supposes: `if GDP does not grow`, `if GDP grows by 2% a year`; `growth` in percent a year. */
function ifGdp(growth: number): string {
  if (growth === 0) return 'if GDP does not grow'
  return `if GDP ${growth > 0 ? 'grows' : 'shrinks'} by ${shortest(Math.abs(growth))}% a year`
}

/** Said of a cost where other spending counts towards the level too. */
const CORE_ALONE = ' by core spending alone'

/** What is read of the way of one ally to a level. */
export interface CostlyWay {
  /** Million US dollars, in all; null where there is no GDP for the year. */
  readonly cost: number | null
  /** Whether the level counts more than core spending. */
  readonly isFloor: boolean
  /** The year of the level. */
  readonly year: number
  /** The share it has now, in percent of GDP. */
  readonly share: number
}

/** `Closing the gap costs 18.2 bn US dollars more in all by 2035 than staying at 2.00% of GDP, if GDP does not grow.`, or that it is not known. */
export function costOfGap({ cost, isFloor, year, share }: CostlyWay, growth: number): string {
  if (cost === null) return 'What closing the gap costs is not known: there is no GDP for the year.'
  const closing = `Closing the gap${isFloor ? CORE_ALONE : ''} costs ${dollars(cost)} US dollars more in all by ${year}`
  return `${closing} than staying at ${fixed(share, 2)}% of GDP, ${ifGdp(growth)}.`
}

/** `Costs are what closing the gap takes, if GDP does not grow.`: of amounts that stand beside the names of several allies. */
export function aboutCosts(isFloor: boolean, growth: number): string {
  return `Costs are what closing the gap${isFloor ? CORE_ALONE : ''} takes, ${ifGdp(growth)}.`
}
