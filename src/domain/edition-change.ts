/** What an edition changes of the record: the record with it, asked beside the record as it is. */
import type { Observation } from '../record/observations.js'
import { outOn, type Publication } from '../record/publications.js'
import { compareText } from '../record/text-order.js'
import type { Dataset } from './dataset.js'
import type { Vintage } from './figure-index.js'
import { type Flip, flipOf, type RevisedFigure, revised, targetOfYear } from './revision.js'

/** By which allies are judged, as in the flips of the record. */
const JUDGED = 'share_of_gdp'

/**
 * Each figure of the edition against what stood in its place: the edition's own former figure where one is replaced,
 * else that of the same publisher's edition before.
 */
export interface EditionChange {
  readonly figures: number
  /** Figures that no edition before held. */
  readonly added: readonly RevisedFigure[]
  /** Figures that differ at published precision. */
  readonly changed: readonly RevisedFigure[]
  /** Figures in another unit than before, which cannot be compared. */
  readonly unitChanged: number
  readonly unchanged: number
  /** What the edition held and no longer holds. */
  readonly removed: readonly Vintage[]
  /** Verdicts that change with these figures, each year judged by the target in force at its end. */
  readonly flips: readonly Flip[]
}

/** What the edition would change: `now` is the record as it is, `then` the record with the figures. */
export function changeOfEdition(now: Dataset, then: Dataset, publication: Publication): EditionChange {
  const held = inReadingOrder(then.figuresOf(publication.id))
  const former = now.figuresOf(publication.id)
  const kept = new Set(held.map(nameOf))
  const compared = held.map((observation) => {
    const before = standing(now, then, observation, publication)
    const decimals = then.decimalsOf(observation.indicator)
    return revised({ observation, publication }, before, decimals)
  })
  return {
    figures: held.length,
    added: compared.filter(({ before }) => before === null),
    changed: compared.filter(({ change }) => change !== null && change !== 0),
    unitChanged: compared.filter(({ unitChanged }) => unitChanged).length,
    unchanged: compared.filter(({ change }) => change === 0).length,
    removed: inReadingOrder(former.filter((figure) => !kept.has(nameOf(figure)))).map((observation) => ({
      observation,
      publication,
    })),
    flips: flipsWith(then, publication, compared),
  }
}

function flipsWith(then: Dataset, publication: Publication, compared: readonly RevisedFigure[]): Flip[] {
  const view = then.asOf(outOn(publication))
  return compared.flatMap((figure) => {
    const { indicator, area, year } = figure.vintage.observation
    const ally = indicator === JUDGED ? then.allies.get(area) : undefined
    return (ally && flipOf(figure, ally, targetOfYear(view, indicator, year))) ?? []
  })
}

/** What stands where the figure is to stand. */
function standing(now: Dataset, then: Dataset, figure: Observation, { id, publisher }: Publication): Vintage | null {
  const { indicator, area, year } = figure
  const own = now.vintages(indicator, area, year).find(({ publication }) => publication.id === id)
  if (own) return own
  const vintages = then.vintages(indicator, area, year).filter(({ publication }) => publication.publisher === publisher)
  return vintages[vintages.findIndex(({ publication }) => publication.id === id) + 1] ?? null
}

function nameOf({ area, indicator, year }: Observation): string {
  return `${area} ${indicator} ${year}`
}

function inReadingOrder(figures: readonly Observation[]): Observation[] {
  return figures.toSorted(
    (a, b) => compareText(a.indicator, b.indicator) || compareText(a.area, b.area) || a.year - b.year,
  )
}
