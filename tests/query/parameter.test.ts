/** What may be asked, in which spelling, and what is said of a spelling that may not. */
import { describe, expect, test } from 'vitest'
import {
  choice,
  choices,
  containing,
  decimal,
  flag,
  type Parameter,
  partialDate,
  pickYears,
  reference,
  references,
  whole,
  years,
} from '../../src/query/parameter.js'

/** What is wrong with a value, or null if nothing is. */
function fault({ schema }: Parameter, value: unknown): string | null {
  const parsed = schema.safeParse(value)
  return parsed.success ? null : (parsed.error.issues[0]?.message ?? '')
}

describe('years', () => {
  const held = [2013, 2014, 2015, 2019, 2024, 2025, 2026]

  test.each([
    ['2024', [2024], 'one year'],
    ['2014..2019', [2014, 2015, 2019], 'both ends of a range count'],
    ['2024..2024', [2024], 'a range of one year'],
    ['2025..', [2025, 2026], 'an open end'],
    ['..2014', [2013, 2014], 'an open beginning'],
    ['2014,2024..2025', [2014, 2024, 2025], 'several, a range among them'],
    ['2024, 2014', [2014, 2024], 'spaces between them, in the order of time'],
    ['2014..2019,2015..2024', [2014, 2015, 2019, 2024], 'ranges that overlap'],
    ['2016..2018', [], 'years nobody has'],
    ['latest', [2026], 'the last there is'],
    [' latest ', [2026], 'with spaces around it'],
  ])('%s of those held are %j: %s', (value, expected) => {
    expect(pickYears(held, years('').schema.parse(value))).toEqual(expected)
  })

  test('not asked for are all there are, and the latest of none is none', () => {
    expect(pickYears(held, years('').schema.parse(undefined))).toEqual(held)
    expect(pickYears([], 'latest')).toEqual([])
  })

  test.each([
    ['..', 'a range without ends'],
    ['', 'nothing'],
    ['24', 'two digits'],
    ['20240', 'five digits'],
    ['20142025', 'two years without dots'],
    ['2014-2025', 'a hyphen'],
    ['2014...2025', 'three dots'],
    ['2014..2015..2016', 'three ends'],
    ['2014,', 'an empty place'],
    ['2014,latest', 'the latest among years'],
    ['-2014', 'a sign'],
    ['２０２４', 'digits of another script'],
    ['abc', 'no year'],
  ])('%j is refused: %s', (value) => {
    expect(fault(years(''), value)).toMatch(/must/)
  })

  test('a range that runs backwards is refused with the range that was meant', () => {
    expect(fault(years(''), '2025..2014')).toContain('2014..2025')
  })
})

describe('a whole number from 1 to 200', () => {
  const parameter = whole(1, 200, '')
  test.each([
    ['1', 1, 'the least'],
    ['200', 200, 'the most'],
    ['007', 7, 'leading noughts'],
  ])('is %j: %s', (value, number) => {
    expect(parameter.schema.parse(value)).toBe(number)
  })

  test.each<[unknown, string]>([
    ['0', 'just below the least'],
    ['201', 'just above the most'],
    ['-1', 'negative'],
    ['1.0', 'a fraction, even an empty one'],
    ['1e2', 'an exponent'],
    ['0x10', 'another base'],
    ['+1', 'a plus'],
    ['1 000', 'a space'],
    ['', 'nothing'],
    ['१', 'a digit of another script'],
    ['9999999999999999', 'more than can be held exactly'],
    [5, 'no text'],
  ])('is not %j: %s', (value) => {
    expect(fault(parameter, value)).toBe('must be a whole number from 1 to 200')
  })
})

describe('a decimal number from -5 to 5', () => {
  const parameter = decimal(-5, 5, '')
  test.each([
    ['-5', -5, 'the least'],
    ['5', 5, 'the most'],
    ['-0.72', -0.72, 'a shortfall'],
    ['0.0000000001', 1e-10, 'ten decimals'],
    ['2.0041349999999998', 2.0041349999999998, 'a sum of floats as programs write it'],
  ])('is %j: %s', (value, number) => {
    expect(parameter.schema.parse(value)).toBe(number)
  })

  test.each([
    ['5.01', 'just above the most'],
    ['-5.01', 'just below the least'],
    ['.5', 'no digit before the point'],
    ['1.', 'no digit after the point'],
    ['1,5', 'a comma for a point'],
    ['1e0', 'an exponent'],
    ['NaN', 'no number'],
    ['Infinity', 'no end'],
    ['0.000000000000000000001', 'twenty-one decimals'],
    ['', 'nothing'],
  ])('is not %j: %s', (value) => {
    expect(fault(parameter, value)).toBe('must be a decimal number from -5 to 5')
  })
})

describe('a list of names', () => {
  test.each([
    ['BEL', ['BEL'], 'one'],
    ['BEL,ITA', ['BEL', 'ITA'], 'two, in the order given'],
    [' BEL , ITA ', ['BEL', 'ITA'], 'spaces around them'],
    ['BEL,,ITA,', ['BEL', 'ITA'], 'empty places'],
    ['BEL,ITA,BEL', ['BEL', 'ITA'], 'one of them twice'],
  ])('%j is %j: %s', (value, names) => {
    expect(references('ally', '').schema.parse(value)).toEqual(names)
  })

  test.each(['', ' ', ',', ' , ,'])('%j is refused, since it names nothing', (value) => {
    expect(fault(references('ally', ''), value)).toBe('must not be empty')
  })

  test('is refused where one name is asked for', () => {
    expect(reference('target', '').schema.parse(' hague ')).toBe('hague')
    expect(fault(reference('target', ''), 'hague,wales')).toBe('takes one name, not several')
  })
})

describe('a closed list', () => {
  const several = choices(['kept', 'missed', 'pending'], '')
  test('gives what was asked for, each once', () => {
    expect(several.schema.parse('missed, kept,missed')).toEqual(['missed', 'kept'])
    expect(choice(['kept', 'missed'], '').schema.parse('kept')).toBe('kept')
  })

  test('refuses what is not on it, telling what is', () => {
    expect(fault(several, 'kept,lost')).toBe('must be among kept, missed, pending')
    expect(fault(several, 'KEPT')).toBe('must be among kept, missed, pending')
    expect(fault(choice(['kept', 'missed'], ''), 'kept,missed')).toBe('must be one of kept, missed')
  })
})

test.each<[string, boolean | null]>([
  ['true', true],
  ['false', false],
  ['TRUE', null],
  ['1', null],
  ['yes', null],
  ['', null],
])('as yes or no %j is understood as %s', (value, expected) => {
  const parsed = flag('').schema.safeParse(value)
  expect(parsed.success ? parsed.data : null).toBe(expected)
})

test.each([
  ['2025-06-25', true],
  ['2025-06', true],
  ['2025', true],
  ['2025-02-30', false],
  ['25', false],
  ['', false],
])('as a day, a month or a year %j is understood: %s', (value, understood) => {
  expect(fault(partialDate(''), value) === null).toBe(understood)
})

test('part of a text is at most 200 characters', () => {
  expect(fault(containing(''), 'x'.repeat(200))).toBeNull()
  expect(fault(containing(''), 'x'.repeat(201))).toContain('200')
})

test('a parameter carries what the help says of it and what it refers to', () => {
  expect(references('ally', 'Who.', 'BEL')).toMatchObject({
    title: 'Who. Several are joined by commas.',
    refers: 'ally',
    example: 'BEL',
  })
})
