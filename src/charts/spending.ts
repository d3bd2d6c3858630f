/** Figures over the years: a line for each area, or a small panel for each where there are many. */

import { fixed } from '../sentences/numbers.js'
import { span } from '../sentences/phrases.js'
import type { Chart } from './chart.js'
import { valueAxis, yearAxis } from './kit/axes.js'
import { facets } from './kit/facets.js'
import { derivedLegend, estimateLegend } from './kit/legend.js'
import { type Point, type Series, withGaps } from './kit/lines.js'
import { seriesColor } from './kit/palette.js'
import { panelBody } from './kit/panel.js'
import { type Body, lookOf, picture } from './kit/picture.js'
import { areasInWords, inOrder, MEASURED_BESIDE, MOST_LINES, measureOf, naming } from './kit/topic.js'

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

/** The picture of the table `spending`, for rows of one indicator; whoever asks sees to that. */
export const spendingChart: Chart<SpendingRow> = {
  title: 'Figures over the years, a line for each area',
  beside: MEASURED_BESIDE,

  draw(subject, frame) {
    const look = lookOf('spending', frame)
    const { rows, beside } = subject
    const [first] = rows
    const { title: heading, scale, decimals } = measureOf(subject, 'Spending')
    const name = naming(beside.allies)
    const areas = inOrder([...new Set(rows.map((row) => row.area))], name)
    const years = rows.map((row) => row.year)
    const value = (raw: number) => fixed(raw / scale.factor, decimals)
    const hasEstimates = rows.some((row) => row.status === 'estimate')
    const hasDerived = rows.some((row) => row.derived)

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
        legend: [
          ...(hasEstimates ? estimateLegend(look.palette) : []),
          ...(hasDerived ? derivedLegend(look.palette) : []),
        ],
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
          derived: row.derived,
          title: `${name(row.area)}, ${row.year}: ${value(row.value)} ${scale.unit}${row.status === 'estimate' ? ' (estimate)' : ''}${row.derived ? ' (worked out)' : ''}`,
        })),
      )
    }

    function bodyOf(): Body {
      const isMany = series.length > MOST_LINES
      const shared = {
        x: yearAxis(years, isMany ? 2 : look.width / 56),
        y: valueAxis(
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
