/** What an import is given, how much it takes, and what comes of it: the figures of one edition, or everything that is wrong with them. */
import type { Ally } from '../record/allies.js'
import type { Indicator } from '../record/indicators.js'
import type { Observation } from '../record/observations.js'

/** The formats an edition is taken in. */
export const IMPORT_FORMATS = ['csv', 'ndjson', 'xlsx'] as const
/** One of them. */
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

/** Bytes of a whole file: NATO's workbook has a third of a megabyte, a million rows of CSV about 60. */
export const MOST_FILE_SIZE: Readonly<Record<ImportFormat, number>> = {
  csv: 64 * 1024 * 1024,
  ndjson: 64 * 1024 * 1024,
  xlsx: 8 * 1024 * 1024,
}

/** Rows of CSV or NDJSON. */
export const MOST_ROWS = 2_000_000

/** Characters of one row of CSV or NDJSON; a figure needs about a hundred. */
export const MOST_ROW_SIZE = 10_000

/** Bytes of one part of a workbook, unpacked. NATO's largest is a tenth of a megabyte. */
export const MOST_PART_SIZE = 32 * 1024 * 1024

/** Bytes of all parts of a workbook, unpacked. */
export const MOST_UNPACKED_SIZE = 64 * 1024 * 1024

/** How many times larger a part may be unpacked than packed; XML of figures comes to about ten. */
export const MOST_RATIO = 200

/** Parts below this size cannot hurt, whatever their ratio. */
export const RATIO_MATTERS_FROM = 1024 * 1024

/** Parts of a workbook. */
export const MOST_PARTS = 2000
/** Sheets of a workbook. */
export const MOST_SHEETS = 200

/** Cells with content in a whole workbook; NATO's has about 7,000. */
export const MOST_CELLS = 200_000

/** Characters kept of a text in a workbook. No label is nearly as long, and a longer one is not recognized. */
export const MOST_TEXT = 500
