/** What holds for every record and every day. */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { View } from '../../src/domain/dataset.js'
import { Dataset } from '../../src/domain/dataset.js'
import { gapPp } from '../../src/domain/gap.js'
import { wordsOf } from '../../src/domain/headline.js'
import { whyNoFigure } from '../../src/domain/missing.js'
import { isPledgeInForce, judge, replacementOf } from '../../src/domain/outcome.js'
import { atPublishedPrecision } from '../../src/domain/precision.js'
import { prospectOf } from '../../src/domain/prospect.js'
import { meetsLevel, shareLevel, standingOf, targetInForce } from '../../src/domain/target.js'
import type { Facts } from '../../src/record/lists.js'
import { days, records } from '../support/arbitrary-facts.js'
import { cutAt } from '../support/cut-record.js'
import { seededRecord } from '../support/seeded-record.js'
import { shuffled } from '../support/shuffled-record.js'

let seeded: Facts
beforeAll(async () => {
  seeded = (await seededRecord()).facts
})

function byId(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id).sort()
}

/** Everything the domain answers from a View, in an order of its own. */
function answers(view: View) {
  const indicators = view.dataset.facts.indicators.map(({ id }) => id)
  const codes = view.allies.map(({ code }) => code).sort()
  const areas = [...codes, 'NATO', 'NATO-EUR-CAN']
  return {
    allies: codes,
    publications: byId(view.publications),
    summits: byId(view.summits),
    milestones: byId(view.milestones),
    statements: byId(view.statements),
    claims: view.claims.map((claim) => `${claim.statement} ${claim.area} ${claim.year}`).sort(),
    series: areas.flatMap((area) => indicators.flatMap((indicator) => view.series(indicator, area))),
    published: indicators.filter((indicator) => view.isPublished(indicator)),
    missing: codes.flatMap((ally) => indicators.map((indicator) => whyNoFigure(view, ally, indicator))),
    standings: view.targets.map((target) => `${target.id} ${standingOf(target, view.asOf)}`).sort(),
    inForce: indicators.map((indicator) => targetInForce(view.targets, indicator, view.asOf)?.id ?? null),
    pledges: view.pledges
      .map((pledge) => ({
        id: pledge.id,
        ...judge(view, pledge),
        inForce: isPledgeInForce(view, pledge),
        replacement: replacementOf(view, pledge)?.id ?? null,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    words: codes.map((code) => {
      const { headline, settled, reservation, exemption } = wordsOf(view, code)
      const judged = [headline, settled].map((one) => one && [one.pledge.id, one.judgement])
      return [...judged, reservation?.id, exemption?.id]
    }),
    prospects: view.allies
      .map((ally) => {
        const { word, pledge, own } = prospectOf(view, ally, shareLevel(2, 2025))
        return [ally.code, word, pledge?.id, own?.id].join(' ')
      })
      .sort(),
  }
}

function asked(facts: Facts, day: string) {
  return answers(new Dataset(1, facts).asOf(day))
}

/** The same rows in another order, but for the indicators, by which the answers are listed. */
function inOtherOrder(facts: Facts, seed: number): Facts {
  return { ...shuffled(facts, seed), indicators: facts.indicators }
}

/** Days on and around which the real record changes, and any others from its first summit to its end. */
const eventfulDays = fc.oneof(
  fc.constantFrom('2006-12-31', '2014-09-05', '2019-06-25', '2023-07-11', '2024-06-17', '2024-12-31', '2025-04-03'),
  fc.constantFrom('2025-01-31', '2025-04-24', '2025-06-24', '2025-06-25', '2025-08-28', '2025-12-31', '2026-07-07'),
  fc
    .date({ min: new Date('2014-01-01'), max: new Date('2026-11-24'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
)
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })

describe('looking from a day', () => {
  test('at the real record shows what a record without anything later shows', () => {
    fc.assert(
      fc.property(eventfulDays, (day) => {
        expect(asked(seeded, day)).toEqual(asked(cutAt(seeded, day), day))
      }),
      { numRuns: 40 },
    )
  })

  test('at any record shows what that record without anything later shows', () => {
    fc.assert(
      fc.property(records, days, (facts, day) => {
        expect(asked(facts, day)).toEqual(asked(cutAt(facts, day), day))
      }),
      { numRuns: 500 },
    )
  })

  test('finds the figure a plain search through every edition finds', () => {
    fc.assert(
      fc.property(records, days, (facts, day) => {
        const out = facts.publications.filter(({ publishedOn }) => publishedOn !== null && publishedOn <= day)
        const isNatos = [...facts.observations].some(
          ({ indicator, publication }) =>
            indicator === 'share_of_gdp' && out.some(({ id, publisher }) => id === publication && publisher === 'nato'),
        )
        const candidates = [...facts.observations]
          .filter(({ indicator, area, year }) => indicator === 'share_of_gdp' && area === 'BEL' && year === 2024)
          .flatMap((figure) => out.filter(({ id }) => id === figure.publication).map((by) => ({ figure, by })))
          .filter(({ by }) => by.publisher === (isNatos ? 'nato' : 'world-bank'))
          .sort((a, b) => (a.by.publishedOn + a.by.id < b.by.publishedOn + b.by.id ? 1 : -1))
        const found = new Dataset(1, facts).asOf(day).figure('share_of_gdp', 'BEL', 2024)
        expect(found).toEqual(candidates[0]?.figure ?? null)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the order of the rows changes no answer', () => {
  test('from the real record', () => {
    fc.assert(
      fc.property(eventfulDays, seeds, (day, seed) => {
        expect(asked(inOtherOrder(seeded, seed), day)).toEqual(asked(seeded, day))
      }),
      { numRuns: 10 },
    )
  })

  test('from any record', () => {
    fc.assert(
      fc.property(records, days, seeds, (facts, day, seed) => {
        expect(asked(inOtherOrder(facts, seed), day)).toEqual(asked(facts, day))
      }),
      { numRuns: 300 },
    )
  })
})

const values = fc.double({ min: 0, max: 12, noNaN: true })
const thousandths = fc.integer({ min: 0, max: 12_000 }).map((value) => value / 1000)
/** A level as levels are written: at no more than two decimals. */
const levels = fc.integer({ min: 0, max: 1200 }).map((hundredths) => hundredths / 100)

test('a figure meets a level of at least so much exactly if its gap is not negative', () => {
  fc.assert(
    fc.property(fc.oneof(values, thousandths), levels, (value, percent) => {
      const gap = gapPp(value, percent)
      expect(meetsLevel({ bound: 'at_least', percent }, value)).toBe(gap >= 0)
      expect(meetsLevel({ bound: 'above', percent }, value)).toBe(gap > 0)
      expect(meetsLevel({ bound: 'at_most', percent }, value)).toBe(gap <= 0)
    }),
    { numRuns: 5000 },
  )
})

describe('rounding', () => {
  const numbers = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), thousandths)

  test('done twice is rounding done once', () => {
    fc.assert(
      fc.property(numbers, (value) => {
        const once = atPublishedPrecision(value)
        expect(atPublishedPrecision(once) === once).toBe(true)
      }),
      { numRuns: 5000 },
    )
  })

  test('keeps the order of figures', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        expect(atPublishedPrecision(low)).toBeLessThanOrEqual(atPublishedPrecision(high))
      }),
      { numRuns: 5000 },
    )
  })

  test('of a figure in thousandths is the rounding of whole numbers, half up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (count) => {
        expect(atPublishedPrecision(count / 1000)).toBe(Math.floor((count + 5) / 10) / 100)
      }),
      { numRuns: 5000 },
    )
  })
})
