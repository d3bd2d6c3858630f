/** How good the recent pace and first estimates have been: the answers over HTTP. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, runningApp } from '../support/running-app.js'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp('2026-11-25')
})
afterAll(() => server.close())

describe('past projections', () => {
  test('at one year the latest figures flatter the pace: 0.18 points against 0.28 in real time', async () => {
    const rows = await server.rows('/v1/accuracy?method=theil-sen&horizon=1')
    expect(rows.map((row) => [row.basis, row.mean_absolute_pp])).toEqual([
      ['real_time', 0.28],
      ['latest', 0.18],
    ])
  })

  test('up to four years ahead no pace came nearer than no change, and the answer says so', async () => {
    const { body } = await server.ask('/v1/accuracy?basis=real_time&horizon=1,2,3,4')
    const rows: { horizon: number; method: string; mean_absolute_pp: number }[] = body.data
    for (const horizon of [1, 2, 3, 4]) {
      const of = (method: string) =>
        rows.find((row) => row.horizon === horizon && row.method === method)?.mean_absolute_pp
      expect(of('theil-sen')).toBeGreaterThanOrEqual(of('no_change') ?? Number.NaN)
      expect(of('linear')).toBeGreaterThanOrEqual(of('no_change') ?? Number.NaN)
    }
    expect(body.meta.notes.at(-1)).toBe('In real time no pace came nearer than no change at horizon 1, 2, 3, 4.')
  })

  test('rows in real time come first, and which to quote stands beside them', async () => {
    const { body } = await server.ask('/v1/accuracy')
    const bases: string[] = body.data.map((row: { basis: string }) => row.basis)
    expect([...new Set(bases)]).toEqual(['real_time', 'latest'])
    expect(body.meta.notes[0]).toMatch(/^Quote real_time: /)
    const editions = body.meta.publications.map(({ id }: { id: string }) => id)
    expect([editions[0], editions.at(-1)]).toEqual(['nato-2018-07', 'nato-2026-07'])
  })

  test('a range given a year ahead held what came two times in three', async () => {
    const [row] = await server.rows('/v1/accuracy?basis=real_time&method=theil-sen&horizon=1')
    expect(Number(row?.covered) / Number(row?.covered_of)).toBeCloseTo(2 / 3, 1)
    expect(await server.rows('/v1/accuracy?basis=latest&covered_of__gte=0')).toEqual([])
  })

  test('for 2% by 2024 only what ended in 2024 is counted', async () => {
    const rows = await server.rows('/v1/accuracy?target=wales-2014-2pct&basis=real_time&method=theil-sen')
    expect(rows.map((row) => [row.horizon, row.years])).toEqual([0, 1, 2, 3, 4, 5, 6].map((horizon) => [horizon, 1]))
    expect(await server.rows('/v1/accuracy?target=hague-2025-core-3-5pct')).toEqual([])
  })

  test('before there was an edition there is nothing to say', async () => {
    const { data, meta } = (await server.ask('/v1/accuracy?as_of=2014-01-01')).body
    expect(data).toEqual([])
    expect(meta.notes[0]).toMatch(/^No edition was out by 2014-01-01/)
  })

  test.each([
    ['target=vilnius-2023-2pct&percent=2', 'percent'],
    ['target=hague-2025-5pct', 'target'],
    ['target=hague-2025-related-1-5pct', 'target'],
    ['target=hague-2025-core-3-5pct&as_of=2025-04-03', 'target'],
    ['percent=-1', 'percent'],
    ['percent=2.001', 'percent'],
    ['window=2', 'window'],
    ['window=51', 'window'],
    ['window=1e9', 'window'],
    ['basis=hindsight', 'basis'],
    ['method=guess', 'method'],
    ['horizon=one', 'horizon'],
  ])('%s is refused', async (question, parameter) => {
    const { status, body } = await server.ask(`/v1/accuracy?${question}`)
    expect([status, body.errors[0].parameter]).toEqual([400, parameter])
  })
})

describe('the range beside a projection', () => {
  const FIELDS = 'fields=ally,projected_percent,projected_low,projected_high,range_reason'

  test('is there four years ahead, and not five', async () => {
    const [four] = await server.rows(`/v1/progress?percent=3.5&by=2030&ally=ITA&${FIELDS}`)
    expect(four).toMatchObject({ range_reason: null })
    expect(four?.projected_low).toBeLessThan(Number(four?.projected_percent))
    expect(four?.projected_high).toBeGreaterThan(Number(four?.projected_percent))
    const [five] = await server.rows(`/v1/progress?percent=3.5&by=2031&ally=ITA&${FIELDS}`)
    expect(five).toMatchObject({ projected_low: null, projected_high: null, range_reason: 'too_few_outcomes' })
  })

  test('is there for nobody by 2035', async () => {
    const rows = await server.rows(`/v1/progress?${FIELDS}`)
    const projected = rows.filter((row) => row.projected_percent !== null)
    expect(projected.length).toBeGreaterThan(25)
    expect(new Set(projected.map((row) => row.range_reason))).toEqual(new Set(['too_few_outcomes']))
    expect(new Set(rows.map((row) => row.projected_low))).toEqual(new Set([null]))
  })

  test('is not asked for where nothing is projected', async () => {
    const [iceland] = await server.rows(`/v1/progress?ally=ISL&${FIELDS}`)
    const [after] = await server.rows(`/v1/progress?target=wales-2014-2pct&ally=BEL&${FIELDS}`)
    for (const row of [iceland, after]) expect(row).toMatchObject({ projected_percent: null, range_reason: null })
  })
})

describe('first estimates', () => {
  test('of 2018 there is Norway’s alone, which is too few; of 2020 none is held', async () => {
    const rows = await server.rows('/v1/first-estimates?year=2018..2020')
    expect(rows).toMatchObject([
      { year: 2018, n: 1, of: 28, mean_pp: 0.05, largest_ally: 'NOR', largest_first_percent: 1.61, few: true },
      { year: 2019, few: false, reason: null },
      { year: 2020, n: 0, of: 29, mean_pp: null, few: true, reason: 'no_first_estimate' },
    ])
  })

  test('Poland’s of 2023 was 3.90 and is 3.26, the most that it moved', async () => {
    const [row] = await server.rows('/v1/first-estimates?by=ally&ally=POL')
    expect(row).toMatchObject({
      ally: 'POL',
      year: null,
      of: null,
      largest_pp: -0.64,
      largest_year: 2023,
      largest_first_percent: 3.9,
      largest_first_publication: 'nato-2023-07',
      largest_latest_percent: 3.26,
    })
  })

  test('of 2025 all but Germany’s are held, and they are provisional: Croatia’s is 2.07 after 2.03', async () => {
    expect(await server.rows('/v1/first-estimates?year=2025')).toMatchObject([{ n: 30, of: 31, provisional: true }])
    expect(await server.rows('/v1/first-estimates?year=2025&ally=DEU')).toMatchObject([
      { n: 0, of: 1, mean_pp: null, reason: 'no_first_estimate' },
    ])
    expect(await server.rows('/v1/first-estimates?year=2025&ally=HRV')).toMatchObject([
      { n: 1, of: 1, mean_pp: 0.04, largest_latest_percent: 2.07, up: 1, down: 0, provisional: true, few: true },
    ])
  })

  test.each([
    ['ISL', 'no_armed_forces', ''],
    ['DEU', 'no_first_estimate', '&year=2025'],
    ['FIN', 'not_yet_ally', '&as_of=2022-06-30'],
  ])('%s has none by ally: %s', async (ally, reason, more) => {
    const rows = await server.rows(`/v1/first-estimates?by=ally&ally=${ally},USA${more}`)
    expect(rows.find((row) => row.ally === ally)).toMatchObject({ n: 0, mean_pp: null, largest_ally: null, reason })
  })

  test('on an earlier day they are what was known then: of 2023 nothing before a second edition gave it', async () => {
    expect(await server.rows('/v1/first-estimates?year=2023&as_of=2024-03-13')).toEqual([])
    expect(await server.rows('/v1/first-estimates?year=2023&ally=POL&as_of=2024-03-14')).toHaveLength(1)
  })

  test('a group is asked for as elsewhere', async () => {
    const rows = await server.rows('/v1/first-estimates?by=ally&group=baltic&fields=ally')
    expect(rows.map((row) => row.ally)).toEqual(['EST', 'LTU', 'LVA'])
  })

  test.each([
    ['by=decade', 'by'],
    ['ally=XXX', 'ally'],
    ['year=20..', 'year'],
  ])('%s is refused', async (question, parameter) => {
    const { status, body } = await server.ask(`/v1/first-estimates?${question}`)
    expect([status, body.errors[0].parameter]).toEqual([400, parameter])
  })
})

test('of 203 first estimates known on 24 November 2026, 127 came down and 67 went up', async () => {
  const { meta } = (await server.ask('/v1/first-estimates?as_of=2026-11-24')).body
  expect(meta.notes).toContain('Of 203 first estimates 127 came down, 67 went up and 9 stayed.')
})
