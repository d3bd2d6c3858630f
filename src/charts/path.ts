/** The way to a level: the share so far, where the recent pace leads, and what would be required each year. */
import { groups } from 'd3'
import { dollars, fixed, shortest } from '../sentences/numbers.js'
import { listed } from '../sentences/phrases.js'
import type { Chart, Row, Subject } from './chart.js'
import { valueAxis, yearAxis } from './kit/axes.js'
import { type Facet, facets } from './kit/facets.js'
import { estimateLegend, type LegendItem, legendItem } from './kit/legend.js'
import { isPlaced, type Placed, type Point, type Series, withGaps } from './kit/lines.js'
import type { Palette } from './kit/palette.js'
import { panelBody } from './kit/panel.js'
import { type Body, lookOf, picture } from './kit/picture.js'
import { LEVEL_BESIDE, levelWords } from './kit/topic.js'

/** What is read of a row of the table `path`. */
interface PathRow {
  readonly ally: string
  readonly name: string
  readonly year: number | null
  readonly target: string | null
  readonly target_percent: number
  readonly deadline_year: number | null
  readonly required_percent: number | null
  readonly cumulative_extra_usd_m: number | null
  readonly reason: string | null
}

/** An ally's lines: the share so far, the path required to the level, and the recent pace carried on. */
interface AllyPath {
  readonly ally: string
  readonly name: string
  readonly history: readonly Point[]
  /** From the current figure to the level. */
  readonly required: readonly Placed[]
  readonly start: Placed
  readonly end: Placed
  /** Where the recent pace leads by then; null where none is known. */
  readonly pace: Placed | null
  /** What closing the gap costs in all, in million US dollars. */
  readonly cost: number | null
  /** Who is there already needs no path: staying is enough. */
  readonly isThere: boolean
  /** Whether the level counts more than the share drawn, so that the cost is that of core spending alone. */
  readonly isFloor: boolean
}

const SHARE_DECIMALS = 2

/** Said of a cost where other spending counts towards the level too. */
const CORE_ALONE = ' by core spending alone'

const LEVEL = ['target', 'percent', 'by', 'publication'] as const
const MOST_NAMES = 4
const YEAR_WIDTH = 64

/** The picture of the table `path`. */
export const pathChart: Chart<PathRow> = {
  title: 'The share so far, where the recent pace leads, and the path required to reach the level',
  beside: {
    ...LEVEL_BESIDE,
    history: {
      table: 'spending',
      isDrawn: true,
      where: (query) => ({
        indicator: 'share_of_gdp',
        ...(query.ally === undefined ? {} : { area: query.ally }),
        ...passedOn(query, ['group', 'publication']),
      }),
    },
    progress: { table: 'progress', isDrawn: true, where: (query) => passedOn(query, ['ally', 'group', ...LEVEL]) },
  },

  draw(subject, frame) {
    const look = lookOf('path', frame)
    const { palette, isNarrow } = look
    const { rows } = subject
    const found = pathsOf(subject)
    const paths = subject.query.sort ? found : found.toSorted((a, b) => (a.name < b.name ? -1 : 1))
    const [first] = paths
    const isMany = paths.length > 1
    const percent = rows[0]?.target_percent ?? 0
    const level = levelWords(
      { target: rows[0]?.target ?? null, target_percent: percent, deadline_year: first?.end.x ?? null },
      subject,
    )
    const started = new Set(paths.map((path) => path.ally))
    const pathless = rows.filter((row) => !started.has(row.ally))
    const atZero = pathless.filter((row) => row.reason === 'zero_share').map((row) => row.name)
    const without = pathless.filter((row) => row.reason !== 'zero_share').map((row) => row.name)
    const hasEstimates = paths.some((path) => path.history.some((point) => point.hollow))
    return picture(
      {
        heading: first ? `${isMany ? 'The' : `${first.name}: the`} way to ${level.full}` : 'The way to the level',
        sentences: first ? (isMany ? ofMany(paths, first, subject) : ofOne(first, subject)) : [],
        description: paths.map(said),
        legend: [...legendOf(paths, palette), ...(hasEstimates ? estimateLegend(palette) : [])],
        notes: [
          ...(without.length > 0 ? [`No figure to start from: ${listed(without)}`] : []),
          ...(atZero.length > 0 ? [`From a share of 0 no percentage leads anywhere: ${listed(atZero)}`] : []),
        ],
        body: first ? bodyOf() : null,
      },
      subject,
      frame,
      look,
    )

    function bodyOf(): Body {
      const points = paths.flatMap(({ history, required, pace }) => [...history, ...required, ...(pace ? [pace] : [])])
      const years = points.map((point) => point.x)
      const values = [...points.flatMap((point) => point.y ?? []), percent]
      const shared = {
        x: yearAxis(years, isMany ? 2 : look.width / YEAR_WIDTH),
        y: valueAxis(values, isMany ? 3 : 6, { isSnug: isMany }),
        unit: 'percent of GDP',
        level: { at: percent, words: isMany ? '' : `level of ${level.short}` },
      }
      const words = isNarrow ? { pace: 'pace', required: 'path' } : { pace: 'at recent pace', required: 'required' }
      if (!isMany)
        return panelBody({ ...shared, series: paths.flatMap((path) => seriesOf(path, palette, words)) }, look)
      const panels = paths.map(
        (path): Facet => ({
          title: path.name,
          code: path.ally,
          value: path.cost === null || path.isThere ? '' : `+${dollars(path.cost)}`,
          series: seriesOf(path, palette, null),
        }),
      )
      return facets(panels, shared, [], look)
    }
  },
}

/** The lines of a path, with what to call them at their ends, if anything. */
function seriesOf(
  { history, required, start, end, pace, isThere }: AllyPath,
  palette: Palette,
  names: { readonly pace: string; readonly required: string } | null,
): Series[] {
  const label = (name: string | undefined, y: number) => (name ? `${name} ${fixed(y, SHARE_DECIMALS)}` : '')
  const thickness = names ? 2.5 : 1.75
  const dots = 'none' as const
  const dotted = pace && { points: [start, pace], line: 'dotted' as const, color: palette.pledge, thickness, dots }
  const solid = { points: required, color: palette.short, thickness: names ? 2 : 1.5, dots }
  return [
    ...(dotted && pace ? [{ ...dotted, label: label(names?.pace, pace.y) }] : []),
    ...(isThere ? [] : [{ ...solid, label: label(names?.required, end.y) }]),
    {
      label: '',
      color: palette.met,
      points: history,
      thickness,
      ...(names ? { note: fixed(start.y, SHARE_DECIMALS) } : {}),
    },
  ]
}

function legendOf(paths: readonly AllyPath[], palette: Palette): LegendItem[] {
  return [
    ...legendItem(true, 'line', palette.met, 'share so far'),
    ...legendItem(!paths.every((path) => path.isThere), 'line', palette.short, 'path required'),
    ...legendItem(
      paths.some((path) => path.pace !== null),
      'dotted',
      palette.pledge,
      'recent pace carried on',
    ),
  ]
}

function ofOne({ isThere, isFloor, cost, start, end }: AllyPath, subject: Subject<PathRow>): string[] {
  const share = `${fixed(start.y, SHARE_DECIMALS)}% of GDP`
  if (isThere) return [`At ${share} in ${start.x}, the level or above: staying there is enough`]
  if (cost === null) return ['What closing the gap costs is not known: there is no GDP for the year']
  const price = `Closing the gap${isFloor ? CORE_ALONE : ''} costs ${dollars(cost)} US dollars more in all by ${end.x} than staying at ${share}`
  return [`${price}, ${growthOf(subject)}`]
}

function ofMany(paths: readonly AllyPath[], { end, isFloor }: AllyPath, subject: Subject<PathRow>): string[] {
  const names = paths.length <= MOST_NAMES ? [listed(paths.map((path) => path.name))] : []
  return [
    ...names,
    `Beside each name: what closing the gap${isFloor ? CORE_ALONE : ''} costs in all by ${end.x}, in US dollars, ${growthOf(subject)}`,
  ]
}

function growthOf({ query, defaults }: Subject<PathRow>): string {
  const growth = Number(query.gdp_growth ?? defaults.gdp_growth ?? 0)
  if (growth === 0) return 'if GDP does not grow'
  return `if GDP ${growth > 0 ? 'grows' : 'shrinks'} by ${shortest(Math.abs(growth))}% a year`
}

/** The paths of all allies in the rows that have a figure to start from. */
function pathsOf({ rows, beside }: Subject<PathRow>): AllyPath[] {
  return groups(rows, (row) => row.ally).flatMap(([ally, own]) => {
    const required = own.flatMap(({ year, required_percent }) =>
      year === null || required_percent === null ? [] : [pointOf(year, required_percent, 'required')],
    )
    const [row, start, end] = [own.at(-1), required[0], required.at(-1)]
    if (!row || !start || !end) return []
    const recent = (beside.progress ?? []).find((one) => one.ally === ally)?.recent_pace_pp
    const ahead = typeof recent === 'number' ? Math.max(0, start.y + recent * (end.x - start.x)) : null
    return [
      {
        ally,
        name: row.name,
        history: historyOf(beside.history ?? [], ally),
        required,
        start,
        end,
        pace: ahead === null ? null : pointOf(end.x, ahead, 'at the recent pace'),
        cost: row.cumulative_extra_usd_m,
        isThere: start.y >= row.target_percent,
        isFloor: row.reason === 'core_is_a_floor',
      },
    ]
  })
}

function historyOf(history: readonly Row[], ally: string): Point[] {
  const own = history.filter((one) => one.area === ally && one.indicator === 'share_of_gdp')
  return withGaps(
    own.flatMap(({ year, value, status }) =>
      typeof year === 'number' && typeof value === 'number'
        ? [{ ...pointOf(year, value, status === 'estimate' ? 'estimate' : 'actual'), hollow: status === 'estimate' }]
        : [],
    ),
  )
}

function pointOf(x: number, y: number, how: string): Placed {
  return { x, y, hollow: false, title: `${x}: ${fixed(y, SHARE_DECIMALS)}% of GDP, ${how}` }
}

/** The path in words, for those who do not see it. */
function said({ name, history, end, pace, cost, isFloor }: AllyPath): string {
  const now = history.findLast(isPlaced)
  const share = (point: Placed) => `${fixed(point.y, SHARE_DECIMALS)} in ${point.x}`
  const parts = [
    ...(now ? [share(now)] : []),
    `required ${share(end)}`,
    ...(pace ? [`at the recent pace ${share(pace)}`] : []),
    ...(cost === null ? [] : [`extra cost${isFloor ? CORE_ALONE : ''} ${dollars(cost)} US dollars`]),
  ]
  return `${name}: ${parts.join(', ')}.`
}

/** The parameters of the question that another table understands too. */
function passedOn(query: Subject<PathRow>['query'], names: readonly string[]): Subject<PathRow>['query'] {
  return Object.fromEntries(names.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]]])))
}
