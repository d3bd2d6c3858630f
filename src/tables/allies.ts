/** `/v1/allies`: where each ally stands. */
import { z } from 'zod'
import type { View } from '../domain/dataset.js'
import { GDP_CHOICES, type GdpChoice, gapPp, gapUsdM, gdpFor } from '../domain/gap.js'
import { type MissingReason, whyNoFigure } from '../domain/missing.js'
import { atPublishedPrecision } from '../domain/precision.js'
import { prospectOf } from '../domain/prospect.js'
import { yearsBehind } from '../domain/stale.js'
import { standingOfAlly } from '../domain/standing.js'
import { bindsAlly, levelOf, measuredBy, targetInForce } from '../domain/target.js'
import { refusedFor } from '../faults/fault.js'
import { column, date, key, keyOrNull, percent, points, text, textOrNull, usdMillions, year } from '../query/column.js'
import { choice, choices, flag, reference, references } from '../query/parameter.js'
import { defineTable } from '../query/table.js'
import { type Ally, REGIONS } from '../record/allies.js'
import { STATUSES } from '../record/observations.js'
import type { Target } from '../record/targets.js'
import { hasWords, pledgeCells, pledgeColumns, prospectCells, prospectColumns, wordParameters } from './ally-words.js'
import { notesOnCurrent, yearsBehindColumn } from './current-figures.js'
import { notesOn, reason } from './levels.js'
import { pace, roundedPace } from './pace.js'

/** The indicators a target may be measured in for allies to be set against it by their core share. */
const COMPARABLE = ['share_of_gdp', 'total_share_of_gdp']

/** A row for each ally. */
export const allies = defineTable({
  name: 'allies',
  title: 'Allies',
  summary:
    'Where each ally stands on the date: its current share of GDP, its headline pledge, the target in force, the ' +
    'gap to it in points and dollars, whether it meets it, and what is to be expected of it.',
  noun: ['ally', 'allies'],
  item: 'ally',
  parameters: {
    ally: references('ally', 'Allies by code or English name.', 'BEL,ITA,ESP'),
    region: choices(REGIONS, 'The region the ally is in.'),
    target: reference(
      'target',
      'The target to stand against. Default: the one in force on the date.',
      'hague-2025-core-3-5pct',
    ),
    meets_target: flag('Only allies that meet the target, or only those that do not.'),
    ...wordParameters,
    gdp: choice(
      GDP_CHOICES,
      'The GDP that turns the gap into dollars: of the same year (default), or the latest held.',
    ),
  },
  itemParameters: ['target', 'gdp'],
  columns: {
    ally: key('ally', 'ISO 3166 alpha-3 code of the ally'),
    name: { ...text('Short English name'), nameOf: 'ally' },
    region: column(z.enum(REGIONS), { title: 'The region the ally is in' }),
    joined_on: date('Day of accession to the North Atlantic Treaty'),
    year: year('Year of the current figure', 'status'),
    years_behind: yearsBehindColumn('By how many years that is behind the newest year any ally has a figure for'),
    share_of_gdp: percent('Current defense expenditure as a share of GDP, as NATO computes it, at constant prices'),
    status: column(z.enum(STATUSES).nullable(), { title: 'How the publisher marks the figure' }),
    publication: keyOrNull('publication', 'The edition that carries the figure'),
    ...pledgeColumns,
    target: keyOrNull('target', 'The target the ally stands against'),
    target_percent: percent('The level of the target'),
    target_year: year('The year the target is due; null for a level due every year'),
    gap_pp: points('share_of_gdp minus target_percent; negative is short'),
    gap_usd_m: { ...usdMillions('The gap in dollars: gap_pp / 100 × GDP; negative is short'), isSummable: true },
    gdp_usd_m: usdMillions('The GDP used for gap_usd_m'),
    gdp_year: year('The year of that GDP'),
    gdp_publication: keyOrNull('publication', 'The edition that carries that GDP'),
    meets_target: column(z.boolean().nullable(), {
      title: 'Whether the figure meets the target at published precision',
    }),
    ...prospectColumns,
    recent_pace_pp: pace('What was added each year in the years up to the figure'),
    last_change_pp: points('The change from the year before the figure to it'),
    reason: reason(),
    notes: textOrNull('Remarks on the ally’s figures, as recorded; may mention later events'),
  },
  key: ['ally'],
  text: ['ally', 'share_of_gdp', 'year', 'gap_pp', 'gap_usd_m', 'pledged_percent', 'name'],
  beside: {
    pledges: { table: 'pledges', title: 'What the ally promised', where: (ally) => ({ ally }) },
    record: {
      table: 'pledges',
      title: 'Which promises it kept and which it missed',
      where: (ally) => ({ ally, outcome: 'kept,missed' }),
    },
    spending: {
      table: 'spending',
      title: 'Its share of GDP by year',
      where: (area) => ({ area, indicator: 'share_of_gdp' }),
    },
    targets: {
      table: 'targets',
      title: 'The targets it stands against',
      where: (ally) => ({ ally, standing: 'in_force,proposed' }),
    },
  },
  *rows(view, values) {
    const target =
      values.target === undefined ? targetInForce(view.targets, 'share_of_gdp', view.asOf) : view.target(values.target)
    if (target) refuseIncomparable(target)
    for (const ally of view.alliesNamed(values.ally)) {
      if (values.region && !values.region.includes(ally.region)) continue
      const row = rowOf(view, ally, target, values.gdp ?? 'same_year')
      const isAsked = values.meets_target === undefined || row.meets_target === values.meets_target
      if (isAsked && hasWords(row, values)) yield row
    }
  },
  defaults(view, values) {
    const target = targetInForce(view.targets, 'share_of_gdp', view.asOf)
    return { ...(values.target === undefined && target ? { target: target.id } : {}), gdp: 'same_year' }
  },
  notes(view, values) {
    const target = values.target === undefined ? null : view.target(values.target)
    return target ? notesOn(target.indicator) : []
  },
  notesOnRows(view, _, rows) {
    const held = rows.filter((row) => row.share_of_gdp !== null)
    return notesOnCurrent(
      view,
      held.map(({ ally }) => ({ area: ally, indicator: 'share_of_gdp' })),
    )
  },
})

function refuseIncomparable(target: Target): void {
  if (COMPARABLE.includes(target.indicator)) return
  throw refusedFor(
    'target',
    target.id,
    `this target is measured in ${target.indicator}; allies are set against targets in ${COMPARABLE.join(' or ')}`,
  )
}

function rowOf(view: View, ally: Ally, target: Target | null, gdpChoice: GdpChoice) {
  const { figure, meets } = standingOfAlly(view, ally, target)
  const level = target && bindsAlly(target, ally) ? levelOf(target) : null
  const prospect = level && prospectOf(view, ally, level)
  const gap = figure && target && meets !== null ? gapPp(figure.value, target.percent) : null
  const gdp = figure && gap !== null ? gdpFor(view, ally.code, figure.year, gdpChoice) : null
  const isFloor = target !== null && measuredBy(target.indicator).isFloor
  const why = (): MissingReason | null => {
    if (!figure) return whyNoFigure(view, ally.code, 'share_of_gdp')
    if (!target) return 'no_target'
    if (meets === null) return 'not_in_scope'
    if (isFloor && !meets) return 'core_is_a_floor'
    return gdp ? null : 'no_gdp'
  }
  return {
    ally: ally.code,
    name: ally.name,
    region: ally.region,
    joined_on: ally.joinedOn,
    year: figure?.year ?? null,
    years_behind: figure && yearsBehind(view, figure),
    share_of_gdp: figure ? atPublishedPrecision(figure.value) : null,
    status: figure?.status ?? null,
    publication: figure?.publication ?? null,
    ...pledgeCells(view, ally.code, level),
    target: target?.id ?? null,
    target_percent: target?.percent ?? null,
    target_year: target?.deadlineYear ?? null,
    gap_pp: gap,
    gap_usd_m: gap !== null && gdp ? gapUsdM(gap, gdp) : null,
    gdp_usd_m: gdp ? Math.round(gdp.value) : null,
    gdp_year: gdp?.year ?? null,
    gdp_publication: gdp?.publication ?? null,
    meets_target: isFloor && !meets ? null : meets,
    ...prospectCells(prospect),
    recent_pace_pp: roundedPace(prospect?.pace ?? null),
    last_change_pp: prospect?.lastChange ?? null,
    reason: why(),
    notes: ally.notes,
  }
}
