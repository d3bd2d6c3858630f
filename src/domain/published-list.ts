/** Published lists: whom an edition counted at a level, where its figures are not held. */
import type { Ally } from '../record/allies.js'
import { outOn, type Publication } from '../record/publications.js'
import type { PublishedList } from '../record/published-lists.js'
import type { View } from './dataset.js'
import { latestFirst } from './figure-index.js'
import type { Level } from './target.js'

/** A list with the edition that printed it. */
export interface Listing {
  readonly list: PublishedList
  readonly publication: Publication
}

/**
 * The latest list known on the date of those that met just this level in the year; only that of the one edition where
 * figures are taken from one. Null where there is none: lists are of shares of GDP of at least so much.
 */
export function listingOf(view: View, year: number, { indicator, bound, percent }: Level): Listing | null {
  if (indicator !== 'share_of_gdp' || bound !== 'at_least') return null
  const listings = view.known('published-lists').flatMap((list): Listing[] => {
    const publication = view.dataset.publications.get(list.publication)
    const counts = list.year === year && list.percent === percent && [null, list.publication].includes(view.edition)
    return counts && publication ? [{ list, publication }] : []
  })
  return listings.sort((a, b) => latestFirst(a.publication, b.publication))[0] ?? null
}

/** Whether the list says that the ally met the level: who is not on it fell short. Null of one that joined after it came out. */
export function saysMet({ list, publication }: Listing, { code, joinedOn }: Ally): boolean | null {
  return joinedOn <= outOn(publication) ? list.met.includes(code) : null
}

/** The years of which there is a list known on the date of those that met the level of the year. */
export function yearsListed(view: View, levelIn: (year: number) => Level | null): readonly number[] {
  const years = new Set(view.known('published-lists').map(({ year }) => year))
  return [...years].filter((year) => {
    const level = levelIn(year)
    return level !== null && listingOf(view, year, level) !== null
  })
}
