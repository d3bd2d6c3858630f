/** Records made at random, with every kind of gap, tie and circle a record could hold. */

import fc from 'fast-check'
import { Figures } from '../../src/record/figures.js'
import type { Facts } from '../../src/record/lists.js'
import { STATUSES } from '../../src/record/observations.js'
import { BASES, PLEDGE_KINDS } from '../../src/record/pledges.js'
import { BOUNDS } from '../../src/record/targets.js'
import { facts, milestone, pledge, statement, summit, target } from './facts.js'

const ALLIES = ['BEL', 'POL']
const INDICATORS = ['share_of_gdp', 'gdp_usd', 'total_share_of_gdp']
const FIRST_DAY = Date.UTC(2021, 0, 1)
const DAYS = 5 * 365

/** A day from 2021 to 2025; the first and the last of a year come up often. */
export const days = fc.oneof(
  fc.integer({ min: 0, max: DAYS }).map((count) => new Date(FIRST_DAY + count * 86_400_000).toISOString().slice(0, 10)),
  fc.tuple(fc.integer({ min: 2021, max: 2025 }), fc.constantFrom('01-01', '12-31')).map((parts) => parts.join('-')),
)

/** A day, a month, a year, or nothing. */
const dates = fc.option(
  fc.tuple(days, fc.constantFrom(4, 7, 10, 10)).map(([day, length]) => day.slice(0, length)),
  { freq: 6 },
)
const years = fc.integer({ min: 2020, max: 2026 })
const yearOrNull = fc.option(years, { freq: 4 })
/** Shares near the levels, so that both sides of each come up. */
const shares = fc.integer({ min: 1_800, max: 2_200 }).map((thousandths) => thousandths / 1000)
const levels = fc.constantFrom(1.9, 2, 2.1)

function numbered<T>(prefix: string, things: readonly T[]): (T & { id: string })[] {
  return things.map((thing, index) => ({ ...thing, id: `${prefix}${index}` }))
}

const editions = fc.array(
  fc.record({
    publishedOn: days,
    publisher: fc.constantFrom('nato', 'nato', 'world-bank'),
    figures: fc.uniqueArray(
      fc.record({
        area: fc.constantFrom(...ALLIES, 'NATO'),
        indicator: fc.constantFrom('share_of_gdp', 'share_of_gdp', 'gdp_usd'),
        year: years,
        value: shares,
        status: fc.constantFrom(...STATUSES),
        derived: fc.constant(false),
      }),
      { maxLength: 25, selector: ({ area, indicator, year }) => `${area} ${indicator} ${year}` },
    ),
  }),
  { maxLength: 5 },
)

const pledges = fc.array(
  fc.record({
    ally: fc.constantFrom(...ALLIES),
    indicator: fc.constantFrom('share_of_gdp', 'share_of_gdp', 'share_of_gdp', 'total_share_of_gdp'),
    percent: fc.option(levels, { freq: 8 }),
    fromYear: yearOrNull,
    deadlineYear: yearOrNull,
    basis: fc.option(fc.constantFrom(...BASES), { freq: 8 }),
    announcedOn: dates,
    kind: fc.constantFrom(...PLEDGE_KINDS),
    conditional: fc.boolean(),
    supersededBy: fc.option(fc.integer({ min: 0, max: 7 }).map((index) => `pledge${index}`)),
    withdrawnOn: fc.option(days, { freq: 4 }),
  }),
  { maxLength: 8 },
)

const targets = fc.array(
  fc.record({
    bound: fc.constantFrom(...BOUNDS),
    percent: levels,
    proposedOn: dates,
    agreedOn: dates,
    supersededOn: dates,
    areas: fc.constantFrom<string[]>([], [], ['NATO'], ['POL']),
  }),
  { maxLength: 5 },
)

const summits = fc.array(fc.record({ announcedOn: dates, startsOn: fc.option(days), endsOn: fc.option(days) }), {
  maxLength: 3,
})
const milestones = fc.array(
  fc.record({ announcedOn: dates, date: dates, target: fc.option(fc.constantFrom('target0', 'target1')) }),
  { maxLength: 4 },
)
const statements = fc.array(fc.record({ saidOn: days }), { maxLength: 3 })
const joined = fc.tuple(days, days)

export const records: fc.Arbitrary<Facts> = fc
  .record({ editions, pledges, targets, summits, milestones, statements, joined })
  .map((made): Facts => {
    const published = numbered('edition', made.editions)
    return {
      ...facts({
        allies: ALLIES.map((code, index) => ({ code, joinedOn: made.joined[index] ?? '1949-04-04' })),
        indicators: INDICATORS.map((id) => ({ id })),
      }),
      publications: published.map(({ id, publisher, publishedOn }) => {
        return { id, publisher, publishedOn, title: id, reference: null, url: null, sourceUrl: null, notes: null }
      }),
      observations: Figures.of(
        published.flatMap(({ id, figures }) => figures.map((figure) => ({ ...figure, publication: id }))),
      ),
      pledges: numbered('pledge', made.pledges).map(pledge),
      targets: numbered('target', made.targets).map(target),
      summits: numbered('summit', made.summits).map(summit),
      milestones: numbered('milestone', made.milestones).map(milestone),
      statements: numbered('statement', made.statements).map(statement),
    }
  })
