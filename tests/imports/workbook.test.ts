/** NATO's workbook: what it gives, whatever its layout, and what is passed over. */
import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ImportedFigure, Known } from '../../src/imports/edition.js'
import { readEdition } from '../../src/imports/read-edition.js'
import { inOrder, seededEdition } from '../support/edition.js'
import { lookAlike } from '../support/look-alike.js'
import { type WrittenCell, type WrittenSheet, workbookOf } from '../support/workbook.js'

const WORKBOOK = process.env.NATO_WORKBOOK_2024 ?? ''
const hasWorkbook = existsSync(WORKBOOK)
if (!hasWorkbook) console.warn('NATO_WORKBOOK_2024 names no file: NATO’s own workbook is not tested, only look-alikes.')

let known: Known
let figures: readonly ImportedFigure[]
beforeAll(async () => {
  const edition = await seededEdition()
  known = edition.known
  figures = edition.figures
})

function read(sheets: readonly WrittenSheet[]) {
  return readEdition(workbookOf(sheets), 'xlsx', known)
}

/** The look-alike with its tables' rows changed. */
function drifted(change: (rows: WrittenCell[][], sheet: string) => WrittenCell[][]): WrittenSheet[] {
  return lookAlike(figures, known.allies).map(({ name, rows }) => ({ name, rows: rows && change(rows, name) }))
}

const skipped = hasWorkbook ? '' : ' (SKIPPED: NATO_WORKBOOK_2024 names no file)'
test.runIf(hasWorkbook)(
  `NATO’s workbook of 2024 gives the figures of the seed’s nato-2024-06 edition, and nothing else${skipped}`,
  async () => {
    const edition = await readEdition(readFileSync(WORKBOOK), 'xlsx', known)
    expect(edition.faults).toEqual([])
    expect(edition.figures).toHaveLength(4631)
    expect(inOrder(edition.figures)).toEqual(inOrder(figures))
    const notes = edition.notes.map(({ place, detail }) => `${place}: ${detail}`)
    expect(notes).toContain('sheet TABLE8a, cell D42: a row without a name, which holds only #REF!, is passed over')
    expect(notes).toContain('sheet TABLE6, cell B10: no figures are kept of "GDP per capita (thousand US dollars)"')
    expect(notes).toContain(
      'sheet TABLE4, cell B16: no figures are kept of table 4, "Defence expenditure real change 2014-2024e"',
    )
  },
)

describe('a look-alike gives the same figures', () => {
  test.each<[string, (rows: WrittenCell[][], sheet: string) => WrittenCell[][]]>([
    ['in the layout of 2024', (rows) => rows],
    ['with blank rows between all others', (rows) => rows.flatMap((row) => [row, []])],
    [
      'with its start shifted down and to the right',
      (rows) => [[], [], [], ...rows.map((row) => [null, null, ...row])],
    ],
    ['far to the right', (rows) => rows.map((row) => [...Array<null>(30).fill(null), ...row])],
    ['with shuffled years', (rows) => rows.map((row) => [...row.slice(0, 3), ...row.slice(3).reverse()])],
    ['with the years before the names', (rows) => rows.map((row) => [...row.slice(3), ...row.slice(0, 3)])],
    ['with a blank column between the years', (rows) => rows.map((row) => [...row.slice(0, 8), null, ...row.slice(8)])],
    ['with all years as texts', (rows) => rows.map((row) => (isYears(row) ? row.map(asText) : row))],
    [
      'with a word above the names',
      (rows) => rows.map((row) => (isYears(row) ? [null, null, 'Country', ...row.slice(3)] : row)),
    ],
    ['with the years again above each block', withYearsAgain],
    ['called core expenditure', (rows) => rows.map((row) => row.map(asCore))],
    [
      'in capitals',
      (rows) => rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.toUpperCase() : cell))),
    ],
  ])('%s', async (_, change) => {
    const edition = await read(drifted(change))
    expect(edition.faults).toEqual([])
    expect(inOrder(edition.figures)).toEqual(inOrder(figures))
  })

  test('with its sheets in another order and under other names', async () => {
    const sheets = drifted((rows) => rows)
      .reverse()
      .map(({ rows }, at) => ({ name: `Sheet & ${at}`, rows }))
    expect(inOrder((await read(sheets)).figures)).toEqual(inOrder(figures))
  })

  test('with all its tables on one sheet', async () => {
    const rows = drifted((each) => each).flatMap((sheet) => sheet.rows ?? [])
    const edition = await read([{ name: 'All', rows }])
    expect(edition.faults).toEqual([])
    expect(inOrder(edition.figures)).toEqual(inOrder(figures))
  })
})

test('what is passed over is told: charts, notes, contents, other tables and blocks, broken sums, missing figures', async () => {
  const notes = (await read(drifted((rows) => rows))).notes.map(({ place, detail }) => `${place}: ${detail}`)
  expect(notes).toEqual(
    expect.arrayContaining([
      'sheet Graph 1: has no table of NATO’s and is passed over',
      'sheet Notes: has no table of NATO’s and is passed over',
      'sheet TABLE4, cell A1: no figures are kept of table 4, "Defence expenditure real change 2014-2024e"',
      'sheet TABLE6, cell B6: no figures are kept of "GDP per capita (thousand US dollars)"',
      expect.stringMatching(/^sheet TABLE8a, cell D\d+: a row without a name, which holds only #REF!, is passed over$/),
      'sheet TABLE1: 3 lines of notes are passed over',
    ]),
  )
})

test('an error in an aggregate is passed over, and told', async () => {
  const sheets = drifted((rows, sheet) =>
    sheet === 'TABLE7' ? rows.map((row) => (row[1] === 'NATO Total' ? spoiled(row, { error: '#REF!' }) : row)) : rows,
  )
  const edition = await read(sheets)
  expect(edition.faults).toEqual([])
  expect(edition.figures).toHaveLength(figures.length - 1)
  expect(edition.notes.some(({ detail }) => detail === '#REF! is passed over')).toBe(true)
})

function spoiled(row: readonly WrittenCell[], cell: WrittenCell): WrittenCell[] {
  return [...row.slice(0, 3), cell, ...row.slice(4)]
}

function isYears(row: readonly WrittenCell[]): boolean {
  return row.includes('2024e')
}

function asText(cell: WrittenCell): WrittenCell {
  return typeof cell === 'number' ? String(cell) : cell
}

function asCore(cell: WrittenCell): WrittenCell {
  return typeof cell === 'string' ? cell.replace(/defence exp/i, 'core defence exp') : cell
}

function withYearsAgain(rows: WrittenCell[][]): WrittenCell[][] {
  const years = rows.find(isYears) ?? []
  return rows.flatMap((row) =>
    row.length === 2 && /prices|%|Personnel \(b\)/.test(String(row[1])) && row !== rows[2] ? [row, years] : [row],
  )
}
