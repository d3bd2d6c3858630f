/** The allies together: their share over the years, and how many meet the target. */
import { axisX, axisY, gridY, type Markish, rect, text } from '@observablehq/plot'
import { groups } from 'd3'
import type { Chart } from './chart.js'
import { valueAxis, yearAxis } from './kit/axes.js'
import { type LegendItem, legendItem } from './kit/legend.js'
import { type Point, type Series, withGaps } from './kit/lines.js'
import { fixed } from './kit/numbers.js'
import { type Palette, seriesColor } from './kit/palette.js'
import { drawPanel, plotted, type Size } from './kit/panel.js'
import { span } from './kit/phrases.js'
import { type Body, type Look, lookOf, picture } from './kit/picture.js'
import { FONT, textWidth } from './kit/text-width.js'
import { LEVEL_BESIDE, levelWords, naming } from './kit/topic.js'
import { element, textElement } from './kit/xml.js'

/** What is read of a row of the table `alliance`. */
interface AllianceRow {
  readonly area: string
  readonly year: number
  readonly computed_percent: number | null
  readonly published_percent: number | null
  readonly target: string | null
  readonly target_percent: number
  readonly deadline_year: number | null
  readonly meeting: number
  readonly with_figure: number
  readonly members: number
}

const DECIMALS = 2
const PANEL = 260
const LEAST_PANEL = 130
const TITLE = 24
const BETWEEN = 18
/** From this width on the two panels stand side by side. */
const SIDE_BY_SIDE = 900

/** How much of a year's width its bars take. */
const BAR = 0.72
const LEFT = 28
const RIGHT = 8

/** The picture of the table `alliance`. */
export const allianceChart: Chart<AllianceRow> = {
  title:
    'The share of the allies together, and how many meet the target, of how many with a figure, of how many members',
  beside: LEVEL_BESIDE,

  draw(subject, frame) {
    const look = lookOf('alliance', frame)
    const { rows } = subject
    const [first] = rows
    // The level is named without its deadline: it is counted who meets it in each year.
    const level = first ? levelWords({ ...first, deadline_year: null }, subject) : null
    const counted = countedArea(rows)
    return picture(
      {
        heading: first
          ? `What allies spend together, and how many meet ${level?.full}`
          : 'What allies spend together, and how many meet the target',
        sentences: first ? [span(rows.map((row) => row.year)), ...countsOf(counted)] : [],
        description: rows.map(said),
        legend: legendOf(rows, look.palette),
        notes: [],
        body: first ? panels(rows, counted, look) : null,
      },
      subject,
      frame,
      look,
    )
  },
}

/** Members are counted for the whole alliance, or for what else was asked. */
function countedArea(rows: readonly AllianceRow[]): readonly AllianceRow[] {
  const area = rows.some((row) => row.area === 'NATO') ? 'NATO' : rows[0]?.area
  return rows.filter((row) => row.area === area).toSorted((a, b) => a.year - b.year)
}

/** How many meet the level in the last year there is; before that, how many did when it was due. */
function countsOf(counted: readonly AllianceRow[]): string[] {
  const last = counted.at(-1)
  if (!last) return []
  const { year, deadline_year, members } = last
  const now = `In ${year}, ${countOf(last)} ${last.meeting === 1 ? 'meets' : 'meet'} it; there are ${members} members`
  if (deadline_year === null || year <= deadline_year) return [now]
  const due = counted.find((row) => row.year === deadline_year)
  return [`It was due in ${deadline_year}${due ? `, when ${countOf(due)} met it` : ''}`, now]
}

function countOf({ meeting, with_figure }: AllianceRow): string {
  return `${meeting} of ${with_figure} allies with a figure`
}

/** Two panels over the same years. */
function panels(rows: readonly AllianceRow[], counted: readonly AllianceRow[], look: Look): Body {
  const isBeside = look.width >= SIDE_BY_SIDE
  const width = isBeside ? (look.width - 2 * BETWEEN) / 2 : look.width
  const heightOf = (panel: number) => (isBeside ? panel : 2 * panel + BETWEEN)
  const name = naming(undefined)
  const title = (text: string) =>
    textElement(text, { y: 13, 'font-size': 13, 'font-weight': 'bold', fill: look.palette.text })
  return { height: heightOf(PANEL + TITLE), least: heightOf(LEAST_PANEL + TITLE), draw }

  function draw(height: number): string {
    const panel = isBeside ? height : (height - BETWEEN) / 2
    const size = { width, height: panel - TITLE }
    const place = (content: string, left: number, top: number) =>
      element('g', { transform: `translate(${Math.round(left)},${Math.round(top)})` }, content)
    const [x, y] = isBeside ? [width + 2 * BETWEEN, 0] : [0, panel + BETWEEN]
    const area = counted[0]?.area ?? ''
    return (
      title('Spending, percent of GDP') +
      place(shares(size), 0, TITLE) +
      place(title(`Allies that meet the level${area === 'NATO' ? '' : `, ${name(area)}`}`), x, y) +
      place(countPanel(counted, size, look), x, y + TITLE)
    )
  }

  function shares(size: Size): string {
    const series = groups(rows, (row) => row.area).map(([area, own], index): Series => {
      const points = sharesOf(own)
      const last = points.findLast((point) => point.y !== null)
      const value = last?.y == null ? '' : ` ${fixed(last.y, DECIMALS)}`
      return {
        label: name(area, true) + value,
        color: seriesColor(look.palette, index),
        points,
        thickness: 2.5,
      }
    })
    const years = rows.map((row) => row.year)
    const values = series.flatMap((one) => one.points.flatMap((point) => point.y ?? []))
    const x = yearAxis(years, (size.width - 110) / 48)
    const y = valueAxis(values.length > 0 ? values : [0, 1], 5)
    return drawPanel({ x, y, series }, size, look)
  }
}

/** The computed share; where there are no sums the published one, drawn as what it is: from elsewhere. */
function sharesOf(rows: readonly AllianceRow[]): Point[] {
  return withGaps(
    rows.map(({ area, year, computed_percent, published_percent }) => {
      const y = computed_percent ?? published_percent
      const how = computed_percent === null ? 'published' : 'computed'
      const title = y === null ? '' : `${naming(undefined)(area)}, ${year}: ${fixed(y, DECIMALS)}% of GDP, ${how}`
      return { x: year, y, hollow: computed_percent === null, title }
    }),
  )
}

function legendOf(rows: readonly AllianceRow[], palette: Palette): LegendItem[] {
  const isPublished = rows.some((row) => row.computed_percent === null && row.published_percent !== null)
  const words = 'share as published, where there are no sums to compute it from'
  return [
    ...legendItem(isPublished, 'dashed', palette.muted, words),
    { mark: 'bar', color: palette.met, words: 'meet the level' },
    { mark: 'bar', color: palette.faint, words: 'have a figure' },
    { mark: 'outline', color: palette.muted, words: 'members' },
  ]
}

function said({ area, year, computed_percent, published_percent, meeting, with_figure, members }: AllianceRow): string {
  const share = computed_percent ?? published_percent
  return `${naming(undefined)(area)} ${year}: ${share === null ? 'no share' : fixed(share, DECIMALS)}, ${meeting} of ${with_figure} of ${members}.`
}

/** How many allies meet the level each year: bars within bars of those with a figure, within outlines of all members. */
function countPanel(rows: readonly AllianceRow[], size: Size, look: Look): string {
  const { palette } = look
  const years = rows.map((row) => row.year)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const y = valueAxis([0, ...rows.map((row) => row.members)], 5, { isSnug: true, least: 5 })
  const perYear = (size.width - LEFT - RIGHT) / (last - first + 1)
  const ticks = yearAxis(years, (size.width - LEFT - RIGHT) / 48).ticks
  const axisWords = { fontSize: FONT, label: null, tickSize: 0, fill: palette.muted }
  const bar = (count: (row: AllianceRow) => number, width: number) => ({
    x1: (row: AllianceRow) => row.year - width / 2,
    x2: (row: AllianceRow) => row.year + width / 2,
    y1: 0,
    y2: count,
    title: countSaid,
  })
  const marks: Markish[] = [
    gridY(y.ticks, { stroke: palette.grid, strokeOpacity: 1 }),
    axisY(y.ticks, { ...axisWords, tickPadding: 8, tickFormat: (value: number) => String(value) }),
    axisX(
      ticks.map((tick) => tick.at),
      { ...axisWords, tickFormat: (_: number, index: number) => ticks[index]?.words ?? '' },
    ),
    rect(rows, { ...bar((row) => row.with_figure, BAR), fill: palette.faint }),
    rect(rows, { ...bar((row) => row.meeting, BAR), fill: palette.met }),
    rect(rows, { ...bar((row) => row.members, BAR), fill: 'none', stroke: palette.muted }),
    ...(perYear >= textWidth('00', FONT) ? [numbers()] : []),
  ]
  const margins = { top: 10, right: RIGHT, bottom: 24, left: LEFT }
  return plotted({ ...size, margins, x: [first - 0.5, last + 0.5], y: y.domain, marks }, look)

  /** Over each bar how many meet the target. */
  function numbers(): Markish {
    return text(rows, {
      x: 'year',
      y: 'meeting',
      dy: -8,
      text: (row: AllianceRow) => String(row.meeting),
      fontSize: FONT,
      fontWeight: 'bold',
      fill: palette.text,
      stroke: palette.background,
      strokeWidth: 3,
    })
  }
}

function countSaid({ year, meeting, with_figure, members }: AllianceRow): string {
  return `${year}: ${meeting} meet the level, of ${with_figure} with a figure, of ${members} members`
}
