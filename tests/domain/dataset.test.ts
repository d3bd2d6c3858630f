/** What the whole record holds, whatever the date. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Dataset } from '../../src/domain/dataset.js'
import type { Observation } from '../../src/record/observations.js'
import { edition, facts, record } from '../support/facts.js'

const dataset = record({
  allies: [{ code: 'BEL' }, { code: 'POL' }],
  editions: [
    edition('2026-07-07', [{ year: 2025 }, { year: 2024, value: 1.27 }, { indicator: 'gdp_usd', value: 700_000 }]),
    edition('2024-06-17', [
      { year: 2024, value: 1.3 },
      { area: 'POL', year: 2024, value: 4.12 },
    ]),
    edition('2026-02-24', [{ indicator: 'military_share_of_gdp' }], 'world-bank'),
  ],
})

describe('a record', () => {
  test('knows its revision', () => {
    expect(new Dataset(7, facts()).revision).toBe(7)
  })

  test('gives every edition of a figure, latest first', () => {
    const vintages = dataset.vintages('share_of_gdp', 'BEL', 2024)
    expect(vintages.map(({ publication, observation }) => [publication.publishedOn, observation.value])).toEqual([
      ['2026-07-07', 1.27],
      ['2024-06-17', 1.3],
    ])
    expect(dataset.vintages('share_of_gdp', 'BEL', 1999)).toEqual([])
  })

  test('knows which areas and years an indicator was given for, years ascending', () => {
    expect([...dataset.areasWith('share_of_gdp')].sort()).toEqual(['BEL', 'POL'])
    expect(dataset.areasWith('unheard_of')).toEqual([])
    expect(dataset.yearsWith('share_of_gdp', 'BEL')).toEqual([2024, 2025])
    expect(dataset.yearsWith('share_of_gdp', 'EST')).toEqual([])
  })

  test('counts the figures an edition carries by indicator', () => {
    expect(Object.fromEntries(dataset.carriedBy('nato-2026-07-07'))).toEqual({ share_of_gdp: 2, gdp_usd: 1 })
    expect(dataset.carriedBy('unheard-of').size).toBe(0)
  })

  test('knows since when each publisher carries an indicator, the earliest edition deciding', () => {
    expect(Object.fromEntries(dataset.publishersOf('share_of_gdp'))).toEqual({ nato: '2024-06-17' })
    expect(Object.fromEntries(dataset.publishersOf('military_share_of_gdp'))).toEqual({ 'world-bank': '2026-02-24' })
  })

  test('refuses a figure of an edition it does not hold', () => {
    const { observations } = facts({ editions: [edition('2024-06-17', [{}])] })
    expect(() => new Dataset(1, { ...facts(), observations })).toThrow('nato-2024-06-17')
  })
})

describe('figures with an edition exchanged', () => {
  const day = fc.constantFrom('2019-06-25', '2021-06-11', '2024-06-17', '2026-07-07')
  const figure = fc.record({
    area: fc.constantFrom('BEL', 'POL', 'NATO'),
    indicator: fc.constantFrom('share_of_gdp', 'gdp_usd'),
    year: fc.constantFrom(2023, 2024, 2025),
    value: fc.integer({ min: 1, max: 9 }),
  })
  const figures = fc.uniqueArray(figure, { maxLength: 6, selector: nameOf })
  const editions = fc.dictionary(day, figures, { maxKeys: 4 })

  test('answer as if they had been made of nothing, whatever became of the edition', () => {
    fc.assert(
      fc.property(editions, day, figures, (before, date, exchanged) => {
        const after = factsOf({ ...before, [date]: exchanged })
        const observations = factsOf(before).observations.withEdition(
          `nato-${date}`,
          after.observations.ofEdition(`nato-${date}`),
        )
        expect(told(new Dataset(2, { ...after, observations }))).toEqual(told(new Dataset(2, after)))
        expect([...observations]).toEqual([...after.observations])
        expect(observations).toHaveLength(after.observations.length)
      }),
      { numRuns: 300 },
    )
  })

  test('take over the other editions as they are', () => {
    const before = facts({
      editions: [edition('2024-06-17', [{ area: 'BEL' }]), edition('2026-07-07', [{ area: 'POL' }])],
    }).observations
    const after = before.withEdition('nato-2026-07-07', [])
    expect(after.editions.get('nato-2024-06-17')).toBe(before.editions.get('nato-2024-06-17'))
    expect([...after.editions.keys()]).toEqual(['nato-2024-06-17'])
    expect(before).toHaveLength(2)
  })

  test('an edition counts by its new day, though its figures are the same', () => {
    const before = facts({ editions: [edition('2024-06-17', [{}]), edition('2026-07-07', [{}])] })
    const [first, ...others] = before.publications
    if (!first) throw new Error('no publication')
    const moved = { ...before, publications: [{ ...first, publishedOn: '2026-09-01' }, ...others] }
    const vintages = (record: Dataset) => record.vintages('share_of_gdp', 'BEL', 2024).map((one) => one.publication.id)
    expect(vintages(new Dataset(1, before))).toEqual(['nato-2026-07-07', 'nato-2024-06-17'])
    expect(vintages(new Dataset(2, moved))).toEqual(['nato-2024-06-17', 'nato-2026-07-07'])
  })
})

type Given = Pick<Observation, 'area' | 'indicator' | 'year' | 'value'>

function nameOf({ area, indicator, year }: Given): string {
  return `${area} ${indicator} ${year}`
}

function factsOf(editions: Readonly<Record<string, readonly Given[]>>) {
  return facts({ editions: Object.entries(editions).map(([date, figures]) => edition(date, figures)) })
}

/** Everything a record tells of its figures. */
function told(record: Dataset) {
  const indicators = ['share_of_gdp', 'gdp_usd']
  return {
    vintages: indicators.flatMap((indicator) =>
      [...record.areasWith(indicator)]
        .sort()
        .flatMap((area) =>
          record
            .yearsWith(indicator, area)
            .map((year) => ({ indicator, area, year, all: record.vintages(indicator, area, year) })),
        ),
    ),
    carried: [...record.publications.keys()].sort().map((id) => [id, Object.fromEntries(record.carriedBy(id))]),
    publishers: indicators.map((indicator) => Object.fromEntries(record.publishersOf(indicator))),
  }
}
