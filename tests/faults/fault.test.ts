/** What is said of a faulty question: what was received, what is allowed, what was probably meant. */
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { addFaultsOf, Faults, FaultyQuestion, received, refuseAny, unknownName } from '../../src/faults/fault.js'
import { nearest } from '../../src/faults/nearest.js'

describe('the nearest name', () => {
  test.each([
    ['alli', ['ally', 'region'], 'ally', 'a letter mistyped'],
    ['regoin', ['ally', 'region'], 'region', 'two letters swapped'],
    ['shar_of_gpd', ['share_of_gdp', 'spending_usd'], 'share_of_gdp', 'a letter lost and two swapped'],
    ['ALLY', ['ally'], 'ally', 'another case'],
    ['xbc', ['abd', 'abc'], 'abc', 'one of three letters mistyped, the nearer of two'],
    ['ab', ['ax'], 'ax', 'one of two letters'],
    ['kept', ['keep', 'kepa'], 'kepa', 'the one with fewer letters mistyped'],
    ['cat', ['bat', 'rat'], 'bat', 'of two equally near the first'],
  ])('to %s among %j is %s: %s', (name, candidates, expected) => {
    expect(nearest(name, candidates)).toBe(expected)
  })

  test.each([
    ['xyz', ['abc'], 'nothing in common'],
    ['xyc', ['abc'], 'two of three letters mistyped are too many'],
    ['abcxyz', ['abcdef'], 'three of six are too many'],
    ['a', [], 'nothing to choose from'],
  ])('to %s among %j is none: %s', (name, candidates) => {
    expect(nearest(name, candidates)).toBeNull()
  })

  test('to a name of a hundred thousand letters is told at once', () => {
    expect(nearest('x'.repeat(100_000), ['ally'])).toBeNull()
  })
})

test.each<[unknown, string | null, string]>([
  ['POL', 'POL', 'words as they are'],
  [['a', 'b'], 'a and b', 'a parameter given twice'],
  [undefined, null, 'nothing'],
  ['x'.repeat(100), 'x'.repeat(100), 'a hundred characters'],
  ['x'.repeat(101), `${'x'.repeat(100)}…`, 'one more is cut'],
])('what was received is told shortly (%#)', (value, told) => {
  expect(received(value)).toBe(told)
})

describe('an unknown name', () => {
  test('comes with all that are allowed and the nearest', () => {
    expect(unknownName('ally', 'PLO', 'ally', ['POL', 'PRT'])).toEqual({
      parameter: 'ally',
      received: 'PLO',
      detail: 'unknown ally PLO; did you mean POL?',
      allowed: ['POL', 'PRT'],
      nearest: 'POL',
    })
  })

  test('comes without a suggestion where none is near', () => {
    expect(unknownName('ally', 'ZZZ', 'ally', ['POL'])).toEqual({
      parameter: 'ally',
      received: 'ZZZ',
      detail: 'unknown ally ZZZ',
      allowed: ['POL'],
    })
  })

  test('is not said twice where it is the parameter itself', () => {
    expect(unknownName('alli', 'alli', 'parameter', ['ally']).detail).toBe('unknown parameter; did you mean ally?')
  })
})

describe('what Zod finds', () => {
  const schema = z.strictObject({
    ally: z.string().optional(),
    gap_pp__lt: z.string().optional(),
    kind: z.enum(['a', 'b']),
  })
  const known = Object.keys(schema.shape)
  const listed = ['ally', 'kind']
  const faults = (raw: Record<string, unknown>) => {
    const parsed = schema.safeParse(raw)
    const found = new Faults()
    if (!parsed.success) addFaultsOf(found, parsed.error.issues, raw, known, listed)
    return found.list
  }

  test('of several unknown parameters is a fault each, filters suggested but not listed, the list told once', () => {
    expect(faults({ kind: 'a', alli: 'POL', gap_pp_lt: '0' })).toEqual([
      {
        parameter: 'alli',
        received: 'POL',
        detail: 'unknown parameter; did you mean ally?',
        allowed: ['ally', 'kind'],
        nearest: 'ally',
        instead: { ally: 'POL' },
      },
      {
        parameter: 'gap_pp_lt',
        received: '0',
        detail: 'unknown parameter; did you mean gap_pp__lt?',
        nearest: 'gap_pp__lt',
        instead: { gap_pp__lt: '0' },
      },
    ])
  })

  test('of a parameter given twice is told as that', () => {
    expect(faults({ kind: 'a', ally: ['POL', 'BEL'] })).toEqual([
      {
        parameter: 'ally',
        received: 'POL and BEL',
        detail: expect.stringContaining('given more than once'),
        instead: { ally: 'POL,BEL' },
      },
    ])
  })

  test('of a value off a closed list comes with the list and the nearest', () => {
    expect(faults({ kind: 'c' })).toMatchObject([
      { parameter: 'kind', received: 'c', allowed: ['a', 'b'], nearest: 'a' },
    ])
  })
})

test('a question without fault is not refused, one with faults carries them all', () => {
  const faults = new Faults()
  expect(() => refuseAny(faults)).not.toThrow()
  for (const parameter of ['a', 'b']) faults.add(() => ({ parameter, received: null, detail: `wrong ${parameter}` }))
  try {
    refuseAny(faults)
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(FaultyQuestion)
    expect(error).toMatchObject({ count: 2, message: 'a: wrong a; b: wrong b' })
  }
})

describe('of many faults', () => {
  test('twenty are told and the others counted, and nothing is made that is not told', () => {
    const faults = new Faults()
    let made = 0
    for (let place = 0; place < 1000; place += 1)
      faults.add(() => {
        made += 1
        return { parameter: `p${place}`, received: null, detail: 'wrong' }
      })
    expect([faults.count, faults.list.length, made]).toEqual([1000, 21, 20])
    expect(faults.list.at(-1)).toEqual({ parameter: '', received: null, detail: 'and 980 more' })
  })

  test('a long list of what is allowed is cut, and says so', () => {
    const faults = new Faults()
    const allowed = Array.from({ length: 530 }, (_, place) => `statement-${place}`)
    faults.add(() => unknownName('statement', 'zzz', 'statement', allowed))
    expect(faults.list[0]?.allowed).toHaveLength(100)
    expect(faults.list[0]?.detail).toBe('unknown statement zzz; the first 100 of 530 are listed')
  })

  test('suggestions end with the budget for them', () => {
    const budget = { letters: 50 }
    expect(nearest('polnad', ['poland'], budget)).toBe('poland')
    expect(budget.letters).toBe(10)
    expect(nearest('polnad', ['poland'], budget)).toBeNull()
  })
})
