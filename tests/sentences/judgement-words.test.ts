/** Prospects in words: what a pace would lead to, never what will come. */
import { describe, expect, test } from 'vitest'
import { prospectInWords } from '../../src/sentences/judgement-words.js'

describe('a prospect', () => {
  test.each([
    ['met', null, null, 'met'],
    ['declined', null, null, 'says it will not'],
    ['pledged', 2029, null, 'says it will, by 2029'],
    ['on_pace', null, null, 'no firm date ahead; its recent pace would'],
    ['behind', null, null, 'no firm date ahead; its recent pace would not'],
    ['behind', null, 'too_few_years', 'no firm date ahead; too few figures for a pace'],
    ['no_data', null, 'no_armed_forces', 'no figure'],
    ['no_data', null, 'core_is_a_floor', 'core spending alone does not tell'],
    [null, null, null, '–'],
  ])('of %s, due %s, for %s is “%s”', (prospect, prospect_year, prospect_reason, words) => {
    expect(prospectInWords({ prospect, prospect_year, prospect_reason })).toBe(words)
  })
})
