/** What lines are called, said at their ends. */
import { link, type Markish, text } from '@observablehq/plot'
import { spread } from './label-spread.js'
import { isPlaced } from './legs.js'
import type { Series } from './line-marks.js'
import type { Panel } from './panel.js'
import type { Margins, Size } from './plotted.js'
import { linear } from './scale.js'
import { FONT } from './text-width.js'

/** From the end of the lines to their labels. */
export const LABEL_SPACE = 14
const LABEL_GAP = 15

/** Labels beside the ends of the lines, set apart; a thin line leads to one that had to move. */
export function endLabels(
  panel: Panel,
  labels: readonly Series[],
  size: Size,
  margins: Margins,
  background: string,
): Markish[] {
  const x = linear(panel.x.domain, [margins.left, size.width - margins.right])
  const y = linear(panel.y.domain, [size.height - margins.bottom, margins.top])
  const ends = labels.flatMap((series) => {
    const last = series.points.findLast(isPlaced)
    return last ? [{ series, last, wanted: y.at(last.y) }] : []
  })
  const places = spread(
    ends.map((end) => end.wanted),
    LABEL_GAP,
    margins.top,
    size.height - margins.bottom - 2,
  )
  const edge = size.width - margins.right
  return ends.flatMap(({ series, last, wanted }, index) => {
    const place = places[index] ?? wanted
    const start = x.at(last.x)
    const isMoved = Math.abs(place - wanted) > 3 || edge - start > LABEL_SPACE
    const to = { x1: x.from(start + 5), y1: last.y, x2: x.from(edge + LABEL_SPACE - 3), y2: y.from(place) }
    const leader = isMoved
      ? [
          link([to], {
            x1: 'x1',
            y1: 'y1',
            x2: 'x2',
            y2: 'y2',
            stroke: series.color,
            strokeWidth: 0.75,
            strokeDasharray: '1,2',
          }),
        ]
      : []
    return [
      ...leader,
      text([series.label], {
        x: x.from(edge + LABEL_SPACE),
        y: y.from(place),
        textAnchor: 'start',
        fontSize: FONT,
        fill: series.color,
        stroke: background,
        strokeWidth: 3,
      }),
    ]
  })
}
