/** The figures by what they are about, each with all its editions. */
import type { IsoDate } from '../record/date.js'
import type { Observation } from '../record/observations.js'
import { outOn, type Publication } from '../record/publications.js'
import { compareText } from '../record/text-order.js'

/** An edition of one figure, with the publication that carries it. */
export interface Vintage {
  readonly observation: Observation
  readonly publication: Publication
}

type ByYear = ReadonlyMap<number, readonly Vintage[]>

/** The figures of all editions, found by what they are about. */
export interface FigureIndex {
  /** What is indexed. */
  readonly observations: readonly Observation[]
  readonly publications: ReadonlyMap<string, Publication>
  readonly byEdition: ReadonlyMap<string, readonly Observation[]>
  /** By indicator, area and year, ascending; the editions latest first. */
  readonly vintages: ReadonlyMap<string, ReadonlyMap<string, ByYear>>
  /** How many figures of each indicator an edition holds. */
  readonly carried: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** When each publisher first carried an indicator. */
  readonly firstCarriedOn: ReadonlyMap<string, ReadonlyMap<string, IsoDate>>
}

const NOTHING: FigureIndex = {
  observations: [],
  publications: new Map(),
  byEdition: new Map(),
  vintages: new Map(),
  carried: new Map(),
  firstCarriedOn: new Map(),
}

/**
 * Indexes the figures. Of an index made before, only the editions that differ are exchanged: one edition among a million
 * figures must not cost as much as all of them.
 * @throws if a figure names a publication that is not among these
 */
export function indexFigures(
  observations: readonly Observation[],
  publications: ReadonlyMap<string, Publication>,
  earlier = NOTHING,
): FigureIndex {
  if (observations === earlier.observations && publications === earlier.publications) return earlier
  const byEdition = observations === earlier.observations ? earlier.byEdition : groupedByEdition(observations)
  const differing = editionsThatDiffer(earlier, byEdition, publications)
  const carried = new Map(earlier.carried)
  const exchanged = new Map<string, Map<string, Map<number, Vintage[]>>>()
  const placeOf = ({ indicator, area, year }: Observation) => {
    const areas = at(exchanged, indicator, () => new Map<string, Map<number, Vintage[]>>())
    const years = at(areas, area, () => new Map<number, Vintage[]>())
    return at(years, year, () => [])
  }
  for (const id of differing) {
    for (const observation of earlier.byEdition.get(id) ?? []) placeOf(observation)
    carried.delete(id)
    const figures = byEdition.get(id)
    if (!figures) continue
    const publication = publications.get(id)
    if (!publication) throw new Error(`a figure names the unknown publication ${id}`)
    const counts = new Map<string, number>()
    for (const observation of figures) {
      placeOf(observation).push({ observation, publication })
      counts.set(observation.indicator, (counts.get(observation.indicator) ?? 0) + 1)
    }
    carried.set(id, counts)
  }
  const vintages = new Map(earlier.vintages)
  for (const [indicator, areas] of exchanged) {
    const made = new Map(vintages.get(indicator))
    for (const [area, years] of areas) setUnlessEmpty(made, area, exchangedYears(made.get(area), years, differing))
    setUnlessEmpty(vintages, indicator, made)
  }
  const firstCarriedOn = firstDays(carried, publications)
  return { observations, publications, byEdition, vintages, carried, firstCarriedOn }
}

function groupedByEdition(observations: readonly Observation[]): Map<string, readonly Observation[]> {
  const groups = new Map<string, Observation[]>()
  let group: Observation[] = []
  let edition: string | undefined
  for (const observation of observations) {
    // Nearly always that of the one before.
    if (observation.publication !== edition) {
      edition = observation.publication
      group = at(groups, edition, () => [])
    }
    group.push(observation)
  }
  return groups
}

/** The editions that hold other figures than before, or are themselves described otherwise. */
function editionsThatDiffer(
  earlier: FigureIndex,
  byEdition: FigureIndex['byEdition'],
  publications: FigureIndex['publications'],
): ReadonlySet<string> {
  const held = (id: string) => earlier.byEdition.get(id) ?? []
  const isSame = (id: string) => {
    const [before, after] = [held(id), byEdition.get(id) ?? []]
    return (
      before.length === after.length &&
      before.every((figure, place) => figure === after[place]) &&
      JSON.stringify(earlier.publications.get(id)) === JSON.stringify(publications.get(id))
    )
  }
  return new Set([...earlier.byEdition.keys(), ...byEdition.keys()].filter((id) => !isSame(id)))
}

function exchangedYears(
  held: ByYear | undefined,
  years: ReadonlyMap<number, readonly Vintage[]>,
  differing: ReadonlySet<string>,
): ByYear {
  const made = new Map(held)
  for (const [year, put] of years) {
    const kept = (made.get(year) ?? []).filter(({ publication }) => !differing.has(publication.id))
    const all = [...kept, ...put].sort((a, b) => latestFirst(a.publication, b.publication))
    if (all.length > 0) made.set(year, all)
    else made.delete(year)
  }
  return new Map([...made].sort(([a], [b]) => a - b))
}

function firstDays(
  carried: FigureIndex['carried'],
  publications: FigureIndex['publications'],
): FigureIndex['firstCarriedOn'] {
  const days = new Map<string, Map<string, IsoDate>>()
  for (const [id, counts] of carried) {
    const publication = publications.get(id)
    if (publication === undefined) continue
    const { publisher } = publication
    const day = outOn(publication)
    for (const indicator of counts.keys()) {
      const publishers = at(days, indicator, () => new Map<string, IsoDate>())
      const first = publishers.get(publisher)
      if (first === undefined || day < first) publishers.set(publisher, day)
    }
  }
  return days
}

function setUnlessEmpty<K, V extends { readonly size: number }>(map: Map<K, V>, key: K, value: V): void {
  if (value.size > 0) map.set(key, value)
  else map.delete(key)
}

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const held = map.get(key)
  if (held !== undefined) return held
  const made = make()
  map.set(key, made)
  return made
}

/** The order in which editions count: the latest first, those nobody can date last, ties broken by the id. */
export function latestFirst(a: Publication, b: Publication): number {
  const day = (one: Publication) => (one.publishedOn === null ? '' : outOn(one))
  return compareText(day(b), day(a)) || compareText(b.id, a.id)
}
