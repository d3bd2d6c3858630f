/** A small picture of each ally’s share over the years, all on one scale. */

import type { Row } from '../../charts/chart.js'
import type { Prospect } from '../../charts/kit/marks.js'
import { PAGE_PALETTE } from '../../charts/kit/palette.js'
import { spark } from '../../charts/kit/spark.js'
import { targetLines } from '../../charts/kit/target-lines.js'
import { element } from '../../charts/kit/xml.js'
import { BASE_YEAR } from '../../domain/base-year.js'
import type { Steps } from '../../domain/steps.js'
import { multiplesHeadline } from '../../sentences/multiples.js'
import { fixed, level } from '../../sentences/numbers.js'
import { spending } from '../../tables/spending.js'
import type { Asked } from '../asked.js'
import { Share, sharedOf } from '../share.js'
import { addressOfAlly, type Shown } from '../shown.js'

const SIZE = { width: 132, height: 62 }
/** The scale ends on a multiple of so many percent. */
const STEP = 0.5

interface Standing {
  readonly ally: string
  readonly name: string
  readonly actual_percent: number | null
  readonly prospect: Prospect | 'no_data' | null
}

interface Known {
  readonly rows: readonly Standing[]
  readonly targets: readonly Row[]
  readonly source: string | null
}

/** The section, in the order of the rows; null where no year can be compared. */
export function* multiplesSection(
  asked: Asked,
  shown: Shown,
  { rows, targets, source }: Known,
): Steps<preact.JSX.Element | null> {
  const question = { indicator: 'share_of_gdp', area: rows.map(({ ally }) => ally).join(), year: `${BASE_YEAR}..` }
  const figures = yield* asked.rows(spending, question)
  const names = new Map(rows.map(({ ally, name }) => [ally, name]))
  const head = multiplesHeadline(figures, (area) => names.get(area) ?? area)
  if (head === null) return null
  const last = Math.max(...figures.map(({ year }) => year))
  const top = Math.ceil(Math.max(...figures.map(({ value }) => value)) / STEP) * STEP
  const lines = targetLines(targets, 'share_of_gdp', last)
  yield
  return (
    <section class="picture wide" id="each" aria-labelledby="each-head">
      <h2 id="each-head">{head}</h2>
      <p class="what">
        Core defense spending, percent of GDP, {BASE_YEAR} to {last}, all on one scale from 0 to {level(top)}.
      </p>
      <ul class="multiples">
        {rows.map(({ ally, name, actual_percent, prospect }) => {
          const points = figures
            .filter(({ area }) => area === ally)
            .map(({ year, value, status }) => ({ x: year, y: value, isEstimate: status === 'estimate' }))
          const drawing = { points, years: [BASE_YEAR, last] as const, top, targets: lines, prospect: shade(prospect) }
          const box = { viewBox: `0 0 ${SIZE.width} ${SIZE.height}`, 'aria-hidden': 'true' }
          return (
            <li>
              <a href={addressOfAlly(shown, ally)} data-ally={ally}>
                <b>{name}</b>
                <span>{actual_percent === null ? 'no figure' : fixed(actual_percent, 2)}</span>
                <i dangerouslySetInnerHTML={{ __html: element('svg', box, spark(drawing, SIZE, PAGE_PALETTE)) }} />
              </a>
            </li>
          )
        })}
      </ul>
      <div class="caption">
        <span>{source}</span>
        <Share shared={sharedOf(spending, question, shown)} name={head} />
      </div>
    </section>
  )
}

function shade(prospect: Standing['prospect']): Prospect | null {
  return prospect === 'no_data' ? null : prospect
}
