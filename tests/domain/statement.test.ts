/** From when something said is known. */
import { expect, test } from 'vitest'
import { isStatementKnown } from '../../src/domain/statement.js'
import { statement } from '../support/facts.js'

test.each([
  ['2025-04-03', '2025-04-02', false, 'the day before'],
  ['2025-04-03', '2025-04-03', true, 'that very day'],
  ['2025-05', '2025-05-30', false, 'the month may still bring it'],
  ['2025-05', '2025-05-31', true, 'the last day of the month'],
  ['2026', '2026-11-23', false, 'the day before it was recorded'],
  ['2026', '2026-11-24', true, 'the day it was recorded, though the year is not over'],
])('what was said on %s is known on %s: %s (%s)', (saidOn, asOf, known) => {
  expect(isStatementKnown(statement({ saidOn }), asOf)).toBe(known)
})
