/** What the tables that give figures themselves have in common. */
import type { View } from '../domain/dataset.js'
import { atPublishedPrecision } from '../domain/precision.js'
import type { Fault } from '../faults/fault.js'
import { flag } from '../query/parameter.js'
import type { Observation } from '../record/observations.js'

/** Asked of the tables that give figures themselves. */
export const rawParameter = {
  raw: flag(
    'Whether figures come with all digits of the copy they were read from, some finer than what was published, ' +
      'so that an import can reproduce it. Default: false, at the precision of the indicator.',
  ),
}

/** What is said beside figures some of which were worked out. */
export const DERIVED_NOTE =
  'Figures marked derived were not published: they are worked out from what their edition did publish.'

/** What must be said beside sums, and shares of sums, that rest on such figures. */
export const DERIVED_SUMS_NOTE =
  'Sums and shares marked derived rest on spending and GDP that were not published: they are worked out from what ' +
  'their edition did publish.'

/** The figure in the indicator's unit, at the indicator's precision unless the question asks for the copy's digits. */
export function givenValue(
  view: View,
  { indicator, value }: Observation,
  { raw }: { raw?: boolean | undefined },
): number {
  return raw ? value : atPublishedPrecision(value, view.dataset.decimalsOf(indicator))
}

/** What is wrong unless exactly one indicator is asked for: figures that share an axis or a column share a unit. */
export function faultUnlessOne(indicators: readonly string[] = []): Fault | null {
  if (indicators.length === 1) return null
  return {
    parameter: 'indicator',
    received: indicators.join(',') || null,
    detail: 'here the values share one unit, so exactly one is needed: for example indicator=share_of_gdp',
  }
}

/** What is wrong unless exactly one area is asked for: parts of a whole are those of one. */
export function faultUnlessOneArea(areas: readonly string[] = []): Fault | null {
  if (areas.length === 1) return null
  return {
    parameter: 'area',
    received: areas.join(',') || null,
    detail: 'here the parts of one area’s spending are drawn, so exactly one is needed: for example area=ESP',
  }
}
