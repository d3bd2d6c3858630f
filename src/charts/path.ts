/** The way to a level: the share so far, where the recent pace leads, and what would be required each year. */
import { valuePanel, yearPanel } from './axes.js'
import { type Chart, passedOn, type Subject } from './chart.js'
import { type Facet, facets } from './facets.js'
import { estimateLegend, type LegendItem } from './legend.js'
import { LEVEL_BESIDE, levelWords } from './level-words.js'
import type { Series } from './line-marks.js'
import { dollars, fixed, shortest } from './numbers.js'
import type { Palette } from './palette.js'
import { panelBody } from './panel.js'
import { type Body, lookOf, picture } from './picture.js'
import { CORE_ALONE, type PathRow, SHARE_DECIMALS, said, type Way, waysOf } from './ways.js'
import { listed } from './words.js'

const LEVEL = ['target', 'percent', 'by', 'publication'] as const
const MOST_NAMES = 4
const YEAR_WIDTH = 64

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
        ...passedOn(query, ['publication']),
      }),
    },
    progress: { table: 'progress', isDrawn: true, where: (query) => passedOn(query, ['ally', ...LEVEL]) },
  },

  draw(subject, frame) {
    const look = lookOf('path', frame)
    const { palette, isNarrow } = look
    const { rows } = subject
    const found = waysOf(subject)
    const ways = subject.query.sort ? found : found.toSorted((a, b) => (a.name < b.name ? -1 : 1))
    const [first] = ways
    const isMany = ways.length > 1
    const percent = rows[0]?.target_percent ?? 0
    const level = levelWords(
      { target: rows[0]?.target ?? null, target_percent: percent, deadline_year: first?.end.x ?? null },
      subject,
    )
    const started = new Set(ways.map((way) => way.ally))
    const pathless = rows.filter((row) => !started.has(row.ally))
    const atZero = pathless.filter((row) => row.reason === 'zero_share').map((row) => row.name)
    const without = pathless.filter((row) => row.reason !== 'zero_share').map((row) => row.name)
    const hasEstimates = ways.some((way) => way.history.some((point) => point.hollow))
    return picture(
      {
        heading: first ? `${isMany ? 'The' : `${first.name}: the`} way to ${level.full}` : 'The way to the level',
        sentences: first ? (isMany ? ofMany(ways, first, subject) : ofOne(first, subject)) : [],
        description: ways.map((way) => said(way, dollars)),
        legend: [...legendOf(ways, palette), ...(hasEstimates ? estimateLegend(palette) : [])],
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
      const points = ways.flatMap(({ history, required, pace }) => [...history, ...required, ...(pace ? [pace] : [])])
      const years = points.map((point) => point.x)
      const values = [...points.flatMap((point) => point.y ?? []), percent]
      const shared = {
        ...yearPanel(years, isMany ? 2 : look.width / YEAR_WIDTH),
        ...valuePanel(values, isMany ? 3 : 6, { isSnug: isMany }),
        unit: 'percent of GDP',
        level: { at: percent, words: isMany ? '' : `level of ${level.short}` },
      }
      const words = isNarrow ? { pace: 'pace', required: 'path' } : { pace: 'at recent pace', required: 'required' }
      if (!isMany) return panelBody({ ...shared, series: ways.flatMap((way) => seriesOf(way, palette, words)) }, look)
      const panels = ways.map(
        (way): Facet => ({
          title: way.name,
          code: way.ally,
          value: way.cost === null || way.isThere ? '' : `+${dollars(way.cost)}`,
          series: seriesOf(way, palette, null),
        }),
      )
      return facets(panels, shared, [], look)
    }
  },
}

/** The lines of a way, with what to call them at their ends, if anything. */
function seriesOf(
  { history, required, start, end, pace, isThere }: Way,
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

function legendOf(ways: readonly Way[], palette: Palette): LegendItem[] {
  const item = (isThere: boolean, mark: LegendItem['mark'], color: string, words: string) =>
    isThere ? [{ mark, color, words }] : []
  return [
    ...item(true, 'line', palette.met, 'share so far'),
    ...item(!ways.every((way) => way.isThere), 'line', palette.short, 'path required'),
    ...item(
      ways.some((way) => way.pace !== null),
      'dotted',
      palette.pledge,
      'recent pace carried on',
    ),
  ]
}

function ofOne({ isThere, isFloor, cost, start, end }: Way, subject: Subject<PathRow>): string[] {
  const share = `${fixed(start.y, SHARE_DECIMALS)}% of GDP`
  if (isThere) return [`At ${share} in ${start.x}, the level or above: staying there is enough`]
  if (cost === null) return ['What closing the gap costs is not known: there is no GDP for the year']
  const price = `Closing the gap${isFloor ? CORE_ALONE : ''} costs ${dollars(cost)} US dollars more in all by ${end.x} than staying at ${share}`
  return [`${price}, ${growthOf(subject)}`]
}

function ofMany(ways: readonly Way[], { end, isFloor }: Way, subject: Subject<PathRow>): string[] {
  const names = ways.length <= MOST_NAMES ? [listed(ways.map((way) => way.name))] : []
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
