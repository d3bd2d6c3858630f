/** Which figures, and which words, were there to be read on a date. */
import { describe, expect, test } from 'vitest'
import type { View } from '../../src/domain/dataset.js'
import { claim, edition, milestone, pledge, record, statement, summit, target } from '../support/facts.js'

/** The figures of a series with the day of the edition each comes from. */
function series(view: View, indicator = 'share_of_gdp', area = 'BEL') {
  return view
    .series(indicator, area)
    .map(({ year, value, publication }) => `${year}: ${value} (${publication.slice(-10)})`)
}

// Poland's 2024 as published on 17 June 2024, 24 April 2025, 28 August 2025 and 7 July 2026.
const POLAND = record({
  allies: [{ code: 'POL' }],
  editions: [
    edition('2026-07-07', [{ area: 'POL', value: 3.75 }]),
    edition('2024-06-17', [{ area: 'POL', value: 4.12, status: 'estimate' }]),
    edition('2025-08-28', [{ area: 'POL', value: 3.79, status: 'estimate' }]),
    edition('2025-04-24', [{ area: 'POL', value: 4.07, status: 'estimate' }]),
  ],
})

describe('the figure in force', () => {
  test.each<[string, number | null, string]>([
    ['2024-06-16', null, 'the day before the first edition'],
    ['2024-06-17', 4.12, 'an edition published that very day counts'],
    ['2025-04-23', 4.12, 'the day before the second'],
    ['2025-04-24', 4.07, 'the day of the second'],
    ['2025-08-27', 4.07, 'the day before the third'],
    ['2025-08-28', 3.79, 'the day of the third'],
    ['2026-07-06', 3.79, 'the day before the fourth'],
    ['2026-07-07', 3.75, 'the day of the fourth'],
  ])('on %s is %d: %s', (asOf, value) => {
    expect(POLAND.asOf(asOf).figure('share_of_gdp', 'POL', 2024)?.value ?? null).toBe(value)
  })

  test('stands above every earlier edition of it, latest first', () => {
    const values = POLAND.asOf('2026-01-01').vintages('share_of_gdp', 'POL', 2024)
    expect(values.map(({ observation }) => observation.value)).toEqual([3.79, 4.07, 4.12])
  })

  test('of two editions of one day is that of the greater id', () => {
    const same = { value: 2.2, publication: 'nato-b' }
    const b = edition('2025-01-01', [same])
    const twice = { ...b, publication: { ...b.publication, id: 'nato-b' } }
    for (const editions of [
      [edition('2025-01-01', [{ value: 2.1 }]), twice],
      [twice, edition('2025-01-01', [{ value: 2.1 }])],
    ]) {
      expect(record({ editions }).asOf('2025-01-01').figure('share_of_gdp', 'BEL', 2024)?.value).toBe(2.2)
    }
  })

  test('is not taken from an edition that leaves out the area or the year', () => {
    const view = record({
      editions: [
        edition('2024-06-17', [{ value: 1.3 }, { year: 2023, value: 1.21 }]),
        edition('2025-08-28', [{ area: 'POL', value: 3.79 }, { year: 2023, value: 1.19 }, { year: 2025 }]),
      ],
    }).asOf('2025-12-31')
    expect(series(view)).toEqual(['2023: 1.19 (2025-08-28)', '2024: 1.3 (2024-06-17)', '2025: 2 (2025-08-28)'])
  })

  test('is of the indicator and area asked for, and no other', () => {
    const view = record({
      editions: [edition('2024-06-17', [{ value: 1.3 }, { indicator: 'gdp_usd', value: 655_744 }, { area: 'NATO' }])],
    }).asOf('2025-01-01')
    expect(view.figure('gdp_usd', 'BEL', 2024)?.value).toBe(655_744)
    expect(view.figure('share_of_gdp', 'NATO', 2024)?.value).toBe(2)
    expect(view.figure('gdp_usd', 'NATO', 2024)).toBeNull()
    expect(view.figure('unheard_of', 'BEL', 2024)).toBeNull()
  })
})

describe('a series', () => {
  test('runs by year, whatever the order of the record, and its last year is current', () => {
    const figures = [2026, 2014, 2025].map((year) => ({
      year,
      value: year === 2014 ? 1 : 2,
      status: 'estimate' as const,
    }))
    const view = record({ editions: [edition('2026-07-07', figures)] }).asOf('2026-07-07')
    expect(view.series('share_of_gdp', 'BEL').map(({ year }) => year)).toEqual([2014, 2025, 2026])
    expect(view.current('share_of_gdp', 'BEL')).toMatchObject({ year: 2026, status: 'estimate' })
  })

  test('has no current figure before an edition holds one', () => {
    expect(POLAND.asOf('2024-06-16').current('share_of_gdp', 'POL')).toBeNull()
    expect(POLAND.asOf('2026-11-24').current('share_of_gdp', 'BEL')).toBeNull()
  })
})

describe('publishers', () => {
  const both = record({
    editions: [
      edition('2024-02-01', [{ value: 1.7 }], 'world-bank'),
      edition('2024-06-17', [{ value: 1.3 }]),
      edition('2026-02-24', [{ value: 1.8 }, { year: 2023, value: 1.6 }], 'world-bank'),
    ],
  })

  test('are never mixed: once NATO carries an indicator, a later figure of the World Bank does not count', () => {
    expect(series(both.asOf('2026-11-24'))).toEqual(['2024: 1.3 (2024-06-17)'])
  })

  test('other than NATO count while NATO carries nothing of it', () => {
    expect(series(both.asOf('2024-06-16'))).toEqual(['2024: 1.7 (2024-02-01)'])
  })

  test('other than NATO are not mixed with each other either', () => {
    const others = [edition('2024-01-01', [{ value: 1 }], 'sipri'), edition('2024-02-01', [{ value: 2 }], 'world-bank')]
    expect(series(record({ editions: others }).asOf('2025-01-01'))).toEqual(['2024: 1 (2024-01-01)'])
    expect(series(record({ editions: others.reverse() }).asOf('2025-01-01'))).toEqual(['2024: 1 (2024-01-01)'])
  })

  test('are told per indicator', () => {
    const view = record({
      editions: [
        edition('2024-06-17', [{ value: 1.3 }]),
        edition('2026-02-24', [{ indicator: 'military_share_of_gdp', value: 1.1 }], 'world-bank'),
      ],
    }).asOf('2026-02-24')
    expect(series(view, 'military_share_of_gdp')).toEqual(['2024: 1.1 (2026-02-24)'])
    expect(series(view)).toEqual(['2024: 1.3 (2024-06-17)'])
  })
})

describe('a pinned edition', () => {
  const [old, late] = ['nato-2024-06-17', 'nato-2026-07-07']

  test('gives its own figures, and none of any other', () => {
    expect(series(POLAND.asOf('2026-11-24', old), 'share_of_gdp', 'POL')).toEqual(['2024: 4.12 (2024-06-17)'])
    expect(series(POLAND.asOf('2026-11-24').withEdition(old), 'share_of_gdp', 'POL')).toEqual([
      '2024: 4.12 (2024-06-17)',
    ])
  })

  test.each([
    ['2026-07-06', []],
    ['2026-07-07', ['2024: 3.75 (2026-07-07)']],
  ])('of 7 July 2026 gives on %s: %j', (asOf, figures) => {
    expect(series(POLAND.asOf(asOf, late), 'share_of_gdp', 'POL')).toEqual(figures)
  })

  test('of the World Bank gives its figures even where NATO carries the indicator', () => {
    const editions = [edition('2024-06-17', [{ value: 1.3 }]), edition('2024-07-01', [{ value: 1.1 }], 'world-bank')]
    const view = record({ editions }).asOf('2025-01-01', 'world-bank-2024-07-01')
    expect(series(view)).toEqual(['2024: 1.1 (2024-07-01)'])
  })

  test('leaves the date as it was, and no edition asked for leaves the View as it was', () => {
    const view = POLAND.asOf('2025-01-01')
    expect(view.withEdition(old)).toMatchObject({ asOf: '2025-01-01', edition: old })
    expect(view.withEdition(undefined)).toBe(view)
  })
})

test.each([
  ['2024-06-16', false],
  ['2024-06-17', true],
])('an indicator first carried on 17 June 2024 is published on %s: %s', (asOf, published) => {
  expect(POLAND.asOf(asOf).isPublished('share_of_gdp')).toBe(published)
  expect(POLAND.asOf(asOf).isPublished('total_share_of_gdp')).toBe(false)
})

describe('what was said on 3 April 2025', () => {
  const day = '2025-04-03'
  const dataset = record({
    editions: [edition(day, [{}])],
    targets: [target({ proposedOn: day, agreedOn: null })],
    pledges: [pledge({ announcedOn: day })],
    summits: [summit({ announcedOn: day })],
    milestones: [milestone({ announcedOn: day }), milestone({ id: 'of-the-target', target: 'target' })],
    statements: [statement({ saidOn: day })],
    claims: [claim()],
  })
  const lists = ['publications', 'targets', 'pledges', 'summits', 'milestones', 'statements', 'claims'] as const
  const counts = (asOf: string) => lists.map((list) => dataset.asOf(asOf)[list].length)

  test('is in none of the lists the day before', () => {
    expect(counts('2025-04-02')).toEqual([0, 0, 0, 0, 0, 0, 0])
    expect(dataset.asOf('2025-04-02').pledge('pledge')).toBeNull()
    expect(dataset.asOf('2025-04-02').target('target')).toBeNull()
  })

  test('is in all of them that very day', () => {
    expect(counts(day)).toEqual([1, 1, 1, 1, 2, 1, 1])
    expect(dataset.asOf(day).pledge('pledge')?.id).toBe('pledge')
    expect(dataset.asOf(day).target('target')?.id).toBe('target')
  })
})
