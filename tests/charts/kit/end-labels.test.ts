import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spread } from '../../../src/charts/kit/end-labels.js'

test.each([
  ['labels apart stay where they are', [10, 40, 80], [10, 40, 80]],
  ['labels in one place stand around it', [50, 50, 50], [35, 50, 65]],
  ['a label pushed against the next pushes it on', [50, 52, 60], [39, 54, 69]],
  ['at the edge they stand inside', [0, 2], [0, 15]],
  ['at the other edge too', [100, 99], [100, 85]],
])('%s', (_, wanted, places) => {
  expect(spread(wanted, 15, 0, 100)).toEqual(places)
})

test('wherever labels want to stand, they keep apart, inside and in order', () => {
  const wanted = fc.array(fc.double({ min: -50, max: 250, noNaN: true }), { minLength: 1, maxLength: 13 })
  fc.assert(
    fc.property(wanted, (all) => {
      const places = spread(all, 15, 0, 200)
      const inOrder = all.map((_, index) => index).sort((a, b) => (all[a] ?? 0) - (all[b] ?? 0) || a - b)
      const sorted = inOrder.map((index) => places[index] ?? Number.NaN)
      expect(sorted.every((place) => place >= -1e-9 && place <= 200 + 1e-9)).toBe(true)
      expect(sorted.every((place, index) => index === 0 || place - (sorted[index - 1] ?? 0) >= 15 - 1e-6)).toBe(true)
    }),
  )
})

test('where there is too little room they stand as far apart as it allows', () => {
  expect(spread([5, 5, 5, 5, 5], 15, 0, 40)).toEqual([0, 10, 20, 30, 40])
})
