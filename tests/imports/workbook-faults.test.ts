/** What is not recognized in a workbook refuses it, and is named by sheet and cell. */
import { beforeAll, expect, test } from 'vitest'
import type { ImportedFigure, Known } from '../../src/imports/edition.js'
import { readEdition } from '../../src/imports/read-edition.js'
import { seededEdition } from '../support/edition.js'
import { lookAlike } from '../support/look-alike.js'
import { type WrittenCell, type WrittenSheet, workbookOf } from '../support/workbook.js'

let known: Known
let figures: readonly ImportedFigure[]
beforeAll(async () => {
  const edition = await seededEdition()
  known = edition.known
  figures = edition.figures
})

async function faults(spoil: (sheets: WrittenSheet[]) => WrittenSheet[]): Promise<string[]> {
  const edition = await readEdition(workbookOf(spoil(lookAlike(figures, known.allies))), 'xlsx', known)
  expect(edition.figures).toEqual([])
  return edition.faults.map(({ place, column, received, detail }) => `${place} ${column} ${received}: ${detail}`)
}

/** Changes one table's rows. */
const inTable = (name: string, change: (rows: WrittenCell[][]) => WrittenCell[][]) => (sheets: WrittenSheet[]) =>
  sheets.map((sheet) => (sheet.name === name ? { name, rows: change(sheet.rows ?? []) } : sheet))

/** Replaces the first cell that is as given. */
const replacing = (name: string, from: WrittenCell, to: WrittenCell) =>
  inTable(name, (rows) => {
    const at = rows.findIndex((row) => row.includes(from))
    return rows.with(
      at,
      (rows[at] ?? []).map((cell) => (cell === from ? to : cell)),
    )
  })

/** Replaces a cell in the row of a name. */
const inRow = (name: string, area: string, place: number, to: WrittenCell) =>
  inTable(name, (rows) => {
    const at = rows.findIndex((row) => row.includes(area))
    return rows.with(at, (rows[at] ?? []).with(place, to))
  })

test.each<[string, (sheets: WrittenSheet[]) => WrittenSheet[], RegExp[]]>([
  [
    'an ally renamed',
    replacing('TABLE3', 'Türkiye', 'Turkey'),
    [/^sheet TABLE3, cell C\d+ null Turkey: is not the name of an ally/],
  ],
  [
    'words in the cell of an ally',
    inRow('TABLE3', 'Belgium', 3, 'n/a'),
    [/^sheet TABLE3, cell D\d+ 2014 n\/a: must be a number/],
  ],
  [
    'a number in words',
    inRow('TABLE7', 'Belgium', 3, '21,4'),
    [/^sheet TABLE7, cell D\d+ 2014 21,4: must be a number/],
  ],
  [
    'a share below 0',
    inRow('TABLE3', 'Belgium', 3, -0.9),
    [/^sheet TABLE3, cell D\d+ 2014 -0\.9: must not be below 0, as no share_of_gdp is/],
  ],
  [
    'an error in the cell of an ally',
    inRow('TABLE5', 'Belgium', 13, { error: '#REF!' }),
    [/^sheet TABLE5, cell N\d+ 2024e #REF!: must be a number/],
  ],
  [
    'a formula never calculated',
    inRow('TABLE5', 'Belgium', 3, { formula: 'A1' }),
    [/2014 a formula without its result: must be a number/],
  ],
  [
    'words in the cell of an aggregate',
    inRow('TABLE7', 'NATO Total', 3, 'n/a'),
    [/^sheet TABLE7, cell D\d+ 2014 n\/a: must be/],
  ],
  ['the name of an ally lost', replacing('TABLE3', 'Belgium', null), [/is a figure in a row without a name/]],
  [
    'the name of an unknown ally without a figure',
    inTable('TABLE7', (rows) =>
      rows.flatMap((row) => (row[2] === 'Belgium' ? [row, [null, null, 'Ruritania', 'n/a', 'n/a']] : [row])),
    ),
    [/Ruritania: is not the name/],
  ],
  [
    'an ally twice',
    inTable('TABLE7', (rows) => rows.flatMap((row) => (row[2] === 'Belgium' ? [row, row] : [row]))),
    Array(11).fill(/BEL personnel \d{4}: is already given at sheet TABLE7/),
  ],
  [
    'a sheet missing',
    (sheets) => sheets.filter(({ name }) => name !== 'TABLE7'),
    [/^sheet Cover, cell B\d+ null null: table 7 has no row of years/],
  ],
  [
    'a sheet missing, and the cover too',
    (sheets) => sheets.filter(({ name }) => name !== 'TABLE7' && name !== 'Cover'),
    [/^file null null: table 7 is missing/],
  ],
  [
    'a sheet twice',
    (sheets) => [...sheets, ...sheets.filter(({ name }) => name === 'TABLE7')],
    [/table 7 stands twice in the workbook/],
  ],
  [
    'another title',
    replacing('TABLE7', 'Table 7 : Military personnel', 'Table 7 : Tanks'),
    [/Tanks: is not the title table 7 is known by/],
  ],
  [
    'another unit',
    replacing('TABLE5', 'Million US dollars', 'Billion US dollars'),
    [/billion us dollars.*: is not the unit table 5 is known by/],
  ],
  [
    'an unknown base of prices',
    replacing('TABLE2', 'Constant 2015 prices and exchange rates', 'Constant 2019 prices and exchange rates'),
    [/Constant 2019 prices and exchange rates: has no indicator here \(spending_usd_2019\)/],
  ],
  [
    'an unknown heading',
    replacing('TABLE3', 'Share of real GDP (%)', 'Share of GNI (%)'),
    [/Share of GNI \(%\): is not a heading/, /has no figures of share_of_gdp/],
  ],
  [
    'no heading',
    replacing('TABLE3', 'Share of real GDP (%)', null),
    [/has figures under no heading/, /has no figures of share_of_gdp/],
  ],
  [
    'a block missing',
    inTable('TABLE8a', (rows) => rows.filter((_, at) => at < 5 || at > 5 + 31)),
    [/./, /has no figures of equipment_share/],
  ],
  ['a year misspelled', replacing('TABLE7', '2019', '2o19'), Array(33).fill(/is a figure under no year/)],
  [
    'a year twice',
    replacing('TABLE7', 2014, 2015),
    [...Array(33).fill(/ personnel 2015: is already given/), /2015 2015: is a year that stands twice/],
  ],
])('%s refuses the workbook', async (_, spoil, expected) => {
  expect(await faults(spoil)).toEqual(expected.map((pattern) => expect.stringMatching(pattern)))
})
