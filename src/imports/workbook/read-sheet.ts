/** A sheet's XML → its rows of cells with content (ECMA-376, part 1, section 18.3.1). */
import { MOST_CELLS, MOST_TEXT, Unreadable } from '../edition.js'
import type { Workbook } from './parts.js'
import { readXml } from './parts.js'

/** `other` is what is neither a number nor words: an error such as `#REF!`, a yes or no, a formula without its result. */
export type Content =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text' | 'other'; readonly text: string }

/** A cell with its place: the letters of its column, the number of its row. */
export type SheetCell = Content & { readonly column: string; readonly row: number }

const REFERENCE = /^([A-Z]{1,3})([1-9]\d{0,6})$/
const NUMBER = /^-?\d+(\.\d*)?(e[+-]?\d+)?$/i
const MOST_COLUMNS = 16_384

/** How many more cells may be read from the whole workbook. */
export class CellBudget {
  #left = MOST_CELLS

  spend(place: string): void {
    this.#left -= 1
    if (this.#left < 0) throw new Unreadable(place, `has more than ${MOST_CELLS} cells, the most taken`)
  }
}

/** The rows that have content, in order. @throws Unreadable if the part is no sheet that can be read. */
export async function readSheet(
  { parts, sharedTexts }: Workbook,
  sheet: { readonly name: string; readonly part: string },
  budget: CellBudget,
): Promise<readonly (readonly SheetCell[])[]> {
  const place = `sheet ${sheet.name}`
  const rows: SheetCell[][] = []
  let row = 0
  let column = 0
  let type = 'n'
  let content = ''
  let hasFormula = false
  let isValue = false
  await readXml(parts, sheet.part, {
    open: (tag, attributes) => {
      if (tag === 'row') {
        row = attributes.r === undefined ? row + 1 : rowOf(attributes.r, place)
        column = 0
        rows.push([])
      }
      if (tag === 'c') {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r, row, place)
        type = attributes.t ?? 'n'
        content = ''
        hasFormula = false
      }
      if (tag === 'f') hasFormula = true
      isValue = tag === 'v' || (tag === 't' && type === 'inlineStr')
    },
    text: (text) => {
      if (isValue) content = (content + text).slice(0, MOST_TEXT)
    },
    close: (tag) => {
      if (tag === 'v' || tag === 't') isValue = false
      if (tag !== 'c' || (content === '' && !hasFormula)) return
      budget.spend(place)
      const read = contentOf(type, content, sharedTexts)
      if (read.kind !== 'text' || read.text.trim() !== '') rows.at(-1)?.push({ ...read, row, column: letters(column) })
    },
  })
  return rows.filter((cells) => cells.length > 0)
}

function contentOf(type: string, content: string, sharedTexts: readonly string[]): Content {
  if (content === '' && type !== 'str') return { kind: 'other', text: 'a formula without its result' }
  switch (type) {
    case 's': {
      const text = sharedTexts[Number(content)]
      return text === undefined ? { kind: 'other', text: 'a text that is not in the workbook' } : { kind: 'text', text }
    }
    case 'str':
    case 'inlineStr':
      return { kind: 'text', text: content }
    case 'n': {
      const value = NUMBER.test(content) ? Number(content) : Number.NaN
      return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'other', text: content }
    }
    default:
      return { kind: 'other', text: content }
  }
}

function rowOf(number: string, place: string): number {
  if (!/^[1-9]\d{0,6}$/.test(number)) throw new Unreadable(place, `has a row numbered "${number.slice(0, 20)}"`)
  return Number(number)
}

function columnOf(reference: string, row: number, place: string): number {
  const [, name = '', number] = REFERENCE.exec(reference) ?? []
  const column = [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  if (column === 0 || column > MOST_COLUMNS || Number(number) !== row) {
    throw new Unreadable(place, `has a cell that names itself "${reference.slice(0, 20)}" in row ${row}`)
  }
  return column
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26))
  return column <= 26 ? last : letters(Math.floor((column - 1) / 26)) + last
}
