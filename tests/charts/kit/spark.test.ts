import { expect, test } from 'vitest'
import { PALETTES } from '../../../src/charts/kit/palette.js'
import { type Spark, spark } from '../../../src/charts/kit/spark.js'
import { boxOf, svgParts } from '../../support/svg-parts.js'

const palette = PALETTES.light
const size = { width: 106, height: 50 }
const point = (x: number, y: number | null) => ({ x, y, isEstimate: false })
const WALES = { percent: 2, from: 2014.7, until: 2025.5, deadlineYear: null, isPresent: false }
const HAGUE = { percent: 3.5, from: 2025.5, until: 2026, deadlineYear: 2035, isPresent: true }
const SLOVENIA: Spark = {
  points: [point(2014, 0.97), point(2015, 0.93), point(2016, 1), point(2026, 1.61)],
  years: [2014, 2026],
  top: 5.5,
  targets: [WALES, HAGUE],
  prospect: 'behind',
}

function partsOf(drawn: Partial<Spark>) {
  return svgParts(`<svg>${spark({ ...SLOVENIA, ...drawn }, size, palette)}</svg>`)
}

test('it has no words, and all stands inside', () => {
  const parts = partsOf({})
  expect(parts.filter(({ name }) => name === 'text')).toEqual([])
  for (const { left, right, top, bottom } of parts.map(boxOf)) {
    expect([left >= 0, right <= size.width, top >= 0, bottom <= size.height]).toEqual([true, true, true, true])
  }
})

test('it begins at zero: half the value is half the height', () => {
  const topOf = (value: number) =>
    Math.min(
      ...partsOf({ points: [point(2014, value), point(2026, value)] })
        .filter(({ attributes }) => attributes.stroke === palette.behindLine)
        .map((part) => boxOf(part).top),
    )
  const zero = topOf(0)
  expect(zero - topOf(4)).toBeCloseTo(2 * (zero - topOf(2)), 0)
})

test('pale and outlined is our arithmetic; without a prospect it is grey', () => {
  const fills = (drawn: Partial<Spark>) => partsOf(drawn).map(({ attributes }) => attributes.fill)
  expect(fills({})).toContain(palette.behind)
  expect(fills({ prospect: 'met' })).toContain(palette.met)
  expect(fills({ prospect: null })).toContain(palette.neutral)
})

test('the earlier target is dotted until another took its place, the present one a tick at the end', () => {
  const lines = partsOf({}).filter(({ name, attributes }) => name === 'line' && attributes.stroke === palette.ink)
  expect(lines.map(({ attributes }) => attributes['stroke-dasharray'])).toEqual(['1.5,3', undefined])
  const [dotted, tick] = lines.map(boxOf)
  expect(dotted?.right).toBe(tick?.left)
  expect(tick?.right).toBe(size.width)
})

test('years without a figure have neither line nor ground', () => {
  const gap = [point(2014, 1), point(2015, 1), point(2016, null), point(2025, 2), point(2026, 2)]
  expect(partsOf({ points: gap }).filter(({ name }) => name === 'path')).toHaveLength(4)
})
