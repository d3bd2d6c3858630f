/** The allies together: who is counted, whose figures are summed, and from which edition. */
import { describe, expect, test } from 'vitest'
import { aggregateShare } from '../../src/domain/alliance.js'
import { membersOf } from '../../src/domain/group.js'
import type { Observation } from '../../src/record/observations.js'
import { type Edition, edition, record } from '../support/facts.js'

/** An area's spending and GDP of 2024 at the constant prices of a base year; null is not published. */
function money(area: string, spending: number | null, gdp: number | null, base = 2021, year = 2024) {
  const figures: Partial<Observation>[] = []
  if (spending !== null) figures.push({ area, year, indicator: `spending_usd_${base}`, value: spending })
  if (gdp !== null) figures.push({ area, year, indicator: `gdp_usd_${base}`, value: gdp })
  return figures
}

const ALLIES = [{ code: 'BEL' }, { code: 'POL' }, { code: 'USA' }, { code: 'ISL', armedForces: false }]
const BEL = money('BEL', 13, 1000)
const POL = money('POL', 60, 1500)
const USA = money('USA', 300, 10_000)
const ISL = money('ISL', null, 100)

function share(editions: readonly Edition[], asOf = '2026-12-01', year = 2024) {
  return aggregateShare(record({ allies: ALLIES, editions }).asOf(asOf), 'NATO', year)
}

/** The same where these are the only allies. */
function shareOf(codes: readonly string[], editions: readonly Edition[], asOf = '2026-12-01') {
  const allies = ALLIES.filter(({ code }) => codes.includes(code))
  return aggregateShare(record({ allies, editions }).asOf(asOf), 'NATO', 2024)
}

describe('the members of a year', () => {
  const allies = [{ code: 'USA' }, { code: 'BEL' }, { code: 'FIN', joinedOn: '2023-04-04' }]
  const codes = (asOf: string, grouping: 'NATO' | 'NATO-EUR-CAN', year: number) =>
    membersOf(record({ allies }).asOf(asOf), grouping, year).map((member) => member.code)

  test.each([
    ['2026-11-24', 2022, ['USA', 'BEL'], 'the year before it joined'],
    ['2026-11-24', 2023, ['USA', 'BEL', 'FIN'], 'the year it joined, whole'],
    ['2023-04-03', 2023, ['USA', 'BEL'], 'the day before it joined'],
    ['2023-04-04', 2023, ['USA', 'BEL', 'FIN'], 'the day it joined'],
    ['2026-11-24', 1948, [], 'the year before the alliance'],
    ['2026-11-24', 1949, ['USA', 'BEL'], 'its first year'],
  ])('asked on %s about %i are %j: %s', (asOf, year, expected) => {
    expect(codes(asOf, 'NATO', year)).toEqual(expected)
  })

  test('leave out the United States among European allies and Canada', () => {
    expect(codes('2026-11-24', 'NATO-EUR-CAN', 2023)).toEqual(['BEL', 'FIN'])
  })
})

describe('the aggregate share', () => {
  test('is the sum of spending over the sum of GDP, not a mean of shares', () => {
    // 13 + 60 of 1000 + 1500 is 2.92; the mean of 1.3 and 4 would be 2.65.
    expect(shareOf(['BEL', 'POL'], [edition('2026-07-07', [...BEL, ...POL])])).toMatchObject({
      publication: 'nato-2026-07-07',
      spendingIndicator: 'spending_usd_2021',
      spendingUsdM: 73,
      gdpUsdM: 2500,
      computed: 2.92,
    })
  })

  test('of European allies and Canada is without the United States', () => {
    const allies = [{ code: 'BEL' }, { code: 'USA' }]
    const view = record({ allies, editions: [edition('2026-07-07', [...BEL, ...USA])] }).asOf('2026-12-01')
    expect(aggregateShare(view, 'NATO-EUR-CAN', 2024)).toMatchObject({ computed: 1.3, leftOut: [] })
    expect(aggregateShare(view, 'NATO', 2024)).toMatchObject({ computed: 2.85, leftOut: [] })
  })

  test.each<[string, Partial<Observation>[], number, number, string[]]>([
    ['an ally without armed forces adds its GDP', [...BEL, ...POL, ...ISL], 73, 2600, ['USA']],
    ['one without any figure is named', [...BEL, ...POL], 73, 2500, ['USA', 'ISL']],
    ['one without GDP is left out of both sums', [...BEL, ...money('POL', 60, null)], 13, 1000, ['POL', 'USA', 'ISL']],
    ['one without spending too', [...BEL, ...money('POL', null, 1500)], 13, 1000, ['POL', 'USA', 'ISL']],
    [
      'what is spent is summed before it is rounded',
      [...money('BEL', 1.3, 100.3), ...money('POL', 1.3, 100.3)],
      3,
      201,
      ['USA', 'ISL'],
    ],
    [
      'another year is another matter',
      [...BEL, ...money('POL', 60, 1500, 2021, 2023)],
      13,
      1000,
      ['POL', 'USA', 'ISL'],
    ],
  ])('%s', (_, figures, spendingUsdM, gdpUsdM, leftOut) => {
    expect(share([edition('2026-07-07', figures)])).toMatchObject({ spendingUsdM, gdpUsdM, leftOut })
  })

  test('of 2.915% is published as 2.92, half up', () => {
    expect(shareOf(['BEL'], [edition('2026-07-07', money('BEL', 2915, 100_000))])?.computed).toBe(2.92)
  })

  test.each<[string, Partial<Observation>[]]>([
    ['nobody’s figures', []],
    ['spending without any GDP', money('BEL', 13, null)],
    ['GDP without any spending', money('BEL', null, 1000)],
    ['the GDP of an ally without armed forces alone', ISL],
    [
      'figures at current prices',
      [
        { indicator: 'spending_usd', value: 13 },
        { indicator: 'gdp_usd', value: 1000 },
      ],
    ],
    ['spending at 2021 and GDP at 2015 prices', [...money('BEL', 13, null), ...money('BEL', null, 1000, 2015)]],
    ['shares alone', [{ indicator: 'share_of_gdp', area: 'NATO', value: 2.7 }, { value: 1.3 }]],
    ['another year', money('BEL', 13, 1000, 2021, 2023)],
  ])('is not made from %s', (_, figures) => {
    expect(share([edition('2026-07-07', figures)])).toBeNull()
  })
})

describe('one edition, and one base year, for both sums', () => {
  const old = edition('2024-06-17', [...money('BEL', 12, 1000, 2015), ...money('POL', 50, 1000, 2015)])
  const recent = edition('2026-07-07', [...BEL])

  test('the latest that has both columns for the year', () => {
    expect(shareOf(['BEL'], [old, recent])).toMatchObject({ publication: 'nato-2026-07-07', computed: 1.3 })
    expect(shareOf(['BEL'], [recent, old])).toMatchObject({ publication: 'nato-2026-07-07', computed: 1.3 })
  })

  test('even where an earlier one has more allies: then there is no share', () => {
    expect(shareOf(['BEL', 'POL'], [old, recent])).toMatchObject({
      publication: 'nato-2026-07-07',
      computed: null,
      reason: 'incomplete',
      leftOut: ['POL'],
    })
  })

  test.each<[string, Partial<Observation>[]]>([
    ['has shares only', [{ value: 1.3 }]],
    ['has spending only', money('BEL', 13, null)],
    ['has another year only', money('BEL', 13, 1000, 2021, 2025)],
  ])('an earlier one where the latest %s', (_, figures) => {
    expect(shareOf(['BEL', 'POL'], [old, edition('2026-07-07', figures)])).toMatchObject({
      publication: 'nato-2024-06-17',
      spendingIndicator: 'spending_usd_2015',
      computed: 3.1,
    })
  })

  test.each([
    ['2026-07-06', 'nato-2024-06-17', 'the day before the later is out'],
    ['2026-07-07', 'nato-2026-07-07', 'the day it is out'],
  ])('on %s that of %s: %s', (asOf, publication) => {
    expect(share([old, recent], asOf)?.publication).toBe(publication)
  })

  test('an edition at both prices is read at those of 2021, and who is there at 2015 prices alone is left out', () => {
    const both = edition('2026-07-07', [...BEL, ...money('BEL', 99, 1000, 2015), ...money('POL', 50, 1000, 2015)])
    expect(shareOf(['BEL'], [both])).toMatchObject({ spendingIndicator: 'spending_usd_2021', computed: 1.3 })
    expect(shareOf(['BEL', 'POL'], [both])).toMatchObject({ spendingUsdM: 13, computed: null, leftOut: ['POL'] })
  })

  test('the one asked for, and no other', () => {
    const data = record({
      allies: [{ code: 'BEL' }, { code: 'POL' }],
      editions: [old, recent, edition('2026-08-01', [{ value: 1.3 }])],
    })
    const of = (id: string) => aggregateShare(data.asOf('2026-12-01', id), 'NATO', 2024)?.computed ?? null
    expect([of('nato-2024-06-17'), of('nato-2026-07-07'), of('nato-2026-08-01')]).toEqual([3.1, null, null])
  })
})

describe('those left out of the sums', () => {
  /** 2024 without Poland, which had so much of the 100,000 of GDP in 2023. */
  const withoutPoland = (gdp: number, more: readonly Partial<Observation>[] = []) =>
    edition('2026-07-07', [
      ...money('BEL', 1300, 100_000),
      ...money('BEL', 1200, 100_000 - gdp, 2021, 2023),
      ...money('POL', 60, gdp, 2021, 2023),
      ...more,
    ])
  const THREE = ['BEL', 'POL', 'ISL']

  test.each<[number, number | null, string | null, string]>([
    [5000, 1.3, null, 'a twentieth of the GDP'],
    [5001, null, 'incomplete', 'a little more than a twentieth'],
  ])('of %i of 100,000 leave a share of %j (%s): %s', (gdp, computed, reason) => {
    expect(shareOf(THREE, [withoutPoland(gdp)])).toMatchObject({ computed, reason, leftOut: ['POL', 'ISL'] })
  })

  test('are weighed in the last year for which the edition has the GDP of all', () => {
    const earlier = [...money('BEL', 10, 50_000, 2021, 2022), ...money('POL', 10, 50_000, 2021, 2022)]
    expect(shareOf(THREE, [withoutPoland(5000, earlier)])?.computed).toBe(1.3)
    const later = [...money('BEL', 10, 50_000, 2021, 2025), ...money('POL', 10, 50_000, 2021, 2025)]
    expect(shareOf(THREE, [withoutPoland(5000, later)])?.computed).toBeNull()
  })

  test('are weighed by the edition that is summed, and by no other', () => {
    const other = edition('2026-06-01', [
      ...money('BEL', 10, 99_000, 2015, 2025),
      ...money('POL', 10, 1000, 2015, 2025),
    ])
    expect(shareOf(THREE, [other, edition('2026-07-07', BEL)])).toMatchObject({ computed: null, reason: 'incomplete' })
  })

  test('are weighed with their GDP of the year itself where only spending is missing', () => {
    const figures = [...money('BEL', 1300, 96_000), ...money('POL', null, 4000)]
    expect(shareOf(THREE, [edition('2026-07-07', figures)])?.computed).toBe(1.35)
  })

  test('never are too much for being without armed forces', () => {
    const [belgium, iceland] = [money('BEL', 13, 1000), money('ISL', null, 9000, 2021, 2023)]
    const figures = [...belgium, ...money('BEL', 13, 1000, 2021, 2023), ...iceland]
    expect(shareOf(['BEL', 'ISL'], [edition('2026-07-07', figures)])).toMatchObject({ computed: 1.3, leftOut: ['ISL'] })
  })

  test('may be all there are: then there is no share, and not one of 0', () => {
    const figures = [...money('POL', 60, 1500, 2021, 2023), ...BEL]
    const view = record({ allies: ALLIES, editions: [edition('2026-07-07', figures)] }).asOf('2026-12-01')
    expect(aggregateShare(view, ['POL'], 2024)).toMatchObject({ computed: null, reason: 'incomplete' })
  })
})

test('an ally without armed forces alone has GDP, and no share', () => {
  const view = record({ allies: ALLIES, editions: [edition('2026-07-07', [...BEL, ...ISL])] }).asOf('2026-12-01')
  expect(aggregateShare(view, ['ISL'], 2024)).toMatchObject({ computed: null, reason: 'no_armed_forces' })
})

describe('figures that were worked out', () => {
  const derived = (figures: readonly Partial<Observation>[]) => figures.map((one) => ({ ...one, derived: true }))

  test.each<[string, Partial<Observation>[], boolean]>([
    ['both of Poland’s', [...BEL, ...derived(POL)], true],
    ['one GDP', [...money('BEL', 13, null), ...derived(money('BEL', null, 1000)), ...POL], true],
    ['none', [...BEL, ...POL], false],
    ['one that is not summed, of a country that is no ally', [...BEL, ...POL, ...derived(USA)], false],
  ])('are summed, and the share says so: %s', (_, figures, isDerived) => {
    const found = shareOf(['BEL', 'POL'], [edition('2026-07-07', figures)])
    expect(found).toMatchObject({ computed: 2.92, isDerived })
  })
})

describe('the published share beside it', () => {
  const published = (value: number, area = 'NATO') => ({ area, value })

  test('is that of the same publication, at published precision', () => {
    const editions = [
      edition('2024-06-17', [...money('BEL', 12, 1000, 2015), published(2.71)]),
      edition('2026-07-07', [...BEL, published(2.6514)]),
      edition('2026-08-01', [published(2.99)]),
    ]
    expect(share(editions)?.published).toBe(2.65)
  })

  test.each([
    ['the same publication gives none', [edition('2024-06-17', [published(2.71)]), edition('2026-07-07', BEL)]],
    ['it is that of another grouping', [edition('2026-07-07', [...BEL, published(2.65, 'NATO-EUR-CAN')])]],
    ['it is that of another year', [edition('2026-07-07', [...BEL, { ...published(2.65), year: 2023 }])]],
  ])('is null where %s', (_, editions) => {
    expect(share(editions)).toMatchObject({ publication: 'nato-2026-07-07', published: null })
  })
})
