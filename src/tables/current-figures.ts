/** What the tables of current figures have in common: they say which are older than the newest year there is. */
import { z } from 'zod'
import type { View } from '../domain/dataset.js'
import { type MixedYears, mixedYears } from '../domain/stale.js'
import { column } from '../query/column.js'
import type { Observation } from '../record/observations.js'

/** The column that says how stale a current figure is. */
export function yearsBehindColumn(title: string) {
  return column(z.int().nullable(), { title, unit: 'years' })
}

/** What a row gives the current figure of. */
export type Series = Pick<Observation, 'area' | 'indicator'>

/**
 * What must be said beside rows that give, or start from, current figures of these areas and indicators: one sentence for each
 * indicator of which any is stale. `view` is that which the rows were made by.
 */
export function notesOnCurrent(view: View, rows: readonly Series[]): readonly string[] {
  const byIndicator = new Map<string, Map<string, Observation>>()
  for (const { area, indicator } of rows) {
    const figures = byIndicator.get(indicator) ?? new Map<string, Observation>()
    byIndicator.set(indicator, figures)
    const figure = figures.has(area) ? null : view.current(indicator, area)
    if (figure) figures.set(area, figure)
  }
  return [...byIndicator].flatMap(([indicator, figures]) => {
    const mixed = mixedYears(view, [...figures.values()])
    return mixed ? [`${byIndicator.size > 1 ? `${indicator}: ` : ''}${sentenceOn(mixed)}.`] : []
  })
}

function sentenceOn({ newestYear, current, stale, heldInPart }: MixedYears): string {
  const why = heldInPart === null ? '' : `, as ${heldInPart} is held in part`
  const [first] = stale
  if (first && stale.length + current.length === 1) {
    return `The figure of ${first.area} is of ${first.year}, while other allies have one of ${newestYear}${why}`
  }
  const years = [...new Set(stale.map(({ year }) => year))]
  const older = years.map((year) => `${year}: ${stale.filter((figure) => figure.year === year).length}`).join(', ')
  const newest = `${current.length} of ${current.length + stale.length} figures ${are(current.length)} of ${newestYear}`
  return `${newest}; ${stale.length} ${are(stale.length)} older (${older})${why}`
}

function are(count: number): string {
  return count === 1 ? 'is' : 'are'
}
