/** Which of its words an ally is known by, and what stands beside it. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Dataset } from '../../src/domain/dataset.js'
import { wordsOf } from '../../src/domain/headline.js'
import type { Pledge } from '../../src/record/pledges.js'
import { ally, edition, record } from '../support/facts.js'
import { seededRecord } from '../support/seeded-record.js'

// Belgium's 2024 in the edition of 17 June 2024: 1.30.
const SHORT = edition('2024-06-17', [{ year: 2024, value: 1.3, status: 'final' }])

function viewOf(asOf: string, pledges: readonly Partial<Pledge>[]) {
  return record({ pledges, editions: [SHORT] }).asOf(asOf)
}

/** The headline pledge of Belgium with its outcome, in whichever order the record holds its pledges. */
function headline(asOf: string, ...pledges: Partial<Pledge>[]): string | null {
  const answers = [pledges, pledges.toReversed()].map((given) => {
    const found = wordsOf(viewOf(asOf, given), 'BEL').headline
    return found && `${found.pledge.id} ${found.judgement.outcome}`
  })
  expect(answers[1]).toBe(answers[0])
  return answers[0] ?? null
}

const OWN = { id: 'own', percent: 2 }
const RUNNING = { id: 'running', percent: 3, basis: 'in', deadlineYear: 2024 } as const
const COMMON = { id: 'common', percent: 3.5, kind: 'alliance-commitment' } as const
const CONDITIONAL = { id: 'conditional', percent: 4, conditional: true }
const TOTAL = { id: 'total', percent: 5, indicator: 'total_share_of_gdp' }
const IF_TOTAL = { id: 'if-total', percent: 6, indicator: 'total_share_of_gdp', conditional: true }
const STANDS = { id: 'stands', percent: 1.3, deadlineYear: null, basis: null }

describe('the headline pledge', () => {
  test.each<[string, string, Partial<Pledge>[]]>([
    ['own', 'class 1, its own word for a year ahead, before any other', [OWN, RUNNING, COMMON, CONDITIONAL, TOTAL]],
    ['own', 'class 1 without a date too', [{ ...OWN, deadlineYear: null }, RUNNING]],
    ['own', 'a law is its own word like an announcement', [{ ...OWN, kind: 'national-law' }, COMMON]],
    ['running', 'class 2, its own word for the year of the figure, before 3', [RUNNING, COMMON]],
    ['common', 'class 3, an alliance commitment, before 4', [COMMON, CONDITIONAL]],
    ['conditional', 'class 4, a conditional word, before 5', [CONDITIONAL, TOTAL]],
    ['common', 'class 4, a commitment on a condition, before 5', [{ ...COMMON, conditional: true }, TOTAL]],
    ['total', 'class 5, on the total, before 6', [TOTAL, IF_TOTAL]],
    ['if-total', 'class 6, on the total on a condition, before 7', [IF_TOTAL, STANDS]],
    ['high', 'of one class the highest', [OWN, { id: 'high', percent: 2.5, deadlineYear: 2034 }]],
    ['near', 'then the nearest deadline', [OWN, { id: 'near', percent: 2, deadlineYear: 2027 }]],
    ['own', 'a deadline is nearer than none', [OWN, { id: 'a', percent: 2, deadlineYear: null }]],
    ['a', 'the id, in the end', [OWN, { ...OWN, id: 'a' }]],
    [
      'high',
      'the height before the deadline',
      [
        { ...OWN, deadlineYear: 2027 },
        { id: 'high', percent: 3 },
      ],
    ],
  ])('is %s: %s', (id, _, pledges) => {
    expect(headline('2024-12-01', ...pledges)?.split(' ')[0]).toBe(id)
  })

  test('of class 7 is one without a date that is reached: there the ally stands', () => {
    expect(headline('2024-12-01', STANDS)).toBe('stands kept')
    expect(headline('2024-12-01', { ...STANDS, percent: 1.31 })).toBe('stands pending')
  })

  test('on the total is of no outcome, since nobody publishes it', () => {
    expect(headline('2024-12-01', TOTAL)).toBe('total not_measurable')
  })

  test('looks ahead from the year of the current figure, not from that of the day', () => {
    const next = { id: 'next', percent: 2, basis: 'in', deadlineYear: 2025 } as const
    expect(headline('2024-12-01', RUNNING, next)).toBe('next pending')
    expect(headline('2025-12-01', { ...RUNNING, deadlineYear: 2025 }, next)).toBe('running pending')
  })

  test.each<[string, Partial<Pledge>]>([
    ['an exemption', { kind: 'exemption' }],
    ['a reservation', { kind: 'reservation' }],
    ['a pledge nobody can date', { announcedOn: null }],
    ['a pledge on equipment', { indicator: 'equipment_share' }],
    ['a pledge on the related share', { indicator: 'related_share_of_gdp' }],
    ['a pledge of another ally', { ally: 'POL' }],
    ['a pledge announced the day after', { announcedOn: '2025-01-02' }],
    ['a pledge taken back', { withdrawnOn: '2024-12-31' }],
    ['a pledge that named no level', { percent: null }],
    ['one on the total that named no level', { percent: null, indicator: 'total_share_of_gdp' }],
    ['a kept one', { percent: 1.2, deadlineYear: 2024 }],
  ])('is never %s', (_, given) => {
    expect(headline('2025-01-01', { id: 'such', percent: 9, ...given })).toBeNull()
    expect(headline('2025-01-01', { id: 'such', percent: 9, ...given }, OWN)).toBe('own pending')
  })

  test('is a pledge from the very day it is announced', () => {
    const raised = { id: 'raised', percent: 2.5, announcedOn: '2025-04-11' }
    expect(headline('2025-04-10', OWN, raised)).toBe('own pending')
    expect(headline('2025-04-11', OWN, raised)).toBe('raised pending')
  })

  test('moves to the successor on the day it is announced, lower as it may be', () => {
    const successor = { id: 'successor', percent: 1.5, announcedOn: '2025-04-11' }
    const replaced = { ...OWN, supersededBy: 'successor' }
    expect(headline('2025-04-10', replaced, successor)).toBe('own pending')
    expect(headline('2025-04-11', replaced, successor)).toBe('successor pending')
  })

  test('is none that was replaced, though no figure has settled it', () => {
    const replaced = { id: 'a', percent: 4, basis: 'in', deadlineYear: 2023, supersededBy: 'own' } as const
    expect(headline('2025-01-01', { ...replaced, announcedOn: '2022-01-01' }, OWN)).toBe('own pending')
  })

  test('does not give way to a reservation, which takes the place of no pledge', () => {
    const reserved = { id: 'reserved', percent: 1.5, kind: 'reservation', announcedOn: '2024-06-01' } as const
    expect(headline('2025-01-01', { ...OWN, supersededBy: 'reserved' }, reserved)).toBe('own pending')
  })

  test('of a country that had not joined is none', () => {
    const finland = ally({ code: 'FIN', joinedOn: '2023-04-04' })
    const view = record({ allies: [finland], pledges: [{ ally: 'FIN', announcedOn: '2022-01-01' }] })
    expect(wordsOf(view.asOf('2023-04-03'), 'FIN').headline).toBeNull()
    expect(wordsOf(view.asOf('2023-04-04'), 'FIN').headline).not.toBeNull()
  })
})

describe('beside the headline stands', () => {
  const kept = { id: 'kept', percent: 1, deadlineYear: 2024, announcedOn: '2023-05-01' }
  const missed = { id: 'missed', percent: 2, deadlineYear: 2024, announcedOn: '2023-06-01' }

  /** The settled pledge with its outcome, in whichever order the record holds them. */
  function settled(...pledges: Partial<Pledge>[]): string | null {
    const answers = [pledges, pledges.toReversed()].map((given) => {
      const found = wordsOf(viewOf('2025-01-01', given), 'BEL').settled
      return found && `${found.pledge.id} ${found.judgement.outcome}`
    })
    expect(answers[1]).toBe(answers[0])
    return answers[0] ?? null
  }

  test('the latest announced of those kept or missed, whatever is open', () => {
    expect(settled(kept, missed)).toBe('missed missed')
    expect(settled(kept, { ...missed, announcedOn: '2023-04-01' })).toBe('kept kept')
    expect(settled(kept, OWN)).toBe('kept kept')
    expect(headline('2025-01-01', kept, OWN)).toBe('own pending')
  })

  test('of two announced the same day the first by id', () => {
    expect(settled(kept, { ...missed, announcedOn: '2023-05-01' })).toBe('kept kept')
  })

  test('no pledge nobody can date, none on equipment, and none twice', () => {
    expect(settled({ ...missed, announcedOn: null })).toBeNull()
    expect(settled({ ...missed, indicator: 'equipment_share' })).toBeNull()
    expect(settled(STANDS)).toBeNull()
    expect(settled(STANDS, OWN)).toBe('stands kept')
  })

  test('the latest reservation and exemption in force', () => {
    const reserved = { id: 'first', kind: 'reservation', percent: 2.1, announcedOn: '2024-02-01' } as const
    const again = { ...reserved, id: 'again', announcedOn: '2024-03-01' }
    const exempt = { id: 'exempt', kind: 'exemption', percent: null, announcedOn: '2024-02-01' } as const
    const words = (...pledges: Partial<Pledge>[]) => {
      const { reservation, exemption } = wordsOf(viewOf('2025-01-01', pledges), 'BEL')
      return [reservation?.id ?? null, exemption?.id ?? null]
    }
    expect(words(reserved, again, exempt)).toEqual(['again', 'exempt'])
    expect(words({ ...reserved, withdrawnOn: '2024-12-31' }, { ...exempt, announcedOn: '2025-01-02' })).toEqual([
      null,
      null,
    ])
    expect(words({ ...reserved, indicator: 'equipment_share' })).toEqual([null, null])
  })
})

describe('on 25 November 2026', () => {
  let dataset: Dataset
  beforeAll(async () => {
    dataset = await seededRecord()
  })

  test.each<[string, string | null, string | null, string | null, string]>([
    ['GRC', 'grc-2025-5pct-2035', null, null, '5% of the total by 2035'],
    ['TUR', 'tur-2025-5pct-2035', null, null, 'the same'],
    ['ALB', null, 'alb-2023-2pct-2024 missed', null, 'nothing open, beside it what it missed'],
    ['ESP', null, 'esp-2025-2pct-2025 kept', 'esp-2025-2-1pct', 'nothing open, beside it 2.1% reserved and 2% kept'],
    ['POL', 'pol-2026-4-51pct-2027', 'pol-2024-4-7pct-2025 missed', null, '4.51% of 2027, not 4.81% of 2026'],
    ['LTU', 'ltu-2025-5pct-2030', null, null, '5% every year to 2030, not the budget for the running year'],
    ['SVK', 'svk-2024-2pct', null, 'svk-2025-own-pace', 'the 2% it stands at'],
    ['ISL', null, null, null, 'an exemption alone'],
  ])('%s is known by %s', (code, id, settled, reservation) => {
    const words = wordsOf(dataset.asOf('2026-11-25'), code)
    const told = words.settled && `${words.settled.pledge.id} ${words.settled.judgement.outcome}`
    expect([words.headline?.pledge.id ?? null, told, words.reservation?.id ?? null]).toEqual([id, settled, reservation])
  })

  test('Iceland’s exemption stands beside its name', () => {
    expect(wordsOf(dataset.asOf('2026-11-25'), 'ISL').exemption?.id).toBe('isl-2025-core-exempt')
  })

  test('and on the eve of its word on 2027 Poland was known by its budget of 2026', () => {
    expect(wordsOf(dataset.asOf('2026-09-28'), 'POL').headline?.pledge.id).toBe('pol-2025-4-81pct-2026')
  })
})
