/** The columns of an ally’s words beside a level: its headline pledge, what stands beside it, and the prospect they make. */
import { z } from 'zod'
import type { View } from '../domain/dataset.js'
import { NO_WORDS, wordsOf } from '../domain/headline.js'
import type { MissingReason } from '../domain/missing.js'
import { OUTCOMES } from '../domain/outcome.js'
import { wouldReach } from '../domain/progress.js'
import { PROSPECTS, type Prospect } from '../domain/prospect.js'
import { type Level, measuredBy } from '../domain/target.js'
import { column, keyOrNull, percent, year } from '../query/column.js'
import { choices, flag } from '../query/parameter.js'
import { reason } from './levels.js'

/** The filters on those columns. */
export const wordParameters = {
  prospect: choices(PROSPECTS, 'Only allies with this prospect against the level.'),
  pledge_suffices: flag('Only allies whose headline pledge would reach the level in time, or only those it would not.'),
}

/** Whether the row passes those filters; where it cannot be said, it passes neither. */
export function hasWords(
  row: { readonly prospect: string | null; readonly pledge_suffices: boolean | null },
  asked: { readonly prospect?: readonly string[] | undefined; readonly pledge_suffices?: boolean | undefined },
): boolean {
  const isAsked = asked.prospect === undefined || (row.prospect !== null && asked.prospect.includes(row.prospect))
  return isAsked && (asked.pledge_suffices === undefined || row.pledge_suffices === asked.pledge_suffices)
}

/** The headline pledge, and what stands beside it. */
export const pledgeColumns = {
  pledge: keyOrNull(
    'pledge',
    'The headline pledge: the open word on its share of GDP, core or total, the ally is known by',
  ),
  pledged_percent: percent('The level of the headline pledge', 'percent, as in pledged_indicator'),
  pledged_year: year('The year the headline pledge is due'),
  pledged_indicator: keyOrNull(
    'indicator',
    'What the headline pledge is measured in: 5% of the total is not 5% of core',
  ),
  pledge_outcome: column(z.enum(OUTCOMES).nullable(), {
    title:
      'What is to be said of the headline pledge by the date: pending; not_measurable on the total; kept where, at no date, it is reached',
  }),
  pledge_suffices: column(z.boolean().nullable(), {
    title:
      'Whether the headline pledge would reach the level in time; null where its date is open, or it is measured in something else',
  }),
  pledge_reason: reason('Why there is no headline pledge'),
  settled_pledge: keyOrNull(
    'pledge',
    'The latest announced of its other pledges on core spending that were kept or missed',
  ),
  settled_outcome: column(z.enum(OUTCOMES).nullable(), { title: 'Which of the two' }),
  reservation: keyOrNull('pledge', 'The ally’s word in force that it will not do what was agreed'),
  exemption: keyOrNull('pledge', 'The exemption granted to the ally, if one is in force'),
}

/** The cells of those columns; all empty beside a level of something else than the share of GDP. */
export function pledgeCells(view: View, ally: string, level: Level | null) {
  const isOfShare = level === null || measuredBy(level.indicator).indicator === 'share_of_gdp'
  const { headline, settled, reservation, exemption } = isOfShare ? wordsOf(view, ally) : NO_WORDS
  const why: MissingReason = view.isNotYetAlly(ally) ? 'not_yet_ally' : 'no_open_pledge'
  return {
    pledge: headline?.pledge.id ?? null,
    pledged_percent: headline?.pledge.percent ?? null,
    pledged_year: headline?.pledge.deadlineYear ?? null,
    pledged_indicator: headline?.pledge.indicator ?? null,
    pledge_outcome: headline?.judgement.outcome ?? null,
    pledge_suffices: headline && level && wouldReach(level, headline.pledge),
    pledge_reason: headline || !isOfShare ? null : why,
    settled_pledge: settled?.pledge.id ?? null,
    settled_outcome: settled?.judgement.outcome ?? null,
    reservation: reservation?.id ?? null,
    exemption: exemption?.id ?? null,
  }
}

/** The prospect against the level, and the ally’s own word beside it. */
export const prospectColumns = {
  prospect: column(z.enum(PROSPECTS).nullable(), {
    title:
      'What is to be expected against the level, by the figure, then the ally’s own word, then its pace. met: the current ' +
      'figure meets it; declined: it says it will not, or reserves its own course; pledged: it says it will, by a year ahead; on_pace, behind: no firm ' +
      'date ahead, and its recent pace would, or would not, reach it; no_data; null without a level',
  }),
  prospect_pledge: keyOrNull('pledge', 'The pledge that makes it pledged: the nearest of its own that meets the level'),
  prospect_year: year('The year that pledge is due'),
  prospect_reason: reason('Why the prospect is no_data, or behind without a pace'),
  own_percent: percent('The highest level of its own open, unconditional word', 'percent, as in the figure'),
  own_year: year('The year that is due'),
}

/** The cells of those columns; all empty where there is no level. */
export function prospectCells(prospect: Prospect | null) {
  return {
    prospect: prospect?.word ?? null,
    prospect_pledge: prospect?.pledge?.id ?? null,
    prospect_year: prospect?.pledge?.deadlineYear ?? null,
    prospect_reason: prospect?.reason ?? null,
    own_percent: prospect?.own?.percent ?? null,
    own_year: prospect?.own?.deadlineYear ?? null,
  }
}
