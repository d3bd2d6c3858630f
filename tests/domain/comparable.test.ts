/** Which figures of one series can be set beside each other. */
import { describe, expect, test } from 'vitest'
import { figureOfYear, hasSeriesBreak, whyIncomparable } from '../../src/domain/comparable.js'
import type { Observation } from '../../src/record/observations.js'
import { type Edition, edition, record } from '../support/facts.js'

const DAY = '2026-11-24'

describe('a series breaks', () => {
  test.each([
    ['share_of_gdp', 'LUX', 2022, 2023, true, 'Luxembourg’s share changes its denominator'],
    ['share_of_gdp', 'LUX', 2023, 2022, true, 'in either order'],
    ['share_of_gdp', 'LUX', 2014, 2026, true, 'and over many years'],
    ['gdp_usd', 'LUX', 2022, 2023, true, 'so does its GDP'],
    ['gdp_usd_2015', 'LUX', 2022, 2023, true, 'at 2015 prices'],
    ['gdp_usd_2021', 'LUX', 2022, 2023, true, 'and at 2021 prices'],
    ['share_of_gdp', 'LUX', 2021, 2022, false, 'both before the break'],
    ['share_of_gdp', 'LUX', 2023, 2024, false, 'both after it'],
    ['spending_usd', 'LUX', 2022, 2023, false, 'its dollars are what they were'],
    ['military_share_of_gdp', 'LUX', 2022, 2023, false, 'another publisher has another denominator'],
    ['share_of_gdp', 'BEL', 2022, 2023, false, 'Belgium’s does not'],
  ])('%s of %s between %i and %i: %s, %s', (indicator, area, year, other, breaks) => {
    expect(hasSeriesBreak(indicator, area, year, other)).toBe(breaks)
  })
})

/** The value found for 2023 beside the figure of 2024 in the edition of that day. */
function taken(editions: readonly Edition[], day: string, asOf = DAY) {
  const view = record({ editions }).asOf(asOf)
  const [figure] = view.dataset.figuresOf(`nato-${day}`).filter(({ year }) => year === 2024)
  if (!figure) throw new Error(`no figure in ${day}`)
  return figureOfYear(view, figure, 2023)?.observation.value ?? null
}

describe('the figure of another year is taken', () => {
  const first = edition('2024-06-17', [
    { year: 2023, value: 1.1 },
    { year: 2024, value: 1.2 },
  ])
  const second = edition('2025-04-24', [{ year: 2024, value: 1.3 }])
  const third = edition('2025-08-28', [
    { year: 2023, value: 1.5 },
    { year: 2024, value: 1.6 },
  ])

  test.each<[readonly Edition[], string, string, number | null, string]>([
    [[first, second, third], '2024-06-17', DAY, 1.1, 'from the figure’s own edition, though a later one has another'],
    [[first, second, third], '2025-04-24', DAY, 1.5, 'else from the one in force'],
    [[first, second, third], '2025-04-24', '2025-08-27', 1.1, 'which was another the day before the third came out'],
    [[second], '2025-04-24', DAY, null, 'from nowhere where nobody has it'],
  ])('%#: as of %s', (editions, day, asOf, value) => {
    expect(taken(editions, day, asOf)).toBe(value)
  })

  test('beside a published figure from what was published, beside one that was worked out from either', () => {
    const mixed = (derived: boolean) => [
      edition('2024-06-17', [{ year: 2023, value: 1.1, derived: true }]),
      edition('2025-08-28', [{ year: 2024, value: 1.6, derived }]),
    ]
    expect(taken(mixed(false), '2025-08-28')).toBeNull()
    expect(taken(mixed(true), '2025-08-28')).toBe(1.1)
  })
})

describe('two figures cannot be compared', () => {
  function why(area: string, indicator: string, figures: readonly (readonly [day: string, year: number])[]) {
    const editions = figures.map(([day, year]) => edition(day, [{ area, indicator, year, value: 5 }]))
    const view = record({ allies: [{ code: area }], indicators: [{ id: indicator }], editions }).asOf(DAY)
    const [day = ''] = figures[0] ?? []
    const [figure] = view.dataset.figuresOf(`nato-${day}`) as [Observation]
    return whyIncomparable(view, figure, figureOfYear(view, figure, figure.year - 1))
  }

  test.each<[string, string, string, string, string | null, string]>([
    ['BGR', 'spending_national', '2026-07-07', '2025-08-28', 'unit_changed', 'leva of 2024 with euros of 2025'],
    ['BGR', 'spending_national', '2025-08-28', '2024-06-17', null, 'leva with leva'],
    ['BEL', 'spending_national', '2026-07-07', '2025-08-28', null, 'Belgium has had euros all the while'],
    ['BGR', 'spending_usd', '2026-07-07', '2025-08-28', null, 'dollars are dollars'],
  ])('%s %s of %s and %s: %s, %s', (area, indicator, day, earlier, reason) => {
    const figures = [
      [day, 2025],
      [earlier, 2024],
    ] as const
    expect(why(area, indicator, figures)).toBe(reason)
  })

  test('where there is no other', () => {
    expect(why('BEL', 'share_of_gdp', [['2026-07-07', 2025]])).toBe('not_reported')
  })
})
