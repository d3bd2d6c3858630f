/** Figures over the years: a line for each area, or a small panel for each where there are many. */
import { valuePanel, yearPanel } from './axes.js'
import type { Chart } from './chart.js'
import { facets } from './facets.js'
import { estimateLegend } from './legend.js'
import { type Point, withGaps } from './legs.js'
import type { Series } from './line-marks.js'
import { areasInWords, MEASURED_BESIDE, MOST_LINES, measuredBy } from './measured.js'
import { inOrder, naming } from './names.js'
import { fixed } from './numbers.js'
import { seriesColor } from './palette.js'
import { panelBody } from './panel.js'
import { type Body, lookOf, picture } from './picture.js'
import { span } from './words.js'

/** What is read of a row of the table `spending`. */
export interface SpendingRow {
  readonly area: string
  readonly indicator: string
  readonly year: number
  readonly value: number
  readonly unit: string
  readonly status: string
}

/** Rows of one indicator; whoever asks sees to that. */
export const spendingChart: Chart<SpendingRow> = {
  title: 'Figures over the years, a line for each area',
  beside: MEASURED_BESIDE,

  draw(subject, frame) {
    const look = lookOf('spending', frame)
    const { rows, beside } = subject
    const [first] = rows
    const { title: heading, scale, decimals } = measuredBy(subject, 'Spending')
    const name = naming(beside.allies)
    const areas = inOrder([...new Set(rows.map((row) => row.area))], name)
    const years = rows.map((row) => row.year)
    const value = (raw: number) => fixed(raw / scale.factor, decimals)
    const hasEstimates = rows.some((row) => row.status === 'estimate')

    const series = areas.map((area, index): Series & { readonly area: string; readonly last: string } => {
      const points = pointsOf(rows.filter((row) => row.area === area))
      const end = points.at(-1)
      const last = end?.y == null ? '' : value(end.y * scale.factor)
      return {
        area,
        last,
        label: `${name(area, look.isNarrow)} ${last}`,
        color: seriesColor(look.palette, index),
        points,
        dots: years.length > 0 && span(years).includes('–') ? 'some' : 'all',
      }
    })

    return picture(
      {
        heading,
        sentences: first ? [`${areasInWords(areas, name)}, ${span(years)}`] : [],
        description: [
          `Last figures, ${scale.unit}: ${series.map((one) => `${name(one.area)} ${one.last}`).join(', ')}.`,
        ],
        legend: hasEstimates ? estimateLegend(look.palette) : [],
        notes: [],
        body: first ? bodyOf() : null,
      },
      subject,
      frame,
      look,
    )

    function pointsOf(own: readonly SpendingRow[]): readonly Point[] {
      return withGaps(
        own.map((row) => ({
          x: row.year,
          y: row.value / scale.factor,
          hollow: row.status === 'estimate',
          title: `${name(row.area)}, ${row.year}: ${value(row.value)} ${scale.unit}${row.status === 'estimate' ? ' (estimate)' : ''}`,
        })),
      )
    }

    function bodyOf(): Body {
      const isMany = series.length > MOST_LINES
      const shared = {
        ...yearPanel(years, isMany ? 2 : look.width / 56),
        ...valuePanel(
          rows.map((row) => row.value / scale.factor),
          isMany ? 3 : 6,
          { isSnug: isMany },
        ),
        unit: scale.unit,
      }
      if (!isMany) return panelBody({ ...shared, series }, look)
      const own = series.map((one) => ({
        title: name(one.area),
        code: name(one.area, true),
        value: one.last,
        series: [{ ...one, color: look.palette.met, thickness: 1.75 }],
      }))
      const others = series.map((one): Series => ({ ...one, color: look.palette.faint, thickness: 1, dots: 'none' }))
      return facets(own, shared, others, look)
    }
  },
}
