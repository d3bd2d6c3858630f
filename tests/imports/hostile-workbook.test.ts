/** Files that are no workbook, or one made to do harm: each is answered with a fault, soon. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { ImportedFigure, Known } from '../../src/imports/edition.js'
import { readEdition } from '../../src/imports/read-edition.js'
import { seededEdition } from '../support/edition.js'
import { lookAlike } from '../support/look-alike.js'
import { partsOf, workbookOf } from '../support/workbook.js'
import { zipOf } from '../support/zip.js'

const MEGABYTE = 1024 * 1024
const SHEET = 'xl/worksheets/sheet2.xml'

let known: Known
let figures: readonly ImportedFigure[]
beforeAll(async () => {
  const edition = await seededEdition()
  known = edition.known
  figures = edition.figures
})

async function fault(bytes: Uint8Array): Promise<string> {
  const edition = await readEdition(bytes, 'xlsx', known)
  expect(edition.figures).toEqual([])
  return edition.faults.map(({ place, detail }) => `${place}: ${detail}`).join('\n')
}

/** The look-alike with one part replaced. */
function withPart(name: string, data: string | Uint8Array, more: object = {}): Uint8Array {
  return workbookOf(lookAlike(figures, known.allies), [{ name, data, ...more }])
}

/** Bytes that repeat only after a while, so that they do not pack suspiciously well. */
function noise(size: number): Uint8Array {
  let seed = 1
  return Uint8Array.from({ length: size }, () => {
    seed = (seed * 48_271) % 0x7fffffff
    return 97 + (seed % 26)
  })
}

function sheetXml(cells: string): string {
  return `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`
}

describe('files that are no workbook', () => {
  test.each<[string, () => Uint8Array, RegExp]>([
    ['no bytes', () => new Uint8Array(), /is empty/],
    ['random bytes', () => noise(1000).map((byte, at) => byte ^ (at * 37)), /is not an \.xlsx workbook|is text/],
    ['CSV', () => new TextEncoder().encode('area,year\nPOL,2024\n'), /is text, not a workbook: send it as csv/],
    ['a locked workbook or an .xls', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /password/],
    ['the letters PK', () => new Uint8Array([0x50, 0x4b]), /is not a sound zip/],
    [
      'a zip of something else',
      () => zipOf([{ name: '../../etc/passwd.txt', data: 'x' }]),
      /is not a sound zip.*relative/,
    ],
    ['a zip of a text', () => zipOf([{ name: 'a.txt', data: 'x' }]), /is a zip but no \.xlsx workbook/],
    ['an empty zip', () => zipOf([]), /is a zip but no \.xlsx workbook/],
    ['an encrypted part', () => withPart(SHEET, 'x', { encrypted: true }), /is encrypted/],
    ['a part twice', () => zipOf([...partsOf([]), { name: 'xl/workbook.xml', data: '' }]), /stands twice in the zip/],
    [
      'a missing sheet part',
      () => zipOf(partsOf(lookAlike(figures, known.allies)).filter(({ name }) => name !== SHEET)),
      /is missing/,
    ],
    ['broken XML', () => withPart(SHEET, '<worksheet><row>'), /is not XML that can be read/],
    ['an empty part', () => withPart(SHEET, ''), /is not XML that can be read/],
    ['XML in UTF-16', () => withPart(SHEET, new Uint8Array([0xff, 0xfe, 0x3c, 0])), /not in UTF-8/],
    [
      'a cell that names itself wrongly',
      () => withPart(SHEET, sheetXml('<c r="ZZZ1"><v>1</v></c>')),
      /names itself "ZZZ1"/,
    ],
    [
      'a row that numbers itself wrongly',
      () => withPart(SHEET, '<worksheet><row r="-1"/></worksheet>'),
      /a row numbered "-1"/,
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await fault(bytes())).toMatch(expected)
  })

  test('a workbook cut off anywhere', async () => {
    const whole = workbookOf(lookAlike(figures, known.allies))
    for (const share of [0.001, 0.1, 0.5, 0.9, 0.99, 0.9999]) {
      expect(await fault(whole.subarray(0, whole.length * share)), String(share)).toMatch(/is not a sound zip/)
    }
  })

  test('a workbook with any of its bytes changed gives the same figures or faults', async () => {
    const whole = workbookOf(lookAlike(figures, known.allies))
    const unchanged = (await readEdition(whole, 'xlsx', known)).figures
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 150)) {
      const changed = whole.with(at, (whole[at] ?? 0) ^ 0xff)
      const edition = await readEdition(changed, 'xlsx', known)
      if (edition.faults.length === 0) expect(edition.figures, `byte ${at}`).toEqual(unchanged)
    }
  })
})

describe('zip bombs', () => {
  test.each<[string, () => Uint8Array, RegExp]>([
    ['a part of 40 MB', () => withPart('xl/a.xml', new Uint8Array(40 * MEGABYTE)), /more than 33554432 bytes unpacked/],
    [
      'a part that packs a thousandfold',
      () => withPart('xl/a.xml', new Uint8Array(4 * MEGABYTE)),
      /more than 200 times/,
    ],
    [
      'many parts',
      () =>
        zipOf(Array.from({ length: 3 }, (_, at) => ({ name: `a${at}`, data: noise(30), declaredSize: 30 * MEGABYTE }))),
      /200 times|unpacked/,
    ],
    [
      'a part that lies about its size',
      () => withPart(SHEET, new Uint8Array(40 * MEGABYTE), { declaredSize: 100 }),
      /is not a sound zip|unpack/,
    ],
    [
      'too many parts',
      () => zipOf(Array.from({ length: 2001 }, (_, at) => ({ name: `a${at}`, data: '' }))),
      /more than 2000 parts/,
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await fault(bytes())).toMatch(expected)
  })
})

describe('harmful XML', () => {
  const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')
  test.each<[string, string, RegExp]>([
    ['a document type', '<!DOCTYPE worksheet><worksheet/>', /document type/],
    ['an external entity', '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>', /document type/],
    ['a billion laughs', `<!DOCTYPE w [<!ENTITY l0 "ha">${laughs}]><w>&l9;</w>`, /document type/],
    ['an entity never declared', sheetXml('<c r="A1"><v>&lol;</v></c>'), /undefined entity/],
    ['deep nesting', '<a>'.repeat(200_000), /is not XML/],
    ['more cells than any table', sheetXml('<c><v>1</v></c>'.repeat(201_000)), /200 times|more than 200000 cells/],
  ])('%s', async (_, xml, expected) => {
    expect(await fault(withPart(SHEET, xml))).toMatch(expected)
  })

  test.each([
    ['t="n"', '0x10'],
    ['t="n"', ' '],
    ['t="n"', '1e999'],
    ['t="s"', '99999'],
    ['t="b"', '1'],
    ['t="d"', '2024-01-01'],
  ])('a cell %s of %j is no number', async (type, content) => {
    const title = '<row><c t="inlineStr"><is><t>Table 7 : Military personnel</t></is></c></row>'
    const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`
    const rows = `<row>${text('Thousands')}</row><row><c/><c><v>2014</v></c><c><v>2015</v></c></row>`
    const xml = `<worksheet>${title}${rows}<row>${text('Belgium')}<c ${type}><v>${content}</v></c></row></worksheet>`
    const bytes = workbookOf([{ name: 'S', rows: [] }], [{ name: 'xl/worksheets/sheet1.xml', data: xml }])
    expect(await fault(bytes)).toMatch(/sheet S, cell B4: must be a number/)
  })
})
