/** How a target stands on a date, which one is in force, whom it binds and when a figure meets it. */
import { describe, expect, test } from 'vitest'
import { bindsAlly, isTargetSuperseded, meetsLevel, standingOf, targetInForce } from '../../src/domain/target.js'
import type { Bound } from '../../src/record/targets.js'
import { ally, record, target } from '../support/facts.js'

const GUIDELINE = target({ id: 'guideline', agreedOn: '2006', supersededOn: '2014-09-05' })
const WALES = target({ id: 'wales', agreedOn: '2014-09-05', supersededOn: '2023-07-11' })
const VILNIUS = target({ id: 'vilnius', agreedOn: '2023-07-11', supersededOn: '2025-06-25' })
const HAGUE = target({ id: 'hague', agreedOn: '2025-06-25', percent: 3.5, deadlineYear: 2035 })
const ASK = target({ id: 'ask', proposedOn: '2025-01-07', agreedOn: null, percent: 5 })
const ALL = [GUIDELINE, WALES, VILNIUS, HAGUE, ASK]

describe('a target', () => {
  test.each([
    ['2025-06-24', 'in_force', 'the day before it was superseded'],
    ['2025-06-25', 'superseded', 'the very day it was superseded'],
    ['2025-06-26', 'superseded', 'the day after'],
    ['2023-07-11', 'in_force', 'the very day it was agreed'],
  ])('superseded on 25 June 2025 stands on %s as %s: %s', (asOf, standing) => {
    expect(standingOf(VILNIUS, asOf)).toBe(standing)
    expect(isTargetSuperseded(VILNIUS, asOf)).toBe(standing === 'superseded')
  })

  test.each([
    ['2006-12-30', false, 'the year may still bring it'],
    ['2006-12-31', true, 'the last day of the year'],
  ])('agreed in 2006, no day known, is known on %s: %s (%s)', (asOf, known) => {
    expect(record({ targets: [GUIDELINE] }).asOf(asOf).targets).toHaveLength(known ? 1 : 0)
    expect(targetInForce(ALL, 'share_of_gdp', asOf)?.id ?? null).toBe(known ? 'guideline' : null)
  })

  test('superseded within a month of which no day is known stands until its last day', () => {
    const replaced = target({ supersededOn: '2025-06' })
    expect([standingOf(replaced, '2025-06-29'), standingOf(replaced, '2025-06-30')]).toEqual(['in_force', 'superseded'])
  })

  const raised = target({ proposedOn: '2025-06-05', agreedOn: '2025-06-25' })
  test.each([
    ['2025-06-04', false, 'the day before it was proposed'],
    ['2025-06-05', true, 'the day it was proposed'],
    ['2025-06-25', true, 'the day it was agreed'],
  ])('proposed first and agreed later is known on %s: %s (%s)', (asOf, known) => {
    expect(record({ targets: [raised] }).asOf(asOf).targets).toHaveLength(known ? 1 : 0)
  })

  test('proposed first and agreed later is a proposal until the day it is agreed', () => {
    expect([standingOf(raised, '2025-06-24'), standingOf(raised, '2025-06-25')]).toEqual(['proposed', 'in_force'])
  })

  test('that was only ever proposed stays a proposal, unless something took its place', () => {
    expect(standingOf(ASK, '2026-11-24')).toBe('proposed')
    expect(standingOf({ ...ASK, supersededOn: '2025-06-25' }, '2025-06-25')).toBe('superseded')
  })
})

describe('the target in force', () => {
  test.each([
    ['2014-09-04', 'guideline'],
    ['2014-09-05', 'wales'],
    ['2023-07-10', 'wales'],
    ['2023-07-11', 'vilnius'],
    ['2025-06-24', 'vilnius'],
    ['2025-06-25', 'hague'],
    ['2026-11-24', 'hague'],
  ])('on %s is %s', (asOf, id) => {
    expect(targetInForce(ALL, 'share_of_gdp', asOf)?.id).toBe(id)
  })

  test('is none where nothing was agreed for the indicator, whatever was proposed', () => {
    expect(targetInForce([ASK], 'share_of_gdp', '2026-11-24')).toBeNull()
    expect(targetInForce(ALL, 'equipment_share', '2026-11-24')).toBeNull()
  })

  test('is the one agreed last where two stand, and of one day the first by id', () => {
    const [a, b] = [target({ id: 'a', agreedOn: '2024-05-01' }), target({ id: 'b', agreedOn: '2024-05-01' })]
    const older = target({ id: '0', agreedOn: '2023' })
    expect(targetInForce([older, b, a], 'share_of_gdp', '2026-01-01')?.id).toBe('a')
    expect(targetInForce([a, b, older], 'share_of_gdp', '2026-01-01')?.id).toBe('a')
  })

  test('is never one for some allies only', () => {
    const regional = target({ id: 'regional', agreedOn: '2025-06-26', percent: 5, areas: ['POL'] })
    expect(targetInForce([...ALL, regional], 'share_of_gdp', '2026-11-24')?.id).toBe('hague')
  })
})

describe('a target of a level', () => {
  test.each([
    [[], 'BEL', true, 'none named means all'],
    [['POL', 'BEL'], 'BEL', true, 'named'],
    [['POL', 'EST'], 'BEL', false, 'others named'],
    [['NATO'], 'USA', true, 'the whole alliance'],
    [['NATO-EUR-CAN'], 'CAN', true, 'Canada is in'],
    [['NATO-EUR-CAN'], 'USA', false, 'the United States are not'],
    [['NATO-EUR-CAN', 'USA'], 'USA', true, 'unless they are named too'],
  ])('about %j binds %s: %s (%s)', (areas, code, binds) => {
    expect(bindsAlly({ areas }, ally({ code }))).toBe(binds)
  })

  const cases: [Bound, number, number, boolean, string][] = [
    ['at_least', 2, 2, true, 'equality counts'],
    ['at_least', 2, 1.996, true, 'published as 2.00'],
    ['at_least', 2, 1.995, true, 'half is published as 2.00'],
    ['at_least', 2, 1.994, false, 'published as 1.99'],
    ['at_least', 2, 2.01, true, 'more'],
    // Denmark's 2026 in the edition of 7 July 2026.
    ['at_least', 3.5, 3.49, false, 'a hundredth short'],
    ['above', 3, 3, false, 'equality does not count'],
    ['above', 3, 3.004, false, 'published as 3.00'],
    ['above', 3, 3.005, true, 'published as 3.01'],
    ['above', 3, 2.99, false, 'less'],
    ['at_most', 1.5, 1.5, true, 'equality counts'],
    ['at_most', 1.5, 1.504, true, 'published as 1.50'],
    ['at_most', 1.5, 1.505, false, 'published as 1.51'],
    ['at_most', 1.5, 0, true, 'less'],
  ]
  test.each(cases)('%s %d is met by %d: %s', (bound, percent, value, met) => {
    expect(meetsLevel({ bound, percent }, value)).toBe(met)
  })
})
