/**
 * Everything the store holds at one revision, immutable and indexed. It answers nothing by itself:
 * readers ask for a View of it as of a date.
 */
import type { Ally } from './ally.js'
import type { RecordedRevision } from './audit.js'
import type { IsoDate } from './date.js'
import type { Facts } from './facts.js'
import type { Indicator } from './indicator.js'
import type { Observation } from './observation.js'
import type { Publication } from './publication.js'
import { View } from './view.js'

/** An edition of one figure, with the publication that carries it. */
export interface Vintage {
  readonly observation: Observation
  readonly publication: Publication
}

type ByYear = Map<number, Vintage[]>

function latestFirst(a: Vintage, b: Vintage): number {
  return compare(b.publication.publishedOn, a.publication.publishedOn) || compare(b.publication.id, a.publication.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export class Dataset {
  readonly revision: number
  readonly facts: Facts
  /** Every revision so far, oldest first, with what it changed. */
  readonly log: readonly RecordedRevision[]
  readonly allies: ReadonlyMap<string, Ally>
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly publications: ReadonlyMap<string, Publication>
  readonly #vintages = new Map<string, Map<string, ByYear>>()
  readonly #carried = new Map<string, Map<string, number>>()
  readonly #firstCarriedOn = new Map<string, Map<string, IsoDate>>()

  /** @throws if a figure names a publication the record does not hold. */
  constructor(revision: number, facts: Facts, log: readonly RecordedRevision[] = []) {
    this.revision = revision
    this.facts = facts
    this.log = log
    this.allies = new Map(facts.allies.map((ally) => [ally.code, ally]))
    this.indicators = new Map(facts.indicators.map((indicator) => [indicator.id, indicator]))
    this.publications = new Map(facts.publications.map((publication) => [publication.id, publication]))
    for (const observation of facts.observations) this.#index(observation)
    for (const areas of this.#vintages.values()) {
      for (const [area, years] of areas) {
        for (const vintages of years.values()) vintages.sort(latestFirst)
        areas.set(area, new Map([...years].sort(([a], [b]) => a - b)))
      }
    }
  }

  /**
   * The record as it stood at the end of that day, optionally with the figures of one edition only.
   */
  asOf(date: IsoDate, edition: string | null = null): View {
    return new View(this, date, edition)
  }

  /** Every edition of one figure, latest first, whatever its date. */
  vintages(indicator: string, area: string, year: number): readonly Vintage[] {
    return this.#vintages.get(indicator)?.get(area)?.get(year) ?? []
  }

  /** The areas any edition gives this indicator for. */
  areasWith(indicator: string): readonly string[] {
    return [...(this.#vintages.get(indicator)?.keys() ?? [])]
  }

  /** The years any edition gives this indicator and area for, ascending. */
  yearsWith(indicator: string, area: string): readonly number[] {
    return [...(this.#vintages.get(indicator)?.get(area)?.keys() ?? [])]
  }

  /** How many figures of each indicator the edition holds. */
  carriedBy(publication: string): ReadonlyMap<string, number> {
    return this.#carried.get(publication) ?? new Map()
  }

  /** When each publisher first carried the indicator. */
  publishersOf(indicator: string): ReadonlyMap<string, IsoDate> {
    return this.#firstCarriedOn.get(indicator) ?? new Map()
  }

  #index(observation: Observation): void {
    const publication = this.publications.get(observation.publication)
    if (!publication) throw new Error(`a figure names the unknown publication ${observation.publication}`)
    const areas = at(this.#vintages, observation.indicator, () => new Map<string, ByYear>())
    const years = at(areas, observation.area, () => new Map<number, Vintage[]>())
    at(years, observation.year, () => []).push({ observation, publication })

    const carried = at(this.#carried, observation.publication, () => new Map<string, number>())
    carried.set(observation.indicator, (carried.get(observation.indicator) ?? 0) + 1)

    const publishers = at(this.#firstCarriedOn, observation.indicator, () => new Map<string, IsoDate>())
    const first = publishers.get(publication.publisher)
    if (first === undefined || publication.publishedOn < first) {
      publishers.set(publication.publisher, publication.publishedOn)
    }
  }
}

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const held = map.get(key)
  if (held !== undefined) return held
  const made = make()
  map.set(key, made)
  return made
}
