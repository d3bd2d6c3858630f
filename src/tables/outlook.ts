/** `/v1/outlook`: where shares end up year by year, by figures and words. */
import { outlookChart } from '../charts/outlook.js'
import type { View } from '../domain/dataset.js'
import { membersOn } from '../domain/group.js'
import { groupOutlook, LAST_YEAR, outlooks, SCENARIOS, type Scenario } from '../domain/outlook.js'
import type { Level } from '../domain/target.js'
import { refusedFor } from '../faults/fault.js'
import { LIST_SEPARATOR } from '../query/column.js'
import { choices, decimal, flag, references, type ValuesOf, years } from '../query/parameter.js'
import { defineTable } from '../query/table.js'
import type { Ally } from '../record/allies.js'
import { notesOnCurrent } from './current-figures.js'
import { levelDefaults, levelFor, levelParameters } from './levels.js'
import { outlookColumns, outlookRows } from './outlook-rows.js'
import { paceDefaults, paceFor, paceParameters } from './pace.js'

const DEFAULT_AREA = 'NATO'
const MOST_ORIGINS = 3

const parameters = {
  area: references(
    'area or group',
    'Groupings (NATO, NATO-EUR-CAN), groups and allies, each for itself. Default: NATO, unless allies are chosen by ally or group.',
    'NATO,nordic,POL',
  ),
  ally: references('ally', 'Allies, each for itself, as in area.', 'BEL,POL'),
  each: flag('Each member of the areas for itself, in place of all together.'),
  scenario: choices(SCENARIOS, 'The scenarios. Default: all four, so that none is quoted without the others.'),
  year: { ...years(`The years, from that of the current figure to ${LAST_YEAR}.`), example: '2030' },
  ...levelParameters,
  gdp_growth: decimal(
    -20,
    20,
    'Growth of GDP in dollars, percent a year. Default: 0. It moves the money and no share.',
  ),
  ...paceParameters,
}
type OutlookValues = ValuesOf<typeof parameters>

/** What is read of a row to say where its area is now. */
interface Origin {
  readonly area: string
  readonly scenario: Scenario
  readonly year: number | null
  readonly moved_allies: string | null
  readonly not_counted: string | null
  readonly current_percent: number | null
  readonly current_year: number | null
}

/** A row for each area, scenario and year. */
export const outlook = defineTable({
  name: 'outlook',
  title: 'Outlook',
  summary:
    'Where an ally, a group or the alliance ends up year by year to 2035: what follows from figures and words, not what will ' +
    'come. flat: the current share stays. pace: who is short of the level moves at the recent pace and stops there. pledges: ' +
    'an ally’s own unconditional words with a date ahead, straight from its current figure to each. commitment: the same, ' +
    'then the target in force, or what the ally reserves to do in its place, at its deadline. A group is the sum of its ' +
    'members of the date, weighed by GDP at constant prices; whose words moved it stands in the rows of its members.',
  noun: ['row', 'rows'],
  parameters,
  columns: outlookColumns,
  key: ['area', 'scenario', 'year'],
  picture: { chart: outlookChart },
  // What it is based on is the longest, and may be cut.
  text: ['area', 'scenario', 'year', 'percent', 'extra_usd_m', 'met', 'of', 'moved', 'based_on'],
  *rows(view, values) {
    const level = shareLevelFor(view, values)
    const outlookOf = outlooks(view, { level, pace: paceFor(values), gdpGrowth: values.gdp_growth ?? 0 })
    for (const area of areasOf(view, values)) {
      const [ally] = view.alliesNamed([area])
      for (const scenario of scenariosOf(values)) {
        const of = (one: Ally) => outlookOf(one, scenario)
        const found = ally ? of(ally) : groupOutlook(view, area, of)
        if (found !== null) yield* outlookRows(found, { area, scenario, level }, values.year)
        yield null
      }
    }
  },
  defaults: (view, values) => ({
    ...(values.area || values.ally ? {} : { area: DEFAULT_AREA }),
    scenario: SCENARIOS.join(),
    ...levelDefaults(view, values),
    gdp_growth: '0',
    ...(scenariosOf(values).includes('pace') ? paceDefaults : {}),
  }),
  notes: (_, values) => [
    'What follows from figures and words, not what will come.',
    ...scenariosOf(values).map((scenario) => SENTENCES[scenario]),
  ],
  notesOnRows(view, values, rows) {
    const areas = areasOf(view, values)
    const allies = areas.flatMap((area) => alliesOf(view, area))
    const ends = `An outlook goes from the year of the current figure to ${LAST_YEAR}.`
    return [
      ...noteOnOrigins(rows),
      ...notesOnWords(rows),
      ...areas
        .filter((area) => alliesOf(view, area).length === 0)
        .map((area) => `No ally was in ${area} on ${view.asOf}.`),
      ...(rows.length === 0 && allies.length > 0 ? [ends] : []),
      ...notesOnCurrent(
        view,
        allies.map(({ code }) => ({ area: code, indicator: 'share_of_gdp' })),
      ),
    ]
  },
})

/** Where few areas are now, if the rows are of later years alone. */
function noteOnOrigins(rows: readonly Origin[]): readonly string[] {
  const origins = new Map(rows.map((row) => [row.area, row]))
  if (origins.size > MOST_ORIGINS || rows.some((row) => row.year === row.current_year)) return []
  const words = [...origins.values()].flatMap(({ area, current_percent: share, current_year: of }) =>
    share === null ? [] : [`${area} is at ${share.toFixed(2)}% in ${of}`],
  )
  return words.length > 0 ? [`${words.join('; ')}.`] : []
}

/** Where few areas are told of: who moves a group, and which words of an ally move nothing. */
function notesOnWords(rows: readonly Origin[]): readonly string[] {
  const areas = new Set(rows.map(({ area }) => area))
  if (areas.size > MOST_ORIGINS) return []
  const last = new Map(rows.map((row) => [`${row.area} ${row.scenario}`, row]))
  const notes = [...last.values()].flatMap(({ area, scenario, year, moved_allies: moved, not_counted: words }) => [
    ...(moved === null
      ? []
      : [`${area} by ${scenario} in ${year} is moved by ${spaced(moved)}; each=true tells by how much.`]),
    ...(words === null
      ? []
      : [
          `${area}: not counted, as conditional, given by all allies together or not of the core share: ${spaced(words)}.`,
        ]),
  ])
  return [...new Set(notes)]
}

function spaced(list: string): string {
  return list.replaceAll(LIST_SEPARATOR, ', ')
}

/** What each scenario supposes, in a sentence. */
const SENTENCES: Readonly<Record<Scenario, string>> = {
  flat: 'flat: all stay where they are.',
  pace: 'pace: who is short moves at its recent pace and stops at the level.',
  pledges: 'pledges: each keeps its own unconditional words with a date ahead; the others stay.',
  commitment: 'commitment: then each does what was agreed, or what it reserves instead.',
}

function scenariosOf({ scenario }: OutlookValues): readonly Scenario[] {
  return scenario ?? SCENARIOS
}

function areasOf(view: View, { area, ally, each }: OutlookValues): readonly string[] {
  const named = area || ally ? [...new Set([...(area ?? []), ...(ally ?? [])])] : [DEFAULT_AREA]
  return each ? [...new Set(named.flatMap((one) => alliesOf(view, one).map(({ code }) => code)))] : named
}

function alliesOf(view: View, area: string): readonly Ally[] {
  const named = view.alliesNamed([area])
  return named.length > 0 ? named : membersOn(view.dataset, area, view.asOf)
}

/** The level asked about. @throws FaultyQuestion unless it is a share of GDP, which alone can be counted by ally */
function shareLevelFor(view: View, values: OutlookValues): Level {
  const level = levelFor(view, values)
  if (level.indicator === 'share_of_gdp') return level
  const detail = `an outlook is of the share of GDP; this target is measured in ${level.indicator}`
  throw refusedFor('target', level.target ?? undefined, detail)
}
