/** Who belongs to the alliance, from which day, and in the aggregate of which year. */
import { describe, expect, test } from 'vitest'
import type { Grouping } from '../../src/record/allies.js'
import { belongsTo, isGrouping, isMemberInYear } from '../../src/record/allies.js'
import { ally, record } from '../support/facts.js'

const FINLAND = ally({ code: 'FIN', joinedOn: '2023-04-04' })
const SWEDEN = ally({ code: 'SWE', joinedOn: '2024-03-07' })

describe('an ally', () => {
  test.each([
    ['2023-04-03', 'the day before its accession', ['BEL']],
    ['2023-04-04', 'the very day of its accession', ['BEL', 'FIN']],
    ['2024-03-06', 'the day before the next accession', ['BEL', 'FIN']],
    ['2024-03-07', 'the day of the next accession', ['BEL', 'FIN', 'SWE']],
    ['1949-04-03', 'before there was an alliance', []],
  ])('on %s, %s: %j', (asOf, _, codes) => {
    const { allies } = record({ allies: [ally(), FINLAND, SWEDEN] }).asOf(asOf)
    expect(allies.map(({ code }) => code)).toEqual(codes)
  })

  test.each([
    [2022, '2026-11-24', false, 'the year before it joined'],
    [2023, '2026-11-24', true, 'the year it joined, all of it'],
    [2023, '2023-12-31', true, 'the last day of that year'],
    [2023, '2023-04-04', true, 'the very day it joined'],
    [2023, '2023-04-03', false, 'the day before, though in the same year'],
    [2024, '2023-04-03', false, 'that day, of a year to come'],
    [2024, '2026-11-24', true, 'the year after'],
  ])('counts as a member of %i, asked about on %s: %s (%s)', (year, asOf, counts) => {
    expect(isMemberInYear(FINLAND, year, asOf)).toBe(counts)
  })
})

describe('a grouping', () => {
  const cases: [Grouping, string, boolean][] = [
    ['NATO', 'USA', true],
    ['NATO', 'CAN', true],
    ['NATO', 'BEL', true],
    ['NATO-EUR-CAN', 'USA', false],
    ['NATO-EUR-CAN', 'CAN', true],
    ['NATO-EUR-CAN', 'BEL', true],
  ]
  test.each(cases)('%s includes %s: %s', (grouping, code, included) => {
    expect(belongsTo(ally({ code }), grouping)).toBe(included)
  })

  test.each([
    ['NATO', true],
    ['NATO-EUR-CAN', true],
    ['BEL', false],
    ['nato', false],
  ])('%s is one: %s', (area, is) => {
    expect(isGrouping(area)).toBe(is)
  })
})
