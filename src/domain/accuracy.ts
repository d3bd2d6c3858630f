/** How good projections of a share have been, by how far ahead they looked. */
import type { View } from './dataset.js'
import { placeOn } from './hindsight.js'
import {
  BASES,
  type Basis,
  byHorizon,
  errorsAt,
  originsOfLatest,
  PROJECTIONS,
  type ProjectionError,
  type ProjectionMethod,
} from './projection-error.js'
import {
  HIGH,
  LOW,
  marginsAt,
  originsKnownAt,
  type PastProjections,
  pastProjections,
  rangeAround,
  yearsOf,
} from './projection-range.js'
import { quantile, type Spread, spreadOf } from './spread.js'
import type { Steps } from './steps.js'
import { bindsAlly, type Level, meetsLevel } from './target.js'

/** How often something was said, and how often it was right. */
export interface Said {
  readonly said: number
  readonly right: number
}

/** How good the projections of one basis and method have been at one horizon. */
export interface Accuracy {
  readonly basis: Basis
  readonly method: ProjectionMethod
  /** In years. */
  readonly horizon: number
  /** Of the errors, in points. */
  readonly spread: Spread
  /** Below which a tenth, a half and nine tenths of the errors lie, in points; unrounded. */
  readonly quantiles: readonly [tenth: number, half: number, nineTenths: number]
  /** Distinct years of the figures gone on from: errors of one year are one draw of the world, so this is the sample size. */
  readonly years: number
  /** The editions of the figures gone on from, and of what came. */
  readonly publications: ReadonlySet<string>
  /** Of the figures short of the level. */
  readonly onTrack: Said
  readonly offTrack: Said
  /** How often always saying `off_track` would have been right of them. */
  readonly baseRight: number
  /** How many ranges could be given when projected (`said`), and how many held what came; null where the basis gives none. */
  readonly ranges: Said | null
}

/**
 * One for each basis, method and horizon there is an outcome at, in real time first, by what is known on the date. With a level
 * that has a deadline only projections that end in it are counted.
 */
export function* accuracyOf(view: View, level: Level, window: number): Steps<readonly Accuracy[]> {
  const past = yield* pastProjections(view.dataset, level.indicator, window)
  const { hindsight } = past
  const place = placeOn(hindsight, view.asOf)
  const inRealTime = originsKnownAt(past, place)
  const all: Accuracy[] = []
  for (const basis of BASES) {
    const origins =
      basis === 'real_time'
        ? inRealTime
        : yield* originsOfLatest(hindsight, place, window, view.asOf, view.dataset.facts.allies)
    for (const method of PROJECTIONS) {
      const counted = errorsAt(hindsight, place, origins, method).filter(
        ({ origin, horizon }) => level.deadlineYear === null || origin.figure.year + horizon === level.deadlineYear,
      )
      yield
      for (const [horizon, errors] of byHorizon(counted)) {
        const ranges = basis === 'real_time' ? yield* rangesHeld(past, errors, method) : null
        const made = accuracyAt(errors, level)
        if (made) all.push({ basis, method, horizon, ...made, ranges })
        yield
      }
    }
  }
  return all
}

function accuracyAt(errors: readonly ProjectionError[], level: Level) {
  const ascending = errors.map(({ error }) => error).sort((a, b) => a - b)
  const spread = spreadOf(ascending)
  if (spread === null) return null
  const short = errors.filter(({ origin }) => bindsAlly(level, origin.ally) && !meetsLevel(level, origin.share))
  const cameShort = short.filter(({ outcome }) => !meetsLevel(level, outcome))
  const isOn = ({ projection }: ProjectionError) => meetsLevel(level, projection)
  const on = short.filter(isOn)
  const wronglyOn = cameShort.filter(isOn).length
  const quantiles: Accuracy['quantiles'] = [
    quantile(ascending, LOW),
    quantile(ascending, 0.5),
    quantile(ascending, HIGH),
  ]
  return {
    spread,
    quantiles,
    years: yearsOf(errors),
    publications: new Set(errors.flatMap(({ origin, came }) => [origin.figure.publication, came.publication])),
    onTrack: { said: on.length, right: on.length - wronglyOn },
    offTrack: { said: short.length - on.length, right: cameShort.length - wronglyOn },
    baseRight: cameShort.length,
  }
}

/** Of the ranges that the errors known on the day of each projection gave it, how many held what came. */
function* rangesHeld(past: PastProjections, errors: readonly ProjectionError[], method: ProjectionMethod): Steps<Said> {
  let [said, right] = [0, 0]
  let last = -1
  for (const { origin, horizon, projection, outcome } of errors) {
    // The margins of another day may have to be worked out.
    if (origin.place !== last) yield
    last = origin.place
    const range = rangeAround(projection, horizon, marginsAt(past, origin.place, method))
    if (!range) continue
    said += 1
    if (range.low <= outcome && outcome <= range.high) right += 1
  }
  return { said, right }
}
