/** The rows of a sheet → the tables on it, each beginning with its title ("Table 3 : …"), its years, and what each row below them is. */
import { type Ally, GROUPINGS, type Grouping } from '../../record/allies.js'
import type { Status } from '../../record/observations.js'
import type { SheetCell } from './read-sheet.js'

/** A row in the body of a table, by what it is. */
export type TableRow =
  | { readonly kind: 'years'; readonly years: ReadonlyMap<string, PrintedYear> }
  | { readonly kind: 'words'; readonly cell: SheetCell; readonly text: string }
  | { readonly kind: 'figures'; readonly names: readonly NamingCell[]; readonly cells: readonly SheetCell[] }
  | { readonly kind: 'nothing' }

interface NamingCell {
  readonly cell: SheetCell
  readonly text: string
}

/** `cells` of a row of figures are those which are no name: under the years, or numbers elsewhere. */
export function tableRow(
  row: readonly SheetCell[],
  years: ReadonlyMap<string, PrintedYear>,
  areas: AreaLabels,
): TableRow {
  const repeated = row.every((cell) => cell.kind === 'number' || /^\s*\d/.test(cell.text)) ? yearsRow(row) : null
  if (repeated !== null) return { kind: 'years', years: repeated }

  const words = row.flatMap((cell) =>
    cell.kind === 'text' && !isBlank(cell.text) && plainLabel(cell.text) !== '' ? [{ cell, text: cell.text }] : [],
  )
  const names = words.filter(({ cell }) => !years.has(cell.column))
  const isNamed = words.some(({ text }) => areas.areaOf(text) !== null || areas.isPassedOver(text))
  const [first] = words
  const isWordsOnly = row.every((cell) => cell.kind === 'text') && !isNamed
  if (isWordsOnly && first === undefined) return { kind: 'nothing' }
  // Words among the figures of an unknown name are no heading; a centered heading may stand in a year's column.
  if (isWordsOnly && first && (words.length === 1 || names.length === words.length)) return { kind: 'words', ...first }
  // A name under a year is none: the years may have slipped aside, and then each figure stands under that of another.
  const cells = row.filter((cell) => names.every((name) => name.cell !== cell))
  return { kind: 'figures', names, cells }
}

/** A year as it stands above its column. */
export interface PrintedYear {
  readonly year: number
  readonly status: Status
  readonly printed: string
}

const FIRST_YEAR = 1949
const LAST_YEAR = 2199

/** The years by column, or null for another row: one with fewer than two years, or with other numbers. */
export function yearsRow(row: readonly SheetCell[]): ReadonlyMap<string, PrintedYear> | null {
  const years = new Map<string, PrintedYear>()
  for (const cell of row) {
    const year = yearIn(cell)
    if (year !== null) years.set(cell.column, year)
    else if (cell.kind !== 'text') return null
  }
  return years.size < 2 ? null : years
}

/** Some editions write a year as a text; "2024e" always is one. */
function yearIn(cell: SheetCell): PrintedYear | null {
  if (cell.kind === 'other') return null
  const printed = cell.kind === 'number' ? String(cell.value) : cell.text.replaceAll('*', '').trim()
  const [, digits, mark] = /^(\d{4})\s?(e?)$/i.exec(printed) ?? []
  const year = Number(digits)
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return null
  return { year, status: mark ? 'estimate' : 'final', printed }
}

/** How the tables name the groupings we keep. */
const GROUPING_LABELS: Readonly<Record<Grouping, string>> = {
  NATO: 'nato total',
  'NATO-EUR-CAN': 'nato europe and canada',
}

/** Groupings earlier editions also give, of which we keep no figures. */
const OTHER_GROUPINGS: readonly string[] = ['nato europe', 'north america']

/** What stands for a figure there is none of. */
const BLANKS: readonly string[] = ['', '..', '...', '…', '-', '–', '—']

/** Lower case, single spaces, no footnote marks (`*`, or a letter in brackets at the end). */
export function plainLabel(text: string): string {
  const words = text.normalize('NFC').replaceAll('*', ' ').replace(/\s+/g, ' ').trim().toLowerCase()
  return words.replace(/ ?\([a-z]\)$/, '')
}

/** Whether a text shows nothing. */
export function isBlank(text: string): boolean {
  return BLANKS.includes(text.trim())
}

/** A footnote, a note or a page number: what may stand under a table. */
export function isFootnote(text: string): boolean {
  return /^\s*(notes?\s*:|\*|\([a-z]\)\s|-?\s*\d{1,3}\s*-?\s*$)/i.test(text)
}

/** The area a row is about; `passed_over` if it is a grouping we keep no figures of, null if it is unknown. */
export class AreaLabels {
  readonly #areas = new Map<string, string>()

  constructor(allies: readonly Ally[]) {
    for (const { code, name, officialName } of allies) {
      this.#areas.set(plainLabel(name), code).set(plainLabel(officialName), code)
    }
    for (const grouping of GROUPINGS) this.#areas.set(GROUPING_LABELS[grouping], grouping)
  }

  areaOf(text: string): string | null {
    const label = plainLabel(text)
    return this.#areas.get(label) ?? this.#areas.get(withoutCurrency(label)) ?? null
  }

  isPassedOver(text: string): boolean {
    return OTHER_GROUPINGS.includes(plainLabel(text))
  }
}

/** "Czechia (koruny)" without the currency table 1 adds. */
function withoutCurrency(label: string): string {
  return label.endsWith(')') ? label.slice(0, Math.max(0, label.lastIndexOf('('))).trim() : label
}

/** A table as it was found on a sheet. */
export interface TitledTable {
  readonly sheet: string
  /** As NATO numbers it, such as `8a`. */
  readonly number: string
  readonly title: string
  readonly place: string
  /** The texts between the title and the years: the unit, perhaps a heading. */
  readonly head: readonly SheetCell[]
  /** By the letters of their columns; null where no row of years is found, as in a list of contents. */
  readonly years: ReadonlyMap<string, PrintedYear> | null
  readonly body: readonly (readonly SheetCell[])[]
}

const TITLE = /^table (\d+[a-z]?) ?[:.–-] ?(.+)$/i

/** The tables in the order they stand in, and nothing of what precedes the first. */
export function findTables(sheet: string, rows: readonly (readonly SheetCell[])[]): readonly TitledTable[] {
  const starts = rows.flatMap((row, at) => {
    const title = row.flatMap((cell) => titleIn(sheet, cell) ?? []).at(0)
    return title === undefined ? [] : [{ at, title }]
  })
  return starts.map(({ at, title }, place) => tableOf(title, rows.slice(at + 1, starts[place + 1]?.at)))
}

/** Where a cell is, as faults say it. */
export function placeOf(sheet: string, { column, row }: SheetCell): string {
  return `sheet ${sheet}, cell ${column}${row}`
}

function titleIn(sheet: string, cell: SheetCell) {
  if (cell.kind !== 'text') return null
  const match = TITLE.exec(cell.text.replace(/\s+/g, ' ').trim())
  if (match === null) return null
  const [, number = '', title = ''] = match
  return { sheet, number: number.toLowerCase(), title, place: placeOf(sheet, cell) }
}

function tableOf(
  title: Pick<TitledTable, 'sheet' | 'number' | 'title' | 'place'>,
  rows: readonly (readonly SheetCell[])[],
): TitledTable {
  const at = rows.findIndex((row) => yearsRow(row) !== null)
  const yearsAt = rows[at]
  return {
    ...title,
    head: rows.slice(0, at === -1 ? 0 : at).flat(),
    years: yearsAt === undefined ? null : yearsRow(yearsAt),
    body: at === -1 ? [] : rows.slice(at + 1),
  }
}
