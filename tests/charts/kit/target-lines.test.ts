import { beforeAll, expect, test } from 'vitest'
import { inYears, targetLines, targetWords } from '../../../src/charts/kit/target-lines.js'
import type { Dataset } from '../../../src/domain/dataset.js'
import { seededRecord } from '../../support/seeded-record.js'
import { answerTo } from '../../support/written.js'

let dataset: Dataset
beforeAll(async () => {
  dataset = await seededRecord()
})

function linesOf(asOf: string, indicator: string) {
  const rows = answerTo(dataset, `/v1/targets?as_of=${asOf}&limit=100`).answer.page.whole
  return targetLines(rows, indicator, 2035).map((line) => ({
    level: line.percent,
    from: Math.floor(line.from),
    until: Math.floor(line.until),
    words: targetWords(line),
  }))
}

test.each([
  ['2025', 2025],
  ['2025-07', 2025 + 181 / 365],
  ['2024-12-31', 2024 + 365 / 366],
])('%s in years', (day, years) => {
  expect(inYears(day)).toBeCloseTo(years, 9)
})

test('the 2% of 2006, of Wales and of Vilnius is one line until The Hague, where 3.5% begins', () => {
  expect(linesOf('2026-11-24', 'share_of_gdp')).toEqual([
    { level: 2, from: 2006, until: 2025, words: '2% target' },
    { level: 3.5, from: 2025, until: 2035, words: '3.5%, due in 2035' },
  ])
})

test('on 3 April 2025 2% was the target still, of every year; what some had asked for is no line', () => {
  expect(linesOf('2025-04-03', 'share_of_gdp')).toEqual([{ level: 2, from: 2006, until: 2035, words: '2% target' }])
})

test('equipment has its own', () => {
  expect(linesOf('2026-11-24', 'equipment_share')).toEqual([
    { level: 20, from: 2014, until: 2035, words: '20% target' },
  ])
})
