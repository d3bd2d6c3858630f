/** Which promise stands in which group of the promise board, and in what order. */
import { expect, test } from 'vitest'
import { boardOf, groupOf } from '../../src/sentences/board-groups.js'
import { pledge } from '../support/sentence-rows.js'

test.each([
  ['an own word with a year', {}, 'due'],
  ['one without a year', { deadline_year: null }, 'undated'],
  ['one given at a meeting', { kind: 'alliance-commitment' }, 'together'],
  ['one the ally has since repeated', { in_force: false }, 'outdone'],
  ['one not in force whose day is not known', { in_force: false, announced_on: null }, null],
  ['one that was kept', { outcome: 'kept', in_force: false }, 'kept'],
  ['one that was missed', { outcome: 'missed' }, 'missed'],
  ['one that was withdrawn or overtaken', { outcome: 'superseded', in_force: false }, 'replaced'],
  ['one of a share nobody publishes', { indicator: 'total_share_of_gdp', outcome: 'not_measurable' }, 'unmeasured'],
  ['such a one that was replaced', { outcome: 'not_measurable', in_force: false }, null],
  ['one on equipment', { indicator: 'equipment_share', outcome: 'kept' }, null],
  ['a reservation', { kind: 'reservation', outcome: null }, 'declined'],
  ['one taken back', { kind: 'reservation', outcome: null, in_force: false }, null],
  ['an exemption', { kind: 'exemption', outcome: null }, null],
])('%s', (_, given, group) => {
  expect(groupOf(pledge(given))).toBe(group)
})

const of = (name: string, deadline_year: number | null, given = {}) => ({
  ...pledge({ deadline_year, ...given }),
  name,
})

test.each([
  ['what was missed, the latest first', 'missed', { outcome: 'missed' }, ['B 2025', 'A 2024', 'C 2024']],
  ['what is due, the earliest first', 'due', {}, ['A 2024', 'C 2024', 'B 2025']],
  ['what was kept, the earliest first', 'kept', { outcome: 'kept' }, ['A 2024', 'C 2024', 'B 2025']],
] as const)('%s', (_, group, given, order) => {
  const rows = [of('C', 2024, given), of('B', 2025, given), of('A', 2024, given)]
  expect(boardOf(rows)[group].map(({ name, deadline_year }) => `${name} ${deadline_year}`)).toEqual(order)
})

test('reservations stand in the order in which they were given, what was kept without a year last', () => {
  const declined = { kind: 'reservation', outcome: null }
  const rows = [
    of('A', null, { ...declined, announced_on: '2025-07-01' }),
    of('B', null, { ...declined, announced_on: '2025-06-25' }),
    of('A', null, { outcome: 'kept' }),
    of('B', 2024, { outcome: 'kept' }),
  ]
  const names = (group: 'declined' | 'kept') => boardOf(rows)[group].map(({ name }) => name)
  expect([names('declined'), names('kept')]).toEqual([
    ['B', 'A'],
    ['B', 'A'],
  ])
})
