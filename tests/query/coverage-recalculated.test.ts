/** What the tables say of how much is held, and of how old current figures are, against a plain recalculation from the seed. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Dataset } from '../../src/domain/dataset.js'
import { ask } from '../../src/query/ask.js'
import { tables } from '../../src/tables/registry.js'
import { type CurrentYear, coverageLines, currentYears } from '../domain/oracle-coverage.js'
import { seededRecord } from '../support/seeded-record.js'

const DAYS = ['2018-08-01', '2022-04-30', '2024-07-01', '2025-09-01', '2026-11-25']
const SHARE = 'share_of_gdp'

let dataset: Dataset
beforeAll(async () => {
  dataset = await seededRecord()
})

function answer(name: string, raw: Readonly<Record<string, string>>) {
  const table = tables.find((one) => one.name === name)
  if (!table) throw new Error(`no table ${name}`)
  return ask(table, { raw, dataset, today: '2026-11-25' }, null)
}

/** The numbers of the note there should be: how many of the newest year, of how many, and how many of each other year. */
function numbersOf(current: readonly CurrentYear[]): number[] {
  const newest = Math.max(...current.map(({ year }) => year))
  const stale = current.filter(({ behind }) => behind > 0)
  const years = [...new Set(stale.map(({ year }) => year))].sort((a, b) => b - a)
  const counts = years.flatMap((year) => [year, stale.filter((one) => one.year === year).length])
  return [current.length - stale.length, current.length, newest, stale.length, ...counts]
}

/** The same as they are in a note. */
function numbersIn(note: string | undefined): number[] {
  return (note?.split(', as ')[0]?.match(/\d+/g) ?? []).map(Number)
}

describe.each(DAYS)('on %s', (day) => {
  test('each publication is held to the extent a count of its lines says', () => {
    const rows = answer('coverage', { as_of: day }).rows.map(({ reason: _, ...row }) => row)
    const key = ({ publication, indicator }: (typeof rows)[number]) => `${publication} ${indicator}`
    expect(rows.sort((a, b) => (key(a) < key(b) ? -1 : 1))).toEqual(coverageLines(day))
  })

  test('the word of a publication is that of its share of GDP', () => {
    const words = coverageLines(day).filter(({ indicator }) => indicator === SHARE || indicator === null)
    const own = answer('publications', { as_of: day }).rows.filter((row) => row.coverage !== null)
    expect(Object.fromEntries(own.map(({ id, coverage }) => [id, coverage]))).toEqual(
      Object.fromEntries(words.map(({ publication, coverage }) => [publication, coverage])),
    )
  })

  test('each ally is as many years behind as its lines are', () => {
    const expected = currentYears(day, SHARE).map(({ ally, year, publication, behind }) => [
      ally,
      year,
      publication,
      behind,
    ])
    for (const { rows } of [answer('allies', { as_of: day }), answer('progress', { as_of: day, percent: '2' })]) {
      const held = rows.filter((row) => row.year !== null)
      expect(held.map((row) => [row.ally, row.year, row.publication, row.years_behind])).toEqual(expected)
    }
  })

  test('the note of a list counts them', () => {
    const current = currentYears(day, SHARE)
    const isMixed = current.some(({ behind }) => behind > 0)
    for (const { notes } of [
      answer('allies', { as_of: day }),
      answer('progress', { as_of: day, percent: '2' }),
      answer('path', { as_of: day, percent: '2', by: '2035' }),
    ]) {
      expect(notes.map(numbersIn)).toEqual(isMixed ? [numbersOf(current)] : [])
    }
  })

  test('so do the latest figures of any indicator', () => {
    const codes = [...dataset.allies.keys()].join(',')
    for (const indicator of dataset.indicators.keys()) {
      const current = currentYears(day, indicator, true)
      const { rows, notes } = answer('spending', { as_of: day, indicator, area: codes, last: '1' })
      expect(rows.map(({ area, year, publication }) => [area, year, publication])).toEqual(
        current.map(({ ally, year, publication }) => [ally, year, publication]),
      )
      const isMixed = current.some(({ behind }) => behind > 0)
      const own = notes.filter((note) => note.includes('figures'))
      expect(own.filter((note) => / older \(/.test(note)).map(numbersIn), indicator).toEqual(
        isMixed ? [numbersOf(current)] : [],
      )
    }
  })
})
