/** Dates, editions and questions in words. */
import { utcFormat } from 'd3'

/** An edition, as `meta.publications` of an answer lists it. */
export interface Edition {
  readonly id: string
  readonly publisher: string
  readonly title: string
  readonly published_on: string | null
}

const MOST_DATES = 3
const PUBLISHERS: Readonly<Record<string, string>> = {
  nato: 'NATO',
  'world-bank': 'World Bank',
  eurostat: 'Eurostat',
  'news-az': 'News.Az',
}
const dayInFull = utcFormat('%-d %B %Y')
const monthInFull = utcFormat('%B %Y')

/** `3 April 2025`, `April 2025` where only the month is known; a year stays as it is. */
export function longDate(date: string): string {
  if (date.length === 7) return monthInFull(new Date(date))
  return date.length < 10 ? date : dayInFull(new Date(date))
}

/** `2014–2024`, or the one year. */
export function span(years: readonly number[]): string {
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return first === last ? String(first) : `${first}–${last}`
}

/** `Belgium, Italy and Spain`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** What a publisher is called in words. */
export function publisherName(publisher: string): string {
  return PUBLISHERS[publisher] ?? publisher
}

/** The publishers with the days of their editions: `NATO, 17 June 2024`. */
export function publishersWithDays(editions: readonly Edition[]): string[] {
  const publishers = [...new Set(editions.map((edition) => edition.publisher))]
  return publishers.map((publisher) => {
    const of = editions.filter((edition) => edition.publisher === publisher)
    const dated = of.flatMap((edition) => edition.published_on ?? []).sort()
    const days = [...dated.map(longDate), ...(dated.length < of.length ? ['undated'] : [])]
    const span = `${of.length} editions, ${days[0]} to ${days[dated.length - 1]}`
    const when = of.length > MOST_DATES && dated.length > 0 ? span : listed(days)
    return `${publisherName(publisher)}, ${when}`
  })
}

/** `Source: NATO, 17 June 2024`, or null where there is none. */
export function sources(editions: readonly Edition[]): string | null {
  return editions.length === 0 ? null : `Source: ${publishersWithDays(editions).join('; ')}`
}

/** What the picture says in words, or what does not change it, unless it is a filter by a column of that name. */
const WORDED = new Set([
  'ally',
  'area',
  'as_of',
  'by',
  'fields',
  'expand',
  'gdp_growth',
  'indicator',
  'percent',
  'sort',
  'target',
  'year',
])

/** The rest of the question as it was asked, so that no filter goes unsaid: `Only where verdict=off_track`. */
export function restriction(query: Readonly<Record<string, string>>, filters: readonly string[] = []): string | null {
  const rest = Object.entries(query).filter(([name]) => filters.includes(name) || !WORDED.has(name))
  return rest.length === 0 ? null : `Asked with ${rest.map(([name, value]) => `${name}=${value}`).join(', ')}`
}
