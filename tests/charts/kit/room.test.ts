import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placesAround, roomIn } from '../../../src/charts/kit/room.js'

const box = (left: number, top: number, size = 10) => ({ left, right: left + size, top, bottom: top + size })
const bounds = { left: 0, right: 100, top: 0, bottom: 100 }

test('the first free place is taken, once', () => {
  const room = roomIn(bounds)
  room.take(box(0, 0))
  expect(room.find([box(5, 5), box(40, 5)])).toEqual(box(40, 5))
  expect(room.find([box(40, 5)])).toBeNull()
})

test('nothing stands outside', () => {
  expect(roomIn(bounds).find([box(-1, 0), box(95, 0), box(0, 95)])).toBeNull()
})

test('a line takes its whole way', () => {
  const room = roomIn(bounds)
  room.takeWay([
    [0, 0],
    [100, 100],
  ])
  expect(room.find([box(45, 45), box(80, 75), box(60, 20)])).toEqual(box(60, 20))
})

test('words around many points never overlap', () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 200 }))
  fc.assert(
    fc.property(fc.array(point, { maxLength: 20 }), (points) => {
      const room = roomIn({ left: 0, right: 400, top: 0, bottom: 200 })
      const found = points.flatMap(([x, y]) => room.find(placesAround({ width: 80, height: 17 }, x, y)) ?? [])
      for (const [index, a] of found.entries()) {
        for (const b of found.slice(index + 1)) {
          expect(a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom).toBe(true)
        }
      }
    }),
  )
})
