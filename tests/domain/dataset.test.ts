/** What the whole record holds, whatever the date. */
import { describe, expect, test } from 'vitest'
import { Dataset } from '../../src/domain/dataset.js'
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
