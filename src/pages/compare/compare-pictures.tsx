/** What is shown of the allies compared: lines over the years, bars, and a table. */
import { BASE_YEAR } from '../../domain/base-year.js'
import type { Steps } from '../../domain/steps.js'
import { barsHeadline, measured } from '../../sentences/bars.js'
import { pledges } from '../../tables/pledges.js'
import { progress } from '../../tables/progress.js'
import { spending } from '../../tables/spending.js'
import type { AgainstLevelOf, ProgressRow } from '../against-level.js'
import type { Figure as OneFigure } from '../ally/read-ally.js'
import type { Asked } from '../asked.js'
import { htmlOf } from '../document.js'
import { drawn, Figure } from '../figure.js'
import { LevelPicker } from '../level-picker.js'
import type { Shown } from '../shown.js'
import { SideBySide } from './side-by-side.js'

/** What is asked for the lines of these: as far back as the newest editions go. */
export function questionOfLines(codes: readonly string[]) {
  return { area: codes.join(), indicator: 'share_of_gdp', year: `${BASE_YEAR}..` }
}

/** Their shares over the years, and where they stand against the level. */
export function* comparePictures(
  rows: readonly ProgressRow[],
  against: AgainstLevelOf,
  asked: Asked,
  shown: Shown,
): Steps<string> {
  const codes = rows.map(({ ally }) => ally)
  const widths = ['phone', 'main', 'whole'] as const
  const lines = yield* drawn(asked, shown, { table: spending, question: questionOfLines(codes), widths })
  const question = { ally: codes.join(), ...(against.isNotAddressed ? {} : shown.level) }
  const bars = yield* drawn(asked, shown, { table: progress, question, widths, hasLinks: true })
  return htmlOf(
    <>
      <div class="apart">
        <Figure drawn={lines} id="lines" />
      </div>
      <div class="apart">
        <Figure drawn={bars} id="bars" headline={barsHeadline(rows, asked)} subtitle={measured(rows)}>
          <div class="controls">
            <LevelPicker shown={shown} targets={against.targets} percent={against.percent} />
          </div>
          {against.isNotAddressed && <p class="note">The target asked for does not speak of all of them.</p>}
        </Figure>
      </div>
    </>,
  )
}

/** Figures a head at the prices of a year, the latest year first. */
const PER_HEAD = [
  { indicator: 'per_capita_usd_2021', prices: '2021 prices' },
  { indicator: 'per_capita_usd_2015', prices: '2015 prices' },
] as const

/** The same allies in a table. */
export function* comparedTable(
  rows: readonly ProgressRow[],
  against: AgainstLevelOf,
  asked: Asked,
  shown: Shown,
): Steps<string> {
  const ally = rows.map((row) => row.ally).join()
  const latest = { area: ally, last: '1' }
  const equipment = yield* asked.rows(spending, { ...latest, indicator: 'equipment_share' })
  const { perHead, prices } = yield* newestPerHead(latest, asked)
  const csv = `/v1/progress.csv?${new URLSearchParams({ ally, as_of: shown.asOf, ...(against.isNotAddressed ? {} : shown.level) })}`
  const words = yield* asked.rows(pledges, { ally })
  return htmlOf(
    <SideBySide
      rows={rows}
      against={against}
      pledges={words}
      equipment={equipment}
      perHead={perHead}
      prices={prices}
      shown={shown}
      csv={csv}
    />,
  )
}

/** All at prices of one year, or they could not be compared: those of the latest year any of them has a figure at. */
function* newestPerHead(
  latest: Readonly<Record<string, string>>,
  asked: Asked,
): Steps<{ readonly perHead: readonly OneFigure[]; readonly prices: string }> {
  for (const { indicator, prices } of PER_HEAD) {
    const perHead = yield* asked.rows(spending, { ...latest, indicator })
    if (perHead.length > 0) return { perHead, prices }
  }
  return { perHead: [], prices: PER_HEAD[0].prices }
}
