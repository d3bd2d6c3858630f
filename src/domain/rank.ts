/** Where an ally's figure stands among those of the others. */
import type { Ally } from '../record/allies.js'
import type { View } from './dataset.js'
import { atPublishedPrecision } from './precision.js'

/**
 * The rank of each of the members with a figure in force for the year, by its code, the highest first: one more than there are
 * higher figures, at the indicator's precision, so that equal ones share the lower number and the next is passed over.
 */
export function ranksOf(
  view: View,
  indicator: string,
  year: number,
  members: readonly Ally[],
): ReadonlyMap<string, number> {
  const decimals = view.dataset.decimalsOf(indicator)
  const values = new Map(
    members.flatMap(({ code }): [string, number][] => {
      const figure = view.figure(indicator, code, year)
      return figure ? [[code, atPublishedPrecision(figure.value, decimals)]] : []
    }),
  )
  const all = [...values.values()]
  return new Map([...values].map(([code, value]) => [code, 1 + all.filter((other) => other > value).length]))
}
