/** What the allies are called: in English, in the languages of the allies, formerly, and by the codes of others than ISO. */
import { allNearest, type Budget } from '../../faults/nearest.js'
import type { Ally } from '../../record/allies.js'
import { COUNTRY_OF_CODE } from './country-codes.js'
import { fold, isPlain } from './folded.js'

/** Letters of a code. */
const CODE_LENGTH = 3

const ALL_COUNTRIES = [...new Set(COUNTRY_OF_CODE.values())]

/** The languages of the allies, and that of Ukraine. */
const LANGUAGES =
  'en fr de es it nl pl tr sq bg hr cs da et fi el hu is lv lt lb mk nb nn pt ro sk sl sr-Latn sv uk'.split(' ')
/** Those in which countries outside the alliance are known by name. */
const COMMON_LANGUAGES = LANGUAGES.slice(0, 8)

/** Names beside those of the record and of the languages: old, short and Olympic ones, and parts that stand for the whole. */
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  ALB: ['Shqipëria'],
  BGR: ['BUL'],
  CAN: ['CDN'],
  CZE: ['Czech Republic', 'Česká republika'],
  DEU: ['GER', 'FRG', 'BRD'],
  DNK: ['DEN'],
  GBR: ['UK', 'Britain', 'Great Britain', 'Großbritannien', 'Grande-Bretagne', 'Gran Bretaña', 'Gran Bretagna'],
  GRC: ['EL', 'GRE', 'Hellas', 'Ellada'],
  HRV: ['CRO'],
  LVA: ['LAT'],
  MKD: ['NMK', 'FYROM', 'Macedonia', 'Republic of Macedonia', 'Former Yugoslav Republic of Macedonia'],
  NLD: ['NED', 'Holland', 'Hollande', 'Holanda', 'Olanda'],
  PRT: ['POR'],
  ROU: ['ROM', 'Rumania', 'Roumania'],
  SVN: ['SLO'],
  TUR: ['Turkey'],
  USA: ['US', 'America', 'Amerika', 'Amérique', 'EE. UU.', 'EEUU', 'EUA', 'ABD'],
}

/** Names that are not those of one ally, but by which one or several may be meant. */
const MAY_MEAN: readonly (readonly [codes: readonly string[], names: readonly string[]])[] = [
  [['GBR'], ['England', 'ENG', 'Scotland', 'SCO', 'Wales', 'WAL', 'Northern Ireland', 'NIR']],
  [['DEU'], ['D', 'East Germany', 'West Germany', 'DDR', 'GDR']],
  [
    ['CZE', 'SVK'],
    ['Czechoslovakia', 'TCH', 'CSK'],
  ],
  [
    ['HRV', 'MKD', 'MNE', 'SVN'],
    ['Yugoslavia', 'YUG'],
  ],
  [['MNE'], ['Serbia and Montenegro', 'SCG']],
  [['BEL', 'LUX', 'NLD'], ['Benelux']],
  [['BEL'], ['B']],
  [['ESP'], ['E']],
  [['FRA'], ['F']],
  [['HUN'], ['H']],
  [['ITA'], ['I']],
  [['LUX'], ['L']],
  [['NOR'], ['N']],
  [['PRT'], ['P']],
  [['SWE'], ['S']],
]

const WRITTEN_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }

/** The name folded, also with its letters written out as they are where there are no marks: Tuerkei. */
function foldings(name: string): readonly string[] {
  if (isPlain(name)) return [fold(name)]
  const composed = name.normalize('NFC').toLowerCase()
  const writtenOut = composed.replaceAll(/[äöüåø]/g, (letter) => WRITTEN_OUT[letter] ?? letter)
  return writtenOut === composed ? [fold(name)] : [fold(name), fold(writtenOut)]
}

/** The codes of the allies that may be meant by a folded name. */
const MEANT_BY = new Map(MAY_MEAN.flatMap(([codes, names]) => names.map((name) => [fold(name), codes])))

/** What a country is called in each of these languages that Node knows. */
function namesIn(languages: readonly string[], countries: readonly string[]): readonly (readonly [string, string])[] {
  const names: [string, string][] = []
  for (const language of languages) {
    const called = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    for (const country of countries) {
      const name = called.of(country)
      if (name !== undefined) for (const folded of foldings(name)) names.push([folded, country])
    }
  }
  return names
}

/** The alpha-2 codes of all countries by what they are called. Made when it is first asked for. */
let countriesCalled: ReadonlyMap<string, string> | undefined

function countryCalled(folded: string): string | undefined {
  countriesCalled ??= new Map([...namesIn(COMMON_LANGUAGES, ALL_COUNTRIES), ...COUNTRY_OF_CODE])
  return countriesCalled.get(folded)
}

/** The allies by everything they are called. */
export class AllyNames {
  /** Codes by folded names, each of one ally only. */
  readonly #codes: ReadonlyMap<string, string>
  /** Names by the number of their letters, for those that are mistyped; of other countries too. */
  readonly #byLength = new Map<number, string[]>()
  readonly #countries: ReadonlySet<string>

  /** The names of the record go before all others, those of earlier allies before those of later ones. */
  constructor(allies: readonly Ally[]) {
    const codeOf = new Map(allies.map(({ code }) => [COUNTRY_OF_CODE.get(code) ?? code, code]))
    this.#countries = new Set(codeOf.keys())
    const called = new Map<string, Set<string>>()
    const call = (name: string, code: string) => called.set(name, (called.get(name) ?? new Set()).add(code))
    for (const [name, country] of namesIn(LANGUAGES, [...codeOf.keys()])) call(name, codeOf.get(country) ?? country)
    for (const { code } of allies) for (const name of ALSO_CALLED[code] ?? []) call(fold(name), code)
    const codes = new Map<string, string>()
    for (const [name, [code = '', another]] of called)
      if (another === undefined && !COUNTRY_OF_CODE.has(name)) codes.set(name, code)
    for (const { code, iso2, name, officialName } of [...allies].reverse())
      for (const own of [code, iso2, fold(name), fold(officialName)]) codes.set(own, code)
    this.#codes = codes
    // Ireland mistyped is nearer to Ireland than to Iceland.
    const others = namesIn(['en'], ALL_COUNTRIES).map(([name]) => name)
    for (const name of new Set([...codes.keys(), ...others])) {
      const alike = this.#byLength.get(name.length)
      if (alike) alike.push(name)
      else this.#byLength.set(name.length, [name])
    }
  }

  /** The code of the ally of this name, or null where no ally is called so. */
  codeOf(name: string): string | null {
    return this.#codes.get(fold(name)) ?? null
  }

  /** Everything an ally is called, folded. */
  namesOf(code: string): readonly string[] {
    return [...this.#codes].flatMap(([name, of]) => (of === code ? [name] : []))
  }

  /** The English name of the country of this name or code, where it is no ally. */
  otherCountry(name: string): string | null {
    const country = countryCalled(fold(name))
    if (country === undefined || this.#countries.has(country)) return null
    return new Intl.DisplayNames(['en'], { type: 'region' }).of(country) ?? country
  }

  /** The codes of the allies that may be meant by a name that none of them has. */
  meantBy(name: string, budget: Budget): readonly string[] {
    const folded = fold(name)
    const meant = MEANT_BY.get(folded)
    if (meant !== undefined) return meant.filter((code) => this.#codes.get(code) === code)
    if (folded.length < CODE_LENGTH) return []
    const alike = allNearest(folded, this.#names(folded.length), budget)
    return [...new Set(alike.flatMap((one) => this.#codes.get(one) ?? []))]
  }

  /** The names that can be as long as one of so many letters was meant to be; of short ones only the codes. */
  *#names(length: number): Iterable<string> {
    const mistyped = Math.max(1, Math.floor(length / 3))
    for (let letters = length - mistyped; letters <= length + mistyped; letters += 1)
      for (const name of this.#byLength.get(letters) ?? [])
        if (letters > CODE_LENGTH || this.#codes.get(name) === name) yield name
  }
}
