import { expect, test } from 'vitest'
import { courseOf, extremesOf } from '../../src/sentences/series.js'

const SHARE = { unit: 'percent of GDP', decimals: 2, isSpending: true }
const MONEY = { unit: 'billion USD, current prices and exchange rates', decimals: 1, isSpending: true }

function ends(name: string, first: readonly [number, number], last: readonly [number, number]) {
  const figure = ([year, value]: readonly [number, number]) => ({ year, value })
  return { name, isMany: name === 'All allies', first: figure(first), last: figure(last) }
}

test.each([
  ['a share that rose', ends('Poland', [2014, 1.88], [2026, 4.68]), SHARE, 'Poland has gone from 1.9% to 4.7%'],
  [
    'one that fell',
    ends('United States', [2014, 3.72], [2026, 3.17]),
    SHARE,
    'The United States has gone from 3.7% to 3.2%',
  ],
  [
    'one that moved by less than a tenth',
    ends('Greece', [2014, 2.2], [2022, 2.29]),
    SHARE,
    'Greece stands at 2.3%, as in 2014',
  ],
  ['one that moved by a tenth', ends('Greece', [2014, 2.2], [2022, 2.3]), SHARE, 'Greece has gone from 2.2% to 2.3%'],
  ['halves', ends('Latvia', [2014, 1.05], [2016, 1.15]), SHARE, 'Latvia has gone from 1.1% to 1.2%'],
  ['several together', ends('All allies', [2014, 2.55], [2026, 2.86]), SHARE, 'All allies have gone from 2.6% to 2.9%'],
  [
    'an amount, with its unit',
    ends('NATO', [2014, 910.1], [2026, 1590.4]),
    MONEY,
    'NATO has gone from 910.1 to 1,590.4 billion USD',
  ],
  ['one year', ends('Spain', [2026, 2], [2026, 2]), SHARE, 'Spain: 2.00%'],
])('%s', (_, one, measured, words) => {
  expect(courseOf(one, measured)).toBe(words)
})

const of = (...all: readonly (readonly [string, number])[]) => all.map(([name, value]) => ({ name, value }))

test.each([
  [
    'the highest and the lowest',
    of(['Lithuania', 5.33], ['Spain', 2], ['Slovenia', 1.61]),
    true,
    'Lithuania spends most, Slovenia least',
  ],
  [
    'two are compared',
    of(['Slovenia', 1.61], ['Netherlands', 2.58]),
    true,
    'The Netherlands spends more than Slovenia',
  ],
  [
    'two of equal figures',
    of(['Hungary', 2.09], ['North Macedonia', 2.09]),
    true,
    'Hungary and North Macedonia are level at 2.09',
  ],
  [
    'equals as shown are equal',
    of(['Hungary', 2.091], ['North Macedonia', 2.089], ['Spain', 2]),
    true,
    'Hungary and North Macedonia spend most, Spain least',
  ],
  [
    'three or more equals are counted',
    of(['A', 3], ['B', 1], ['C', 1], ['D', 1]),
    true,
    'A spends most, three allies least',
  ],
  [
    'what is no spending is high or low',
    of(['Türkiye', 481], ['Spain', 117], ['Luxembourg', 1]),
    false,
    'Türkiye is highest, Luxembourg lowest',
  ],
])('%s', (_, all, isSpending, words) => {
  expect(extremesOf(all, { decimals: 2, isSpending })).toBe(words)
})

test.each<[string, { name: string; value: number }[], boolean, boolean, string]>([
  [
    'a year that is over',
    of(['Poland', 3.75], ['the United States', 3.3], ['Belgium', 1.27]),
    true,
    true,
    'In 2024 Poland spent most, Belgium least',
  ],
  [
    'one that is not',
    of(['the United States', 4.68], ['Italy', 2.1]),
    true,
    false,
    'In 2024 the United States spends more than Italy',
  ],
  [
    'no spending',
    of(['Italy', 35], ['Spain', 2], ['Hungary', -1]),
    false,
    true,
    'In 2024 Italy was highest, Hungary lowest',
  ],
  ['equals', of(['Hungary', 2], ['Spain', 2]), true, true, 'In 2024 Hungary and Spain were level at 2.00'],
])('of a single year: %s', (_, all, isSpending, isOver, words) => {
  expect(extremesOf(all, { decimals: 2, isSpending }, { year: 2024, isOver })).toBe(words)
})
