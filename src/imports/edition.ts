/** What an import is given, and what comes of it: the figures of one edition, or everything that is wrong with them. */
import type { Ally } from '../record/allies.js'
import type { Indicator } from '../record/indicators.js'
import type { Observation } from '../record/observations.js'

export const IMPORT_FORMATS = ['csv', 'ndjson', 'xlsx'] as const
export type ImportFormat = (typeof IMPORT_FORMATS)[number]

/** A figure of the edition imported, whose id is known to the caller. */
export type ImportedFigure = Omit<Observation, 'publication'>

/** The edition the figures are of, and what they may name. */
export interface Known {
  readonly publication: string
  readonly allies: readonly Ally[]
  readonly indicators: readonly Indicator[]
}

/** Where something was found: `line 12`, or `sheet TABLE3, cell D14`. */
type Place = string

/** Something that must be mended before the edition can be taken. */
export interface ImportFault {
  readonly place: Place
  /** The column of a row, or the year above a cell; null if the fault is not about one. */
  readonly column: string | null
  readonly received: string | null
  readonly detail: string
}

/** Something passed over, which an editor should know of. */
export interface ImportNote {
  readonly place: Place
  readonly detail: string
}

/** An edition is taken whole or not at all: where there are faults there are no figures. */
export interface ReadEdition {
  readonly figures: readonly ImportedFigure[]
  readonly notes: readonly ImportNote[]
  readonly faults: readonly ImportFault[]
}

/** Told now and then how much has been read, from 0 to 1. */
export type Progress = (done: number) => void

/** Thrown where reading cannot go on; the import answers it as a fault. */
export class Unreadable extends Error {
  readonly place: string

  constructor(place: string, detail: string) {
    super(detail)
    this.name = 'Unreadable'
    this.place = place
  }
}
