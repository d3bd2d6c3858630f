/** Writes the least that is an .xlsx workbook. */
import { type ZipEntry, zipOf } from './zip.js'

/** `error` is what a broken formula leaves; `formula` one whose result was never stored. */
export type WrittenCell = string | number | null | { readonly error: string } | { readonly formula: string }

export interface WrittenSheet {
  name: string
  /** Row by row from A1; null for a sheet that is a chart. */
  rows: WrittenCell[][] | null
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The workbook's bytes; `extra` parts come first, and replace those of the same name. */
export function workbookOf(sheets: readonly WrittenSheet[], extra: readonly ZipEntry[] = []): Uint8Array {
  return zipOf([...extra, ...partsOf(sheets).filter(({ name }) => extra.every((entry) => entry.name !== name))])
}

/** The parts of the workbook, as the zip holds them. */
export function partsOf(sheets: readonly WrittenSheet[]): ZipEntry[] {
  const shared = new Map<string, number>()
  const parts = sheets.map(({ rows }, at) => ({
    name: partName(at, rows),
    data: rows === null ? `${DECLARATION}<chartsheet xmlns="${MAIN}"/>` : sheetXml(rows, shared),
  }))
  const relations = sheets.map(
    ({ rows }, at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${kind(rows)}" Target="${partName(at, rows).slice(3)}"/>`,
  )
  const named = sheets.map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  const texts = [...shared.keys()].map((text) => `<si>${runs(text)}</si>`)
  return [
    { name: '[Content_Types].xml', data: `${DECLARATION}<Types/>` },
    {
      name: 'xl/workbook.xml',
      data: `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${named.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `${DECLARATION}<Relationships>${relations.join('')}<Relationship Id="rId0" Type="${RELATIONS}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    },
    { name: 'xl/sharedStrings.xml', data: `${DECLARATION}<sst xmlns="${MAIN}">${texts.join('')}</sst>` },
    ...parts,
  ]
}

function kind(rows: WrittenSheet['rows']): string {
  return rows === null ? 'chartsheet' : 'worksheet'
}

function partName(at: number, rows: WrittenSheet['rows']): string {
  return `xl/${kind(rows)}s/sheet${at + 1}.xml`
}

function sheetXml(rows: readonly (readonly WrittenCell[])[], shared: Map<string, number>): string {
  const lines = rows.map((cells, at) => {
    const written = cells.map((cell, place) => cellXml(cell, `${columnName(place)}${at + 1}`, shared))
    return `<row r="${at + 1}">${written.join('')}</row>`
  })
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`
}

/** A formatted empty cell stands for null, as Excel leaves them. */
function cellXml(cell: WrittenCell, at: string, shared: Map<string, number>): string {
  if (cell === null) return `<c r="${at}" s="1"/>`
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'string') {
    const index = shared.get(cell) ?? shared.size
    shared.set(cell, index)
    return `<c r="${at}" t="s"><v>${index}</v></c>`
  }
  if ('error' in cell) return `<c r="${at}" t="e"><f>SUM(#REF!)</f><v>${cell.error}</v></c>`
  return `<c r="${at}"><f>${escaped(cell.formula)}</f></c>`
}

/** In two runs and with a pronunciation, as rich text is kept. */
function runs(text: string): string {
  const [start, end] = [text.slice(0, -1), text.slice(-1)]
  const run = (part: string) => `<r><t xml:space="preserve">${escaped(part)}</t></r>`
  return `${run(start)}${run(end)}<rPh sb="0" eb="1"><t>pronounced</t></rPh>`
}

function columnName(place: number): string {
  const last = String.fromCharCode(65 + (place % 26))
  return place < 26 ? last : columnName(Math.floor(place / 26) - 1) + last
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
