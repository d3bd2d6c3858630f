/** The five states, in the strip and wherever else they are named. */
import { describe, expect, test } from 'vitest'
import { STATES, stateInLegend, stateOfAlly, stateWithCount } from '../../src/sentences/states.js'
import { strip } from '../../src/sentences/strip.js'
import { against, BEFORE, NOW } from '../support/sentence-rows.js'

const inState = (prospect: string, count: number, given = {}) =>
  Array.from({ length: count }, () => against('Spain', 2, { prospect, ...given }))

describe('the strip', () => {
  test('is number, legend and picture at once; no ally in a state is said, too', () => {
    const rows = [...inState('met', 5), ...inState('pledged', 4), ...inState('on_pace', 12), ...inState('behind', 7)]
    expect(strip(rows, NOW)?.map(({ state, count, words }) => [state, count, words])).toEqual([
      ['met', 5, 'at 3.5% now'],
      ['pledged', 4, 'say they will, by a year of their own'],
      ['on_pace', 12, 'no firm date ahead; their recent pace would do'],
      ['behind', 7, 'no firm date ahead; their recent pace would not do'],
      ['declined', 0, 'say they will not'],
    ])
  })

  test('of one ally in each speaks of it alone, and on an older day not of now', () => {
    const rows = STATES.flatMap((state) => inState(state, 1))
    expect(strip(rows, BEFORE)?.map(({ words }) => words)).toEqual([
      'at 3.5%',
      'says it will, by a year of its own',
      'no firm date ahead; its recent pace would do',
      'no firm date ahead; its recent pace would not do',
      'says it will not',
    ])
  })

  test.each([
    [2, 2, 'no firm date ahead; too few figures for a pace'],
    [1, 2, 'no firm date ahead; their recent pace would not do, or is not known'],
  ])('where of %i of %i no pace is known, it does not say that it would not do', (paceless, of, words) => {
    const rows = [
      ...inState('behind', paceless, { prospect_reason: 'too_few_years' }),
      ...inState('behind', of - paceless),
    ]
    expect(strip(rows, NOW)?.find(({ state }) => state === 'behind')?.words).toBe(words)
  })

  test.each([
    ['without figures', [against('Spain', null)]],
    ['of figures of different years', [against('Spain', 2), against('Italy', 2, { years_behind: 1 })]],
    ['once the deadline is over', [against('Spain', 2, { years_behind: null })]],
    ['against a level of the total', [against('Spain', 2, { actual_is_floor: true })]],
    ['of no ally', []],
  ])('there is none %s', (_, rows) => {
    expect(strip(rows, NOW)).toBeNull()
  })
})

test('in the legend, and with counts as in the shared picture', () => {
  expect(STATES.map((state) => stateInLegend(state, 3.5))).toEqual([
    'at 3.5%',
    'says it will',
    'pace would do',
    'pace would not',
    'says it will not',
  ])
  expect(STATES.map((state, index) => stateWithCount(state, [5, 4, 12, 7, 3][index] ?? 0, 3.5))).toEqual([
    '5 at 3.5%',
    '4 say they will',
    '12 pace would do',
    '7 pace would not',
    '3 say they will not',
  ])
  expect(stateWithCount('declined', 1, 3.5)).toBe('1 says it will not')
  expect(stateWithCount('declined', 0, 3.5)).toBe('0 say they will not')
})

test.each([
  ['met', 'At 3.5%'],
  ['pledged', 'Says it will, by 2032'],
  ['behind', 'No firm date ahead; its recent pace would not'],
  ['declined', 'Says it will not'],
  ['no_data', 'No figure'],
])('on the page of an ally that is %s: “%s”', (prospect, words) => {
  expect(stateOfAlly(against('Sweden', 3, { prospect, prospect_year: 2032 }))).toBe(words)
})
