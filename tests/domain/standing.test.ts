/** Whether an ally meets the target in force. */
import { describe, expect, test } from 'vitest'
import { standingOfAlly } from '../../src/domain/standing.js'
import { ally, edition, record, target } from '../support/facts.js'

const TWO = target({ id: 'two', percent: 2, agreedOn: '2023-07-11', supersededOn: '2025-06-25' })
const CORE = target({ id: 'core', percent: 3.5, agreedOn: '2025-06-25' })

function view(asOf: string, value: number) {
  return record({ editions: [edition('2024-06-17', [{ value }])], targets: [TWO, CORE] }).asOf(asOf)
}

describe('an ally’s standing', () => {
  test.each<[string, number, number | null, string, boolean | null, string]>([
    ['2024-06-16', 2, null, 'two', null, 'the day before its figure is out'],
    ['2024-06-17', 2, 2, 'two', true, 'equality meets it'],
    ['2024-06-17', 1.996, 1.996, 'two', true, '1.996 is published as 2.00'],
    ['2024-06-17', 1.994, 1.994, 'two', false, '1.994 is published as 1.99'],
    ['2025-06-24', 2, 2, 'two', true, 'the last day of the 2%'],
    ['2025-06-25', 2, 2, 'core', false, 'the day the 3.5% was agreed'],
  ])('on %s at %d: figure %s against %s meets %s: %s', (asOf, value, figure, target, meets) => {
    const standing = standingOfAlly(view(asOf, value), ally())
    expect([standing.figure?.value ?? null, standing.target?.id, standing.meets]).toEqual([figure, target, meets])
  })

  test('is nothing while no target was in force, though there is a figure', () => {
    const early = record({ editions: [edition('2019-06-25', [{ year: 2018 }])], targets: [TWO] }).asOf('2023-07-10')
    expect(standingOfAlly(early, ally())).toMatchObject({ figure: { year: 2018 }, target: null, meets: null })
  })

  test('is by the latest year in force', () => {
    const two = [
      { year: 2023, value: 2.5 },
      { year: 2024, value: 1.3 },
    ]
    const now = record({ editions: [edition('2024-06-17', two)], targets: [TWO] }).asOf('2024-06-17')
    expect(standingOfAlly(now, ally())).toMatchObject({ figure: { year: 2024 }, meets: false })
  })

  test('may be asked against another target', () => {
    expect(standingOfAlly(view('2024-06-17', 2), ally(), CORE)).toMatchObject({ target: { id: 'core' }, meets: false })
  })

  test('against a target that is not about the ally is no judgement, though figure and target stand', () => {
    const about = target({ areas: ['POL'] })
    expect(standingOfAlly(view('2024-06-17', 2), ally(), about)).toMatchObject({
      figure: { value: 2 },
      target: { areas: ['POL'] },
      meets: null,
    })
  })

  test('is by the share of GDP alone, whatever else is published or agreed', () => {
    const other = { indicator: 'equipment_share', value: 30 }
    const now = record({
      editions: [edition('2024-06-17', [{ value: 1.3 }, { ...other, year: 2025 }])],
      targets: [TWO, { id: 'equipment', indicator: 'equipment_share', percent: 20, agreedOn: '2023-07-12' }],
    }).asOf('2024-06-17')
    expect(standingOfAlly(now, ally())).toMatchObject({ figure: { value: 1.3 }, target: { id: 'two' }, meets: false })
  })
})
