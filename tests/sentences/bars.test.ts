/** The headline over the ranked bars, the own word beside a bar, and the headline of the map. */
import { describe, expect, test } from 'vitest'
import { barsHeadline, measured, measuredInShort } from '../../src/sentences/bars.js'
import { mapHeadline } from '../../src/sentences/map.js'
import { ownWord } from '../../src/sentences/own-word.js'
import { against, allies, NOW, pledge, times } from '../support/sentence-rows.js'

const saying = (count: number) => Array.from({ length: count }, () => against('Sweden', 3, { prospect: 'pledged' }))

describe('the headline of the bars', () => {
  test.each([
    [
      'five met, four pledged',
      [...allies([...times(5, 4), ...times(22, 2)]), ...saying(4)],
      'Five of 31 allies are at 3.5%; four more say when they will be',
    ],
    [
      'one met, one pledged',
      [...allies([4, 2]), ...saying(1)],
      'One of three allies is at 3.5%; one more says when it will be',
    ],
    ['none met, two pledged', [...allies([2]), ...saying(2)], 'No ally is at 3.5%; two say when they will be'],
    ['none met, none pledged', allies([2, 2]), 'No ally is at 3.5%'],
    ['all met', allies(times(31, 4)), 'All 31 allies are at 3.5%'],
    ['one ally', [against('United States', 3.17)], 'The United States spends 3.17% of GDP, short of 3.5%'],
    ['none', [], 'No figures are held for this day'],
    [
      'older figures',
      [against('Spain', 2), against('Italy', 2, { years_behind: 1 })],
      'On 25 November 2026 only an older figure is held for Italy',
    ],
    [
      'a deadline that is over',
      [4, 2].map((share) => against('Spain', share, { year: 2024, years_behind: null })),
      'One of two allies was at 3.5% in 2024',
    ],
    [
      'a level of the total',
      allies([4, 4, 2], { actual_is_floor: true }),
      'Two of three allies are at 3.5% by core spending alone',
    ],
  ])('%s', (_, rows, words) => {
    expect(barsHeadline(rows, NOW)).toBe(words)
  })

  test.each([
    [
      allies([2, 3]),
      'Core defense spending, percent of GDP. 2026 figures are NATO’s estimates.',
      'Core defense spending of 2 NATO allies, percent of GDP, estimates for 2026',
    ],
    [
      allies([2, 3], { status: 'final', year: 2024 }),
      'Core defense spending, percent of GDP. Figures of 2024.',
      'Core defense spending of 2 NATO allies, percent of GDP, 2024',
    ],
    [
      [against('Spain', 2), against('Italy', 2, { status: 'final', year: 2024 })],
      'Core defense spending, percent of GDP. Figures of 2024–2026; one is NATO’s estimate.',
      'Core defense spending of 2 NATO allies, percent of GDP, 2024–2026',
    ],
    [[], 'Core defense spending, percent of GDP.', 'Core defense spending of NATO allies, percent of GDP'],
  ])('says what is measured', (rows, long, short) => {
    expect(measured(rows)).toBe(long)
    expect(measuredInShort(rows)).toBe(short)
  })
})

describe('the own word beside a bar', () => {
  const reserved = pledge({ kind: 'reservation', outcome: null, deadline_year: 2035, percent: null })
  test.each([
    ['none', {}, [], null],
    ['a later year', {}, [pledge()], '3% by 2030'],
    ['in a year', {}, [pledge({ basis: 'in', percent: 2.5, deadline_year: 2034 })], '2.5% in 2034'],
    ['every year', {}, [pledge({ basis: 'every_year', percent: 5 })], '5% every year to 2030'],
    ['on average', {}, [pledge({ basis: 'average', percent: 5.4, deadline_year: 2029 })], '5.4% on average to 2029'],
    [
      'on conditions',
      {},
      [pledge({ percent: 3.5, deadline_year: 2035, conditional: true })],
      '3.5% by 2035, on conditions',
    ],
    ['without a year', {}, [pledge({ percent: 3.5, deadline_year: null })], '3.5%, without a year'],
    [
      'the highest of later years',
      {},
      [pledge({ percent: 2.5, deadline_year: 2027 }), pledge(), pledge({ percent: 3, deadline_year: 2032 })],
      '3% by 2030',
    ],
    [
      'a later year before one without',
      {},
      [pledge({ percent: 2.7, deadline_year: 2029 }), pledge({ percent: 3, deadline_year: null })],
      '2.7% by 2029',
    ],
    [
      'a later year before a higher one of this year',
      {},
      [pledge({ percent: 4.81, deadline_year: 2026 }), pledge({ percent: 4.51, deadline_year: 2027, basis: 'in' })],
      '4.51% in 2027',
    ],
    ['of this year alone', {}, [pledge({ percent: 2.5, deadline_year: 2026, basis: 'in' })], '2.5% in 2026'],
    ['given together with the alliance', {}, [pledge({ kind: 'alliance-commitment' })], null],
    ['on the total', {}, [pledge({ indicator: 'total_share_of_gdp', outcome: 'not_measurable' })], null],
    ['kept', {}, [pledge({ outcome: 'kept', deadline_year: null })], null],
    ['replaced', {}, [pledge({ in_force: false })], null],
    ['of another ally', {}, [pledge({ ally: 'ITA' })], null],
    [
      'pledged',
      { prospect: 'pledged', prospect_year: 2029, prospect_pledge: 'spa-3.5-2029' },
      [pledge({ percent: 3.5, deadline_year: 2029, basis: 'in' }), pledge({ percent: 4, deadline_year: 2034 })],
      'says it will, by 2029',
    ],
    [
      'reserved, to stop at a level',
      { prospect: 'declined' },
      [{ ...reserved, percent: 2.1 }],
      'says it will stop at 2.1%',
    ],
    ['reserved, of core spending', { prospect: 'declined' }, [reserved, pledge()], 'says it will not'],
    [
      'reserved, of the total',
      { prospect: 'declined' },
      [{ ...reserved, indicator: 'total_share_of_gdp' }],
      'reserves its own course',
    ],
    [
      'reserved, but against a level below',
      { prospect: 'met' },
      [{ ...reserved, percent: 2.1 }],
      'says it will stop at 2.1%',
    ],
    ['withdrawn reservation', { prospect: 'behind' }, [{ ...reserved, percent: 2.1, in_force: false }], null],
  ])('%s', (_, given, pledges, words) => {
    expect(ownWord(against('Spain', 2, given), pledges)?.words ?? null).toBe(words)
  })

  test.each([
    [3.49, [pledge({ percent: 3.5, deadline_year: 2026, basis: 'in' })], '0.01 short; promised for 2026'],
    [3.45, [], '0.05 short'],
    [3.44, [], null],
    [3.45, [pledge({ percent: 4 })], '0.05 short; 4% by 2030'],
    [3.5, [], null],
    [3.49, [pledge({ percent: 3.4, deadline_year: 2026, basis: 'in' })], '0.01 short; 3.4% in 2026'],
  ])('at %d a small gap goes before it', (share, pledges, words) => {
    expect(ownWord(against('Spain', share), pledges)?.words ?? null).toBe(words)
  })

  test('who has no figure has words for it', () => {
    expect(ownWord(against('Iceland', null, { reason: 'no_armed_forces' }), [])?.words).toBe(
      'no armed forces, so no figure',
    )
    expect(ownWord(against('Germany', null), [])?.words).toBe('no figure')
  })
})

test.each<[string, ...[name: string, share: number][]]>([
  ['Lithuania spends most, Slovenia least', ['Lithuania', 5.33], ['Spain', 2], ['Slovenia', 1.61]],
  ['Spain spends most, Hungary and North Macedonia least', ['Spain', 2], ['North Macedonia', 1], ['Hungary', 1]],
  ['Hungary and Spain spend most, the United States least', ['Spain', 2], ['Hungary', 2], ['United States', 1]],
  ['The Netherlands spends most, three allies least', ['Netherlands', 2], ['A', 1], ['B', 1], ['C', 1]],
  ['Three allies spend most, Spain least', ['A', 2], ['B', 2], ['C', 2], ['Spain', 1]],
  ['Spain spends 2.00% of GDP', ['Spain', 2]],
  ['Hungary and Spain are level at 2.00', ['Spain', 2], ['Hungary', 2]],
  ['Spain spends more than Hungary', ['Spain', 2], ['Hungary', 1]],
  ['Three allies are level at 2.00', ['A', 2], ['B', 2], ['C', 2]],
])('the map says: %s', (words, ...shares) => {
  expect(
    mapHeadline(
      shares.map(([name, share]) => against(name, share)),
      NOW,
    ),
  ).toBe(words)
})

test.each([
  ['No figures are held for this day', [against('Spain', null)]],
  [
    'On 25 November 2026 only an older figure is held for Italy',
    [against('Spain', 2), against('Italy', 3, { years_behind: 1 })],
  ],
])('the map says: %s', (words, rows) => {
  expect(mapHeadline(rows, NOW)).toBe(words)
})
