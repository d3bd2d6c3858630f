/** Names that other APIs have for what is asked here by another name: told with ours for the value given, never taken. */
import type { View } from '../../domain/dataset.js'
import { type Fault, received } from '../../faults/fault.js'
import type { Budget } from '../../faults/nearest.js'
import type { SortKey } from '../arrange.js'
import type { Columns } from '../column.js'
import { ALL } from '../naming.js'
import { commaList, type Parameter, type Values } from '../parameter.js'
import { faultOfName, keyNamed } from '../reference.js'

/** What is asked, of what. */
export interface Asked {
  readonly raw: Values
  readonly parameters: ReadonlyMap<string, Parameter>
  readonly columns: Columns
  /** The order when none is asked for. */
  readonly order: readonly SortKey[]
  /** The suffixes the path is offered with. */
  readonly offered: readonly string[]
  readonly view: View
  /** What may be spent on names that were mistyped. */
  readonly budget: Budget
}

/** What is asked in place of a parameter. */
type Instead =
  /** Ours, and what is asked by them for the value, where that can be said. */
  | { readonly ours: string; readonly instead?: Readonly<Record<string, string>> }
  | { readonly suffix: string }
  /** Nothing: what to say instead, and whether it can be left out. */
  | { readonly detail: string; readonly isNeedless: boolean }

type Translation = (value: string, asked: Asked) => Instead | null

/** So many names of a list are looked for that nothing is called by. */
const MOST_MISTYPED = 3

/** The size of a page where a page is asked for without one. */
const PAGE_SIZE = 100

/** Names without case, marks and signs: `perPage`, `per_page` and `page[size]` are nearly one. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

/** The names of those that ask for the beginning and the end of a span, which are asked together here. */
const FROM = 'from since after start begin datefrom fromdate startdate startyear fromyear yearfrom minyear startperiod'
const TO = 'to end until till before dateto enddate todate endyear toyear yearto maxyear endperiod'
const SIZE = 'perpage pagesize size count top max maxresults rows results take num first'
const ORDER_BY = 'orderby sortby sortfield ordering sorting'

function askedAs(ours: string, value: string): Instead {
  return { ours, instead: { [ours]: value } }
}

function needless(detail: string): Instead {
  return { detail, isNeedless: true }
}

/** The value of the first parameter of these names, in whatever spelling. */
function valueUnder(names: string, raw: Values): string | undefined {
  const wanted = names.split(' ')
  const found = Object.entries(raw).find(([name, value]) => wanted.includes(plain(name)) && typeof value === 'string')
  return found === undefined ? undefined : String(found[1])
}

function toArea(value: string, { raw, parameters, view, budget }: Asked): Instead | null {
  const ours = ['ally', 'area', 'member'].find((name) => parameters.get(name)?.refers !== undefined)
  const { refers, isList } = (ours !== undefined && parameters.get(ours)) || {}
  if (ours === undefined || refers === undefined) return null
  if (ALL.test(value))
    return parameters.has('each') ? askedAs('each', 'true') : needless(`all are answered where no ${ours} is named`)
  const names = commaList(value).map((name) => ({ name, key: keyNamed(view, refers, name) }))
  const isMistyped = names.filter(({ key }) => key === null).length > MOST_MISTYPED
  const keys = names.map(({ name, key }) =>
    isMistyped ? key : (key ?? faultOfName(view, refers, name, ours, budget).nearest ?? null),
  )
  if (keys.includes(null)) return { ours }
  const before = isList && typeof raw[ours] === 'string' ? commaList(raw[ours]) : []
  return askedAs(ours, [...new Set([...before, ...keys])].join(','))
}

/** A span of years where the table has years, else of its dates. A small number where it would begin is a place in the list. */
function toSpan(value: string, { raw, parameters, columns, order }: Asked): Instead | null {
  if (/^\d{1,3}$/.test(value)) return askedAs('offset', value)
  const [from, to] = [FROM, TO].map((names) => valueUnder(names, raw) ?? '')
  const [first, last] = [from, to].map((date = '') => date.slice(0, 4))
  const span = `${first}..${last}`
  const year = parameters.get('year')
  if (year !== undefined && year.filter === undefined && year.schema.safeParse(span).success)
    return askedAs('year', span)
  const isDate = (name: string) => parameters.get(name)?.filter?.by === 'within'
  const date = [...order.map(({ column }) => column), ...Object.keys(columns)].find(isDate)
  const compared = parameters.has('year__gte') ? 'year' : date
  if (compared === undefined) return null
  const [least, most] = compared === 'year' ? [first, last] : [from, to]
  return {
    ours: `${compared}__gte`,
    instead: {
      ...(least ? { [`${compared}__gte`]: least } : {}),
      ...(most ? { [`${compared}__lte`]: most } : {}),
    },
  }
}

function toPage(value: string, { raw }: Asked): Instead {
  if (!/^\d{1,6}$/.test(value)) return { ours: 'offset' }
  const given = valueUnder(`limit ${SIZE}`, raw)
  const size = given !== undefined && /^\d{1,6}$/.test(given) ? Number(given) : PAGE_SIZE
  const offset = { offset: String((Math.max(Number(value), 1) - 1) * size) }
  return { ours: 'offset', instead: raw.limit === undefined ? { limit: String(size), ...offset } : offset }
}

function toLimit(value: string): Instead {
  return /^\d{1,6}$/.test(value) ? askedAs('limit', value) : { ours: 'limit' }
}

const SUFFIX_OF: Readonly<Record<string, string>> = {
  text: 'txt',
  plain: 'txt',
  table: 'txt',
  jsonl: 'ndjson',
  jsonlines: 'ndjson',
  excel: 'xlsx',
  xls: 'xlsx',
  ical: 'ics',
  rss: 'atom',
}

function toSuffix(value: string, { offered }: Asked): Instead {
  const word = value.toLowerCase().replace(/^(application|text|image)\/|^\./, '')
  const suffix = (Object.hasOwn(SUFFIX_OF, word) ? SUFFIX_OF[word] : undefined) ?? word
  if (offered.includes(suffix)) return { suffix }
  return {
    detail: `the form is the suffix of the path: ${offered.map((one) => `.${one}`).join(', ')}`,
    isNeedless: false,
  }
}

/** The order one of `gap_pp:desc`, `gap_pp desc`, `desc(gap_pp)` asks for, as we write it; null for all else. */
export function sortMeant(text: string): string | null {
  const [, before, column, after] =
    /^(?:(desc|asc)\()?[+]?(\w+?)\)?(?:[ :.|+]+(desc|asc|descending|ascending))?$/i.exec(text.trim()) ?? []
  const direction = before ?? after
  if (column === undefined || direction === undefined) return null
  return /^desc/i.test(direction) ? `-${column}` : column
}

function toOrder(value: string, { raw, order }: Asked): Instead {
  if (!/^(desc|asc|-1|1|true|down|up|descending|ascending)$/i.test(value))
    return askedAs('sort', sortMeant(value) ?? value)
  const [first] = order
  const column = String(raw.sort ?? valueUnder(ORDER_BY, raw) ?? first?.column ?? '').replace(/^-/, '')
  return askedAs('sort', /^(desc|-1|true|down|descending)$/i.test(value) ? `-${column}` : column)
}

function toFields(value: string): Instead {
  return askedAs('fields', value.split(/[\s,;|]+/).join(','))
}

/** What the words name among all that may be named; there is no search in words. */
function toSearch(value: string, { parameters, view }: Asked): Instead {
  for (const [name, { refers, filter }] of parameters) {
    const key = refers === undefined || filter !== undefined ? null : keyNamed(view, refers, value)
    if (key !== null) return askedAs(name, key)
  }
  if (parameters.has('speaker')) return askedAs('speaker', value)
  return { detail: 'nothing is searched in words; rows are asked for by the parameters there are', isNeedless: false }
}

const COMPARISON = /^(\w+?)(?:\[([gl]te?|[gl]e|min|max)\]|_{1,2}([gl]te?|[gl]e|min|max)|\s*([<>])(.*))$/
const OPERATOR_OF: Readonly<Record<string, string>> = {
  min: 'gte',
  ge: 'gte',
  max: 'lte',
  le: 'lte',
  '<': 'lt',
  '>': 'gt',
}

/** One of our own parameters in another spelling, or a comparison in another writing: `gap_pp[lt]=0`, `gap_pp<0`. */
function namedHere(name: string, value: string, { parameters }: Asked): Instead | null {
  const wanted = plain(name)
  const own = wanted === '' ? undefined : [...parameters.keys()].find((known) => plain(known) === wanted)
  if (own !== undefined && !/[<>]/.test(name)) return askedAs(own, value)
  const [, column, bracketed, underscored, sign, rest = ''] = COMPARISON.exec(name) ?? []
  const written = bracketed ?? underscored ?? sign
  if (column === undefined || written === undefined) return null
  const operator = OPERATOR_OF[written] ?? written
  // In a URL `gap_pp<=0` is the value 0 of `gap_pp<`.
  const [orEqual, bound] = sign === undefined || rest !== '' ? ['', rest || value] : ['e', value]
  const ours = `${column}__${operator}${orEqual}`
  return parameters.has(ours) ? askedAs(ours, bound) : null
}

const NAMES: readonly (readonly [string, Translation])[] = [
  [
    'country countries countrycode countrycodes countryname nation nations member state states iso iso2 iso3 isocode',
    toArea,
  ],
  ['geo location loc entity allies allycode areas economy reporter', toArea],
  ['date day ason asat when at on vintage snapshot knownon', (value) => askedAs('as_of', value)],
  [FROM, toSpan],
  [TO, toSpan],
  ['page pagenumber pageno', toPage],
  [SIZE, toLimit],
  ['skip startindex', (value) => askedAs('offset', value)],
  ['format fmt output outputformat filetype accept mediatype export', toSuffix],
  ['order direction dir sortorder sortdirection sortdir orderdirection', toOrder],
  [ORDER_BY, (value) => askedAs('sort', sortMeant(value) ?? value)],
  ['desc descending reverse', (_, all) => toOrder('desc', all)],
  ['columns column cols select include includefields only attributes attrs props properties', toFields],
  ['q query search text keyword keywords term filter where contains name', toSearch],
  [
    'years yr period time timeperiod timeframe',
    (value) => askedAs('year', value.replace(/^(\d{4})[-:](\d{4})$/, '$1..$2')),
  ],
  ['metric metrics measure measures variable variables series kpi', (value) => askedAs('indicator', value)],
  ['bloc organization organisation', (value) => askedAs('group', value)],
  ['edition editions source release report', (value) => askedAs('publication', value)],
  ['goal threshold', (value) => askedAs('target', value)],
  ['apikey key token accesstoken auth', () => needless('reading needs no key')],
  ['pretty indent prettyprint', () => needless('JSON comes on one line; .txt is laid out to be read')],
  ['callback jsonp', () => needless('any page may read this API; there is no JSONP')],
  ['lang language locale', () => needless('answers come in English')],
]

const TRANSLATIONS: ReadonlyMap<string, Translation> = new Map(
  NAMES.flatMap(([names, translation]) => names.split(' ').map((name) => [name, translation])),
)

/** The fault of a parameter that has another name here, with ours for its value; null where it has none. */
export function faultOfOtherName(name: string, asked: Asked): Fault | null {
  const { raw, parameters } = asked
  const value = raw[name]
  if (typeof value !== 'string') return null
  const found = namedHere(name, value, asked) ?? TRANSLATIONS.get(plain(name))?.(value, asked) ?? null
  if (found === null) return null
  const fault = { parameter: received(name) ?? '', received: received(value) }
  const given = received(value === '' ? name : `${name}=${value}`)
  if ('suffix' in found)
    return { ...fault, detail: `unknown parameter: ${given} is the suffix of the path, .${found.suffix}`, ...found }
  if ('detail' in found)
    return { ...fault, detail: `unknown parameter: ${found.detail}`, ...(found.isNeedless ? { instead: {} } : {}) }
  const { ours, instead } = found
  if (![ours, ...Object.keys(instead ?? {})].every((other) => parameters.has(other))) return null
  // What is asked already is not to be asked otherwise, but in another order or of more allies.
  const isAsked = Object.entries(instead ?? {}).some(
    ([other, one]) => raw[other] !== undefined && other !== 'sort' && !one.startsWith(`${String(raw[other])},`),
  )
  if (instead === undefined || isAsked)
    return { ...fault, detail: `unknown parameter: it is called ${ours} here`, nearest: ours }
  const written = Object.entries(instead).map(([other, one]) => `${other}=${one}`)
  const detail = `unknown parameter: ${given} is asked as ${received(written.join('&'))}`
  return { ...fault, detail, nearest: ours, instead }
}
