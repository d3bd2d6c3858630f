/** The editions that hold figures, found by what they carry and in the order in which they count. */
import type { IsoDate } from '../record/date.js'
import type { EditionFigures, Figures } from '../record/figures.js'
import type { Observation } from '../record/observations.js'
import { outOn, type Publication } from '../record/publications.js'
import { compareText } from '../record/text-order.js'

/** An edition of one figure, with the publication that carries it. */
export interface Vintage {
  readonly observation: Observation
  readonly publication: Publication
}

/** An edition with its figures. */
export interface Edition {
  readonly publication: Publication
  readonly figures: EditionFigures
}

/** What follows from which edition carries what. There are few editions, so it is made anew for each revision. */
export interface FigureIndex {
  /** The editions that carry an indicator, latest first. */
  readonly carrying: ReadonlyMap<string, readonly Edition[]>
  /** When each publisher first carried an indicator. */
  readonly firstCarriedOn: ReadonlyMap<string, ReadonlyMap<string, IsoDate>>
}

/** @throws if a figure names a publication that is not among these */
export function indexFigures(figures: Figures, publications: ReadonlyMap<string, Publication>): FigureIndex {
  const editions = [...figures.editions.values()].map((own): Edition => {
    const publication = publications.get(own.publication)
    if (!publication) throw new Error(`a figure names the unknown publication ${own.publication}`)
    return { publication, figures: own }
  })
  const carrying = new Map<string, Edition[]>()
  for (const edition of editions.sort((a, b) => latestFirst(a.publication, b.publication)))
    for (const indicator of edition.figures.carried.keys()) at(carrying, indicator, () => []).push(edition)
  return { carrying, firstCarriedOn: firstDays(editions) }
}

function firstDays(editions: readonly Edition[]): FigureIndex['firstCarriedOn'] {
  const days = new Map<string, Map<string, IsoDate>>()
  for (const { publication, figures } of editions) {
    const { publisher } = publication
    const day = outOn(publication)
    for (const indicator of figures.carried.keys()) {
      const publishers = at(days, indicator, () => new Map<string, IsoDate>())
      const first = publishers.get(publisher)
      if (first === undefined || day < first) publishers.set(publisher, day)
    }
  }
  return days
}

/** The figure of each of these editions that has one, in their order. */
export function* vintagesIn(
  editions: readonly Edition[],
  indicator: string,
  area: string,
  year: number,
): Generator<Vintage, undefined> {
  for (const { publication, figures } of editions) {
    const observation = figures.figure(indicator, area, year)
    if (observation !== null) yield { observation, publication }
  }
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
