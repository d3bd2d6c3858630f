/** The allies together: their share over the years, and how many meet the target. */
import { axisX, axisY, gridY, type Markish, rect, ruleX, text } from '@observablehq/plot'
import { groups } from 'd3'
import { fixed, level } from '../sentences/numbers.js'
import { listed, span } from '../sentences/phrases.js'
import type { Chart, Subject } from './chart.js'
import { valueAxis, yearAxis } from './kit/axes.js'
import { type LegendItem, legendItem } from './kit/legend.js'
import { type Point, type Series, withGaps } from './kit/lines.js'
import { type Palette, seriesColor } from './kit/palette.js'
import { drawPanel, plotted, type Size } from './kit/panel.js'
import { type Body, type Look, lookOf, picture } from './kit/picture.js'
import { FONT, textWidth, wrapped } from './kit/text-width.js'
import { LEVEL_BESIDE, levelWords, naming } from './kit/topic.js'
import { element, textElement } from './kit/xml.js'

/** What is read of a row of the table `alliance`. */
interface AllianceRow {
  readonly area: string
  readonly year: number
  readonly computed_percent: number | null
  readonly published_percent: number | null
  readonly derived: boolean
  readonly target: string | null
  readonly target_percent: number | null
  readonly deadline_year: number | null
  readonly due: boolean | null
  readonly meeting: number | null
  readonly with_figure: number | null
  readonly by_list: number | null
  readonly members: number | null
}

/** A row of a year in which it is counted who meets the level. */
interface CountedRow extends AllianceRow {
  readonly target_percent: number
  readonly meeting: number
  readonly with_figure: number
  readonly by_list: number
  readonly members: number
}

const DECIMALS = 2
const PANEL = 260
const LEAST_PANEL = 130
const TITLE = 24
const TITLE_FONT = 13
const TITLE_LINE = 16
const BETWEEN = 18
/** From this width on the two panels stand side by side. */
const SIDE_BY_SIDE = 900

/** How much of a year's width its bars take. */
const BAR = 0.72
const LEFT = 28
const RIGHT = 8
const TOP = 10
/** Over the bars, where the levels are named. */
const LEVELS = 20
/** Between codes of allies taken together. */
const CODES = ';'

/** The picture of the table `alliance`. */
export const allianceChart: Chart<AllianceRow> = {
  title:
    'The share of the allies together, and how many meet the target of the year, of how many with a figure, of how many members',
  beside: { ...LEVEL_BESIDE, groups: { table: 'groups', where: () => ({}) } },

  draw(subject, frame) {
    const look = lookOf('alliance', frame)
    const { rows } = subject
    const [first] = rows
    const counted = countedArea(rows)
    const name = areaNaming(subject)
    return picture(
      {
        heading: `What allies spend together, and how many meet ${levelOf(counted, subject)}`,
        sentences: first ? [span(rows.map((row) => row.year)), ...countsOf(counted)] : [],
        description: rows.map((row) => said(row, name)),
        legend: legendOf(rows, counted, look.palette),
        notes: [],
        body: first ? panels(rows, counted, name, look) : null,
      },
      subject,
      frame,
      look,
    )
  },
}

/** What allies taken together are called: by the name of their grouping or group, else by their codes. */
function areaNaming({ beside }: Subject<unknown>): (area: string, short?: boolean) => string {
  const titles = new Map((beside.groups ?? []).map((row) => [String(row.id), String(row.title)]))
  const known = naming(undefined)
  return (area, short = false) => titles.get(area) ?? listed(known(area, short).split(CODES))
}

/** Members are counted for the whole alliance, or for what else was asked, where a level is known. */
function countedArea(rows: readonly AllianceRow[]): readonly CountedRow[] {
  const area = rows.some((row) => row.area === 'NATO') ? 'NATO' : rows[0]?.area
  return rows
    .filter((row) => row.area === area)
    .filter(isCounted)
    .toSorted((a, b) => a.year - b.year)
}

function isCounted(row: AllianceRow): row is CountedRow {
  return ![row.target_percent, row.meeting, row.with_figure, row.by_list, row.members].includes(null)
}

/** The level in words, without its deadline, since it is counted who meets it in each year; or that it is of the year. */
function levelOf(counted: readonly CountedRow[], subject: Subject<AllianceRow>): string {
  const [first] = counted
  if (!first) return 'the target'
  return stretchesOf(counted).length > 1
    ? 'the target of the year'
    : levelWords({ ...first, deadline_year: null }, subject).full
}

/** How many meet the level in the last year there is; before that, how many did when it was due. */
function countsOf(counted: readonly CountedRow[]): string[] {
  const last = counted.at(-1)
  if (!last) return []
  const { year, target, deadline_year, due, members } = last
  const isOne = stretchesOf(counted).length === 1
  const it = isOne ? 'it' : level(last.target_percent) + (due === false ? `, due in ${deadline_year}` : '')
  const now = `In ${year}, ${countOf(last, it, last.meeting === 1 ? 'meets' : 'meet')}; there are ${members} members`
  if (!isOne || deadline_year === null || year <= deadline_year) return [now]
  const then = counted.find((row) => row.year === deadline_year && row.target === target)
  return [`It was due in ${deadline_year}${then ? `, when ${countOf(then, 'it', 'met')}` : ''}`, now]
}

function countOf({ meeting, with_figure, by_list }: CountedRow, it: string, meet: string): string {
  return by_list === 0
    ? `${meeting} of ${with_figure} allies with a figure ${meet} ${it}`
    : `${meeting} of ${with_figure + by_list} allies ${meet} ${it}, ${with_figure} judged by a figure and ${by_list} by a published list`
}

/** Years in a row that are counted by one level. */
interface Stretch {
  readonly from: number
  readonly to: number
  /** `2%`. */
  readonly short: string
  /** The same, and when it is due where that is later. */
  readonly full: string
}

/** The years between changes of level: counts before and after one cannot be compared. */
function stretchesOf(counted: readonly CountedRow[]): readonly Stretch[] {
  const stretches: (Stretch & { readonly percent: number })[] = []
  for (const { year, target_percent: percent, deadline_year, due } of counted) {
    const short = level(percent)
    const full = due === false ? `${short} by ${deadline_year}` : short
    const last = stretches.at(-1)
    if (last?.percent === percent) stretches[stretches.length - 1] = { ...last, to: year, full }
    else stretches.push({ from: year, to: year, short, full, percent })
  }
  return stretches
}

/** What the bars are of, and of whom unless it is of the whole alliance. */
function titleOf(counted: readonly CountedRow[], name: (area: string) => string): string {
  const level = stretchesOf(counted).length > 1 ? 'the target of the year' : 'the level'
  const [first] = counted
  return `Allies that meet ${level}${first && first.area !== 'NATO' ? `, ${name(first.area)}` : ''}`
}

/** Two panels over the same years. */
function panels(
  rows: readonly AllianceRow[],
  counted: readonly CountedRow[],
  name: ReturnType<typeof areaNaming>,
  look: Look,
): Body {
  const isBeside = look.width >= SIDE_BY_SIDE
  const width = isBeside ? (look.width - 2 * BETWEEN) / 2 : look.width
  const heightOf = (panel: number) => (isBeside ? panel : 2 * panel + BETWEEN)
  const title = (lines: readonly string[]) =>
    lines
      .map((line, index) => ({ y: TITLE_FONT + index * TITLE_LINE, line }))
      .map(({ y, line }) =>
        textElement(line, { y, 'font-size': TITLE_FONT, 'font-weight': 'bold', fill: look.palette.text }),
      )
      .join('')
  const countTitle = wrapped(titleOf(counted, name), TITLE_FONT, width, true)
  const more = (countTitle.length - 1) * TITLE_LINE
  return { height: heightOf(PANEL + TITLE) + more, least: heightOf(LEAST_PANEL + TITLE) + more, draw }

  function draw(height: number): string {
    const panel = isBeside ? height - more : (height - more - BETWEEN) / 2
    const size = { width, height: panel - TITLE }
    const place = (content: string, left: number, top: number) =>
      element('g', { transform: `translate(${Math.round(left)},${Math.round(top)})` }, content)
    const [x, y] = isBeside ? [width + 2 * BETWEEN, 0] : [0, panel + BETWEEN]
    return (
      title(['Spending, percent of GDP']) +
      place(shares(size), 0, TITLE) +
      place(title(countTitle), x, y) +
      place(counted.length > 0 ? countPanel(counted, size, look) : '', x, y + TITLE + more)
    )
  }

  function shares(size: Size): string {
    const series = groups(rows, (row) => row.area).flatMap(([area, own], index) => {
      const color = seriesColor(look.palette, index)
      const lines = sharesOf(own, name)
      const end = Math.max(...lines.flatMap(({ points }) => points.map(({ x, y }) => (y === null ? 0 : x))))
      return lines.map((line): Series => {
        const last = line.points.findLast((point) => point.y !== null)
        const isEnd = last?.x === end && last.y !== null
        return {
          ...line,
          label: isEnd ? `${name(area, true)} ${fixed(last.y, DECIMALS)}` : '',
          color,
          thickness: 2.5,
        }
      })
    })
    const years = rows.map((row) => row.year)
    const values = series.flatMap((one) => one.points.flatMap((point) => point.y ?? []))
    const x = yearAxis(years, (size.width - 110) / 48)
    const y = valueAxis(values.length > 0 ? values : [0, 1], 5)
    return drawPanel({ x, y, series }, size, look)
  }
}

/**
 * The computed share, dotted where it rests on what was worked out; where there are no sums the published one, drawn as what it
 * is: from elsewhere.
 */
function sharesOf(
  rows: readonly AllianceRow[],
  name: (area: string) => string,
): readonly Pick<Series, 'points' | 'line'>[] {
  const points = rows.map(({ area, year, computed_percent, published_percent, derived }) => {
    const y = computed_percent ?? published_percent
    const how = computed_percent === null ? 'published' : derived ? 'computed from derived figures' : 'computed'
    const title = y === null ? '' : `${name(area)}, ${year}: ${fixed(y, DECIMALS)}% of GDP, ${how}`
    return { derived, point: { x: year, y, hollow: computed_percent === null, title } }
  })
  const those = (isDerived: boolean): Point[] =>
    withGaps(points.filter(({ derived }) => derived === isDerived).map(({ point }) => point))
  const lines = [{ points: those(false) }, { points: those(true), line: 'dotted' as const }]
  return lines.filter((line) => line.points.length > 0)
}

function legendOf(rows: readonly AllianceRow[], counted: readonly CountedRow[], palette: Palette): LegendItem[] {
  const isPublished = rows.some((row) => row.computed_percent === null && row.published_percent !== null)
  const isDerived = rows.some((row) => row.derived)
  const isListed = counted.some((row) => row.by_list > 0)
  const words = 'share as published, where there are no sums to compute it from'
  return [
    ...legendItem(isDerived, 'dotted', palette.muted, 'share computed from derived figures'),
    ...legendItem(isPublished, 'dashed', palette.muted, words),
    { mark: 'bar', color: palette.met, words: 'meet the level' },
    { mark: 'bar', color: palette.faint, words: isListed ? 'have a figure, or are judged by a list' : 'have a figure' },
    { mark: 'outline', color: palette.muted, words: 'members' },
  ]
}

function said(row: AllianceRow, name: (area: string) => string): string {
  const { area, year, computed_percent, published_percent, derived } = row
  const share = computed_percent ?? published_percent
  const together = share === null ? 'no share' : fixed(share, DECIMALS) + (derived ? ' (derived)' : '')
  const counts = isCounted(row) ? `${countSaid(row)} (${level(row.target_percent)})` : 'no target'
  return `${name(area)} ${year}: ${together}, ${counts}.`
}

/** How many allies meet the level each year: bars within bars of those judged, within outlines of all members. */
function countPanel(rows: readonly CountedRow[], size: Size, look: Look): string {
  const { palette } = look
  const years = rows.map((row) => row.year)
  const stretches = stretchesOf(rows)
  const isDivided = stretches.length > 1
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const y = valueAxis([0, ...rows.map((row) => row.members)], 5, { isSnug: true, least: 5 })
  const perYear = (size.width - LEFT - RIGHT) / (last - first + 1)
  const ticks = yearAxis(years, (size.width - LEFT - RIGHT) / 48).ticks
  const axisWords = { fontSize: FONT, label: null, tickSize: 0, fill: palette.muted }
  const bar = (count: (row: CountedRow) => number, width: number) => ({
    x1: (row: CountedRow) => row.year - width / 2,
    x2: (row: CountedRow) => row.year + width / 2,
    y1: 0,
    y2: count,
    title: (row: CountedRow) => `${row.year}: ${countSaid(row)}`,
  })
  const marks: Markish[] = [
    gridY(y.ticks, { stroke: palette.grid, strokeOpacity: 1 }),
    axisY(y.ticks, { ...axisWords, tickPadding: 8, tickFormat: (value: number) => String(value) }),
    axisX(
      ticks.map((tick) => tick.at),
      { ...axisWords, tickFormat: (_: number, index: number) => ticks[index]?.words ?? '' },
    ),
    rect(rows, { ...bar((row) => row.with_figure + row.by_list, BAR), fill: palette.faint }),
    rect(rows, { ...bar((row) => row.meeting, BAR), fill: palette.met }),
    rect(rows, { ...bar((row) => row.members, BAR), fill: 'none', stroke: palette.muted }),
    ...(perYear >= textWidth('00', FONT) ? [numbers()] : []),
    ...(isDivided ? [dividers(), ...levels()] : []),
  ]
  const margins = { top: isDivided ? TOP + LEVELS : TOP, right: RIGHT, bottom: 24, left: LEFT }
  return plotted({ ...size, margins, x: [first - 0.5, last + 0.5], y: y.domain, marks }, look)

  /** Over each bar how many meet the target. */
  function numbers(): Markish {
    return text(rows, {
      x: 'year',
      y: 'meeting',
      dy: -8,
      text: (row: CountedRow) => String(row.meeting),
      fontSize: FONT,
      fontWeight: 'bold',
      fill: palette.text,
      stroke: palette.background,
      strokeWidth: 3,
    })
  }

  /** Where the level changes. */
  function dividers(): Markish {
    const changes = stretches.slice(1).map(({ from }) => from - 0.5)
    return ruleX(changes, { stroke: palette.text, strokeWidth: 1.25 })
  }

  /** The first level at the left of its years, the others at the right of theirs, where the latest years are. */
  function levels(): Markish[] {
    return stretches.map(({ from, to, short, full }, index) =>
      text([textWidth(full, FONT, true) <= (to - from + 1) * perYear ? full : short], {
        x: index === 0 ? from - 0.5 : to + 0.5,
        frameAnchor: 'top',
        textAnchor: index === 0 ? 'start' : 'end',
        dy: -LEVELS + 2,
        fontSize: FONT,
        fontWeight: 'bold',
        fill: palette.text,
      }),
    )
  }
}

function countSaid({ meeting, with_figure, by_list, members }: CountedRow): string {
  const listed = by_list === 0 ? '' : ` and ${by_list} judged by a list`
  return `${meeting} meet the level, of ${with_figure} with a figure${listed}, of ${members} members`
}
