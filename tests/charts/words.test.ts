import { describe, expect, test } from 'vitest'
import { countOf, inOrder, naming } from '../../src/charts/names.js'
import { dollars, fixed, level, scaled, shortest, signed } from '../../src/charts/numbers.js'
import { valueAxis, yearTicks } from '../../src/charts/scale.js'
import { cut, wrapped } from '../../src/charts/text-width.js'
import { listed, restriction, sources, span } from '../../src/charts/words.js'

describe('numbers', () => {
  test.each([
    [fixed(1234567.891, 2), '1,234,567.89'],
    [fixed(-0.7, 2), '−0.70'],
    [fixed(-0.001, 2), '0.00'],
    [fixed(-0, 0), '0'],
    [signed(1.2, 2), '+1.20'],
    [signed(0.001, 2), '0.00'],
    [signed(-0.51, 2), '−0.51'],
    [level(2), '2%'],
    [level(3.5), '3.5%'],
    [shortest(10), '10'],
    [shortest(100.1), '100.1'],
    [dollars(18_234), '18.2 bn'],
    [dollars(682), '682 m'],
  ])('%s', (words, expected) => {
    expect(words).toBe(expected)
  })

  test.each([
    ['million USD, current prices', 1_809_900, 'billion USD, current prices', 1000],
    ['million USD, current prices', 50_000_000, 'trillion USD, current prices', 1_000_000],
    ['million USD, current prices', 9_999, 'million USD, current prices', 1],
    ['percent of GDP', 20_000, 'percent of GDP', 1],
  ])('%s up to %d is %s', (unit, largest, larger, factor) => {
    expect(scaled(unit, largest)).toEqual({ unit: larger, factor })
  })
})

describe('axes', () => {
  test.each([
    ['sizes stand on zero', [0.9, 4.3], {}, [0, 5]],
    ['near each other they do not', [2.6, 2.9], {}, [2.6, 2.9]],
    ['differences do not', [2, 4.5], { isApart: true }, [2, 4.5]],
    ['one value has room above', [2], {}, [2, 2.01]],
    ['zero alone', [0], {}, [0, 0.2]],
  ])('%s', (_, values, wishes, domain) => {
    expect(valueAxis(values, 6, wishes).domain).toEqual(domain)
  })

  test('years are named as far as there is room', () => {
    expect(yearTicks(2014, 2024, 12)).toHaveLength(11)
    expect(yearTicks(2014, 2024, 6)).toEqual([2014, 2016, 2018, 2020, 2022, 2024])
    expect(yearTicks(2012, 2026, 4)).toEqual([2015, 2020, 2025])
  })
})

describe('words', () => {
  const edition = (publisher: string, published_on: string) => ({
    id: published_on,
    publisher,
    title: '',
    published_on,
  })

  test('the source names each publisher once, with its editions', () => {
    expect(sources([])).toBeNull()
    expect(sources([edition('nato', '2024-06-17')])).toBe('Source: NATO, 17 June 2024')
    expect(
      sources([edition('nato', '2024-06-17'), edition('nato', '2019-06-25'), edition('world-bank', '2026-01-02')]),
    ).toBe('Source: NATO, 25 June 2019 and 17 June 2024; World Bank, 2 January 2026')
    const many = ['2019-06-25', '2021-06-11', '2023-07-07', '2024-06-17'].map((day) => edition('nato', day))
    expect(sources(many)).toBe('Source: NATO, 4 editions, 25 June 2019 to 17 June 2024')
  })

  test('a filter does not go unsaid', () => {
    expect(restriction({ ally: 'ITA', as_of: '2025-04-03', sort: 'name' })).toBeNull()
    expect(restriction({ verdict: 'off_track', gap_pp__lt: '0' })).toBe('Asked with verdict=off_track, gap_pp__lt=0')
  })

  test('lists, spans, names', () => {
    expect([listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['a', 'a, b and c'])
    expect([span([2014, 2012]), span([2014])]).toEqual(['2012–2014', '2014'])
    const name = naming([{ ally: 'ESP', name: 'Spain' }])
    expect([name('ESP'), name('ESP', true), name('NATO-EUR-CAN'), name('XXX')]).toEqual([
      'Spain',
      'ESP',
      'NATO Europe and Canada',
      'XXX',
    ])
    expect(inOrder(['NATO', 'ESP', 'DEU'], name)).toEqual(['DEU', 'ESP', 'NATO'])
    expect(countOf(['NATO', 'ESP', 'DEU'])).toBe('2 allies and 1 grouping')
  })

  test('lines are as long as the width allows, whatever a word’s length', () => {
    expect(wrapped('how far allies are', 10, 60)).toEqual(['how far', 'allies are'])
    expect(wrapped('x'.repeat(25), 10, 60).map((line) => line.length)).toEqual([10, 10, 5])
    expect(cut('North Macedonia', 10, 60)).toBe('North Mac…')
  })
})
