/** Plain text for terminals: aligned columns, numbers to the right, where it all comes from in the last line. */
import type { Cell, Row } from '../charts/chart.js'
import { type Column, type Columns, isNumeric, LIST_SEPARATOR } from '../query/column.js'
import { listParameters } from '../query/faces.js'
import type { Page } from '../query/page.js'
import { publishersWithDays } from '../sentences/phrases.js'
import { type Answer, pieces } from './answer.js'
import { editionsOf } from './json.js'

const WIDTH = 80
const GAP = '  '
const MISSING = '-'

/** Writes a list as one aligned table, an item as its fields and one table for each list beside it. */
export function* toText({ page, beside }: Answer): Iterable<string> {
  if (page.kind === 'item') {
    yield fieldsOf(page)
    for (const [name, other] of Object.entries(beside)) {
      yield `\n${page.table.beside[name]?.title}:\n`
      yield* tableOf(other)
    }
  } else {
    yield* tableOf(page)
  }
  yield `${provenance(page)}\n`
}

function* tableOf(page: Page): Iterable<string> {
  const { columns: shown, fits } = page.terminal
  const right = shown.map((name) => isRightAligned(page.columns[name]))
  const limit = fits ? WIDTH : Number.POSITIVE_INFINITY
  const lines: string[][] = [[...shown]]
  const widths = shown.map((name) => name.length)
  for (const rows of pieces(page.whole)) {
    for (const row of rows) {
      const line = shown.map((name) => cellOf(page.columns, name, row))
      line.forEach((cell, index) => {
        if (cell.length > (widths[index] ?? 0)) widths[index] = cell.length
      })
      lines.push(line)
    }
    // Nothing can be written before the last row is known, but others can have their turn.
    yield ''
  }
  for (const some of pieces(lines)) {
    const written = some.map((line) => {
      const cells = line.map((cell, index) => {
        const width = widths[index] ?? 0
        return right[index] ? cell.padStart(width) : cell.padEnd(width)
      })
      return `${cut(cells.join(GAP).trimEnd(), limit)}\n`
    })
    yield written.join('')
  }
}

function fieldsOf(page: Page): string {
  const [row = {}] = page.whole
  const names = Object.keys(page.columns)
  const width = Math.max(...names.map((name) => name.length))
  return names.map((name) => `${name.padEnd(width)}${GAP}${cellOf(page.columns, name, row).trimEnd()}\n`).join('')
}

function cut(line: string, width: number): string {
  return line.length > width ? `${line.slice(0, width - 1).trimEnd()}…` : line
}

function isRightAligned(column: Column | undefined): boolean {
  return column !== undefined && isNumeric(column)
}

function cellOf(columns: Columns, name: string, row: Row): string {
  const column = columns[name]
  const cell = row[name] ?? null
  const words = wordsOf(cell, column?.decimals)
  const { statusIn, derivedIn } = column ?? {}
  const estimate = statusIn === undefined ? '' : estimateMark(column, isEstimate(row[statusIn], name))
  const derived = derivedIn === undefined ? '' : cell !== null && isDerived(row[derivedIn], name) ? 'd' : ' '
  return words + estimate + derived
}

/** Numbers keep the place of the mark, so that their digits stand below each other; words are set apart from it. */
function estimateMark(column: Column | undefined, isMarked: boolean): string {
  if (isRightAligned(column)) return isMarked ? 'e' : ' '
  return isMarked ? ' e' : ''
}

/** Whether a figure's status is that of an estimate, or a word is said to rest on one. */
function isEstimate(cell: Cell | undefined, column: string): boolean {
  return cell === true || isMarked(cell, column, 'estimate')
}

/** Whether a figure was worked out, or counts figures of which some were. */
function isDerived(cell: Cell | undefined, column: string): boolean {
  return isMarked(cell, column, true) || (typeof cell === 'number' && cell > 0)
}

/** Whether the cell says the word of the row, or lists the column among those it says it of. */
function isMarked(cell: Cell | undefined, column: string, word: Cell): boolean {
  return cell === word || (typeof cell === 'string' && cell.split(LIST_SEPARATOR).includes(column))
}

function wordsOf(cell: Cell, decimals: number | undefined): string {
  if (cell === null) return MISSING
  if (typeof cell === 'number')
    return decimals === undefined ? String(cell) : withoutNegativeZero(cell.toFixed(decimals))
  return String(cell).replaceAll(/\p{Cc}/gu, ' ')
}

function withoutNegativeZero(words: string): string {
  return /^-0(\.0+)?$/.test(words) ? words.slice(1) : words
}

/** How many rows, of which date, from which editions, what was asked and taken where the question left it open, and sums. */
function provenance(page: Page): string {
  const { view, nextOffset } = page
  const { hasEstimate, hasDerived } = marksOf(page)
  const source = [
    `${rowsInWords(page)}, as of ${view.asOf}`,
    ...publishersWithDays(editionsOf(page)),
    ...(hasEstimate ? ['e = estimate'] : []),
    ...(hasDerived ? ['d = derived'] : []),
    ...asked(page, listParameters),
    ...sums(page),
    ...(nextOffset === null ? [] : [`more with offset=${nextOffset}`]),
  ]
  return [folded(source, ';'), ...page.notes.map((note) => folded(note.split(' '), ''))].join('\n')
}

/** So much of a parameter is told: a list of names may be long, and whoever asked knows it. */
const MOST_TOLD = 60

/** `26 figures`, `1000 of 1606 figures`. */
export function rowsInWords({ total, whole, noun: [one, many] }: Page): string {
  const noun = total === 1 ? one : many
  return whole.length === total ? `${total} ${noun}` : `${whole.length} of ${total} ${noun}`
}

/** Whether any cell shown is an estimate, or rests on one, and whether any was worked out. */
export function marksOf({ columns: shown, whole }: Pick<Page, 'columns' | 'whole'>): {
  readonly hasEstimate: boolean
  readonly hasDerived: boolean
} {
  const columns = Object.entries(shown)
  return {
    hasEstimate: columns.some(
      ([name, { statusIn }]) => statusIn !== undefined && whole.some((row) => isEstimate(row[statusIn], name)),
    ),
    hasDerived: columns.some(
      ([name, { derivedIn }]) => derivedIn !== undefined && whole.some((row) => isDerived(row[derivedIn], name)),
    ),
  }
}

/**
 * What the rows were asked for by, and what was taken where the question left it open, but for what is said otherwise: in text
 * order and page show themselves.
 */
export function asked({ query, defaults }: Page, saidOtherwise: Readonly<Record<string, unknown>>): string[] {
  return Object.entries({ ...query, ...defaults })
    .filter(([name]) => !(name in saidOtherwise))
    .map(([name, value]) => cut(wordsOf(`${name}=${value}`, undefined), MOST_TOLD))
}

const GROUPED = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10 })

/** The sums of columns that are shown, where there is more than one row to add up. */
function sums({ terminal, total, totals }: Page): string[] {
  return terminal.columns.flatMap((name) => {
    const { sum = null, of = 0 } = totals[name] ?? {}
    if (sum === null || total < 2) return []
    return [`sum of ${name} ${GROUPED.format(sum)}${of < total ? ` (of ${of})` : ''}`]
  })
}

/** One line where it fits, broken between its parts where it does not. */
function folded(parts: readonly string[], mark: string): string {
  return parts.reduce((text, part) => {
    const line = text.slice(text.lastIndexOf('\n') + 1)
    const isFull = line.length + mark.length + 1 + part.length > WIDTH
    return `${text}${mark}${isFull ? '\n' : ' '}${part}`
  })
}
