/** How much of a publication is held, in a word. */
import { beforeAll, describe, expect, test } from 'vitest'
import { coverageIn, coverageOf, coverageWord } from '../../src/domain/coverage.js'
import type { Dataset } from '../../src/domain/dataset.js'
import type { Observation } from '../../src/record/observations.js'
import type { Publication } from '../../src/record/publications.js'
import { edition, record } from '../support/facts.js'
import { seededRecord } from '../support/seeded-record.js'

const SHARE = 'share_of_gdp'
const DAY = '2024-06-17'

/** Belgium and Poland, Sweden since March 2024, Montenegro a year later, and Iceland. */
function held(figures: readonly Partial<Observation>[], publishedOn: string | null = DAY, publisher = 'nato') {
  const made = edition(publishedOn ?? DAY, figures, publisher)
  const dataset = record({
    allies: [
      { code: 'BEL' },
      { code: 'POL' },
      { code: 'SWE', joinedOn: '2024-03-07' },
      { code: 'MNE', joinedOn: '2025-06-05' },
      { code: 'ISL', armedForces: false },
    ],
    editions: [{ ...made, publication: { ...made.publication, publishedOn } }],
  })
  return { dataset, publication: only(dataset) }
}

function only({ facts }: Dataset): Publication {
  const [publication] = facts.publications
  if (!publication) throw new Error('no publication')
  return publication
}

const all = (year: number) => ['BEL', 'POL', 'SWE'].map((area) => ({ area, year }))

describe('of an edition of three allies', () => {
  test.each<[string, readonly Partial<Observation>[], string]>([
    ['whole', [...all(2023), ...all(2024)], 'all of both years'],
    ['latest', all(2024), 'all of the one year there is'],
    ['latest', [{ area: 'BEL', year: 2020 }, ...all(2024)], 'all of the newest year, one of another'],
    ['partial', [...all(2023), ...all(2024).slice(1)], 'one missing in the newest year'],
    ['partial', [{ area: 'NATO', year: 2024 }], 'the alliance alone'],
    ['none', [], 'nothing'],
    [
      'whole',
      [...all(2023), ...all(2024), { area: 'ISL', year: 2024 }, { area: 'MNE', year: 2024 }],
      'who is not expected is nothing more',
    ],
    [
      'partial',
      [...all(2023), ...all(2024).slice(1), { area: 'ISL', year: 2024 }],
      'who is not expected stands in for nobody',
    ],
    ['whole', [...all(2023), ...all(2024)].map((one) => ({ ...one, derived: true })), 'all worked out'],
  ])('%s is held by %j: %s', (word, figures) => {
    const { dataset, publication } = held(figures)
    expect(coverageWord(dataset, publication)).toBe(word)
  })
})

test('an ally counts from the day it joined: an edition of 6 March 2024 was whole without Sweden', () => {
  const without = [...all(2022), ...all(2023)].filter(({ area }) => area !== 'SWE')
  const [before, after] = [held(without, '2024-03-06'), held(without, '2024-03-07')]
  expect(coverageIn(before.dataset, before.publication, SHARE)).toMatchObject({ word: 'whole', expected: 2 })
  expect(coverageIn(after.dataset, after.publication, SHARE)).toMatchObject({
    word: 'partial',
    expected: 3,
    missing: ['SWE'],
  })
})

test('an edition known by its month alone had the allies of the month’s last day', () => {
  const { dataset, publication } = held(all(2023), '2024-03')
  expect(coverageIn(dataset, publication, SHARE)).toMatchObject({ word: 'latest', expected: 3 })
})

test('without a day nobody knows whom to expect; nothing held is none all the same', () => {
  const some = held(all(2024), null)
  expect(coverageIn(some.dataset, some.publication, SHARE)).toMatchObject({
    word: null,
    expected: null,
    cellsExpected: null,
    missing: null,
    reason: 'undated',
  })
  const nothing = held([], null)
  expect(coverageWord(nothing.dataset, nothing.publication)).toBe('none')
})

test('whom another publisher covers is not known, so neither is how much is held', () => {
  const figures = all(2024).map((one) => ({ ...one, indicator: 'military_share_of_gdp' }))
  const { dataset, publication } = held(figures, DAY, 'world-bank')
  expect(coverageOf(dataset, publication)).toMatchObject([
    { indicator: 'military_share_of_gdp', word: null, allies: 3, expected: null, reason: 'other_publisher' },
  ])
  expect(coverageWord(dataset, publication)).toBeNull()
})

test('an article has one row about nothing, and its word is none', () => {
  const { dataset, publication } = held([], DAY, 'news-az')
  expect(coverageOf(dataset, publication)).toMatchObject([{ indicator: null, word: 'none', reason: 'nothing_held' }])
  expect(coverageWord(dataset, publication)).toBe('none')
})

test('an edition of NATO’s without its share of GDP has a row for it, and its word is none whatever else it carries', () => {
  const { dataset, publication } = held([{ area: 'BEL', indicator: 'equipment_share' }])
  expect(coverageOf(dataset, publication).map(({ indicator, word }) => [indicator, word])).toEqual([
    [SHARE, 'none'],
    ['equipment_share', 'partial'],
  ])
  expect(coverageWord(dataset, publication)).toBe('none')
})

describe('in the record', () => {
  let dataset: Dataset
  beforeAll(async () => {
    dataset = await seededRecord()
  })

  test.each([
    ['nato-2019-06', SHARE, { word: 'whole', allies: 28, cells: 224, cellsExpected: 224, aggregates: 0 }],
    ['nato-2023-07', SHARE, { word: 'latest', allies: 30, expected: 30, cells: 68, cellsExpected: 300, missing: [] }],
    ['nato-2016-07', SHARE, { word: 'latest', allies: 27, expected: 27 }],
    ['nato-2017-06', SHARE, { word: 'latest', allies: 28, expected: 28 }],
    ['nato-2018-07', SHARE, { word: 'partial', allies: 1, expected: 28, firstYear: 2017, lastYear: 2018 }],
    ['nato-annual-report-2022', SHARE, { word: 'partial', allies: 27, expected: 29, missing: ['BGR', 'CAN'] }],
    ['nato-annual-report-2023', SHARE, { word: 'partial', missing: ['SWE'] }],
    ['nato-annual-report-2024', SHARE, { word: 'partial', missing: ['HRV'] }],
    ['nato-2025-08', SHARE, { word: 'partial', cells: 371, cellsExpected: 372, missing: ['DEU'], derived: 0 }],
    ['nato-2025-08', 'spending_usd_2021', { word: 'partial', derived: 395, aggregates: 24 }],
    ['nato-2026-07', SHARE, { word: 'whole', allies: 31, cells: 403, aggregates: 26 }],
    ['nato-annual-report-2025', SHARE, { word: 'none', allies: 0, expected: 31, lastYear: null, cellsExpected: null }],
  ])('%s, %s: %j', (id, indicator, expected) => {
    const publication = dataset.publications.get(id)
    if (!publication) throw new Error(`no publication ${id}`)
    expect(coverageIn(dataset, publication, indicator)).toMatchObject(expected)
  })
})
