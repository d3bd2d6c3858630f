/** Figures as published, which is how all comparisons take them; or with all digits of the copy they were read from. */
import type { View } from '../domain/dataset.js'
import { atPublishedPrecision } from '../domain/precision.js'
import { flag } from '../query/parameter.js'
import type { Observation } from '../record/observations.js'

/** Asked of the tables that give figures themselves. */
export const rawParameter = {
  raw: flag(
    'Whether figures come with all digits of the copy they were read from, some finer than what was published, ' +
      'so that an import can reproduce it. Default: false, at the precision of the indicator.',
  ),
}

/** The figure in the indicator's unit, at the indicator's precision unless the question asks for the copy's digits. */
export function givenValue(
  view: View,
  { indicator, value }: Observation,
  { raw }: { raw?: boolean | undefined },
): number {
  return raw ? value : atPublishedPrecision(value, view.dataset.decimalsOf(indicator))
}
