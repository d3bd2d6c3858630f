/** What became of a promise, in a word and in what decided it. */
import { expect, test } from 'vitest'
import { type DecidedPledge, outcomeInWords } from '../../src/sentences/outcome.js'
import { pledge } from '../support/sentence-rows.js'

const decided = (given: Partial<DecidedPledge> = {}): DecidedPledge => ({
  ...pledge(given),
  decided_year: null,
  decided_value: null,
  withdrawn_on: null,
  superseded_by: null,
  ...given,
})
const by = { decided_year: 2025, decided_value: 2 }
const context = { actual: 2.65, year: 2026, pledges: [{ ...pledge({ percent: 2, deadline_year: 2025 }), id: 'later' }] }

test.each([
  [{ ...by, outcome: 'kept', deadline_year: 2025 }, 'kept', '2.00 in 2025'],
  [
    { ...by, outcome: 'kept', deadline_year: 2029, provisional: true },
    'kept',
    '2.00 in 2025, an estimate, four years early',
  ],
  [{ ...by, outcome: 'kept', deadline_year: 2026 }, 'kept', '2.00 in 2025, one year early'],
  [{ ...by, outcome: 'kept', deadline_year: 2029, basis: 'in' }, 'kept', '2.00 in 2025'],
  [{ outcome: 'kept' }, 'kept', 'by its figures'],
  [{ ...by, outcome: 'missed', decided_value: 1.57 }, 'missed', '1.57 in 2025'],
  [{ ...by, outcome: 'missed', basis: 'average' }, 'missed', 'the last of its years: 2.00 in 2025'],
  [{ outcome: 'superseded', superseded_by: 'later' }, 'replaced', 'by 2% by 2025'],
  [{ outcome: 'superseded', withdrawn_on: '2019-07-01' }, 'replaced', 'taken back on 1 July 2019'],
  [{ outcome: 'superseded' }, 'replaced', 'by a later word'],
  [
    { outcome: 'not_measurable', indicator: 'total_share_of_gdp' },
    'not measured',
    'the core part is 2.65; the rest cannot be measured yet',
  ],
  [
    { outcome: 'not_measurable', indicator: 'related_share_of_gdp' },
    'not measured',
    'nobody publishes figures of it yet',
  ],
  [{ deadline_year: 2029 }, 'due', 'by the end of 2029; 2.65 in 2026'],
  [{ deadline_year: 2029, basis: 'in' }, 'due', 'at the end of 2029; 2.65 in 2026'],
  [{ deadline_year: 2029, indicator: 'equipment_share' }, 'due', 'by the end of 2029'],
  [{ deadline_year: null }, 'open', 'it names no year; 2.65 in 2026'],
  [
    { deadline_year: 2029, in_force: false, superseded_by: 'later' },
    'open',
    'by the end of 2029; said anew: 2% by 2025',
  ],
  [{ kind: 'reservation', outcome: null }, 'declined', 'a reservation; has no outcome'],
  [{ kind: 'exemption', outcome: null }, 'exempt', 'granted to it; it promises nothing'],
])('%j', (given, word, because) => {
  expect(outcomeInWords(decided(given), context)).toMatchObject({ word, because })
})

test.each([
  ['kept', 'met'],
  ['missed', 'declined'],
  ['pending', 'pledged'],
  ['superseded', null],
])('%s has the color of %s', (outcome, role) => {
  expect(outcomeInWords(decided({ outcome }), context).role).toBe(role)
})
