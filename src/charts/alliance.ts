/** The allies together: their share over the years, and how many meet the target. */
import { valuePanel, yearPanel } from './axes.js'
import type { Chart } from './chart.js'
import { countPanel } from './count-panel.js'
import type { LegendItem } from './legend.js'
import { type Point, withGaps } from './legs.js'
import { LEVEL_BESIDE, levelWords } from './level-words.js'
import type { Series } from './line-marks.js'
import { naming } from './names.js'
import { fixed } from './numbers.js'
import { type Palette, seriesColor } from './palette.js'
import { drawPanel } from './panel.js'
import { type Body, type Look, lookOf, picture } from './picture.js'
import { span } from './words.js'
import { element, words } from './xml.js'

/** What is read of a row of the table `alliance`. */
export interface AllianceRow {
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
    words(text, { y: 13, 'font-size': 13, 'font-weight': 'bold', fill: look.palette.text })
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

  function shares(size: { width: number; height: number }): string {
    const areas = [...new Set(rows.map((row) => row.area))]
    const series = areas.map((area, index): Series => {
      const points = sharesOf(rows.filter((row) => row.area === area))
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
    const axes = { ...yearPanel(years, (size.width - 110) / 48), ...valuePanel(values.length > 0 ? values : [0, 1], 5) }
    return drawPanel({ ...axes, series }, size, look)
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
  return [
    ...(isPublished
      ? [
          {
            mark: 'dashed' as const,
            color: palette.muted,
            words: 'share as published, where there are no sums to compute it from',
          },
        ]
      : []),
    { mark: 'bar', color: palette.met, words: 'meet the level' },
    { mark: 'bar', color: palette.faint, words: 'have a figure' },
    { mark: 'outline', color: palette.muted, words: 'members' },
  ]
}

function said({ area, year, computed_percent, published_percent, meeting, with_figure, members }: AllianceRow): string {
  const share = computed_percent ?? published_percent
  return `${naming(undefined)(area)} ${year}: ${share === null ? 'no share' : fixed(share, DECIMALS)}, ${meeting} of ${with_figure} of ${members}.`
}
