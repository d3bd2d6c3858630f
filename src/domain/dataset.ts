/**
 * Everything the store holds at one revision, immutable and indexed. It answers nothing by itself:
 * readers ask for a View of it as of a date.
 */
import type { Ally } from '../record/allies.js'
import type { IsoDate } from '../record/date.js'
import type { Indicator } from '../record/indicators.js'
import { keyOf, NEVER } from '../record/list.js'
import { type Facts, isListName, LISTS, type ListName } from '../record/lists.js'
import type { Publication } from '../record/publications.js'
import type { RecordedRevision } from './audit.js'
import { type FigureIndex, indexFigures, type Vintage } from './figure-index.js'
import { View } from './view.js'

/** A reader rarely looks from more days than this at a time, and each View keeps what it has worked out. */
const VIEWS = 24

export class Dataset {
  readonly revision: number
  readonly facts: Facts
  /** Every revision so far, oldest first, with what it changed. */
  readonly log: readonly RecordedRevision[]
  readonly allies: ReadonlyMap<string, Ally>
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly publications: ReadonlyMap<string, Publication>
  readonly #figures: FigureIndex
  readonly #views = new Map<string, View>()
  readonly #days = new Map<string, ReadonlyMap<string, IsoDate | null>>()

  /**
   * Given the Dataset of an earlier revision, it takes over the index of those editions that are the same: a change must not
   * cost as much as reading a million figures.
   * @throws if a figure names a publication the record does not hold.
   */
  constructor(revision: number, facts: Facts, log: readonly RecordedRevision[] = [], earlier?: Dataset) {
    this.revision = revision
    this.facts = facts
    this.log = log
    this.allies = new Map(facts.allies.map((ally) => [ally.code, ally]))
    this.indicators = new Map(facts.indicators.map((indicator) => [indicator.id, indicator]))
    this.publications = new Map(facts.publications.map((publication) => [publication.id, publication]))
    this.#figures = indexFigures(facts.observations, this.publications, earlier ? earlier.#figures : undefined)
  }

  /**
   * The record as it stood at the end of that day, optionally with the figures of one edition only. The same View is
   * answered to who asks again.
   */
  asOf(date: IsoDate, edition: string | null = null): View {
    const key = `${date} ${edition ?? ''}`
    const held = this.#views.get(key)
    if (held !== undefined) return held
    const [oldest] = this.#views.keys()
    if (oldest !== undefined && this.#views.size >= VIEWS) this.#views.delete(oldest)
    const made = new View(this, date, edition)
    this.#views.set(key, made)
    return made
  }

  /** The records of a list known by the end of that day, as the list itself says from when. */
  known<Name extends ListName>(name: Name, asOf: IsoDate): readonly Facts[Name][number][] {
    const [days, list] = [this.#daysOf(name), LISTS[name]]
    return this.facts[name].filter((record) => (days.get(keyOf(list, record)) ?? '') <= asOf)
  }

  /** The day from which each record of the list is known, by its key; null where it always was. */
  #daysOf<Name extends ListName>(name: Name): ReadonlyMap<string, IsoDate | null> {
    const held = this.#days.get(name)
    if (held !== undefined) return held
    const list = LISTS[name]
    const dayOf = (other: string, key: string) => {
      const days = isListName(other) ? this.#daysOf(other).get(key) : undefined
      return days === undefined ? NEVER : days
    }
    const made = new Map(
      this.facts[name].map((record): [string, IsoDate | null] => [keyOf(list, record), list.knownFrom(record, dayOf)]),
    )
    this.#days.set(name, made)
    return made
  }

  /** Every edition of one figure, latest first, whatever its date. */
  vintages(indicator: string, area: string, year: number): readonly Vintage[] {
    return this.#figures.vintages.get(indicator)?.get(area)?.get(year) ?? []
  }

  /** The areas any edition gives this indicator for. */
  areasWith(indicator: string): readonly string[] {
    return [...(this.#figures.vintages.get(indicator)?.keys() ?? [])]
  }

  /** The years any edition gives this indicator and area for, ascending. */
  yearsWith(indicator: string, area: string): readonly number[] {
    return [...(this.#figures.vintages.get(indicator)?.get(area)?.keys() ?? [])]
  }

  /** How many figures of each indicator the edition holds. */
  carriedBy(publication: string): ReadonlyMap<string, number> {
    return this.#figures.carried.get(publication) ?? new Map()
  }

  /** How many decimals the indicator's figures are published with. */
  decimalsOf(indicator: string): number {
    return this.indicators.get(indicator)?.decimals ?? 0
  }

  /** When each publisher first carried the indicator. */
  publishersOf(indicator: string): ReadonlyMap<string, IsoDate> {
    return this.#figures.firstCarriedOn.get(indicator) ?? new Map()
  }
}
