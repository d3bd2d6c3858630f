/** Every share NATO printed, as it was printed and a little beside it, said on several days: against a plain recalculation from the seed. */
import { expect, test } from 'vitest'
import { ask } from '../../src/query/ask.js'
import { verify } from '../../src/tables/verify.js'
import { seededRecord } from '../support/seeded-record.js'
import { printedShares, verifiedFromSeed } from '../support/verify-from-seed.js'

const dataset = await seededRecord()
const RELATIONS = ['is', 'about', 'at_least', 'above', 'at_most', 'below'] as const
const DAYS = [
  ['2019-07-01', '2026-11-24'],
  ['2023-07-11', '2025-09-01'],
  ['2025-04-03', '2026-11-24'],
  ['2025-08-28', '2026-07-07'],
  ['2026-11-24', '2026-11-24'],
] as const
/** In hundredths, on either side of every boundary of `is` and `about` with one digit and with two. */
const BESIDE = [0, 1, -1, 5, -5, 6, -6, 10, -10, 11, -11]

/** As with two decimals, with one and with none. */
function spellings(hundredths: number): string[] {
  const tenths = Math.floor((hundredths + 5) / 10)
  return [(hundredths / 100).toFixed(2), (tenths / 10).toFixed(1), String(Math.floor((hundredths + 50) / 100))]
}

test.each(DAYS)('said on %s and asked on %s', (saidOn, day) => {
  const seen = new Set<string>()
  const wrong: unknown[] = []
  let asked = 0
  for (const { area, year, printed } of printedShares()) {
    const values = printed.flatMap((hundredths) =>
      [...BESIDE, Math.round(hundredths * 0.05), -Math.round(hundredths * 0.1)].map((by) =>
        Math.max(0, hundredths + by),
      ),
    )
    for (const [place, value] of [...new Set(values.flatMap(spellings))].entries()) {
      const relation = RELATIONS[(place + year) % RELATIONS.length] ?? 'is'
      const raw = { area, year: String(year), value, relation, said_on: saidOn, as_of: day }
      const [row = {}] = ask(verify, { raw, dataset, today: day }, null).rows
      const expected = verifiedFromSeed({ area, year, value, relation }, saidOn, day)
      const told = Object.fromEntries(Object.keys(expected).map((name) => [name, row[name]]))
      if (JSON.stringify(told) !== JSON.stringify(expected)) wrong.push({ area, year, value, relation, told, expected })
      for (const word of [`${relation} ${expected.result_now}`, ...(expected.may_mean?.split(/[:;]/) ?? [])])
        seen.add(word)
      asked += 1
    }
  }
  expect(wrong.slice(0, 3)).toEqual([])
  expect(asked).toBeGreaterThan(5000)
  // Whatever can come of it did.
  for (const relation of RELATIONS) for (const word of ['holds', 'fails']) expect(seen).toContain(`${relation} ${word}`)
  for (const word of ['is close', 'about close', 'other_year', 'pledge', 'other_area']) expect(seen).toContain(word)
})
