/** The way of each ally to a level, from the rows of the table `path` and what stands beside them. */
import { groups } from 'd3'
import type { Row, Subject } from './chart.js'
import { type Placed, type Point, withGaps } from './kit/lines.js'

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

/** An ally's lines: the share so far, the path required to the level, and the recent pace carried on. */
export interface AllyPath {
  readonly name: string
  readonly percent: number
  readonly history: readonly Point[]
  /** From the current figure to the level. */
  readonly required: readonly Placed[]
  readonly start: Placed
  readonly end: Placed
  /** Where the recent pace leads: to the level, or to the end of the path; null where none is known, or it is there. */
  readonly pace: Placed | null
  readonly recent: number | null
  readonly needed: number | null
  /** The highest level of its own open word, in the year it is due. */
  readonly own: Placed | null
  /** What closing the gap costs in all, in million US dollars. */
  readonly cost: number | null
  /** Who is there already needs no path: staying is enough. */
  readonly isThere: boolean
  /** Whether the level counts more than the share drawn, so that the cost is that of core spending alone. */
  readonly isFloor: boolean
}

/** The paths of all allies in the rows that have a figure to start from. */
export function pathsOf({ rows, beside }: Subject<PathRow>): AllyPath[] {
  return groups(rows, (row) => row.ally).flatMap(([ally, own]) => {
    const required = own.flatMap(({ year, required_percent }) =>
      year === null || required_percent === null ? [] : [pointOf(year, required_percent)],
    )
    const [row, start, end] = [own.at(-1), required[0], required.at(-1)]
    if (!row || !start || !end) return []
    const progress = (beside.progress ?? []).find((one) => one.ally === ally)
    const number = (column: string) => (typeof progress?.[column] === 'number' ? progress[column] : null)
    const [recent, percent, year] = [number('recent_pace_pp'), number('own_percent'), number('own_year')]
    const isThere = start.y >= row.target_percent
    return [
      {
        name: row.name,
        percent: row.target_percent,
        history: historyOf(beside.history ?? [], ally),
        required,
        start,
        end,
        pace: recent === null || isThere ? null : paceFrom(start, recent, end.x, row.target_percent),
        recent,
        needed: number('needed_pace_pp'),
        own: percent === null || year === null || year < start.x ? null : pointOf(year, percent),
        cost: row.cumulative_extra_usd_m,
        isThere,
        isFloor: row.reason === 'core_is_a_floor',
      },
    ]
  })
}

/** Carried on from a share below the level, a pace goes no further than that, and no lower than zero. */
function paceFrom(start: Placed, recent: number, until: number, percent: number): Placed {
  const ahead = start.y + recent * (until - start.x)
  if (ahead > percent) return pointOf(start.x + (percent - start.y) / recent, percent)
  if (ahead < 0) return pointOf(start.x - start.y / recent, 0)
  return pointOf(until, ahead)
}

function historyOf(history: readonly Row[], ally: string): Point[] {
  const own = history.filter((one) => one.area === ally && one.indicator === 'share_of_gdp')
  return withGaps(
    own.flatMap(({ year, value, status }) =>
      typeof year === 'number' && typeof value === 'number'
        ? [{ x: year, y: value, isEstimate: status === 'estimate' }]
        : [],
    ),
  )
}

function pointOf(x: number, y: number): Placed {
  return { x, y, isEstimate: false }
}
