/** What is to be expected of an ally: its figure first, then its own word, then its pace. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Dataset } from '../../src/domain/dataset.js'
import { prospectOf } from '../../src/domain/prospect.js'
import { type Level, levelOf, shareLevel, targetInForce } from '../../src/domain/target.js'
import type { Observation } from '../../src/record/observations.js'
import type { Pledge } from '../../src/record/pledges.js'
import { ally, edition, record, target } from '../support/facts.js'
import { seededRecord } from '../support/seeded-record.js'

/** Belgium's shares from 2022 on; its current one is of 2024. */
const FLAT = [1.3, 1.3, 1.3]
/** 0.1 a year: 1.90 in 2030, 2.00 in 2031. */
const RISING = [1.1, 1.2, 1.3]
const THREE_AND_A_HALF = target({ percent: 3.5, deadlineYear: 2035, agreedOn: '2024-01-01' })
const DAY = '2024-12-01'

interface Case {
  readonly shares?: readonly number[]
  readonly level?: Level
  readonly pledges?: readonly Partial<Pledge>[]
}

/** The word for Belgium and 2% by 2030, unless told otherwise, and the pledge that makes it. */
function prospect({ shares = FLAT, level = shareLevel(2, 2030), pledges = [] }: Case) {
  const figures = shares.map((value, index): Partial<Observation> => ({ year: 2025 - shares.length + index, value }))
  const given = { targets: [THREE_AND_A_HALF], pledges, editions: [edition('2024-06-17', figures)] }
  return prospectOf(record(given).asOf(DAY), ally(), level)
}

function word(given: Case): string {
  const { word, pledge } = prospect(given)
  return pledge ? `${word} ${pledge.id}` : word
}

const SAID = { id: 'said', percent: 2, deadlineYear: 2030, announcedOn: '2024-02-01' }
const RESERVED = { id: 'reserved', kind: 'reservation', percent: 1.9, announcedOn: '2024-02-01' } as const

describe('against 2% by 2030, Belgium at 1.30 in 2024 is', () => {
  test.each<[string, string, Case]>([
    ['behind', 'no word, and no pace that leads there', {}],
    ['met', 'at 2.00, whatever it says', { shares: [1, 1, 2], pledges: [RESERVED] }],
    ['met', 'at 1.996, published as 2.00', { shares: [1, 1, 1.996] }],
    ['behind', 'at 1.994, published as 1.99', { shares: [1.994, 1.994, 1.994] }],
    ['pledged said', 'its own word, due that very year', { pledges: [SAID] }],
    ['behind', 'a hundredth too low', { pledges: [{ ...SAID, percent: 1.99 }] }],
    ['behind', 'due a year late', { pledges: [{ ...SAID, deadlineYear: 2031 }] }],
    ['pledged said', 'due the year after the figure', { pledges: [{ ...SAID, deadlineYear: 2025 }] }],
    ['behind', 'due in the year of the figure, which has answered', { pledges: [{ ...SAID, deadlineYear: 2024 }] }],
    ['behind', 'due at no date', { pledges: [{ ...SAID, deadlineYear: null }] }],
    ['pledged said', 'a law', { pledges: [{ ...SAID, kind: 'national-law' }] }],
    ['behind', 'a commitment all gave together', { pledges: [{ ...SAID, kind: 'alliance-commitment' }] }],
    ['behind', 'a word on a condition', { pledges: [{ ...SAID, conditional: true }] }],
    ['behind', 'a word on the total', { pledges: [{ ...SAID, indicator: 'total_share_of_gdp' }] }],
    ['behind', 'a word of the day after', { pledges: [{ ...SAID, announcedOn: '2024-12-02' }] }],
    ['behind', 'a word taken back', { pledges: [{ ...SAID, withdrawnOn: DAY }] }],
    [
      'pledged a',
      'of two for the same year the first by id',
      { pledges: [SAID, { ...SAID, id: 'a', percent: 2.1, deadlineYear: 2030 }] },
    ],
    [
      'pledged near',
      'the nearest, lower as it is',
      {
        pledges: [
          { ...SAID, percent: 3 },
          { ...SAID, id: 'near', deadlineYear: 2027 },
        ],
      },
    ],
    ['on_pace', 'at 0.12 a year it would be at 2.02', { shares: [1.06, 1.18, 1.3] }],
    ['behind', 'at 0.11 a year at 1.96', { shares: [1.08, 1.19, 1.3] }],
    ['pledged said', 'its word goes before its pace', { shares: [1.06, 1.18, 1.3], pledges: [SAID] }],
    ['behind', 'two figures make no pace', { shares: [1, 1.3] }],
    ['declined', 'it reserves 1.9%', { pledges: [RESERVED] }],
    ['declined', 'it reserves 1.99%', { pledges: [{ ...RESERVED, percent: 1.99 }] }],
    ['behind', 'it reserves 2%, which is the level', { pledges: [{ ...RESERVED, percent: 2 }] }],
    [
      'behind',
      'it reserves its own course, against more than this level',
      { pledges: [{ ...RESERVED, percent: null }] },
    ],
    ['declined', 'though it is on pace', { shares: [1.06, 1.18, 1.3], pledges: [RESERVED] }],
    ['declined', 'and said the other thing before', { pledges: [{ ...SAID, announcedOn: '2024-01-31' }, RESERVED] }],
    ['declined', 'or on the same day', { pledges: [SAID, RESERVED] }],
    ['pledged said', 'it has said since that it will', { pledges: [{ ...SAID, announcedOn: '2024-02-02' }, RESERVED] }],
    [
      'declined',
      'since then only of a later year',
      { pledges: [{ ...SAID, announcedOn: '2024-02-02', deadlineYear: 2031 }, RESERVED] },
    ],
    ['behind', 'it took its reservation back', { pledges: [{ ...RESERVED, withdrawnOn: DAY }] }],
    ['behind', 'an exemption is no refusal', { pledges: [{ ...RESERVED, kind: 'exemption' }] }],
  ])('%s: %s', (expected, _, given) => {
    expect(word(given)).toBe(expected)
  })
})

test.each([
  [3.5, 'declined', 'the target in force'],
  [3.6, 'declined', 'above it'],
  [3.49, 'behind', 'below it'],
])('a reservation without a level is one against %d%%: %s, %s', (percent, expected) => {
  const course = { ...RESERVED, percent: null, indicator: 'total_share_of_gdp' }
  expect(word({ level: shareLevel(percent, 2035), pledges: [course] })).toBe(expected)
})

describe('against a level due every year', () => {
  test.each<[string, string, Case]>([
    [
      'on_pace',
      'the year after the figure it would be there',
      { shares: [1.1, 1.2, 1.3], level: shareLevel(1.4, null) },
    ],
    ['behind', 'it would be a hundredth short', { shares: RISING, level: shareLevel(1.41, null) }],
    [
      'pledged said',
      'any later year will do for its word',
      { level: shareLevel(2, null), pledges: [{ ...SAID, deadlineYear: 2040 }] },
    ],
    [
      'behind',
      'but no year at all will not',
      { level: shareLevel(2, null), pledges: [{ ...SAID, deadlineYear: null }] },
    ],
  ])('%s: %s', (expected, _, given) => {
    expect(word(given)).toBe(expected)
  })
})

test('once its deadline is the year of the figure, nothing is ahead', () => {
  expect(word({ shares: RISING, level: shareLevel(1.4, 2024), pledges: [{ ...SAID, deadlineYear: 2025 }] })).toBe(
    'behind',
  )
})

test('“above” 2% is not met at 2.00, nor pledged by a word of 2%', () => {
  const above = { ...shareLevel(2, 2030), bound: 'above' } as const
  expect(word({ shares: [2, 2, 2], level: above, pledges: [SAID] })).toBe('behind')
  expect(word({ shares: [2, 2, 2], level: above, pledges: [{ ...SAID, percent: 2.01 }] })).toBe('pledged said')
  expect(word({ shares: [2, 2, 2], level: above, pledges: [{ ...RESERVED, percent: 2 }] })).toBe('declined')
})

test('against the total the core share shows that it is met, and nothing else', () => {
  const level = { ...shareLevel(2, 2030), indicator: 'total_share_of_gdp' }
  expect(prospect({ shares: [2, 2, 2], level })).toMatchObject({ word: 'met', reason: null })
  const told = { word: 'no_data', reason: 'core_is_a_floor', pledge: null }
  expect(prospect({ level, pledges: [SAID, RESERVED] })).toMatchObject(told)
})

describe('beside the word stand', () => {
  const lower = { ...SAID, id: 'lower', percent: 1.8, deadlineYear: 2027 }
  const higher = { ...SAID, id: 'higher', percent: 1.9, deadlineYear: 2040 }

  test.each<[string | null, string, Partial<Pledge>[]]>([
    ['higher', 'the highest level it names, be it too low or too late', [lower, higher]],
    ['lower', 'but none on a condition', [lower, { ...higher, conditional: true }]],
    ['lower', 'none given together', [lower, { ...higher, kind: 'alliance-commitment' }]],
    ['lower', 'none that is settled', [lower, { ...higher, percent: 1.2, deadlineYear: 2025 }]],
    [
      'open',
      'one without a date, though it is reached',
      [{ ...lower, id: 'open', percent: 1.2, deadlineYear: null, basis: null }],
    ],
    [null, 'nothing where it names none', []],
  ])('%s: %s', (id, _, pledges) => {
    expect(prospect({ pledges }).own?.id ?? null).toBe(id)
  })

  test('its pace and its last change', () => {
    expect(prospect({ shares: RISING })).toMatchObject({
      word: 'behind',
      pace: expect.closeTo(0.1, 9),
      lastChange: 0.1,
    })
    expect(prospect({ shares: [1, 1.3] })).toMatchObject({ word: 'behind', pace: null, reason: 'too_few_years' })
  })
})

describe('on 25 November 2026, against 3.5% by 2035,', () => {
  let dataset: Dataset
  beforeAll(async () => {
    dataset = await seededRecord()
  })

  function seen(code: string, day = '2026-11-25') {
    const view = dataset.asOf(day)
    const of = dataset.allies.get(code)
    const level = targetInForce(view.targets, 'share_of_gdp', day)
    if (!of || !level) throw new Error(`nothing to ask of ${code}`)
    return prospectOf(view, of, levelOf(level))
  }

  test('Belgium is on pace by one jump, while its own word ends at 2.50 in 2034', () => {
    expect(seen('BEL')).toMatchObject({ word: 'on_pace', own: { percent: 2.5, deadlineYear: 2034 }, lastChange: 0 })
  })

  test('Denmark is on pace at 3.49: its word of 3.5% is for the year of the figure', () => {
    expect(seen('DNK')).toMatchObject({ word: 'on_pace', pledge: null, own: { percent: 3.5, deadlineYear: 2026 } })
  })

  test('Sweden says it will, by 2032', () => {
    expect(seen('SWE')).toMatchObject({ word: 'pledged', pledge: { deadlineYear: 2032 } })
  })

  test('Slovakia reserves its own course, though against 3.5% alone', () => {
    expect(seen('SVK')).toMatchObject({ word: 'declined', pledge: null })
    const view = dataset.asOf('2026-11-25')
    const slovakia = dataset.allies.get('SVK')
    expect(slovakia && prospectOf(view, slovakia, shareLevel(3, 2035)).word).toBe('behind')
  })

  test.each([
    ['ESP', 'declined', '2.1% instead'],
    ['CZE', 'declined', '“certainly not”'],
    ['NOR', 'on_pace', 'its 3.5% has no year'],
    ['NLD', 'on_pace', 'its 3.5% has a condition'],
    ['FRA', 'pledged', 'the law of August 2026'],
    ['ROU', 'pledged', 'by 2030'],
    ['GBR', 'behind', '2.7% by 2029 is no 3.5%'],
    ['SVN', 'behind', '3% by 2030 is none either'],
    ['POL', 'met', 'at 4.68'],
  ])('%s is %s: %s', (code, expected) => {
    expect(seen(code).word).toBe(expected)
  })

  test('Iceland has no figure, since it has no armed forces', () => {
    expect(seen('ISL')).toMatchObject({ word: 'no_data', reason: 'no_armed_forces' })
  })

  test('on the eve of its law France had no firm date, and its pace would not do', () => {
    expect([seen('FRA', '2026-08-15').word, seen('FRA', '2026-08-16').word]).toEqual(['behind', 'pledged'])
  })

  test('a country that had not joined has no prospect', () => {
    const finland = dataset.allies.get('FIN')
    const found = finland && prospectOf(dataset.asOf('2023-04-03'), finland, shareLevel(2, 2030))
    expect(found).toMatchObject({ word: 'no_data', reason: 'not_yet_ally', own: null })
  })
})
