/** What a number may have meant that is not the figure it was said to be. */
import { NEVER } from '../record/list.js'
import { announcementDay, type Pledge } from '../record/pledges.js'
import { NATO } from '../record/publications.js'
import type { View } from './dataset.js'
import { type KnownFigure, knownFigure } from './known-figure.js'
import { measuredBy } from './target.js'
import { type NumberRead, readAs, roundsTo } from './written-number.js'

/** What else a number can be, by its code, in words. */
export const MEANINGS = {
  other_year: 'the figure of the same area a year before or after',
  pledge: 'a pledge or a reservation of just that percent, for the year or for none',
  other_definition: 'the figure of the same area and year by another definition',
  other_prices: 'the figure of the same area and year at other prices',
  other_area: 'the figure of another area for the same year',
} as const
/** The code of one. */
type MeaningKind = keyof typeof MEANINGS

/** A figure that is the number. */
interface FigureMeant {
  readonly kind: Exclude<MeaningKind, 'pledge'>
  readonly area: string
  readonly indicator: string
  readonly year: number
  readonly figure: KnownFigure
}

/** Something the number may have meant. */
export type Meaning = FigureMeant | { readonly kind: 'pledge'; readonly pledge: Pledge }

/** Indicators of one thing that is defined in several ways. */
const DEFINITIONS = [['share_of_gdp', 'military_share_of_gdp', 'cofog_share_of_gdp']] as const

/** Which number was said of what. */
export interface Meant {
  readonly area: string
  readonly indicator: string
  readonly year: number
  readonly number: NumberRead
}

/**
 * What the number may have meant, by what was known on the day it was said: the same area a year before or after; a pledge;
 * another definition or other prices; and, where it is written with all its digits, another area, since one digit fits
 * several. Of publishers other than NATO the record holds the last update alone: theirs is what `now` has.
 */
export function meaningsOf(then: View, now: View, { area, indicator, year, number }: Meant): Meaning[] {
  const fitting = (kind: FigureMeant['kind'], ofIndicator: string, ofArea: string, ofYear: number): FigureMeant[] => {
    const read = readAs(then, ofIndicator, number.written)
    const view = isNatos(now, ofIndicator) ? then : now
    const figure = knownFigure(view, ofIndicator, ofArea, ofYear)
    if (typeof read === 'string' || typeof figure === 'string' || !roundsTo(read, figure.value)) return []
    return [{ kind, area: ofArea, indicator: ofIndicator, year: ofYear, figure }]
  }
  const otherMeasures = [...then.dataset.indicators.keys()].sort()
  const otherAreas = number.isFull ? then.dataset.areasWith(indicator).toSorted() : []
  return [
    ...[year - 1, year + 1].flatMap((other) => fitting('other_year', indicator, area, other)),
    ...pledgesMeant(then, { area, indicator, year, number }),
    ...otherMeasures.flatMap((other) => {
      const kind = kinship(indicator, other)
      return kind === null ? [] : fitting(kind, other, area, year)
    }),
    ...otherAreas.filter((other) => other !== area).flatMap((other) => fitting('other_area', indicator, other, year)),
  ]
}

function pledgesMeant(view: View, { area, indicator, year, number }: Meant): Meaning[] {
  const isForYear = ({ fromYear, deadlineYear }: Pledge) =>
    deadlineYear === null || ((fromYear ?? deadlineYear) <= year && year <= deadlineYear)
  return view.pledges
    .filter((pledge) => pledge.ally === area && pledge.percent === number.value && isForYear(pledge))
    .filter(
      (pledge) =>
        pledge.kind !== 'exemption' &&
        measuredBy(pledge.indicator).indicator === indicator &&
        announcementDay(pledge) !== null,
    )
    .map((pledge) => ({ kind: 'pledge', pledge }))
}

/** Whether NATO had carried the indicator by the date. */
function isNatos({ dataset, asOf }: View, indicator: string): boolean {
  return (dataset.publishersOf(indicator).get(NATO) ?? NEVER) <= asOf
}

/** How the two indicators measure the same, or null where they do not, or are one. */
function kinship(indicator: string, other: string): 'other_definition' | 'other_prices' | null {
  if (indicator === other) return null
  const isAmong = (definitions: readonly string[]) => definitions.includes(indicator) && definitions.includes(other)
  if (DEFINITIONS.some(isAmong)) return 'other_definition'
  const withoutBase = (id: string) => id.replace(/_\d{4}$/, '')
  return withoutBase(indicator) === withoutBase(other) ? 'other_prices' : null
}
