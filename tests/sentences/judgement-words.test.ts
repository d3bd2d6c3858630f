/** Verdicts and prospects in words: what a pace would lead to, never what will come. */
import { describe, expect, test } from 'vitest'
import { prospectInWords, verdictInWords } from '../../src/sentences/judgement-words.js'

describe('a verdict', () => {
  test.each([
    ['met', 2026, 'met'],
    ['no_data', null, 'no data'],
    ['on_track', 2026, 'at its recent pace it would reach 3.5% by 2035'],
    ['off_track', 2026, 'at its recent pace it would fall short of 3.5% by 2035'],
    ['off_track', 2034, 'at its recent pace it would fall short of 3.5% by 2035'],
    ['off_track', 2035, 'short of 3.5% by 2035, which is not over'],
    ['missed', 2035, 'missed'],
  ])('of %s by the figure of %s is “%s”', (verdict, year, words) => {
    expect(verdictInWords({ verdict, year, target_percent: 3.5, deadline_year: 2035 })).toBe(words)
  })
})

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
