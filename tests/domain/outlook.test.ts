/** Where figures and words lead: on the real record, by pace, and for groups. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Row } from '../../src/charts/chart.js'
import type { Dataset } from '../../src/domain/dataset.js'
import { ask } from '../../src/query/ask.js'
import { outlook } from '../../src/tables/outlook.js'
import { ally, edition, group, member, record, target } from '../support/facts.js'
import { seededRecord } from '../support/seeded-record.js'

const DAY = '2026-11-25'

let dataset: Dataset
beforeAll(async () => {
  dataset = await seededRecord()
})

function rowsOf(query: string, of: Dataset = dataset): readonly Row[] {
  const raw = { as_of: DAY, ...Object.fromEntries(new URLSearchParams(query)) }
  return ask(outlook, { raw, dataset: of, today: DAY }, null).rows
}

/** Year and share of each row, with what it is based on. */
function path(query: string): string[] {
  return rowsOf(query).map(({ year, percent, based_on }) => `${year} ${Number(percent).toFixed(2)} ${based_on ?? '-'}`)
}

describe('on 25 November 2026', () => {
  test('Belgium says 2.5% for 2034, and what was agreed for 2035 would take a point in one year', () => {
    const word = 'bel-2025-2-5pct-2034'
    const own = ['2026 2.00 -', `2030 2.25 ${word}`, `2034 2.50 ${word}`]
    expect(path('area=BEL&scenario=pledges&year=2026,2030,2034,2035')).toEqual([...own, `2035 2.50 ${word}`])
    const agreed = '2035 3.50 hague-2025-core-3-5pct'
    expect(path('area=BEL&scenario=commitment&year=2026,2030,2034,2035')).toEqual([...own, agreed])
  })

  test('Estonia, at 5.10 of an average of 5.4 to 2029, has 5.50 to spend in each year left', () => {
    const shares = rowsOf('area=EST&scenario=pledges').map((row) => row.percent)
    expect(shares).toEqual([5.1, ...Array(9).fill(5.5)])
  })

  test('Poland says 4.51% for 2027, which is less than it spends', () => {
    const rows = rowsOf('area=POL&scenario=pledges&year=2027..')
    expect(new Set(rows.map((row) => row.percent))).toEqual(new Set([4.51]))
    // 0.17 points of a GDP of 1,134,841 million.
    expect(rows[0]).toMatchObject({ over_flat_pp: -0.17, extra_usd_m: -1929, based_on_kind: 'pledge' })
  })

  test('Spain stays at 2.00 by its word, and reserves 2.1% in place of what was agreed', () => {
    expect(new Set(rowsOf('area=ESP&scenario=pledges').map((row) => row.percent))).toEqual(new Set([2]))
    expect(path('area=ESP&scenario=commitment&year=2030,2035')).toEqual([
      '2030 2.04 esp-2025-2-1pct',
      '2035 2.10 esp-2025-2-1pct',
    ])
    expect(rowsOf('area=ESP&scenario=commitment&year=2030')[0]?.based_on_kind).toBe('reservation')
  })

  test.each([
    ['NOR', 'no_deadline', 'nor-2025-core-3-5pct'],
    ['NLD', 'no_deadline', 'nld-2025-2pct-law'],
    ['DNK', 'year_has_a_figure', 'dnk-2026-core-3-5pct-2026'],
    ['LTU', 'reached', 'ltu-2025-5pct-2030'],
    ['GRC', 'not_counted', 'grc-2025-5pct-2035'],
    ['GBR', 'not_counted', 'gbr-2025-3pct'],
  ])('a word of %s moves nothing and is named under %s', (code, column, id) => {
    const [row] = rowsOf(`area=${code}&scenario=pledges&year=2035`)
    expect(String(row?.[column]).split(';')).toContain(id)
    if (code !== 'GBR') expect(row).toMatchObject({ over_flat_pp: 0, extra_usd_m: 0, based_on: null })
  })

  test('Lithuania stops at no level below its own, and at the pace of late would be at 11.57: it stays where it is', () => {
    expect(rowsOf('area=LTU&scenario=pace&year=2035')).toMatchObject([{ percent: 5.33, no_pace: null }])
  })

  test('the alliance flat is what the sums of spending over GDP are, 2.86, and Iceland alone is left out', () => {
    const rows = rowsOf('scenario=flat')
    expect(rows.map((row) => row.year)).toEqual([2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035])
    for (const row of rows) expect(row).toMatchObject({ area: 'NATO', percent: 2.86, left_out: 'ISL', moved: 0 })
  })

  test('without naming a scenario all four are answered', () => {
    expect(new Set(rowsOf('year=2035').map((row) => row.scenario))).toEqual(
      new Set(['flat', 'pace', 'pledges', 'commitment']),
    )
  })
})

test('on 1 August 2023 Bulgaria and North Macedonia, short of 2%, had too few figures for a pace, and stay', () => {
  // Finland had as few, and meets the level.
  const rows = rowsOf('as_of=2023-08-01&ally=BGR,FIN,MKD&scenario=pace&year=2035')
  expect(rows.map((row) => [row.area, row.met, row.no_pace, row.over_flat_pp])).toEqual([
    ['BGR', 0, 'BGR', 0],
    ['FIN', 1, null, 0],
    ['MKD', 0, 'MKD', 0],
  ])
  const [together] = rowsOf('as_of=2023-08-01&scenario=pace&year=2035')
  expect(together).toMatchObject({ no_pace: 'BGR;MKD', percent: null, extra_usd_m: null, reason: 'incomplete' })
})

test('before an edition with GDP it is counted, and neither a share of a group nor money is given', () => {
  expect(rowsOf('as_of=2018-08-01&scenario=pledges&year=2018')).toMatchObject([
    { percent: null, extra_usd_m: null, weights: null, reason: 'no_constant_prices', of: 28 },
  ])
})

const SHARES = (code: string, values: readonly number[]) =>
  values.map((value, index) => ({ area: code, year: 2025 - values.length + index, value }))
const GDP = (code: string, value: number, year = 2024) => [
  { area: code, indicator: 'gdp_usd_2021', year, value },
  { area: code, indicator: 'gdp_usd', year, value: value * 2 },
]
const THREE = target({ percent: 3, deadlineYear: 2030 })

/** Belgium at 1, and Poland with the shares given, which is three times as large. */
function pair(polish: readonly number[], more: Parameters<typeof edition>[1] = []) {
  const figures = [...SHARES('BEL', [1]), ...GDP('BEL', 100_000), ...SHARES('POL', polish), ...GDP('POL', 300_000)]
  return record({
    allies: [ally(), ally({ code: 'POL' }), ally({ code: 'ISL', armedForces: false })],
    targets: [THREE],
    groups: [group({ id: 'pair' })],
    members: ['BEL', 'POL', 'ISL'].map((code) => member({ group: 'pair', ally: code })),
    editions: [edition('2024-06-17', [...figures, ...more])],
  })
}

describe('by its pace', () => {
  test.each<[string, readonly number[], readonly number[]]>([
    ['moves every year', [1, 1.1, 1.2], [1.3, 1.8, 2.3]],
    ['stops at the level', [1.5, 1.75, 2], [2.25, 3, 3]],
    ['moves down, not below 0', [2, 1.5, 1], [0.5, 0, 0]],
    ['stays where it meets the level, rising', [2, 2.5, 3], [3, 3, 3]],
    ['stays where it meets the level, falling', [4, 3.5, 3], [3, 3, 3]],
    ['stays without a pace', [1, 2], [2, 2, 2]],
  ])('an ally %s', (_, shares, expected) => {
    const rows = rowsOf('area=POL&scenario=pace&year=2025,2030,2035', pair(shares))
    expect(rows.map((row) => row.percent)).toEqual(expected)
  })
})

describe('a group', () => {
  test('is the sum of its members by their GDP at constant prices: 1 and three times 2 are 7 of 4', () => {
    const [row] = rowsOf('area=pair&scenario=pace&year=2030&percent=3', pair([1.6, 1.8, 2]))
    // Belgium has one figure and stays, Poland comes to 3 in five years: (1 × 100 + 3 × 300) / 400.
    expect(row).toMatchObject({
      percent: 2.5,
      current_percent: 1.75,
      over_flat_pp: 0.75,
      extra_usd_m: 6000,
      met: 1,
      of: 2,
      met_allies: 'POL',
      moved: 1,
      moved_allies: 'POL',
      no_pace: 'BEL',
      left_out: 'ISL',
    })
  })

  test('has the GDP of an ally without armed forces where that is given, and nothing of its spending', () => {
    const [row] = rowsOf('area=pair&scenario=flat&year=2030', pair([2], [...GDP('ISL', 300_000)]))
    expect(row).toMatchObject({ percent: 1, left_out: null, of: 2 })
  })

  test('without a figure of one with more than a twentieth of its GDP has no share', () => {
    const [row] = rowsOf('area=pair&scenario=flat&year=2030', pair([]))
    expect(row).toMatchObject({ percent: null, over_flat_pp: null, extra_usd_m: null, reason: 'incomplete', of: 1 })
  })

  test('begins with the newest figure of its members, and has the others on their way by then', () => {
    const newer = [{ area: 'BEL', year: 2025, value: 1 }]
    const [first] = rowsOf('area=pair&scenario=pace', pair([1.6, 1.8, 2], newer))
    expect(first).toMatchObject({ year: 2025, current_year: 2025, current_percent: 1.75, percent: 1.9 })
  })

  test('of one is that ally', () => {
    const alone = record({
      targets: [THREE],
      groups: [group({ id: 'alone' })],
      members: [member({ group: 'alone', ally: 'BEL' })],
      pledges: [{ id: 'a', percent: 2.2, deadlineYear: 2029 }],
      editions: [edition('2024-06-17', [...SHARES('BEL', [1, 1.17, 1.28]), ...GDP('BEL', 123_456)])],
    })
    const columns = ['scenario', 'year', 'percent', 'over_flat_pp', 'extra_usd_m', 'met', 'of', 'gdp_years', 'no_pace']
    const cut = (area: string) =>
      rowsOf(`area=${area}&gdp_growth=3`, alone).map((row) => columns.map((name) => row[name]))
    expect(cut('alone')).toEqual(cut('BEL'))
    expect(new Set(cut('alone').map((cells) => cells[2])).size).toBeGreaterThan(15)
  })

  test('that nobody is in on the date has no rows, and the answer says so', () => {
    const nobody = record({ targets: [THREE], groups: [group({ id: 'alone' })] })
    const raw = { area: 'alone', as_of: DAY }
    const { rows, notes } = ask(outlook, { raw, dataset: nobody, today: DAY }, null)
    expect(rows).toEqual([])
    expect(notes).toContain(`No ally was in alone on ${DAY}.`)
  })
})
