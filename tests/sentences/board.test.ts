/** What is said beside the groups of the promise board. */
import { describe, expect, test } from 'vitest'
import {
  aboutDue,
  aboutKept,
  aboutMissed,
  aboutOutdone,
  aboutUnmeasured,
  boardLead,
  notDrawn,
  whatItBecame,
  withoutYear,
} from '../../src/sentences/board.js'
import type { PledgeRow } from '../../src/sentences/promises.js'
import { pledge } from '../support/sentence-rows.js'

/** A word of Norway’s on 3.5% without a year, or of whom and what is given instead. */
const undated = (given: Partial<PledgeRow & { name: string }> = {}) => ({
  ...pledge({ percent: 3.5, deadline_year: null }),
  name: 'Norway',
  ...given,
})
const decided = (year: number, provisional: boolean) => ({ decided_year: year, provisional })

describe('estimates can still move', () => {
  test.each([
    ['none decided', [], 'The figure for the promised year is below the promise.'],
    ['all final', [decided(2024, false)], 'The figure for the promised year is below the promise.'],
    [
      'two years, one of them twice',
      [decided(2026, true), decided(2025, true), decided(2025, true), decided(2024, false)],
      'The figure for the promised year is below the promise. Figures for 2025 and 2026 are estimates and can still move.',
    ],
  ])('of what was missed: %s', (_, rows, sentence) => {
    expect(aboutMissed(rows)).toBe(sentence)
  })

  test('of what was kept', () => {
    expect(aboutKept([decided(2025, true)])).toMatch(/ Some rest on estimates for 2025\.$/)
    expect(aboutKept([decided(2024, false)])).not.toContain('estimates')
  })
})

test.each([
  ['one year of estimates', [{ current_year: 2026, current_status: 'estimate' }], 'by estimates for 2026.'],
  ['one year of final figures', [{ current_year: 2023, current_status: 'final' }], 'by the figures for 2023.'],
  [
    'figures of two years',
    [
      { current_year: 2021, current_status: 'estimate' },
      { current_year: 2020, current_status: 'estimate' },
    ],
    'by its latest figure.',
  ],
  ['no figure', [{ current_year: null, current_status: null }], 'by its latest figure.'],
])('where an ally stands is by %s', (_, rows, ending) => {
  expect(aboutDue(rows).endsWith(ending)).toBe(true)
})

test.each([
  ['none', [], null],
  ['one', [undated()], 'One more has no year: Norway’s 3.5%.'],
  [
    'two, one on conditions',
    [undated(), undated({ name: 'United Kingdom', percent: 3, conditional: true })],
    'Two more have no year: Norway’s 3.5% and the United Kingdom’s 3% (on conditions).',
  ],
])('words without a year: %s', (_, rows, sentence) => {
  expect(withoutYear(rows)).toBe(sentence)
})

test('older words that are open too', () => {
  expect(aboutOutdone(1)).toBe('One older word is open too, though the ally has since promised no less.')
  expect(aboutOutdone(5)).toBe('Five older words are open too, though the ally has since promised no less.')
})

test('what cannot be measured is named by what it is a share for', () => {
  expect(aboutUnmeasured([pledge({ indicator: 'total_share_of_gdp' })])).toMatch(
    /^Shares of GDP in total: .* for that,/,
  )
  expect(
    aboutUnmeasured([pledge({ indicator: 'total_share_of_gdp' }), pledge({ indicator: 'related_share_of_gdp' })]),
  ).toMatch(/^Shares of GDP in total or of related spending: .* for either,/)
})

test('what was replaced became a later word, or was withdrawn', () => {
  expect(whatItBecame(pledge({ percent: 4.91, deadline_year: 2026, basis: 'in' }))).toBe('4.91% in 2026')
  expect(whatItBecame(null)).toBe('withdrawn')
})

test('what stands in the table and not in the picture is counted', () => {
  const replaced = [pledge({ outcome: 'superseded' }), pledge({ in_force: false })]
  const unmeasured = pledge({ indicator: 'total_share_of_gdp', outcome: 'not_measurable' })
  expect(notDrawn([...replaced, unmeasured, pledge()])).toEqual([
    'Not drawn: 2 replaced by a later word or withdrawn; 1 on what cannot be measured yet.',
  ])
  expect(notDrawn([pledge({ indicator: 'equipment_share', outcome: 'superseded' }), pledge()])).toEqual([])
})

test('a board without promises says so', () => {
  expect(boardLead(0)).toBe('No promise of an ally is known on this day.')
  expect(boardLead(1)).toMatch(/^Every promise/)
})
