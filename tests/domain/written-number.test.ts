/** How a number that somebody wrote is read: its value, how finely, and what cannot be read. */
import { describe, expect, test } from 'vitest'
import { readAs, readWritten, roundsTo } from '../../src/domain/written-number.js'
import { indicator, record } from '../support/facts.js'

const view = record({
  indicators: [
    { id: 'share_of_gdp' },
    { id: 'cofog_share_of_gdp', unit: 'percent of GDP', decimals: 1 },
    { id: 'real_change', unit: 'percent' },
    { id: 'spending_usd', unit: 'million USD, current prices and exchange rates', decimals: 0 },
    { id: 'per_capita_usd_2021', unit: 'USD per head, 2021 prices and exchange rates', decimals: 0 },
    { id: 'personnel', unit: 'thousand persons', decimals: 1 },
  ].map(indicator),
}).asOf('2026-11-24')

function read(text: string, of = 'share_of_gdp') {
  const written = readWritten(text)
  return typeof written === 'string' ? written : readAs(view, of, written)
}

describe('a share', () => {
  test.each([
    ['3.38', 3.38, 0.01, true],
    ['2.10', 2.1, 0.01, true],
    ['2.1', 2.1, 0.1, false],
    ['2', 2, 0.1, false],
    ['2%', 2, 0.1, false],
    ['2 %', 2, 0.1, false],
    ['2\u00a0%', 2, 0.1, false],
    ['02.00%', 2, 0.01, true],
    ['.5', 0.5, 0.1, false],
    ['-0.5', -0.5, 0.1, false],
    ['−0.5', -0.5, 0.1, false],
    ['0', 0, 0.1, false],
    // Finer than published: rounded half up first, towards plus infinity.
    ['3.375', 3.38, 0.01, true],
    ['3.3749999', 3.37, 0.01, true],
    ['1.005', 1.01, 0.01, true],
    ['-1.005', -1, 0.01, true],
    ['999999999999999', 999_999_999_999_999, 0.1, false],
  ])('“%s” is %d, to %d; with all digits: %s', (text, value, step, isFull) => {
    expect(read(text)).toMatchObject({ value, step, isFull })
  })

  test.each([
    ['1.44', 1.4, 0.1, true],
    ['1.45', 1.5, 0.1, true],
    ['1', 1, 0.1, false],
  ])('published to one decimal: “%s” is %d, to %d', (text, value, step, isFull) => {
    expect(read(text, 'cofog_share_of_gdp')).toMatchObject({ value, step, isFull })
  })
})

describe('an amount', () => {
  test.each([
    ['45 billion', 'spending_usd', 45_000, 1000, false],
    ['45.3 billion', 'spending_usd', 45_300, 100, false],
    ['45.300 billion', 'spending_usd', 45_300, 1, true],
    ['45.3004 billion', 'spending_usd', 45_300, 1, true],
    ['45.3005 billion', 'spending_usd', 45_301, 1, true],
    ['1.2 trillion', 'spending_usd', 1_200_000, 100_000, false],
    ['1.2TRILLION', 'spending_usd', 1_200_000, 100_000, false],
    ['45300 million', 'spending_usd', 45_300, 1, true],
    ['45300', 'spending_usd', 45_300, 1, true],
    ['0.3 million', 'spending_usd', 0, 1, true],
    ['1.3 million', 'personnel', 1300, 100, false],
    ['1300', 'personnel', 1300, 1, false],
    ['61.25', 'personnel', 61.3, 0.1, true],
    ['1434', 'per_capita_usd_2021', 1434, 1, true],
  ])('“%s” of %s is %d, to %d; with all digits: %s', (text, of, value, step, isFull) => {
    expect(read(text, of)).toMatchObject({ value, step, isFull })
  })
})

describe('is refused', () => {
  test.each([
    ['3,38', /write 3\.38$/],
    ['-0,5%', /write -0\.5%$/],
    ['1,2 trillion', /write 1\.2 trillion$/],
    ['45,300', /write 45\.300, or 45300 if the comma parts thousands$/],
    ['1,234,567', /without commas$/],
    ['1.234,5', /without commas$/],
    [',', /without commas$/],
  ])('“%s”, for its comma: %s', (text, words) => {
    expect(readWritten(text)).toMatch(words)
  })

  test.each([
    '',
    ' ',
    '%',
    '-',
    '.',
    '2.',
    '1.2.3',
    '--1',
    '+1',
    '1e3',
    '0x10',
    'Infinity',
    'NaN',
    'two',
    '2 percent',
    '$45 billion',
    '45 bn',
    '45 billions',
    '4 5',
    '2%%',
    '1234567890123456',
    '0.123456789012345678901',
    '２',
    '2\n3',
    '2\n%',
  ])('“%s”, with what a number looks like', (text) => {
    expect(readWritten(text)).toMatch(/must be a number as it was written.*2\.10, 2%, 45 billion$/)
  })

  test.each([
    ['2 billion', 'share_of_gdp', /there is no billion/],
    ['2%', 'spending_usd', /not a percentage/],
    ['2%', 'personnel', /not a percentage/],
  ])('“%s” of %s', (text, of, words) => {
    expect(read(text, of)).toMatch(words)
  })
})

describe('a figure rounds to it half up', () => {
  test.each([
    ['2', 'share_of_gdp', 1.95, 2.05],
    ['2.0', 'share_of_gdp', 1.95, 2.05],
    ['2.00', 'share_of_gdp', 2, 2.01],
    ['-0.5', 'real_change', -0.55, -0.45],
    ['45 billion', 'spending_usd', 44_500, 45_500],
    ['45.3 billion', 'spending_usd', 45_250, 45_350],
    ['1.2 trillion', 'spending_usd', 1_150_000, 1_250_000],
    ['45300', 'spending_usd', 45_300, 45_301],
  ])('“%s” of %s from %d to just below %d', (text, of, first, beyond) => {
    const number = read(text, of)
    if (typeof number === 'string') throw new Error(number)
    const unit = of === 'spending_usd' ? 1 : 0.01
    const steps = [first - unit, first, beyond - unit, beyond].map((figure) => Number(figure.toFixed(2)))
    expect(steps.map((figure) => roundsTo(number, figure))).toEqual([false, true, true, false])
  })
})
