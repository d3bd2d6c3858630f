/** The promises of an ally as they are drawn. */
import type { TimeAxis, ValueAxis } from './axes.js'
import type { Point } from './lines.js'
import type { Outcome } from './marks.js'
import type { TargetLine } from './target-lines.js'

/** A promise as it is drawn; days and years as places on one axis of years. */
export interface DrawnPromise {
  readonly percent: number
  /** Null where the day is not known. */
  readonly said: number | null
  /** Null where it names none. */
  readonly year: number | null
  readonly outcome: Outcome
  /** `2% by 2029`. */
  readonly words: string
  readonly day: string | null
  /** How many years before its year it was kept. */
  readonly early: number
  /** Whether the figure that decides is an estimate. */
  readonly isEstimate: boolean
  /** That figure. */
  readonly value: number | null
}

/** A reservation with a level: as far as the ally says it will go. */
export interface Reserved {
  readonly percent: number
  readonly said: number
  readonly day: string
  readonly words: string
}

/** What is drawn of an ally. */
export interface PromiseLines {
  readonly history: readonly Point[]
  readonly promises: readonly DrawnPromise[]
  readonly reserved: readonly Reserved[]
  readonly targets: readonly TargetLine[]
  x(width: number): TimeAxis
  readonly y: ValueAxis
}

/** A promise in its place, in pixels. */
export interface PlacedPromise {
  readonly promise: DrawnPromise
  /** Where its line begins; where it ends, if the day it was said is not known. */
  readonly x1: number
  readonly x2: number
  /** That of its level. */
  readonly y: number
  /** That of its line, a little apart where another of the level has its own. */
  readonly lineY: number
}
