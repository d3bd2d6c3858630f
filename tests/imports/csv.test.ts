/** CSV: our own export comes back as it went, and everything else is refused line by line. */

import { beforeAll, describe, expect, test } from 'vitest'
import { Dataset } from '../../src/domain/dataset.js'
import type { Known } from '../../src/imports/edition.js'
import { readEdition } from '../../src/imports/read-edition.js'
import { Figures } from '../../src/record/figures.js'
import { EDITION, inOrder, seededEdition } from '../support/edition.js'
import { seededRecord } from '../support/seeded-record.js'
import { written } from '../support/written.js'

const HEADER = 'area,indicator,year,value,unit,status,publication'
const POLAND = 'POL,share_of_gdp,2024,4.12,percent of GDP,estimate,nato-2024-06'

let known: Known
beforeAll(async () => {
  known = (await seededEdition()).known
})

function read(text: string | Uint8Array) {
  return readEdition(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'csv', known)
}

/** The faults of a text as `place column: detail`. */
async function faults(text: string | Uint8Array): Promise<string[]> {
  const edition = await read(text)
  expect(edition.figures).toEqual([])
  return edition.faults.map(({ place, column, received, detail }) => `${place} ${column} ${received}: ${detail}`)
}

test.each(['csv', 'ndjson'] as const)(
  'what is exported as %s, imported and exported again is identical',
  async (format) => {
    const { facts } = await seededRecord()
    for (const { id } of facts.publications) {
      const observations = facts.observations.ofEdition(id)
      if (observations.length === 0) continue
      const address = `/v1/spending.${format}?publication=${id}&raw=true`
      const before = written(new Dataset(1, { ...facts, observations: Figures.of(observations) }), address)
      const edition = await readEdition(new TextEncoder().encode(before), format, { ...known, publication: id })
      expect(edition.faults).toEqual([])
      expect(edition.figures).toHaveLength(observations.length)
      const imported = edition.figures.map((figure) => ({ ...figure, publication: id }))
      expect(written(new Dataset(1, { ...facts, observations: Figures.of(imported) }), address)).toBe(before)
    }
  },
)

test('the export of one edition from the whole record gives the figures the seed has', async () => {
  const { figures } = await seededEdition()
  const edition = await read(written(await seededRecord(), `/v1/spending.csv?publication=${EDITION}&raw=true`))
  expect(inOrder(edition.figures)).toEqual(inOrder(figures))
})

describe('what is taken', () => {
  const figure = { area: 'POL', indicator: 'share_of_gdp', year: 2024, value: 4.12, status: 'estimate', derived: false }

  test.each([
    ['the header of the export', `${HEADER}\n${POLAND}\n`],
    ['no line feed at the end', `${HEADER}\n${POLAND}`],
    ['a byte-order mark', `\uFEFF${HEADER}\n${POLAND}\n`],
    ['carriage returns', `${HEADER}\r\n${POLAND}\r\n`],
    ['carriage returns in some lines', `${HEADER}\n${POLAND}\r\n`],
    ['empty lines', `${HEADER}\n\n${POLAND}\n\n`],
    ['quoted cells', `${HEADER}\n"POL","share_of_gdp","2024","4.12","percent of GDP","estimate","nato-2024-06"\n`],
    ['other orders of columns', 'status,value,year,indicator,area\nestimate,4.12,2024,share_of_gdp,POL\n'],
    ['the name of the area, whatever it says', `${HEADER},area_name\n${POLAND},Polska\n`],
    ['no unit and no publication', 'area,indicator,year,value,status\nPOL,share_of_gdp,2024,4.12,estimate\n'],
  ])('%s', async (_, text) => {
    expect(await read(text)).toEqual({ figures: [figure], notes: [], faults: [] })
  })

  test.each([
    ['0', 0],
    ['-0', 0],
    ['002.50', 2.5],
    ['1474399.476573', 1474399.476573],
  ])('the value %s as %d', async (text, value) => {
    const edition = await read(`${HEADER}\n${POLAND.replace('4.12', text)}`)
    expect(edition.figures.map((each) => each.value)).toEqual([value])
  })

  test('a value below 0 of what measures a change', async () => {
    const [first] = known.indicators
    if (!first) throw new Error('the record has no indicator')
    const indicators = [...known.indicators, { ...first, id: 'real_change', unit: 'percent' }]
    const text = 'area,indicator,year,value,status\nPOL,real_change,2024,-0.71,final\n'
    const { figures } = await readEdition(new TextEncoder().encode(text), 'csv', { ...known, indicators })
    expect(figures).toMatchObject([{ indicator: 'real_change', value: -0.71 }])
  })

  test('words guarded against being run as a formula, as the export writes them', async () => {
    const indicators = known.indicators.map((one) => (one.id === 'share_of_gdp' ? { ...one, unit: '=1+1' } : one))
    const text = `${HEADER}\n${POLAND.replace('percent of GDP', "'=1+1")}`
    const edition = await readEdition(new TextEncoder().encode(text), 'csv', { ...known, indicators })
    expect(edition.faults).toEqual([])
  })
})

describe('a faulty cell is named', () => {
  test.each([
    ['share_of_gdp', '-0.71', 'must not be below 0, as no share_of_gdp is'],
    ['spending_usd', '-1', 'must not be below 0, as no spending_usd is'],
    ['personnel', '-0.1', 'must not be below 0, as no personnel is'],
    ['gdp_usd', '0', 'must be above 0, as every gdp_usd is'],
    ['gdp_usd_2021', '-5', 'must be above 0, as every gdp_usd_2021 is'],
    ['spending_usd', '1000000000000000', 'must be a number between -10^15 and 10^15'],
  ])('with what no %s can be: %s', async (indicator, value, why) => {
    const text = `area,indicator,year,value,status\nPOL,share_of_gdp,2024,4.12,final\nPOL,${indicator},2023,${value},final\n`
    expect(await faults(text)).toEqual([`line 3 value ${value}: ${why}`])
  })

  test('with the year 0', async () => {
    const [first = '', ...others] = await faults(`${HEADER}\n${POLAND.replace('2024', '0')}`)
    expect(first).toBe('line 2 year 0: must be a year from 1900 to 2199')
    expect(others).toEqual([])
  })

  test.each([
    '1e3',
    '0x10',
    '"1,5"',
    ' ',
    '',
    'NaN',
    'Infinity',
    '-',
    '1.',
    '.5',
    '+1',
    ' 4.12',
    '1 000',
    "'-5",
    '4,12%',
  ])('with the value %s', async (value) => {
    const [first = '', ...others] = await faults(`${HEADER}\n${POLAND.replace('4.12', () => value)}`)
    expect(first).toMatch(/^line 2 /)
    expect(others).toEqual([])
  })

  test.each([
    ['a number too small to be exported plainly', '0.0000000001'],
    ['a number too large to be exported plainly', '9'.repeat(400)],
  ])('with %s', async (_, value) => {
    expect(await faults(`${HEADER}\n${POLAND.replace('4.12', value)}`)).toHaveLength(1)
  })

  test.each([
    ['POL,', 'XYZ,', 'line 2 area XYZ: must be the code of an ally or a grouping'],
    ['POL,', 'pol,', 'line 2 area pol: must be the code of an ally or a grouping'],
    ['POL,', '__proto__,', 'line 2 area __proto__: must be the code of an ally or a grouping'],
    ['POL,', '=1+1,', 'line 2 area =1+1: must be the code of an ally or a grouping'],
    ['share_of_gdp', 'share', 'line 2 indicator share: must be the id of an indicator'],
    ['2024,', '24,', 'line 2 year 24: must be a year from 1900 to 2199'],
    ['2024,', '2024.5,', 'line 2 year 2024.5: must be a year from 1900 to 2199'],
    ['2024,', '2200,', 'line 2 year 2200: must be a year from 1900 to 2199'],
    ['estimate', 'e', 'line 2 status e: must be one of final, estimate, unknown'],
    [
      'percent of GDP',
      'percent',
      'line 2 unit percent: must be the unit of the indicator, "percent of GDP", or be left out',
    ],
    [
      'nato-2024-06',
      'nato-2026-07',
      'line 2 publication nato-2026-07: must be nato-2024-06, the edition imported, or be left out',
    ],
    ['nato-2024-06', '', 'line 2 publication : must be nato-2024-06, the edition imported, or be left out'],
    ['POL,', '', 'line 2 null null: has 6 cells where the header has 7'],
  ])('where %j is %j', async (right, wrong, expected) => {
    expect(await faults(`${HEADER}\n${POLAND.replace(right, wrong)}`)).toEqual([expected])
  })

  test('all of them in all lines', async () => {
    const wrong = 'XYZ,share,1,x,unit,never,other'
    expect(await faults(`${HEADER}\n${POLAND}\n${wrong}\n${wrong}`)).toHaveLength(12)
  })

  test('with the line it begins on, behind cells of several lines', async () => {
    const text = `${HEADER}\n"PO\nL",share_of_gdp,2024,4.12,percent of GDP,final,nato-2024-06\n${POLAND.replace('POL', 'XYZ')}`
    expect((await faults(text)).map((fault) => fault.slice(0, 11))).toEqual(['line 2 area', 'line 4 area'])
  })

  test('where a figure is given twice', async () => {
    expect(await faults(`${HEADER}\n${POLAND}\n${POLAND.replace('4.12', '4.13')}`)).toEqual([
      'line 3 null POL share_of_gdp 2024: is already given at line 2',
    ])
  })
})

test.each([
  ['a missing column', HEADER.replace('value,', ''), ['line 1 value null: is missing from the header']],
  ['a doubled column', `${HEADER},year`, ['line 1 year year: stands twice in the header']],
  [
    'an unknown column',
    `${HEADER},note`,
    [
      'line 1 null note: is not a column here; the columns are area, indicator, year, value, status, unit, publication, derived, area_name',
    ],
  ],
])('a header with %s is refused', async (_, header, expected) => {
  expect(await faults(`${header}\n${POLAND}`)).toEqual(expected)
})

describe('a file that is no such CSV is answered, never thrown', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['no bytes', '', /^file .*is empty/],
    ['the header alone', HEADER, /^file .*holds no figure/],
    ['empty lines', '\n\n\n', /^file .*holds no figure/],
    ['an open quote', `${HEADER}\n"POL,share_of_gdp`, /^line 2 .*is not CSV from here on/],
    ['a quote inside a cell', `${HEADER}\nP"OL,share_of_gdp\n`, /^line 2 .*is not CSV from here on/],
    ['words after a closing quote', `${HEADER}\n"POL"x,share_of_gdp\n`, /^line 2 .*is not CSV from here on/],
    ['10 MB in one line', 'x'.repeat(10_000_000), /^line 1 .*too long/],
    ['10 MB in one quote', `${HEADER}\n"${'x\n'.repeat(5_000_000)}`, /^line 2 .*too long/],
    ['10 MB of commas', ','.repeat(10_000_000), /^line 1 /],
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /send it as xlsx/],
    ['NDJSON', '{"area":"POL"}\n', /send it as ndjson/],
    ['gzip', new Uint8Array([0x1f, 0x8b, 8, 0]), /is compressed/],
    ['Latin-1', new Uint8Array([...new TextEncoder().encode(HEADER), 10, 0xfc, 10]), /not text in UTF-8/],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0]), /not text in UTF-8/],
    ['zero bytes', `${HEADER}\n\0`, /not text in UTF-8/],
  ])('%s', async (_, text, expected) => {
    expect((await faults(text))[0]).toMatch(expected)
  })
})

test('faults are listed as far as an answer holds them, and the rest counted', async () => {
  const found = await faults(`${HEADER}\n${`${POLAND.replace('POL', 'XYZ')}\n`.repeat(1500)}`)
  const listed = found.length - 1
  expect(listed).toBeGreaterThan(300)
  expect(found.join('').length).toBeLessThan(50_000)
  expect(found.at(-1)).toBe(`file null null: ${1500 - listed} more faults are not listed`)
})

test('100,000 lines let others have their turn', async () => {
  let turns = 0
  let done = 0
  const timer = setInterval(() => {
    turns += 1
  }, 1)
  const text = `${HEADER}\n${`${POLAND}\n`.repeat(100_000)}`
  const edition = await readEdition(new TextEncoder().encode(text), 'csv', known, (fraction) => {
    expect(fraction).toBeGreaterThanOrEqual(done)
    done = fraction
  })
  clearInterval(timer)
  // All but the first repeat it.
  const more = 99_999 - (edition.faults.length - 1)
  expect(edition.faults.at(-1)?.detail).toBe(`${more} more faults are not listed`)
  expect(turns).toBeGreaterThan(50)
  expect(done).toBe(1)
})
