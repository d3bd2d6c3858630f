/** `/v1/check`: yes or no, with the evidence. */
import { z } from 'zod'
import { gapPp } from '../domain/gap.js'
import { type MissingReason, whyNoFigure } from '../domain/missing.js'
import { atPublishedPrecision } from '../domain/precision.js'
import { judgedBy } from '../domain/progress.js'
import { bindsAlly, measuredBy, meetsLevel } from '../domain/target.js'
import { refusedFor } from '../faults/fault.js'
import { column, key, keyOrNull, percent, points, text, year } from '../query/column.js'
import { flag, reference, whole } from '../query/parameter.js'
import { defineTable } from '../query/table.js'
import { isGrouping } from '../record/allies.js'
import { STATUSES } from '../record/observations.js'
import { BOUNDS } from '../record/targets.js'
import { notesOnCurrent } from './current-figures.js'
import { levelDefaults, levelFor, levelParameters, notesOn, reason } from './levels.js'

const { by: _, ...levelWithoutYear } = levelParameters
const BOUND_WORDS = { at_least: 'at least', above: 'above', at_most: 'at most' } as const

/** One row: the answer for the ally or grouping asked about. */
export const check = defineTable({
  name: 'check',
  title: 'Check',
  summary:
    'Whether an ally or a grouping meets a target, or any share of GDP, in its current year or the year asked about, by ' +
    'what was known on the date. A target whose deadline year is over is judged by the figure of that year. With fail=true a no is a 409 and a missing figure a 422, so that curl -f fails.',
  noun: ['answer', 'answers'],
  single: true,
  example: { ally: 'ITA' },
  parameters: {
    ally: reference('ally', 'The ally; or name an area.', 'ITA'),
    area: reference('area', 'The ally or grouping.', 'NATO-EUR-CAN'),
    ...levelWithoutYear,
    year: whole(
      1949,
      2100,
      'The year of the figure. Default: the deadline of the target once it is over, else the latest.',
    ),
    publication: reference('publication', 'Only the figures of this edition.', 'nato-2024-06'),
    fail: flag('Whether anything but a yes is a failure: 409 for a no, 422 for a missing figure.'),
  },
  columns: {
    area: key('area', 'The ally or grouping'),
    answer: column(z.boolean().nullable(), { title: 'Whether it meets the level; null where that cannot be said' }),
    year: year('The year of the figure', 'status'),
    value: percent('The figure, at published precision', 'percent, as in the indicator'),
    status: column(z.enum(STATUSES).nullable(), { title: 'How the publisher marks the figure' }),
    publication: keyOrNull('publication', 'The edition that carries the figure'),
    target: keyOrNull('target', 'The target; null where the question gives a percentage instead'),
    bound: column(z.enum(BOUNDS), { title: 'Whether the figure must be at least, above, or at most the level' }),
    percent: column(z.number(), { title: 'The level', unit: 'percent, as in the indicator', decimals: 2 }),
    gap_pp: points('Figure minus level; negative is short'),
    reason: reason('Why there is no answer'),
    sentence: text('The answer in words'),
  },
  key: ['area'],
  yesOrNo: { isYes: ({ answer }) => answer },
  text: ['area', 'answer', 'value', 'year', 'percent', 'gap_pp', 'publication'],
  *rows(view, values) {
    const area = values.ally ?? values.area
    if (area === undefined || (values.ally !== undefined && values.area !== undefined)) {
      throw refusedFor('ally', values.ally, 'name one ally, or one area, to check')
    }
    const level = levelFor(view, values)
    const pinned = view.withEdition(values.publication)
    const { indicator, isFloor } = measuredBy(level.indicator)
    const figure =
      values.year === undefined ? judgedBy(pinned, area, level).figure : pinned.figure(indicator, area, values.year)
    const ally = view.dataset.allies.get(area)
    const inScope = isGrouping(area) || (ally !== undefined && bindsAlly(level, ally))
    const meets = figure && inScope ? meetsLevel(level, figure.value) : null
    const answer = isFloor && !meets ? null : meets
    const why: MissingReason | null =
      answer !== null
        ? null
        : !figure
          ? whyNoFigure(pinned, area, indicator)
          : inScope
            ? 'core_is_a_floor'
            : 'not_in_scope'
    const value = figure && atPublishedPrecision(figure.value)
    const asked = `${BOUND_WORDS[level.bound]} ${level.percent}%`
    const verb = figure?.status === 'estimate' ? 'is estimated at' : 'was'
    const known = figure && `${figure.year} ${verb} ${value?.toFixed(2)}%${isFloor ? ' by core spending alone' : ''}`
    yield {
      area,
      answer,
      year: figure?.year ?? values.year ?? null,
      value,
      status: figure?.status ?? null,
      publication: figure?.publication ?? null,
      target: level.target,
      bound: level.bound,
      percent: level.percent,
      gap_pp: figure && gapPp(figure.value, level.percent),
      reason: why,
      sentence: `${area} ${asked}: ${answer === null ? 'cannot be said' : answer ? 'yes' : 'no'}; ${known ?? `no figure (${why})`}`,
    }
  },
  defaults: (view, values) => levelDefaults(view, values),
  notes: (view, values) => notesOn(levelFor(view, values).indicator),
  notesOnRows(view, values, rows) {
    const pinned = view.withEdition(values.publication)
    const level = levelFor(view, values)
    const { indicator } = measuredBy(level.indicator)
    const current = rows.filter(({ area }) => values.year === undefined && !judgedBy(pinned, area, level).isOver)
    return notesOnCurrent(
      pinned,
      current.map(({ area }) => ({ area, indicator })),
    )
  },
})
