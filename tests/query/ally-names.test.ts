/** What the allies are called anywhere, and that no name leads to another country than the one that is called so. */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { fullBudget } from '../../src/faults/nearest.js'
import { AllyNames } from '../../src/query/meant/ally-names.js'
import { COUNTRY_OF_CODE } from '../../src/query/meant/country-codes.js'
import { fold } from '../../src/query/meant/folded.js'
import { ally } from '../support/facts.js'

const seeded: Readonly<Record<string, string>>[] = parse(readFileSync('prisma/seed/allies.csv', 'utf8'), {
  columns: true,
})
const allies = seeded.map(({ code = '', iso2 = '', name = '', official_name: officialName = '' }) =>
  ally({ code, iso2, name, officialName }),
)
const names = new AllyNames(allies)
const meant = (name: string) => names.meantBy(name, fullBudget())

describe('an ally', () => {
  test.each([
    ['DEU', 'Deutschland', 'Germany', 'Allemagne', 'Alemania', 'Germania', 'Niemcy', 'Duitsland', 'Almanya', 'GER'],
    ['FRA', 'Frankreich', 'Francia', 'Frankrijk', 'Fransa', 'Francja', 'FR'],
    ['GBR', 'U.K.', 'UK', 'Britain', 'Vereinigtes Königreich', 'Royaume-Uni', 'Großbritannien', 'Grossbritannien'],
    ['GRC', 'Ελλάδα', 'Hellas', 'EL', 'GRE', 'Grèce', 'Griechenland'],
    ['BGR', 'България', 'BUL', 'Bulgarien'],
    ['USA', 'U.S.', 'U.S.A.', 'us', 'America', 'États-Unis', 'Estados Unidos', 'Vereinigte Staaten', 'EE. UU.', 'ABD'],
    ['NLD', 'Holland', 'The Netherlands', 'Nederland', 'Pays-Bas', 'NED'],
    ['CZE', 'Czechia', 'Czech Republic', 'Česko', 'Tschechien', 'Tchéquie'],
    ['TUR', 'Turkey', 'Türkiye', 'Turkiye', 'Türkei', 'Tuerkei', 'Turquie'],
    ['MKD', 'Macedonia', 'Северна Македонија', 'FYROM', 'Nordmazedonien'],
    ['HUN', 'Magyarország', 'Magyarorszag', 'Ungarn', 'Węgry'],
    ['FIN', 'Suomi', 'Finnland'],
    ['ALB', 'Shqipëria', 'Albanien'],
    ['HRV', 'Hrvatska', 'CRO', 'Kroatien'],
    ['ISL', 'Ísland', 'Island', 'Islande'],
    ['DNK', 'Danmark', 'DEN', 'Dänemark', 'Daenemark'],
    ['SVN', 'Slovenija', 'SLO', 'Slowenien'],
    ['SVK', 'Slovensko', 'Slowakei'],
    ['LVA', 'Latvija', 'LAT', 'Lettland'],
    ['LTU', 'Lietuva', 'Litauen'],
    ['EST', 'Eesti', 'Estland'],
    ['NOR', 'Norge', 'Noreg', 'Norwegen'],
    ['SWE', 'Sverige', 'Schweden'],
    ['POL', 'Polska', 'Polen', 'Pologne'],
    ['PRT', 'POR', 'Portugalia'],
    ['ROU', 'România', 'Rumania', 'ROM', 'Rumänien'],
    ['ESP', 'España', 'Espagne', 'Spanien', 'Hiszpania'],
    ['BEL', 'België', 'Belgique', 'Belgien'],
    ['LUX', 'Lëtzebuerg', 'Luxemburg'],
    ['MNE', 'Crna Gora'],
    ['CAN', 'Kanada', 'Canadá', 'CDN'],
    ['ITA', 'Italia', 'Italie', 'Italien'],
  ])('%s is understood by its names: %s, %s …', (code, ...called) => {
    expect(called.map((name) => names.codeOf(name))).toEqual(called.map(() => code))
  })

  test('each is called by the names in the table above', () => {
    expect(allies).toHaveLength(32)
  })
})

describe('what is mistyped, or may mean several', () => {
  test.each([
    ['Germny', 'DEU'],
    ['Germnay', 'DEU'],
    ['Unted States', 'USA'],
    ['Swedn', 'SWE'],
    ['PLO', 'POL'],
    ['England', 'GBR'],
    ['West Germany', 'DEU'],
    ['D', 'DEU'],
    ['Czechoslovakia', 'CZE', 'SVK'],
    ['Yugoslavia', 'HRV', 'MKD', 'MNE', 'SVN'],
    ['Benelux', 'BEL', 'LUX', 'NLD'],
    ['Slovania', 'SVK', 'SVN'],
    ['Irelnd'],
    ['Austri'],
    ['XXX'],
    ['EU'],
    ['__proto__'],
  ])('%s suggests %s, and is none of them', (name, ...codes) => {
    expect(names.codeOf(name)).toBeNull()
    expect([...meant(name)].sort()).toEqual(codes)
  })
})

describe('a country outside the alliance', () => {
  const outside = [...COUNTRY_OF_CODE].filter(([, country]) => !allies.some(({ iso2 }) => iso2 === country))
  const countries = [...new Set(outside.map(([, country]) => country))]

  test('is 217 of 249, and Kosovo by its Olympic code', () => {
    expect(countries).toHaveLength(218)
  })

  test('is never an ally by any of its codes, and is told by its name', () => {
    for (const [code] of outside) expect([code, names.codeOf(code)]).toEqual([code, null])
    expect(['AUS', 'IRL', 'SUI', 'AUT', 'AU', 'UKR'].map((code) => names.otherCountry(code))).toEqual([
      'Australia',
      'Ireland',
      'Switzerland',
      'Austria',
      'Australia',
      'Ukraine',
    ])
  })

  test.each([
    'en',
    'de',
    'fr',
    'es',
    'it',
    'pl',
    'nl',
    'tr',
    'el',
    'hu',
    'sv',
    'cs',
    'is',
    'mk',
    'sr-Latn',
    'uk',
    'ru',
  ])('is never an ally by its name in %s', (language) => {
    const called = new Intl.DisplayNames([language], { type: 'region' })
    const mistaken = countries
      .map((country) => [country, called.of(country) ?? country] as const)
      .filter(([, name]) => names.codeOf(name) !== null)
    expect(mistaken).toEqual([])
  })

  test('is no longer outside once it has joined', () => {
    const more = new AllyNames([...allies, ally({ code: 'AUT', iso2: 'AT', name: 'Austria', officialName: 'Austria' })])
    expect([more.codeOf('Österreich'), more.codeOf('AUT'), more.otherCountry('AUT')]).toEqual(['AUT', 'AUT', null])
  })
})

test('no name in any language is that of two allies', () => {
  const languages = [
    'en',
    'de',
    'fr',
    'es',
    'it',
    'pl',
    'nl',
    'tr',
    'el',
    'hu',
    'sv',
    'cs',
    'is',
    'mk',
    'sq',
    'lv',
    'lt',
  ]
  for (const language of languages) {
    const called = new Intl.DisplayNames([language], { type: 'region' })
    for (const { code, iso2 } of allies) {
      const name = called.of(iso2) ?? ''
      expect([language, name, names.codeOf(name)]).toEqual([language, name, code])
    }
  }
})

test.each([
  ['Türkiye', 'TURKIYE'],
  ['Tu\u0308rkiye', 'TURKIYE'],
  ['U.S.', 'US'],
  ['the  Netherlands', 'NETHERLANDS'],
  ['États-Unis', 'ETATS UNIS'],
  ['Łódź', 'LODZ'],
  ['Großbritannien', 'GROSSBRITANNIEN'],
])('%j is folded to %s', (name, folded) => {
  expect(fold(name)).toBe(folded)
})
