/** The columns of an outlook, and the rows of an ally or a group in them. */
import { z } from 'zod'
import type { MissingReason } from '../domain/missing.js'
import {
  type AllyOutlook,
  type GroupOutlook,
  LAST_YEAR,
  moves,
  OUTLOOK_REASONS,
  SCENARIOS,
  type Scenario,
} from '../domain/outlook.js'
import { atPublishedPrecision } from '../domain/precision.js'
import type { Level } from '../domain/target.js'
import { WORD_KINDS } from '../domain/word-path.js'
import {
  codeOrNull,
  column,
  inWords,
  joined,
  key,
  keyOrNull,
  list,
  percent,
  points,
  type RowOf,
  usdMillions,
  year,
} from '../query/column.js'
import { pickYears, type Years } from '../query/parameter.js'
import { DERIVED_SUMS_NOTE } from './figures.js'

/** What is said of an area, a scenario and a year. */
export const outlookColumns = {
  area: key('area or group', 'The grouping, the group, or the code of the ally'),
  scenario: column(z.enum(SCENARIOS), { title: 'What is supposed' }),
  year: year('The year; the first is that of the current figure, of a group the newest of those of its members'),
  percent: {
    ...percent('The share of that year; of a group the sum of share × GDP over the sum of GDP'),
    derivedIn: 'derived',
  },
  over_flat_pp: points('How much that is over staying at the current share'),
  extra_usd_m: usdMillions(
    'The same in dollars of that year: points / 100 × GDP, of a group the sum of its members. Share × GDP at current prices is not always the spending published',
  ),
  target: keyOrNull('target', 'The target counted against; null where the question gives a percentage instead'),
  target_percent: percent('Its level'),
  deadline_year: year('The year it is due; null for a level due every year'),
  met: column(z.int().nullable(), { title: 'How many would meet it, whenever it is due', unit: 'allies' }),
  of: column(z.int().nullable(), { title: 'Of how many with a figure to whom it applies', unit: 'allies' }),
  met_allies: list('Those that would'),
  moved: column(z.int().nullable(), {
    title: 'How many members have another share than now, and so move the group; null for an ally',
    unit: 'allies',
  }),
  moved_allies: list('Which'),
  based_on: codeOrNull(
    'The pledge, target or reservation of an ally that the year leads to; after the last, the last; null in the year of the figure, and for a group',
  ),
  based_on_kind: column(z.enum(WORD_KINDS).nullable(), { title: 'Which of the three it is' }),
  no_deadline: {
    ...list('Own pledges of the ally that move nothing, since they name no date'),
    refers: 'pledge' as const,
  },
  year_has_a_figure: {
    ...list('Own pledges that move nothing, since the figure is of the year they were due, or of a later one'),
    refers: 'pledge' as const,
  },
  reached: {
    ...list('Own pledges that move nothing, since the path is there without them'),
    refers: 'pledge' as const,
  },
  not_counted: {
    ...list(
      'Pledges in force that no scenario goes by: conditional ones, those all allies gave together, those on the total or the related share',
    ),
    refers: 'pledge' as const,
  },
  no_pace: list('Those that stay, short of the level, since they have too few figures for a pace'),
  left_out: list('Members of a group left out of its sums for want of a figure or a GDP'),
  current_percent: percent('The current share; of a group by the same sums'),
  current_year: year('The year of it; of a group the newest of those of its members'),
  publications: { ...list('The editions of the current figures'), refers: 'publication' as const },
  weights: codeOrNull('The indicator of the GDP by which members weigh, which names the base year; null for an ally'),
  weights_publication: keyOrNull('publication', 'The edition of that GDP'),
  derived: column(z.boolean(), {
    title: 'Whether members weigh by GDP that was worked out rather than published',
    note: DERIVED_SUMS_NOTE,
  }),
  gdp_years: list('The years of the GDP at current prices in extra_usd_m, from which it grows'),
  gdp_publications: { ...list('The editions of that GDP'), refers: 'publication' as const },
  reason: codeOrNull(`Why something is null: ${inWords(OUTLOOK_REASONS)}`),
}

type OutlookRow = RowOf<typeof outlookColumns>

/** What the rows are about. */
interface About {
  readonly area: string
  readonly scenario: Scenario
  readonly level: Level
}

/** A row for each of the years; one that says why, where there is no figure to set out from. */
export function* outlookRows(
  found: AllyOutlook | GroupOutlook | MissingReason,
  about: About,
  asked: Years | undefined,
): Iterable<OutlookRow> {
  const empty = emptyRow(about)
  if (typeof found === 'string') {
    yield { ...empty, reason: found }
    return
  }
  const first = 'ally' in found ? found.figure.year : found.from
  const all = Array.from({ length: Math.max(1, LAST_YEAR - first + 1) }, (_, index) => first + index)
  for (const year of pickYears(all, asked)) {
    yield { ...empty, year, ...('ally' in found ? allyCells(found, year) : groupCells(found, year)) }
  }
}

/** The row with empty cells: what is of an ally alone, or of a group alone, stays so in the other. */
function emptyRow({ area, scenario, level }: About): OutlookRow {
  return {
    area,
    scenario,
    year: null,
    target: level.target,
    target_percent: level.percent,
    deadline_year: level.deadlineYear,
    percent: null,
    over_flat_pp: null,
    extra_usd_m: null,
    met: null,
    of: null,
    met_allies: null,
    moved: null,
    moved_allies: null,
    based_on: null,
    based_on_kind: null,
    no_deadline: null,
    year_has_a_figure: null,
    reached: null,
    not_counted: null,
    no_pace: null,
    left_out: null,
    current_percent: null,
    current_year: null,
    publications: null,
    weights: null,
    weights_publication: null,
    derived: false,
    gdp_years: null,
    gdp_publications: null,
    reason: null,
  }
}

function allyCells(found: AllyOutlook, year: number) {
  const { figure, words, reached } = found
  const current = atPublishedPrecision(figure.value)
  const word = found.leadsTo(year)
  return {
    ...shareCells(found.share(year), current, found.extraUsdM(year)),
    ...countCells([found], year),
    based_on: word?.id ?? null,
    based_on_kind: word?.kind ?? null,
    no_deadline: joined(words?.withoutDeadline ?? []),
    year_has_a_figure: joined(words?.answered ?? []),
    reached: joined(reached),
    not_counted: joined(words?.notCounted ?? []),
    ...originCells([found]),
    current_percent: current,
    current_year: figure.year,
  }
}

function groupCells(found: GroupOutlook, year: number) {
  const { members, summed, weighedBy, reason } = found
  const current = found.share(({ figure }) => atPublishedPrecision(figure.value))
  const share = found.share((member) => member.share(year))
  const moved = summed.filter((member) => moves(member, year))
  const cells = shareCells(share, current, found.extraUsdM(year))
  return {
    ...cells,
    ...countCells(members, year),
    moved: reason === null ? moved.length : null,
    moved_allies: joined(codesOf(reason === null ? moved : [])),
    left_out: joined(found.leftOut),
    ...originCells(members),
    current_percent: rounded(current),
    current_year: found.from,
    weights: weighedBy?.indicator ?? null,
    weights_publication: weighedBy?.publication ?? null,
    derived: weighedBy?.isDerived ?? false,
    reason: reason ?? cells.reason,
  }
}

function shareCells(share: number | null, current: number | null, extraUsdM: number | null) {
  const [now, then] = [rounded(current), rounded(share)]
  return {
    percent: then,
    over_flat_pp: then === null || now === null ? null : atPublishedPrecision(then - now),
    extra_usd_m: extraUsdM === null ? null : Math.round(extraUsdM),
    reason: extraUsdM === null ? ('no_gdp' as const) : null,
  }
}

function countCells(members: readonly AllyOutlook[], year: number) {
  const counted = members.filter((member) => member.meets(year) !== null)
  const met = counted.filter((member) => member.meets(year))
  return { met: met.length, of: counted.length, met_allies: joined(codesOf(met)) }
}

/** What the outlook sets out from: figures and GDP, and who has no pace. */
function originCells(members: readonly AllyOutlook[]) {
  const gdps = members.flatMap(({ gdp }) => gdp ?? [])
  const each = (values: readonly (string | number)[]) => joined([...new Set(values.map(String))].sort())
  return {
    no_pace: joined(codesOf(members.filter(({ hasNoPace }) => hasNoPace))),
    publications: each(members.map(({ figure }) => figure.publication)),
    gdp_years: each(gdps.map((gdp) => gdp.year)),
    gdp_publications: each(gdps.map((gdp) => gdp.publication)),
  }
}

function codesOf(members: readonly AllyOutlook[]): string[] {
  return members.map(({ ally }) => ally.code)
}

function rounded(share: number | null): number | null {
  return share === null ? null : atPublishedPrecision(share)
}
