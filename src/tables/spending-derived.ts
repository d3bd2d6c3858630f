/** The columns `derive=` adds to a figure: rank, change, index and share of the total. */
import { z } from 'zod'
import { BASE_YEAR, INDEX_REASONS, indexOf } from '../domain/base-year.js'
import { CHANGE_UNITS, changeOnYearBefore } from '../domain/change.js'
import { INCOMPARABLE_REASONS, viewBeside } from '../domain/comparable.js'
import type { View } from '../domain/dataset.js'
import { membersOf } from '../domain/group.js'
import { atPublishedPrecision } from '../domain/precision.js'
import { ranksOf } from '../domain/rank.js'
import { shareOfTotal, TOTAL_REASONS, totalOf } from '../domain/share-of-total.js'
import { column, inWords, keyOrNull, type RowOf, textOrNull, year } from '../query/column.js'
import { isGrouping } from '../record/allies.js'
import type { Observation } from '../record/observations.js'
import type { SpendingValues } from './spending-figures.js'

const RANK = { expand: 'rank' } as const
const CHANGE = { expand: 'change' } as const
const INDEX = { expand: 'index' } as const
const SHARE = { expand: 'share_of_total' } as const
/** What is worked out from a figure that was itself worked out is marked as that is. */
const MARKED = { derivedIn: 'derived' } as const

/** Why an area has no place among the allies of a year. */
const NO_PLACE = {
  aggregate: 'it is a grouping',
  not_a_member: 'it was no ally in that year',
} as const

function whole(title: string, unit: string) {
  return column(z.int().nullable(), { title, unit })
}

/** The columns, by the name in `derive` that shows them. */
export const derivedColumns = {
  rank: {
    ...whole('Its place among the members of that year, the highest first; equal ones share the lower number', 'place'),
    ...RANK,
  },
  of: { ...whole('How many members of that year have a figure for it', 'allies'), ...RANK },
  rank_reason: { ...textOrNull(`Why the rank is null: ${inWords(NO_PLACE)}`), ...RANK },
  change: {
    ...column(z.number().nullable(), {
      title: 'The change on the year before: in points where the figure is in percent, else in percent of it',
      unit: 'as in change_unit',
      decimals: 2,
    }),
    ...MARKED,
    ...CHANGE,
  },
  change_unit: { ...column(z.enum(CHANGE_UNITS).nullable(), { title: 'What the change is measured in' }), ...CHANGE },
  before_publication: {
    ...keyOrNull('publication', 'The edition of the year before: the figure’s own, else the one in force'),
    ...CHANGE,
  },
  change_reason: { ...textOrNull(`Why the change is null: ${inWords(INCOMPARABLE_REASONS)}`), ...CHANGE },
  index: {
    ...column(z.number().nullable(), { title: 'The figure where that of the base year is 100', unit: 'base = 100' }),
    ...MARKED,
    ...INDEX,
  },
  base_year: { ...year('The year that is 100'), ...INDEX },
  base_publication: {
    ...keyOrNull('publication', 'The edition of the base year: the figure’s own, else the one in force'),
    ...INDEX,
  },
  index_reason: {
    ...textOrNull(`Why the index is null: ${inWords(INCOMPARABLE_REASONS)}. Else: ${inWords(INDEX_REASONS)}`),
    ...INDEX,
  },
  share_of_total: {
    ...column(z.number().nullable(), {
      title: 'Its part of the sum over the members of that year with a figure in the same edition',
      unit: 'percent of total',
      decimals: 2,
    }),
    ...MARKED,
    ...SHARE,
  },
  total: {
    ...column(z.number().nullable(), { title: 'That sum', unit: 'as in unit', decimals: 0 }),
    ...MARKED,
    ...SHARE,
  },
  share_of_total_reason: {
    ...textOrNull(`Why it is null: ${inWords({ ...NO_PLACE, ...TOTAL_REASONS })}`),
    ...SHARE,
  },
}
type Cells = RowOf<typeof derivedColumns>

const BLANK: Cells = {
  rank: null,
  of: null,
  rank_reason: null,
  change: null,
  change_unit: null,
  before_publication: null,
  change_reason: null,
  index: null,
  base_year: null,
  base_publication: null,
  index_reason: null,
  share_of_total: null,
  total: null,
  share_of_total_reason: null,
}

/** Works out the cells of one figure after the other; those not asked for are null. */
export function derivedCells(
  view: View,
  { derive = [], base = BASE_YEAR, publication }: SpendingValues,
): (figure: Observation) => Cells {
  if (derive.length === 0) return () => BLANK
  const edition = view.withEdition(publication)
  // A figure is ranked among the members of its year, and adds up with theirs.
  const members = remembered(
    ({ year }) => String(year),
    ({ year }) => membersOf(view, 'NATO', year),
  )
  const ranks = remembered(
    ({ indicator, year, derived }) => `${indicator} ${year} ${derived}`,
    (figure) => ranksOf(viewBeside(edition, figure), figure.indicator, figure.year, members(figure)),
  )
  const total = remembered(
    ({ indicator, year, publication, derived }) => `${indicator} ${year} ${publication} ${derived}`,
    (figure) => totalOf(edition, figure, members(figure)),
  )

  return (figure: Observation): Cells => ({
    ...BLANK,
    ...(derive.includes('rank') ? rankCells(figure) : {}),
    ...(derive.includes('change') ? changeCells(figure) : {}),
    ...(derive.includes('index') ? indexCells(figure) : {}),
    ...(derive.includes('share_of_total') ? shareCells(figure) : {}),
  })

  function rankCells(figure: Observation): Partial<Cells> {
    const reason = whyNoPlace(figure)
    if (reason !== null) return { rank_reason: reason }
    const places = ranks(figure)
    return { rank: places.get(figure.area) ?? null, of: places.size }
  }

  function changeCells(figure: Observation): Partial<Cells> {
    const { change, unit, before, reason } = changeOnYearBefore(edition, figure)
    return { change, change_unit: unit, before_publication: before?.publication ?? null, change_reason: reason }
  }

  function indexCells(figure: Observation): Partial<Cells> {
    const { index, base: at, reason } = indexOf(edition, figure, base)
    return { index, base_year: base, base_publication: at?.publication ?? null, index_reason: reason }
  }

  function shareCells(figure: Observation): Partial<Cells> {
    const reason = whyNoPlace(figure)
    if (reason !== null) return { share_of_total_reason: reason }
    const { sum, reason: whyNoSum } = total(figure)
    if (sum === null) return { share_of_total_reason: whyNoSum }
    const decimals = view.dataset.decimalsOf(figure.indicator)
    return { share_of_total: shareOfTotal(figure, sum), total: atPublishedPrecision(sum, decimals) }
  }

  function whyNoPlace(figure: Observation): keyof typeof NO_PLACE | null {
    if (isGrouping(figure.area)) return 'aggregate'
    return members(figure).some(({ code }) => code === figure.area) ? null : 'not_a_member'
  }
}

/** What is the same for all figures of one key is worked out for the first of them. */
function remembered<T>(keyOf: (figure: Observation) => string, make: (figure: Observation) => T) {
  const held = new Map<string, T>()
  return (figure: Observation): T => {
    const key = keyOf(figure)
    const known = held.get(key)
    if (known !== undefined) return known
    const made = make(figure)
    held.set(key, made)
    return made
  }
}
