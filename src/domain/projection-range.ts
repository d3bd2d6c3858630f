/** A range beside a projection: between what most past projections as long came out, as far as that was known on the day. */
import type { IsoDate } from '../record/date.js'
import type { Dataset } from './dataset.js'
import { type Hindsight, hindsightOf, placeOn } from './hindsight.js'
import { atPublishedPrecision } from './precision.js'
import {
  byHorizon,
  errorsAt,
  type Origin,
  originsInRealTime,
  type ProjectionError,
  type ProjectionMethod,
} from './projection-error.js'
import { quantile } from './spread.js'
import type { Steps } from './steps.js'

/** Errors from figures of fewer years tell too little: those of one year are one draw of the world. */
export const FEWEST_YEARS = 5
const FEWEST_OUTCOMES = 50
/** The part of the errors that lies below a range. */
export const LOW = 0.1
/** The part of the errors that does not lie above it: between the two are four in five. */
export const HIGH = 0.9

/** Why there is no range, by its code, in words. */
export const RANGE_REASONS = {
  too_few_outcomes: `past projections as long have fewer than ${FEWEST_OUTCOMES} outcomes, or outcomes of fewer than ${FEWEST_YEARS} years of figures`,
} as const
/** The code of a reason. */
export type RangeReason = keyof typeof RANGE_REASONS

/** What is added to a projection: the 10% and the 90% quantile of the errors, in percentage points, unrounded. */
interface Margins {
  readonly low: number
  readonly high: number
}

/** By horizon in years; none where too little has come out. */
export type MarginsByHorizon = ReadonlyMap<number, Margins>

/** Two shares at published precision. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** The range around a share projected so many years ahead, or null where too few have come out: `too_few_outcomes`. */
export function rangeAround(projection: number, horizon: number, margins: MarginsByHorizon): Range | null {
  const own = margins.get(horizon)
  if (!own) return null
  return { low: atPublishedPrecision(projection + own.low), high: atPublishedPrecision(projection + own.high) }
}

/** How many distinct years the figures are of from which the errors were made. */
export function yearsOf(errors: readonly ProjectionError[]): number {
  return new Set(errors.map(({ origin }) => origin.figure.year)).size
}

/** What ranges are made of, for one indicator and one window of the pace. */
export interface PastProjections {
  readonly hindsight: Hindsight
  /** In real time. */
  readonly origins: readonly Origin[]
  /** Worked out so far, by place and method. */
  readonly margins: Map<string, MarginsByHorizon>
}

const kept = new WeakMap<Hindsight, Map<number, PastProjections>>()

/** All that was projected in real time at paces over that window. Made once for the same figures. */
export function* pastProjections(dataset: Dataset, indicator: string, window: number): Steps<PastProjections> {
  const hindsight = yield* hindsightOf(dataset, indicator)
  const byWindow = kept.get(hindsight) ?? new Map<number, PastProjections>()
  kept.set(hindsight, byWindow)
  const held = byWindow.get(window)
  if (held !== undefined) return held
  const made = { hindsight, origins: yield* originsInRealTime(hindsight, window), margins: new Map() }
  byWindow.set(window, made)
  return made
}

/** Those whose edition was out at that place and is one of the publisher whose figures counted there. */
export function originsKnownAt({ hindsight, origins }: PastProjections, place: number): readonly Origin[] {
  const publisher = hindsight[place]?.publisher
  return origins.filter((origin) => origin.place <= place && hindsight[origin.place]?.publisher === publisher)
}

/** The margins by the errors in real time that were known at that place. */
export function marginsAt(past: PastProjections, place: number, method: ProjectionMethod): MarginsByHorizon {
  const key = `${place} ${method}`
  const held = past.margins.get(key)
  if (held !== undefined) return held
  const origins = originsKnownAt(past, place)
  const made = new Map<number, Margins>()
  for (const [horizon, errors] of byHorizon(errorsAt(past.hindsight, place, origins, method))) {
    if (errors.length < FEWEST_OUTCOMES || yearsOf(errors) < FEWEST_YEARS) continue
    const ascending = errors.map(({ error }) => error).sort((a, b) => a - b)
    made.set(horizon, { low: quantile(ascending, LOW), high: quantile(ascending, HIGH) })
  }
  past.margins.set(key, made)
  return made
}

/** The margins known on the day for projections of the indicator at paces taken so. */
export function* marginsKnown(
  dataset: Dataset,
  indicator: string,
  asOf: IsoDate,
  choice: { readonly window: number; readonly method: ProjectionMethod },
): Steps<MarginsByHorizon> {
  const past = yield* pastProjections(dataset, indicator, choice.window)
  return marginsAt(past, placeOn(past.hindsight, asOf), choice.method)
}
