/** The observations: figures, each of one publication. They are replaced by edition, never edited one by one. */
import { areaCode, flag, name, number, slug, word, year } from './field.js'
import { isDivisor, mayBeNegative } from './indicators.js'
import { type EntityOf, list, NEVER } from './list.js'
import { compareText } from './text-order.js'

/** How a publisher can mark a figure. */
export const STATUSES = ['final', 'estimate', 'unknown'] as const
/** As the publisher marks the figure. */
export type Status = (typeof STATUSES)[number]

/** The list of figures. */
export const observations = list({
  noun: ['figure', 'figures'],
  table: 'observation',
  key: ['publication', 'area', 'indicator', 'year'],
  edited: false,
  fields: {
    publication: slug,
    area: areaCode,
    indicator: name,
    /** Calendar year the figure is about. */
    year,
    /** In the indicator's unit, with the digits of the copy it was read from. */
    value: number,
    status: word(STATUSES),
    /** Whether it was worked out from what the edition published, rather than read in it. */
    derived: flag,
  },
  references: { publication: 'publications', area: 'areas', indicator: 'indicators' },
  checks: ({ indicator, value }) => {
    const why = whyImpossible(indicator, value)
    return [why === null ? null : { field: 'value', why }]
  },
  knownFrom: ({ publication }, dayOf) => dayOf('publications', publication) ?? NEVER,
})

/** One figure: area, indicator and year, in one publication. */
export type Observation = EntityOf<typeof observations>

/** Whether these are one figure of one edition, by their keys. */
export function isSameFigure(a: Observation, b: Observation): boolean {
  return a.publication === b.publication && inOrderOfKey(a, b) === 0
}

/** The order of the figures of one edition: that of their keys. */
export function inOrderOfKey(a: Observation, b: Observation): number {
  return compareText(a.area, b.area) || compareText(a.indicator, b.indicator) || a.year - b.year
}

/** From here on a number no longer holds every decimal it is written with; no amount of a country comes near. */
const TOO_LARGE = 1e15

/**
 * Why no figure of the indicator can have the value, or null where it can: shares, amounts and heads are never below 0,
 * and GDP is above it; only what measures a change may be.
 */
export function whyImpossible(indicator: string, value: number): string | null {
  if (!(Math.abs(value) < TOO_LARGE)) return 'must be a number between -10^15 and 10^15'
  if (mayBeNegative(indicator)) return null
  if (isDivisor(indicator)) return value > 0 ? null : `must be above 0, as every ${indicator} is`
  return value >= 0 ? null : `must not be below 0, as no ${indicator} is`
}

/** What the audit calls an edition's figures about one area: `nato-2025-08/BEL`. */
export function figuresKey({ publication, area }: Pick<Observation, 'publication' | 'area'>): string {
  return `${publication}/${area}`
}

/** The edition and the area of figures called so. */
export function ofFiguresKey(key: string): Pick<Observation, 'publication' | 'area'> {
  const [publication = '', area = ''] = key.split('/')
  return { publication, area }
}
