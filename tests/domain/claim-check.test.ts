/** Whether what was said holds. */
import { describe, expect, test } from 'vitest'
import { checkClaim, RESULTS } from '../../src/domain/claim-check.js'
import type { Relation } from '../../src/record/claims.js'
import type { Status } from '../../src/record/observations.js'
import { claim, edition, record, target } from '../support/facts.js'

function belgiumAt(value: number, status: Status = 'final') {
  return record({ editions: [edition('2024-06-17', [{ value, status }])] }).asOf('2024-06-17')
}

describe('a claim about a figure', () => {
  test.each<[Relation, string, string, string]>([
    ['below', 'holds', 'fails', 'fails'],
    ['at_most', 'holds', 'holds', 'fails'],
    ['at_least', 'fails', 'holds', 'holds'],
    ['above', 'fails', 'fails', 'holds'],
  ])('that it was %s 2%%: at 1.99 it %s, at exactly 2 it %s, at 2.01 it %s', (relation, ...expected) => {
    const results = [1.99, 2, 2.01].map((value) => checkClaim(belgiumAt(value), claim({ relation })).result)
    expect(results).toEqual(expected)
  })

  test.each<[number, Relation, string]>([
    [1.994, 'below', 'holds'],
    [1.995, 'below', 'fails'],
    [1.996, 'at_least', 'holds'],
    [2.004, 'at_most', 'holds'],
    [2.004, 'above', 'fails'],
    [2.005, 'above', 'holds'],
  ])('is checked as published: %d is %s 2%%: %s', (value, relation, result) => {
    expect(checkClaim(belgiumAt(value), claim({ relation })).result).toBe(result)
  })

  test.each<[number, Status, string]>([
    [1.3, 'final', 'BEL 2024 was 1.30, 0.70 below 2'],
    [1.3, 'estimate', 'BEL 2024 is estimated at 1.30, 0.70 below 2'],
    [1.3, 'unknown', 'BEL 2024 was 1.30, 0.70 below 2'],
    [2, 'final', 'BEL 2024 was 2.00, exactly at 2'],
    [2.004, 'final', 'BEL 2024 was 2.00, exactly at 2'],
    [2.0051, 'estimate', 'BEL 2024 is estimated at 2.01, 0.01 above 2'],
  ])('at %d (%s) gives as evidence: %s', (value, status, evidence) => {
    expect(checkClaim(belgiumAt(value, status), claim()).evidence).toBe(evidence)
  })

  test('names the figure it was checked against', () => {
    expect(checkClaim(belgiumAt(1.3), claim()).figure).toMatchObject({ publication: 'nato-2024-06-17', value: 1.3 })
  })

  test.each([
    ['2024-06-16', 'not_checkable', 'the day before the figure is out'],
    ['2024-06-17', 'holds', 'the day it is out'],
    ['2025-08-27', 'holds', 'the day before it is revised'],
    ['2025-08-28', 'fails', 'the day it is revised'],
  ])('on %s: %s, %s', (asOf, result) => {
    const editions = [edition('2024-06-17', [{ value: 1.3 }]), edition('2025-08-28', [{ value: 2.1 }])]
    expect(checkClaim(record({ editions }).asOf(asOf), claim()).result).toBe(result)
  })

  test.each([
    ['its year has no figure', { year: 2030 }, 'no figure for 2030 was known on 2024-06-17'],
    ['its ally has none', { area: 'POL' }, 'no figure for 2024 was known on 2024-06-17'],
    ['its measure has none', { indicator: 'equipment_share' }, 'no figure for 2024 was known on 2024-06-17'],
    ['it names no ally', { area: null }, 'no figure for 2024 was known on 2024-06-17'],
    ['it names no year', { year: null }, 'no figure for the year was known on 2024-06-17'],
  ])('cannot be checked where %s', (_, given, evidence) => {
    expect(checkClaim(belgiumAt(1.3), claim(given))).toMatchObject({ result: 'not_checkable', figure: null, evidence })
  })

  test('may be about a grouping', () => {
    const view = record({ editions: [edition('2024-06-17', [{ area: 'NATO', value: 2.71 }])] }).asOf('2024-06-17')
    const found = checkClaim(view, claim({ area: 'NATO', relation: 'above' }))
    expect([found.result, found.evidence]).toEqual(['holds', 'NATO 2024 was 2.71, 0.71 above 2'])
  })
})

test('a claim holds, fails, or cannot be checked', () => {
  const results = [1.3, 2.1].map((value) => checkClaim(belgiumAt(value), claim()).result)
  expect([...results, checkClaim(belgiumAt(2), claim({ year: 2030 })).result]).toEqual(RESULTS)
})

describe('a claim about the target in force', () => {
  const targets = [
    target({ id: 'two', percent: 2, agreedOn: '2023-07-11', supersededOn: '2025-06-25' }),
    target({ id: 'core', percent: 3.5, agreedOn: '2025-06-25' }),
  ]
  test.each([
    ['2023-07-10', 'not_checkable', 'no target was in force on 2023-07-10'],
    ['2023-07-11', 'holds', 'the target in force on 2023-07-11 was 2 (two)'],
    ['2025-06-24', 'holds', 'the target in force on 2025-06-24 was 2 (two)'],
    ['2025-06-25', 'fails', 'the target in force on 2025-06-25 was 3.5 (core)'],
  ])('that it is 2%%, on %s: %s, %s', (asOf, result, evidence) => {
    const said = claim({ area: null, year: null, relation: 'target_in_force' })
    expect(checkClaim(record({ targets }).asOf(asOf), said)).toMatchObject({ result, figure: null, evidence })
  })

  test('is about the target for its own measure', () => {
    const said = claim({ area: null, year: null, relation: 'target_in_force', indicator: 'equipment_share' })
    expect(checkClaim(record({ targets }).asOf('2024-01-01'), said).result).toBe('not_checkable')
  })

  test('fails by a hundredth of a point', () => {
    const said = claim({ area: null, year: null, relation: 'target_in_force', percent: 2.01 })
    expect(checkClaim(record({ targets }).asOf('2024-01-01'), said).result).toBe('fails')
  })
})
