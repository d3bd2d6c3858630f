/** `/v1/pledges`: what each ally said it would itself reach. */
import { z } from 'zod'
import { promisesChart } from '../charts/promises.js'
import { isPledgeInForce, isWithdrawn, judge, OUTCOMES, replacementOf } from '../domain/outcome.js'
import { atPublishedPrecision } from '../domain/precision.js'
import { column, date, key, keyOrNull, percent, text, year } from '../query/column.js'
import { choices, references } from '../query/parameter.js'
import { defineTable } from '../query/table.js'
import { BASES, PLEDGE_KINDS } from '../record/pledges.js'

/** A row for each pledge. */
export const pledges = defineTable({
  name: 'pledges',
  title: 'Pledges',
  summary:
    'What each ally said it would itself reach, when and how firmly, with what became of it by the date as the figures ' +
    'known then show. A pledge without a date of announcement is listed but never in force; exemptions and reservations ' +
    'are listed beside the pledges.',
  noun: ['pledge', 'pledges'],
  item: 'pledge',
  parameters: {
    ally: references('ally', 'Who pledged.', 'ESP'),
    indicator: references('indicator', 'What the pledge is measured in.', 'share_of_gdp'),
    kind: choices(PLEDGE_KINDS, 'How firm it is.'),
    outcome: choices(OUTCOMES, 'What became of it by the date.'),
  },
  columns: {
    id: text('Key of the pledge'),
    ally: key('ally', 'Who pledged'),
    title: text('What was pledged, in short'),
    indicator: key('indicator', 'What it is measured in'),
    percent: percent('The level pledged; the lower end of a range', 'percent, as in the indicator'),
    from_year: year('The first year, for a pledge about every year of a span or its average'),
    deadline_year: year('The year it is due'),
    basis: column(z.enum(BASES).nullable(), {
      title: 'Which years decide: by any year up to the deadline, in that year, every year, or on average',
    }),
    announced_on: date('When it was announced'),
    kind: column(z.enum(PLEDGE_KINDS), { title: 'How firm it is' }),
    conditional: column(z.boolean(), { title: 'Whether it depends on a condition' }),
    withdrawn_on: date('When the ally took it back, without another in its place'),
    in_force: column(z.boolean(), {
      title: 'Whether it was announced by the date, and by then neither replaced nor taken back',
    }),
    outcome: column(z.enum(OUTCOMES).nullable(), {
      title: 'What became of it by the date; null for an exemption or a reservation, which promise nothing',
      statusIn: 'provisional',
    }),
    provisional: column(z.boolean(), { title: 'Whether the outcome rests on an estimate' }),
    decided_year: year('The year of the figure that decides; the last of several'),
    decided_value: percent('The figure that decides, at published precision', 'percent, as in the indicator'),
    decided_publication: keyOrNull('publication', 'The edition that carries that figure'),
    superseded_by: keyOrNull('pledge', 'The pledge that had replaced it by the date'),
    summary: text('What was said, in our words, as recorded; may mention later events'),
    source_url: text('URL of the source'),
  },
  key: ['id'],
  sort: 'ally,announced_on',
  picture: { chart: promisesChart },
  text: ['ally', 'percent', 'deadline_year', 'outcome', 'title'],
  *rows(view, values) {
    for (const pledge of view.pledges) {
      if (values.ally && !values.ally.includes(pledge.ally)) continue
      if (values.indicator && !values.indicator.includes(pledge.indicator)) continue
      if (values.kind && !values.kind.includes(pledge.kind)) continue
      const judgement = judge(view, pledge)
      const outcome = judgement?.outcome ?? null
      if (values.outcome && (outcome === null || !values.outcome.includes(outcome))) continue
      const deciding = judgement?.decidedBy.at(-1)
      yield {
        id: pledge.id,
        ally: pledge.ally,
        title: pledge.title,
        indicator: pledge.indicator,
        percent: pledge.percent,
        from_year: pledge.fromYear,
        deadline_year: pledge.deadlineYear,
        basis: pledge.basis,
        announced_on: pledge.announcedOn,
        kind: pledge.kind,
        conditional: pledge.conditional,
        withdrawn_on: isWithdrawn(view, pledge) ? pledge.withdrawnOn : null,
        in_force: isPledgeInForce(view, pledge),
        outcome,
        provisional: judgement?.provisional ?? false,
        decided_year: deciding?.year ?? null,
        decided_value: deciding ? atPublishedPrecision(deciding.value) : null,
        decided_publication: deciding?.publication ?? null,
        superseded_by: replacementOf(view, pledge)?.id ?? null,
        summary: pledge.summary,
        source_url: pledge.sourceUrl,
      }
    }
  },
})
