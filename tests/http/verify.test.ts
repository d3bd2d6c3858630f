/** A number somebody gave, held against the record: the answers over HTTP. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, runningApp } from '../support/running-app.js'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp()
})
afterAll(() => server.close())

const verify = (question: string, suffix = '') => server.ask(`/v1/verify${suffix}?${question}`)
const told = async (question: string) => (await verify(question)).body.data

describe('what came of it', () => {
  test('Estonia’s 3.38 for 2025 held on the day it was printed and holds no longer', async () => {
    const { status, body } = await verify('area=EST&value=3.38&year=2025&said_on=2025-08-28')
    expect(status).toBe(200)
    expect(body.data).toEqual({
      area: 'EST',
      indicator: 'share_of_gdp',
      year: 2025,
      relation: 'is',
      value: '3.38',
      said_on: '2025-08-28',
      read_as: 3.38,
      step: 0.01,
      unit: 'percent of GDP',
      result_then: 'holds',
      value_then: 3.38,
      status_then: 'estimate',
      publication_then: 'nato-2025-08',
      difference_then: 0,
      reason_then: null,
      result_now: 'fails',
      value_now: 3.93,
      status_now: 'estimate',
      publication_now: 'nato-2026-07',
      difference_now: 0.55,
      reason_now: null,
      printed_in: 'nato-2025-08',
      printed_on: '2025-08-28',
      printed_later: null,
      may_mean: null,
      may_mean_words: null,
      computed: false,
      derived: false,
      sentence:
        '“Estonia’s defense expenditure as a share of GDP in 2025 is 3.38%” held by what was known on 28 August 2025 (3.38%, an ' +
        'estimate by NATO, 28 August 2025) and does not hold by what is known on 24 November 2026 (3.93%, an estimate by NATO, ' +
        '7 July 2026). Editions that printed 3.38%: NATO, 28 August 2025.',
    })
    expect(body.meta.publications.map(({ id }: { id: string }) => id)).toEqual(['nato-2025-08', 'nato-2026-07'])
    expect(body.links.permalink).toBe('/v1/verify?area=EST&value=3.38&said_on=2025-08-28&year=2025&as_of=2026-11-24')
  })

  test('Portugal’s 1.6 was no longer so on 5 June 2025, and is again', async () => {
    const row = await told('area=Portugal&value=1.6&said_on=2025-06-05')
    expect(row).toMatchObject({
      year: 2024,
      result_then: 'fails',
      value_then: 1.46,
      result_now: 'holds',
      value_now: 1.55,
      printed_in: 'nato-2024-06;nato-2025-08;nato-2026-07',
      printed_on: '2024-06-17;2025-08-28;2026-07-07',
      printed_later: 'nato-2025-08;nato-2026-07',
    })
    expect(row.sentence).toContain('NATO, 17 June 2024; NATO, 28 August 2025 (later)')
  })

  test('Lithuania’s about 3 held and holds', async () => {
    expect(await told('ally=LTU&value=3&relation=about&said_on=2025-01-17')).toMatchObject({
      year: 2024,
      result_then: 'holds',
      value_then: 2.85,
      result_now: 'holds',
      value_now: 3.07,
    })
  })

  test('Romania’s 2.5 was close, and may mean its pledge', async () => {
    expect(await told('area=ROU&value=2.5&said_on=2023-07-11')).toMatchObject({
      result_then: 'close',
      value_then: 2.44,
      result_now: 'fails',
      value_now: 1.61,
      printed_in: null,
      may_mean: 'pledge:rou-2022-2-5pct',
      may_mean_words: 'It may mean its pledge of 1 March 2022: 2.5% of GDP.',
    })
  })

  test('Denmark’s 3.49 is 3.5, and the sentence says that it is not at least 3.5', async () => {
    const words = '3.49% is 3.5% when rounded, and is not at least 3.5%.'
    const is = await told('area=DNK&value=3.5')
    expect(is).toMatchObject({ year: 2026, result_now: 'holds' })
    expect(is.sentence).toContain(words)
    const atLeast = await told('area=DNK&value=3.5%25&relation=at_least')
    expect(atLeast).toMatchObject({ value: '3.5%', result_now: 'fails' })
    expect(atLeast.sentence).toContain(words)
    expect((await told('area=DNK&value=3.5&relation=at_most')).sentence).not.toContain('when rounded, and')
    expect((await told('area=DNK&value=3.4&relation=at_least')).sentence).not.toContain('is not at least')
  })

  test('Germany’s 1.9 for 2024 may mean the World Bank’s', async () => {
    const row = await told('area=DEU&value=1.9&year=2024&said_on=2025-06')
    expect(row).toMatchObject({
      said_on: '2025-06-30',
      may_mean: 'other_definition:DEU:military_share_of_gdp:2024:world-bank-2026-02',
    })
    expect(row.may_mean_words).toBe(
      'It may mean Germany’s military expenditure as a share of GDP (World Bank) in 2024 (1.89%, World Bank, 24 February 2026).',
    )
  })

  test('Spain’s 2.1 for 2024 may mean its reservation', async () => {
    expect((await told('area=ESP&value=2.1&year=2024')).may_mean_words).toBe(
      'It may mean its reservation of 22 June 2025: 2.1% of GDP instead of 5%.',
    )
  })

  test('an amount is read by its scale word', async () => {
    const row = await told('area=DEU&value=94%20billion&indicator=spending_usd&year=2024')
    expect(row).toMatchObject({
      read_as: 94_000,
      step: 1000,
      value_now: 93_747,
      difference_now: -253,
      result_now: 'holds',
    })
    expect(row.sentence).toContain('“Germany’s defense expenditure in 2024 is 94 billion” holds')
    expect(row.sentence).toContain('93747 million USD, current prices and exchange rates is 94 billion when rounded')
  })

  test('a group has a computed share, and the answer says so', async () => {
    const { body } = await verify('area=benelux&value=2.36')
    expect(body.data).toMatchObject({
      area: 'benelux',
      computed: true,
      value_now: 2.36,
      status_now: null,
      printed_in: null,
    })
    expect(body.data.sentence).toContain('Benelux’s')
    expect(body.data.sentence).toContain('computed from sums by NATO, 7 July 2026')
    expect(body.meta.notes).toEqual([
      'The share of a group is computed from sums of spending and GDP; no edition prints it.',
    ])
    // The amounts of the edition of August 2025 are worked out.
    expect(await told('area=benelux&value=2&as_of=2025-09-01')).toMatchObject({ computed: true, derived: true })
    expect(await told('area=europe-canada&value=2')).toMatchObject({ area: 'NATO-EUR-CAN', computed: false })
  })

  test('a month or a year of the present ends with the date asked about', async () => {
    expect(await told('area=DNK&value=3.5&said_on=2026')).toMatchObject({ said_on: '2026-11-24' })
    expect(await told('area=DNK&value=3.5&said_on=2026-11&as_of=2026-11-03')).toMatchObject({ said_on: '2026-11-03' })
    expect(await told('area=DNK&value=2.4&said_on=2024-02')).toMatchObject({ said_on: '2024-02-29' })
  })

  test('long before any edition nothing can be checked, and the year is that of the day', async () => {
    expect(await told('area=DNK&value=3.5&said_on=1949-05-01')).toMatchObject({
      year: 1949,
      result_then: 'not_checkable',
      reason_then: 'no_edition_yet',
      result_now: 'not_checkable',
      reason_now: 'not_reported',
    })
  })

  test('comes as CSV, NDJSON and text too', async () => {
    const question = 'area=EST&value=-0.5&indicator=real_change&year=2024'
    expect((await verify(question, '.csv')).text).toContain(',percent,')
    expect((await verify(question, '.csv')).text).toContain("'-0.5")
    expect(JSON.parse((await verify(question, '.ndjson')).text)).toMatchObject({ read_as: -0.5 })
    expect((await verify(question, '.txt')).text).toMatch(/^result_now +fails$/m)
  })
})

test.each([
  ['area=PRT&value=1.6&said_on=2025-06-05&fail=true', 200, null],
  ['area=EST&value=3.38&year=2025&said_on=2025-08-28&fail=true', 409, 'check_failed'],
  ['area=ROU&value=2.5&year=2023&as_of=2023-07-11&fail=true', 409, 'check_failed'],
  ['area=EST&value=3.38&year=2025&said_on=2025-08-28&fail=false', 200, null],
  ['area=ISL&value=0&fail=true', 422, 'check_without_figure'],
])('for a script, %s answers %i', async (question, status, code) => {
  const response = await verify(question)
  expect([response.status, response.body.code ?? null]).toEqual([status, code])
  if (code !== null) expect(response.body.detail).toMatch(/^“.*by what is known on/)
})

describe('is refused', () => {
  test.each([
    ['', 'area', /name one area/],
    ['value=2', 'area', /name one area/],
    ['area=EST&ally=EST&value=2', 'area', /name one area/],
    ['area=EST', 'value', /as it was written/],
    ['area=EST&value=', 'value', /2\.10, 2%, 45 billion/],
    ['area=EST&value=3,38', 'value', /write 3\.38$/],
    ['area=EST&value=1e3', 'value', /2\.10, 2%, 45 billion/],
    ['area=EST&value=2%20billion', 'value', /there is no billion/],
    ['area=DEU&value=45,300&indicator=spending_usd', 'value', /write 45\.300, or 45300 if the comma parts thousands$/],
    ['area=EST&value=2%25&indicator=spending_usd', 'value', /not a percentage/],
    ['area=EST&value=2&value=3', 'value', /more than once/],
    ['area=EST&value=2&said_on=2026-11-25', 'said_on', /must not be after the date asked about, 2026-11-24/],
    ['area=EST&value=2&said_on=2025-06&as_of=2025-05-31', 'said_on', /must not be after/],
    ['area=EST&value=2&said_on=2025-04-31', 'said_on', /of the calendar/],
    ['area=EST&value=2&year=1900', 'year', /from 1949 to 2100/],
    ['area=EST&value=2&relation=roughly', 'relation', /must be one of/],
    ['area=EST&value=2&indicator=spendig_usd', 'indicator', /unknown/],
    ['area=EST&value=2&result_now=holds', 'result_now', /unknown/],
    ['area=eu&value=2&indicator=spending_usd', 'indicator', /only share_of_gdp is computed/],
    ['area=EST,LVA&value=2', 'area', /one name/],
    [`area=EST&value=${'9'.repeat(2000)}`, 'value', /2\.10, 2%, 45 billion/],
  ])('“%s”: %s', async (question, parameter, detail) => {
    const { status, body } = await verify(question)
    expect([status, body.code]).toEqual([400, 'invalid_parameter'])
    expect(body.errors).toMatchObject([{ parameter, detail: expect.stringMatching(detail) }])
  })

  test('about Finland before it joined', async () => {
    const { status, body } = await verify('area=FIN&value=2&as_of=2023-04-03')
    expect([status, body.code]).toEqual([404, 'not_yet_ally'])
  })
})
