/** Which of its pledges an ally is known by. */
import { describe, expect, test } from 'vitest'
import { headlinePledge } from '../../src/domain/standing.js'
import type { Pledge } from '../../src/record/pledges.js'
import { edition, record } from '../support/facts.js'

// Belgium's 2024 in the edition of 17 June 2024: 1.30.
const SHORT = edition('2024-06-17', [{ year: 2024, value: 1.3, status: 'final' }])

/** The headline pledge of Belgium with its outcome, in whichever order the record holds its pledges. */
function headline(asOf: string, ...pledges: Partial<Pledge>[]): string | null {
  const answers = [pledges, pledges.toReversed()].map((given) => {
    const found = headlinePledge(record({ pledges: given, editions: [SHORT] }).asOf(asOf), 'BEL')
    return found && `${found.pledge.id} ${found.judgement.outcome}`
  })
  expect(answers[1]).toBe(answers[0])
  return answers[0] ?? null
}

const OWN = { id: 'own', percent: 2 }
const COMMON = { id: 'common', percent: 3.5, kind: 'alliance-commitment' } as const
const CONDITIONAL = { id: 'conditional', percent: 5, conditional: true }

describe('the headline pledge', () => {
  test.each<[string, string, Partial<Pledge>[]]>([
    ['own', 'its own word comes before a higher alliance commitment', [OWN, COMMON]],
    ['common', 'an alliance commitment comes before a higher conditional pledge', [COMMON, CONDITIONAL]],
    ['own', 'its own word comes before a higher conditional pledge', [OWN, CONDITIONAL]],
    ['conditional', 'a conditional pledge is better than none', [CONDITIONAL]],
    ['own', 'a conditional alliance commitment comes last too', [OWN, { ...COMMON, conditional: true }]],
    ['own', 'a law is its own word like an announcement', [{ ...OWN, kind: 'national-law' }, COMMON]],
    ['high', 'the highest', [OWN, { id: 'high', percent: 2.5, deadlineYear: 2034 }]],
    ['near', 'the nearest deadline', [OWN, { id: 'near', percent: 2, deadlineYear: 2027 }]],
    ['own', 'a deadline is nearer than none', [OWN, { id: 'a', percent: 2, deadlineYear: null }]],
    ['a', 'the id, in the end', [OWN, { ...OWN, id: 'a' }]],
    [
      'high',
      'the height counts before the deadline',
      [
        { ...OWN, deadlineYear: 2027 },
        { id: 'high', percent: 3 },
      ],
    ],
  ])('is %s: %s', (id, _, pledges) => {
    expect(headline('2025-01-01', ...pledges)).toBe(`${id} pending`)
  })

  test.each<[string, Partial<Pledge>]>([
    ['an exemption', { kind: 'exemption' }],
    ['a pledge nobody can date', { announcedOn: null }],
    ['a pledge in another indicator', { indicator: 'total_share_of_gdp' }],
    ['a pledge of another ally', { ally: 'POL' }],
    ['a pledge announced the day after', { announcedOn: '2025-01-02' }],
    ['a pledge that named no level', { percent: null }],
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

  test('is not one replaced after its year, though no figure has settled it', () => {
    const replaced = { id: 'a', percent: 4, basis: 'in', deadlineYear: 2023, supersededBy: 'own' } as const
    expect(headline('2025-01-01', { ...replaced, announcedOn: '2022-01-01' }, OWN)).toBe('own pending')
  })
})

describe('where no pledge is pending the headline', () => {
  const kept = { id: 'kept', percent: 1, deadlineYear: 2024, announcedOn: '2023-05-01' }
  const missed = { id: 'missed', percent: 2, deadlineYear: 2024, announcedOn: '2023-06-01' }

  test('is the latest announced of those kept or missed, with its outcome', () => {
    expect(headline('2025-01-01', kept, missed)).toBe('missed missed')
    expect(headline('2025-01-01', kept, { ...missed, announcedOn: '2023-04-01' })).toBe('kept kept')
  })

  test('of two announced the same day is the first by id', () => {
    expect(headline('2025-01-01', kept, { ...missed, announcedOn: '2023-05-01' })).toBe('kept kept')
  })

  test('gives way to any that is pending, conditional as it may be', () => {
    expect(headline('2025-01-01', kept, { ...CONDITIONAL, announcedOn: '2022-01-01' })).toBe('conditional pending')
  })

  test('is none that was superseded', () => {
    const successor = { id: 'successor', kind: 'exemption' as const, announcedOn: '2024-07-01' }
    expect(headline('2025-01-01', { ...missed, supersededBy: 'successor' }, successor)).toBeNull()
  })

  test('is none at all where nothing was pledged', () => {
    expect(headline('2025-01-01')).toBeNull()
  })
})
