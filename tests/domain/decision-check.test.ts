/** What was said of decisions, held against what had been decided by the day. */
import { describe, expect, test } from 'vitest'
import { checkClaim } from '../../src/domain/claim-check.js'
import type { Claim } from '../../src/record/claims.js'
import { statementDay } from '../../src/record/statements.js'
import { ally, claim, edition, milestone, record, summit, target } from '../support/facts.js'
import { seededRecord } from '../support/seeded-record.js'

const dataset = await seededRecord()

function results(statement: string, relation: string): [string, string] {
  const said = dataset.facts.statements.find(({ id }) => id === statement)
  const own = dataset.facts.claims.find((one) => one.statement === statement && one.relation === relation)
  if (!said || !own) throw new Error(`${statement} makes no claim of ${relation}`)
  const then = checkClaim(dataset.asOf(statementDay(said)), own)
  return [then.result, checkClaim(dataset.asOf('2026-11-25'), own).result]
}

/** As a historian of the spring of 2025 would put it. */
test.each<[string, string, string, string]>([
  ['article-13-figure-in-june', 'no_target_agreed', 'not_checkable', 'holds'],
  ['article-07-clear-commitment', 'target_agreed', 'not_checkable', 'fails'],
  ['article-03-sacrifices', 'target_agreed', 'not_checkable', 'holds'],
  ['article-16-north-of-3-quote', 'target_agreed', 'not_checkable', 'holds'],
  ['rubio-2025-next-decade', 'target_agreed', 'not_checkable', 'holds'],
  ['article-12-capability-gaps', 'milestone_before_target', 'not_checkable', 'holds'],
  ['rutte-2025-no-exception', 'target_binds', 'not_checkable', 'holds'],
  ['montenegro-2025-flexibility', 'target_dates', 'holds', 'holds'],
  ['article-14-largest-increase', 'largest_in_record', 'not_checkable', 'holds'],
  ['article-02-not-anti-nato', 'remains_member', 'holds', 'holds'],
  ['article-04-remain-quote', 'remains_member', 'holds', 'holds'],
  ['article-17-two-day-meeting', 'meeting_days', 'not_checkable', 'holds'],
])('%s, that %s: when said %s, by November 2026 %s', (statement, relation, ...expected) => {
  expect(results(statement, relation)).toEqual(expected)
})

test('in August 2025 every ally was at 2% for that year; by July 2026 Albania, Czechia and Slovenia were not', () => {
  const view = dataset.asOf('2026-11-25')
  const all = dataset.facts.claims.filter(({ statement }) => statement === 'nato-2025-08-all-at-2pct')
  expect(all).toHaveLength(31)
  const failing = all.filter((one) => checkClaim(view, one).result === 'fails').map(({ area }) => area)
  expect(failing).toEqual(['ALB', 'CZE', 'SVN'])
  const then = all.map((one) => [one.area, checkClaim(dataset.asOf('2025-08-28'), one).result])
  expect(then.filter(([, result]) => result !== 'holds')).toEqual([['DEU', 'not_checkable']])
})

const NOTHING = { area: null, indicator: 'total_share_of_gdp', year: null, percent: null }
const HAGUE = target({
  id: 'hague',
  indicator: 'total_share_of_gdp',
  percent: 5,
  agreedOn: '2025-06-25',
  deadlineYear: 2035,
})
const view = (asOf: string, given = {}) => record({ targets: [HAGUE], ...given }).asOf(asOf)
const result = (asOf: string, given: Partial<Claim>, others = {}) =>
  checkClaim(view(asOf, others), claim({ ...NOTHING, ...given })).result

describe('that a target is agreed by a day', () => {
  test.each<[string, Partial<Claim>, 'holds' | 'fails' | 'not_checkable', string]>([
    ['2025-06-24', { percent: 5, by: '2025-06-25' }, 'not_checkable', 'the day before'],
    ['2025-06-25', { percent: 5, by: '2025-06-25' }, 'holds', 'the last day counts'],
    ['2025-06-23', { percent: 5, by: '2025-06-24' }, 'not_checkable', 'there is a day left'],
    ['2025-06-24', { percent: 5, by: '2025-06-24' }, 'fails', 'that day is over'],
    ['2026-01-01', { percent: 5, by: '2025-06-24' }, 'fails', 'it came a day late'],
    ['2026-01-01', { percent: 5.01 }, 'not_checkable', 'not so much was agreed, and there is no day by which'],
    ['2026-01-01', { percent: 3 }, 'holds', 'more than that was agreed'],
    ['2026-01-01', { percent: 5, after: '2025-06-25' }, 'holds', 'the first day counts'],
    ['2026-01-01', { percent: 5, after: '2025-06-26', by: '2025-12' }, 'fails', 'it had come before'],
    [
      '2025-12-30',
      { percent: 5, after: '2025-06-26', by: '2025-12' },
      'not_checkable',
      'a month lasts to its last day',
    ],
  ])('on %s, %j: %s, as %s', (asOf, given, expected) => {
    expect(result(asOf, { relation: 'target_agreed', ...given })).toBe(expected)
    const opposite = { holds: 'fails', fails: 'holds', not_checkable: 'not_checkable' }[expected]
    expect(result(asOf, { relation: 'no_target_agreed', ...given })).toBe(opposite)
  })

  test('the evidence says since when nothing was agreed', () => {
    const said = claim({ ...NOTHING, relation: 'no_target_agreed', after: '2025-06-26', by: '2025-12-31' })
    const { evidence } = checkClaim(view('2026-01-01'), said)
    expect(evidence).toBe('no target in total_share_of_gdp was agreed from 2025-06-26 on, by 2025-12-31')
  })

  test('a proposal is no agreement', () => {
    const proposed = target({ indicator: 'total_share_of_gdp', percent: 5, proposedOn: '2025-04-03', agreedOn: null })
    const said = { relation: 'no_target_agreed' as const, by: '2025-12-31' }
    expect(result('2026-01-01', said, { targets: [proposed] })).toBe('holds')
  })
})

test.each([
  ['2025-06-24', 2035, 'not_checkable'],
  ['2025-06-25', 2035, 'holds'],
  ['2025-06-25', 2032, 'fails'],
])('on %s that the 5%% is due in %i: %s', (asOf, year, expected) => {
  expect(result(asOf, { relation: 'target_dates', percent: 5, by: String(year) })).toBe(expected)
})

test('a target binds whom its areas name', () => {
  const given = { allies: [ally(), ally({ code: 'ESP', iso2: 'ES', name: 'Spain' })] }
  const said = { relation: 'target_binds' as const, percent: 5, area: 'ESP' }
  expect(result('2025-06-25', said, given)).toBe('holds')
  expect(result('2025-06-25', said, { ...given, targets: [{ ...HAGUE, areas: ['BEL'] }] })).toBe('fails')
  expect(result('2025-06-24', said, given)).toBe('not_checkable')
})

test.each([
  ['2025-06-05', 'holds'],
  ['2025-06', 'fails'],
  ['2025-06-25', 'fails'],
])('an occasion of %s before the agreement of 25 June 2025: %s', (date, expected) => {
  const given = { milestones: [milestone({ id: 'capabilities', date })] }
  const said = { relation: 'milestone_before_target' as const, milestone: 'capabilities' }
  expect(result('2025-12-31', said, given)).toBe(expected)
  expect(result('2025-06-24', said, given)).toBe('not_checkable')
})

describe('that a year’s change is the largest in the record', () => {
  const figures = [
    { indicator: 'real_change', year: 2023, value: 9.27 },
    { indicator: 'real_change', year: 2024, value: 18.59 },
  ]
  const said = claim({
    ...NOTHING,
    area: 'BEL',
    indicator: 'real_change',
    year: 2024,
    by: '2025',
    relation: 'largest_in_record',
  })
  const editions = [edition('2025-08-28', figures)]

  test('cannot be said while a year of the span is missing, holds once it is there and lower, fails once one is higher', () => {
    const of2025 = (value: number) =>
      edition('2025-08-28', [...figures, { indicator: 'real_change', year: 2025, value }])
    const found = [editions, [of2025(18.59)], [of2025(18.6)]].map(
      (given) => checkClaim(record({ editions: given }).asOf('2026-01-01'), said).result,
    )
    expect(found).toEqual(['not_checkable', 'holds', 'fails'])
  })

  test('is told to rest on an older edition where a later one does not carry the measure', () => {
    const later = [...editions, edition('2026-07-07', [{ year: 2025, value: 2 }])]
    const [before, after] = ['2026-07-06', '2026-07-07'].map((day) =>
      checkClaim(record({ editions: later }).asOf(day), said),
    )
    expect([before?.isOlderEdition, after?.isOlderEdition]).toEqual([false, true])
  })

  test('is judged within one edition: a larger change at other prices says nothing', () => {
    const other = edition('2019-06-25', [{ indicator: 'real_change', year: 2018, value: 40 }])
    const given = [other, edition('2025-08-28', [...figures, { indicator: 'real_change', year: 2025, value: 1 }])]
    expect(checkClaim(record({ editions: given }).asOf('2026-01-01'), said).result).toBe('holds')
  })
})

test('who is an ally remains one; who had not joined was none', () => {
  const given = { allies: [ally({ code: 'FIN', iso2: 'FI', name: 'Finland', joinedOn: '2023-04-04' })] }
  const said = { relation: 'remains_member' as const, area: 'FIN', indicator: null }
  expect(['2023-04-03', '2023-04-04'].map((day) => result(day, said, given))).toEqual(['fails', 'holds'])
})

test.each([
  ['2025-06-24', '2025-06-25', 'holds'],
  ['2025-06-24', '2025-06-26', 'fails'],
])('a meeting from %s to %s: %s', (after, by, expected) => {
  const said = { relation: 'meeting_days' as const, indicator: null, after, by }
  expect(result('2025-06-24', said, { summits: [summit()] })).toBe('not_checkable')
  expect(result('2025-12-31', said, { summits: [summit()] })).toBe(expected)
})
