/** Why a figure is missing. */
import { expect, test } from 'vitest'
import { whyNoFigure } from '../../src/domain/missing.js'
import { edition, record } from '../support/facts.js'

const dataset = record({
  allies: [{ code: 'BEL' }, { code: 'ISL', armedForces: false }],
  editions: [
    edition('2024-01-01', [{ area: 'POL', indicator: 'military_share_of_gdp' }], 'world-bank'),
    edition('2024-06-17', [{ area: 'POL' }]),
    edition('2026-07-07', [{ area: 'POL', indicator: 'equipment_share' }]),
  ],
})

test.each([
  ['ISL', 'share_of_gdp', '2026-11-24', 'no_armed_forces', 'Iceland has none'],
  ['ISL', 'share_of_gdp', '1950-01-01', 'no_armed_forces', 'it had none then either'],
  ['BEL', 'share_of_gdp', '2024-06-16', 'no_edition_yet', 'NATO’s first edition comes out tomorrow'],
  ['BEL', 'share_of_gdp', '2024-06-17', 'not_reported', 'it is out today and leaves Belgium out'],
  ['BEL', 'equipment_share', '2026-07-06', 'not_measured', 'nobody carries the indicator yet'],
  ['BEL', 'equipment_share', '2026-07-07', 'not_reported', 'an edition carries it from today'],
  ['BEL', 'total_share_of_gdp', '2026-11-24', 'not_measured', 'nobody carries it at all'],
])('%s has no %s on %s: %s, since %s', (ally, indicator, asOf, reason) => {
  expect(whyNoFigure(dataset.asOf(asOf), ally, indicator)).toBe(reason)
})
