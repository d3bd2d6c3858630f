/** Will they get there, what would it cost, and what did the editions change: the answers over HTTP. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, runningApp } from '../support/running-app.js'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp()
})
afterAll(() => server.close())

const VILNIUS = 'target=vilnius-2023-2pct'

describe('how many allies met 2% in 2024', () => {
  // NATO's own counts: 23 of 31 in June 2024; 22 in the Secretary General's report for 2024; the later editions revise.
  test.each([
    ['in the June 2024 edition', 'as_of=2024-07-01', 23, 31],
    ['in the annual report of April 2025', 'as_of=2025-05-01&publication=nato-annual-report-2024', 22, 30],
    ['in the edition of August 2025', 'as_of=2025-09-01', 18, 31],
    ['in the edition of July 2026', 'as_of=2026-11-24', 17, 31],
  ])('%s', async (_, question, meeting, withFigure) => {
    const [row] = await server.rows(`/v1/alliance?${VILNIUS}&area=NATO&year=2024&${question}`)
    expect(row).toMatchObject({ meeting, with_figure: withFigure, members: 32 })
    // Iceland has no armed forces: it counts as a member, and is not missing.
    expect(String(row?.missing_allies)).not.toContain('ISL')
  })

  test('Finland counts from 2023 and Sweden from 2024', async () => {
    const rows = await server.rows(`/v1/alliance?${VILNIUS}&area=NATO&year=2022..2024`)
    expect(rows.map((row) => row.members)).toEqual([30, 31, 32])
  })
})

describe('progress', () => {
  test('Denmark stands a hundredth of a point short of 3.5% in 2026, by an estimate, and has missed nothing', async () => {
    const [row] = await server.rows('/v1/progress?ally=DNK')
    expect(row).toMatchObject({
      actual_percent: 3.49,
      gap_pp: -0.01,
      status: 'estimate',
      years_left: 9,
      verdict: 'on_track',
    })
    const pledges = await server.rows('/v1/pledges?ally=DNK&indicator=share_of_gdp')
    expect(pledges.find((pledge) => pledge.id === 'dnk-2026-core-3-5pct-2026')?.outcome).toBe('pending')
  })

  test('explains itself when asked', async () => {
    const plain = await server.rows('/v1/progress?ally=ITA')
    expect(plain[0]).not.toHaveProperty('pace_values')
    const [row] = await server.rows('/v1/progress?ally=ITA&expand=explain')
    expect(row).toMatchObject({
      pace_years: '2022;2023;2024;2025;2026',
      pace_publications: 'nato-2026-07',
      base_indicator: 'gdp_usd',
      base_publication: 'nato-2026-07',
    })
  })

  test('against any percentage and year, as against a target of the same', async () => {
    const own = await server.rows('/v1/progress?percent=3.5&by=2035&fields=ally,gap_pp,needed_pace_pp,verdict')
    const target = await server.rows(
      '/v1/progress?target=hague-2025-core-3-5pct&fields=ally,gap_pp,needed_pace_pp,verdict',
    )
    expect(own).toEqual(target)
  })

  test('against the 5% in total the core share is a floor, and the row says so', async () => {
    const rows = await server.rows('/v1/progress?target=hague-2025-5pct')
    expect(rows.every((row) => row.actual_is_floor === true)).toBe(true)
    expect(rows.find((row) => row.ally === 'ITA')).toMatchObject({ verdict: 'no_data', reason: 'core_is_a_floor' })
    expect(rows.find((row) => row.ally === 'EST')).toMatchObject({ actual_percent: 5.1, verdict: 'met' })
    expect(new Set(rows.map((row) => row.verdict))).not.toContain('off_track')
  })

  test('the Wales deadline is judged by 2024, even where 2% was reached later', async () => {
    const [row] = await server.rows('/v1/progress?ally=BEL&target=wales-2014-2pct&expand=explain')
    expect(row).toMatchObject({ deadline_year: 2024, verdict: 'missed', reached_year: 2025 })
  })

  test('after a deadline the row is of the year it is judged by', async () => {
    // Table 3 of the edition of 7 July 2026: Belgium at 1.27 in 2024, and at 2.00 in 2025 and 2026.
    const [row] = await server.rows('/v1/progress?ally=BEL&target=wales-2014-2pct&expand=explain')
    expect(row).toMatchObject({
      year: 2024,
      actual_percent: 1.27,
      status: 'final',
      gap_pp: -0.73,
      deadline_percent: 1.27,
      years_left: 0,
      projected_year: null,
    })
    expect(row?.pace_years).toBe('2020;2021;2022;2023;2024')
  })

  test('a year asked about bounds every figure: one of 2025 does not decide what was to be judged by 2023', async () => {
    const [row] = await server.rows('/v1/progress?ally=BEL&percent=2&by=2025&year=2023&expand=explain')
    // 1.16 in 2023 and two years at 0.071 make 1.30.
    expect(row).toMatchObject({ year: 2023, verdict: 'off_track', reached_year: null, deadline_percent: null })
    expect(await server.rows('/v1/progress?ally=BEL&percent=2&by=2025&year=2025')).toMatchObject([
      { year: 2025, verdict: 'met' },
    ])
  })

  test('the United States met 2% in 2012, where the record begins; Poland was seen to reach it', async () => {
    const rows = await server.rows('/v1/progress?percent=2&ally=USA,POL,ESP&year=2019&sort=-ally')
    expect(rows.map((row) => [row.ally, row.reached_year, row.reached_at_record_start])).toEqual([
      ['USA', 2012, true],
      ['POL', 2015, false],
      ['ESP', null, null],
    ])
  })

  test('“north of 3%” judges Europeans and Canada alone', async () => {
    const codes = (await server.rows('/v1/progress?target=rutte-2025-north-of-3pct')).map((row) => row.ally)
    expect(codes).toContain('CAN')
    expect(codes).not.toContain('USA')
  })

  test('the guideline on equipment is priced in spending, not GDP', async () => {
    const [row] = await server.rows('/v1/progress?ally=BEL&target=vilnius-2023-equipment-20pct&expand=explain')
    expect(row).toMatchObject({ indicator: 'equipment_share', base_indicator: 'spending_usd' })
  })

  test.each([
    ['target=hague-2025-core-3-5pct&percent=3', 'percent'],
    ['as_of=2005-01-01', 'target'],
    ['percent=101', 'percent'],
    ['window=2', 'window'],
    ['method=guess', 'method'],
    ['by=1900', 'by'],
  ])('%s is refused', async (question, parameter) => {
    const { status, body } = await server.ask(`/v1/progress?${question}`)
    expect([status, body.errors[0].parameter]).toEqual([400, parameter])
  })
})

describe('the path', () => {
  test('of Italy ends exactly on 3.5% in 2035, ten steps from 2026', async () => {
    const rows = await server.rows('/v1/path?ally=ITA')
    expect(rows).toHaveLength(10)
    expect(rows[0]).toMatchObject({ year: 2026, required_percent: 2.1, extra_usd_m: 0 })
    expect(rows.at(-1)).toMatchObject({ year: 2035, required_percent: 3.5 })
  })

  test('of the Netherlands gives the sum both ways, since share × GDP is not the spending published', async () => {
    const rows = await server.rows('/v1/path?ally=NLD')
    const last = rows.at(-1)
    expect(Number(last?.published_ratio)).toBeLessThan(0.95)
    expect(Number(last?.cumulative_extra_published_usd_m)).toBeLessThan(Number(last?.cumulative_extra_usd_m))
  })

  test('says which growth it assumes, and costs more with more of it', async () => {
    const { body } = await server.ask('/v1/path?ally=ITA')
    expect(body.meta.defaults).toMatchObject({ gdp_growth: '0', curve: 'linear', target: 'hague-2025-core-3-5pct' })
    const grown = await server.rows('/v1/path?ally=ITA&gdp_growth=2')
    expect(Number(grown.at(-1)?.required_usd_m)).toBeGreaterThan(body.data.at(-1).required_usd_m)
  })

  test('of a level due every year is one step', async () => {
    const rows = await server.rows(`/v1/path?ally=BEL&as_of=2025-04-03`)
    expect(rows.map((row) => [row.year, row.required_percent])).toEqual([
      [2024, 1.3],
      [2025, 2],
    ])
  })

  test('of an ally without a figure is one row that says why, and against 5% in total the core share is a floor', async () => {
    expect(await server.rows('/v1/path?ally=ISL')).toMatchObject([
      { year: null, required_percent: null, reason: 'no_armed_forces' },
    ])
    const rows = await server.rows('/v1/path?ally=ITA&target=hague-2025-5pct')
    expect(rows.every((row) => row.reason === 'core_is_a_floor')).toBe(true)
    const [withoutGdp] = await server.rows('/v1/path?ally=ITA&as_of=2025-09-01')
    expect(withoutGdp).toMatchObject({ required_usd_m: null, reason: 'no_gdp' })
  })

  test.each([
    ['by=2026&ally=ITA', 'by'],
    ['target=wales-2014-2pct&ally=ITA', 'target'],
    ['target=vilnius-2023-equipment-20pct', 'target'],
    ['gdp_growth=50', 'gdp_growth'],
    ['curve=round', 'curve'],
  ])('%s is refused', async (question, parameter) => {
    const { status, body } = await server.ask(`/v1/path?${question}`)
    expect([status, body.errors[0].parameter]).toEqual([400, parameter])
  })
})

describe('revised figures', () => {
  test('Slovenia’s 2025 flipped from met to short with the edition of July 2026', async () => {
    const rows = await server.rows(`/v1/flips?${VILNIUS}&ally=SVN&year=2025`)
    expect(rows).toMatchObject([
      {
        publication: 'nato-2026-07',
        previous_publication: 'nato-2025-08',
        previous_percent: 2.02,
        percent: 1.57,
        meets: false,
      },
    ])
    expect(await server.rows(`/v1/flips?${VILNIUS}&ally=SVN&year=2025&as_of=2026-07-06`)).toEqual([])
  })

  test('latest is for each ally the last year in which its figure flipped', async () => {
    const flipped = async (question: string) =>
      (await server.rows(`/v1/flips?${VILNIUS}&year=latest&${question}`)).map((row) => [row.ally, row.year])
    // France fell short by revisions of its 2020 and 2021, Slovenia by one of its 2025.
    expect(await flipped('ally=FRA')).toEqual([['FRA', 2021]])
    expect(await flipped('ally=FRA,SVN')).toEqual([
      ['FRA', 2021],
      ['SVN', 2025],
    ])
    // Of Lithuania’s flips the last is to short, in 2021; the one to met is of 2019.
    expect(await flipped('ally=LTU&meets=true')).toEqual([['LTU', 2019]])
  })

  test('Poland’s 2024 is told edition by edition', async () => {
    const rows = await server.rows('/v1/revisions?area=POL&indicator=share_of_gdp&year=2024')
    expect(rows.map((row) => row.change)).toEqual([null, -0.05, -0.28, -0.04])
    expect(rows[0]?.reason).toBe('first_edition')
  })

  test('Bulgaria’s leva become euros, which is no revision', async () => {
    const rows = await server.rows('/v1/revisions?area=BGR&indicator=spending_national&year=2020')
    expect(rows.at(-1)).toMatchObject({ publication: 'nato-2026-07', change: null, reason: 'unit_changed' })
  })
})

describe('differences', () => {
  test('around The Hague: the targets agreed, 2% superseded, pledges made, and most allies short of the new level', async () => {
    const rows = await server.rows('/v1/differences?from=2025-06-24&to=2025-06-25')
    const told = (kind: string, subject: string) => rows.find((row) => row.kind === kind && row.subject === subject)
    expect(told('target_standing', 'hague-2025-core-3-5pct')).toMatchObject({ before: null, after: 'in_force' })
    expect(told('target_standing', 'vilnius-2023-2pct')).toMatchObject({ before: 'in_force', after: 'superseded' })
    expect(told('pledge_made', 'ita-2025-core-3-5pct-2035')).toMatchObject({ area: 'ITA', after: 'pending' })
    expect(rows.filter((row) => row.kind === 'verdict' && row.after === 'short').length).toBeGreaterThan(15)
  })

  test('by default: what the latest edition changed', async () => {
    const { body } = await server.ask('/v1/differences?ally=SVN')
    expect(body.meta.defaults).toMatchObject({ from: '2026-07-06', to: '2026-11-24' })
    expect(body.data).toContainEqual(
      expect.objectContaining({ kind: 'figure_revised', year: 2025, before: '2.02', after: '1.57', change: -0.45 }),
    )
    expect(body.data).toContainEqual(
      expect.objectContaining({
        kind: 'pledge_outcome',
        subject: 'svn-2025-2pct-2025',
        before: 'kept',
        after: 'missed',
      }),
    )
  })

  test('up to an earlier day, by default: what the latest edition out by that day changed', async () => {
    const { status, body } = await server.ask('/v1/differences?to=2025-06-26&kind=publication')
    expect(status).toBe(200)
    expect(body.meta.defaults).toMatchObject({ from: '2025-04-23' })
    expect(body.data).toMatchObject([{ subject: 'nato-annual-report-2024' }])
  })

  test('up to a day before any edition are those of that day: the pledge of Wales', async () => {
    const { body } = await server.ask('/v1/differences?to=2014-09-05')
    expect(body.meta.defaults).toMatchObject({ from: '2014-09-04' })
    expect(body.data).toContainEqual(expect.objectContaining({ subject: 'wales-2014-2pct', after: 'in_force' }))
  })

  test('Bulgaria’s change of currency is none of them', async () => {
    const rows = await server.rows('/v1/differences?indicator=spending_national&ally=BGR&kind=figure_revised')
    expect(rows).toEqual([])
  })

  test.each([
    ['from=2026-01-01&to=2025-01-01', 'from'],
    ['to=2026-12-01', 'to'],
    ['to=2025-06-01&as_of=2025-01-01', 'to'],
    ['from=2026', 'from'],
    ['from=soon', 'from'],
  ])('%s is refused, and what is blamed was given', async (question, parameter) => {
    const { status, body } = await server.ask(`/v1/differences?${question}`)
    const { parameter: blamed, received } = body.errors[0]
    expect([status, blamed]).toEqual([400, parameter])
    expect(question).toContain(`${blamed}=${received}`)
  })
})

describe('claims', () => {
  test('“Belgium, Italy and Spain are below 2%” held the day it was said, by estimates', async () => {
    const rows = await server.rows('/v1/claims?statement=article-09-below-2pct')
    expect(rows.map((row) => [row.area, row.result, row.value, row.publication])).toEqual([
      ['BEL', 'holds', 1.3, 'nato-2024-06'],
      ['ESP', 'holds', 1.28, 'nato-2024-06'],
      ['ITA', 'holds', 1.49, 'nato-2024-06'],
    ])
    expect(rows[0]?.evidence).toContain('is estimated at 1.30, 0.70 below 2')
  })

  test('“2% is the level in force” held that day and no longer does', async () => {
    const [row] = await server.rows('/v1/claims?statement=article-08-current-2pct')
    expect(row).toMatchObject({ result: 'holds', result_now: 'fails' })
  })

  test('“Albania will reach 2% this year” could be believed when it was said and fails by the latest edition', async () => {
    const [row] = await server.rows('/v1/claims?statement=rutte-2025-albania')
    expect(row).toMatchObject({ result: 'holds', value: 2.01, result_now: 'fails', value_now: 1.48 })
  })

  test('“Canada will achieve 2% this year” could not be checked that day and holds since', async () => {
    const [row] = await server.rows('/v1/claims?statement=carney-2025-2pct')
    expect(row).toMatchObject({ result: 'not_checkable', value: null, result_now: 'holds', status_now: 'estimate' })
  })
})

describe('check', () => {
  const check = (question: string) => server.ask(`/v1/check?${question}`)

  test('says no with the figure, the publication and a permalink', async () => {
    const { status, body } = await check('ally=ITA&as_of=2025-04-03')
    expect(status).toBe(200)
    expect(body.data).toMatchObject({
      area: 'ITA',
      answer: false,
      value: 1.49,
      year: 2024,
      publication: 'nato-2024-06',
      gap_pp: -0.51,
    })
    expect(body.links.permalink).toBe('/v1/check?ally=ITA&as_of=2025-04-03')
  })

  test('judges a target whose deadline is over by the figure of that year, unless asked about another', async () => {
    const told = async (question: string) => (await check(`ally=BEL&target=wales-2014-2pct${question}`)).body.data
    expect(await told('')).toMatchObject({ answer: false, year: 2024, value: 1.27, gap_pp: -0.73 })
    expect(await told('&year=2026')).toMatchObject({ answer: true, year: 2026, value: 2 })
    expect(await told('&as_of=2024-12-31')).toMatchObject({ answer: false, year: 2024, value: 1.3 })
  })

  test.each([
    ['ally=POL&fail=true', 200],
    ['ally=ITA&fail=true', 409],
    ['ally=ISL&fail=true', 422],
    ['ally=ISL&fail=false', 200],
    ['ally=DEU&year=2025&as_of=2025-09-01&fail=true', 422],
    ['ally=ITA&target=hague-2025-5pct&fail=true', 422],
    ['area=NATO&percent=2&fail=true', 200],
    ['ally=USA&target=rutte-2025-north-of-3pct&fail=true', 422],
  ])('%s answers %d', async (question, status) => {
    const response = await check(question)
    expect(response.status).toBe(status)
    if (status !== 200) expect(response.body.code).toBe(status === 409 ? 'check_failed' : 'check_without_figure')
  })

  test.each([
    '',
    'ally=ITA&area=NATO',
    'ally=ITA,BEL',
    'ally=POL&fail=true&offset=1',
    'ally=POL&value__gt=10',
    'ally=POL&percent=4.685',
    'ally=ITA&percent=2&target=hague-2025-5pct',
  ])('“%s” is refused', async (question) => {
    expect((await check(question)).status).toBe(400)
  })

  test('comes as text and CSV too', async () => {
    expect((await server.ask('/v1/check.txt?ally=ITA')).text).toContain('ITA at least 3.5%: no')
    expect((await server.ask('/v1/check.csv?ally=ITA')).text).toMatch(/^area,area_name,answer/)
  })
})

test.each([
  '/v1/allies?ally=FIN',
  '/v1/progress?ally=FIN',
  '/v1/spending?area=FIN',
  '/v1/check?ally=FIN',
  '/v1/allies/FIN',
])('%s before Finland joined is a 404 that says so', async (path) => {
  const { status, body } = await server.ask(`${path}${path.includes('?') ? '&' : '?'}as_of=2023-04-03`)
  expect([status, body.code]).toEqual([404, 'not_yet_ally'])
})

test('Finland’s joining shows as a verdict among the differences', async () => {
  const rows = await server.rows('/v1/differences?from=2023-04-03&to=2023-07-11&ally=FIN')
  expect(rows).toContainEqual(expect.objectContaining({ kind: 'verdict', area: 'FIN', before: null, after: 'met' }))
})

test('a statement does not name a target that came later', async () => {
  const [row] = await server.rows('/v1/statements?as_of=2025-06-01&speaker=rubio&sort=-said_on&limit=1')
  expect(row).toMatchObject({ id: 'rubio-2025-next-decade', target: null })
})

test('before any edition the alliance has no rows, and a target nobody can be judged by has no flips', async () => {
  expect(await server.rows('/v1/alliance?as_of=2014-12-01')).toEqual([])
  expect((await server.ask('/v1/flips?target=hague-2025-5pct')).status).toBe(400)
})

test('an ally’s page has its record of promises kept and missed', async () => {
  const { body } = await server.ask('/v1/allies/SVN')
  expect(body.data.record).toMatchObject([{ id: 'svn-2025-2pct-2025', outcome: 'missed', decided_value: 1.57 }])
})
