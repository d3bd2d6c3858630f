/** An ally's ways: the share so far, the path required to the level, and the recent pace carried on. */
import type { Row, Subject } from './chart.js'
import { isPlaced, type Placed, type Point, withGaps } from './legs.js'
import { fixed } from './numbers.js'

/** What is read of a row of the table `path`. */
export interface PathRow {
  readonly ally: string
  readonly name: string
  readonly year: number | null
  readonly target: string | null
  readonly target_percent: number
  readonly deadline_year: number | null
  readonly required_percent: number | null
  readonly cumulative_extra_usd_m: number | null
  readonly reason: string | null
}

export interface Way {
  readonly ally: string
  readonly name: string
  readonly history: readonly Point[]
  /** From the current figure to the level. */
  readonly required: readonly Placed[]
  readonly start: Placed
  readonly end: Placed
  /** Where the recent pace leads by then; null where none is known. */
  readonly pace: Placed | null
  /** What closing the gap costs in all, in million US dollars. */
  readonly cost: number | null
  /** Who is there already needs no path: staying is enough. */
  readonly isThere: boolean
  /** Whether the level counts more than the share drawn, so that the cost is that of core spending alone. */
  readonly isFloor: boolean
}

export const SHARE_DECIMALS = 2

/** Said of a cost where other spending counts towards the level too. */
export const CORE_ALONE = ' by core spending alone'

/** The ways of all allies in the rows that have a figure to start from. */
export function waysOf({ rows, beside }: Subject<PathRow>): Way[] {
  return [...new Set(rows.map((row) => row.ally))].flatMap((ally) => {
    const own = rows.filter((row) => row.ally === ally)
    const required = own.flatMap(({ year, required_percent }) =>
      year === null || required_percent === null ? [] : [pointOf(year, required_percent, 'required')],
    )
    const [row, start, end] = [own.at(-1), required[0], required.at(-1)]
    if (!row || !start || !end) return []
    const recent = (beside.progress ?? []).find((one) => one.ally === ally)?.recent_pace_pp
    const ahead = typeof recent === 'number' ? Math.max(0, start.y + recent * (end.x - start.x)) : null
    return [
      {
        ally,
        name: row.name,
        history: historyOf(beside.history ?? [], ally),
        required,
        start,
        end,
        pace: ahead === null ? null : pointOf(end.x, ahead, 'at the recent pace'),
        cost: row.cumulative_extra_usd_m,
        isThere: start.y >= row.target_percent,
        isFloor: row.reason === 'core_is_a_floor',
      },
    ]
  })
}

function historyOf(history: readonly Row[], ally: string): Point[] {
  const own = history.filter((one) => one.area === ally && one.indicator === 'share_of_gdp')
  return withGaps(
    own.flatMap(({ year, value, status }) =>
      typeof year === 'number' && typeof value === 'number'
        ? [{ ...pointOf(year, value, status === 'estimate' ? 'estimate' : 'actual'), hollow: status === 'estimate' }]
        : [],
    ),
  )
}

function pointOf(x: number, y: number, how: string): Placed {
  return { x, y, hollow: false, title: `${x}: ${fixed(y, SHARE_DECIMALS)}% of GDP, ${how}` }
}

/** The way in words, for those who do not see it. */
export function said({ name, history, end, pace, cost, isFloor }: Way, money: (millions: number) => string): string {
  const now = history.findLast(isPlaced)
  const share = (point: Placed) => `${fixed(point.y, SHARE_DECIMALS)} in ${point.x}`
  const parts = [
    ...(now ? [share(now)] : []),
    `required ${share(end)}`,
    ...(pace ? [`at the recent pace ${share(pace)}`] : []),
    ...(cost === null ? [] : [`extra cost${isFloor ? CORE_ALONE : ''} ${money(cost)} US dollars`]),
  ]
  return `${name}: ${parts.join(', ')}.`
}
