/** What holds for every record and every day, of all that is reasoned from the figures. */

import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { RELATIONS } from '../../src/record/claims.js'
import { Figures } from '../../src/record/figures.js'
import type { Facts } from '../../src/record/lists.js'
import { days, records } from '../support/arbitrary-facts.js'
import { cutAt } from '../support/cut-record.js'
import { claim } from '../support/facts.js'
import { reasonedAnswers } from '../support/reasoned-answers.js'
import { seededRecord } from '../support/seeded-record.js'
import { shuffled } from '../support/shuffled-record.js'

let seeded: Facts
beforeAll(async () => {
  seeded = (await seededRecord()).facts
})

/** Any record, with money at constant prices behind its shares, and with claims behind its statements. */
const wholeRecords = fc
  .tuple(
    records,
    fc.array(
      fc.record({
        place: fc.nat(2),
        year: fc.integer({ min: 2020, max: 2026 }),
        relation: fc.constantFrom(...RELATIONS),
      }),
      { maxLength: 5 },
    ),
  )
  .map(
    ([facts, claims]): Facts => ({
      ...facts,
      observations: Figures.of(
        [...facts.observations].flatMap((one) => {
          if (one.indicator !== 'share_of_gdp' || one.area === 'NATO') return [one]
          const base = one.year % 2 === 0 ? 2015 : 2021
          const money = { ...one, status: 'final' } as const
          return [
            one,
            { ...money, indicator: `spending_usd_${base}`, value: one.value * 10 },
            { ...money, indicator: `gdp_usd_${base}`, value: 1000 },
          ]
        }),
      ),
      claims: claims.flatMap(({ place, year, relation }) => {
        const statement = facts.statements[place]?.id
        return statement === undefined ? [] : [claim({ statement, year, relation })]
      }),
    }),
  )

/** No two editions come out on one day: of two, an aggregate would be taken from whichever row comes first. */
const withoutTies = wholeRecords.filter(
  ({ publications }) => new Set(publications.map(({ publishedOn }) => publishedOn)).size === publications.length,
)
const inGeneral = (day: string, from: string) => ({
  day,
  from,
  years: [2020, 2021, 2022, 2023, 2024, 2025, 2026],
  revisedIndicators: ['share_of_gdp', 'gdp_usd'],
})
const inReality = (day: string, from: string) => ({
  day,
  from,
  years: [2019, 2020, 2024, 2025, 2026],
  revisedIndicators: ['share_of_gdp', 'spending_national'],
})
/** Days on and around which the real record changes, and any others. */
const eventfulDays = fc.oneof(
  fc.constantFrom('2019-06-24', '2019-06-25', '2023-07-11', '2024-06-17', '2025-04-03', '2025-04-24', '2025-06-24'),
  fc.constantFrom('2025-06-25', '2025-08-27', '2025-08-28', '2025-12-31', '2026-07-06', '2026-07-07', '2026-11-24'),
  fc
    .date({ min: new Date('2014-01-01'), max: new Date('2026-11-24'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
)

describe('looking from a day shows nothing that came later:', () => {
  test('the real record answers as it would, had everything later been removed', () => {
    fc.assert(
      fc.property(eventfulDays, eventfulDays, (day, from) => {
        const question = inReality(day, from)
        expect(reasonedAnswers(seeded, question)).toEqual(reasonedAnswers(cutAt(seeded, day), question))
      }),
      { numRuns: 10 },
    )
  })

  test('so does any other', () => {
    fc.assert(
      fc.property(wholeRecords, days, days, (facts, day, from) => {
        const question = inGeneral(day, from)
        expect(reasonedAnswers(facts, question)).toEqual(reasonedAnswers(cutAt(facts, day), question))
      }),
      { numRuns: 200 },
    )
  })
})

describe('the order of the rows changes no answer', () => {
  const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })

  test('from the real record', () => {
    fc.assert(
      fc.property(eventfulDays, eventfulDays, seeds, (day, from, seed) => {
        const question = inReality(day, from)
        expect(reasonedAnswers(shuffled(seeded, seed), question)).toEqual(reasonedAnswers(seeded, question))
      }),
      { numRuns: 5 },
    )
  })

  test('from any other', () => {
    fc.assert(
      fc.property(withoutTies, days, days, seeds, (facts, day, from, seed) => {
        const question = inGeneral(day, from)
        expect(reasonedAnswers(shuffled(facts, seed), question)).toEqual(reasonedAnswers(facts, question))
      }),
      { numRuns: 200 },
    )
  })
})
