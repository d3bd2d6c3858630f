/** `/v1/flips`: which ally-years changed from met to short, or back, because a figure was revised. */
import { z } from 'zod'
import { atPublishedPrecision } from '../domain/precision.js'
import { type Flip, flipsOfAlly } from '../domain/revision.js'
import { refusedFor } from '../faults/fault.js'
import { column, key, keyOrNull, knownDate } from '../query/column.js'
import { flag, pickYears, reference, references, years } from '../query/parameter.js'
import { defineTable } from '../query/table.js'
import { outOn } from '../record/publications.js'

function share(title: string) {
  return column(z.number(), { title, unit: 'percent, as in the indicator', decimals: 2 })
}

/** A row for each ally, year and edition whose figure changed the verdict. */
export const flips = defineTable({
  name: 'flips',
  title: 'Flips',
  summary:
    'Ally-years whose verdict changed from one edition to the next that has the figure; only allies that were members in ' +
    'that year. By default each year is judged by the target in force at its end.',
  noun: ['flip', 'flips'],
  parameters: {
    ally: references('ally', 'Allies by code or English name.', 'SVN'),
    year: years('The years the figures are about; latest takes for each ally the last year with a flip.'),
    target: reference('target', 'The target to judge every year by.', 'vilnius-2023-2pct'),
    meets: flag('Only flips to met, or only flips to short.'),
  },
  columns: {
    ally: key('ally', 'The ally'),
    year: column(z.int(), { title: 'The year the figure is about', unit: 'calendar year' }),
    publication: key('publication', 'The edition that changed the verdict'),
    published_on: knownDate('When it came out'),
    previous_publication: keyOrNull('publication', 'The edition before it that held the figure'),
    previous_percent: share('What the figure was, at published precision'),
    percent: share('What it became'),
    target: key('target', 'The target judged by'),
    target_percent: share('Its level'),
    meets: column(z.boolean(), { title: 'Whether the target is met since then' }),
  },
  key: ['ally', 'year', 'publication'],
  sort: 'published_on,ally,year',
  text: ['ally', 'year', 'published_on', 'previous_percent', 'percent', 'target_percent', 'meets'],
  *rows(view, values) {
    const target = values.target === undefined ? null : view.target(values.target)
    if (target && view.isUnmeasured(target.indicator)) {
      throw refusedFor('target', target.id, `nobody publishes ${target.indicator} by ally, so no verdict can change`)
    }
    const asked: Flip[] = []
    for (const ally of view.allies) {
      if (values.ally && !values.ally.includes(ally.code)) continue
      asked.push(...flipsOfAlly(view, ally, target).filter(({ meets }) => meets === (values.meets ?? meets)))
      yield null
    }
    for (const ally of new Set(asked.map((flip) => flip.ally))) {
      const own = asked.filter((flip) => flip.ally === ally)
      const chosen = pickYears(
        own.map((flip) => flip.year),
        values.year,
      )
      for (const flip of own.filter(({ year }) => chosen.includes(year))) {
        yield {
          ally,
          year: flip.year,
          publication: flip.after.publication.id,
          published_on: outOn(flip.after.publication),
          previous_publication: flip.before.publication.id,
          previous_percent: atPublishedPrecision(flip.before.observation.value),
          percent: atPublishedPrecision(flip.after.observation.value),
          target: flip.target.id,
          target_percent: flip.target.percent,
          meets: flip.meets,
        }
      }
    }
  },
})
