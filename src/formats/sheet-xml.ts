/** The parts of a workbook in XML (ECMA-376, part 1, section 18): cells in their styles, a sheet, and what holds the sheets together. */
import { escaped, FORBIDDEN } from '../charts/kit/xml.js'
import { dayNumber, type IsoDate } from '../record/date.js'
import type { ZipPart } from './zip.js'

/** How a cell looks: as it is, bold, over several lines, as a day, or with so many decimals. */
export type Style = 'plain' | 'bold' | 'lines' | 'day' | number

/** A cell with the look it has; `null` in place of it is an empty one. */
export interface SheetCell {
  readonly value: string | number | boolean
  readonly style: Style
}

/** A sheet whose first row is a header that stays in sight. */
export interface Sheet {
  readonly name: string
  readonly header: readonly string[]
  /** How wide its columns are, in characters. */
  readonly widths: readonly number[]
  /** Its rows, in pieces each of which is written in one go. */
  readonly pieces: Iterable<readonly (readonly (SheetCell | null)[])[]>
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Excel shows no more of them. */
const MOST_DECIMALS = 30
/** What a cell can hold (Excel’s own limit: with more the file counts as damaged). */
const MOST_LETTERS = 32_767
/** The first day Excel and all others count alike: it takes 1900 for a leap year. */
const FIRST_DAY = '1900-03-01'
const DAYS_BEFORE_1970 = 25_569

/** The cell of a whole day, as spreadsheets have it: a number that looks like a date. Days before March 1900 stay words. */
export function dayCell(day: IsoDate): SheetCell {
  if (day < FIRST_DAY) return { value: day, style: 'plain' }
  return { value: dayNumber(day) + DAYS_BEFORE_1970, style: 'day' }
}

/** The parts of a workbook of these sheets. */
export function* workbookParts(sheets: readonly Sheet[]): Iterable<ZipPart> {
  const styles = new Styles()
  yield { path: '[Content_Types].xml', pieces: [contentTypes(sheets)] }
  yield { path: '_rels/.rels', pieces: [relations([['officeDocument', 'xl/workbook.xml']])] }
  yield { path: 'xl/workbook.xml', pieces: [workbook(sheets)] }
  const targets = sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`])
  yield { path: 'xl/_rels/workbook.xml.rels', pieces: [relations([...targets, ['styles', 'styles.xml']])] }
  for (const [at, sheet] of sheets.entries())
    yield { path: `xl/worksheets/sheet${at + 1}.xml`, pieces: sheetXml(sheet, styles, at === 0) }
  // Last, when it is known which styles the sheets have.
  yield { path: 'xl/styles.xml', pieces: [styles.xml()] }
}

function contentTypes(sheets: readonly Sheet[]): string {
  const override = (path: string, type: string) =>
    `<Override PartName="/xl/${path}.xml" ContentType="${SPREADSHEET}.${type}+xml"/>`
  const worksheets = sheets.map((_, at) => override(`worksheets/sheet${at + 1}`, 'worksheet'))
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${worksheets.join('')}${override('styles', 'styles')}</Types>`
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  )
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`
}

function workbook(sheets: readonly Sheet[]): string {
  const each = sheets.map(
    ({ name }, at) => `<sheet name="${escapedInSheet(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each.join('')}</sheets></workbook>`
}

function* sheetXml({ header, widths, pieces }: Sheet, styles: Styles, isFirst: boolean): Iterable<string> {
  const names = header.map((_, at) => letters(at))
  let row = 0
  const written = (cells: readonly (SheetCell | null)[]) => {
    row += 1
    const each = cells.map((cell, at) => (cell === null ? '' : cellXml(cell, `${names[at]}${row}`, styles)))
    return `<row r="${row}">${each.join('')}</row>`
  }
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  const view = `<sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView>`
  const cols = columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''
  const first = written(header.map((value): SheetCell => ({ value, style: 'bold' })))
  yield `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews>${view}</sheetViews>${cols}<sheetData>${first}`
  for (const rows of pieces) yield rows.map(written).join('')
  yield '</sheetData></worksheet>'
}

function cellXml({ value, style }: SheetCell, at: string, styles: Styles): string {
  const index = styles.of(style)
  const look = index === 0 ? '' : ` s="${index}"`
  if (typeof value === 'number') return `<c r="${at}"${look}><v>${value}</v></c>`
  if (typeof value === 'boolean') return `<c r="${at}"${look} t="b"><v>${value ? 1 : 0}</v></c>`
  const words = value.length > MOST_LETTERS ? `${value.slice(0, MOST_LETTERS - 1)}…` : value
  return `<c r="${at}"${look} t="inlineStr"><is><t xml:space="preserve">${escapedInSheet(words)}</t></is></c>`
}

/** The styles used so far, each by its place. */
class Styles {
  readonly #used: Style[] = ['plain']

  of(style: Style): number {
    const held = this.#used.indexOf(style)
    return held < 0 ? this.#used.push(style) - 1 : held
  }

  xml(): string {
    const own = 164
    const formats = this.#used.flatMap((style, at) => {
      const code = formatOf(style)
      return code === null ? [] : [`<numFmt numFmtId="${own + at}" formatCode="${code}"/>`]
    })
    const looks = this.#used.map((style, at) => {
      const format = formatOf(style) === null ? '0' : `${own + at}" applyNumberFormat="1`
      const font = style === 'bold' ? '1" applyFont="1' : '0'
      const lines = style === 'lines' ? ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' : '/>'
      return `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0"${lines}`
    })
    const face = '<sz val="11"/><name val="Calibri"/><family val="2"/>'
    return `${DECLARATION}<styleSheet xmlns="${MAIN}">${counted('numFmts', formats)}${counted('fonts', [`<font>${face}</font>`, `<font><b/>${face}</font>`])}${counted(
      'fills',
      ['none', 'gray125'].map((pattern) => `<fill><patternFill patternType="${pattern}"/></fill>`),
    )}${counted('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>'])}${counted('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'])}${counted('cellXfs', looks)}${counted('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>'])}</styleSheet>`
  }
}

function counted(tag: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${tag} count="${items.length}">${items.join('')}</${tag}>`
}

/** How Excel writes what has the style, null for as it is. */
function formatOf(style: Style): string | null {
  if (style === 'day') return 'yyyy\\-mm\\-dd'
  if (typeof style !== 'number') return null
  return style === 0 ? '#,##0' : `#,##0.${'0'.repeat(Math.min(style, MOST_DECIMALS))}`
}

/** The name of a column by its place: A to Z, AA and on. */
function letters(place: number): string {
  const last = String.fromCharCode(65 + (place % 26))
  return place < 26 ? last : letters(Math.floor(place / 26) - 1) + last
}

/** What Excel would read as a letter by its number (section 22.9.2.19). */
const LOOKS_LIKE_A_LETTER = /_(?=x[0-9A-Fa-f]{4}_)/g

/** As in any XML, but that a line end by carriage return is kept, and of what cannot be written there is a sign. */
function escapedInSheet(words: string): string {
  return escaped(words.replaceAll(FORBIDDEN, '\ufffd').replaceAll(LOOKS_LIKE_A_LETTER, '_x005F_')).replaceAll(
    '\r',
    '&#13;',
  )
}
