/** The names by which things are asked for, and what is said of those not known, or not known yet. */
import { describe, expect, test } from 'vitest'
import type { View } from '../../src/domain/dataset.js'
import { faultOfName, keyNamed, type Reference } from '../../src/query/reference.js'
import { edition, milestone, pledge, record, statement, summit, target } from '../support/facts.js'

const dataset = record({
  allies: [
    { code: 'GRC', iso2: 'GR', name: 'Greece', officialName: 'Hellenic Republic' },
    { code: 'GBR', iso2: 'GB', name: 'United Kingdom', officialName: 'United Kingdom of Great Britain' },
    { code: 'TUR', iso2: 'TR', name: 'Türkiye', officialName: 'Republic of Türkiye' },
    { code: 'NLD', iso2: 'NL', name: 'Netherlands', officialName: 'Kingdom of the Netherlands' },
    { code: 'CZE', iso2: 'CZ', name: 'Czechia', officialName: 'Czech Republic' },
    { code: 'MKD', iso2: 'MK', name: 'North Macedonia', officialName: 'Republic of North Macedonia' },
    { code: 'USA', iso2: 'US', name: 'United States', officialName: 'United States of America' },
    { code: 'FIN', iso2: 'FI', name: 'Finland', officialName: 'Republic of Finland', joinedOn: '2023-04-04' },
  ],
  editions: [edition('2024-06-17', [{}]), edition('2026-07-07', [{}])],
  targets: [target({ id: 'wales', agreedOn: '2014-09-05' }), target({ id: 'hague', agreedOn: '2025-06-25' })],
  pledges: [pledge({ id: 'early', announcedOn: '2023-01-01' }), pledge({ id: 'late', announcedOn: '2025-06-25' })],
  summits: [summit({ id: 'riga', startsOn: '2006-11-28' }), summit({ id: 'hague', startsOn: '2025-06-24' })],
  milestones: [milestone({ id: 'early', date: '2023-01-01' }), milestone({ id: 'late', date: '2025-06-25' })],
  statements: [statement({ id: 'early', saidOn: '2023-01-01' }), statement({ id: 'late', saidOn: '2025-06-25' })],
})
const view = dataset.asOf('2025-04-03')

/** The key, or else the fault. */
function resolve(of: View, kind: Reference, name: string, parameter: string) {
  return keyNamed(of, kind, name) ?? faultOfName(of, kind, name, parameter)
}

describe('an ally', () => {
  test.each([
    ['GRC', 'GRC', 'its alpha-3 code'],
    ['grc', 'GRC', 'in lower case'],
    ['gr', 'GRC', 'its alpha-2 code'],
    ['EL', 'GRC', 'the code of the European Union'],
    ['UK', 'GBR', 'the code nobody registered'],
    ['great britain', 'GBR', 'a part for the whole'],
    ['united kingdom', 'GBR', 'its name'],
    ['Türkiye', 'TUR', 'its name'],
    ['Turkiye', 'TUR', 'without the marks on its letters'],
    ['Tu\u0308rkiye', 'TUR', 'with the marks apart from the letters'],
    ['Turkey', 'TUR', 'its former English name'],
    ['Republic of Türkiye', 'TUR', 'its official name'],
    ['Holland', 'NLD', 'a part for the whole'],
    ['Czech Republic', 'CZE', 'its official name'],
    ['Macedonia', 'MKD', 'its former name'],
    ['US', 'USA', 'its alpha-2 code'],
    [' usa ', 'USA', 'with spaces around it'],
    ['FIN', 'FIN', 'one that joined later than the others'],
  ])('asked for as %j is %s: %s', (name, code) => {
    expect(resolve(view, 'ally', name, 'ally')).toBe(code)
    expect(resolve(view, 'area', name, 'area')).toBe(code)
  })

  test('is refused as not yet one the day before it joined, under any of its names, and understood that very day', () => {
    for (const name of ['FIN', 'fi', 'Finland']) {
      expect(resolve(dataset.asOf('2023-04-03'), 'ally', name, 'ally')).toMatchObject({
        parameter: 'ally',
        received: name,
        code: 'not_yet_ally',
      })
      expect(resolve(dataset.asOf('2023-04-04'), 'ally', name, 'ally')).toBe('FIN')
    }
  })

  test('is never a grouping, but an area may be one', () => {
    expect(resolve(view, 'ally', 'NATO', 'ally')).toMatchObject({ parameter: 'ally', received: 'NATO' })
    expect(resolve(view, 'area', 'nato', 'area')).toBe('NATO')
    expect(resolve(view, 'area', 'NATO-eur-can', 'area')).toBe('NATO-EUR-CAN')
  })

  test('nobody has heard of is refused with those there are and the nearest', () => {
    expect(resolve(view, 'ally', 'GRX', 'ally')).toMatchObject({ nearest: 'GRC', received: 'GRX' })
    expect(resolve(view, 'ally', '__proto__', 'ally')).toMatchObject({ received: '__proto__' })
  })
})

const dated: [Reference, string, string][] = [
  ['publication', 'nato-2024-06-17', 'nato-2026-07-07'],
  ['target', 'wales', 'hague'],
  ['pledge', 'early', 'late'],
  ['summit', 'riga', 'hague'],
  ['milestone', 'early', 'late'],
  ['statement', 'early', 'late'],
]

test.each(dated)('a %s is found by its id, in any case of letters, from the day it is known', (kind, early, late) => {
  expect(resolve(view, kind, early, kind)).toBe(early)
  expect(resolve(view, kind, early.toUpperCase(), kind)).toBe(early)
  expect(resolve(view, kind, late, kind)).toEqual({
    parameter: kind,
    received: late,
    detail: `this ${kind} was not known yet on 2025-04-03`,
  })
  expect(resolve(dataset.asOf('2026-07-07'), kind, late, kind)).toBe(late)
})

test.each(dated)('an unknown %s is refused without a word of those still to come', (kind, early, late) => {
  const fault = resolve(view, kind, 'nothing-of-the-kind', kind)
  expect(fault).toMatchObject({ allowed: [early] })
  expect(JSON.stringify(fault)).not.toContain(`"${late}"`)
})

test('an indicator is found by its id on every date', () => {
  expect(resolve(dataset.asOf('1950-01-01'), 'indicator', 'Share_of_GDP', 'indicator')).toBe('share_of_gdp')
  expect(resolve(view, 'indicator', 'share_of_gpd', 'indicator')).toMatchObject({ nearest: 'share_of_gdp' })
})
