/** BibTeX says what was to be said, whatever letters are in it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toBibtex } from '../../src/formats/bibtex.js'
import type { Citation } from '../../src/formats/citation.js'
import { printed, readBibtex } from '../support/bibtex.js'

const citation: Citation = {
  kind: 'figure',
  title: 'Share of GDP, Italy, 2024: 1.49% of GDP',
  authors: ['NATO'],
  publisher: 'NATO',
  issuedOn: '2024-06-17',
  asOf: '2025-04-03',
  accessedOn: '2026-11-24',
  source: 'NATO, “Defence Expenditure of NATO Countries (2014-2024)”, 17 June 2024',
  editions: [],
  notes: [],
  permalink: '/v1/spending?area=ITA&indicator=share_of_gdp&as_of=2025-04-03',
}
const read = (some: Partial<Citation>) => readBibtex(toBibtex({ ...citation, ...some }, 'key'))

test('an entry has its key, its authors, its month as a macro and its address as it is', () => {
  const { type, key, fields } = read({ authors: ['World Bank', 'SIPRI and others'] })
  expect([type, key]).toEqual(['misc', 'key'])
  expect(fields).toEqual({
    author: '{World Bank} and {SIPRI and others}',
    title: '{Share of GDP, Italy, 2024: 1.49\\% of GDP}',
    year: '2024',
    month: 'jun',
    howpublished: 'Defense spending tracker',
    url: '/v1/spending?area=ITA&indicator=share_of_gdp&as_of=2025-04-03',
    urldate: '2026-11-24',
    note: 'As known on 3 April 2025. NATO, “Defence Expenditure of NATO Countries (2014-2024)”, 17 June 2024',
  })
})

test.each([
  ['2017-03', '2017', 'mar'],
  ['2020', '2020', undefined],
])('of what was issued in %s no day is made up', (issuedOn, year, month) => {
  const { fields } = read({ issuedOn })
  expect([fields.year, fields.month]).toEqual([year, month])
})

test.each(['AT&T_1 #2 100% $5', 'a{b', 'a}b', '\\end{x}', '~^', 'Türkiye “Ελλάδα”', 'ends in \\'])(
  'LaTeX prints %j as it is',
  (title) => {
    expect(printed(read({ title }).fields.title ?? '')).toBe(title)
  },
)

test('whatever is in a title or a source comes through', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (title, source) => {
      const { fields } = read({ title, source })
      expect(printed(fields.title ?? '')).toBe(title)
      expect(printed(fields.note ?? '')).toBe(`As known on 3 April 2025. ${source}`)
    }),
  )
})
