/** What the way to a level costs. */
import { expect, test } from 'vitest'
import { aboutCosts, type CostRow, costOfGap, costOnTheWay } from '../../src/sentences/cost.js'

const at = (ally: string, year: number, cost: number | null): CostRow => ({
  ally,
  year,
  target_percent: 3.5,
  deadline_year: 2035,
  cumulative_extra_usd_m: cost,
})

test.each([
  [
    'the last year of each ally is summed up',
    [at('ESP', 2034, 90_000), at('ESP', 2035, 100_000), at('ITA', 2035, 150_000)],
    0,
    'Step by step to 3.5% by 2035, they would spend $250bn more in all than at the shares they have now, if GDP does not grow.',
  ],
  [
    'who is there costs nothing',
    [at('POL', 2035, 0), at('ISL', 2035, null), at('ITA', 2035, 150_000)],
    1.5,
    'Step by step to 3.5% by 2035, they would spend $150bn more in all than at the shares they have now, if GDP grows by 1.5% a year.',
  ],
  [
    'GDP that shrinks',
    [at('ITA', 2035, 150_000)],
    -2,
    'Step by step to 3.5% by 2035, they would spend $150bn more in all than at the shares they have now, if GDP shrinks by 2% a year.',
  ],
  ['all are there', [at('POL', 2035, 0)], 0, null],
  ['nobody’s way is known', [], 0, null],
])('%s', (_, rows, growth, words) => {
  expect(costOnTheWay(rows, growth)).toBe(words)
})

const SPAIN = { cost: 182_000, isFloor: false, year: 2035, share: 2 }

test.each([
  [
    SPAIN,
    0,
    'Closing the gap costs 182.0 bn US dollars more in all by 2035 than staying at 2.00% of GDP, if GDP does not grow.',
  ],
  [
    { ...SPAIN, isFloor: true },
    2,
    'Closing the gap by core spending alone costs 182.0 bn US dollars more in all by 2035 than staying at 2.00% of GDP, if GDP grows by 2% a year.',
  ],
  [{ ...SPAIN, cost: null }, 0, 'What closing the gap costs is not known: there is no GDP for the year.'],
])('of one ally, %j with growth of %s', (way, growth, words) => {
  expect(costOfGap(way, growth)).toBe(words)
})

test('of several, what the amounts beside their names are', () => {
  expect(aboutCosts(false, 0)).toBe('Costs are what closing the gap takes, if GDP does not grow.')
  expect(aboutCosts(true, -1)).toBe(
    'Costs are what closing the gap by core spending alone takes, if GDP shrinks by 1% a year.',
  )
})
