/** What an edition changed. */
import { describe, expect, test } from 'vitest'
import {
  allRevised,
  type Changed,
  changesHeadline,
  changesOf,
  type DifferenceRow,
  nothingChanged,
} from '../../src/sentences/changes.js'
import { against, pledge, TARGETS } from '../support/sentence-rows.js'

const ALLIES = ['Slovenia', 'Estonia', 'Greece', 'Albania', 'Denmark', 'Netherlands'].map((name) => against(name, 2))

const difference = (given: Partial<DifferenceRow>): DifferenceRow => ({
  kind: 'figure_revised',
  area: 'SLO',
  subject: 'share_of_gdp',
  year: 2025,
  before: null,
  after: null,
  value_before: null,
  value_after: null,
  change: null,
  ...given,
})
const revised = (area: string, year: number, before: number, after: number) =>
  difference({ area, year, value_before: before, value_after: after, change: Math.round((after - before) * 100) / 100 })
const verdict = (area: string, before: string, after: string, value_after: number) =>
  difference({ kind: 'verdict', subject: 'core-3-5pct', area, before, after, value_after })
const outcome = (before: string, after: string, area = 'SLO', subject = 'two') =>
  difference({ kind: 'pledge_outcome', area, subject, before, after })

const two = pledge({ id: 'two', ally: 'SLO', percent: 2, deadline_year: 2025, outcome: 'missed' })
const told = (given: Partial<Changed>) =>
  changesOf({ differences: [], allies: ALLIES, pledges: [], targets: TARGETS, ...given }).map(
    ({ bold, rest, reason }) => `*${bold}*${rest === '' ? '' : ` ${rest}`} (${reason})`,
  )

describe('each item', () => {
  const fell = revised('SLO', 2025, 2.02, 1.57)
  test.each<[string, Partial<Changed>, string[]]>([
    [
      'a kept promise became a missed one; its figure is not told again as the largest fall',
      { differences: [fell, outcome('kept', 'missed')], pledges: [two] },
      [
        '*Slovenia’s kept promise became a missed one.* Its 2025 went from 2.02 to 1.57; it had promised 2%. (Promise of 2025)',
      ],
    ],
    [
      'a missed promise became a kept one, by another figure',
      { differences: [outcome('missed', 'kept')], pledges: [two] },
      ['*Slovenia’s missed promise became a kept one.* It had promised 2%. (Promise of 2025)'],
    ],
    [
      'two reached the target',
      { differences: [verdict('GRE', 'short', 'met', 3.65), verdict('EST', 'short', 'met', 5.1)] },
      ['*Estonia and Greece reached 3.5%,* at 5.10 and 3.65. (Short of the target in force before)'],
    ],
    [
      'one fell below it',
      { differences: [verdict('NET', 'met', 'short', 3.4)] },
      ['*The Netherlands fell below 3.5%,* at 3.40. (At the target in force before)'],
    ],
    [
      'four reached it',
      { differences: ['SLO', 'EST', 'GRE', 'NET'].map((area) => verdict(area, 'short', 'met', 4)) },
      [
        '*Four allies reached 3.5%:* Slovenia, Estonia, Greece and the Netherlands. (Short of the target in force before)',
      ],
    ],
    [
      'a verdict by another target is no change of figures',
      {
        differences: [
          verdict('EST', 'met', 'short', 3),
          difference({ kind: 'target_standing', area: null, subject: 'core-3-5pct', after: 'in_force' }),
        ],
      },
      [],
    ],
    [
      'the largest fall, with the year before, and the largest rise',
      {
        differences: [
          revised('ALB', 2025, 2.01, 1.48),
          revised('ALB', 2023, 1.75, 1.29),
          revised('ALB', 2024, 1.7, 1.35),
          revised('EST', 2025, 3.38, 3.93),
        ],
      },
      [
        '*Albania’s 2025 went from 2.01 to 1.48,* and its 2024 from 1.70 to 1.35. (Largest fall; the largest rise is Estonia’s 2025, 3.38 to 3.93)',
      ],
    ],
    [
      'a small fall of the year before is left out',
      { differences: [revised('ALB', 2025, 2.01, 1.48), revised('ALB', 2024, 1.7, 1.61)] },
      ['*Albania’s 2025 went from 2.01 to 1.48.* (Largest fall)'],
    ],
    [
      'only rises',
      { differences: [revised('EST', 2025, 3.38, 3.93), revised('EST', 2024, 3.3, 3.4)] },
      ['*Estonia’s 2025 went from 3.38 to 3.93,* and its 2024 from 3.30 to 3.40. (Largest rise; no figure fell)'],
    ],
    ['a grouping’s figures are not told of', { differences: [revised('NATO', 2025, 2.8, 2.7)] }, []],
    [
      'an own word of this year that is nearly kept',
      { allies: [against('Denmark', 3.49)], pledges: [pledge({ ally: 'DEN', percent: 3.5, deadline_year: 2026 })] },
      ['*Denmark stands at 3.49,* 0.01 short of the 3.5% it promised for 2026. (Due when the year is over)'],
    ],
    [
      'not one that is further away, of another year, or exceeded',
      {
        allies: [against('Denmark', 3.44)],
        pledges: [
          pledge({ ally: 'DEN', percent: 3.5, deadline_year: 2026 }),
          pledge({ ally: 'DEN', percent: 3.45, deadline_year: 2027 }),
          pledge({ ally: 'DEN', percent: 3.4, deadline_year: 2026 }),
        ],
      },
      [],
    ],
    [
      'promises that were open',
      {
        differences: [
          outcome('pending', 'kept', 'EST'),
          outcome('pending', 'kept', 'DEN'),
          outcome('pending', 'missed', 'GRE'),
        ],
      },
      [
        '*One open promise was missed:* that of Greece. (Open before)',
        '*Two open promises were kept:* those of Estonia and Denmark. (Open before)',
      ],
    ],
    ['a promise open again is none', { differences: [outcome('kept', 'pending')], pledges: [two] }, []],
    ['nothing', {}, []],
  ])('%s', (_, given, items) => {
    expect(told(given)).toEqual(items)
  })
})

test('the items stand in order, at most four', () => {
  const items = told({
    differences: [
      outcome('pending', 'kept', 'EST'),
      revised('ALB', 2025, 2.01, 1.48),
      verdict('EST', 'short', 'met', 5.1),
      outcome('kept', 'missed'),
    ],
    allies: [...ALLIES.filter(({ ally }) => ally !== 'DEN'), against('Denmark', 3.49)],
    pledges: [pledge({ ally: 'DEN', percent: 3.5, deadline_year: 2026 }), two],
  })
  expect(items.map((item) => item.split(/[ ’]/)[0])).toEqual(['*Slovenia', '*Estonia', '*Albania', '*Denmark'])
})

test('above and below them', () => {
  expect(changesHeadline('2026-07-07', '2026-11-25')).toBe('What the edition of 7 July changed')
  expect(changesHeadline('2024-06-17', '2025-04-03')).toBe('What the edition of 17 June 2024 changed')
  expect(changesHeadline('2020-10', '2020-11-01')).toBe('What the edition of October changed')
  expect([allRevised(0), allRevised(1), allRevised(146)]).toEqual([
    null,
    'The one revised figure',
    'All 146 revised figures',
  ])
  expect(nothingChanged([])).toBe('No figure changed')
  expect(nothingChanged([{ bold: '', rest: '', reason: '' }])).toBeNull()
})
