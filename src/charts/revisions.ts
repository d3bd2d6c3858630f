/** How a figure moved from edition to edition: a step for each, a dot where an edition gave it. */
import { groups } from 'd3'
import { fixed } from '../sentences/numbers.js'
import { longDate, span } from '../sentences/phrases.js'
import type { Chart } from './chart.js'
import { dayAxis, valueAxis } from './kit/axes.js'
import { type Facet, facets } from './kit/facets.js'
import { estimateLegend, type LegendItem } from './kit/legend.js'
import type { Point, Series } from './kit/lines.js'
import { type Palette, seriesColor } from './kit/palette.js'
import { panelBody } from './kit/panel.js'
import { type Body, lookOf, picture } from './kit/picture.js'
import { areasInWords, inOrder, MEASURED_BESIDE, MOST_LINES, measureOf, naming } from './kit/topic.js'

/** What is read of a row of the table `revisions`. */
interface RevisionRow {
  readonly area: string
  readonly indicator: string
  readonly year: number
  readonly publication: string
  readonly published_on: string
  readonly value: number
  readonly status: string
}

/** One figure through its editions. */
interface FigureHistory {
  readonly area: string
  readonly year: number
  readonly points: readonly Point[]
}

/** The picture of the table `revisions`, for rows of one indicator; whoever asks sees to that. */
export const revisionsChart: Chart<RevisionRow> = {
  title: 'How a figure moved from one edition to the next',
  beside: MEASURED_BESIDE,

  draw(subject, frame) {
    const look = lookOf('revisions', frame)
    const { rows, beside, asOf, editions } = subject
    const [first] = rows
    const { title: topic, scale, decimals } = measureOf(subject, 'Figures')
    const name = naming(beside.allies)
    const today = Date.parse(asOf)
    const lines = groups(rows, keyOf).map(([, own]) => historyOf(own))
    const areas = inOrder([...new Set(rows.map((row) => row.area))], name)
    const years = rows.map((row) => row.year)
    const isMany = lines.length > MOST_LINES

    return picture(
      {
        heading: first
          ? `${topic}: how the ${new Set(years).size === 1 && areas.length === 1 ? 'figure' : 'figures'} moved from edition to edition`
          : topic,
        sentences: first
          ? [`${areasInWords(areas, name)}, figures for ${span(years)}, by the day they were published`]
          : [],
        description: lines.map(said),
        legend: [
          ...(isMany && areas.length > 1 && areas.length < lines.length ? byYear(look.palette) : []),
          ...legendOf(rows, look.palette),
        ],
        notes: [],
        body: first ? bodyOf() : null,
      },
      subject,
      frame,
      look,
    )

    function historyOf(own: readonly RevisionRow[]): FigureHistory {
      const ordered = own.toSorted((a, b) => (a.published_on < b.published_on ? -1 : 1))
      const points = ordered.map((row) => ({
        x: Date.parse(row.published_on),
        y: row.value / scale.factor,
        hollow: row.status === 'estimate',
        title: `${name(row.area)} ${row.year}: ${fixed(row.value / scale.factor, decimals)} ${scale.unit}${row.status === 'estimate' ? ' (estimate)' : ''}, ${editions.find((edition) => edition.id === row.publication)?.title ?? row.publication}, ${longDate(row.published_on)}`,
      }))
      return { area: own[0]?.area ?? '', year: own[0]?.year ?? 0, points }
    }

    function bodyOf(): Body {
      const moments = rows.map((row) => Date.parse(row.published_on))
      const shared = {
        x: dayAxis([Math.min(...moments), Math.max(today, ...moments)], isMany ? 2 : look.width / 84),
        y: valueAxis(
          rows.map((row) => row.value / scale.factor),
          isMany ? 3 : 6,
          { isSnug: isMany, isApart: true },
        ),
        unit: scale.unit,
      }
      if (!isMany) {
        const series = lines.flatMap((line, index) =>
          seriesOf(line, labelOf(line), seriesColor(look.palette, index), 2),
        )
        return panelBody({ ...shared, series }, look)
      }
      return facets(areas.length > 1 ? areas.map(ofArea) : lines.map(ofYear), shared, [], look)
    }

    function labelOf({ area, year, points }: FigureHistory): string {
      const value = fixed(points.at(-1)?.y ?? 0, decimals)
      return `${areas.length > 1 ? `${name(area, look.isNarrow)} ` : ''}${year}: ${value}`
    }

    /** All the years of an area in one small panel, the latest in the strongest color. */
    function ofArea(area: string): Facet {
      const own = lines.filter((line) => line.area === area)
      const series = own.flatMap((line, index) => {
        const isLast = index === own.length - 1
        return seriesOf(line, '', isLast ? look.palette.met : look.palette.muted, isLast ? 2 : 1)
      })
      const value = own.length === 1 ? fixed(own[0]?.points.at(-1)?.y ?? 0, decimals) : ''
      return { title: name(area), code: name(area, true), value, series }
    }

    function ofYear(line: FigureHistory): Facet {
      const year = String(line.year)
      const value = fixed(line.points.at(-1)?.y ?? 0, decimals)
      return { title: year, code: year, value, series: seriesOf(line, '', look.palette.met, 2) }
    }

    /** The dots of the editions, and a line that goes on to the date: the last figure stands until there is another. */
    function seriesOf({ points }: FigureHistory, label: string, color: string, thickness: number): Series[] {
      const last = points.at(-1)
      if (!last) return []
      const tail = last.x < today ? [{ ...last, x: today }] : []
      const line: Series = { label, color, points: [...points, ...tail], line: 'step', dots: 'none', thickness }
      return [
        line,
        { label: '', color, points: points.flatMap((point) => [point, broken]), dots: 'all', thickness: thickness + 1 },
      ]
    }

    function said({ area, year, points }: FigureHistory): string {
      const moves = points.map((point) => fixed(point.y ?? 0, decimals))
      return `${name(area)} ${year}: ${moves.join(', then ')}.`
    }
  },
}

function keyOf({ area, year }: RevisionRow): string {
  return `${area} ${year}`
}

/** Keeps dots from being joined by a line. */
const broken: Point = { x: 0, y: null, hollow: false, title: '' }

/** Small panels have no room for a label at each line. */
function byYear(palette: Palette): LegendItem[] {
  return [
    { mark: 'step', color: palette.met, words: 'the latest year' },
    { mark: 'step', color: palette.muted, words: 'the years before it' },
  ]
}

function legendOf(rows: readonly RevisionRow[], palette: Palette): LegendItem[] {
  return [
    { mark: 'dot', color: palette.muted, words: 'an edition of the figures' },
    ...(rows.some((row) => row.status === 'estimate') ? estimateLegend(palette) : []),
  ]
}
