/** Whether an ally’s own pledge would do. */
import { describe, expect, test } from 'vitest'
import { wouldReach } from '../../src/domain/progress.js'
import { shareLevel } from '../../src/domain/target.js'

const CORE = { indicator: 'share_of_gdp' }

describe('whether a pledge would reach the level', () => {
  test.each<[number | null, number | null, number | null, boolean | null, string]>([
    [2, 2030, 2030, true, 'due that very year, at that very level'],
    [2, 2029, 2030, true, 'due sooner'],
    [2, 2031, 2030, false, 'due a year late'],
    [1.99, 2029, 2030, false, 'a hundredth too low'],
    [1.99, null, 2030, false, 'too low, whenever it is due'],
    [2, null, 2030, null, 'its date is open'],
    [2, 2035, null, true, 'a level of every year has no deadline to miss'],
    [2, null, null, true, 'neither has a date'],
    [null, 2029, 2030, null, 'it names no percentage'],
    [null, null, null, null, 'it names nothing'],
  ])('%s by %s, against 2%% by %s: %s, %s', (percent, deadlineYear, by, expected) => {
    expect(wouldReach(shareLevel(2, by), { ...CORE, percent, deadlineYear })).toBe(expected)
  })

  test('“above” is not reached by a pledge of the level itself', () => {
    const above = { ...shareLevel(3, null), bound: 'above' } as const
    expect(wouldReach(above, { ...CORE, percent: 3, deadlineYear: 2030 })).toBe(false)
    expect(wouldReach(above, { ...CORE, percent: 3.01, deadlineYear: 2030 })).toBe(true)
  })

  test('5% of the total is not said to reach 3.5% of core, nor any core to reach the total', () => {
    const [core, total] = [shareLevel(3.5, 2035), { ...shareLevel(5, 2035), indicator: 'total_share_of_gdp' }]
    const pledge = { indicator: 'total_share_of_gdp', percent: 5, deadlineYear: 2035 }
    expect(wouldReach(core, pledge)).toBeNull()
    expect(wouldReach(total, pledge)).toBe(true)
    expect(wouldReach(total, { ...CORE, percent: 5.4, deadlineYear: 2029 })).toBeNull()
  })
})
