/** What allies said of their share, beside their figures: the answers over HTTP. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, runningApp } from '../support/running-app.js'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp()
})
afterAll(() => server.close())

const DAY = 'as_of=2026-11-24'

async function only(query: string) {
  const [row, ...others] = await server.rows(query)
  expect(others).toEqual([])
  return row
}

describe.each(['allies', 'progress'])('/v1/%s on 24 November 2026', (table) => {
  test('knows Greece by 5% of the total, which is not said to suffice for 3.5% of core', async () => {
    expect(await only(`/v1/${table}?${DAY}&ally=GRC`)).toMatchObject({
      pledge: 'grc-2025-5pct-2035',
      pledged_percent: 5,
      pledged_year: 2035,
      pledged_indicator: 'total_share_of_gdp',
      pledge_outcome: 'not_measurable',
      pledge_suffices: null,
      pledge_reason: null,
    })
  })

  test('knows Albania by nothing open, and what it missed stands beside it', async () => {
    expect(await only(`/v1/${table}?${DAY}&ally=ALB`)).toMatchObject({
      pledge: null,
      pledged_percent: null,
      pledge_outcome: null,
      pledge_suffices: null,
      pledge_reason: 'no_open_pledge',
      settled_pledge: 'alb-2023-2pct-2024',
      settled_outcome: 'missed',
    })
  })

  test('names Spain’s reservation and its kept 2%, and Iceland’s exemption', async () => {
    expect(await only(`/v1/${table}?${DAY}&ally=ESP`)).toMatchObject({
      pledge: null,
      settled_pledge: 'esp-2025-2pct-2025',
      settled_outcome: 'kept',
      reservation: 'esp-2025-2-1pct',
      exemption: null,
      prospect: 'declined',
    })
    expect(await only(`/v1/${table}?${DAY}&ally=ISL`)).toMatchObject({
      exemption: 'isl-2025-core-exempt',
      prospect: 'no_data',
      prospect_reason: 'no_armed_forces',
    })
  })

  test('says of Belgium that its pace would do and its own word would not', async () => {
    expect(await only(`/v1/${table}?${DAY}&ally=BEL`)).toMatchObject({
      prospect: 'on_pace',
      prospect_pledge: null,
      own_percent: 2.5,
      own_year: 2034,
      last_change_pp: 0,
      pledge_suffices: false,
    })
  })

  test('names the nearest own pledge that meets the level', async () => {
    expect(await only(`/v1/${table}?${DAY}&ally=SWE`)).toMatchObject({
      prospect: 'pledged',
      prospect_pledge: 'swe-2025-3-5pct-2032',
      prospect_year: 2032,
    })
  })

  test('counts every ally under one prospect', async () => {
    const words = ['met', 'declined', 'pledged', 'on_pace', 'behind', 'no_data']
    const found = await Promise.all(words.map((word) => server.rows(`/v1/${table}?${DAY}&prospect=${word}`)))
    const codes = found.map((rows) => rows.map((row) => row.ally))
    expect(codes[1]).toEqual(['CZE', 'ESP', 'SVK'])
    expect(codes[2]).toEqual(['DEU', 'FRA', 'ROU', 'SWE'])
    expect(codes[5]).toEqual(['ISL'])
    expect(codes.flat()).toHaveLength(32)
    expect(await server.rows(`/v1/${table}?${DAY}&prospect=declined,pledged`)).toHaveLength(7)
  })

  test('finds those whose headline pledge would suffice, and those whose would not', async () => {
    const codes = async (asked: string) =>
      (await server.rows(`/v1/${table}?${DAY}&pledge_suffices=${asked}`)).map((row) => row.ally)
    const [would, wouldNot] = [await codes('true'), await codes('false')]
    expect(would).toEqual(expect.arrayContaining(['DEU', 'FRA', 'ITA', 'SWE']))
    expect(wouldNot).toEqual(expect.arrayContaining(['BEL', 'FIN', 'GBR', 'SVN']))
    // A total, a date left open, and none at all cannot be said to do either.
    for (const code of ['GRC', 'NOR', 'ALB']) expect([...would, ...wouldNot]).not.toContain(code)
  })

  test('against the 5% in total only the core share itself can show that it is met', async () => {
    const target = `${DAY}&target=hague-2025-5pct`
    expect(await only(`/v1/${table}?${target}&ally=EST`)).toMatchObject({ prospect: 'met' })
    expect(await only(`/v1/${table}?${target}&ally=GRC`)).toMatchObject({
      prospect: 'no_data',
      prospect_reason: 'core_is_a_floor',
      pledge_suffices: true,
    })
    expect(await only(`/v1/${table}?${target}&ally=DEU`)).toMatchObject({ pledge_suffices: null })
  })

  test('refuses another prospect', async () => {
    const { status, body } = await server.ask(`/v1/${table}?prospect=hopeful`)
    expect([status, body.errors[0].parameter]).toEqual([400, 'prospect'])
  })
})

test('a level of one’s own has prospects too: 3% by 2030', async () => {
  const found = async (ally: string) => (await only(`/v1/progress?${DAY}&percent=3&by=2030&ally=${ally}`))?.prospect
  expect(await found('HRV')).toBe('pledged')
  expect(await found('SVN')).toBe('pledged')
  expect(await found('ESP')).toBe('declined')
  // Slovakia reserves its own course to what was agreed, which is more.
  expect(await found('SVK')).toBe('behind')
})

test('a level of equipment has no headline pledge, and no reason is wanted', async () => {
  const row = await only(`/v1/progress?${DAY}&target=vilnius-2023-equipment-20pct&ally=ALB`)
  expect(row).toMatchObject({ pledge: null, pledge_reason: null, settled_pledge: null })
})

describe('/v1/pledges', () => {
  test('has no outcome for an exemption or a reservation, whichever is asked for', async () => {
    const kinds = await server.rows(`/v1/pledges?${DAY}&kind=exemption,reservation`)
    expect(kinds.map((row) => [row.id, row.outcome, row.provisional, row.in_force])).toEqual([
      ['cze-2026-no-path-3-5pct', null, false, true],
      ['esp-2025-2-1pct', null, false, true],
      ['isl-2025-core-exempt', null, false, true],
      ['svk-2025-own-pace', null, false, true],
    ])
    const outcomes = 'kept,missed,pending,superseded,not_measurable'
    expect(await server.rows(`/v1/pledges?${DAY}&kind=exemption,reservation&outcome=${outcomes}`)).toEqual([])
    expect(await server.rows(`/v1/pledges?${DAY}&outcome=${outcomes}`)).toHaveLength(95)
  })

  test.each([
    ['2026-02-25', null, true, 'pending'],
    ['2026-02-26', '2026-02-26', false, 'superseded'],
  ])('on %s Czechia’s 3%% by 2030 had been taken back: %s', async (day, withdrawn_on, in_force, outcome) => {
    const [row] = (await server.rows(`/v1/pledges?ally=CZE&as_of=${day}`)).filter(
      ({ id }) => id === 'cze-2025-3pct-2030',
    )
    expect(row).toMatchObject({ withdrawn_on, in_force, outcome })
  })

  test('in a terminal names each pledge, and marks an outcome that rests on an estimate', async () => {
    const { text } = await server.ask(`/v1/pledges.txt?${DAY}&ally=SVN,BEL`)
    const lines = text.split('\n')
    expect(lines.find((line) => line.startsWith('SVN') && line.includes('2025  '))).toMatch(
      /missed e +2% of GDP in 2025$/,
    )
    expect(lines.find((line) => line.includes('2034'))).toMatch(/pending +2\.5% of GDP in 2034$/)
    expect(text).toContain('e = estimate')
  })

  test('fits a terminal', async () => {
    const { text } = await server.ask(`/v1/pledges.txt?${DAY}`)
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([])
    expect(text).toMatch(/^POL .*4\.51% of GDP in 2027$/m)
  })
})

test('a reservation made between two days is told by its kind, since it has no outcome', async () => {
  const made = await server.rows('/v1/differences?from=2025-06-21&to=2025-06-22&ally=ESP&kind=pledge_made')
  expect(made).toMatchObject([{ subject: 'esp-2025-2-1pct', before: null, after: 'reservation' }])
  expect(await server.rows('/v1/differences?from=2025-06-22&to=2026-11-24&ally=ESP&kind=pledge_outcome')).toMatchObject(
    [
      { subject: 'esp-2025-2pct-2025', before: 'pending', after: 'kept' },
      { subject: 'esp-2pct-2029', before: 'pending', after: 'kept' },
    ],
  )
})
