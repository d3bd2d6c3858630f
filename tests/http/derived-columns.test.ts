/** What `derive=` adds to the figures. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recalculated } from '../support/recalculated-spending.js'
import { type RunningApp, runningApp } from '../support/running-app.js'

const TODAY = '2026-11-25'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp(TODAY)
})
afterAll(() => server.close())

describe.each([
  ['2024-07-01', 4_500],
  [TODAY, 8_000],
])('as of %s', (asOf, least) => {
  test.each([2014, 2019])('all of it is what the lines of the seed give, where %i is 100', async (base) => {
    const { text } = await server.ask(`/v1/spending.ndjson?as_of=${asOf}&derive=rank,change,index&base=${base}`)
    const rows: Record<string, unknown>[] = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const told = new Map(
      rows.map(({ area, indicator, year, rank, of, change, before_publication: before, index }) => [
        `${area} ${indicator} ${year}`,
        { rank, of, change, before, index },
      ]),
    )
    const expected = recalculated(asOf, base)
    expect(expected.size).toBeGreaterThan(least)
    expect([...told.keys()].sort()).toEqual([...expected.keys()].sort())
    const wrong = [...expected].filter(([key, value]) => JSON.stringify(told.get(key)) !== JSON.stringify(value))
    expect(wrong.map(([key, value]) => [key, value, told.get(key)])).toEqual([])
  })
})

const ONE = '/v1/spending?as_of=2026-11-24'

describe('the columns', () => {
  test('are not there unless they are asked for', async () => {
    const [row = {}] = await server.rows(`${ONE}&area=POL&indicator=share_of_gdp&year=2026`)
    expect(Object.keys(row)).toEqual(['area', 'indicator', 'year', 'value', 'unit', 'status', 'publication', 'derived'])
  })

  test('come by their group, in one order', async () => {
    const [row = {}] = await server.rows(`${ONE}&area=POL&indicator=share_of_gdp&year=2026&derive=index,rank`)
    expect(Object.keys(row).slice(8)).toEqual([
      'rank',
      'of',
      'rank_reason',
      'index',
      'base_year',
      'base_publication',
      'index_reason',
    ])
    expect(row).toMatchObject({ rank: 4, of: 31, index: 251.6, base_year: 2014, base_publication: 'nato-2026-07' })
  })

  test('are shown in a terminal too', async () => {
    const { text } = await server.ask(
      '/v1/spending.txt?as_of=2026-11-24&area=POL&indicator=share_of_gdp&year=2026&derive=rank',
    )
    expect(text.split('\n').slice(0, 2)).toEqual([
      'area  indicator      year  value  publication   rank  of  rank_reason',
      'POL   share_of_gdp  2026e  4.68   nato-2026-07     4  31  -',
    ])
  })

  // What is chosen, sorted by or filtered by has to be worked out although derive= does not name it.
  test.each([
    ['fields=area,rank', [{ area: 'HUN', rank: 23 }]],
    ['fields=area&sort=-rank&rank__lte=23', [{ area: 'HUN' }]],
    ['fields=area,rank&rank__gt=23', []],
  ])('are never null for want of derive: %s', async (asked, rows) => {
    expect(await server.rows(`${ONE}&area=HUN&indicator=share_of_gdp&year=2026&${asked}`)).toEqual(rows)
  })

  test('sorted by without being shown, they put the rows in order', async () => {
    const rows = await server.rows(`${ONE}&indicator=share_of_gdp&year=2026&sort=rank&limit=3&fields=area`)
    expect(rows).toEqual([{ area: 'LTU' }, { area: 'EST' }, { area: 'LVA' }])
  })

  test('of one edition are worked out of that edition', async () => {
    const asked = `${ONE}&area=POL&indicator=share_of_gdp&year=2014&derive=change,rank`
    expect(await server.rows(`${asked}&publication=nato-2024-06`)).toMatchObject([
      { change: null, change_reason: 'not_reported', before_publication: null, of: 27 },
    ])
    // In force, 2014 is of the edition of 2026 and 2013 of that of 2019: 1.86 less 1.72.
    expect(await server.rows(asked)).toMatchObject([{ change: 0.14, before_publication: 'nato-2019-06' }])
  })

  test('name the editions they draw on as sources of the answer', async () => {
    const { body } = await server.ask(`${ONE}&area=POL&indicator=share_of_gdp&year=2014&derive=change`)
    expect(body.meta.publications.map(({ id }: { id: string }) => id)).toEqual(['nato-2019-06', 'nato-2026-07'])
  })
})

describe('what is null has its reason', () => {
  test.each<[string, string, number, Record<string, unknown>]>([
    ['FIN', 'share_of_gdp', 2022, { rank: null, of: null, rank_reason: 'not_a_member' }],
    ['NATO', 'spending_usd', 2026, { rank: null, rank_reason: 'aggregate', share_of_total_reason: 'aggregate' }],
    ['FIN', 'spending_usd', 2022, { share_of_total: null, total: null, share_of_total_reason: 'not_a_member' }],
    ['LUX', 'share_of_gdp', 2023, { change: null, change_reason: 'series_break', change_unit: 'percentage points' }],
    ['LUX', 'spending_usd', 2023, { change: 39.26, change_reason: null, change_unit: 'percent' }],
    ['ALB', 'spending_national', 2026, { index: 326, index_reason: null, share_of_total_reason: 'not_additive' }],
    ['USA', 'spending_usd', 2025, { share_of_total: 59.88, total: 1629629, index_reason: 'exchange_rates' }],
  ])('%s, %s in %i: %j', async (area, indicator, year, expected) => {
    const asked = `area=${area}&indicator=${indicator}&year=${year}&derive=rank,change,index,share_of_total`
    expect(await server.rows(`${ONE}&${asked}`)).toMatchObject([expected])
  })
})

describe('what says nothing to the question is refused', () => {
  test.each([
    ['derive=ranks', 'derive'],
    ['expand=rank', 'expand'],
    ['base=2014', 'base'],
    ['derive=rank&base=2014', 'base'],
    ['header=names', 'header'],
    ['shape=wide&indicator=share_of_gdp&derive=rank', 'derive'],
    ['shape=wide&indicator=share_of_gdp&base=2014', 'base'],
  ])('%s', async (asked, parameter) => {
    const { status, body } = await server.ask(`/v1/spending?${asked}`)
    expect([status, body.errors.map((fault: { parameter: string }) => fault.parameter)]).toEqual([400, [parameter]])
  })

  test('a picture takes no columns', async () => {
    const { status } = await server.ask('/v1/spending.svg?indicator=share_of_gdp&area=POL&derive=rank')
    expect(status).toBe(400)
  })

  test.each([
    ['derive=index', { base: '2014' }],
    ['derive=index&base=2019', {}],
    ['derive=rank', {}],
  ])('%s takes %j where nothing is said', async (asked, defaults) => {
    const { body } = await server.ask(`/v1/spending?area=POL&indicator=share_of_gdp&${asked}`)
    const { limit: _, sort: __, ...own } = body.meta.defaults
    expect(own).toEqual(defaults)
  })
})
