/** The few words in pictures of allies against a level. */
import { expect, test } from 'vitest'
import {
  besideBar,
  levelNames,
  levelWithNames,
  missedInLegend,
  shownInWords,
  without,
} from '../../src/sentences/picture-words.js'

const row = (name: string, actual_percent: number | null, reason: string | null = null) => ({
  name,
  actual_percent,
  year: 2026,
  years_behind: 0,
  reason,
})

test.each([
  [{ isTarget: true, dueYear: 2035, replacedOn: null }, ['target, due in 2035', 'due in 2035']],
  [{ isTarget: true, dueYear: null, replacedOn: null }, ['target']],
  [{ isTarget: true, dueYear: null, replacedOn: '2025-06-25' }, ['target until 2025', 'until 2025']],
  // What decides of a target with a year is that year, be it replaced before.
  [{ isTarget: true, dueYear: 2024, replacedOn: '2023-07-11' }, ['target, due in 2024', 'due in 2024']],
  [{ isTarget: false, dueYear: 2030, replacedOn: null }, ['due in 2030']],
  [{ isTarget: false, dueYear: null, replacedOn: null }, []],
])('at the line of %j stands %j', (level, names) => {
  expect(levelNames(level)).toEqual(names)
})

test.each([
  [3.5, ['target, due in 2035', 'due in 2035'], ['3.5% target, due in 2035', '3.5%, due in 2035']],
  [2, ['target until 2025', 'until 2025'], ['2% target until 2025', '2% until 2025']],
  [20, ['target'], ['20% target']],
  [3, [], []],
])('%s%% with its names %j', (percent, names, words) => {
  expect(levelWithNames(percent, names)).toEqual(words)
})

test.each([
  [0, '3% by 2029', '3% by 2029'],
  [0, '', ''],
  [2, '', '2024 figure'],
  [2, '3% by 2029', '2024 figure; 3% by 2029'],
  [null, '', ''],
])('of a figure %s years behind, with “%s” for a word, stands “%s”', (years_behind, word, words) => {
  expect(besideBar({ year: 2024, years_behind }, word)).toBe(words)
})

test.each([
  [[row('Iceland', null, 'no_armed_forces')], 'Iceland has no armed forces, so no figure'],
  [[row('United States', null)], 'The United States has no figure'],
  [[row('Iceland', null, 'no_armed_forces'), row('Spain', 2)], null],
  [[row('Spain', 2)], null],
  [[], null],
])('%j alone are without a figure: %s', (rows, words) => {
  expect(without(rows)).toBe(words)
})

test('what was missed is said once, or counted', () => {
  expect(missedInLegend(2, null)).toBe('missed 2%')
  expect(missedInLegend(3.5, 14)).toBe('14 missed 3.5%')
})

test.each([
  [[], 'No figures.'],
  [[row('Iceland', null)], 'No figures.'],
  [[row('United States', 3.17)], 'A bar of the United States at 3.17.'],
  [
    [row('Slovenia', 1.61), row('Iceland', null), row('Lithuania', 5.33)],
    'Bars of two allies, from Lithuania at 5.33 to Slovenia at 1.61.',
  ],
])('of %j is seen: %s', (rows, words) => {
  expect(shownInWords('Bars', rows)).toBe(words)
})
