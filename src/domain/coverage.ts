/** How much of a publication the record holds, indicator by indicator. */
import { isGrouping } from '../record/allies.js'
import type { IsoDate } from '../record/date.js'
import type { Observation } from '../record/observations.js'
import { isNato, outOn, type Publication } from '../record/publications.js'
import { compareText } from '../record/text-order.js'
import type { Dataset } from './dataset.js'
import { membersOn } from './group.js'

/**
 * How much of an edition's figures of an indicator is held, in a word. `whole`: those of every ally for every year, of more than
 * one; `latest`: those of every ally for the newest year, and not of all years or of one alone; `partial`: some; `none`: nothing.
 */
export const COVERAGES = ['whole', 'latest', 'partial', 'none'] as const
/** One of the words. */
export type CoverageWord = (typeof COVERAGES)[number]

/** Why something about a coverage cannot be said, by its code, in words. */
export const COVERAGE_REASONS = {
  nothing_held: 'the publication is known and none of these figures is held, so which years it covers is not known',
  undated: 'its day is not known, so neither is who was an ally then, and none of its figures ever counts',
  other_publisher: 'which allies a publisher other than NATO covers is not known',
} as const
/** One of the codes. */
export type CoverageReason = keyof typeof COVERAGE_REASONS

/** What is held of the figures of one indicator in one publication. Figures that were worked out are held too. */
export interface Coverage {
  /** Null for a publication that is no edition of figures, such as an article. */
  readonly indicator: string | null
  /** Null where whom the publication covers is not known, and something is held. */
  readonly word: CoverageWord | null
  /** How many members of the day have a figure for the newest year. A member has armed forces here: others report nothing. */
  readonly allies: number
  /** How many members there were on the day it came out; null for a publisher other than NATO, or without a day. */
  readonly expected: number | null
  /** The first and the newest year any figure is about. */
  readonly firstYear: number | null
  readonly lastYear: number | null
  /** Figures held of those members. */
  readonly cells: number
  /** As many as there would be if each had one for every year any figure is about. */
  readonly cellsExpected: number | null
  /** Figures held of NATO and other groupings. */
  readonly aggregates: number
  /** How many of all the figures were worked out. */
  readonly derived: number
  /** Codes of the members without a figure for the newest year; null where that is not known. */
  readonly missing: readonly string[] | null
  readonly reason: CoverageReason | null
}

/** What every edition of NATO's is expected to give, and what such an edition as a whole is judged by. */
const MEASURE = 'share_of_gdp'

/**
 * What is held of the publication, for each indicator it carries in the order of their ids. An edition of NATO's has one for the
 * share of GDP even if that is not held, and what carries nothing has one all the same.
 */
export function coverageOf(dataset: Dataset, publication: Publication): readonly Coverage[] {
  const carried = [...dataset.carriedBy(publication.id).keys()]
  const measure = measureOf(dataset, publication)
  const indicators: (string | null)[] = measure === undefined || carried.includes(measure ?? '') ? [] : [measure]
  return [...indicators, ...carried.sort(compareText)].map((indicator) => coverageIn(dataset, publication, indicator))
}

/**
 * The word for the publication as a whole: that of its share of GDP, and `none` for what carries no figures. Null where the
 * question does not arise, as for an edition of another definition.
 */
export function coverageWord(dataset: Dataset, publication: Publication): CoverageWord | null {
  const measure = measureOf(dataset, publication)
  return measure === undefined ? null : coverageIn(dataset, publication, measure).word
}

/** By which indicator the publication is judged: null if it carries none and is not expected to, undefined if it is not judged. */
function measureOf(dataset: Dataset, publication: Publication): string | null | undefined {
  if (isNato(publication)) return MEASURE
  return dataset.carriedBy(publication.id).size === 0 ? null : undefined
}

/** What is held of one indicator in the publication; of none at all where it is null. */
export function coverageIn(dataset: Dataset, publication: Publication, indicator: string | null): Coverage {
  const figures = indicator === null ? [] : dataset.figuresOf(publication.id, indicator)
  const years = new Set(figures.map(({ year }) => year))
  const lastYear = years.size === 0 ? null : Math.max(...years)
  const members = new Set(reportingOn(dataset, outOn(publication)))
  const own = figures.filter(({ area }) => members.has(area))
  const newest = new Set(own.filter(({ year }) => year === lastYear).map(({ area }) => area))
  const expected = isNato(publication) && publication.publishedOn !== null ? members.size : null
  const cellsExpected = expected === null || years.size === 0 ? null : expected * years.size
  const isWhole = own.length === cellsExpected && years.size > 1
  const held = isWhole ? 'whole' : newest.size === expected ? 'latest' : 'partial'
  return {
    indicator,
    word: figures.length === 0 ? 'none' : expected === null ? null : held,
    allies: newest.size,
    expected,
    firstYear: years.size === 0 ? null : Math.min(...years),
    lastYear,
    cells: own.length,
    cellsExpected,
    aggregates: figures.filter(({ area }) => isGrouping(area)).length,
    derived: figures.filter(({ derived }) => derived).length,
    missing: cellsExpected === null ? null : [...members].filter((code) => !newest.has(code)),
    reason: reasonOf(publication, figures),
  }
}

/** The codes of the allies with armed forces on the day; those of today for the day of what has none. */
function reportingOn(dataset: Dataset, day: IsoDate): string[] {
  return membersOn(dataset, 'NATO', day).flatMap(({ code, armedForces }) => (armedForces ? [code] : []))
}

function reasonOf(publication: Publication, figures: readonly Observation[]): CoverageReason | null {
  if (publication.publishedOn === null) return 'undated'
  if (figures.length === 0) return 'nothing_held'
  return isNato(publication) ? null : 'other_publisher'
}
