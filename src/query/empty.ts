/** Why an answer has no rows: nothing was known by the date, no figure is of the year, nothing passes the filters. */
import type { View } from '../domain/dataset.js'
import { isRecordList } from '../record/lists.js'
import { outOn } from '../record/publications.js'
import type { Texts } from './declaration.js'
import { listParameters } from './faces.js'
import type { Parameter } from './parameter.js'
import type { Understood } from './question.js'
import type { Table } from './table.js'

/** How many rows there were before the filters, and after them, and how many of these were skipped. */
interface Counts {
  readonly made: number
  readonly found: number
  readonly offset: number
}

/** What figures are looked at where none are named. */
const MAIN_INDICATOR = 'share_of_gdp'
/** So many letters of a value are repeated. */
const MOST_TOLD = 60
const ALL = new Intl.ListFormat('en-US')

/** Why the answer has no rows, in a sentence; nothing where it has some. */
export function whyEmpty(
  { noun: [one, many], name }: Pick<Table, 'noun' | 'name'>,
  { view, query, values }: Pick<Understood, 'view' | 'query' | 'values'>,
  parameters: ReadonlyMap<string, Parameter>,
  { made, found, offset }: Counts,
): readonly string[] {
  const count = (rows: number) => `${rows} ${rows === 1 ? one : many}`
  if (found > 0) return offset < found ? [] : [`offset=${offset} skips all of ${count(found)}.`]
  const filters = asked(query, (parameter) => parameters.get(parameter)?.filter !== undefined)
  if (made > 0) return [`${ALL.format(filters)} ${filters.length === 1 ? 'leaves' : 'leave'} none of ${count(made)}.`]
  const early = whyTooEarly(view, name, one)
  if (early !== null) return [early]
  const indicators = namesIn(values.indicator)
  if (indicators.length > 0 && indicators.every((indicator) => view.isUnmeasured(indicator)))
    return [`No edition out by ${view.asOf} carries ${ALL.format(indicators)}.`]
  const year = whyNoYear(view, query, values)
  if (year !== null) return [year]
  const own = asked(query, (parameter) => !(parameter in listParameters))
  return own.length > 0 ? [`No ${one} is known as of ${view.asOf} with ${ALL.format(own)}.`] : []
}

/** The parameters given that count, as they were understood. */
function asked(query: Texts, counts: (parameter: string) => boolean): readonly string[] {
  return Object.entries(query)
    .filter(([parameter]) => counts(parameter))
    .map(([parameter, value]) => [parameter, value.replaceAll(/\p{Cc}/gu, ' ')] as const)
    .map(([parameter, value]) => `${parameter}=${value.length > MOST_TOLD ? `${value.slice(0, MOST_TOLD)}…` : value}`)
}

/** Where the date is before all that the rows are made of. */
function whyTooEarly(view: View, name: string, one: string): string | null {
  if (isRecordList(name)) {
    const first = view.dataset.firstKnown(name)
    if (view.known(name).length > 0 || first === null) return null
    return `No ${one} was known by ${view.asOf}: the first is known from ${first}.`
  }
  const [first] = view.dataset.facts.publications.map(outOn).sort()
  if (view.editionsHeld().length > 0 || first === undefined) return null
  return `No edition was out by ${view.asOf}: the first the record knows of is of ${first}.`
}

/** Where no figure of what is asked about is of any of the years. */
function whyNoYear(view: View, query: Texts, values: Understood['values']): string | null {
  if (!Array.isArray(values.year)) return null
  const indicators = namesIn(values.indicator)
  const areas = [values.area, values.ally].flatMap(namesIn).filter((area) => view.dataset.allies.has(area))
  const years = (indicators.length > 0 ? indicators : [MAIN_INDICATOR]).flatMap((indicator) =>
    (areas.length > 0 ? areas : view.dataset.areasWith(indicator)).flatMap((area) => {
      const series = view.series(indicator, area)
      return [series[0]?.year ?? [], series.at(-1)?.year ?? []].flat()
    }),
  )
  if (years.length === 0) return null
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const spans = values.year
    .filter((span) => Array.isArray(span))
    .map(([from, to]) => [Number(from), Number(to)] as const)
  if (spans.some(([from, to]) => from <= last && to >= first)) return null
  const isAhead = spans.every(([from]) => from > last)
  const ahead = isAhead ? `; see /v1/outlook for ${query.year}` : ''
  return `No figure is of ${query.year}: figures run from ${first} to ${last}${ahead}.`
}

function namesIn(value: unknown): string[] {
  return [value].flat().filter((name) => typeof name === 'string')
}
