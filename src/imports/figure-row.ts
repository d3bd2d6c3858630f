/** One row of an export → a figure, or what is wrong with each of its columns. */
import { GROUPINGS } from '../record/allies.js'
import { STATUSES, type Status } from '../record/observations.js'
import type { Known } from './edition.js'
import type { Findings } from './findings.js'

export const NEEDED_COLUMNS = ['area', 'indicator', 'year', 'value', 'status'] as const
/** What every row repeats: left out or right. */
export const OPTIONAL_COLUMNS = ['unit', 'publication'] as const
export const ROW_COLUMNS = [...NEEDED_COLUMNS, ...OPTIONAL_COLUMNS] as const
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
    this.#findings.figure({ area, indicator, year: Number(cells.get('year')), value, status }, place, null)
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
    }
  }
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
