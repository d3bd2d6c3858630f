/** Figures as a grid: a row per year, and a column for each area, or for each indicator of each area. */
import { z } from 'zod'
import type { View } from '../domain/dataset.js'
import { refusedFor } from '../faults/fault.js'
import { areaNames } from '../query/area-names.js'
import { type Columns, column, joined, list } from '../query/column.js'
import type { Projection, Shape } from '../query/declaration.js'
import { isGrouping } from '../record/allies.js'
import type { Observation } from '../record/observations.js'
import { DERIVED_NOTE, givenValue } from './figures.js'
import { notesOnLatest, refuseIdle, type SpendingValues, spendingFigures } from './spending-figures.js'

/**
 * A cell holds a number and nothing else, so that a column can be drawn. What is said of single cells stands in lists at the
 * end of the row, which are there whatever the figures are: columns that came and went with the status of a figure would
 * break whoever has picked them, and one beside each number would double the grid.
 */
export const wideShape: Shape<SpendingValues> = {
  title:
    'A row per year and a column per area (BEL), or per indicator and area (share_of_gdp_BEL) where several indicators are ' +
    'asked for; the cells are values. At the end time, the start of the year as RFC 3339, and lists of the columns whose ' +
    'figure of that year is an estimate, of unknown status, or derived: worked out, not published. What is in none is final.',
  row: z.object({ year: z.int(), time: z.string() }).catchall(z.union([z.number(), z.string()]).nullable()),
  project,
}

/** A column of figures. */
interface Place {
  readonly indicator: string
  readonly area: string
}

function project(view: View, values: SpendingValues): Projection {
  const { indicator: indicators = [] } = values
  if (indicators.length === 0) {
    throw refusedFor(
      'indicator',
      undefined,
      'here a column has one unit, so indicators must be named: for example indicator=share_of_gdp',
    )
  }
  refuseIdle(values, 'base')
  const held = [...spendingFigures(view, values)]
  const nameOf = columnNames(view, values, indicators.length > 1)
  const names = new Map(placesOf(held, indicators).map((place) => [nameOf(place), place]))
  const years = [...new Set(held.map(({ year }) => year))].sort((a, b) => a - b)
  const rows = years.map((year) => {
    const figures = held.filter((figure) => figure.year === year)
    const byName = new Map(figures.map((figure) => [nameOf(figure), figure]))
    const listed = (isMeant: (figure: Observation) => boolean) => {
      const meant = new Set(figures.filter(isMeant).map(nameOf))
      return joined([...names.keys()].filter((name) => meant.has(name)))
    }
    const cells = [...names.keys()].map((name): [string, number | null] => {
      const figure = byName.get(name)
      return [name, figure ? givenValue(view, figure, values) : null]
    })
    return {
      year,
      ...Object.fromEntries(cells),
      time: `${year}-01-01T00:00:00Z`,
      estimates: listed(({ status }) => status === 'estimate'),
      unknown: listed(({ status }) => status === 'unknown'),
      derived: listed(({ derived }) => derived),
    }
  })
  return {
    columns: columnsOf(view, values, names, {
      estimates: new Set(held.filter(({ status }) => status === 'estimate').map(nameOf)),
      derived: new Set(held.filter(({ derived }) => derived).map(nameOf)),
    }),
    key: ['year'],
    rows,
    publications: new Set(held.map((figure) => figure.publication)),
    notes: notesOnLatest(view, values, held),
    noun: ['year', 'years'],
    text: ['year', ...names.keys()],
  }
}

/** By indicator as asked, then by area, groupings after the allies. */
function placesOf(figures: readonly Observation[], indicators: readonly string[]): readonly Place[] {
  return indicators.flatMap((indicator) => {
    const areas = new Set(figures.filter((figure) => figure.indicator === indicator).map(({ area }) => area))
    return [...areas].sort(areaOrder).map((area) => ({ indicator, area }))
  })
}

/** Groupings stand after the allies. */
function areaOrder(a: string, b: string): number {
  return Number(isGrouping(a)) - Number(isGrouping(b)) || (a < b ? -1 : 1)
}

function columnNames(view: View, { header }: SpendingValues, areSeveral: boolean): (place: Place) => string {
  if (header !== 'names') return ({ indicator, area }) => (areSeveral ? `${indicator}_${area}` : area)
  const named = areaNames(view.dataset)
  return ({ indicator, area }) =>
    areSeveral ? `${named(area)}: ${view.dataset.indicators.get(indicator)?.title ?? indicator}` : named(area)
}

/** `marked` are the columns with a figure that is marked: in a terminal the others leave no room for a mark. */
function columnsOf(
  view: View,
  { raw }: SpendingValues,
  places: ReadonlyMap<string, Place>,
  marked: Readonly<Record<'estimates' | 'derived', ReadonlySet<string>>>,
): Columns {
  const figures = [...places].map(([name, { indicator, area }]) => {
    const { unit = '', decimals = 0, title = indicator } = view.dataset.indicators.get(indicator) ?? {}
    const notes = {
      title: `${title}: the value for ${area}`,
      unit,
      ...(marked.estimates.has(name) ? { statusIn: 'estimates' } : {}),
      ...(marked.derived.has(name) ? { derivedIn: 'derived' } : {}),
      ...(raw ? {} : { decimals }),
    }
    return [name, column(z.number().nullable(), notes)] as const
  })
  return {
    year: column(z.int(), { title: 'The year the figures are about', unit: 'calendar year' }),
    ...Object.fromEntries(figures),
    time: column(z.string(), { title: 'When the year begins', unit: 'RFC 3339 time, UTC' }),
    estimates: list('The columns whose figure the publisher marks as an estimate'),
    unknown: list('The columns whose figure the publisher does not mark, as final or otherwise'),
    derived: { ...list('The columns whose figure was worked out rather than published'), note: DERIVED_NOTE },
  }
}
