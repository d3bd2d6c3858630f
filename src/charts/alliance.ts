/** What allies spend together: their share of GDP over the years, a line for each grouping, group or set of allies. */
import { groups } from 'd3'
import { courseHeadline } from '../sentences/alliance.js'
import { fixed } from '../sentences/numbers.js'
import { extremesOf } from '../sentences/series.js'
import type { Chart, Subject } from './chart.js'
import { valueAxis, yearAxis } from './kit/axes.js'
import { estimateYears } from './kit/ground.js'
import type { LegendItem } from './kit/legend.js'
import { isPlaced, type Point, type Series, withGaps } from './kit/lines.js'
import { seriesColor } from './kit/palette.js'
import { panelBody } from './kit/panel.js'
import type { Look } from './kit/parts.js'
import { targetLines } from './kit/target-lines.js'
import { LEVEL_BESIDE, TOGETHER_BESIDE, togetherNaming } from './kit/topic.js'

/** What is read of a row of the table `alliance`. */
interface SharesRow {
  readonly area: string
  readonly year: number
  readonly computed_percent: number | null
  readonly published_percent: number | null
  readonly derived: boolean
}

/** One line. */
interface Together {
  readonly area: string
  readonly name: string
  readonly points: readonly Point[]
}

const DECIMALS = 2
const YEAR_WIDTH = 56
/** The line that comes first, in ink. */
const WHOLE = 'NATO'

/** The picture of the table `alliance`. */
export const allianceChart: Chart<SharesRow> = {
  title: 'The share of GDP that allies spend together, a line for each grouping or group',
  beside: {
    targets: LEVEL_BESIDE.targets,
    ...TOGETHER_BESIDE,
    // Which years an edition has as estimates is not said of a sum; it is the same for all allies.
    status: { table: 'spending', where: () => ({ indicator: 'share_of_gdp', area: WHOLE }) },
  },

  picture(subject, look) {
    const lines = linesOf(subject)
    return {
      headline: headlineOf(lines, subject.rows, togetherNaming(subject)),
      subtitle: `Core defense spending, percent of ${lines.length === 1 ? 'their' : 'each group’s'} GDP together.`,
      description: `Lines of the share of GDP: ${lines.map((line) => `${line.name} ${endWords(line)}`).join(', ')}.`,
      legend: legendOf(lines, look),
      notes: [],
      body: lines.length === 0 ? null : bodyOf(lines, subject, look),
    }
  },
}

/** Where the allies but the United States have gone, or the one line there is; of others who is highest. */
function headlineOf(lines: readonly Together[], rows: readonly SharesRow[], nameOf: (area: string) => string): string {
  const told = lines.find(({ area }) => area === 'NATO-EUR-CAN') ?? (lines.length === 1 ? lines[0] : undefined)
  if (told)
    return (
      courseHeadline(
        rows.filter(({ area }) => area === told.area),
        nameOf,
      ) ?? `${told.name}: ${endWords(told)}`
    )
  const ends = lines.flatMap(({ name, points }) => {
    const last = points.findLast(isPlaced)
    return last ? [{ name, value: last.y }] : []
  })
  return ends.length === 0 ? 'What allies spend together' : extremesOf(ends, { decimals: DECIMALS, isSpending: false })
}

function endWords({ points }: Together): string {
  const last = points.findLast(isPlaced)
  return last ? `${fixed(last.y, DECIMALS)}% in ${last.x}` : ''
}

function bodyOf(lines: readonly Together[], { rows, beside }: Subject<SharesRow>, look: Look) {
  const years = rows.map((row) => row.year)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const targets = targetLines(beside.targets ?? [], 'share_of_gdp', last).filter(
    (line) => line.from < last && line.until > first,
  )
  const points = lines.flatMap((line) => line.points)
  const values = [...points.flatMap((point) => point.y ?? []), ...targets.map((target) => target.percent)]
  const series = lines.map(({ name, points: own }, index): Series => {
    const end = own.findLast(isPlaced)
    return {
      label: end ? { value: fixed(end.y, DECIMALS), name: lines.length === 1 ? '' : name } : null,
      color: seriesColor(look.palette, index),
      points: own,
    }
  })
  return panelBody(
    {
      series,
      x: yearAxis(years, look.width / YEAR_WIDTH),
      y: valueAxis(values, 5, { isPercent: true }),
      estimates: estimateYears(points),
      targets,
    },
    look,
  )
}

/** The computed share, or the published one where there are no sums; the whole alliance first. */
function linesOf(subject: Subject<SharesRow>): Together[] {
  const { rows, beside } = subject
  const name = togetherNaming(subject)
  const estimates = new Set((beside.status ?? []).filter((row) => row.status === 'estimate').map((row) => row.year))
  const lines = groups(rows, (row) => row.area).flatMap(([area, own]): Together[] => {
    const points = own.map(({ year, computed_percent, published_percent, derived }) => ({
      x: year,
      y: computed_percent ?? published_percent,
      isEstimate: estimates.has(year),
      isDerived: derived,
    }))
    return points.some(isPlaced) ? [{ area, name: name(area), points: withGaps(points) }] : []
  })
  return lines.toSorted((a, b) => Number(b.area === WHOLE) - Number(a.area === WHOLE))
}

function legendOf(lines: readonly Together[], { palette }: Look): LegendItem[] {
  const isDerived = lines.some(({ points }) => points.some((point) => point.isDerived))
  return isDerived ? [{ mark: { kind: 'dashed', color: palette.ink }, words: 'from figures that were worked out' }] : []
}
