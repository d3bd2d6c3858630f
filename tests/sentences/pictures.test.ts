/** The headlines over the pictures of counts, courses, revisions, money, equipment and comparisons, and of the timeline. */
import { expect, test } from 'vitest'
import { areaBesideLine, courseHeadline } from '../../src/sentences/alliance.js'
import { compareHeadline } from '../../src/sentences/compare.js'
import { countsHeadline } from '../../src/sentences/counts.js'
import { mixHeadline } from '../../src/sentences/mix.js'
import { largestGap, moneyHeadline, others } from '../../src/sentences/money.js'
import { multiplesHeadline } from '../../src/sentences/multiples.js'
import { revisionHeadline } from '../../src/sentences/revision.js'
import { timelineHeadline } from '../../src/sentences/timeline.js'
import { against, allies, BEFORE, NOW } from '../support/sentence-rows.js'

const NAMES: Readonly<Record<string, string>> = {
  USA: 'United States',
  ESP: 'Spain',
  HRV: 'Croatia',
  nordic: 'Nordic allies',
}
const nameOf = (area: string) => NAMES[area] ?? area

const count = (year: number, target_percent: number | null, meeting: number | null, with_figure = 31, by_list = 0) => ({
  year,
  target_percent,
  meeting,
  with_figure,
  by_list,
  members: 32,
})

test.each([
  [
    [count(2023, 2, 10), count(2024, 2, 17), count(2025, 3.5, 4), count(2026, 3.5, 5)],
    '17 of 31 met 2% in 2024. Five meet the new 3.5%.',
  ],
  [[count(2025, 3.5, 0), count(2024, 2, 31)], 'All 31 met 2% in 2024. None meets the new 3.5%.'],
  [[count(2024, 2, 0), count(2025, 3.5, 1)], 'None of 31 met 2% in 2024. One meets the new 3.5%.'],
  [[count(2024, 2, 23)], '23 of 31 meet 2%'],
  [[count(2024, 2, 1)], 'One of 31 meets 2%'],
  [[count(2021, 2, 8, 18, 11)], 'Eight of 29 meet 2%'],
  [[count(2017, 2, 5, 28), count(2018, 2, 0, 1)], 'Five of 28 meet 2%'],
  [[count(2005, null, null)], null],
  [[], null],
])('counts %#: %s', (rows, words) => {
  expect(countsHeadline(rows)).toBe(words)
})

const course = (area: string, ...shares: (number | null)[]) =>
  shares.map((share, index) => ({ area, year: 2014 + index, computed_percent: share, published_percent: null }))

test.each([
  [course('NATO-EUR-CAN', 1.4, 1.41, 2.53), 'Europe and Canada have gone from 1.4% to 2.5%'],
  [course('NATO', 2.94, 2.86), 'The allies together stand at 2.9%, as in 2014'],
  [course('NATO', 2.94, 2.84), 'The allies together have gone from 2.9% to 2.8%'],
  [course('NATO', 2.94, 2.37, 2.86), 'The allies together fell to 2.4% in 2015 and are back at 2.9%'],
  [course('NATO', 2.94, 2.37, 2.37, 2.5, 2.86), 'The allies together fell to 2.4% in 2015 and are back at 2.9%'],
  [course('USA', 3.2, 3.6, 3.1, 3.21), 'The United States rose to 3.6% in 2015 and is back at 3.2%'],
  [course('NATO', 2.9, 2.6, 2.86), 'The allies together stand at 2.9%, as in 2014'],
  [course('NATO', 2.9, 2.6, 2.9), 'The allies together fell to 2.6% in 2015 and are back at 2.9%'],
  [course('NATO', 2.9, 2.3, 2.6), 'The allies together have gone from 2.9% to 2.6%'],
  [course('NATO', 2.54, 2.46), 'The allies together stand at 2.5%, as in 2014'],
  [course('NATO', 2.96, 2.94), 'The allies together stand at 2.9%, as in 2014'],
  [course('NATO', 1.05, 1.15), 'The allies together have gone from 1.1% to 1.2%'],
  [course('USA', 3.71, 3.17), 'The United States has gone from 3.7% to 3.2%'],
  [course('NATO', null, 2.5, 2.8), 'The allies together have gone from 2.5% to 2.8%'],
  [course('NATO', 2.5), null],
  [[], null],
])('the course %#: %s', (rows, words) => {
  expect(courseHeadline(rows, nameOf)).toBe(words)
})

test('a published share goes before a computed one, and lines have names', () => {
  const rows = course('NATO', 2.5, 2.8).map((row) => ({ ...row, published_percent: (row.computed_percent ?? 0) + 0.2 }))
  expect(courseHeadline(rows, nameOf)).toBe('The allies together have gone from 2.7% to 3.0%')
  expect(['NATO', 'NATO-EUR-CAN', 'ESP'].map(areaBesideLine)).toEqual(['All allies', 'Europe and Canada', null])
})

const both = (area: string, before: number, after: number) => [
  { area, year: 2014, value: before },
  { area, year: 2026, value: after },
]

test.each([
  [
    [...both('USA', 3.71, 3.17), ...both('ESP', 0.92, 2), ...both('FRA', 1.82, 2.22)],
    'All but the United States spend more than in 2014',
  ],
  [
    [...both('USA', 3, 3), ...both('HRV', 3, 2), ...both('A', 1, 2), ...both('B', 1, 2), ...both('C', 1, 2)],
    'All but Croatia and the United States spend more than in 2014',
  ],
  [[...both('ESP', 1, 2), ...both('FRA', 1, 2)], 'Every ally spends more than in 2014'],
  [[...both('ESP', 2, 1), ...both('FRA', 2, 1)], 'No ally spends more than in 2014'],
  [
    [...both('ESP', 1, 2), ...['A', 'B', 'C', 'D'].flatMap((area) => both(area, 2, 2))],
    'One of five allies spends more than in 2014',
  ],
  [
    [...both('ESP', 1, 2), ...both('FRA', 1, 2), { area: 'DEU', year: 2014, value: 1 }],
    'Both allies with figures of both years spend more than in 2014',
  ],
  [both('USA', 3.71, 3.17), 'The United States spends no more than in 2014'],
  [both('ESP', 1, 2), 'Spain spends more than in 2014'],
  [[{ area: 'ESP', year: 2014, value: 1 }], null],
  [[], null],
])('small multiples %#: %s', (rows, words) => {
  expect(multiplesHeadline(rows, nameOf)).toBe(words)
})

const gaps = (...millions: (number | null)[]) =>
  allies(millions.map(() => 2)).map((row, index) => ({ ...row, gap_usd_m: millions[index] ?? null }))

test.each([
  [gaps(-107_000, -300_000, 5000), NOW, 'At 3.5% today, two allies would spend $407bn a year more'],
  [gaps(-45_000), BEFORE, 'At 3.5%, A1 would spend $45bn a year more'],
  [gaps(-45_000, null), NOW, 'At 3.5% today, A1 would spend $45bn a year more'],
  [gaps(10, 20), NOW, null],
  [[], NOW, null],
  [gaps(-1000, -1000).map((row) => ({ ...row, actual_is_floor: true })), NOW, null],
  [gaps(-1000, -1000).map((row, index) => ({ ...row, years_behind: index })), NOW, null],
  [
    gaps(-1000, -1000).map((row) => ({ ...row, year: 2024, years_behind: null })),
    NOW,
    'At 3.5% in 2024, two allies would have spent $2bn more',
  ],
])('money %#: %s', (rows, day, words) => {
  expect(moneyHeadline(rows, day)).toBe(words)
})

test('whose the largest part is', () => {
  const [first, ...rest] = gaps(-107_407, -206_406, -100_000)
  const rows = [...(first ? [{ ...first, name: 'United States', gap_usd_m: -420_000 }] : []), ...rest]
  expect(largestGap(rows)).toBe('58% of it is the United States’.')
  expect(largestGap(gaps(-100, -100, -100, -101))).toBe('A quarter of it is A4’s.')
  expect(largestGap(gaps(-100))).toBeNull()
  expect([others(1), others(19)]).toEqual(['one other', '19 others'])
})

const edition = (area: string, year: number, published_on: string, value: number, reason: string | null = null) => ({
  area,
  year,
  published_on,
  value,
  change: null,
  reason,
})
const slovenia = [
  edition('Slovenia', 2025, '2026-07-07', 1.57),
  edition('Slovenia', 2025, '2025-08-28', 2.02, 'first_edition'),
]
const spain = [
  edition('ESP', 2024, '2024-06-17', 1.28, 'first_edition'),
  edition('ESP', 2024, '2025-04-24', 1.24),
  edition('ESP', 2024, '2025-08-28', 1.43),
  edition('ESP', 2024, '2026-07-07', 1.42),
  edition('ESP', 2023, '2023-07-07', 1.26, 'first_edition'),
  edition('ESP', 2023, '2026-07-07', 1.17),
]

test.each([
  [slovenia, undefined, 'Slovenia 2025: 2.02 → 1.57'],
  [slovenia.slice(1), undefined, 'Slovenia 2025: 2.02, unchanged'],
  [spain, 'its', 'Its 2024 went from 1.28 to 1.42 in four editions'],
  [spain, undefined, 'Spain’s 2024 went from 1.28 to 1.42 in four editions'],
  [[...spain, ...slovenia], undefined, 'Slovenia’s 2025 moved most, from 2.02 to 1.57'],
  [[spain[0], spain[4]].flatMap((row) => row ?? []), 'its', 'None of its figures moved'],
  [[spain[0], spain[4]].flatMap((row) => row ?? []), undefined, 'None of Spain’s figures moved'],
  [
    [edition('HRV', 2022, '2022-06-27', 9, 'first_edition'), edition('HRV', 2022, '2023-07-07', 1, 'unit_changed')],
    undefined,
    null,
  ],
  [[], undefined, null],
])('revisions %#: %s', (rows, whose, words) => {
  expect(revisionHeadline(rows, { nameOf, ...(whose === undefined ? {} : { whose }) })).toBe(words)
})

test.each([
  [34.1, 20, 'A third of its spending buys equipment, above the 20% target'],
  [44, 20, '44% of its spending buys equipment, above the 20% target'],
  [20.6, 20, '20.60% of its spending buys equipment, above the 20% target'],
  [19.96, 20, '19.96% of its spending buys equipment, below the 20% target'],
  [20, 20, '20.00% of its spending buys equipment, at the 20% target'],
  [25, null, 'A quarter of its spending buys equipment'],
])('equipment of %d against %s: %s', (value, target, words) => {
  expect(
    mixHeadline(
      [
        { year: 2025, value: 90 },
        { year: 2026, value },
      ],
      target,
    ),
  ).toBe(words)
})

test('equipment without a figure', () => {
  expect(mixHeadline([], 20)).toBeNull()
})

test.each<[string | null, ...[name: string, share: number | null][]]>([
  ['Poland spends 4.68%, Germany 2.69, France 2.22', ['France', 2.22], ['Poland', 4.68], ['Germany', 2.69]],
  [
    'The United States spends 3.17%, the Netherlands 2.58; Iceland has no figure',
    ['Netherlands', 2.58],
    ['Iceland', null],
    ['United States', 3.17],
  ],
  [
    'A spends most, 5.00%, the United Kingdom least, 1.00',
    ['A', 5],
    ['B', 4],
    ['C', 3],
    ['D', 2],
    ['United Kingdom', 1],
  ],
  ['Spain spends 2.00%', ['Spain', 2]],
  [
    'Spain spends 2.00%; Iceland and the Netherlands have no figure',
    ['Iceland', null],
    ['Spain', 2],
    ['Netherlands', null],
  ],
  [null, ['Iceland', null]],
])('compared: %s', (words, ...shares) => {
  expect(compareHeadline(shares.map(([name, share]) => against(name, share)))).toBe(words)
})

test('compared, an older figure says its year', () => {
  const rows = [against('Spain', 2), against('Italy', 1.5, { year: 2021, years_behind: 1 })]
  expect(compareHeadline(rows)).toBe('Spain spends 2.00%, Italy 1.50 in 2021')
})

const occasion = (date: string | null, title: string, ahead = true) => ({ date, title, ahead })

test.each([
  [
    [
      occasion('2035', 'Due'),
      occasion('2026-11-27', 'A vote'),
      occasion('2027', 'A summit'),
      occasion('2025', 'Over', false),
      occasion(null, 'Plans'),
    ],
    'Next, on 27 November 2026: A vote. Two more lie ahead, the last in 2035.',
  ],
  [
    [occasion('2027', 'A summit'), occasion('2029-05', 'A review')],
    'Next, in 2027: A summit. One more lies ahead, in May 2029.',
  ],
  [[occasion('2027', 'A summit')], 'Next, in 2027: A summit.'],
  [[occasion('2025', 'Over', false)], 'No dated occasion lies ahead.'],
  [[], 'No dated occasion lies ahead.'],
])('the timeline %#: %s', (occasions, words) => {
  expect(timelineHeadline(occasions).join(' ')).toBe(words)
})
