/** What every ally promised, as the promise board has it. */
import type { Steps } from '../../domain/steps.js'
import { areaNames } from '../../query/area-names.js'
import type { RowIn } from '../../query/table.js'
import { groupOf } from '../../sentences/board-groups.js'
import { allies } from '../../tables/allies.js'
import { pledges as pledgesTable } from '../../tables/pledges.js'
import type { Asked } from '../asked.js'

/** A promise, whose it is, and where the ally stands now. */
export interface Promised extends RowIn<typeof pledgesTable> {
  readonly name: string
  /** Its current share of GDP in percent, the year of that and how its publisher marks it; null without one. */
  readonly current_percent: number | null
  readonly current_year: number | null
  readonly current_status: string | null
}

/** The pledges of the board on the day, each with whose it is and where that ally stands. */
export function* promisesOn(asked: Asked): Steps<readonly Promised[]> {
  const pledges = yield* asked.rows(pledgesTable)
  // `allies` is answered on a day before any target too.
  const now = new Map((yield* asked.rows(allies)).map((row) => [row.ally, row]))
  const nameOf = areaNames(asked.source.dataset)
  const all = pledges.map((row) => {
    const { share_of_gdp = null, year = null, status = null } = now.get(row.ally) ?? {}
    return {
      ...row,
      name: nameOf(row.ally),
      current_percent: share_of_gdp,
      current_year: year,
      current_status: status,
    }
  })
  return all.filter((one) => groupOf(one) !== null)
}
