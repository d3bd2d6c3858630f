/** The path that would close a gap: required share and spending, year by year. */
import type { Observation } from '../record/observations.js'
import { atPublishedPrecision } from './precision.js'
import type { Level } from './target.js'
import { meetsLevel } from './target.js'

/** How a gap is closed: by the same points, or the same percentage, every year. */
export const CURVES = ['linear', 'geometric'] as const
/** Linear: the same points every year. Geometric: the same percentage every year. */
export type Curve = (typeof CURVES)[number]

/** The money a path is priced with, all of the year it starts from, in million US dollars at current prices. */
export interface Prices {
  readonly gdp: Observation
  /** What was spent, as published; null where it was not. */
  readonly spending: Observation | null
  /** Assumed growth of GDP in dollars, percent a year. */
  readonly growthPercent: number
}

/** What one year of a path requires. */
export interface Step {
  readonly year: number
  /** Percent, at published precision. */
  readonly requiredShare: number
  readonly gdpUsdM: number | null
  /** Required share × GDP. */
  readonly requiredUsdM: number | null
  /** Required spending over that at the share the path starts from. */
  readonly extraUsdM: number | null
  readonly cumulativeExtraUsdM: number | null
  /** The same sum scaled to published spending: see `publishedRatio`. */
  readonly cumulativeExtraPublishedUsdM: number | null
}

/**
 * The steps from the figure to the level in the deadline year, the year of the figure included; the last is exactly the
 * level. An ally that meets the level already needs only to stay at it, and nothing extra. None where there is no path:
 * by the same percentage every year a share of 0 leads nowhere.
 */
export function pathTo(
  start: Observation,
  level: Level,
  deadline: number,
  curve: Curve,
  prices: Prices | null,
): Step[] {
  const from = atPublishedPrecision(start.value)
  const met = meetsLevel(level, from)
  if (curve === 'geometric' && from === 0 && !met) return []
  const steps: Step[] = []
  let cumulative = 0
  for (let year = start.year; year <= deadline; year += 1) {
    const share =
      year === start.year
        ? from
        : met
          ? level.percent
          : shareOn(from, level.percent, (year - start.year) / (deadline - start.year), curve)
    const gdp = prices && prices.gdp.value * (1 + prices.growthPercent / 100) ** (year - start.year)
    const extra = gdp === null || gdp === undefined ? null : (Math.max(0, share - from) / 100) * gdp
    if (extra !== null) cumulative += extra
    const ratio = prices && publishedRatio(start, prices)
    steps.push({
      year,
      requiredShare: atPublishedPrecision(share),
      gdpUsdM: whole(gdp),
      requiredUsdM: gdp === null ? null : whole((share / 100) * gdp),
      extraUsdM: whole(extra),
      cumulativeExtraUsdM: extra === null ? null : whole(cumulative),
      cumulativeExtraPublishedUsdM: extra === null || ratio === null ? null : whole(cumulative * ratio),
    })
  }
  return steps
}

function shareOn(from: number, to: number, part: number, curve: Curve): number {
  if (part === 1) return to
  return curve === 'linear' ? from + (to - from) * part : from * (to / from) ** part
}

function whole(value: number | null): number | null {
  return value === null ? null : Math.round(value)
}

/**
 * Published spending over share × GDP in the starting year. NATO's share is a ratio at constant prices, so that at
 * current prices the two can differ: 0.885 for the Netherlands in 2025. Null where the spending was not published, and for
 * a share of 0.
 */
export function publishedRatio(start: Observation, { gdp, spending }: Prices): number | null {
  const computed = (atPublishedPrecision(start.value) / 100) * gdp.value
  return spending === null || computed === 0 ? null : spending.value / computed
}
