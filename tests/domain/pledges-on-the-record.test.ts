/** What became of every pledge of the real record, three times over: judged, recalculated from the seed files, and read one by one. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Dataset } from '../../src/domain/dataset.js'
import { judge } from '../../src/domain/outcome.js'
import { atPublishedPrecision } from '../../src/domain/precision.js'
import { seededRecord } from '../support/seeded-record.js'
import { outcomesByCsv } from './pledges-by-csv.js'

let dataset: Dataset
beforeAll(async () => {
  dataset = await seededRecord()
})

/** Each pledge known on the day with its outcome and the figure that decides: `kept 2025 2.00 nato-2026-07 e`. */
function judged(day: string): Map<string, string | null> {
  const view = dataset.asOf(day)
  return new Map(
    view.pledges.map((pledge) => {
      const judgement = judge(view, pledge)
      const figure = judgement?.decidedBy.at(-1)
      const share = figure && atPublishedPrecision(figure.value).toFixed(2)
      const evidence = figure ? ` ${figure.year} ${share} ${figure.publication}` : ''
      return [pledge.id, judgement && `${judgement.outcome}${evidence}${judgement.provisional ? ' e' : ''}`]
    }),
  )
}

function inOrder(found: ReadonlyMap<string, string | null>): [string, string | null][] {
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1))
}

const DAYS = ['2019-08-01', '2024-07-01', '2025-04-03', '2025-09-01', '2026-11-25']

test.each(DAYS)('on %s each pledge came to what the seed files say, counted another way', (day) => {
  expect(inOrder(judged(day))).toEqual(inOrder(outcomesByCsv(day)))
})

test('and more of them are known on each of those days', () => {
  const sizes = DAYS.map((day) => outcomesByCsv(day).size)
  expect(new Set(sizes).size).toBe(DAYS.length)
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
})

test.each([
  ['2018-07-10', 'pending', 'the day before it was put off'],
  ['2018-07-11', 'superseded', 'put off to 2026'],
  ['2019-07-31', 'superseded', 'at 1.21 by the estimate for 2019'],
  ['2026-11-25', 'kept 2023 2.00 nato-2026-07', 'reached in 2023 all the same'],
])('on %s Hungary’s 2%% by 2024 was %s: %s', (day, outcome) => {
  expect(judged(day).get('hun-2017-2pct-2024')).toBe(outcome)
})

describe('on 25 November 2026', () => {
  const lines = readFileSync(new URL('pledges-2026-11-25.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  const expected = lines.map((line): [string, string | null] => {
    const [id = '', outcome = '', year, figure, publication, provisional] = line.split(',')
    const evidence = year ? ` ${year} ${figure} ${publication}` : ''
    return [id, outcome === '' ? null : `${outcome}${evidence}${provisional === 'true' ? ' e' : ''}`]
  })

  test.each(expected)('%s: %s', (id, outcome) => {
    expect(judged('2026-11-25').get(id)).toBe(outcome)
  })

  test('and there is no other pledge', () => {
    expect(dataset.facts.pledges.map(({ id }) => id).sort()).toEqual(expected.map(([id]) => id).sort())
  })

  test('seven were superseded, where by any later word it would be thirty', () => {
    const outcomes = [...judged('2026-11-25').values()]
    expect(outcomes.filter((outcome) => outcome === 'superseded')).toHaveLength(7)
  })
})
