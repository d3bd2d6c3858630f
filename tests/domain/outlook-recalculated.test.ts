/** The outlook of the real record, worked out a second time from the seed files by code that shares nothing with it. */
import { beforeAll, expect, test } from 'vitest'
import type { Row } from '../../src/charts/chart.js'
import type { Dataset } from '../../src/domain/dataset.js'
import { SCENARIOS } from '../../src/domain/outlook.js'
import { ask } from '../../src/query/ask.js'
import { outlook } from '../../src/tables/outlook.js'
import { allyOutlookFromSeed, groupOutlookFromSeed } from '../support/outlook-from-seed.js'
import { seededRecord } from '../support/seeded-record.js'

/** On the first day no edition has GDP of Finland, so that there are no sums over all. */
const [SUMLESS, ...SUMMED] = ['2023-08-01', '2020-01-01', '2024-07-01', '2025-04-03', '2025-09-01', '2026-11-25']
const DAYS = [SUMLESS, ...SUMMED].flatMap((day) => day ?? [])
const GROUPS = ['NATO', 'NATO-EUR-CAN', 'baltic', 'benelux', 'eu', 'g7', 'jef', 'nordic', 'visegrad']
const GROWTHS = [0, 2.5]

let dataset: Dataset
beforeAll(async () => {
  dataset = await seededRecord()
})

function rowsOf(day: string, areas: readonly string[], growth: number): readonly Row[] {
  const raw = { area: areas.join(), as_of: day, gdp_growth: String(growth) }
  return ask(outlook, { raw, dataset, today: day }, null).rows.filter((row) => row.year !== null)
}

/** Only the columns that were worked out. */
function cut(rows: readonly Row[], anew: readonly Row[]): readonly Row[] {
  const columns = Object.keys(anew[0] ?? {})
  return rows.map((row) => Object.fromEntries(columns.map((name) => [name, row[name] ?? null])))
}

function inOrder(rows: readonly Row[]): readonly Row[] {
  const keyOf = ({ area, scenario, year }: Row) => `${area} ${scenario} ${year}`
  return rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

const cases = (days: readonly string[]) => days.flatMap((day) => GROWTHS.map((growth) => [day, growth] as const))

test.each(cases(DAYS))(
  'as of %s with GDP growing by %d percent every ally is where its figure and words lead',
  (day, growth) => {
    const codes = dataset.asOf(day).allies.map(({ code }) => code)
    const anew = codes.flatMap((code) => SCENARIOS.flatMap((one) => allyOutlookFromSeed(code, day, one, growth)))
    expect(anew.length).toBeGreaterThan(1000)
    expect(inOrder(cut(rowsOf(day, codes, growth), anew))).toEqual(inOrder(anew))
  },
)

test.each(cases(SUMMED))(
  'as of %s with GDP growing by %d percent every group is what its members come to',
  (day, growth) => {
    const anew = GROUPS.flatMap((group) => SCENARIOS.flatMap((one) => groupOutlookFromSeed(group, day, one, growth)))
    expect(anew.length).toBeGreaterThan(300)
    expect(inOrder(cut(rowsOf(day, GROUPS, growth), anew))).toEqual(inOrder(anew))
  },
)

test('the days differ in what is compared: words kept, taken back and undated, deadlines ahead and every year', () => {
  const columns = ['based_on', 'no_deadline', 'year_has_a_figure', 'not_counted', 'reached', 'no_pace']
  for (const column of columns) {
    const cells = DAYS.flatMap((day) =>
      rowsOf(
        day,
        dataset.asOf(day).allies.map(({ code }) => code),
        0,
      ).map((row) => row[column] ?? null),
    )
    expect(new Set(cells).size, column).toBeGreaterThan(2)
  }
})
