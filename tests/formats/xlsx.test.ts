/** A workbook: what a spreadsheet finds in it. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Cell } from '../../src/charts/chart.js'
import type { Dataset } from '../../src/domain/dataset.js'
import { toXlsx } from '../../src/formats/xlsx.js'
import { openWorkbook } from '../../src/imports/workbook/parts.js'
import { record } from '../support/facts.js'
import { oddTable } from '../support/odd-table.js'
import { readSheets } from '../support/read-sheets.js'
import { seededRecord } from '../support/seeded-record.js'
import { answerTo, writtenBytes } from '../support/written.js'

let dataset: Dataset
beforeAll(async () => {
  dataset = await seededRecord()
})

/** A part of the workbook, unpacked. */
async function part(bytes: Uint8Array, name: string): Promise<string> {
  const { parts } = await openWorkbook(bytes)
  const chunks: Uint8Array[] = []
  for await (const chunk of parts.read(name)) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

describe('of the allies on 3 April 2025', () => {
  let bytes: Buffer
  let sheets: Awaited<ReturnType<typeof readSheets>>
  beforeAll(async () => {
    bytes = await writtenBytes(dataset, '/v1/allies.xlsx?as_of=2025-04-03')
    sheets = await readSheets(bytes)
  })

  test('has a sheet of rows, one of columns and one of the question', () => {
    expect(Object.keys(sheets)).toEqual(['allies', 'columns', 'about'])
  })

  test('has numbers one can count with, and days that are days', () => {
    const italy = sheets.allies?.find(({ ally }) => ally === 'ITA')
    // To spreadsheets 1 January 1950 is the day 18,264, and 4 April 1949 is 272 days before.
    expect(italy).toMatchObject({ name: 'Italy', joined_on: 17_992, share_of_gdp: 1.49, meets_target: { other: '0' } })
    expect(sheets.allies).toHaveLength(32)
  })

  test('shows days as days and numbers with the decimals of their column', async () => {
    const sheet = await part(bytes, 'xl/worksheets/sheet1.xml')
    const styles = await part(bytes, 'xl/styles.xml')
    const looks = [...(/<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(styles)?.[1] ?? '').matchAll(/numFmtId="(\d+)"/g)]
    const codes = new Map(
      [...styles.matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code]),
    )
    const lookOf = (value: string) => {
      const [, look = ''] = new RegExp(`s="(\\d+)"><v>${value}</v>`).exec(sheet) ?? []
      return codes.get(looks[Number(look)]?.[1])
    }
    expect(lookOf('17992')).toBe('yyyy\\-mm\\-dd')
    expect(lookOf('1\\.49')).toBe('#,##0.00')
  })

  test('keeps its bold header in sight', async () => {
    const sheet = await part(bytes, 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    const [, look = ''] = /<c r="A1" s="(\d+)"/.exec(sheet) ?? []
    const styles = await part(bytes, 'xl/styles.xml')
    const font = [...styles.matchAll(/<xf numFmtId="\d+"[^>]*? fontId="(\d+)"/g)].slice(1)[Number(look)]?.[1]
    expect([...styles.matchAll(/<font>.*?<\/font>/g)][Number(font)]?.[0]).toContain('<b/>')
  })

  test('says what each column means, in which unit', () => {
    expect(sheets.columns?.map(({ column }) => column)).toEqual(
      expect.arrayContaining(['ally', 'share_of_gdp', 'gap_usd_m']),
    )
    expect(sheets.columns?.find(({ column }) => column === 'gap_pp')).toMatchObject({ unit: 'percentage points' })
  })

  test('says its question, its date, its edition, its sum and its terms', () => {
    const about = (sheets.about ?? []).map(({ what, value, detail }) => [what, value, detail])
    expect(about).toContainEqual(['as of', '2025-04-03', undefined])
    expect(about).toContainEqual(['question', '/v1/allies.xlsx?as_of=2025-04-03', undefined])
    expect(about).toContainEqual(['permalink', '/v1/allies.xlsx?as_of=2025-04-03', expect.any(String)])
    expect(about).toContainEqual(['taken where left open', 'vilnius-2023-2pct', 'target'])
    expect(about).toContainEqual([
      'edition',
      'NATO: Defence Expenditure of NATO Countries (2014-2024)',
      'nato-2024-06, published 2024-06-17',
    ])
    expect(about).toContainEqual([
      'sum of gap_usd_m',
      expect.any(Number),
      expect.stringContaining('million US dollars'),
    ])
    expect(about.filter(([what]) => what === 'license')).toHaveLength(3)
  })

  test('is the same bytes when asked again', async () => {
    expect(await writtenBytes(dataset, '/v1/allies.xlsx?as_of=2025-04-03')).toEqual(bytes)
  })
})

test('notes are on the sheet of the question', async () => {
  const { about } = await readSheets(await writtenBytes(dataset, '/v1/progress.xlsx?target=hague-2025-5pct'))
  expect(about?.filter(({ what }) => what === 'note').map(({ value }) => value)).toContainEqual(
    expect.stringContaining('core'),
  )
})

describe('cells that are not plain', () => {
  async function words(cell: Cell): Promise<unknown> {
    const { odd } = await readSheets(await writtenBytes(record(), '/v1/odd.xlsx', [oddTable([cell])]))
    return odd?.[0]?.words
  }

  test.each(['=1+1', '+1', '@SUM(A1)', '-', '<b>&amp;"\'', ' spaces ', 'two\nlines', 'Türkiye 😀', '2025', '1e5'])(
    'the words %j stay these words',
    async (cell) => {
      expect(await words(cell)).toBe(cell)
    },
  )

  test('what XML cannot hold is shown to be missing, and does not break the file', async () => {
    expect(await words('a\0b\x1bc\ud800d\uffff')).toBe('a\ufffdb\ufffdc\ufffdd\ufffd')
  })

  test('what Excel would take for a letter by its number is kept from it', async () => {
    expect(await words('_x0041_ and _x41_')).toBe('_x005F_x0041_ and _x41_')
  })

  test('more words than a cell can hold are cut, and say so', async () => {
    const bytes = await writtenBytes(record(), '/v1/odd.xlsx', [oddTable(['x'.repeat(40_000)])])
    const [cell = ''] = /x{9,}[^<]*/.exec(await part(bytes, 'xl/worksheets/sheet1.xml')) ?? []
    expect([cell.length, cell.at(-1)]).toEqual([32_767, '…'])
  })

  test('numbers are numbers, yes and no are, and what is missing is an empty cell', async () => {
    const bytes = await writtenBytes(record(), '/v1/odd.xlsx', [
      oddTable([-0.72, 4.120191, Infinity, true, false, null]),
    ])
    const { odd } = await readSheets(bytes)
    expect(odd?.map(({ place: _, ...cells }) => cells)).toEqual([
      { share: -0.72, money: -0.72 },
      { share: 4.120191, money: 4.120191 },
      {},
      { flag: { other: '1' } },
      { flag: { other: '0' } },
      {},
    ])
  })

  test('an answer without rows has its header', async () => {
    const sheet = await part(await writtenBytes(record(), '/v1/odd.xlsx', [oddTable([])]), 'xl/worksheets/sheet1.xml')
    expect([...sheet.matchAll(/<t [^>]*>(\w+)<\/t>/g)].map(([, name]) => name)).toEqual([
      'place',
      'words',
      'share',
      'money',
      'flag',
    ])
  })
})

test('more rows than a sheet can hold are refused, and said to come otherwise', () => {
  const { answer } = answerTo(dataset, '/v1/allies.xlsx')
  const whole = { ...answer, page: { ...answer.page, whole: new Array(1_048_576) } }
  expect(() => toXlsx(whole)).toThrow('a sheet holds 1048575 rows, not 1048576; ask for .csv or .parquet, or for fewer')
})
