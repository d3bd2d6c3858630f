/** One row of an export → a figure, or what is wrong with each of its columns; and all that is found in an edition. */
import { GROUPINGS } from '../record/allies.js'
import { STATUSES, type Status, whyImpossible } from '../record/observations.js'
import type { ImportedFigure, ImportFault, ImportNote, Known, ReadEdition } from './edition.js'

/** What every row must have. */
export const NEEDED_COLUMNS = ['area', 'indicator', 'year', 'value', 'status'] as const
/**
 * What a row may leave out: `unit` and `publication` every row repeats, and `derived` is false for what was published. The
 * name of the area is there for people: it is not read.
 */
export const OPTIONAL_COLUMNS = ['unit', 'publication', 'derived', 'area_name'] as const
/** What a row may have. */
export const ROW_COLUMNS = [...NEEDED_COLUMNS, ...OPTIONAL_COLUMNS] as const
/** One of them. */
export type RowColumn = (typeof ROW_COLUMNS)[number]

const FIRST_YEAR = 1900
const LAST_YEAR = 2199
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/

/** The cells of a row; numbers already are numbers, where they could be read as such. */
export type RowCells = ReadonlyMap<RowColumn, unknown>

/** The number a text stands for, or the text itself if it is not written as a plain decimal number. */
export function plainNumber(text: string): number | string {
  return PLAIN_NUMBER.test(text) ? Number(text) : text
}

/** Checks rows against the record, and hands the good ones to the findings. */
export class RowCheck {
  readonly #findings: Findings
  readonly #known: Known
  readonly #areas: ReadonlySet<unknown>
  readonly #units: ReadonlyMap<unknown, string>

  constructor(findings: Findings) {
    this.#findings = findings
    this.#known = findings.known
    this.#areas = new Set<string>([...this.#known.allies.map((ally) => ally.code), ...GROUPINGS])
    this.#units = new Map(this.#known.indicators.map((indicator) => [indicator.id, indicator.unit]))
  }

  /** Lists a fault for each column that is wrong, or else takes the figure. */
  take(place: string, cells: RowCells): void {
    const problems = ROW_COLUMNS.flatMap((column) => {
      const detail = this.#problem(column, cells)
      return detail === null ? [] : [{ place, column, received: cells.get(column), detail }]
    })
    for (const problem of problems) this.#findings.fault(problem)
    if (problems.length > 0) return
    const [area, indicator] = [String(cells.get('area')), String(cells.get('indicator'))]
    const status = STATUSES.find((each) => each === cells.get('status')) ?? 'unknown'
    // Adding nothing turns a negative zero, which JSON and CSV write differently, into zero.
    const value = Number(cells.get('value')) + 0
    const derived = isTrue(cells.get('derived'))
    this.#findings.figure({ area, indicator, year: Number(cells.get('year')), value, status, derived }, place, null)
  }

  #problem(column: RowColumn, cells: RowCells): string | null {
    const cell = cells.get(column)
    const unit = this.#units.get(cells.get('indicator'))
    switch (column) {
      case 'area':
        return this.#areas.has(cell) ? null : 'must be the code of an ally or a grouping'
      case 'indicator':
        return this.#units.has(cell) ? null : 'must be the id of an indicator'
      case 'year':
        return isYear(cell) ? null : `must be a year from ${FIRST_YEAR} to ${LAST_YEAR}`
      case 'value':
        return isPlain(cell) ? null : 'must be a plain decimal number, such as 2 or -0.71'
      case 'status':
        return isStatus(cell) ? null : `must be one of ${STATUSES.join(', ')}`
      case 'unit':
        return !cells.has(column) || unit === undefined || cell === unit
          ? null
          : `must be the unit of the indicator, "${unit}", or be left out`
      case 'publication':
        return !cells.has(column) || cell === this.#known.publication
          ? null
          : `must be ${this.#known.publication}, the edition imported, or be left out`
      case 'derived':
        return !cells.has(column) || isTrue(cell) || cell === false || cell === 'false'
          ? null
          : 'must be true or false, or be left out'
      case 'area_name':
        return null
    }
  }
}

function isTrue(cell: unknown): boolean {
  return cell === true || cell === 'true'
}

function isStatus(cell: unknown): cell is Status {
  return STATUSES.some((status) => status === cell)
}

function isYear(cell: unknown): boolean {
  return Number.isInteger(cell) && Number(cell) >= FIRST_YEAR && Number(cell) <= LAST_YEAR
}

/** A number our export would write with an exponent could not be imported again, so it is not taken either. */
function isPlain(cell: unknown): boolean {
  return typeof cell === 'number' && PLAIN_NUMBER.test(String(cell))
}

const MOST_FAULTS = 1000
/** Letters of all faults that are listed: an answer of some fifty kilobytes. */
const MOST_LETTERS = 40_000
/** What a fault takes in an answer beside its own words. */
const FRAME = 50
const MOST_NOTES = 1000
const MOST_SHOWN = 100

/** The figures, faults and notes of an edition, as they are found. */
export class Findings {
  readonly known: Known
  readonly #figures: ImportedFigure[] = []
  readonly #faults: ImportFault[] = []
  readonly #notes: ImportNote[] = []
  #faultCount = 0
  #letters = 0
  #noteCount = 0
  readonly #placeOf = new Map<string, string>()

  constructor(known: Known) {
    this.known = known
  }

  /**
   * Takes a figure, unless its indicator cannot have the value, or the edition has already given one for that area,
   * indicator and year.
   */
  figure(figure: ImportedFigure, place: string, column: string | null): void {
    const impossible = whyImpossible(figure.indicator, figure.value)
    if (impossible !== null) {
      this.fault({ place, column: column ?? 'value', received: figure.value, detail: impossible })
      return
    }
    const key = `${figure.area} ${figure.indicator} ${figure.year}`
    const earlier = this.#placeOf.get(key)
    if (earlier === undefined) {
      this.#placeOf.set(key, place)
      this.#figures.push(figure)
    } else {
      this.fault({ place, column, received: key, detail: `is already given at ${earlier}` })
    }
  }

  fault(fault: Omit<ImportFault, 'received'> & { readonly received: unknown }): void {
    this.#faultCount += 1
    if (this.#faults.length === MOST_FAULTS || this.#letters > MOST_LETTERS) return
    const told = { ...fault, received: shown(fault.received) }
    this.#letters +=
      FRAME + told.place.length + told.detail.length + (told.column ?? '').length + (told.received ?? '').length
    this.#faults.push(told)
  }

  note(place: string, detail: string): void {
    this.#noteCount += 1
    if (this.#notes.length < MOST_NOTES) this.#notes.push({ place, detail })
  }

  /** All that was found; a file without any figure is at fault too. */
  edition(): ReadEdition {
    if (this.#faultCount === 0 && this.#figures.length === 0) {
      this.fault({ place: 'file', column: null, received: null, detail: 'holds no figure' })
    }
    const moreFaults = this.#faultCount - this.#faults.length
    const moreNotes = this.#noteCount - this.#notes.length
    const detail = `${moreFaults} more faults are not listed`
    return {
      figures: this.#faultCount === 0 ? this.#figures : [],
      notes: moreNotes === 0 ? this.#notes : [...this.#notes, { place: 'file', detail: `${moreNotes} more notes` }],
      faults:
        moreFaults === 0 ? this.#faults : [...this.#faults, { place: 'file', column: null, received: null, detail }],
    }
  }
}

/** What was received as a reader is shown it: no longer than a line. */
function shown(received: unknown): string | null {
  if (received === null || received === undefined) return null
  const text = typeof received === 'string' ? received : (JSON.stringify(received) ?? String(received))
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text
}
