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
 * else that of the same publisher's edition before. What was worked out and what was published are never set against each
 * other: the one in place of the other is new.
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
  /** What the edition held and no longer holds; what was worked out gives way to what is published without being lost. */
  readonly removed: readonly Vintage[]
  /** Verdicts that change with these figures, each year judged by the target in force at its end. */
  readonly flips: readonly Flip[]
}

/** What the edition would change: `now` is the record as it is, `then` the record with the figures. */
export function changeOfEdition(now: Dataset, then: Dataset, publication: Publication): EditionChange {
  const held = inReadingOrder(then.figuresOf(publication.id))
  const former = now.figuresOf(publication.id)
  const inPlace = new Map(held.map((figure) => [nameOf(figure), figure]))
  const isRemoved = (figure: Observation) => {
    const found = inPlace.get(nameOf(figure))
    return found === undefined || (found.derived && !figure.derived)
  }
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
    removed: inReadingOrder(former.filter(isRemoved)).map((observation) => ({
      observation,
      publication,
    })),
    flips: flipsWith(then, publication, compared),
  }
}

function flipsWith(then: Dataset, publication: Publication, compared: readonly RevisedFigure[]): Flip[] {
  const view = then.asOf(outOn(publication))
  return compared.flatMap((figure) => {
    const { indicator, area, year, derived } = figure.vintage.observation
    const ally = indicator === JUDGED && !derived ? then.allies.get(area) : undefined
    return (ally && flipOf(view, figure, ally, targetOfYear(view, indicator, year))) ?? []
  })
}

/** What stands where the figure is to stand, and is of its kind. */
function standing(now: Dataset, then: Dataset, figure: Observation, { id, publisher }: Publication): Vintage | null {
  const { indicator, area, year } = figure
  const own = now.vintages(indicator, area, year).find(({ publication }) => publication.id === id)
  if (own && own.observation.derived === figure.derived) return own
  if (figure.derived) return null
  const vintages = then
    .vintages(indicator, area, year)
    .filter(({ publication, observation }) => publication.publisher === publisher && !observation.derived)
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
