/** `/v1/revisions`: how a figure moved between publications. */
import { z } from 'zod'
import { revisionsChart } from '../charts/revisions.js'
import { isInPercent } from '../domain/change.js'
import { changeInPercent, revisionsOf } from '../domain/revision.js'
import { codeOrNull, column, key, keyOrNull, knownDate } from '../query/column.js'
import { flag, pickYears, references, years } from '../query/parameter.js'
import { defineTable } from '../query/table.js'
import { STATUSES } from '../record/observations.js'
import { outOn } from '../record/publications.js'
import { notesOnCurrent } from './current-figures.js'
import { faultUnlessOne, givenValue, rawParameter } from './figures.js'

/** A row for each figure in each edition. */
export const revisions = defineTable({
  name: 'revisions',
  title: 'Revised figures',
  summary:
    'Each figure in each edition, with its value in the edition before. Where the unit belongs to the publication and ' +
    'has changed, no change is given, and reason says so. What was worked out rather than published is never in it.',
  noun: ['edition of a figure', 'editions of figures'],
  parameters: {
    area: references('area', 'Allies or groupings.', 'SVN'),
    indicator: references('indicator', 'What is measured. Default: all indicators.', 'share_of_gdp'),
    year: years('The years the figures are about.'),
    changed: flag('Only figures that differ from the edition before, or only those that do not.'),
    ...rawParameter,
  },
  columns: {
    area: key('area', 'The ally or grouping the figure is about'),
    indicator: key('indicator', 'What is measured'),
    year: column(z.int(), { title: 'The year the figure is about', unit: 'calendar year', statusIn: 'status' }),
    publication: key('publication', 'The edition'),
    published_on: knownDate('When it came out'),
    value: column(z.number(), {
      title: 'The figure as published; with raw=true as the copy has it',
      unit: 'as in the indicator',
    }),
    status: column(z.enum(STATUSES), { title: 'How the publisher marks the figure' }),
    previous_publication: keyOrNull('publication', 'The edition before it that held the figure'),
    previous_value: column(z.number().nullable(), { title: 'Its value then', unit: 'as in the indicator' }),
    change: column(z.number().nullable(), {
      title: 'The difference at published precision; 0 is unchanged, null for a first edition or another unit',
      unit: 'as in the indicator; percentage points for shares',
    }),
    change_percent: column(z.number().nullable(), {
      title:
        'The same in percent of the value then, so that amounts of different allies compare; null for what is itself in percent',
      unit: 'percent of the previous value',
      decimals: 2,
    }),
    change_size: column(z.number().nullable(), {
      title: 'The change without its sign: sort=-change_size gives the largest first',
      unit: 'as in the indicator; percentage points for shares',
    }),
    reason: codeOrNull(
      'Why the change is null: first_edition: no edition before held it; unit_changed: another currency',
    ),
  },
  key: ['area', 'indicator', 'year', 'publication'],
  picture: { chart: revisionsChart, fault: ({ indicator }) => faultUnlessOne(indicator) },
  sort: 'area,indicator,year,published_on',
  text: ['area', 'indicator', 'year', 'value', 'change', 'publication'],
  *rows(view, values) {
    for (const indicator of values.indicator ?? view.dataset.indicators.keys()) {
      for (const area of values.area ?? view.dataset.areasWith(indicator)) {
        if (view.isNotYetAlly(area)) continue
        const decimals = view.dataset.decimalsOf(indicator)
        const isShare = isInPercent(view, indicator)
        for (const year of pickYears(
          view.series(indicator, area).map((figure) => figure.year),
          values.year,
        )) {
          for (const revised of revisionsOf(view, indicator, area, year)) {
            const { vintage, before, change, unitChanged } = revised
            const isChanged = change !== null && change !== 0
            if (values.changed !== undefined && values.changed !== isChanged) continue
            yield {
              area,
              indicator,
              year,
              publication: vintage.publication.id,
              published_on: outOn(vintage.publication),
              value: givenValue(view, vintage.observation, values),
              status: vintage.observation.status,
              previous_publication: before?.publication.id ?? null,
              previous_value: before && givenValue(view, before.observation, values),
              change,
              change_percent: isShare ? null : changeInPercent(revised, decimals),
              change_size: change === null ? null : Math.abs(change),
              reason: unitChanged ? 'unit_changed' : before ? null : 'first_edition',
            }
          }
        }
      }
    }
  },
  notesOnRows: (view, { year }, rows) => (year === 'latest' ? notesOnCurrent(view, rows) : []),
})
