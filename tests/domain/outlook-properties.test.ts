/** What holds for every outlook, whatever was spent and said. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AllyOutlook, LAST_YEAR, outlooks, SCENARIOS, type Scenario } from '../../src/domain/outlook.js'
import { shareLevel } from '../../src/domain/target.js'
import type { Pledge } from '../../src/record/pledges.js'
import { BASES, PLEDGE_KINDS } from '../../src/record/pledges.js'
import { ally, edition, record, target } from '../support/facts.js'

const DAY = '2026-12-01'
const hundredths = (min: number, max: number) => fc.integer({ min, max }).map((count) => count / 100)
const YEARS = Array.from({ length: LAST_YEAR - 2026 + 1 }, (_, index) => 2026 + index)

const pledges: fc.Arbitrary<Partial<Pledge>[]> = fc
  .array(
    fc.record({
      percent: hundredths(0, 700),
      deadlineYear: fc.option(fc.integer({ min: 2025, max: 2040 })),
      span: fc.integer({ min: 0, max: 6 }),
      basis: fc.constantFrom(...BASES),
      kind: fc.constantFrom(...PLEDGE_KINDS, 'government-announcement', 'government-announcement'),
      announcedOn: fc.constantFrom('2026-01-15', '2026-09-15'),
      conditional: fc.boolean(),
    }),
    { maxLength: 6 },
  )
  .map((all) =>
    all.map(({ span, ...one }, index) => ({
      ...one,
      id: `p${index}`,
      recordedOn: DAY,
      fromYear: one.deadlineYear === null ? null : one.deadlineYear - span,
    })),
  )

const cases = fc.record({
  shares: fc.array(hundredths(0, 600), { minLength: 1, maxLength: 6 }),
  pledges,
  level: hundredths(0, 600),
  due: fc.option(fc.integer({ min: 2027, max: 2035 })),
  growth: fc.integer({ min: -20, max: 20 }),
})
type Case = typeof cases extends fc.Arbitrary<infer C> ? C : never

function outlookOf(scenario: Scenario, { shares, pledges, level, due, growth }: Case): AllyOutlook {
  const figures = shares.map((value, index) => ({ year: 2027 - shares.length + index, value }))
  const gdp = { indicator: 'gdp_usd', year: 2026, value: 600_000 }
  const view = record({
    editions: [edition('2026-07-07', [...figures, gdp])],
    targets: [target({ percent: level, deadlineYear: due })],
    pledges,
  }).asOf(DAY)
  const pace = { window: 5, method: 'theil-sen' } as const
  const found = outlooks(view, { level: shareLevel(level, due), pace, gdpGrowth: growth })(ally(), scenario)
  if (typeof found === 'string') throw new Error(found)
  return found
}

const runs = { numRuns: 1000 }

test('every scenario begins at the figure, and flat stays there', () => {
  fc.assert(
    fc.property(cases, fc.constantFrom(...SCENARIOS), (given, scenario) => {
      const now = given.shares.at(-1)
      expect(outlookOf(scenario, given).share(2026)).toBe(now)
      const flat = outlookOf('flat', given)
      for (const year of YEARS) expect([flat.share(year), flat.extraUsdM(year)]).toEqual([now, 0])
    }),
    runs,
  )
})

test('the pace carries nobody beyond the level or below 0, and moves nobody who is there', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const now = given.shares.at(-1) ?? Number.NaN
      const found = outlookOf('pace', given)
      for (const year of YEARS) {
        const share = found.share(year)
        expect(share).toBeGreaterThanOrEqual(0)
        if (now >= given.level) expect(share).toBe(now)
        else expect(share).toBeLessThanOrEqual(given.level)
      }
    }),
    runs,
  )
})

test('what was agreed asks no less than the own words, except where such a word itself asks less', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const [own, agreed] = [outlookOf('pledges', given), outlookOf('commitment', given)]
      const lower = own.words?.ahead.some(({ leadsDown }) => leadsDown) ?? false
      for (const year of YEARS) {
        if (!lower) expect(agreed.share(year)).toBeGreaterThanOrEqual(own.share(year) - 1e-9)
      }
    }),
    runs,
  )
})

test('every own word with a date ahead is kept on the path, where none leads down', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const found = outlookOf('pledges', given)
      if (found.words?.ahead.some(({ leadsDown }) => leadsDown)) return
      for (const word of found.words?.ahead ?? []) {
        for (let year = word.from; year <= Math.min(word.to, LAST_YEAR); year += 1) {
          expect(found.share(year)).toBeGreaterThanOrEqual(word.share - 0.005 - 1e-9)
        }
      }
    }),
    runs,
  )
})

test('growth moves no share, and the money by as much as GDP has grown', () => {
  fc.assert(
    fc.property(cases, fc.constantFrom(...SCENARIOS), (given, scenario) => {
      const [still, grown] = [outlookOf(scenario, { ...given, growth: 0 }), outlookOf(scenario, given)]
      for (const year of YEARS) {
        expect(grown.share(year)).toBe(still.share(year))
        const factor = (1 + given.growth / 100) ** (year - 2026)
        expect(grown.extraUsdM(year)).toBeCloseTo((still.extraUsdM(year) ?? Number.NaN) * factor, 6)
      }
    }),
    runs,
  )
})

test('whatever a year is based on is a word there is, and the year of the figure is based on none', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const found = outlookOf('commitment', given)
      expect(found.leadsTo(2026)).toBeNull()
      const known = ['target', ...given.pledges.map(({ id }) => id)]
      for (const year of YEARS) expect([null, ...known]).toContain(found.leadsTo(year)?.id ?? null)
    }),
    runs,
  )
})
