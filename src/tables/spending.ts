/** `/v1/spending`: the figures themselves. */
import { z } from 'zod'
import { spendingChart } from '../charts/spending.js'
import type { View } from '../domain/dataset.js'
import { FaultyQuestion } from '../faults/fault.js'
import { type Columns, column, key, text } from '../query/column.js'
import type { Projection } from '../query/declaration.js'
import { pickYears, reference, references, type ValuesOf, whole, years } from '../query/parameter.js'
import { defineTable } from '../query/table.js'
import { GROUPINGS } from '../record/allies.js'
import { type Observation, STATUSES } from '../record/observations.js'
import { notesOnCurrent } from './current-figures.js'
import { faultUnlessOne, givenValue, rawParameter } from './figures.js'

const MOST_YEARS = 200

const parameters = {
  area: references('area', 'Allies or groupings (NATO, NATO-EUR-CAN).', 'POL'),
  indicator: references('indicator', 'What is measured. Default: all indicators.', 'share_of_gdp'),
  year: years('The years.'),
  publication: reference('publication', 'Only the figures of this edition.', 'nato-2024-06'),
  last: whole(1, MOST_YEARS, 'Only the last so many years of each area and indicator.'),
  ...rawParameter,
}
type SpendingValues = ValuesOf<typeof parameters>

/** A row for each area, indicator and year. */
export const spending = defineTable({
  name: 'spending',
  title: 'Spending',
  summary:
    'Every figure of the record in force on the date: for each area, indicator and year the one in the latest edition ' +
    'out by then. A series may therefore draw on several editions; publication= asks for one alone.',
  noun: ['figure', 'figures'],
  parameters,
  columns: {
    area: key('area', 'The ally or grouping the figure is about'),
    indicator: key('indicator', 'What is measured'),
    year: column(z.int(), { title: 'The year the figure is about', unit: 'calendar year', statusIn: 'status' }),
    value: column(z.number(), {
      title: 'The figure as published, at the decimals of its indicator; with raw=true as the copy has it',
      unit: 'as in unit',
      derivedIn: 'derived',
    }),
    unit: text('The unit of the value'),
    status: column(z.enum(STATUSES), { title: 'How the publisher marks the figure' }),
    publication: key('publication', 'The edition that carries the figure'),
    derived: column(z.boolean(), {
      title: 'Whether it was worked out from what the edition published, rather than published itself',
      note: 'Figures marked derived were not published: they are worked out from what their edition did publish.',
    }),
  },
  key: ['area', 'indicator', 'year'],
  picture: { chart: spendingChart, fault: ({ indicator }) => faultUnlessOne(indicator) },
  text: ['area', 'indicator', 'year', 'value', 'publication'],
  shapes: {
    wide: {
      title: 'A row per year and a column per area, for exactly one indicator; the cells are values.',
      row: z.object({ year: z.int() }).catchall(z.number().nullable()),
      project: wide,
    },
  },
  *rows(view, values) {
    for (const figure of figures(view, values)) {
      const { area, indicator, year, status, publication, derived } = figure
      yield {
        area,
        indicator,
        year,
        value: givenValue(view, figure, values),
        unit: view.dataset.indicators.get(indicator)?.unit ?? '',
        status,
        publication,
        derived,
      }
    }
  },
  notesOnRows: notesOnLatest,
})

/** By which View the figures are chosen. */
function viewOf(view: View, { publication }: SpendingValues): View {
  return view.withEdition(publication).withDerived()
}

/** Where only the latest figures are asked for, they are current ones. */
function notesOnLatest(
  view: View,
  values: SpendingValues,
  figures: readonly Pick<Observation, 'area' | 'indicator'>[],
): readonly string[] {
  const isLatest = values.year === 'latest' || (values.year === undefined && values.last === 1)
  return isLatest ? notesOnCurrent(viewOf(view, values), figures) : []
}

function* figures(view: View, values: SpendingValues): Iterable<Observation> {
  const edition = viewOf(view, values)
  for (const indicator of values.indicator ?? view.dataset.indicators.keys()) {
    for (const area of values.area ?? view.dataset.areasWith(indicator)) {
      if (view.isNotYetAlly(area)) continue
      yield* ofYears(edition.series(indicator, area), values)
    }
  }
}

function ofYears(series: readonly Observation[], { year, last }: SpendingValues): readonly Observation[] {
  const years =
    year &&
    pickYears(
      series.map((figure) => figure.year),
      year,
    )
  const chosen = years ? series.filter((figure) => years.includes(figure.year)) : series
  return last === undefined ? chosen : chosen.slice(-last)
}

/** Groupings stand after the allies. */
function areaOrder(a: string, b: string): number {
  const rank = (area: string) => (GROUPINGS.some((grouping) => grouping === area) ? 1 : 0)
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}

function wide(view: View, values: SpendingValues): Projection {
  const fault = faultUnlessOne(values.indicator)
  if (fault) throw new FaultyQuestion([fault])
  const [indicator = ''] = values.indicator ?? []
  const { unit = '', decimals = 0 } = view.dataset.indicators.get(indicator) ?? {}
  const shown = values.raw ? {} : { decimals }
  const rows = new Map<number, Record<string, number | null>>()
  const held = [...figures(view, values)]
  const areas = [...new Set(held.map((figure) => figure.area))].sort(areaOrder)
  for (const figure of held) {
    const { year, area } = figure
    const row = rows.get(year) ?? { year, ...Object.fromEntries(areas.map((name) => [name, null])) }
    row[area] = givenValue(view, figure, values)
    rows.set(year, row)
  }
  const columns: Columns = {
    year: column(z.int(), { title: 'The year the figures are about', unit: 'calendar year' }),
    ...Object.fromEntries(
      areas.map((area) => [area, column(z.number().nullable(), { title: `The value for ${area}`, unit, ...shown })]),
    ),
  }
  return {
    columns,
    key: ['year'],
    rows: [...rows.values()],
    publications: new Set(held.map((figure) => figure.publication)),
    notes: notesOnLatest(view, values, held),
    noun: ['year', 'years'],
  }
}
