/** NDJSON: one figure a line, and nothing else. (The round trip stands with that of CSV.) */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Known } from '../../src/imports/edition.js'
import { readEdition } from '../../src/imports/read-edition.js'
import { seededEdition } from '../support/edition.js'

const POLAND = {
  area: 'POL',
  indicator: 'share_of_gdp',
  year: 2024,
  value: 4.12,
  unit: 'percent of GDP',
  status: 'estimate',
  derived: false,
  publication: 'nato-2024-06',
}
const LINE = JSON.stringify(POLAND)

let known: Known
beforeAll(async () => {
  known = (await seededEdition()).known
})

function read(text: string) {
  return readEdition(new TextEncoder().encode(text), 'ndjson', known)
}

async function faults(text: string): Promise<string[]> {
  const edition = await read(text)
  expect(edition.figures).toEqual([])
  return edition.faults.map(({ place, column, detail }) => `${place} ${column}: ${detail}`)
}

test.each([
  ['as exported', `${LINE}\n`],
  ['without a last line feed', LINE],
  ['with carriage returns, a byte-order mark and empty lines', `\uFEFF${LINE}\r\n\r\n`],
  ['with the fields in another order and spaces', JSON.stringify(Object.fromEntries(Object.entries(POLAND).reverse()))],
  ['without unit and publication', JSON.stringify({ ...POLAND, unit: undefined, publication: undefined })],
])('a line is taken %s', async (_, text) => {
  const { unit, publication, ...figure } = POLAND
  expect(await read(text)).toEqual({ figures: [figure], notes: [], faults: [] })
})

describe('a broken line is named, and the others are still read', () => {
  test.each([
    ['cut off', LINE.slice(0, -1)],
    ['two objects', LINE + LINE],
    ['a list', '[1]'],
    ['deep nesting', '['.repeat(9000)],
    ['deep nesting of objects', `${'{"a":'.repeat(1500)}1${'}'.repeat(1500)}x`],
    ['null', 'null'],
    ['a number', '4.12'],
    ['not a number', LINE.replace('4.12', 'NaN')],
  ])('%s', async (_, broken) => {
    expect(await faults(`${LINE}\n${broken}\n${LINE.replace('POL', 'XYZ')}`)).toEqual([
      'line 2 null: is not a JSON object',
      'line 3 area: must be the code of an ally or a grouping',
    ])
  })

  test('one longer than any figure', async () => {
    expect(await faults(`${LINE}\n{"area":"${'x'.repeat(10_000_000)}"}`)).toEqual([
      'line 2 null: is longer than 10000 bytes',
    ])
  })
})

test.each<[string, string, string]>([
  [
    'a value in words',
    LINE.replace('4.12', '"4.12"'),
    'line 1 value: must be a plain decimal number, such as 2 or -0.71',
  ],
  ['no value', LINE.replace('4.12', 'null'), 'line 1 value: must be a plain decimal number, such as 2 or -0.71'],
  [
    'an endless value',
    LINE.replace('4.12', '1e999'),
    'line 1 value: must be a plain decimal number, such as 2 or -0.71',
  ],
  ['a tiny value', LINE.replace('4.12', '1e-9'), 'line 1 value: must be a plain decimal number, such as 2 or -0.71'],
  ['a share below 0', LINE.replace('4.12', '-4.12'), 'line 1 value: must not be below 0, as no share_of_gdp is'],
  ['the year 0', LINE.replace('2024,', '0,'), 'line 1 year: must be a year from 1900 to 2199'],
  ['a year in words', LINE.replace('2024,', '"2024",'), 'line 1 year: must be a year from 1900 to 2199'],
  [
    'an area that is a list',
    LINE.replace('"POL"', '["POL"]'),
    'line 1 area: must be the code of an ally or a grouping',
  ],
  [
    'an area that is an object',
    LINE.replace('"POL"', '{"a":1}'),
    'line 1 area: must be the code of an ally or a grouping',
  ],
  ['no area', LINE.replace('"area":"POL",', ''), 'line 1 area: is missing'],
  ['two areas', LINE.replace('{', '{"area":"DEU",'), 'line 1 null: stands twice'],
])('a line with %s is refused', async (_, line, expected) => {
  expect(await faults(line)).toEqual([expected])
})

test.each(['__proto__', 'constructor', 'note'])('the unknown field %s is refused, and reaches nothing', async (key) => {
  const line = LINE.replace('{', `{"${key}":{"area":"DEU"},`)
  expect((await faults(line))[0]).toMatch(/is not a field here/)
  expect(Object.hasOwn(Object.prototype, 'area')).toBe(false)
})

test('__proto__ in place of the fields does not lend them', async () => {
  expect(await faults(`{"__proto__":${LINE}}`)).toContain('line 1 area: is missing')
})

test('CSV sent as NDJSON is told apart', async () => {
  expect((await faults('area,indicator\nPOL,share_of_gdp\n'))[0]).toMatch(/if it is CSV, send it as csv/)
})
