/** `/v1/targets`: what the allies agreed on together, and what was proposed to them. */
import { z } from 'zod'
import { bindsAlly, isTargetSuperseded, STANDINGS, standingOf } from '../domain/target.js'
import { column, date, joined, key, keyOrNull, list, text, year } from '../query/column.js'
import { choices, reference, references } from '../query/parameter.js'
import { defineTable } from '../query/table.js'
import { BOUNDS } from '../record/targets.js'

/** A row for each target. */
export const targets = defineTable({
  name: 'targets',
  title: 'Targets',
  summary: 'Each level agreed by the allies or proposed to them, with its standing on the date.',
  noun: ['target', 'targets'],
  item: 'target',
  parameters: {
    indicator: references('indicator', 'What the target is measured in.', 'share_of_gdp'),
    standing: choices(STANDINGS, 'How the target stands on the date.'),
    ally: reference('ally', 'Only targets that apply to this ally.'),
    summit: references('summit', 'Where the target was agreed or proposed.'),
  },
  columns: {
    id: text('Key of the target'),
    title: text('Its name in this record'),
    indicator: key('indicator', 'What it is measured in'),
    bound: column(z.enum(BOUNDS), { title: 'Whether the figure must be at least, above, or at most the level' }),
    percent: column(z.number(), { title: 'The level', unit: 'percent, as in the indicator', decimals: 2 }),
    standing: column(z.enum(STANDINGS), { title: 'How it stands on the date' }),
    proposed_on: date('When it was proposed'),
    agreed_on: date('When it was agreed'),
    deadline_year: year('The year it is due; null for a level due every year or undated'),
    review_year: year('The year it is to be reviewed'),
    part_of: keyOrNull('target', 'The target it is a part of'),
    summit: keyOrNull('summit', 'Where it was agreed or proposed'),
    superseded_by: keyOrNull('target', 'The target that replaced it, once it had been replaced'),
    superseded_on: date('When it was replaced, once it had been'),
    areas: list('The allies or groupings it applies to; null for all allies'),
    scope: text('To whom it applies, in words'),
    summary: text('What was agreed or asked, in our words, as recorded'),
    source_url: text('URL of the source'),
  },
  key: ['id'],
  sort: 'agreed_on,proposed_on',
  text: ['percent', 'standing', 'agreed_on', 'deadline_year', 'id'],
  beside: {
    milestones: { table: 'milestones', title: 'Occasions it has', where: (target) => ({ target }) },
    statements: { table: 'statements', title: 'What was said of it', where: (target) => ({ target }) },
  },
  *rows(view, values) {
    const ally = values.ally === undefined ? null : view.dataset.allies.get(values.ally)
    for (const target of view.targets) {
      const standing = standingOf(target, view.asOf)
      if (values.indicator && !values.indicator.includes(target.indicator)) continue
      if (values.standing && !values.standing.includes(standing)) continue
      if (values.summit && !values.summit.includes(target.summit ?? '')) continue
      if (ally && !bindsAlly(target, ally)) continue
      const superseded = isTargetSuperseded(target, view.asOf)
      yield {
        id: target.id,
        title: target.title,
        indicator: target.indicator,
        bound: target.bound,
        percent: target.percent,
        standing,
        proposed_on: target.proposedOn,
        agreed_on: standing === 'proposed' ? null : target.agreedOn,
        deadline_year: target.deadlineYear,
        review_year: target.reviewYear,
        part_of: target.partOf,
        summit: target.summit,
        superseded_by: superseded ? target.supersededBy : null,
        superseded_on: superseded ? target.supersededOn : null,
        areas: joined(target.areas),
        scope: target.scope,
        summary: target.summary,
        source_url: target.sourceUrl,
      }
    }
  },
})
