import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EditionFigures, Figures } from '../../src/record/figures.js'
import { type Observation, STATUSES } from '../../src/record/observations.js'

const figure = fc.record({
  publication: fc.constantFrom('nato-2025-08', 'nato-2026-07', 'world-bank-2026-02'),
  area: fc.constantFrom('BEL', 'NATO', 'POL'),
  indicator: fc.constantFrom('gdp_usd', 'share_of_gdp'),
  year: fc.integer({ min: 1949, max: 2030 }),
  value: fc.double({ noDefaultInfinity: true, noNaN: true }),
  status: fc.constantFrom(...STATUSES),
  derived: fc.boolean(),
})
const figures = fc.uniqueArray(figure, { maxLength: 60, selector: nameOf })

function nameOf({ publication, area, indicator, year }: Observation): string {
  return `${publication} ${area} ${indicator} ${year}`
}

describe('figures in columns', () => {
  test('are those given, to the last digit, in the order of their keys', () => {
    fc.assert(
      fc.property(figures, (given) => {
        const inOrder = given.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
        expect([...Figures.of(given)]).toEqual(inOrder)
        expect(Figures.of(given)).toHaveLength(given.length)
      }),
    )
  })

  test('are found by indicator, area and year, where they are and only there', () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 1948, max: 2031 }), (given, other) => {
        const held = Figures.of(given)
        for (const one of given) {
          const edition = held.editions.get(one.publication)
          expect(edition?.figure(one.indicator, one.area, one.year)).toEqual(one)
          const named = { ...one, year: other }
          const found = given.find((each) => nameOf(each) === nameOf(named)) ?? null
          expect(edition?.figure(one.indicator, one.area, other)).toEqual(found)
          expect(edition?.figure('unheard_of', one.area, one.year)).toBeNull()
        }
      }),
    )
  })

  test('tell the areas and years of an indicator in any edition', () => {
    const of = (area: string, year: number, publication = 'nato-2025-08'): Observation => {
      return { publication, area, indicator: 'share_of_gdp', year, value: 2, status: 'final', derived: false }
    }
    const held = Figures.of([of('POL', 2025), of('POL', 2014), of('BEL', 2020), of('POL', 2026, 'nato-2026-07')])
    expect(held.areasWith('share_of_gdp')).toEqual(['BEL', 'POL'])
    expect(held.yearsWith('share_of_gdp', 'POL')).toEqual([2014, 2025, 2026])
    expect(held.yearsWith('share_of_gdp', 'EST')).toEqual([])
    expect(held.areasWith('gdp_usd')).toEqual([])
  })

  test('put a series together of runs that are marked differently', () => {
    const run = { area: 'BEL', indicator: 'share_of_gdp', derived: false } as const
    const held = new EditionFigures('nato-2025-08', [
      { ...run, status: 'estimate', years: [2025, 2024], values: [2, 1.3] },
      { ...run, status: 'final', years: [2022, 2023], values: [1.18, 1.21] },
      { ...run, status: 'final', derived: true, years: [2021], values: [1.05] },
    ])
    expect([...held].map(({ year, value, status, derived }) => [year, value, status, derived])).toEqual([
      [2021, 1.05, 'final', true],
      [2022, 1.18, 'final', false],
      [2023, 1.21, 'final', false],
      [2024, 1.3, 'estimate', false],
      [2025, 2, 'estimate', false],
    ])
    expect(Object.fromEntries(held.carried)).toEqual({ share_of_gdp: 5 })
  })
})
