/** The widths that words are placed by are those of the font files. */
import { describe, expect, test } from 'vitest'
import { cut, textWidth, wrapped } from '../../../src/charts/kit/text-width.js'
import { inOwnFaces } from '../../support/placed-words.js'

const WORDS = [
  'North Macedonia',
  'says it will, by 2032',
  '5.33',
  'Türkiye',
  '0.01 short; promised for 2026',
  '−0.45 points',
]

test.each(WORDS)('“%s” is as wide as its glyphs, in each face', (words) => {
  expect(textWidth(words, 15)).toBeCloseTo(15 * inOwnFaces(words, false), 1)
  expect(textWidth(words, 15, 'semibold')).toBeCloseTo(15 * inOwnFaces(words, true), 1)
  expect(textWidth(words, 26, 'serif')).toBeCloseTo(26 * inOwnFaces(words, true, true), 1)
})

describe('lines are as long as the width allows, whatever a word’s length', () => {
  const text = 'Five of 31 allies are at 3.5%; four more say when they will be'
  test.each([60, 120, 400])('%i wide', (width) => {
    const lines = wrapped(text, 15, width)
    expect(lines.join(' ')).toBe(text)
    for (const [index, line] of lines.entries()) {
      expect(15 * inOwnFaces(line, false)).toBeLessThanOrEqual(width)
      const [next = ''] = lines[index + 1]?.split(' ') ?? []
      if (next !== '') expect(15 * inOwnFaces(`${line} ${next}`, false)).toBeGreaterThan(width)
    }
  })

  test('a word too long for a line alone is broken, and nothing of it is lost', () => {
    const lines = wrapped('x'.repeat(25), 10, 60)
    expect(lines.join('')).toBe('x'.repeat(25))
    expect(lines.length).toBe(Math.ceil(25 / Math.floor(60 / (10 * inOwnFaces('x', false)))))
  })
})

test('what is cut ends in dots, and is as long as there is room', () => {
  const short = cut('North Macedonia', 10, 60)
  expect('North Macedonia'.startsWith(short.replace('…', ''))).toBe(true)
  expect(10 * inOwnFaces(short, false)).toBeLessThanOrEqual(60)
  expect(10 * inOwnFaces('North Macedonia'.slice(0, short.length + 1), false)).toBeGreaterThan(60 - 10)
  expect(cut('Spain', 10, 60)).toBe('Spain')
})
