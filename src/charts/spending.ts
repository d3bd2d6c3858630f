/** Figures over the years: a line for each area, a small panel for each where there are many, bars where there is one year. */

import { multiplesHeadline } from '../sentences/multiples.js'
import { fixed } from '../sentences/numbers.js'
import { listed, span } from '../sentences/phrases.js'
import { courseOf, type Ends, extremesOf } from '../sentences/series.js'
import type { Chart, Subject } from './chart.js'
import { type ValueAxis, valueAxis, yearAxis } from './kit/axes.js'
import { facets } from './kit/facets.js'
import { estimateYears, type Size } from './kit/ground.js'
import type { LegendItem } from './kit/legend.js'
import { isPlaced, type Point, type Series, withGaps } from './kit/lines.js'
import { seriesColor } from './kit/palette.js'
import { drawBare, panelBody } from './kit/panel.js'
import { type Body, isNarrow, type Look } from './kit/parts.js'
import { plainBars } from './kit/plain-bars.js'
import { spark } from './kit/spark.js'
import { targetLines } from './kit/target-lines.js'
import {
  countOf,
  inOrder,
  isGrouping,
  LEVEL_BESIDE,
  MEASURED_BESIDE,
  type Measure,
  MOST_LINES,
  measureInWords,
  measureOf,
  naming,
} from './kit/topic.js'

/** What is read of a row of the table `spending`. */
interface SpendingRow {
  readonly area: string
  readonly indicator: string
  readonly year: number
  readonly value: number
  readonly unit: string
  readonly status: string
  readonly derived: boolean
}

/** One area with its figures. */
interface AreaFigures {
  readonly area: string
  readonly name: string
  readonly points: readonly Point[]
  readonly last: { readonly x: number; readonly y: number }
}

/** The unit of amounts that cannot be compared: each ally's own currency. */
const NATIONAL = /national currency/
const YEAR_WIDTH = 56

/** The picture of the table `spending`, for rows of one indicator; whoever asks sees to that. */
export const spendingChart: Chart<SpendingRow> = {
  title: 'Figures over the years, a line for each area; those of a single year as bars',
  beside: { ...MEASURED_BESIDE, ...LEVEL_BESIDE },

  picture(subject, look) {
    const { rows } = subject
    const measure = measureOf(subject, 'Spending')
    const areas = areasOf(subject, measure)
    const years = [...new Set(rows.map((row) => row.year))]
    const isNational = NATIONAL.test(measure.scale.unit)
    const currencies = isNational && areas.length > 1 ? ' Each in its own currency and on a scale of its own.' : ''
    return {
      headline: headlineOf(areas, years, measure, subject, isNational),
      subtitle: `${measureInWords(measure)}${years.length === 1 ? `, ${years[0]}` : ''}.${statusOf(rows, years)}${currencies}`,
      description: descriptionOf(areas, years, measure),
      legend: legendOf(rows, years, look),
      notes: [],
      body: areas.length === 0 ? null : bodyOf(areas, { years, measure, isNational, subject, look }),
    }
  },
}

/** What the drawing of all forms depends on. */
interface Drawing {
  readonly years: readonly number[]
  readonly measure: Measure
  readonly isNational: boolean
  readonly subject: Subject<SpendingRow>
  readonly look: Look
}

function bodyOf(areas: readonly AreaFigures[], drawing: Drawing): Body {
  const { years, measure, isNational, look } = drawing
  if (years.length === 1) return bars(areas, drawing)
  if (areas.length > MOST_LINES || (isNational && areas.length > 1)) return small(areas, drawing)
  const points = areas.flatMap((one) => one.points)
  const targets = targetsOf(drawing)
  const order = asAsked(areas, drawing)
  const series = areas.map(
    (one): Series => ({
      label: {
        value: fixed(one.last.y, measure.decimals),
        name: areas.length === 1 ? '' : shortOf(one, drawing),
      },
      color: seriesColor(look.palette, order.indexOf(one)),
      points: one.points,
    }),
  )
  const values = [...points.filter(isPlaced).map((point) => point.y), ...targets.map((target) => target.percent)]
  return panelBody(
    {
      series,
      x: yearAxis(years, look.width / YEAR_WIDTH),
      y: valueAxis(values, 5, { isPercent: isPercent(measure) }),
      estimates: estimateYears(points),
      targets,
    },
    look,
  )
}

/** In the order in which they were asked for, by which lines have their colors: the first is in ink. */
function asAsked(areas: readonly AreaFigures[], { subject }: Drawing): AreaFigures[] {
  const asked = (subject.query.area ?? '').split(',')
  const place = ({ area }: AreaFigures) => (asked.includes(area) ? asked.indexOf(area) : asked.length)
  return areas.toSorted((a, b) => place(a) - place(b))
}

/** A name for the end of a line, shorter where there is little room. */
function shortOf({ area, name }: AreaFigures, { subject, look }: Drawing): string {
  const short = naming(subject.beside.allies)(area, true)
  return isNarrow(look) && short !== area ? short : name
}

/** The targets for what is drawn, of its years. */
function targetsOf({ years, subject }: Drawing) {
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const lines = targetLines(subject.beside.targets ?? [], subject.rows[0]?.indicator ?? '', last)
  return lines.filter((line) => line.from < last && line.until > first)
}

function bars(areas: readonly AreaFigures[], { measure, isNational, subject, look }: Drawing): Body {
  const ordered =
    subject.query.sort === undefined
      ? areas.toSorted((a, b) => Number(isGrouping(a.area)) - Number(isGrouping(b.area)) || b.last.y - a.last.y)
      : areas
  const rows = ordered.map(({ area, name, last }, index) => ({
    name,
    value: last.y,
    words: fixed(last.y, measure.decimals),
    // Taken together allies are no one of those ranked.
    isApart: index > 0 && isGrouping(area) && !isGrouping(ordered[index - 1]?.area ?? ''),
  }))
  // Amounts in different currencies are no lengths of one scale.
  return plainBars(isNational ? rows.map((row) => ({ ...row, value: null })) : rows, look)
}

/** A panel for each area, all on one scale, or each on its own where the currencies differ. */
function small(areas: readonly AreaFigures[], drawing: Drawing): Body {
  const { years, measure, isNational, look } = drawing
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const targets = targetsOf(drawing)
  const valuesOf = ({ points }: AreaFigures) => points.flatMap((point) => point.y ?? [])
  const axisOf = (values: readonly number[]) => valueAxis(values, 3, { isSnug: true })
  const shared = axisOf([...areas.flatMap(valuesOf), ...targets.map((target) => target.percent)])
  return facets(
    areas.map((one) => ({
      title: one.name,
      value: fixed(one.last.y, measure.decimals),
      draw: (size) => panelOf(one.points, isNational ? axisOf(valuesOf(one)) : shared, size),
    })),
    { first: String(first), last: String(last) },
    look,
  )

  /** The ground of a line is its height over zero, which what falls below has not. */
  function panelOf(points: readonly Point[], y: ValueAxis, size: Size): string {
    if (y.domain[0] >= 0)
      return spark({ points, years: [first, last], top: y.domain[1], targets, prospect: null }, size, look.palette)
    const line = { label: null, color: look.palette.ink, points, thickness: 1.75 }
    return drawBare({ series: [line], x: yearAxis(years, 2), y }, size, look)
  }
}

function areasOf({ rows, beside }: Subject<SpendingRow>, { scale }: Measure): AreaFigures[] {
  const name = naming(beside.allies)
  return inOrder([...new Set(rows.map((row) => row.area))], name).flatMap((area) => {
    const points = withGaps(
      rows
        .filter((row) => row.area === area)
        .map((row) => ({
          x: row.year,
          y: row.value / scale.factor,
          isEstimate: row.status === 'estimate',
          isDerived: row.derived,
        })),
    )
    const last = points.findLast(isPlaced)
    return last ? [{ area, name: name(area), points, last }] : []
  })
}

function isPercent({ scale }: Measure): boolean {
  return scale.unit.startsWith('percent')
}

/** How sure the figures are, once for all: where only some years are estimates the picture has them in a band. */
function statusOf(rows: readonly SpendingRow[], years: readonly number[]): string {
  const estimates = rows.filter((row) => row.status === 'estimate').length
  if (estimates === 0) return ''
  if (estimates === rows.length)
    return years.length === 1 ? ' All are estimates.' : ` ${span(years)} figures are estimates.`
  return years.length === 1 ? ' Some are estimates.' : ''
}

function legendOf(rows: readonly SpendingRow[], years: readonly number[], { palette }: Look): LegendItem[] {
  if (years.length < 2 || !rows.some((row) => row.derived)) return []
  return [{ mark: { kind: 'dashed', color: palette.ink }, words: 'worked out, not published' }]
}

/** Spoken of as one, unlike the allies of other groupings. */
const WHOLE = 'NATO'

/** What is of spending, so that who has more spends more. */
const OF_SPENDING = /^(share_of_gdp|military_share_of_gdp|cofog_share_of_gdp|spending_|per_capita_)/

function headlineOf(
  areas: readonly AreaFigures[],
  years: readonly number[],
  { title, scale, decimals }: Measure,
  subject: Subject<SpendingRow>,
  isNational: boolean,
): string {
  const measured = { unit: scale.unit, decimals, isSpending: OF_SPENDING.test(subject.rows[0]?.indicator ?? '') }
  const ends = areas.map(endsOf)
  const [first] = ends
  if (!first) return title
  if (ends.length === 1) return courseOf(first, measured)
  const isOfEach = years.length > 1 && (isNational || areas.length > MOST_LINES)
  const multiples = isOfEach ? multiplesOf(subject, measured.isSpending) : null
  if (multiples !== null) return multiples
  if (isNational && isOfEach) return title
  if (isNational) return `${title}: amounts in different currencies have no order`
  const newest = Math.max(...years)
  if (years.length === 1)
    return extremesOf(rankedAmong(areas), measured, { year: newest, isOver: newest < Number(subject.asOf.slice(0, 4)) })
  const held = areas.filter(({ last }) => last.x === newest).map(({ name, last }) => ({ name, value: last.y }))
  if (held.length === 1) return courseOf(ends.find(({ last }) => last.year === newest) ?? first, measured)
  return `${held.length < areas.length ? `In ${newest}, ` : ''}${extremesOf(held, measured)}`
}

/** The allies; groupings only where there are no two of them. */
function rankedAmong(areas: readonly AreaFigures[]) {
  const allies = areas.filter(({ area }) => !isGrouping(area))
  return (allies.length > 1 ? allies : areas).map(({ name, last }) => ({ name, value: last.y }))
}

/** What leaves out allies, so that nothing is told of every one. */
const OF_SOME = ['area', 'group', 'limit', 'offset']

/** How many allies spend more than in the first year; of other measures, or of some allies, nothing is told. */
function multiplesOf({ rows, beside, query }: Subject<SpendingRow>, isSpending: boolean): string | null {
  if (!isSpending || OF_SOME.some((name) => query[name] !== undefined)) return null
  return multiplesHeadline(
    rows.filter(({ area }) => !isGrouping(area)),
    naming(beside.allies),
  )
}

function endsOf({ area, name, points, last }: AreaFigures): Ends {
  const first = points.find(isPlaced) ?? last
  return {
    name,
    isMany: isGrouping(area) && area !== WHOLE,
    first: { year: first.x, value: first.y },
    last: { year: last.x, value: last.y },
    between: points.filter(isPlaced).map(({ x, y }) => ({ year: x, value: y })),
  }
}

/** The picture in one sentence; its numbers are in the table. */
function descriptionOf(areas: readonly AreaFigures[], years: readonly number[], { decimals, scale }: Measure): string {
  if (areas.length === 0) return ''
  const ends =
    areas.length > MOST_LINES
      ? `${countOf(areas.map(({ area }) => area))}`
      : listed(areas.map(({ name, last }) => `${name} ${fixed(last.y, decimals)} in ${last.x}`))
  return `${years.length === 1 ? 'Bars' : 'Lines'} for ${span(years)}, ${scale.unit}: ${ends}.`
}
