/** The figures a question about spending asks for. */
import { BASE_YEAR } from '../domain/base-year.js'
import type { View } from '../domain/dataset.js'
import { refusedFor } from '../faults/fault.js'
import {
  choice,
  expansions,
  pickYears,
  reference,
  references,
  type ValuesOf,
  whole,
  years,
} from '../query/parameter.js'
import type { Observation } from '../record/observations.js'
import { notesOnCurrent, type Series } from './current-figures.js'
import { rawParameter } from './figures.js'

const MOST_YEARS = 200

/** What can be worked out beside each figure. */
const DERIVATIONS = ['rank', 'change', 'index', 'share_of_total'] as const

/** What the columns of a grid can be called by. */
const HEADERS = ['codes', 'names'] as const

/** What may be asked. */
export const spendingParameters = {
  area: references('area', 'Allies or groupings (NATO, NATO-EUR-CAN).', 'POL'),
  indicator: references('indicator', 'What is measured. Default: all indicators.', 'share_of_gdp'),
  year: years('The years.'),
  publication: reference('publication', 'Only the figures of this edition.', 'nato-2024-06'),
  last: whole(1, MOST_YEARS, 'Only the last so many years of each area and indicator.'),
  derive: expansions(DERIVATIONS, 'Adds columns worked out from the figures.'),
  base: whole(1900, 2100, `The year that is 100 in the index. Default: ${BASE_YEAR}, the year of the Wales pledge.`),
  header: choice(
    HEADERS,
    'With shape=wide, what the columns are called by: BEL and share_of_gdp_BEL, or Belgium and the title of the indicator. Default: codes.',
  ),
  ...rawParameter,
}
/** What is read of such a question. */
export type SpendingValues = ValuesOf<typeof spendingParameters>

const MEANT_FOR = { base: 'derive=index', header: 'shape=wide' } as const

/** @throws FaultyQuestion where the question gives what says nothing to it */
export function refuseIdle(values: SpendingValues, parameter: keyof typeof MEANT_FOR): void {
  const given = values[parameter]
  if (given !== undefined) throw refusedFor(parameter, String(given), `goes with ${MEANT_FOR[parameter]} only`)
}

/** By which View the figures are chosen. */
function viewOf(view: View, { publication }: SpendingValues): View {
  return view.withEdition(publication).withDerived()
}

/** Where only the latest figures are asked for, they are current ones: what must be said of these. */
export function notesOnLatest(view: View, values: SpendingValues, figures: readonly Series[]): readonly string[] {
  const isLatest = values.year === 'latest' || (values.year === undefined && values.last === 1)
  return isLatest ? notesOnCurrent(viewOf(view, values), figures) : []
}

/** The figures in force, or of the one edition asked for, those that were worked out among them. */
export function* spendingFigures(view: View, values: SpendingValues): Iterable<Observation> {
  const edition = viewOf(view, values)
  for (const indicator of values.indicator ?? view.dataset.indicators.keys()) {
    for (const area of values.area ?? view.dataset.areasWith(indicator)) {
      if (view.isNotYetAlly(area)) continue
      yield* ofYears(edition.series(indicator, area), values)
    }
  }
}

function ofYears(series: readonly Observation[], { year, last }: SpendingValues): readonly Observation[] {
  const years =
    year &&
    pickYears(
      series.map((figure) => figure.year),
      year,
    )
  const chosen = years ? series.filter((figure) => years.includes(figure.year)) : series
  return last === undefined ? chosen : chosen.slice(-last)
}
