/** Where shares end up under a scenario: what was, and a line for each scenario of one area, or for each area by one. */
import { groups as grouped } from 'd3'
import { fixed } from '../sentences/numbers.js'
import { listed, span } from '../sentences/phrases.js'
import type { Beside, Chart, Row, Subject } from './chart.js'
import { valueAxis, yearAxis } from './kit/axes.js'
import { type Facet, facets } from './kit/facets.js'
import { estimateLegend, type LegendItem, legendItem } from './kit/legend.js'
import { isPlaced, type Point, type Series, withGaps } from './kit/lines.js'
import { type Palette, seriesColor } from './kit/palette.js'
import { panelBody } from './kit/panel.js'
import { type Body, type Look, lookOf, picture } from './kit/picture.js'
import { inOrder, LEVEL_BESIDE, levelWords, MEASURED_BESIDE, MOST_LINES, naming } from './kit/topic.js'

/** What is read of a row of the table `outlook`. */
interface OutlookRow {
  readonly area: string
  readonly scenario: string
  readonly year: number | null
  readonly percent: number | null
  readonly target: string | null
  readonly target_percent: number | null
  readonly deadline_year: number | null
}

/** An area with its line so far, and one for each scenario. */
interface AreaOutlook {
  readonly area: string
  readonly name: string
  readonly history: readonly Point[]
  readonly ahead: readonly Ahead[]
}

interface Ahead {
  readonly scenario: string
  readonly points: readonly Point[]
  readonly end: { readonly x: number; readonly y: number }
}

const DECIMALS = 2
const YEAR_WIDTH = 64
const ROOM = 1.04

/** In the order in which they are drawn: what hides another comes first. */
const SCENARIOS = ['flat', 'pace', 'commitment', 'pledges']

function lineOf(scenario: string, palette: Palette): { readonly color: string; readonly line: 'straight' | 'dotted' } {
  if (scenario === 'pace') return { color: palette.pledge, line: 'dotted' }
  const colors = new Map([
    ['flat', palette.muted],
    ['commitment', palette.short],
  ])
  return { color: colors.get(scenario) ?? seriesColor(palette, 2), line: 'straight' }
}

type Question = Readonly<Record<string, string>>

/** The groups, which have small letters, or the allies and groupings among the areas asked about. */
function areasIn({ area }: Question, areGroups: boolean): readonly string[] {
  return (area ?? '').split(',').filter((one) => one !== '' && (one === one.toLowerCase()) === areGroups)
}

/** A question without an answer, where there is nothing to ask. */
const NOTHING = { area: 'NATO', year: '1900' }

/** What allies and groupings spent, as published. */
function publishedSoFar(query: Question): Question {
  const { ally, group } = query
  const named = [...areasIn(query, false), ...(ally ? [ally] : [])]
  const isDefault = [query.area, ally, group].every((one) => one === undefined)
  const areas = isDefault ? ['NATO'] : named
  const asked = { ...(areas.length > 0 ? { area: areas.join() } : {}), ...(group ? { group } : {}) }
  return { indicator: 'share_of_gdp', ...(Object.keys(asked).length > 0 ? asked : NOTHING) }
}

const HISTORY: Readonly<Record<'published' | 'together', Beside>> = {
  published: { table: 'spending', isDrawn: true, where: publishedSoFar },
  together: {
    table: 'alliance',
    isDrawn: true,
    where: (query) => (areasIn(query, true).length > 0 ? { area: areasIn(query, true).join() } : NOTHING),
  },
}

/** The picture of the table `outlook`. */
export const outlookChart: Chart<OutlookRow> = {
  title:
    'The share so far, and where figures and words lead: a line for each scenario, or for each area by one scenario',
  beside: { ...LEVEL_BESIDE, ...MEASURED_BESIDE, ...HISTORY, groups: { table: 'groups', where: () => ({}) } },

  draw(subject, frame) {
    const look = lookOf('outlook', frame)
    const { rows } = subject
    const areas = areasOf(subject)
    const [first, second] = areas
    const scenarios = [...new Set(areas.flatMap(({ ahead }) => ahead.map(({ scenario }) => scenario)))]
    const without = [...new Set(rows.filter(({ percent }) => percent === null).map(({ area }) => area))]
    const name = nameIn(subject)
    return picture(
      {
        heading: `${first && !second ? `${first.name}: where` : 'Where'} figures and words lead`,
        sentences: first ? [second ? ofMany(areas, scenarios) : ofOne(first)] : [],
        description: areas.map(said),
        legend: first ? legendOf(areas, scenarios, look.palette) : [],
        notes: without.length > 0 ? [`No share to show: ${listed(without.map((area) => name(area)))}`] : [],
        body: first ? bodyOf(areas, scenarios, subject, look) : null,
      },
      subject,
      frame,
      look,
    )
  },
}

function nameIn({ beside }: Subject<unknown>): (area: string) => string {
  const groups = (beside.groups ?? []).map((row): Row => ({ ally: row.id ?? null, name: row.title ?? null }))
  return naming([...(beside.allies ?? []), ...groups])
}

/** One panel for one area, or for few by one scenario; else one for each area. */
function bodyOf(
  areas: readonly AreaOutlook[],
  scenarios: readonly string[],
  subject: Subject<OutlookRow>,
  look: Look,
): Body {
  const [first] = subject.rows
  const isOne = areas.length === 1
  const isShared = isOne || isByArea(areas, scenarios)
  const points = areas.flatMap(({ history, ahead }) => [...history, ...ahead.flatMap((line) => line.points)])
  const values = points.flatMap((point) => point.y ?? [])
  const level = first?.target_percent ?? null
  const short = first ? levelWords(first, subject).short : ''
  const shared = {
    x: yearAxis(
      points.map((point) => point.x),
      isShared ? look.width / YEAR_WIDTH : 2,
    ),
    // With room above the level for its name.
    y: valueAxis([...values, ...(level === null ? [] : [level * ROOM])], isShared ? 6 : 3, { isSnug: !isShared }),
    unit: 'percent of GDP',
    ...(level === null ? {} : { level: { at: level, words: isShared ? `level of ${short}` : '' } }),
  }
  if (isOne) return panelBody({ ...shared, series: areas.flatMap((area) => seriesOf(area, look.palette, true)) }, look)
  if (isShared) return panelBody({ ...shared, series: areas.flatMap((area, index) => ofArea(area, index, look)) }, look)
  const panels = areas.map((area): Facet => {
    const [only, other] = area.ahead
    const value = only && !other ? fixed(only.end.y, DECIMALS) : ''
    return { title: area.name, code: area.area, value, series: seriesOf(area, look.palette, false) }
  })
  return facets(panels, shared, [], look)
}

/** The line so far, and one for each scenario, with what it is called at its end where there is room. */
function seriesOf({ history, ahead }: AreaOutlook, palette: Palette, isNamed: boolean): Series[] {
  const thickness = isNamed ? 2.5 : 1.75
  return [
    { label: '', color: palette.met, points: history, thickness },
    ...ahead.map(
      ({ scenario, points, end }): Series => ({
        ...lineOf(scenario, palette),
        label: isNamed ? `${scenario} ${fixed(end.y, DECIMALS)}` : '',
        points,
        thickness: isNamed ? 2 : 1.5,
        dots: points.length > 1 ? 'none' : 'all',
      }),
    ),
  ]
}

/** The line of one area among others, so far and ahead. */
function ofArea({ area, name, history, ahead }: AreaOutlook, index: number, look: Look): Series[] {
  const color = seriesColor(look.palette, index)
  return [
    { label: '', color, points: history, thickness: 1.25 },
    ...ahead.map(
      ({ points, end }): Series => ({
        label: `${look.isNarrow ? area : name} ${fixed(end.y, DECIMALS)}`,
        color,
        points,
        thickness: 2.5,
      }),
    ),
  ]
}

function legendOf(areas: readonly AreaOutlook[], scenarios: readonly string[], palette: Palette): LegendItem[] {
  const history = areas.flatMap((area) => area.history)
  const estimates = history.some((point) => point.hollow) ? estimateLegend(palette) : []
  if (isByArea(areas, scenarios)) return estimates
  // The lines of one area are named at their ends, and what a scenario supposes is said in the notes.
  const unnamed = areas.length > 1 ? scenarios : []
  return [
    ...legendItem(history.length > 0, 'line', palette.met, 'share so far'),
    ...estimates,
    ...unnamed.map((scenario): LegendItem => {
      const { color, line } = lineOf(scenario, palette)
      return { mark: line === 'dotted' ? 'dotted' : 'line', color, words: scenario }
    }),
  ]
}

/** Whether each line is that of an area, told apart by its color and named at its end. */
function isByArea(areas: readonly AreaOutlook[], scenarios: readonly string[]): boolean {
  return areas.length > 1 && areas.length <= MOST_LINES && scenarios.length === 1
}

function ofOne({ history, ahead }: AreaOutlook): string {
  const now = history.findLast(isPlaced)
  const then = `in ${ahead[0]?.end.x} ${listed(endsOf(ahead))}`
  return now ? `${fixed(now.y, DECIMALS)}% of GDP in ${now.x}; ${then}` : `Percent of GDP ${then}`
}

function endsOf(ahead: readonly Ahead[]): string[] {
  return ahead.map(({ scenario, end }) => `${scenario} ${fixed(end.y, DECIMALS)}`)
}

function ofMany(areas: readonly AreaOutlook[], scenarios: readonly string[]): string {
  const years = areas.flatMap(({ ahead }) => ahead.flatMap(({ points }) => points.map(({ x }) => x)))
  const who = areas.length <= MOST_LINES ? listed(areas.map(({ name }) => name)) : `${areas.length} areas`
  return `${who}, ${span(years)}, by ${listed(scenarios)}`
}

/** The outlook in words, for those who do not see it. */
function said({ name, ahead }: AreaOutlook): string {
  return `${name}, percent of GDP in ${ahead[0]?.end.x}: ${endsOf(ahead).join(', ')}.`
}

function areasOf(subject: Subject<OutlookRow>): AreaOutlook[] {
  const name = nameIn(subject)
  const byArea = new Map(grouped(subject.rows, (row) => row.area))
  return inOrder([...byArea.keys()], name).flatMap((area) => {
    const ahead = grouped(byArea.get(area) ?? [], (row) => row.scenario).flatMap(([scenario, own]): Ahead[] => {
      const points = own.flatMap(({ year, percent }) =>
        year === null || percent === null ? [] : [pointOf(name(area), year, percent, scenario)],
      )
      const end = points.toSorted((a, b) => a.x - b.x).at(-1)
      return end ? [{ scenario, points: withGaps(points), end }] : []
    })
    ahead.sort((a, b) => SCENARIOS.indexOf(a.scenario) - SCENARIOS.indexOf(b.scenario))
    return ahead.length > 0 ? [{ area, name: name(area), history: historyOf(subject, area, name(area)), ahead }] : []
  })
}

/** As published for an ally or a grouping, else computed from sums. */
function historyOf({ beside }: Subject<OutlookRow>, area: string, name: string): Point[] {
  const points = (rows: readonly Row[] = [], column: string): Point[] =>
    rows.flatMap(({ area: of, year, status, [column]: share = null }) =>
      of === area && typeof year === 'number' && typeof share === 'number'
        ? [{ ...pointOf(name, year, share, 'so far'), hollow: status === 'estimate' }]
        : [],
    )
  return withGaps([...points(beside.published, 'value'), ...points(beside.together, 'computed_percent')])
}

function pointOf(name: string, x: number, y: number, how: string) {
  return { x, y, hollow: false, title: `${name}, ${x}: ${fixed(y, DECIMALS)}% of GDP, ${how}` }
}
