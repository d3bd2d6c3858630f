/** The figures under one heading of a table, row by row. */
import { isGrouping } from '../../record/allies.js'
import type { Findings } from '../figure-row.js'
import type { SheetCell } from './read-sheet.js'
import type { PrintedYear, TableRow } from './sheet-tables.js'
import { type AreaLabels, isBlank, placeOf } from './sheet-tables.js'

/** Copies of NATO's workbooks carry the noise of floating point; the record keeps six decimals of them. */
const DECIMALS = 6

type FiguresRow = Extract<TableRow, { kind: 'figures' }>

/** Reads one block of a table: the figures of one indicator. */
export class BlockReader {
  readonly indicator: string
  readonly #sheet: string
  readonly #areas: AreaLabels
  readonly #findings: Findings
  readonly #named = new Set<string>()
  #blanks = 0
  #largest = 0

  constructor(indicator: string, sheet: string, areas: AreaLabels, findings: Findings) {
    this.indicator = indicator
    this.#sheet = sheet
    this.#areas = areas
    this.#findings = findings
  }

  /** Takes the figures of one row. */
  row({ names, cells }: FiguresRow, years: ReadonlyMap<string, PrintedYear>): void {
    const [name] = names
    if (name === undefined) {
      this.#unnamed(cells)
      return
    }
    const known = new Set(names.flatMap(({ text }) => this.#areas.areaOf(text) ?? []))
    const [area] = known
    const place = placeOf(this.#sheet, name.cell)
    if (area === undefined || known.size > 1) {
      if (names.some(({ text }) => this.#areas.isPassedOver(text))) {
        this.#findings.note(place, `no figures are kept of "${name.text.trim()}"`)
        return
      }
      const detail = area === undefined ? 'is not the name of an ally or a grouping' : 'stands beside another name'
      this.#findings.fault({ place, column: null, received: name.text, detail })
      return
    }
    this.#named.add(area)
    const filled = new Set(cells.filter((cell) => this.#take(area, cell, years)).map((cell) => cell.column))
    this.#blanks += [...years.keys()].filter((column) => !filled.has(column)).length
  }

  /** Notes what the block does not hold. */
  end(): void {
    const place = `sheet ${this.#sheet}`
    this.#fractions(place)
    if (this.#blanks > 0) this.#findings.note(place, `${this.#blanks} cells of ${this.indicator} hold no figure`)
    const without = this.#findings.known.allies.filter((ally) => ally.armedForces && !this.#named.has(ally.code))
    if (without.length === 0) return
    this.#findings.note(place, `${this.indicator} has no row of ${without.map(({ name }) => name).join(', ')}`)
  }

  get isEmpty(): boolean {
    return this.#named.size === 0
  }

  /** Whether the cell holds something, right or wrong. */
  #take(area: string, cell: SheetCell, years: ReadonlyMap<string, PrintedYear>): boolean {
    if (cell.kind === 'text' && isBlank(cell.text)) return false
    const place = placeOf(this.#sheet, cell)
    const year = years.get(cell.column)
    const column = year?.printed ?? null
    if (cell.kind === 'other' && (year === undefined || isGrouping(area))) {
      this.#findings.note(place, `${cell.text} is passed over`)
    } else if (cell.kind !== 'number') {
      this.#findings.fault({ place, column, received: cell.text, detail: 'must be a number, or be empty' })
    } else if (year === undefined) {
      this.#findings.fault({ place, column, received: cell.value, detail: 'is a figure under no year' })
    } else {
      const value = Number(cell.value.toFixed(DECIMALS)) + 0
      this.#largest = Math.max(this.#largest, Math.abs(value))
      this.#findings.figure(
        { area, indicator: this.indicator, year: year.year, value, status: year.status, derived: false },
        place,
        column,
      )
    }
    return true
  }

  /** A cell formatted as percent shows 2.03% and holds 0.0203. Of all allies and years no table of percent stays below 1. */
  #fractions(place: string): void {
    const unit = this.#findings.known.indicators.find(({ id }) => id === this.indicator)?.unit
    if (!unit?.startsWith('percent') || this.#largest === 0 || this.#largest > 1) return
    const detail = `holds nothing above 1 as ${this.indicator}, so it is taken for fractions, not percent`
    this.#findings.fault({ place, column: null, received: this.#largest, detail })
  }

  /** NATO leaves hidden rows of broken sums in its tables; anything else without a name might be an ally's. */
  #unnamed(cells: readonly SheetCell[]): void {
    const [first] = cells
    if (first === undefined) return
    const place = placeOf(this.#sheet, first)
    const lost = cells.find((cell) => cell.kind === 'number' && cell.value !== 0)
    if (lost === undefined) {
      const held = new Set(cells.map((cell) => (cell.kind === 'number' ? cell.value : cell.text)))
      this.#findings.note(place, `a row without a name, which holds only ${[...held].join(', ')}, is passed over`)
    } else {
      const received = lost.kind === 'number' ? lost.value : lost.text
      const detail = 'is a figure in a row without a name'
      this.#findings.fault({ place: placeOf(this.#sheet, lost), column: null, received, detail })
    }
  }
}
