/** The figures by what they are about, each with all its editions. */
import type { IsoDate } from './date.js'
import type { Observation } from './observation.js'
import { latestFirst, type Publication } from './publication.js'

/** An edition of one figure, with the publication that carries it. */
export interface Vintage {
  readonly observation: Observation
  readonly publication: Publication
}

type ByYear = Map<number, Vintage[]>

export interface FigureIndex {
  /** By indicator, area and year, ascending; the editions latest first. */
  readonly vintages: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<number, readonly Vintage[]>>>
  /** How many figures of each indicator an edition holds. */
  readonly carried: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** When each publisher first carried an indicator. */
  readonly firstCarriedOn: ReadonlyMap<string, ReadonlyMap<string, IsoDate>>
}

/**
 * Indexes the figures.
 * @throws if a figure names a publication that is not among these
 */
export function indexFigures(
  observations: readonly Observation[],
  publications: ReadonlyMap<string, Publication>,
): FigureIndex {
  const vintages = new Map<string, Map<string, ByYear>>()
  const carried = new Map<string, Map<string, number>>()
  const firstCarriedOn = new Map<string, Map<string, IsoDate>>()
  for (const observation of observations) {
    const publication = publications.get(observation.publication)
    if (!publication) throw new Error(`a figure names the unknown publication ${observation.publication}`)
    const areas = at(vintages, observation.indicator, () => new Map<string, ByYear>())
    const years = at(areas, observation.area, () => new Map<number, Vintage[]>())
    at(years, observation.year, () => []).push({ observation, publication })

    const counts = at(carried, observation.publication, () => new Map<string, number>())
    counts.set(observation.indicator, (counts.get(observation.indicator) ?? 0) + 1)

    const publishers = at(firstCarriedOn, observation.indicator, () => new Map<string, IsoDate>())
    const first = publishers.get(publication.publisher)
    if (first === undefined || publication.publishedOn < first) {
      publishers.set(publication.publisher, publication.publishedOn)
    }
  }
  for (const areas of vintages.values()) {
    for (const [area, years] of areas) {
      for (const editions of years.values()) editions.sort((a, b) => latestFirst(a.publication, b.publication))
      areas.set(area, new Map([...years].sort(([a], [b]) => a - b)))
    }
  }
  return { vintages, carried, firstCarriedOn }
}

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const held = map.get(key)
  if (held !== undefined) return held
  const made = make()
  map.set(key, made)
  return made
}
