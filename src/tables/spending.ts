/** `/v1/spending`: the figures themselves. */
import { z } from 'zod'
import { mixChart } from '../charts/mix.js'
import { spendingChart } from '../charts/spending.js'
import { BASE_YEAR } from '../domain/base-year.js'
import { column, key, text } from '../query/column.js'
import { defineTable } from '../query/table.js'
import { STATUSES } from '../record/observations.js'
import { DERIVED_NOTE, faultUnlessOne, faultUnlessOneArea, givenValue } from './figures.js'
import { derivedCells, derivedColumns } from './spending-derived.js'
import { notesOnLatest, refuseIdle, spendingFigures, spendingParameters } from './spending-figures.js'
import { wideShape } from './spending-wide.js'

/** A row for each area, indicator and year. */
export const spending = defineTable({
  name: 'spending',
  title: 'Spending',
  summary:
    'Every figure of the record in force on the date: for each area, indicator and year the one in the latest edition ' +
    'out by then. A series may therefore draw on several editions; publication= asks for one alone. derive= adds rank, ' +
    'change, index and share of the total.',
  noun: ['figure', 'figures'],
  parameters: spendingParameters,
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
      note: DERIVED_NOTE,
    }),
    ...derivedColumns,
  },
  key: ['area', 'indicator', 'year'],
  picture: {
    name: 'lines',
    chart: spendingChart,
    fault: ({ indicator }) => faultUnlessOne(indicator),
    others: { mix: { chart: mixChart, fault: ({ area }) => faultUnlessOneArea(area) } },
  },
  text: ['area', 'indicator', 'year', 'value', 'publication'],
  shapes: { wide: wideShape },
  *rows(view, values) {
    refuseIdle(values, 'header')
    if (!values.derive?.includes('index')) refuseIdle(values, 'base')
    const cellsOf = derivedCells(view, values)
    for (const figure of spendingFigures(view, values)) {
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
        // Last, because V8 adds to a spread object slowly.
        ...cellsOf(figure),
      }
    }
  },
  notesOnRows: notesOnLatest,
  defaults: (_, { derive }): Readonly<Record<string, string>> =>
    derive?.includes('index') ? { base: String(BASE_YEAR) } : {},
})
