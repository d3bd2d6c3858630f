/** What an ally is measured against. */
import { describe, expect, test } from 'vitest'
import { levelOf, measuredBy, shareLevel } from '../../src/domain/target.js'
import { target } from '../support/facts.js'

describe('the level a target sets', () => {
  const north = target({ id: 'north', bound: 'above', percent: 3, deadlineYear: 2035, areas: ['NATO-EUR-CAN'] })

  test('is the target’s own measure, bound, percentage, year and allies', () => {
    expect(levelOf(north)).toEqual({
      target: 'north',
      indicator: 'share_of_gdp',
      bound: 'above',
      percent: 3,
      deadlineYear: 2035,
      areas: ['NATO-EUR-CAN'],
    })
  })

  test.each<[number | null, number | null, number | null, string]>([
    [2035, null, 2035, 'no other year asked about'],
    [2035, 2030, 2030, 'what if it were due sooner'],
    [null, 2030, 2030, 'what if a level of every year were due once'],
    [null, null, null, 'due every year'],
  ])('due in %s and asked about by %s is due in %s: %s', (deadlineYear, by, expected) => {
    expect(levelOf(target({ deadlineYear }), by).deadlineYear).toBe(expected)
  })

  test('keeps the indicator of a target about something else', () => {
    expect(levelOf(target({ indicator: 'equipment_share' })).indicator).toBe('equipment_share')
  })
})

test.each([2030, null])('any percentage by %s is at least so much of GDP, of every ally, and no target', (by) => {
  expect(shareLevel(2.5, by)).toEqual({
    target: null,
    indicator: 'share_of_gdp',
    bound: 'at_least',
    percent: 2.5,
    deadlineYear: by,
    areas: [],
  })
})

test.each([
  ['share_of_gdp', 'share_of_gdp', false],
  ['equipment_share', 'equipment_share', false],
  ['related_share_of_gdp', 'related_share_of_gdp', false],
  ['total_share_of_gdp', 'share_of_gdp', true],
])('%s is read from %s, as a floor: %s', (indicator, from, isFloor) => {
  expect(measuredBy(indicator)).toEqual({ indicator: from, isFloor })
})
