import { expect, test } from 'vitest'
import { countOf, inOrder, naming } from '../../src/charts/kit/topic.js'
import { listed, restriction, sources, span } from '../../src/sentences/phrases.js'

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
  // A picture names the years of a path, but not that all the others were left out.
  expect(restriction({ ally: 'ITA', year: '2030' }, ['year'])).toBe('Asked with year=2030')
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
