/** Where the share of the allies taken together has gone. */
import { courseOf } from './series.js'

/** What is read of a row of `alliance`. */
export interface SharesRow {
  readonly area: string
  readonly year: number
  readonly computed_percent: number | null
  readonly published_percent: number | null
}

/** Areas that are spoken of in the plural. */
const TOGETHER: Readonly<Record<string, string>> = {
  NATO: 'the allies together',
  'NATO-EUR-CAN': 'Europe and Canada',
}

const SHARE = { unit: 'percent of GDP', decimals: 2 }
/** The code of an ally: all other areas are several. */
const ALLY = /^[A-Z]{3}$/

/** What an area of several allies is called beside a line: `Europe and Canada`, `All allies`. */
export function areaBesideLine(area: string): string | null {
  return area === 'NATO' ? 'All allies' : (TOGETHER[area] ?? null)
}

/**
 * `Europe and Canada have gone from 1.4% to 2.5%`, from the first year shown to the last; `stand at 2.5%, as in 2014` where it
 * moved by less than a tenth of a point. Of the rows of one area; without a full stop. Null with fewer than two years.
 */
export function courseHeadline(rows: readonly SharesRow[], nameOf: (area: string) => string): string | null {
  const shares = rows
    .flatMap(({ area, year, published_percent, computed_percent }) => {
      const share = published_percent ?? computed_percent
      return share === null ? [] : [{ area, year, value: share }]
    })
    .sort((a, b) => a.year - b.year)
  const [first, last] = [shares[0], shares.at(-1)]
  if (!first || !last || first.year === last.year) return null
  const { area } = last
  return courseOf(
    { name: TOGETHER[area] ?? nameOf(area), isMany: !ALLY.test(area), first, last, between: shares.slice(1, -1) },
    SHARE,
  )
}
