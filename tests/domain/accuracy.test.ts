/** What projections of the past said, and what came. */

import { beforeAll, describe, expect, test } from 'vitest'
import { type Accuracy, accuracyOf } from '../../src/domain/accuracy.js'
import { Dataset } from '../../src/domain/dataset.js'
import { hindsightOf, placeOn } from '../../src/domain/hindsight.js'
import { errorsAt, originsInRealTime, type ProjectionMethod } from '../../src/domain/projection-error.js'
import { marginsKnown, rangeAround } from '../../src/domain/projection-range.js'
import { quantile } from '../../src/domain/spread.js'
import { atOnce } from '../../src/domain/steps.js'
import { type Level, levelOf, shareLevel } from '../../src/domain/target.js'
import type { Ally } from '../../src/record/allies.js'
import { Figures } from '../../src/record/figures.js'
import { type Edition, edition, type Given, record, target } from '../support/facts.js'
import { seededRecord } from '../support/seeded-record.js'

const SHARE = 'share_of_gdp'
const TWO = shareLevel(2, null)

/** Belgium's shares by year. */
function shares(values: Readonly<Record<number, number>>) {
  return Object.entries(values).map(([year, value]) => ({ year: Number(year), value }))
}

const JUNE_2020 = edition('2020-06-01', shares({ 2018: 1, 2019: 1.1, 2020: 1.2 }))
const JUNE_2021 = edition('2021-06-01', shares({ 2020: 1.3, 2021: 1.5 }))

function accuracy(given: Given, { day = '2021-06-30', level = TWO, window = 5 } = {}): readonly Accuracy[] {
  return atOnce(accuracyOf(record(given).asOf(day), level, window))
}

/** `real_time theil-sen 1: 0.20`: the mean error of each row. */
function errors(rows: readonly Accuracy[], method: ProjectionMethod = 'theil-sen'): string[] {
  return rows
    .filter((row) => row.method === method)
    .map(({ basis, horizon, spread }) => `${basis} ${horizon}: ${spread.mean.toFixed(2)} of ${spread.n}`)
}

describe('an ally at 1.20 in the edition of June 2020, adding 0.10 a year, that comes out at 1.30 and a year later at 1.50', () => {
  const editions = [JUNE_2020, JUNE_2021]

  // In real time 1.20 is revised to 1.30, and its pace led to 1.30 in 2021. By the latest figures 1.00, 1.10, 1.30 led to 1.45.
  test.each<[ProjectionMethod, string[]]>([
    ['theil-sen', ['real_time 0: 0.10 of 1', 'real_time 1: 0.20 of 1', 'latest 1: 0.05 of 1']],
    ['linear', ['real_time 0: 0.10 of 1', 'real_time 1: 0.20 of 1', 'latest 1: 0.05 of 1']],
    ['no_change', ['real_time 0: 0.10 of 1', 'real_time 1: 0.30 of 1', 'latest 1: 0.20 of 1']],
  ])('by %s', (method, expected) => expect(errors(accuracy({ editions }), method)).toEqual(expected))

  test('nothing had come before the second edition', () => {
    expect(errors(accuracy({ editions }, { day: '2021-05-31' }))).toEqual([])
  })

  test.each<[string, Partial<Ally>, readonly Edition[], string[]]>([
    [
      'joined after the first edition: it counts for its year, not for the edition',
      { joinedOn: '2020-09-01' },
      editions,
      ['latest 1: 0.05 of 1'],
    ],
    ['joined after the year', { joinedOn: '2021-01-01' }, editions, []],
    [
      'another edition the day after repeats an older year: no ally has its current figure from it',
      {},
      [JUNE_2020, edition('2020-06-02', shares({ 2019: 1.1 })), JUNE_2021],
      ['real_time 0: 0.10 of 1', 'real_time 1: 0.20 of 1', 'latest 1: 0.05 of 1'],
    ],
    [
      'another edition in autumn says 1.20 again: the same figure is gone on from twice, in one year',
      {},
      [JUNE_2020, edition('2020-10-01', shares({ 2020: 1.2 })), JUNE_2021],
      ['real_time 0: 0.10 of 2', 'real_time 1: 0.20 of 2', 'latest 1: 0.05 of 1'],
    ],
    ['two figures make no pace', {}, [edition('2020-06-01', shares({ 2019: 1.1, 2020: 1.2 })), JUNE_2021], []],
    [
      'another publisher’s edition is not gone on from',
      {},
      [edition('2020-01-01', shares({ 2017: 1, 2018: 1, 2019: 1 }), 'world-bank'), JUNE_2020, JUNE_2021],
      ['real_time 0: 0.10 of 1', 'real_time 1: 0.20 of 1', 'latest 1: 0.05 of 1'],
    ],
  ])('%s', (_, ally, given, expected) => {
    expect(errors(accuracy({ allies: [ally], editions: given }))).toEqual(expected)
  })

  test('a window of two years holds too few figures', () => {
    expect(accuracy({ editions }, { window: 2 })).toEqual([])
  })

  // 1.20 is short; projected for 2021 is 1.30, and 1.50 came.
  test.each<[number, Pick<Accuracy, 'onTrack' | 'offTrack' | 'baseRight'>]>([
    [1.2, { onTrack: { said: 0, right: 0 }, offTrack: { said: 0, right: 0 }, baseRight: 0 }],
    [1.3, { onTrack: { said: 1, right: 1 }, offTrack: { said: 0, right: 0 }, baseRight: 0 }],
    [1.5, { onTrack: { said: 0, right: 0 }, offTrack: { said: 1, right: 0 }, baseRight: 0 }],
    [1.51, { onTrack: { said: 0, right: 0 }, offTrack: { said: 1, right: 1 }, baseRight: 1 }],
  ])('against %f', (percent, expected) => {
    const rows = accuracy({ editions }, { level: shareLevel(percent, null) })
    expect(rows.find((row) => row.method === 'theil-sen' && row.horizon === 1)).toMatchObject(expected)
  })

  test.each<[string, Level, string[]]>([
    ['by 2021: only what ends in 2021', shareLevel(2, 2021), ['real_time 1: 0.20 of 1', 'latest 1: 0.05 of 1']],
    ['by 2020', shareLevel(2, 2020), ['real_time 0: 0.10 of 1']],
    ['by 2035, of which nothing has come', shareLevel(2, 2035), []],
  ])('%s', (_, level, expected) => expect(errors(accuracy({ editions }, { level }))).toEqual(expected))

  test('a target that is not about it leaves the errors and makes no verdict', () => {
    const level = levelOf(target({ areas: ['POL'] }))
    const [row] = accuracy({ editions }, { level })
    expect(row).toMatchObject({ spread: { n: 1 }, offTrack: { said: 0 }, baseRight: 0 })
  })
})

describe('a range', () => {
  /** So many allies from 1.00 in 2015, the first adding nothing a year, the next 0.01, and so on; each June gives its own year. */
  function steady(count: number): Dataset {
    const codes = Array.from({ length: count }, (_, index) => `A${String(index).padStart(2, '0')}`)
    const years = Array.from({ length: 9 }, (_, index) => 2015 + index)
    return record({
      allies: codes.map((code) => ({ code })),
      editions: years.map((year) =>
        edition(
          `${year}-06-01`,
          codes.map((area, index) => ({ area, year, value: 1 + (index * (year - 2015)) / 100 })),
        ),
      ),
    })
  }
  const around = (count: number, day: string, method: ProjectionMethod, horizon = 1) =>
    rangeAround(2, horizon, atOnce(marginsKnown(steady(count), SHARE, day, { window: 5, method })))

  // A pace is known from 2017. Ten allies make fifty outcomes a year ahead by June 2022: 2017 to 2021.
  test.each([
    ['five years, fifty outcomes', 10, '2022-06-01', 1, true],
    ['the day before there are four years', 13, '2022-05-31', 1, false],
    ['five years of nine allies are forty-five outcomes', 9, '2022-06-01', 1, false],
    ['two years ahead there are four years', 13, '2022-06-01', 2, false],
    ['two years ahead there are five a year later', 13, '2023-06-01', 2, true],
    ['nothing is known before the first edition', 13, '2015-05-31', 1, false],
  ])('%s', (_, count, day, horizon, isGiven) => {
    expect(around(count, day, 'theil-sen', horizon) !== null).toBe(isGiven)
  })

  test('is where the projection would be with the 10% and the 90% quantile of the errors, rounded once', () => {
    // Nothing but noughts: the pace was right each time.
    expect(around(10, '2022-06-01', 'linear')).toEqual({ low: 2, high: 2 })
    // Five each of 0.00 to 0.09: the fifth is 0.00 and the sixth 0.01, so 4.9 places up 0.009; the other end 0.081.
    expect(around(10, '2022-06-01', 'no_change')).toEqual({ low: 2.01, high: 2.08 })
  })

  test('held what came eight times of ten: it was given first in June 2022, and allies adding 0.00 and 0.09 fell out of it', () => {
    const rows = atOnce(accuracyOf(steady(10).asOf('2023-06-01'), TWO, 5))
    const oneYear = rows.filter(({ horizon }) => horizon === 1)
    expect(oneYear.map(({ basis, method, ranges }) => [basis, method, ranges])).toEqual([
      ['real_time', 'theil-sen', { said: 10, right: 10 }],
      ['real_time', 'linear', { said: 10, right: 10 }],
      ['real_time', 'no_change', { said: 10, right: 8 }],
      ['latest', 'theil-sen', null],
      ['latest', 'linear', null],
      ['latest', 'no_change', null],
    ])
  })
})

test.each([
  [[0.1, 0.2, 0.3], 0.5, 0.2],
  [[0.1, 0.2], 0.5, 0.15],
  [[0, 1], 0.1, 0.1],
  [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9],
  [[7], 0.9, 7],
])('of %j the part %f does not exceed %f', (values, part, expected) => {
  expect(quantile(values, part)).toBeCloseTo(expected, 12)
})

describe('on the record', () => {
  const TODAY = '2026-11-25'
  let dataset: Dataset
  beforeAll(async () => {
    dataset = await seededRecord()
  })

  function past(day: string) {
    const hindsight = atOnce(hindsightOf(dataset, SHARE))
    const place = placeOn(hindsight, day)
    const origins = atOnce(originsInRealTime(hindsight, 5)).filter((origin) => origin.place === place)
    return { hindsight, origins }
  }

  // The edition of 25 June 2019: Poland 2.01, Lithuania 1.98; what it says of 2015 to 2019 makes the paces.
  test.each([
    ['POL', 2.01, -0.0313, 1.85, 3.75, 1.9],
    ['LTU', 1.98, 0.245, 3.21, 3.07, -0.14],
  ])(
    'in June 2019 %s was at %f with a pace of %f, which led to %f in 2024; %f came: %f',
    (ally, share, pace, projection, outcome, error) => {
      const { hindsight, origins } = past('2019-06-30')
      const own = origins.filter((origin) => origin.ally.code === ally)
      expect(own.map((origin) => origin.share)).toEqual([share])
      expect(own[0]?.paces['theil-sen']).toBeCloseTo(pace, 3)
      const found = errorsAt(hindsight, placeOn(hindsight, TODAY), own, 'theil-sen').find(
        ({ horizon }) => horizon === 5,
      )
      expect(found).toMatchObject({ projection, outcome, error })
    },
  )

  test('on 1 August 2023 Bulgaria, Finland and North Macedonia had no pace', () => {
    const codes = past('2023-08-01').origins.map(({ ally }) => ally.code)
    expect(codes).toHaveLength(27)
    for (const code of ['BGR', 'FIN', 'MKD']) expect(codes).not.toContain(code)
  })

  test('an edit that touches no figure leaves hindsight as it was', () => {
    const hindsight = atOnce(hindsightOf(dataset, SHARE))
    const edited = (changed: Partial<Dataset['facts']>) => new Dataset(2, { ...dataset.facts, ...changed }, [])
    expect(atOnce(hindsightOf(edited({ pledges: [] }), SHARE))).toBe(hindsight)
    const [, ...others] = dataset.facts.observations
    expect(atOnce(hindsightOf(edited({ observations: Figures.of(others) }), SHARE))).not.toBe(hindsight)
    const later = dataset.facts.publications.map((one) => ({ ...one, publishedOn: '2026-11-01' }))
    expect(atOnce(hindsightOf(edited({ publications: later }), SHARE))).toHaveLength(1)
  })
})
