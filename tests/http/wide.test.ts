/** Figures as a grid: `shape=wide` of `/v1/spending`. */
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, runningApp } from '../support/running-app.js'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp()
})
afterAll(() => server.close())

const WIDE = 'shape=wide&as_of=2025-09-01&year=2024..2025'

async function headerOf(query: string): Promise<string[]> {
  const { text } = await server.ask(`/v1/spending.csv?${WIDE}&${query}`)
  const [header = []]: string[][] = parse(text)
  return header
}

describe('the columns', () => {
  const LAST = ['time', 'estimates', 'unknown', 'derived']

  test.each([
    ['indicator=share_of_gdp&area=NATO,DEU,BEL', ['BEL', 'DEU', 'NATO'], 'of one indicator are the areas'],
    [
      'indicator=share_of_gdp,personnel&area=DEU,NATO',
      ['share_of_gdp_DEU', 'share_of_gdp_NATO', 'personnel_DEU', 'personnel_NATO'],
      'of several name the indicator too, in the order asked for',
    ],
    [
      'indicator=share_of_gdp&area=TUR,NATO-EUR-CAN&header=names',
      ['Türkiye', 'NATO Europe and Canada'],
      'can be called by name',
    ],
    [
      'indicator=share_of_gdp,personnel&area=BEL&header=names',
      ['Belgium: Defense expenditure as a share of GDP', 'Belgium: Military personnel'],
      'and by title',
    ],
    ['indicator=share_of_gdp&area=BEL&header=codes', ['BEL'], 'are called by code otherwise'],
    [
      'indicator=military_share_of_gdp,share_of_gdp&area=BEL',
      ['share_of_gdp_BEL'],
      'are those with a figure on the date',
    ],
  ])('%s: %j, %s', async (query, columns) => {
    expect(await headerOf(query)).toEqual(['year', ...columns, ...LAST])
  })

  test('hold each figure as the long table gives it, for every ally and two indicators', async () => {
    const asked = 'as_of=2026-11-24&indicator=share_of_gdp,spending_usd'
    const long = await server.rows(`/v1/spending?${asked}&limit=10000`)
    const wide = await server.rows(`/v1/spending?${asked}&shape=wide`)
    const cells = wide.flatMap(({ year, time, estimates, unknown, derived, ...areas }) =>
      Object.entries(areas).flatMap(([name, value]) => (value === null ? [] : [`${name} ${year} ${value}`])),
    )
    expect(cells.sort()).toEqual(long.map((row) => `${row.indicator}_${row.area} ${row.year} ${row.value}`).sort())
    expect(cells.length).toBeGreaterThan(800)

    const estimates = wide.flatMap(({ year, estimates }) =>
      String(estimates ?? '')
        .split(';')
        .flatMap((name) => (name === '' ? [] : [`${name} ${year}`])),
    )
    const marked = long.filter(({ status }) => status === 'estimate')
    expect(estimates.sort()).toEqual(marked.map((row) => `${row.indicator}_${row.area} ${row.year}`).sort())
  })
})

describe('a row', () => {
  test('says when the year begins, and which of its figures are estimates or were worked out', async () => {
    const rows = await server.rows(`/v1/spending?${WIDE}&indicator=spending_usd_2021,share_of_gdp&area=BEL,DEU`)
    expect(rows[1]).toEqual({
      year: 2025,
      spending_usd_2021_BEL: 12919,
      spending_usd_2021_DEU: null,
      share_of_gdp_BEL: 2,
      share_of_gdp_DEU: null,
      time: '2025-01-01T00:00:00Z',
      estimates: 'spending_usd_2021_BEL;share_of_gdp_BEL',
      unknown: null,
      derived: 'spending_usd_2021_BEL',
    })
  })

  test('says of the World Bank’s figures that their status is not known', async () => {
    const asked = 'shape=wide&indicator=military_share_of_gdp&area=BEL,FRA&year=2023&as_of=2026-11-24'
    expect(await server.rows(`/v1/spending?${asked}`)).toMatchObject([{ estimates: null, unknown: 'BEL;FRA' }])
  })
})

test('what was worked out is said beside the grid, and only then', async () => {
  const notes = async (indicator: string) =>
    (await server.ask(`/v1/spending?${WIDE}&area=BEL&indicator=${indicator}`)).body.meta.notes
  expect(await notes('spending_usd_2021')).toEqual([expect.stringContaining('not published')])
  expect(await notes('share_of_gdp')).toEqual([])
})

test('a terminal marks the cells instead', async () => {
  const { text } = await server.ask(`/v1/spending.txt?${WIDE}&indicator=spending_usd_2021,share_of_gdp&area=BEL,DEU`)
  expect(text.split('\n').slice(0, 4)).toEqual([
    'year  spending_usd_2021_BEL  spending_usd_2021_DEU  share_of_gdp_BEL  share_of_gdp_DEU',
    '2024                 8207ed                88151ed             1.29e             2.00e',
    '2025                12919ed                    -               2.00e                -',
    '2 years, as of 2025-09-01; NATO, 28 August 2025; e = estimate; d = derived;',
  ])
})

test('without an indicator it says what is missing', async () => {
  const { status, body } = await server.ask('/v1/spending?shape=wide')
  expect([status, body.errors[0].parameter]).toEqual([400, 'indicator'])
  expect(body.errors[0].detail).toContain('for example indicator=share_of_gdp')
})
