/** One of NATO's tables → the figures of its blocks. What is not recognized is a fault, never a guess. */
import type { Findings } from '../figure-row.js'
import { BlockReader } from './block-reader.js'
import type { Block, PublishedTable } from './published-tables.js'
import type { SheetCell } from './read-sheet.js'
import {
  type AreaLabels,
  isFootnote,
  type PrintedYear,
  placeOf,
  plainLabel,
  type TitledTable,
  tableRow,
} from './sheet-tables.js'

/** Whether the table says of itself, by title, unit and a heading, that it is the published one, whatever its number. */
export function isThatTable({ title, head, body }: TitledTable, published: PublishedTable): boolean {
  if (!published.title.test(plainLabel(title)) || unitIn(head, published) === null) return false
  const isHeading = (cell: SheetCell) =>
    cell.kind === 'text' && published.blocks.some(({ heading }) => heading?.test(plainLabel(cell.text)))
  return published.blocks.every(({ heading }) => heading === null) || [...head, ...body.flat()].some(isHeading)
}

function unitIn(head: readonly SheetCell[], { unit }: PublishedTable): RegExpExecArray | null {
  const matches = head.map((cell) => (cell.kind === 'text' ? unit.exec(plainLabel(cell.text)) : null))
  return matches.find((match) => match !== null) ?? null
}

/** Reads a table that has a row of years. */
export function readTable(table: TitledTable, published: PublishedTable, areas: AreaLabels, findings: Findings): void {
  if (!published.title.test(plainLabel(table.title))) {
    const detail = `is not the title table ${published.number} is known by`
    findings.fault({ place: table.place, column: null, received: table.title, detail })
    return
  }
  const unit = unitIn(table.head, published)
  if (!unit) {
    const words = table.head.flatMap((cell) => (cell.kind === 'text' ? [plainLabel(cell.text)] : []))
    const detail = `is not the unit table ${published.number} is known by`
    findings.fault({ place: table.place, column: null, received: words.join(' / '), detail })
    return
  }
  const reading = new TableReading(table.sheet, published, unit.groups?.base ?? null, areas, findings)
  for (const cell of table.head) if (cell.kind === 'text') reading.heading(cell, cell.text, { mayBeOther: true })
  let years = table.years ?? new Map()
  const printed = [...years.values()]
  let footnotes = 0
  for (const row of table.body) {
    const read = tableRow(row, years, areas)
    if (read.kind === 'years') {
      years = read.years
      printed.push(...years.values())
    }
    if (read.kind === 'words') {
      if (isFootnote(read.text)) {
        footnotes += 1
        unmarkedEstimates(placeOf(table.sheet, read.cell), read.text, printed, findings)
      } else reading.heading(read.cell, read.text, { mayBeOther: false })
    }
    if (read.kind === 'figures') reading.figures(read, years)
  }
  if (footnotes > 0) findings.note(`sheet ${table.sheet}`, `${footnotes} lines of notes are passed over`)
  repeatedYears(table, findings)
  reading.end(table.place)
}

/** A year can be marked where we do not see it, as by the format of its cell; then its estimates would be taken as final. */
function unmarkedEstimates(place: string, note: string, years: readonly PrintedYear[], findings: Findings): void {
  const [, named = ''] = /figures? for ([^.]*?) (?:are|is an) estimates?\b/i.exec(note) ?? []
  for (const [year] of named.matchAll(/\b\d{4}\b/g)) {
    if (!years.some((each) => each.year === Number(year) && each.status !== 'estimate')) continue
    const detail = `says that figures for ${year} are estimates, and that year has no "e" above its column`
    findings.fault({ place, column: year, received: note, detail })
  }
}

function repeatedYears({ years, place }: TitledTable, findings: Findings): void {
  const printed = [...(years?.values() ?? [])]
  for (const year of new Set(
    printed.filter((each, at) => printed.findIndex((other) => other.year === each.year) !== at),
  ))
    findings.fault({ place, column: year.printed, received: year.printed, detail: 'is a year that stands twice' })
}

/** What the rows now read stand under. */
type Under =
  | { readonly kind: 'block'; readonly reader: BlockReader }
  | { readonly kind: 'passed_over' }
  | { readonly kind: 'unrecognized'; readonly place: string; readonly text: string }
  | { readonly kind: 'nothing' }

class TableReading {
  readonly #sheet: string
  readonly #published: PublishedTable
  readonly #unitBase: string | null
  readonly #areas: AreaLabels
  readonly #findings: Findings
  readonly #readers = new Map<Block, BlockReader>()
  readonly #seen = new Set<Block>()
  #under: Under

  constructor(
    sheet: string,
    published: PublishedTable,
    unitBase: string | null,
    areas: AreaLabels,
    findings: Findings,
  ) {
    this.#sheet = sheet
    this.#published = published
    this.#unitBase = unitBase
    this.#areas = areas
    this.#findings = findings
    const single = published.blocks.find((block) => block.heading === null)
    this.#under = single ? this.#open(single, this.#unitBase, `sheet ${sheet}`, published.number) : { kind: 'nothing' }
  }

  /** Words on their own: the heading of a block, or, in the head of the table, perhaps its unit. */
  heading(cell: SheetCell, text: string, { mayBeOther }: { mayBeOther: boolean }): void {
    const place = placeOf(this.#sheet, cell)
    for (const block of this.#published.blocks) {
      const match = block.heading?.exec(plainLabel(text))
      if (!match) continue
      this.#leave()
      this.#under = this.#open(block, match.groups?.base ?? this.#unitBase, place, text)
      return
    }
    if (mayBeOther) return
    this.#leave()
    this.#under = { kind: 'unrecognized', place, text }
  }

  figures(...row: Parameters<BlockReader['row']>): void {
    const under = this.#under
    if (under.kind === 'block') under.reader.row(...row)
    if (under.kind === 'unrecognized') {
      const detail = 'is not a heading, unit or price base that is known, and figures stand under it'
      this.#findings.fault({ place: under.place, column: null, received: under.text, detail })
      this.#under = { kind: 'passed_over' }
    }
    if (under.kind === 'nothing') {
      const place = `sheet ${this.#sheet}`
      this.#findings.fault({ place, column: null, received: null, detail: 'has figures under no heading' })
      this.#under = { kind: 'passed_over' }
    }
  }

  /** Lists the blocks that should have been there. */
  end(place: string): void {
    this.#leave()
    for (const reader of this.#readers.values()) reader.end()
    for (const block of this.#published.blocks) {
      const reader = this.#readers.get(block)
      const isMissing = reader === undefined ? !this.#seen.has(block) : reader.isEmpty
      if (block.indicator === null || !isMissing) continue
      const detail = `has no figures of ${block.indicator}, which table ${this.#published.number} gives`
      this.#findings.fault({ place, column: null, received: null, detail })
    }
  }

  #open(block: Block, base: string | null, place: string, text: string): Under {
    this.#seen.add(block)
    if (block.indicator === null) {
      this.#findings.note(place, `no figures are kept of "${text.trim()}"`)
      return { kind: 'passed_over' }
    }
    const ofBase = (template: string) => template.replace('<base>', base ?? '')
    const id = ofBase(block.indicator)
    const indicator = this.#findings.known.indicators.find((each) => each.id === id)
    if (indicator?.unit !== ofBase(block.unit)) {
      const detail = indicator ? `is not in the unit of ${id}, "${indicator.unit}"` : `has no indicator here (${id})`
      this.#findings.fault({ place, column: null, received: text, detail })
      return { kind: 'passed_over' }
    }
    const reader = new BlockReader(id, this.#sheet, this.#areas, this.#findings)
    this.#readers.set(block, reader)
    return { kind: 'block', reader }
  }

  #leave(): void {
    if (this.#under.kind !== 'unrecognized') return
    this.#findings.note(this.#under.place, `"${this.#under.text.slice(0, 60).trim()}" is passed over`)
  }
}
