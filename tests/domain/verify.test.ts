/** Whether a number holds: by each relation at its boundaries, by the day it was said and by now, who printed it, what it may mean. */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { Dataset, type View } from '../../src/domain/dataset.js'
import { type NumberRelation, verifyNumber } from '../../src/domain/verify.js'
import { readAs, readWritten } from '../../src/domain/written-number.js'
import { days, records } from '../support/arbitrary-facts.js'
import { edition, type Given, type pledge, record } from '../support/facts.js'
import { seededRecord } from '../support/seeded-record.js'

interface Asked {
  readonly area?: string
  readonly indicator?: string
  readonly relation?: NumberRelation
  readonly saidOn?: string
  readonly year?: number | null
}

function verified(view: View, text: string, asked: Asked = {}) {
  const { area = 'BEL', indicator = 'share_of_gdp', relation = 'is', saidOn = view.asOf, year = null } = asked
  const written = readWritten(text)
  const number = typeof written === 'string' ? written : readAs(view, indicator, written)
  if (typeof number === 'string') throw new Error(`${text}: ${number}`)
  return verifyNumber(view, { area, indicator, number, relation, saidOn, year })
}

const DOLLARS = { id: 'spending_usd', unit: 'million USD, current prices and exchange rates', decimals: 0 }

function verdictAt(figure: number, relation: NumberRelation, text: string, indicator = 'share_of_gdp') {
  const view = record({
    indicators: [{ id: 'share_of_gdp' }, { id: 'real_change', unit: 'percent' }, DOLLARS],
    editions: [edition('2024-06-17', [{ indicator, value: figure }])],
  }).asOf('2024-06-17')
  return verified(view, text, { relation, indicator }).now.verdict
}

describe('a share said to be', () => {
  test.each<[NumberRelation, string, number, string, string]>([
    ['is', '2.10', 2.1, 'holds', 'the figure itself'],
    ['is', '2.10', 2.104, 'holds', 'as it is published'],
    ['is', '2.10', 2.11, 'close', 'a hundredth off: within 0.05'],
    ['is', '2.10', 2.15, 'close', 'exactly 0.05 off'],
    ['is', '2.10', 2.05, 'close', 'exactly 0.05 off, below'],
    ['is', '2.10', 2.16, 'fails', 'more than 0.05 off'],
    ['is', '2.10', 2.04, 'fails', 'more than 0.05 off, below'],
    ['is', '2', 1.95, 'holds', 'read as 2.0, half up'],
    ['is', '2', 1.94, 'close', 'within a step'],
    ['is', '2', 2.04, 'holds', 'rounds down to it'],
    ['is', '2', 2.05, 'close', 'rounds up to 2.1'],
    ['is', '2', 2.1, 'close', 'exactly a step off'],
    ['is', '2', 2.11, 'fails', 'more than a step off'],
    ['is', '2', 1.57, 'fails', 'would be 2 as a whole number'],
    ['is', '3.5', 3.49, 'holds', 'Denmark in 2026'],
    ['is', '3.50', 3.49, 'close', 'Denmark in 2026, with two digits'],
    ['is', '3.495', 3.5, 'holds', 'with more digits than published it is 3.50'],
    ['about', '3', 2.85, 'holds', 'exactly 5% off'],
    ['about', '3', 3.15, 'holds', 'exactly 5% off, above'],
    ['about', '2.8', 2.66, 'holds', 'exactly 5% off, which in binary is a little less'],
    ['about', '3', 2.84, 'close', 'more than 5% off'],
    ['about', '3', 2.7, 'close', 'exactly 10% off'],
    ['about', '3', 2.69, 'fails', 'more than 10% off'],
    ['about', '3', 3.31, 'fails', 'more than 10% off, above'],
    ['about', '1', 1.1, 'holds', 'a step is more than 5%'],
    ['about', '1', 1.11, 'close', 'more than a step'],
    ['about', '1', 1.2, 'close', 'two steps'],
    ['about', '1', 1.21, 'fails', 'more than two steps'],
    ['about', '2.00', 2.1, 'holds', '5% is more than a step'],
    ['about', '2.00', 2.11, 'close', 'more than 5%'],
    ['at_least', '3.5', 3.5, 'holds', 'exactly at it'],
    ['at_least', '3.5', 3.49, 'fails', 'Denmark in 2026: to hold by rounding is not to meet'],
    ['above', '3.5', 3.5, 'fails', 'exactly at it'],
    ['above', '3.5', 3.51, 'holds', 'a hundredth above'],
    ['at_most', '3.5', 3.5, 'holds', 'exactly at it'],
    ['at_most', '3.5', 3.51, 'fails', 'a hundredth above, though it rounds to it'],
    ['below', '3.5', 3.5, 'fails', 'exactly at it'],
    ['below', '3.5', 3.49, 'holds', 'a hundredth below, though it rounds to it'],
    ['at_least', '2', 1.996, 'holds', 'as it is published, 2.00'],
  ])('%s %s: %d %s (%s… %s)', (relation, text, figure, verdict) => {
    expect(verdictAt(figure, relation, text)).toBe(verdict)
  })

  test.each<[NumberRelation, string, number, string]>([
    ['is', '-0.5', -0.55, 'holds'],
    ['is', '-0.5', -0.45, 'close'],
    ['about', '-10', -10.5, 'holds'],
    ['about', '-10', -9.49, 'close'],
    ['about', '-10', -11.01, 'fails'],
    ['at_least', '-0.5', -0.4, 'holds'],
  ])('a change: %s %s: %d %s', (relation, text, figure, verdict) => {
    expect(verdictAt(figure, relation, text, 'real_change')).toBe(verdict)
  })

  test.each<[NumberRelation, string, number, string]>([
    ['is', '45 billion', 44_500, 'holds'],
    ['is', '45 billion', 45_499, 'holds'],
    ['is', '45 billion', 44_499, 'close'],
    ['is', '45 billion', 46_000, 'close'],
    ['is', '45 billion', 46_001, 'fails'],
    ['is', '1000 billion', 1_010_101, 'close'],
    ['is', '1000 billion', 1_010_102, 'fails'],
    ['is', '990000', 1_000_000, 'close'],
    ['is', '989999', 1_000_000, 'fails'],
    ['about', '45 billion', 42_750, 'holds'],
    ['about', '45 billion', 42_749, 'close'],
    ['about', '45 billion', 40_500, 'close'],
    ['about', '45 billion', 40_499, 'fails'],
    ['at_least', '45 billion', 44_999, 'fails'],
    ['at_least', '45 billion', 45_000, 'holds'],
  ])('an amount: %s %s: %d %s', (relation, text, figure, verdict) => {
    expect(verdictAt(figure, relation, text, 'spending_usd')).toBe(verdict)
  })
})

describe('on the record', () => {
  let dataset: Dataset
  beforeAll(async () => {
    dataset = await seededRecord()
  })
  const on = (day = '2026-11-24') => dataset.asOf(day)

  test('Estonia’s 3.38 for 2025 held on 28 August 2025 and fails now, and one edition printed it', () => {
    const told = verified(on(), '3.38', { area: 'EST', year: 2025, saidOn: '2025-08-28' })
    expect(told).toMatchObject({
      whenSaid: { verdict: 'holds', figure: { value: 3.38, publication: 'nato-2025-08' }, difference: 0 },
      now: { verdict: 'fails', figure: { value: 3.93, publication: 'nato-2026-07' }, difference: 0.55 },
      printedIn: [{ publication: 'nato-2025-08', day: '2025-08-28', isLater: false }],
      mayMean: [],
    })
  })

  test('Portugal’s 1.6, said on 5 June 2025, is about 2024, failed at 1.46 and holds at 1.55', () => {
    const told = verified(on(), '1.6', { area: 'PRT', saidOn: '2025-06-05' })
    expect(told).toMatchObject({
      year: 2024,
      whenSaid: { verdict: 'fails', figure: { value: 1.46 }, difference: -0.14 },
      now: { verdict: 'holds', figure: { value: 1.55 }, difference: -0.05 },
    })
    expect(told.printedIn.map(({ publication, isLater }) => [publication, isLater])).toEqual([
      ['nato-2024-06', false],
      ['nato-2025-08', true],
      ['nato-2026-07', true],
    ])
  })

  test('Lithuania’s about 3, said on 17 January 2025, held at 2.85 and holds at 3.07', () => {
    expect(verified(on(), '3', { area: 'LTU', relation: 'about', saidOn: '2025-01-17' })).toMatchObject({
      year: 2024,
      whenSaid: { verdict: 'holds', figure: { value: 2.85 } },
      now: { verdict: 'holds', figure: { value: 3.07 } },
    })
  })

  test('Romania’s 2.5, said on 11 July 2023, was close at 2.44, fails at 1.61, and may mean its pledge of 2022', () => {
    const told = verified(on(), '2.5', { area: 'ROU', saidOn: '2023-07-11' })
    expect(told).toMatchObject({
      year: 2023,
      whenSaid: { verdict: 'close', figure: { value: 2.44 } },
      now: { verdict: 'fails', figure: { value: 1.61 } },
      printedIn: [],
    })
    expect(told.mayMean).toMatchObject([{ kind: 'pledge', pledge: { id: 'rou-2022-2-5pct' } }])
  })

  test('Denmark’s 3.49 is 3.5, and is not at least 3.5', () => {
    expect(verified(on(), '3.5', { area: 'DNK' }).now.verdict).toBe('holds')
    expect(verified(on(), '3.5', { area: 'DNK', relation: 'at_least' }).now.verdict).toBe('fails')
  })

  test('the Benelux have a share computed from sums, 2.36 in 2026, which nobody printed', () => {
    const told = verified(on(), '2.36', { area: 'benelux' })
    expect(told).toMatchObject({
      year: 2026,
      now: { verdict: 'holds', figure: { value: 2.36, status: null, observation: null } },
      printedIn: [],
    })
  })

  test('a group has no figure by another definition, so its own share is not taken for one', () => {
    const { now, mayMean } = verified(on(), '2.36', { area: 'benelux', relation: 'above' })
    expect([now.verdict, mayMean]).toEqual(['fails', []])
  })

  test('a group’s share of another year is what a number may have meant', () => {
    // 1.73 in 2024, 2.36 in 2026.
    const meant = verified(on(), '1.73', { area: 'benelux', year: 2025 }).mayMean[0]
    expect(meant).toMatchObject({ kind: 'other_year', area: 'benelux', year: 2024, figure: { value: 1.73 } })
  })

  test('of a group without a share for the newest year the current figure is the one before', () => {
    // The edition of August 2025 has no German figure for 2025: the euro area’s sums would be another number.
    expect(verified(on('2025-09-01'), '2', { area: 'euro-area' }).year).toBe(2024)
    expect(verified(on('2025-09-01'), '2', { area: 'euro-area', year: 2025 }).now).toMatchObject({
      verdict: 'not_checkable',
      reason: 'incomplete',
    })
  })

  test.each([
    ['ISL', 'share_of_gdp', 2024, 'no_armed_forces'],
    ['DEU', 'share_of_gdp', 2030, 'not_reported'],
    ['DEU', 'related_share_of_gdp', 2025, 'not_measured'],
    ['NATO', 'share_of_gdp', 2012, 'not_reported'],
    ['jef', 'share_of_gdp', 2012, 'no_members'],
    ['eu', 'share_of_gdp', 2005, 'no_constant_prices'],
  ])('%s in %s of %i cannot be checked: %s', (area, indicator, year, reason) => {
    const { now } = verified(on(), '2', { area, indicator, year })
    expect(now).toEqual({ verdict: 'not_checkable', figure: null, difference: null, reason })
  })

  test('Germany’s figure of 2025 was in no edition on 1 September 2025, and is now', () => {
    expect(verified(on(), '2.4', { area: 'DEU', year: 2025, saidOn: '2025-09-01' })).toMatchObject({
      whenSaid: { verdict: 'not_checkable', reason: 'not_reported' },
      now: { figure: { publication: 'nato-2026-07' } },
    })
  })

  test('before Finland joined there was no figure of it', () => {
    const { whenSaid } = verified(on(), '1.7', { area: 'FIN', saidOn: '2022-06-30', year: 2022 })
    expect(whenSaid).toMatchObject({ verdict: 'not_checkable', reason: 'not_yet_ally' })
  })

  test('a number in leva is not held against euros', () => {
    const asked = { area: 'BGR', indicator: 'spending_national', year: 2023, saidOn: '2024-07-01' }
    const leva = dataset.asOf('2024-07-01').figure('spending_national', 'BGR', 2023)
    const told = verified(on(), String(Math.round(leva?.value ?? 0)), asked)
    expect(told.whenSaid.verdict).toBe('holds')
    expect(told.now).toMatchObject({ verdict: 'not_checkable', reason: 'unit_changed' })
  })

  test('a real change is judged by the edition that has it, and the row says that a later one has none', () => {
    const { now } = verified(on(), '10', { area: 'POL', indicator: 'real_change', year: 2024 })
    expect(now).toMatchObject({ figure: { publication: 'nato-2025-08' }, reason: 'older_edition' })
  })
})

describe('may mean', () => {
  /** Belgium at 1.30 in 2024, unless told otherwise; said and asked on the day after. */
  function meanings(text: string, given: Given = {}, asked: Asked = {}) {
    const view = record({
      allies: [{ code: 'BEL' }, { code: 'POL' }],
      editions: [edition('2024-06-17', [{ value: 1.3 }])],
      ...given,
    }).asOf('2026-11-24')
    return verified(view, text, { year: 2024, ...asked }).mayMean.map((one) =>
      one.kind === 'pledge'
        ? one.pledge.id
        : [one.kind, one.area, one.indicator, one.year, one.figure.publication].join(' '),
    )
  }

  const figures = (...some: Parameters<typeof edition>[1][]) => ({
    editions: some.map((each, index) => edition(`2024-0${6 + index}-17`, [{ value: 1.3 }, ...(each ?? [])])),
  })

  test('the same area a year before or after, and no further', () => {
    const years = [2022, 2023, 2025, 2026].map((year) => ({ year, value: 2.04 }))
    expect(meanings('2', figures(years))).toEqual([
      'other_year BEL share_of_gdp 2023 nato-2024-06-17',
      'other_year BEL share_of_gdp 2025 nato-2024-06-17',
    ])
  })

  test('by what was known on the day it was said', () => {
    const later = {
      editions: [edition('2024-06-17', [{ value: 1.3 }]), edition('2025-06-17', [{ year: 2025, value: 2 }])],
    }
    expect(meanings('2', later, { saidOn: '2025-06-16' })).toEqual([])
    expect(meanings('2', later, { saidOn: '2025-06-17' })).toHaveLength(1)
  })

  test.each<[string, Parameters<typeof pledge>[0], boolean]>([
    ['for the year', { deadlineYear: 2024 }, true],
    ['without a year', { deadlineYear: null }, true],
    ['for another year', { deadlineYear: 2025 }, false],
    ['for a span that covers it', { fromYear: 2023, deadlineYear: 2025, basis: 'every_year' }, true],
    ['for a span after it', { fromYear: 2025, deadlineYear: 2027, basis: 'average' }, false],
    ['of another percentage', { deadlineYear: null, percent: 2.01 }, false],
    ['of the total, which the core share is part of', { deadlineYear: null, indicator: 'total_share_of_gdp' }, true],
    ['of equipment', { deadlineYear: null, indicator: 'equipment_share' }, false],
    ['of another ally', { deadlineYear: null, ally: 'POL' }, false],
    ['of the day it was said', { deadlineYear: null, announcedOn: '2026-11-24' }, true],
    ['that is a reservation: what the ally offers instead', { deadlineYear: null, kind: 'reservation' }, true],
    ['that is an exemption: no word of its own', { deadlineYear: null, kind: 'exemption' }, false],
    ['of a day nobody knows', { deadlineYear: null, announcedOn: null }, false],
  ])('a pledge %s', (_, given, isMeant) => {
    expect(meanings('2', { pledges: [given ?? {}] })).toEqual(isMeant ? ['pledge'] : [])
  })

  test('no pledge announced after it was said', () => {
    const given = { pledges: [{ deadlineYear: null, announcedOn: '2025-01-02' }] }
    expect(meanings('2', given, { saidOn: '2025-01-01' })).toEqual([])
    expect(meanings('2', given, { saidOn: '2025-01-02' })).toEqual(['pledge'])
  })

  const OTHERS = [
    { id: 'share_of_gdp' },
    { id: 'military_share_of_gdp' },
    { id: 'cofog_share_of_gdp', decimals: 1 },
    DOLLARS,
    { ...DOLLARS, id: 'spending_usd_2021', unit: 'million USD, 2021 prices and exchange rates' },
    { ...DOLLARS, id: 'gdp_usd_2021', unit: 'million USD, 2021 prices and exchange rates' },
  ]

  test('another definition, of which only the last update is held: also where it came out later', () => {
    const given = {
      indicators: OTHERS,
      editions: [
        edition('2024-06-17', [{ value: 1.3 }, { indicator: 'spending_usd', value: 2 }]),
        edition('2026-02-24', [{ indicator: 'military_share_of_gdp', value: 1.96 }], 'world-bank'),
        edition('2026-04-27', [{ indicator: 'cofog_share_of_gdp', value: 2 }], 'eurostat'),
      ],
    }
    const both = [
      'other_definition BEL cofog_share_of_gdp 2024 eurostat-2026-04-27',
      'other_definition BEL military_share_of_gdp 2024 world-bank-2026-02-24',
    ]
    expect(meanings('2.0', given, { saidOn: '2024-07-01' })).toEqual(both)
    // To two digits the World Bank’s 1.96 is not 1.99, and Eurostat, who publishes one, has 2.0.
    expect(meanings('1.99', given, { saidOn: '2024-07-01' })).toEqual(both.slice(0, 1))
  })

  test('other prices of the same thing', () => {
    const given = {
      indicators: OTHERS,
      editions: [
        edition('2024-06-17', [
          { indicator: 'spending_usd', value: 9000 },
          { indicator: 'spending_usd_2021', value: 8100 },
          { indicator: 'gdp_usd_2021', value: 8100 },
        ]),
      ],
    }
    expect(meanings('8.1 billion', given, { indicator: 'spending_usd' })).toEqual([
      'other_prices BEL spending_usd_2021 2024 nato-2024-06-17',
    ])
  })

  test('another area, only of a number with all its digits', () => {
    const others = figures([
      { area: 'POL', value: 2 },
      { area: 'NATO', value: 2.004 },
      { area: 'POL', year: 2026, value: 2 },
    ])
    expect(meanings('2', others)).toEqual([])
    expect(meanings('2.0', others)).toEqual([])
    expect(meanings('2.00', others)).toEqual([
      'other_area NATO share_of_gdp 2024 nato-2024-06-17',
      'other_area POL share_of_gdp 2024 nato-2024-06-17',
    ])
  })

  const explained = [{ year: 2023, value: 2 }]
  test.each<[string, Given, Asked]>([
    [
      'it held',
      { editions: [edition('2024-06-17', [{ value: 2 }, ...explained]), edition('2025-06-17', [{ value: 1.3 }])] },
      { saidOn: '2024-07-01' },
    ],
    [
      'it holds',
      { editions: [edition('2024-06-17', [{ value: 1.3 }, ...explained]), edition('2025-06-17', [{ value: 2 }])] },
      { saidOn: '2024-07-01' },
    ],
    [
      'an edition had printed it',
      { editions: [edition('2023-06-17', [{ value: 2 }]), edition('2024-06-17', [{ value: 1.3 }, ...explained])] },
      {},
    ],
  ])('nothing where %s', (_, given, asked) => {
    expect(meanings('2', given, asked)).toEqual([])
  })

  test('something where only an edition between the two days printed it', () => {
    const editions = [
      edition('2024-06-17', [{ value: 1.3 }, ...explained]),
      edition('2025-06-17', [{ value: 2 }]),
      edition('2026-06-17', [{ value: 1.4 }]),
    ]
    expect(meanings('2', { editions }, { saidOn: '2024-07-01' })).toEqual([
      'other_year BEL share_of_gdp 2023 nato-2024-06-17',
    ])
  })
})

describe('for every record and day', () => {
  /** As published: half up in whole hundredths of the thousandths the figures are made of. */
  const asPublished = (value: number) => (Math.floor((Math.round(value * 1000) + 5) / 10) / 100).toFixed(2)

  test('a number as published is printed in its edition, and holds on the day it is in force', () => {
    let printed = 0
    fc.assert(
      fc.property(records, days, (facts, day) => {
        const view = new Dataset(1, facts).asOf(day)
        for (const { area, year, value, publication } of [...facts.observations].filter(
          (one) => one.indicator === 'share_of_gdp',
        )) {
          const inForce = view.figure('share_of_gdp', area, year)
          const told = verified(view, asPublished(value), { area, year })
          if (inForce?.publication === publication) {
            printed += 1
            expect(told.now.verdict).toBe('holds')
            expect(told.printedIn.map((one) => one.publication)).toContain(publication)
            expect(told.mayMean).toEqual([])
          }
          expect(told.now).toEqual(told.whenSaid)
          expect(told.printedIn.every((one) => one.day <= day && !one.isLater)).toBe(true)
        }
      }),
    )
    expect(printed).toBeGreaterThan(100)
  })

  test('what is known on two days is two answers: each is that of asking on its own day', () => {
    fc.assert(
      fc.property(records, days, days, fc.integer({ min: 180, max: 220 }), (facts, one, other, hundredths) => {
        const [saidOn = '', asOf = ''] = [one, other].sort()
        const dataset = new Dataset(1, facts)
        const asked = { year: 2023, relation: 'about' } as const
        const told = verified(dataset.asOf(asOf), (hundredths / 100).toFixed(2), { ...asked, saidOn })
        expect(told.whenSaid).toEqual(verified(dataset.asOf(saidOn), (hundredths / 100).toFixed(2), asked).now)
        expect(told.now).toEqual(verified(dataset.asOf(asOf), (hundredths / 100).toFixed(2), asked).now)
      }),
    )
  })

  test('the relations fit each other', () => {
    const hundredths = fc.integer({ min: -300, max: 1200 })
    fc.assert(
      fc.property(hundredths, hundredths, fc.constantFrom(0, 1, 2), (figure, number, digits) => {
        const text = (number / 100).toFixed(digits)
        const told = (relation: NumberRelation) => verdictAt(figure / 100, relation, text, 'real_change')
        expect(told('at_least') === 'holds').toBe(told('below') === 'fails')
        expect(told('at_most') === 'holds').toBe(told('above') === 'fails')
        if (told('is') === 'holds') expect(told('about')).toBe('holds')
        if (told('at_least') === 'holds' && told('at_most') === 'holds') expect(told('is')).toBe('holds')
        for (const relation of ['at_least', 'above', 'at_most', 'below'] as const)
          expect(told(relation)).not.toBe('close')
      }),
    )
  })
})
