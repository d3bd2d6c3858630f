/** Rows are made once for the same question of the same record, and never taken for those of another. */
import { expect, test, vi } from 'vitest'
import type { Row } from '../../src/charts/chart.js'
import type { View } from '../../src/domain/dataset.js'
import { atOnce, collected } from '../../src/domain/steps.js'
import { KeptRows } from '../../src/query/kept-rows.js'
import { edition, record } from '../support/facts.js'

const facts = {
  allies: [{ code: 'BEL' }],
  editions: [edition('2024-06-17', [{ area: 'BEL', year: 2024, value: 1.3 }])],
}
const dataset = record(facts)
const view = dataset.asOf('2025-04-03')
const rows = (count: number) => Array.from({ length: count }, (_, year) => ({ year }))
const THOUSAND = rows(1000)
const of = (kept: KeptRows, asked: View, parameters: readonly (string | undefined)[], make: () => readonly Row[]) =>
  atOnce(kept.of(asked, parameters, () => collected(make())))

test('a long list is made once', () => {
  const kept = new KeptRows()
  const make = vi.fn(() => THOUSAND)
  expect(of(kept, view, ['BEL', undefined], make)).toEqual(THOUSAND)
  expect(of(kept, view, ['BEL', undefined], make)).toEqual(THOUSAND)
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
  of(kept, view, ['a', undefined], () => THOUSAND)
  of(kept, view, ['a', ','], () => rows(101))
  const others = rows(200)
  expect(of(kept, otherView, parameters, () => others)).toEqual(others)
})

test('the oldest are forgotten before there are too many', () => {
  const kept = new KeptRows()
  const make = vi.fn(() => THOUSAND)
  for (let turn = 0; turn <= 50; turn += 1) of(kept, view, [String(turn)], make)
  of(kept, view, ['50'], make)
  expect(make).toHaveBeenCalledTimes(51)
  of(kept, view, ['0'], make)
  expect(make).toHaveBeenCalledTimes(52)
})
