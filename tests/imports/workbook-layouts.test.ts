/** The layouts of 2025 and 2026, and what may come after: what is known is taken, and nothing is taken for what it is not. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { ImportedFigure, Known, ReadEdition } from '../../src/imports/edition.js'
import { readEdition } from '../../src/imports/read-edition.js'
import { inOrder, laterEdition } from '../support/edition.js'
import { indicatorsOf, LAYOUT_2025, LAYOUT_2026, type Layout, lookAlike } from '../support/look-alike.js'
import { type WrittenCell, type WrittenSheet, workbookOf } from '../support/workbook.js'

interface Edition {
  readonly layout: Layout
  readonly known: Known
  readonly figures: readonly ImportedFigure[]
}

const editions = new Map<number, Edition>()
beforeAll(async () => {
  const [in2025, in2026] = await Promise.all([
    laterEdition('nato-2025-08', 'nato-2026-07', indicatorsOf(LAYOUT_2025), 2025),
    laterEdition('nato-2026-07', 'nato-2025-08', indicatorsOf(LAYOUT_2026), 2026),
  ])
  editions.set(2025, { ...in2025, layout: LAYOUT_2025 }).set(2026, { ...in2026, layout: LAYOUT_2026 })
})

type Rows = WrittenCell[][]
type Change = (sheets: WrittenSheet[], year: number) => WrittenSheet[]

function editionOf(year: number): Edition {
  const edition = editions.get(year)
  if (!edition) throw new Error(`no edition of ${year}`)
  return edition
}

function read(year: number, change: Change): Promise<ReadEdition> {
  const { figures, known, layout } = editionOf(year)
  return readEdition(workbookOf(change(lookAlike(figures, known.allies, layout), year)), 'xlsx', known)
}

const eachRow =
  (change: (row: WrittenCell[], year: number) => WrittenCell[]): Change =>
  (sheets, year) =>
    sheets.map(({ name, rows }) => ({ name, rows: rows?.map((row) => change(row, year)) ?? null }))

const eachText = (change: (text: string) => string): Change =>
  eachRow((row) => row.map((cell) => (typeof cell === 'string' ? change(cell) : cell)))

const inTable =
  (number: string, change: (rows: Rows) => Rows): Change =>
  (sheets) =>
    sheets.map(({ name, rows }) => ({ name, rows: rows && name === `Table ${number}` ? change(rows) : rows }))

const isYears = (row: readonly WrittenCell[]) => row.some((cell) => /^20\d\de$/.test(String(cell)))

/** A table of what is related to defense and counts for 1.5% of GDP, as one might be added. */
function relatedTable(number: string): WrittenSheet {
  return {
    name: `Table ${number}`,
    rows: [
      [`Table ${number}: Defence- and security-related expenditure as a share of GDP`],
      ['Based on 2021 prices'],
      ['Share of real GDP (%)'],
      [null, '2025e', '2026e'],
      ['Albania', 0.4, 0.5],
      ['Belgium', 0.7, 0.9],
    ],
  }
}

/** Every table but the first under a number one higher. */
const renumbered: Change = eachText((text) =>
  text.replace(/^Table ([2-8])/, (_, number: string) => `Table ${Number(number) + 1}`),
)

describe.each([2025, 2026])('in the layout of %i', (year) => {
  test.each<[string, Change]>([
    ['as it is described', (sheets) => sheets],
    ['with all years as texts', eachRow((row) => (isYears(row) ? row.map((cell) => cell && String(cell)) : row))],
    ['with a gap before the e', eachText((text) => text.replace(/^(20\d\d)e$/, '$1 e'))],
    ['with marks at the years', eachText((text) => text.replace(/^(20\d\de)$/, '$1*'))],
    ['with a mark at every name', eachText((text) => text.replace(/^(Slovenia|Sweden|Spain|NATO Total)/, '$1**'))],
    ['with the marks behind the currencies', eachText((text) => text.replace(/\)$/, ')*'))],
    ['with a blank column beside the names', eachRow(([name = null, ...rest]) => [name, null, ...rest])],
    [
      'with blank columns between the years',
      eachRow((row) => row.flatMap((cell, at) => (at > 3 ? [cell, null] : [cell]))),
    ],
    [
      'with a year more, of which nothing is known yet',
      eachRow((row) => (isYears(row) ? [...row, `${year + 1}e`] : row)),
    ],
    [
      'with blank rows',
      (sheets) => sheets.map(({ name, rows }) => ({ name, rows: rows?.flatMap((row) => [row, []]) ?? null })),
    ],
    [
      'shifted down and to the right',
      (sheets) =>
        eachRow((row) => [null, null, ...row])(
          sheets.map(({ name, rows }) => ({ name, rows: rows && [[], [], ...rows] })),
          year,
        ),
    ],
    ['in the order in which it was not written', (sheets) => sheets.toReversed()],
    ['on one sheet', (sheets) => [{ name: 'Tables', rows: sheets.flatMap(({ rows }) => rows ?? []) }]],
    [
      'after a cover',
      (sheets) => [
        {
          name: 'Cover',
          rows: [
            ['Defence Investment of NATO Countries (2014-2026)'],
            ...sheets.flatMap(({ rows }) => [rows?.[0] ?? []]),
          ],
        },
        ...sheets,
      ],
    ],
    [
      'with a row for Iceland',
      (sheets) =>
        sheets.map(({ name, rows }) => ({
          name,
          rows: rows?.flatMap((row) => (row[0] === 'Italy' ? [['Iceland', '..'], row] : [row])) ?? null,
        })),
    ],
    ['with a table for what is related to defense', (sheets) => [...sheets, relatedTable('9')]],
    [
      'with its tables numbered anew after one that was put in',
      (sheets) => [...renumbered(sheets, year), relatedTable('2')],
    ],
    [
      'with one list of notes on a sheet of its own',
      (sheets) => [
        ...inNoTable(/^Notes|^\*/)(sheets, year),
        { name: 'Notes', rows: [['Notes: Figures are those of the Allies.']] },
      ],
    ],
  ])('%s gives the same figures', async (_, change) => {
    const edition = await read(year, change)
    expect(edition.faults.slice(0, 3)).toEqual([])
    expect(inOrder(edition.figures)).toEqual(inOrder(editionOf(year).figures))
  })

  test('a year more is taken with the others', async () => {
    const edition = await read(
      year,
      inTable('3', (rows) =>
        rows.map((row) => (isYears(row) ? [...row, `${year + 1}e`] : row[0] === 'Italy' ? [...row, 3.33] : row)),
      ),
    )
    expect(edition.faults).toEqual([])
    const added = { area: 'ITA', year: year + 1, value: 3.33, status: 'estimate', derived: false }
    expect(edition.figures).toContainEqual({ ...added, indicator: 'share_of_gdp' })
    expect(edition.figures).toContainEqual({ ...added, indicator: 'real_change' })
    expect(edition.figures).toHaveLength(editionOf(year).figures.length + 2)
  })

  test('what is passed over is told', async () => {
    const notes = (await read(year, (sheets) => [...sheets, relatedTable('9')])).notes.map(
      ({ place, detail }) => `${place}: ${detail}`,
    )
    expect(notes).toEqual(
      expect.arrayContaining([
        `sheet Table 4, cell A1: no figures are kept of table 4, "Defence expenditure real change 2014-${year}e"`,
        'sheet Table 9, cell A1: no figures are kept of table 9, "Defence- and security-related expenditure as a share of GDP"',
        'sheet Table 1, cell A37: no figures are kept of "Constant 2021 prices"',
        'sheet Table 1: 2 lines of notes are passed over',
      ]),
    )
  })

  test('another numbering is told', async () => {
    const change: Change = (sheets) => [...renumbered(sheets, year), relatedTable('2')]
    const notes = (await read(year, change)).notes.map(({ place, detail }) => `${place}: ${detail}`)
    expect(notes).toContain('sheet Table 7, cell A1: table 7 is numbered 8 here')
    expect(notes).toContain(
      'sheet Table 2, cell A1: no figures are kept of table 2, "Defence- and security-related expenditure as a share of GDP"',
    )
  })

  test.each<[string, Change, RegExp]>([
    [
      'estimates that only their format marks',
      eachText((text) => text.replace(/^(20\d\d)e$/, '$1')),
      /^sheet Table 1, cell A\d+ Notes: .*: says that figures for \d{4} are estimates/,
    ],
    [
      'a column of changes',
      inTable('3', (rows) =>
        rows.map((row) =>
          isYears(row) ? [...row, `Change ${year - 1}e-${year}e`] : row[0] === 'Italy' ? [...row, 0.1] : row,
        ),
      ),
      /^sheet Table 3, cell \w+ .*: is a figure under no year/,
    ],
    ['an unknown mark at a year', eachText((text) => text.replace(/^(20\d\d)e$/, '$1f')), /is a figure under no year/],
    [
      'shares as fractions that are shown as percent',
      inTable('3', (rows) =>
        rows.map((row) => (isYears(row) ? row : row.map((cell) => (typeof cell === 'number' ? cell / 100 : cell)))),
      ),
      /^sheet Table 3 0\.\d+: holds nothing above 1 as share_of_gdp, so it is taken for fractions/,
    ],
    [
      'amounts in billions',
      eachText((text) => text.replace('Million US', 'Billion US')),
      /is not the unit table 2 is known by/,
    ],
    ['another base of prices', eachText((text) => text.replace('2021 prices', '2026 prices')), /has no indicator here/],
    [
      'another word for spending',
      eachText((text) => text.replace(/defence expenditure/i, 'defence investment')),
      /is not the title table 1 is known by/,
    ],
    [
      'the related part as another block',
      inTable('3', (rows) => [...rows, ['Related to defence (%)'], [null, '2025e', '2026e'], ['Italy', 1.1, 1.2]]),
      /^sheet Table 3, cell A\d+ .*is not a heading/,
    ],
    [
      'the total in place of the core',
      inTable('3', (rows) =>
        rows.map((row) => (row[0] === 'Share of real GDP (%)' ? ['Total share of real GDP (%)'] : row)),
      ),
      /^sheet Table 3 null: has figures under no heading/,
    ],
    [
      'the total as a table of the same name',
      (sheets) => [...sheets, ...sheets.filter(({ name }) => name === 'Table 3')],
      /table 3 stands twice/,
    ],
    [
      'the years of a block moved aside',
      inTable('3', (rows) => rows.map((row, at) => (isYears(row) && at > 4 ? [...row.slice(1), null] : row))),
      /is a figure in a row without a name/,
    ],
    [
      'a table that is missing, though another has its number',
      (sheets) => [...sheets.filter(({ name }) => name !== 'Table 7'), relatedTable('7')],
      /is not the title table 7 is known by/,
    ],
  ])('%s refuses the workbook', async (_, change, expected) => {
    const edition = await read(year, change)
    const faults = edition.faults.map(({ place, received, detail }) => `${place} ${received}: ${detail}`)
    expect(edition.figures).toEqual([])
    expect(faults).toContainEqual(expect.stringMatching(expected))
  })
})

function inNoTable(pattern: RegExp): Change {
  return (sheets) =>
    sheets.map(({ name, rows }) => ({ name, rows: rows?.filter(([first]) => !pattern.test(String(first))) ?? null }))
}
