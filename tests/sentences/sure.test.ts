/** How sure the figures are. */
import { describe, expect, test } from 'vitest'
import { aboutCoverage, aboutFirstEstimates, aboutPace, paceErrors } from '../../src/sentences/sure.js'

const estimates = (given = {}) => ({
  n: 3,
  up: 1,
  down: 2,
  largest_pp: -0.68,
  largest_ally: 'ALB',
  largest_year: 2024,
  largest_first_percent: 2.03,
  largest_latest_percent: 1.35,
  ...given,
})

describe('first estimates', () => {
  test('are counted over all years, and the one that moved most is named, up or down', () => {
    const other = estimates({ n: 20, up: 13, down: 5, largest_pp: 0.36, largest_ally: 'HRV' })
    expect(aboutFirstEstimates([other, estimates()], () => 'Albania')).toEqual([
      'Of 23 first estimates of a share of GDP seven came down since, 14 went up and two stayed.',
      'The one that moved most is Albania’s for 2024, from 2.03 to 1.35.',
    ])
  })

  test('none can be judged before a later figure', () => {
    const none = { n: 0, up: 0, down: 0, largest_pp: null, largest_ally: null }
    expect(aboutFirstEstimates([estimates(none)], String)).toEqual([
      'No first estimate can be set against a later figure yet.',
    ])
  })
})

describe('past projections', () => {
  const row = (method: string, horizon: number, mean_absolute_pp: number, basis = 'real_time') => {
    return { basis, method, horizon, n: 10, years: 2, mean_absolute_pp }
  }

  test('in real time alone, beside no change, so many years ahead', () => {
    const rows = [
      row('theil-sen', 0, 0.1),
      row('no_change', 0, 0.1),
      row('theil-sen', 1, 0.28),
      row('linear', 1, 0.3),
      row('no_change', 1, 0.29),
      row('theil-sen', 6, 0.7),
      row('no_change', 6, 0.9),
      row('theil-sen', 2, 0.2, 'latest'),
      row('no_change', 2, 0.2, 'latest'),
    ]
    const errors = paceErrors(rows, 5)
    expect(errors).toEqual([{ horizon: 1, n: 10, years: 2, pace: 0.28, noChange: 0.29 }])
    expect(aboutPace(errors)).toBe(
      'One year ahead the recent pace was off by 0.28 points on average; had one said that nothing changes, by 0.29.',
    )
  })

  test('before there is an outcome nothing is said', () => {
    expect(aboutPace([])).toBeNull()
  })
})

describe('how much is held', () => {
  const edition = (coverage: string, publisher = 'nato', published_on: string | null = '2024-06-17') => {
    return { coverage, publisher, published_on }
  }
  test.each([
    ['none', [], 'No edition of NATO was out yet.'],
    ['undated alone', [edition('none', 'nato', null)], 'No edition of NATO was out yet.'],
    ['one', [edition('whole')], 'Of NATO’s one edition the shares of GDP are held: one whole.'],
    [
      'all sorts, and one of another publisher',
      [edition('partial'), edition('whole'), edition('partial'), edition('none'), edition('whole', 'world-bank')],
      'Of NATO’s four editions the shares of GDP are held: one whole, two in part and one not at all.',
    ],
  ])('%s', (_, rows, sentence) => {
    expect(aboutCoverage(rows)).toBe(sentence)
  })
})
