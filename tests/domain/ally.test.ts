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
    [2022, false, 'the year before it joined'],
    [2023, true, 'the year it joined, from January on'],
    [2024, true, 'the year after'],
  ])('counts in the aggregate of %i: %s (%s)', (year, counts) => {
    expect(isMemberInYear(FINLAND, year)).toBe(counts)
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
