/** Which current figures are older than the newest year there is. */
import { describe, expect, test } from 'vitest'
import { progressOf } from '../../src/domain/progress.js'
import { mixedYears, yearsBehind } from '../../src/domain/stale.js'
import { shareLevel } from '../../src/domain/target.js'
import { edition, record } from '../support/facts.js'

const SHARE = 'share_of_gdp'

// The annual report leaves out Belgium, which has an older figure for its year, and Canada, which has none.
const dataset = record({
  allies: [{ code: 'BEL' }, { code: 'CAN' }, { code: 'POL' }, { code: 'SWE', joinedOn: '2024-03-07' }],
  editions: [
    edition('2021-06-11', [
      { area: 'BEL', year: 2021 },
      { area: 'CAN', year: 2020 },
      { area: 'POL', year: 2020 },
      { area: 'SWE', year: 2023 },
    ]),
    edition('2022-03-31', [
      { area: 'POL', year: 2021 },
      { area: 'NATO', year: 2022 },
      { area: 'NATO-EUR-CAN', year: 2020 },
    ]),
  ],
})
const view = dataset.asOf('2022-04-30')

function current(areas: readonly string[], seen = view) {
  return areas.flatMap((area) => seen.current(SHARE, area) ?? [])
}

test.each([
  ['POL', 0, 'it is of the newest year'],
  ['BEL', 0, 'an older edition’s figure of the newest year is as good'],
  ['CAN', 1, 'its latest is of the year before'],
])('%s is %i years behind: %s', (ally, years) => {
  const [figure] = current([ally])
  expect(figure && yearsBehind(view, figure)).toBe(years)
})

test('the newest year is that of members: neither a country that has not joined nor the alliance makes it later', () => {
  expect(view.newestYear(SHARE)).toBe(2021)
  expect(dataset.asOf('2024-03-07').newestYear(SHARE)).toBe(2023)
  expect(dataset.asOf('2021-06-10').newestYear(SHARE)).toBeNull()
})

test('an edition asked for alone has a newest year of its own', () => {
  const pinned = view.withEdition('nato-2021-06-11')
  expect(pinned.newestYear(SHARE)).toBe(2021)
  expect(mixedYears(pinned, current(['BEL', 'CAN', 'POL'], pinned))?.stale.map(({ area }) => area)).toEqual([
    'CAN',
    'POL',
  ])
})

describe('of several figures', () => {
  test('two are of 2021 and one is older, for want of the rest of the annual report', () => {
    const mixed = mixedYears(view, current(['BEL', 'CAN', 'POL']))
    expect(mixed).toMatchObject({ newestYear: 2021, heldInPart: 'nato-2022-03-31' })
    expect(mixed?.current.map(({ area }) => area)).toEqual(['BEL', 'POL'])
    expect(mixed?.stale.map(({ area }) => area)).toEqual(['CAN'])
  })

  test('a grouping’s may be stale too, and one ahead of all allies is neither', () => {
    const mixed = mixedYears(view, current(['NATO', 'NATO-EUR-CAN', 'POL']))
    expect([mixed?.current.length, mixed?.stale.map(({ area }) => area)]).toEqual([1, ['NATO-EUR-CAN']])
  })

  test('nothing is mixed where all are of the newest year, or there are none', () => {
    expect(mixedYears(view, current(['BEL', 'POL']))).toBeNull()
    expect(mixedYears(view, [])).toBeNull()
  })

  test('where the newest edition has all its allies, it is not what keeps another behind', () => {
    const whole = record({
      allies: [{ code: 'BEL' }, { code: 'FIN', joinedOn: '2023-04-04' }],
      editions: [edition('2022-06-27', [{ area: 'FIN', year: 2021 }]), edition('2023-03-21', [{ year: 2022 }])],
    })
    const later = whole.asOf('2023-04-04')
    expect(mixedYears(later, current(['BEL', 'FIN'], later))).toMatchObject({ newestYear: 2022, heldInPart: null })
  })
})

describe('Canada on the way to 2%', () => {
  const choice = { window: 5, method: 'theil-sen' } as const
  const canada = view.allies.find(({ code }) => code === 'CAN')
  if (!canada) throw new Error('no Canada')
  test.each<[number | null, number | null, number | null, string]>([
    [null, null, 1, 'is judged by its current figure, which is stale'],
    [2025, null, 1, 'and so before a deadline'],
    [2020, null, null, 'after a deadline by that of the year it was due, however old'],
    [null, 2020, null, 'and by that of a year asked about'],
  ])('due %j, year %j: %j, %s', (due, year, expected) => {
    expect(progressOf(view, canada, shareLevel(2, due), choice, year).yearsBehind).toBe(expected)
  })
})
