/** Rows are made once for the same question of the same record, and never taken for those of another. */
import { expect, test, vi } from 'vitest'
import { KeptRows } from '../../src/tables/kept-rows.js'
import { edition, record } from '../support/facts.js'

const facts = {
  allies: [{ code: 'BEL' }],
  editions: [edition('2024-06-17', [{ area: 'BEL', year: 2024, value: 1.3 }])],
}
const dataset = record(facts)
const view = dataset.asOf('2025-04-03')
const rows = (count: number) => Array.from({ length: count }, (_, year) => ({ year }))
const THOUSAND = rows(1000)

test('a long list is made once', () => {
  const kept = new KeptRows()
  const make = vi.fn(() => THOUSAND)
  expect(kept.of(view, ['BEL', undefined], make)).toBe(THOUSAND)
  expect(kept.of(view, ['BEL', undefined], make)).toBe(THOUSAND)
  expect(make).toHaveBeenCalledTimes(1)
})

test.each([
  ['another date', dataset.asOf('2025-04-04'), ['a', undefined]],
  ['another edition', dataset.asOf('2025-04-03', 'nato-2024-06'), ['a', undefined]],
  ['another parameter of the same value', view, [undefined, 'a']],
  ['another value', view, ['b', undefined]],
  ['the same words divided otherwise', view, ['a,', '']],
  ['the same day of another revision of the record', record(facts).asOf('2025-04-03'), ['a', undefined]],
])('%s is another question', (_, otherView, parameters) => {
  const kept = new KeptRows()
  kept.of(view, ['a', undefined], () => THOUSAND)
  kept.of(view, ['a', ','], () => rows(101))
  const others = rows(200)
  expect(kept.of(otherView, parameters, () => others)).toBe(others)
})

test('the oldest are forgotten before there are too many', () => {
  const kept = new KeptRows()
  const make = vi.fn(() => THOUSAND)
  for (let turn = 0; turn <= 50; turn += 1) kept.of(view, [String(turn)], make)
  kept.of(view, ['50'], make)
  expect(make).toHaveBeenCalledTimes(51)
  kept.of(view, ['0'], make)
  expect(make).toHaveBeenCalledTimes(52)
})
