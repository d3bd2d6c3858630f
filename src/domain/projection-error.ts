/** Projections that were, or could have been, made in the past, beside what came. */
import { type Ally, isMemberInYear } from '../record/allies.js'
import type { IsoDate } from '../record/date.js'
import { isSameFigure, type Observation } from '../record/observations.js'
import type { Hindsight, Series } from './hindsight.js'
import { PACE_METHODS, paceFigures, projectedShare, recentPace } from './pace.js'
import { atPublishedPrecision } from './precision.js'
import type { Steps } from './steps.js'

/** How a share was projected: at a pace, or as staying what it was. */
export const PROJECTIONS = [...PACE_METHODS, 'no_change'] as const
/** One of them. */
export type ProjectionMethod = (typeof PROJECTIONS)[number]

/**
 * Which past figures are gone on from. `real_time`: those of each edition, with what was in force on its day; `latest`: those in
 * force on the day asked about, which knows what was revised since.
 */
export const BASES = ['real_time', 'latest'] as const
/** One of them. */
export type Basis = (typeof BASES)[number]

/** A figure from which a pace led on. */
export interface Origin {
  readonly ally: Ally
  readonly figure: Observation
  /** The figure at published precision. */
  readonly share: number
  /** Points a year. */
  readonly paces: Readonly<Record<ProjectionMethod, number>>
  /** The place, in hindsight, of the day it was known on. */
  readonly place: number
}

/** What a projection said, and the figure that came; `projection` and `outcome` at published precision. */
export interface ProjectionError {
  readonly origin: Origin
  /** Years from the figure to the outcome. */
  readonly horizon: number
  readonly projection: number
  readonly came: Observation
  readonly outcome: number
  /** Outcome less projection, in percentage points: positive, more was spent. */
  readonly error: number
}

/** The origins of one edition's day after the other: of each ally of the day whose current figure came out on it. */
export function* originsInRealTime(hindsight: Hindsight, window: number): Steps<readonly Origin[]> {
  const all: Origin[] = []
  for (const [place, { renewed, series }] of hindsight.entries()) {
    all.push(...renewed.flatMap((ally) => originAt(ally, series.get(ally.code) ?? [], window, place) ?? []))
    yield
  }
  return all
}

/** The origins among the figures in force at that place: each of a member of its year, as known on the day asked about. */
export function* originsOfLatest(
  hindsight: Hindsight,
  place: number,
  window: number,
  asOf: IsoDate,
  allies: readonly Ally[],
): Steps<readonly Origin[]> {
  const inForce = hindsight[place]?.series
  const all: Origin[] = []
  for (const ally of allies) {
    const series = inForce?.get(ally.code) ?? []
    for (const [index, { year }] of series.entries()) {
      const origin = isMemberInYear(ally, year, asOf) && originAt(ally, series.slice(0, index + 1), window, place)
      if (origin) all.push(origin)
    }
    yield
  }
  return all
}

/** The last figure of the series as an origin; null without a pace, for all methods go on from the same origins. */
function originAt(ally: Ally, series: Series, window: number, place: number): Origin | null {
  const figure = series.at(-1)
  const figures = paceFigures(series, window)
  const [median, line] = [recentPace(figures, 'theil-sen'), recentPace(figures, 'linear')]
  if (!figure || median === null || line === null) return null
  const paces = { 'theil-sen': median, linear: line, no_change: 0 }
  return { ally, figure, share: atPublishedPrecision(figure.value), paces, place }
}

/**
 * The errors of a method by what was in force at that place, for each horizon there is an outcome at. At horizon 0 an error is what
 * a later edition made of the figure itself; where none did, nothing has come yet.
 */
export function errorsAt(
  hindsight: Hindsight,
  place: number,
  origins: readonly Origin[],
  method: ProjectionMethod,
): readonly ProjectionError[] {
  const inForce = hindsight[place]?.series
  return origins.flatMap((origin) => {
    const { figure, share, paces } = origin
    const outcomes =
      inForce?.get(origin.ally.code)?.filter((one) => one.year >= figure.year && !isSameFigure(one, figure)) ?? []
    return outcomes.map((came) => {
      const projection = projectedShare({ year: figure.year, share }, paces[method], came.year)
      const outcome = atPublishedPrecision(came.value)
      const error = atPublishedPrecision(outcome - projection)
      return { origin, horizon: came.year - figure.year, projection, came, outcome, error }
    })
  })
}

/** The errors of each horizon, ascending. */
export function byHorizon(errors: readonly ProjectionError[]): ReadonlyMap<number, readonly ProjectionError[]> {
  const groups = new Map<number, ProjectionError[]>()
  for (const one of errors) {
    const group = groups.get(one.horizon)
    if (group) group.push(one)
    else groups.set(one.horizon, [one])
  }
  return new Map([...groups].sort(([a], [b]) => a - b))
}
