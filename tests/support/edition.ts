/** What the seed holds of NATO's edition of June 2024, to import again. */
import type { ImportedFigure, Known } from '../../src/imports/edition.js'
import { seededRecord } from './seeded-record.js'

export const EDITION = 'nato-2024-06'

export async function seededEdition(): Promise<{ known: Known; figures: readonly ImportedFigure[] }> {
  const { allies, indicators, observations } = (await seededRecord()).facts
  const figures = observations.ofEdition(EDITION).map(({ publication: _, ...figure }) => figure)
  return { known: { publication: EDITION, allies, indicators }, figures }
}

/** In an order of their own, since an edition is a set. */
export function inOrder(figures: readonly ImportedFigure[]): readonly ImportedFigure[] {
  const key = ({ area, indicator, year }: ImportedFigure) => `${indicator} ${area} ${year}`
  return [...figures].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** What a workbook of a later edition would give: what the seed holds of it and, of indicators it lacks, of a neighbor. */
export async function laterEdition(
  publication: string,
  neighbor: string,
  indicators: readonly string[],
  lastYear: number,
): Promise<{ known: Known; figures: readonly ImportedFigure[] }> {
  const { allies, indicators: known, observations } = (await seededRecord()).facts
  const figures = indicators.flatMap((indicator) => {
    const of = (id: string) =>
      observations.ofEdition(id).filter((one) => one.indicator === indicator && one.year <= lastYear)
    // A handful of figures is no table.
    const held = of(publication).length > 10 ? of(publication) : of(neighbor)
    return held.map(
      ({ area, year, value }): ImportedFigure => ({
        area,
        indicator,
        year,
        value: Number(value.toFixed(6)),
        status: year > lastYear - 2 ? 'estimate' : 'final',
        derived: false,
      }),
    )
  })
  return { known: { publication, allies, indicators: known }, figures }
}
