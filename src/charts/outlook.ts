/** Where shares end up under a scenario: what was, and a line for each scenario of one area, or for each area by one. */
import { groups as grouped } from 'd3'
import { outlookHeadline, supposition } from '../sentences/ahead.js'
import { fixed } from '../sentences/numbers.js'
import { listed } from '../sentences/phrases.js'
import { extremesOf } from '../sentences/series.js'
import type { Beside, Chart, Row, Subject } from './chart.js'
import { valueAxis, yearAxis } from './kit/axes.js'
import { facets } from './kit/facets.js'
import { estimateYears } from './kit/ground.js'
import type { LegendItem } from './kit/legend.js'
import { type Point, type Series, withGaps } from './kit/lines.js'
import { type Palette, seriesColor } from './kit/palette.js'
import { drawBare, panelBody } from './kit/panel.js'
import { type Body, isNarrow, type Look } from './kit/parts.js'
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
const YEAR_WIDTH = 56

/** In the order in which they are drawn: what hides another comes first. */
const SCENARIOS = ['flat', 'pace', 'commitment', 'pledges']

/** An ally’s word in the color of words, our arithmetic pale, what all agreed in that of targets. */
function lineOf(scenario: string, palette: Palette): Pick<Series, 'color' | 'manner'> {
  if (scenario === 'pace') return { color: palette.onPaceLine, manner: 'dotted' }
  if (scenario === 'commitment') return { color: palette.ink, manner: 'dashed' }
  return { color: scenario === 'pledges' ? palette.pledged : palette.neutral, manner: 'solid' }
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

  picture(subject, look) {
    const areas = areasOf(subject)
    const scenarios = [...new Set(areas.flatMap(({ ahead }) => ahead.map(({ scenario }) => scenario)))]
    const without = [...new Set(subject.rows.filter(({ percent }) => percent === null).map(({ area }) => area))]
    const name = nameIn(subject)
    return {
      headline: headlineOf(areas, scenarios),
      subtitle: subtitleOf(areas, scenarios, subject),
      description: areas.length > MOST_LINES ? `A panel for each of ${areas.length} areas.` : areas.map(said).join(' '),
      legend: legendOf(areas, scenarios, look.palette),
      notes: without.length > 0 ? [`No share to show: ${listed(without.map((area) => name(area)))}.`] : [],
      body: areas.length === 0 ? null : bodyOf(areas, scenarios, subject, look),
    }
  },
}

function headlineOf(areas: readonly AreaOutlook[], scenarios: readonly string[]): string {
  const [first, second] = areas
  if (!first) return 'No share leads anywhere'
  if (!second) {
    const ends = first.ahead.map(({ scenario, end }) => ({ scenario, year: end.x, percent: end.y }))
    return outlookHeadline(first.name, !/^[A-Z]{3}$/.test(first.area), ends)
  }
  const [only, other] = scenarios
  const year = Math.max(...areas.flatMap(({ ahead }) => ahead.map(({ end }) => end.x)))
  if (only === undefined || other !== undefined) return `Where figures and words lead by ${year}`
  const ends = areas.flatMap(({ name, ahead }) => ahead.map(({ end }) => ({ name, value: end.y })))
  return `In ${year}, ${supposition(only)}: ${extremesOf(ends, { decimals: DECIMALS, isSpending: false })}`
}

function subtitleOf(areas: readonly AreaOutlook[], scenarios: readonly string[], subject: Subject<OutlookRow>): string {
  const [row] = subject.rows
  const what = 'Core defense spending, percent of GDP'
  if (!row || row.target_percent === null) return `${what}.`
  const by = scenarios.length === 1 ? `, ${supposition(scenarios[0] ?? '')}` : ''
  return `${what}: so far, and where it leads${by}, with the level of ${levelWords(row, subject)}.${areas.length > 1 && !isByArea(areas, scenarios) ? ' All on one scale.' : ''}`
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
  const isOne = areas.length === 1
  const isShared = isOne || isByArea(areas, scenarios)
  const points = areas.flatMap(({ history, ahead }) => [...history, ...ahead.flatMap((line) => line.points)])
  const years = points.map((point) => point.x)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const level = subject.rows[0]?.target_percent ?? null
  const values = [...points.flatMap((point) => point.y ?? []), ...(level === null ? [] : [level])]
  const now = Math.max(...areas.flatMap(({ ahead }) => ahead.map((line) => line.points[0]?.x ?? first)))
  const shared = {
    x: yearAxis(years, isShared ? look.width / YEAR_WIDTH : 2),
    y: valueAxis(values, isShared ? 5 : 3, { isSnug: !isShared, isPercent: true }),
    estimates: isShared ? estimateYears(areas.flatMap(({ history }) => history)) : [],
    targets:
      level === null
        ? []
        : [
            {
              percent: level,
              from: Math.min(now, last - 1),
              until: last,
              deadlineYear: subject.rows[0]?.deadline_year ?? null,
              isPresent: true,
            },
          ],
  }
  if (isOne) return panelBody({ ...shared, series: areas.flatMap((area) => seriesOf(area, look, true)) }, look)
  if (isShared) return panelBody({ ...shared, series: areas.flatMap((area, index) => ofArea(area, index, look)) }, look)
  const panels = areas.map((area) => {
    const [only, other] = area.ahead
    return {
      title: area.name,
      value: only && !other ? fixed(only.end.y, DECIMALS) : '',
      draw: (size: { readonly width: number; readonly height: number }) =>
        drawBare({ ...shared, series: seriesOf(area, look, false) }, size, look),
    }
  })
  return facets(panels, { first: String(first), last: String(last) }, look)
}

/** The line so far, and one for each scenario, with what it is called at its end where there is room. */
function seriesOf({ history, ahead }: AreaOutlook, { palette }: Look, isNamed: boolean): Series[] {
  const thickness = isNamed ? 2.25 : 1.75
  return [
    { label: null, color: palette.ink, points: history, thickness },
    ...ahead.map(
      ({ scenario, points, end }): Series => ({
        ...lineOf(scenario, palette),
        label: isNamed ? { value: fixed(end.y, DECIMALS), name: scenario } : null,
        points,
        thickness,
        hasDots: isNamed,
      }),
    ),
  ]
}

/** The line of one area among others, so far and ahead. */
function ofArea({ area, name, history, ahead }: AreaOutlook, index: number, look: Look): Series[] {
  const color = seriesColor(look.palette, index)
  const short = naming(undefined)(area, true)
  return [
    { label: null, color, points: history, thickness: 1.25, hasDots: false },
    ...ahead.map(
      ({ points, end }): Series => ({
        label: { value: fixed(end.y, DECIMALS), name: isNarrow(look) && short !== area ? short : name },
        color,
        points,
      }),
    ),
  ]
}

function legendOf(areas: readonly AreaOutlook[], scenarios: readonly string[], palette: Palette): LegendItem[] {
  const [, second] = areas
  // The lines of one area are named at their ends, and what a scenario supposes is said in the notes.
  if (!second || isByArea(areas, scenarios)) return []
  return [
    { mark: { kind: 'line', color: palette.ink }, words: 'share so far, and the level' },
    ...scenarios.map((scenario): LegendItem => {
      const { color, manner } = lineOf(scenario, palette)
      return { mark: { kind: manner === 'solid' || manner === undefined ? 'line' : manner, color }, words: scenario }
    }),
  ]
}

/** Whether each line is that of an area, told apart by its color and named at its end. */
function isByArea(areas: readonly AreaOutlook[], scenarios: readonly string[]): boolean {
  return areas.length > 1 && areas.length <= MOST_LINES && scenarios.length === 1
}

/** The outlook in words, for those who do not see it. */
function said({ name, ahead }: AreaOutlook): string {
  const ends = ahead.map(({ scenario, end }) => `${scenario} ${fixed(end.y, DECIMALS)}`)
  return `${name}, percent of GDP in ${ahead[0]?.end.x}: ${ends.join(', ')}.`
}

function areasOf(subject: Subject<OutlookRow>): AreaOutlook[] {
  const name = nameIn(subject)
  const byArea = new Map(grouped(subject.rows, (row) => row.area))
  return inOrder([...byArea.keys()], name).flatMap((area) => {
    const ahead = grouped(byArea.get(area) ?? [], (row) => row.scenario).flatMap(([scenario, own]): Ahead[] => {
      const points = own.flatMap(({ year, percent }) =>
        year === null || percent === null ? [] : [{ x: year, y: percent, isEstimate: false }],
      )
      const end = points.toSorted((a, b) => a.x - b.x).at(-1)
      return end ? [{ scenario, points: withGaps(points), end }] : []
    })
    ahead.sort((a, b) => SCENARIOS.indexOf(a.scenario) - SCENARIOS.indexOf(b.scenario))
    return ahead.length > 0 ? [{ area, name: name(area), history: historyOf(subject, area), ahead }] : []
  })
}

/** As published for an ally or a grouping, else computed from sums. */
function historyOf({ beside }: Subject<OutlookRow>, area: string): Point[] {
  const points = (rows: readonly Row[] = [], column: string): Point[] =>
    rows.flatMap(({ area: of, year, status, [column]: share = null }) =>
      of === area && typeof year === 'number' && typeof share === 'number'
        ? [{ x: year, y: share, isEstimate: status === 'estimate' }]
        : [],
    )
  return withGaps([...points(beside.published, 'value'), ...points(beside.together, 'computed_percent')])
}
