/** `/v1/alliance`: the allies taken together. */
import { z } from 'zod'
import { allianceChart } from '../charts/alliance.js'
import { countsChart } from '../charts/counts.js'
import {
  aggregateShare,
  type Count,
  changeOfShare,
  countMeeting,
  NO_CHANGE_REASONS,
  NO_SHARE_REASONS,
  type NoShareReason,
} from '../domain/alliance.js'
import type { View } from '../domain/dataset.js'
import { changedMembers, groupingOf, membersOf, type Together } from '../domain/group.js'
import { MISSING_REASONS } from '../domain/missing.js'
import { atPublishedPrecision } from '../domain/precision.js'
import { yearsListed } from '../domain/published-list.js'
import { targetOfYear } from '../domain/revision.js'
import { isDue, type Level, levelOf, measuredBy } from '../domain/target.js'
import { refusedFor } from '../faults/fault.js'
import { codeOrNull, column, inWords, joined, key, keyOrNull, list, percent, points } from '../query/column.js'
import { expansions, pickYears, reference, references, type ValuesOf, years } from '../query/parameter.js'
import { defineTable } from '../query/table.js'
import { GROUPINGS } from '../record/allies.js'
import { DERIVED_SUMS_NOTE } from './figures.js'
import { levelFor, levelParameters } from './levels.js'

const DEFAULT_INDICATOR = 'share_of_gdp'

const parameters = {
  area: references(
    'area or group',
    'Groupings (NATO, NATO-EUR-CAN) and groups, each for itself, and allies, those named taken together. Default: both groupings.',
    'eu,NATO',
  ),
  year: years('The years.'),
  target: reference(
    'target',
    'The target to count every year against. Default: for each year the one in force at its end, or by then.',
    'hague-2025-core-3-5pct',
  ),
  percent: levelParameters.percent,
  derive: expansions(['change'], 'Adds how the share moved on the year before.'),
  publication: reference('publication', 'Only the figures of this edition.', 'nato-annual-report-2024'),
}
type AllianceValues = ValuesOf<typeof parameters>

const CHANGE = { expand: 'change' } as const

function count(title: string) {
  return column(z.int().nullable(), { title, unit: 'allies' })
}

function constantDollars(title: string) {
  return column(z.number().nullable(), {
    title,
    unit: 'million US dollars, constant prices',
    decimals: 0,
    derivedIn: 'derived',
  })
}

/** A row for each year of each grouping, each group, and the allies named. */
export const alliance = defineTable({
  name: 'alliance',
  title: 'Alliance',
  summary:
    'A year of the alliance, of a group, or of any allies together: the share computed from sums of spending and GDP, beside ' +
    'the share the same edition published, and how many meet the target of that year, of how many with a figure, of how many ' +
    'members. Members are those of the end of the year, or of the date if that is earlier.',
  noun: ['year', 'years'],
  parameters,
  columns: {
    area: key('area or group', 'The grouping or group, or the codes of the allies taken together'),
    year: column(z.int(), { title: 'The year', unit: 'calendar year' }),
    computed_percent: {
      ...percent('Sum of spending over sum of GDP, at one edition’s constant prices'),
      derivedIn: 'derived',
    },
    published_percent: percent(
      'The share the same edition published for a grouping; where there are no sums, the one in force',
    ),
    difference_pp: points('Computed minus published'),
    publication: keyOrNull('publication', 'The edition of the sums and of the published share'),
    prices: codeOrNull('The indicator of the spending summed, which names the base year'),
    spending_usd_m: constantDollars('Sum of spending; null where it is not that of all'),
    gdp_base_usd_m: constantDollars('Sum of GDP; null where it is not that of all'),
    derived: column(z.boolean(), {
      title: 'Whether figures that were worked out, rather than published, were summed',
      note: DERIVED_SUMS_NOTE,
    }),
    left_out: list('Members left out of the sums because the edition lacks their figures'),
    target: keyOrNull('target', 'The target counted against; null where the question gives a percentage instead'),
    target_percent: percent('Its level; null before any target was in force', 'percent, as in the indicator'),
    deadline_year: column(z.int().nullable(), {
      title: 'The year the level is due; null for a level due every year',
      unit: 'calendar year',
    }),
    due: column(z.boolean().nullable(), {
      title: 'Whether the level was due that year: false where its deadline is later',
    }),
    meeting: count('How many members meet it, whenever it is due, by their figures in force for the year or by a list'),
    with_figure: count('How many members have a figure'),
    by_list: count('How many members have none and are judged by whom an edition counted at the level'),
    members: count('How many members there were that year to whom the target applies'),
    meeting_allies: list('Those that meet it'),
    missing_allies: list('Members with armed forces of whom neither a figure nor a list says whether they meet it'),
    counted_publications: {
      ...list('The editions of the figures, and of the list, by which it was counted'),
      refers: 'publication',
    },
    list_publication: keyOrNull('publication', 'The edition of the list'),
    joined: list('Members that were none the year before'),
    left: list('Members of the year before that are none'),
    reason: codeOrNull(`Why the computed share is null: ${inWords(NO_SHARE_REASONS)}`),
    change_pp: { ...points('How the share moved on the year before, by the same edition'), ...CHANGE },
    change_same_members_pp: {
      ...points(
        'The same with the members of this year in both years: what is left once who joined and left is set aside',
      ),
      ...CHANGE,
    },
    change_reason: { ...codeOrNull(`Why the change is null: ${inWords(NO_CHANGE_REASONS)}`), ...CHANGE },
    count_reason: codeOrNull(`Why nobody is counted: ${inWords({ no_target: MISSING_REASONS.no_target })}`),
  },
  key: ['area', 'year'],
  picture: { name: 'share', chart: allianceChart, others: { counts: { chart: countsChart } } },
  // The names of many allies together come last, where they may be cut.
  text: ['year', 'computed_percent', 'meeting', 'with_figure', 'by_list', 'members', 'area'],
  *rows(view, values) {
    const pinned = view.withEdition(values.publication)
    const levelIn = levelsFor(view, values)
    const chosen = pickYears(yearsOf(pinned, levelIn, values), values.year)
    for (const together of areasIn(view, values.area ?? GROUPINGS)) {
      for (const year of chosen) {
        const members = membersOf(pinned, together, year)
        if (members.length === 0) continue
        const level = levelIn(year)
        yield {
          area: typeof together === 'string' ? together : (joined(together) ?? ''),
          year,
          ...shareCells(pinned, together, year, values.derive?.includes('change') ?? false),
          ...levelCells(level, year),
          ...countCells(level && countMeeting(pinned, together, year, level)),
          ...changeCells(pinned, together, year),
        }
      }
      yield null
    }
  },
  notes: (view, values) => noteOnTargets(view, values),
})

/** What is taken together: each grouping and group for itself, the allies as one. */
function areasIn(view: View, areas: readonly string[]): readonly Together[] {
  const { allies } = view.dataset
  const named = areas.filter((area) => allies.has(area)).sort()
  return [...areas.filter((area) => !allies.has(area)), ...(named.length > 0 ? [named] : [])]
}

/** The level of each year: the one asked for, or that of the target in force at its end. @throws FaultyQuestion */
function levelsFor(view: View, values: AllianceValues): (year: number) => Level | null {
  if (values.target === undefined && values.percent === undefined) {
    return (year) => {
      const target = targetOfYear(view, DEFAULT_INDICATOR, year)
      return target && levelOf(target)
    }
  }
  const level = levelFor(view, values)
  if (measuredBy(level.indicator).isFloor || view.isUnmeasured(level.indicator)) {
    const detail = `nobody publishes ${level.indicator} by ally, so nobody can be counted`
    throw refusedFor('target', level.target ?? undefined, detail)
  }
  return () => level
}

/** The years any ally has a figure for, or any list is of, ascending. */
function yearsOf(view: View, levelIn: (year: number) => Level | null, { target }: AllianceValues): readonly number[] {
  const indicator = (target === undefined ? null : view.target(target)?.indicator) ?? DEFAULT_INDICATOR
  const figures = view.allies.flatMap(({ code }) => view.series(indicator, code).map((figure) => figure.year))
  return [...new Set([...figures, ...yearsListed(view, levelIn)])].sort((a, b) => a - b)
}

function shareCells(view: View, together: Together, year: number, withChange: boolean) {
  const share = aggregateShare(view, together, year)
  const change = share && withChange ? changeOfShare(view, together, year, share) : null
  const grouping = groupingOf(together)
  const inForce = grouping && !share ? view.figure(DEFAULT_INDICATOR, grouping, year) : null
  const published = share ? share.published : inForce && atPublishedPrecision(inForce.value)
  const computed = share?.computed ?? null
  const reason: NoShareReason | null = share ? share.reason : 'no_constant_prices'
  return {
    computed_percent: computed,
    published_percent: published,
    difference_pp: computed === null || published === null ? null : atPublishedPrecision(computed - published),
    publication: share?.publication ?? inForce?.publication ?? null,
    prices: share?.spendingIndicator ?? null,
    spending_usd_m: share && computed !== null ? share.spendingUsdM : null,
    gdp_base_usd_m: share && computed !== null ? share.gdpUsdM : null,
    derived: share?.isDerived ?? false,
    left_out: joined(share?.leftOut ?? []),
    reason,
    change_pp: change?.pp ?? null,
    change_same_members_pp: change?.ofSameMembersPp ?? null,
    change_reason: change?.reason ?? null,
  }
}

function levelCells(level: Level | null, year: number) {
  return {
    target: level?.target ?? null,
    target_percent: level?.percent ?? null,
    deadline_year: level?.deadlineYear ?? null,
    due: level && isDue(level, year),
  }
}

function countCells(counted: Count | null) {
  const { figures = [], listPublication = null } = counted ?? {}
  const editions = new Set([
    ...figures.map((figure) => figure.publication),
    ...(listPublication === null ? [] : [listPublication]),
  ])
  return {
    meeting: counted?.meeting.length ?? null,
    with_figure: counted ? figures.length : null,
    by_list: counted?.byList.length ?? null,
    members: counted?.members.length ?? null,
    meeting_allies: joined(counted?.meeting ?? []),
    missing_allies: joined(counted?.missing ?? []),
    counted_publications: joined([...editions].sort()),
    list_publication: listPublication,
    count_reason: counted ? null : 'no_target',
  }
}

function changeCells(view: View, together: Together, year: number) {
  const changed = changedMembers(view, together, year)
  return { joined: joined(changed.joined), left: joined(changed.left) }
}

/** By which level each year is counted, where the question leaves it to the year. */
function noteOnTargets(view: View, values: AllianceValues): readonly string[] {
  if (values.target !== undefined || values.percent !== undefined) return []
  const levelIn = levelsFor(view, values)
  const pinned = view.withEdition(values.publication)
  const spans: { level: Level; from: number; to: number }[] = []
  for (const year of pickYears(yearsOf(pinned, levelIn, values), values.year)) {
    const [level, last] = [levelIn(year), spans.at(-1)]
    if (last && level?.percent === last.level.percent) Object.assign(last, { level, to: year })
    else if (level) spans.push({ level, from: year, to: year })
  }
  const words = spans.map(({ level: { percent, deadlineYear }, from, to }) => {
    const due = deadlineYear !== null && deadlineYear > to ? `, due in ${deadlineYear}` : ''
    return `${percent}% for ${from === to ? from : `${from} to ${to}`}${due}`
  })
  return words.length === 0 ? [] : [`Each year is counted against the target in force at its end: ${words.join('; ')}.`]
}
