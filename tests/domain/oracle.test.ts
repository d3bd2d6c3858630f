/** The real record, answered twice: by the domain, and by plain loops over the facts. */

import { beforeAll, describe, expect, test } from 'vitest'
import { aggregateShare, countMeeting } from '../../src/domain/alliance.js'
import { Dataset } from '../../src/domain/dataset.js'
import { gapPp } from '../../src/domain/gap.js'
import { judge } from '../../src/domain/outcome.js'
import { paceFigures, recentPace } from '../../src/domain/pace.js'
import { flipsOf } from '../../src/domain/revision.js'
import { levelOf, targetInForce } from '../../src/domain/target.js'
import { GROUPINGS } from '../../src/record/allies.js'
import { Figures } from '../../src/record/figures.js'
import type { Facts } from '../../src/record/lists.js'
import { readSeed, SEED_DIRECTORY } from '../../src/seed/read-seed.js'
import * as oracle from './oracle.js'
import { pledgeOutcome } from './oracle-pledge.js'

const DAYS = ['2019-07-01', '2022-06-30', '2024-07-01', '2025-04-03', '2025-06-25', '2025-09-01', '2026-11-24']
const SHARE = 'share_of_gdp'
const YEARS = Array.from({ length: 2027 - 2011 }, (_, index) => 2011 + index)

let facts: Facts
let dataset: Dataset
beforeAll(async () => {
  facts = await readSeed(SEED_DIRECTORY)
  dataset = new Dataset(1, facts)
})

/** Loops over shares alone are quick enough; the whole record holds forty times as many figures. */
function only(...indicators: string[]): Facts {
  const known = partial.get(indicators.join())
  if (known) return known
  const own = [...facts.observations].filter((figure) => indicators.includes(figure.indicator))
  const made = { ...facts, observations: Figures.of(own) }
  partial.set(indicators.join(), made)
  return made
}
const partial = new Map<string, Facts>()

describe.each(DAYS)('on %s', (day) => {
  test('the figures in force, and the current one, are those of the latest edition that holds them', () => {
    const view = dataset.asOf(day)
    const shares = only(SHARE)
    for (const area of [...view.allies.map(({ code }) => code), ...GROUPINGS]) {
      const series = oracle.seriesOf(shares, day, SHARE, area)
      expect(view.series(SHARE, area), area).toEqual(series)
      expect(view.current(SHARE, area), area).toEqual(series.at(-1) ?? null)
    }
  })

  test('the World Bank’s shares are a series of their own', () => {
    const own = only('military_share_of_gdp')
    for (const area of ['BEL', 'POL', 'USA']) {
      const series = oracle.seriesOf(own, day, 'military_share_of_gdp', area)
      expect(dataset.asOf(day).series('military_share_of_gdp', area), area).toEqual(series)
    }
  })

  test('the targets in force are those agreed last', () => {
    for (const indicator of [SHARE, 'equipment_share', 'total_share_of_gdp', 'related_share_of_gdp']) {
      const found = targetInForce(dataset.asOf(day).targets, indicator, day)
      expect(found, indicator).toEqual(oracle.targetInForce(facts, day, indicator))
    }
  })

  test('gaps are hundredths counted', () => {
    const view = dataset.asOf(day)
    const target = oracle.targetInForce(facts, day, SHARE)
    const gaps = view.allies
      .flatMap(({ code }) => view.series(SHARE, code))
      .map(({ value }) => [
        gapPp(value, target?.percent ?? 0),
        oracle.gapInHundredths(value, target?.percent ?? 0) / 100,
      ])
    expect(gaps.length).toBeGreaterThan(200)
    expect(gaps.map(([found]) => found)).toEqual(gaps.map(([, counted]) => counted))
  })

  test('as many meet each target as are counted one by one', () => {
    const view = dataset.asOf(day)
    for (const target of facts.targets) {
      if (target.areas.length > 0) continue
      const held = only(target.indicator)
      for (const grouping of GROUPINGS) {
        for (const year of YEARS) {
          const { members, meeting, missing, byList } = countMeeting(view, grouping, year, levelOf(target))
          const counted = oracle.countMeeting(held, day, grouping, year, target)
          expect({ members, meeting, missing, byList }, `${target.id} ${grouping} ${year}`).toEqual(counted)
        }
      }
    }
  })

  test('aggregates are sums over sums', () => {
    const money = only('spending_usd_2015', 'gdp_usd_2015', 'spending_usd_2021', 'gdp_usd_2021')
    for (const grouping of GROUPINGS) {
      for (const year of YEARS) {
        const found = aggregateShare(dataset.asOf(day), grouping, year)
        const share = found && {
          publication: found.publication,
          base: found.spendingIndicator.slice(-4),
          share: found.computed === null ? null : Math.round(found.computed * 100),
        }
        expect(share, `${grouping} ${year}`).toEqual(oracle.aggregateShare(money, day, grouping, year))
      }
    }
  })

  test('verdicts flipped where two editions in a row stand on either side of the target', () => {
    const found = flipsOf(dataset.asOf(day), null).map(({ ally, year, target, before, after, meets }) =>
      [ally, year, target.id, before.publication.id, after.publication.id, meets ? 'met' : 'short'].join(' '),
    )
    expect(found.sort()).toEqual(oracle.flips(only(SHARE), day).sort())
  })

  test('pledges came to what the figures say', () => {
    const view = dataset.asOf(day)
    for (const pledge of facts.pledges) {
      const found = view.pledge(pledge.id)
      expect((found && judge(view, found)?.outcome) ?? null, pledge.id).toBe(
        pledgeOutcome(only(pledge.indicator), day, pledge),
      )
    }
  })

  test('the pace of each ally is the median of its slopes', () => {
    const view = dataset.asOf(day)
    for (const { code } of view.allies) {
      const series = view.series(SHARE, code)
      const [found, counted] = [recentPace(paceFigures(series, 5), 'theil-sen'), oracle.recentPace(series)]
      if (counted === null) expect(found, code).toBeNull()
      else expect(found, code).toBeCloseTo(counted, 9)
    }
  })
})

test('the days are told apart: what is compared is not one answer over and over', () => {
  const flips = DAYS.map((day) => oracle.flips(only(SHARE), day).length)
  const outcomes = DAYS.map((day) => facts.pledges.map((pledge) => pledgeOutcome(only(pledge.indicator), day, pledge)))
  expect(new Set(flips).size).toBeGreaterThan(2)
  expect(new Set(outcomes.flat())).toEqual(new Set([null, 'kept', 'missed', 'pending', 'superseded', 'not_measurable']))
})
