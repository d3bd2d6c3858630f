import { expect, test } from 'vitest'
import { lineMarkup, type Point, segmentsOf, withGaps } from '../../../src/charts/kit/lines.js'

function point(x: number, y: number | null, isEstimate = false): Point {
  return { x, y, isEstimate }
}

function shape(points: readonly Point[], decidedBy?: 'start' | 'end'): string[] {
  return segmentsOf(points, decidedBy).map(({ manner, points: of }) => `${manner} ${of.map(({ x }) => x).join('-')}`)
}

test.each([
  ['one line where all is known', [point(1, 5), point(2, 6), point(3, 7)], ['solid 1-2-3']],
  ['what leads to an estimate is dotted', [point(1, 5), point(2, 6, true), point(3, 7, true)], ['dotted 1-2-3']],
  ['and what leads on from it is not', [point(1, 5), point(2, 6, true), point(3, 7)], ['dotted 1-2', 'solid 2-3']],
  ['what was worked out is dashed', [point(1, 5), { ...point(2, 6), isDerived: true }], ['dashed 1-2']],
  ['a missing value breaks the line', [point(1, 5), point(2, null), point(3, 7), point(4, 8)], ['solid 3-4']],
  ['a value alone makes no line', [point(1, 5)], []],
])('%s', (_, points, expected) => {
  expect(shape(points)).toEqual(expected)
})

test('in a step the value at its start decides', () => {
  expect(shape([point(1, 5, true), point(2, 6), point(3, 6)], 'start')).toEqual(['dotted 1-2', 'solid 2-3'])
})

test('a gap of years is a missing value', () => {
  expect(withGaps([point(2014, 1), point(2012, 2), point(2015, 3)]).map(({ x, y }) => [x, y])).toEqual([
    [2012, 2],
    [2013, null],
    [2014, 1],
    [2015, 3],
  ])
})

test('a dot marks the end of a line, and a value that no line reaches', () => {
  const points = [point(1, 5), point(2, null), point(3, 7), point(4, 8)]
  const drawn = lineMarkup({ label: null, color: '#000', points }, { x: (x) => x, y: (y) => y })
  expect([...drawn.matchAll(/cx="(\d)"/g)].map(([, x]) => x)).toEqual(['1', '4'])
})
