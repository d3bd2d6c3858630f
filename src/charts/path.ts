/** The way to a level: the share so far, what would be required each year, where the recent pace leads, and the ally’s own word. */
import { pathHeadline } from '../sentences/ahead.js'
import { aboutCosts, costOfGap } from '../sentences/cost.js'
import { dollars, fixed, shortest } from '../sentences/numbers.js'
import { listed } from '../sentences/phrases.js'
import { type AllyPath, type PathRow, pathsOf } from './ally-paths.js'
import type { Chart, Subject } from './chart.js'
import { valueAxis, yearAxis } from './kit/axes.js'
import { facets } from './kit/facets.js'
import { estimateYears } from './kit/ground.js'
import type { LegendItem } from './kit/legend.js'
import { isPlaced, type Series } from './kit/lines.js'
import type { Palette } from './kit/palette.js'
import { drawBare, type Panel, type PanelMark, panelBody } from './kit/panel.js'
import { type Body, isNarrow, type Look } from './kit/parts.js'
import { LEVEL_BESIDE, levelWords } from './kit/topic.js'

const DECIMALS = 2

const LEVEL = ['target', 'percent', 'by', 'publication'] as const
const YEAR_WIDTH = 56

/** The picture of the table `path`. */
export const pathChart: Chart<PathRow> = {
  title: 'The share so far, the path required to reach the level, where the recent pace leads, and the ally’s own word',
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

  picture(subject, look) {
    const found = pathsOf(subject)
    const paths = subject.query.sort ? found : found.toSorted((a, b) => (a.name < b.name ? -1 : 1))
    return {
      headline: pathHeadline(paths.map(endsOf)),
      subtitle: subtitleOf(paths, subject),
      description: descriptionOf(paths),
      legend: legendOf(paths, look.palette),
      notes: notesOf(paths, subject),
      body: paths.length === 0 ? null : bodyOf(paths, subject, look),
    }
  },
}

function endsOf({ name, start, percent, end, needed, recent, isThere, pace }: AllyPath) {
  const wouldReach = pace && pace.y >= percent
  return { name, share: start.y, percent, year: end.x, needed, recent, isThere, wouldReach }
}

function subtitleOf(paths: readonly AllyPath[], subject: Subject<PathRow>): string {
  const [row] = subject.rows
  const [first] = paths
  const level = levelWords(
    { target: row?.target ?? null, target_percent: row?.target_percent ?? null, deadline_year: first?.end.x ?? null },
    subject,
  )
  const scale = paths.length > 1 ? ' All on one scale. Under each name what the path costs in all, in US dollars.' : ''
  return `Core defense spending, percent of GDP, and the way to ${level}.${scale}`
}

function bodyOf(paths: readonly AllyPath[], subject: Subject<PathRow>, look: Look): Body {
  const isMany = paths.length > 1
  const points = paths.flatMap(({ history, required, own }) => [...history, ...required, ...(own ? [own] : [])])
  const years = points.map((point) => point.x)
  const level = subject.rows[0]?.target_percent ?? 0
  const shared = {
    x: yearAxis(years, isMany ? 2 : look.width / YEAR_WIDTH),
    y: valueAxis([...points.flatMap((point) => point.y ?? []), level], isMany ? 3 : 5, {
      isSnug: isMany,
      isPercent: true,
    }),
    estimates: estimateYears(paths.flatMap(({ history }) => history)),
  }
  const [only] = paths
  if (only && !isMany) return panelBody({ ...shared, ...panelOf(only, look, true) }, look)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return facets(
    paths.map((path) => ({
      title: path.name,
      value: path.cost === null || path.isThere ? '' : `+$${dollars(path.cost)}`,
      draw: (size) => drawBare({ ...shared, ...panelOf(path, look, false) }, size, look),
    })),
    { first: String(first), last: String(last) },
    look,
  )
}

/** The lines and marks of a path, with words for them where there is room. */
function panelOf(path: AllyPath, look: Look, isNamed: boolean): Pick<Panel, 'series' | 'targets' | 'marks'> {
  const { palette } = look
  const { history, required, start, end, pace, own, percent, isThere } = path
  const label = (y: number, name: string, inShort: string) =>
    isNamed ? { value: fixed(y, DECIMALS), name: isNarrow(look) ? inShort : name } : null
  const thickness = isNamed ? 2.25 : 1.75
  const ahead: Series[] = isThere
    ? []
    : [
        {
          label: label(end.y, 'required', 'path'),
          color: palette.ink,
          points: required,
          manner: 'dashed',
          thickness: 1.75,
        },
        ...(pace
          ? [
              {
                label: label(pace.y, 'at recent pace', 'pace'),
                color: palette.onPaceLine,
                points: [start, pace],
                manner: 'dotted' as const,
                thickness,
                hasDots: false,
              },
            ]
          : []),
      ]
  const marks: PanelMark[] = [
    ...(own
      ? [{ x: own.x, y: own.y, outcome: 'due' as const, words: isNamed ? `its own word: ${shortest(own.y)}%` : null }]
      : []),
    ...(isNamed ? [{ x: start.x, y: start.y, outcome: null, words: `${fixed(start.y, DECIMALS)} in ${start.x}` }] : []),
  ]
  const target = { percent, from: start.x, until: end.x, deadlineYear: end.x, isPresent: true }
  return {
    series: [...ahead, { label: null, color: palette.ink, points: history, thickness }],
    targets: [target],
    marks,
  }
}

function legendOf(paths: readonly AllyPath[], palette: Palette): LegendItem[] {
  const items: readonly (readonly [boolean, LegendItem])[] = [
    [paths.length > 1, { mark: { kind: 'line', color: palette.ink }, words: 'share so far, and the level' }],
    [paths.some(({ isThere }) => !isThere), { mark: { kind: 'dashed', color: palette.ink }, words: 'required' }],
    [
      paths.some(({ pace }) => pace !== null),
      {
        mark: { kind: 'dotted', color: palette.onPaceLine },
        words: 'recent pace carried on, no further than the level',
      },
    ],
    [paths.some(({ own }) => own !== null), { mark: { kind: 'diamond', outcome: 'due' }, words: 'its own word' }],
  ]
  return items.filter(([occurs]) => occurs).map(([, item]) => item)
}

function notesOf(paths: readonly AllyPath[], subject: Subject<PathRow>): string[] {
  const started = new Set(paths.map(({ name }) => name))
  const pathless = subject.rows.filter((row) => !started.has(row.name))
  const names = (isZero: boolean) =>
    pathless.filter((row) => (row.reason === 'zero_share') === isZero).map((row) => row.name)
  const [without, atZero] = [names(false), names(true)]
  const [only, other] = paths
  return [
    ...(only && !other && !only.isThere
      ? [costOfGap({ ...only, year: only.end.x, share: only.start.y }, growthOf(subject))]
      : []),
    ...(only && other && paths.some(({ cost }) => cost !== null) ? [aboutCosts(only.isFloor, growthOf(subject))] : []),
    ...(without.length > 0 ? [`No figure to start from: ${listed(without)}.`] : []),
    ...(atZero.length > 0 ? [`From a share of 0 no percentage leads anywhere: ${listed(atZero)}.`] : []),
  ]
}

/** The growth of GDP that costs suppose, in percent a year. */
function growthOf({ query, defaults }: Subject<PathRow>): number {
  return Number(query.gdp_growth ?? defaults.gdp_growth ?? 0)
}

/** The picture in one sentence; its numbers are in the table. */
function descriptionOf(paths: readonly AllyPath[]): string {
  const [only, other] = paths
  if (!only) return ''
  if (other)
    return `A panel for each of ${paths.length} allies: its share so far, the path required, its recent pace and its own word.`
  const now = only.history.findLast(isPlaced) ?? only.start
  const pace = only.pace ? `, at the recent pace ${fixed(only.pace.y, DECIMALS)}` : ''
  return `${only.name}: ${fixed(now.y, DECIMALS)} in ${now.x}, required ${fixed(only.end.y, DECIMALS)} in ${only.end.x}${pace}.`
}

/** The parameters of the question that another table understands too. */
function passedOn(query: Subject<PathRow>['query'], names: readonly string[]): Subject<PathRow>['query'] {
  return Object.fromEntries(names.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]]])))
}
