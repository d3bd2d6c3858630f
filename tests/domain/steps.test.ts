/** Work in steps comes to what it would come to in one go. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amongRows, atOnce, awaited, byPiece, collected, inOrder, PIECE } from '../../src/domain/steps.js'

/** Lists around and well past the length of a piece, with many ties. */
const lists = fc
  .integer({ min: 0, max: 5 * PIECE })
  .chain((length) => fc.array(fc.integer({ min: 0, max: 50 }), { minLength: length, maxLength: length, size: 'max' }))

describe('a list in order', () => {
  test('is what sorting gives, equal ones in the order in which they stood', () => {
    fc.assert(
      fc.property(lists, (values) => {
        const items = values.map((value, place) => ({ value, place }))
        const compare = (a: { value: number }, b: { value: number }) => a.value - b.value
        expect(atOnce(inOrder(items, compare))).toEqual(items.toSorted(compare))
      }),
      { numRuns: 30 },
    )
  })

  test('is made in steps where it is long, and in none where it is short', () => {
    const steps = (length: number) => {
      const work = inOrder(
        Array.from({ length }, (_, place) => -place),
        (a, b) => a - b,
      )
      let count = 0
      while (!work.next().done) count += 1
      return count
    }
    expect(steps(PIECE)).toBe(0)
    expect(steps(20 * PIECE)).toBeGreaterThan(40)
  })
})

test('a list gone through by the piece is the list gone through', () => {
  fc.assert(
    fc.property(lists, (values) => {
      const odd = (piece: readonly number[]) => piece.filter((value) => value % 2 === 1)
      expect(atOnce(byPiece(values, odd))).toEqual(odd(values))
      expect(atOnce(collected(values))).toEqual(values)
    }),
    { numRuns: 30 },
  )
})

test('what has to be awaited cannot be had at once', () => {
  expect(() => atOnce(awaited(Promise.resolve(1)))).toThrow('has to be awaited')
})

test('where rows are made each step is a null, and what has to be awaited is refused', () => {
  function* counted() {
    yield
    yield
    return 'done'
  }
  const work = amongRows(counted())
  expect([work.next(), work.next(), work.next()]).toEqual([
    { done: false, value: null },
    { done: false, value: null },
    { done: true, value: 'done' },
  ])
  expect(() => [...amongRows(awaited(Promise.resolve(1)))]).toThrow('a step has to be awaited')
})
