/** What was promised, and what became of it. */
import { describe, expect, test } from 'vitest'
import {
  boardHeadline,
  fallingDue,
  givenTogether,
  promiseInWords,
  promisesHeadline,
} from '../../src/sentences/promises.js'
import { restUnmeasured } from '../../src/sentences/total.js'
import { pledge } from '../support/sentence-rows.js'

const outcomes = (missed: number, kept: number) => [
  ...Array.from({ length: missed }, () => pledge({ outcome: 'missed' })),
  ...Array.from({ length: kept }, () => pledge({ outcome: 'kept' })),
]

test.each([
  [outcomes(6, 30), 'Six promises were missed, 30 were kept'],
  [outcomes(1, 1), 'One promise was missed, one was kept'],
  [outcomes(0, 2), 'No promise was missed, two were kept'],
  [outcomes(2, 0), 'Two promises were missed, none was kept'],
  [[], 'No promise has fallen due'],
  [[pledge(), ...outcomes(1, 2)], 'One promise was missed, two were kept'],
  [
    [pledge({ indicator: 'equipment_share', outcome: 'kept' }), ...outcomes(1, 0)],
    'One promise was missed, none was kept',
  ],
])('%#: %s', (pledges, words) => {
  expect(promisesHeadline(pledges)).toBe(words)
})

describe('what falls due next, on 25 November 2026', () => {
  const due = (...years: (number | null)[]) => years.map((deadline_year) => pledge({ deadline_year }))
  test.each([
    [due(2026, 2026, 2026, 2026, 2027), 'Four fall due at the end of this year.'],
    [due(2026, 2030), 'One falls due at the end of this year.'],
    [due(2029, 2027, 2027), 'Two fall due at the end of 2027.'],
    [due(2025), null],
    [due(null), null],
    [[], null],
    [[pledge({ deadline_year: 2026, kind: 'alliance-commitment' })], null],
    [[pledge({ deadline_year: 2026, in_force: false })], null],
    [[pledge({ deadline_year: 2026, outcome: 'kept' })], null],
  ])('%#', (pledges, words) => {
    expect(fallingDue(pledges, '2026-11-25')).toBe(words)
  })

  test('stands behind the counts', () => {
    expect(boardHeadline([...outcomes(6, 30), ...due(2026)], '2026-11-25')).toEqual([
      'Six promises were missed, 30 were kept.',
      'One falls due at the end of this year.',
    ])
    expect(boardHeadline([], '2019-06-24')).toEqual(['No promise has fallen due.'])
  })
})

test('what was given together with the alliance is told by level', () => {
  const together = (ally: string, percent: number) =>
    pledge({ ally, percent, deadline_year: 2035, kind: 'alliance-commitment' })
  const nameOf = (ally: string) => ({ GBR: 'United Kingdom', ITA: 'Italy', BGR: 'Bulgaria' })[ally] ?? ally
  expect(givenTogether([together('GBR', 3.5), together('ITA', 3.5), together('BGR', 4), pledge()], nameOf)).toEqual([
    'Two more gave 3.5% by 2035 together with the alliance, not by themselves: Italy and the United Kingdom.',
    'One more gave 4% by 2035 together with the alliance, not by itself: Bulgaria.',
  ])
  expect(givenTogether([], nameOf)).toEqual([])
})

test.each([
  [{ percent: 5, deadline_year: 2035, indicator: 'total_share_of_gdp' }, '5% in total by 2035'],
  [
    { percent: 1.5, deadline_year: null, indicator: 'related_share_of_gdp' },
    '1.5% of related spending, without a year',
  ],
  [{ percent: 20, deadline_year: 2024, indicator: 'equipment_share' }, '20% on equipment by 2024'],
  [{ percent: null, title: 'Own pace towards the 2035 goal' }, 'Own pace towards the 2035 goal'],
])('a promise in words: %j', (given, words) => {
  expect(promiseInWords(pledge(given))).toBe(words)
})

test('of a share of the total only the core part can be told', () => {
  expect(restUnmeasured(2.85)).toBe('the core part is 2.85; the rest cannot be measured yet')
  expect(restUnmeasured(null)).toBeNull()
})
