/** Everything the store holds at one revision, and what of it was known on a date: a Dataset and its Views. */
import type { Ally } from '../record/allies.js'
import type { IsoDate } from '../record/date.js'
import type { Indicator } from '../record/indicators.js'
import { keyOf, NEVER } from '../record/list.js'
import { type Facts, isListName, LISTS, type ListName } from '../record/lists.js'
import type { Observation } from '../record/observations.js'
import type { Pledge } from '../record/pledges.js'
import { NATO, outOn, type Publication } from '../record/publications.js'
import type { Target } from '../record/targets.js'
import type { RecordedRevision } from './audit.js'
import { type FigureIndex, indexFigures, type Vintage } from './figure-index.js'

/** A reader rarely looks from more days than this at a time, and each View keeps what it has worked out. */
const VIEWS = 24

/** The record at one revision, immutable and indexed. It answers nothing by itself: readers ask for a View of it as of a date. */
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
    // The same map, by which the figures are known to be the same too.
    this.publications =
      earlier?.facts.publications === facts.publications
        ? earlier.publications
        : new Map(facts.publications.map((publication) => [publication.id, publication]))
    this.#figures = indexFigures(facts.observations, this.publications, earlier ? earlier.#figures : undefined)
  }

  /**
   * The record as it stood at the end of that day, optionally with the figures of one edition only, and with those that were
   * worked out beside those that were published. The same View is answered to who asks again.
   */
  asOf(date: IsoDate, edition: string | null = null, hasDerived = false): View {
    const key = `${date} ${edition ?? ''} ${hasDerived}`
    const view = this.#views.get(key) ?? new View(this, date, edition, hasDerived)
    // A Map keeps the order of setting: the first is the one asked for longest ago.
    this.#views.delete(key)
    const [oldest] = this.#views.keys()
    if (oldest !== undefined && this.#views.size >= VIEWS) this.#views.delete(oldest)
    this.#views.set(key, view)
    return view
  }

  /** The records of a list known by the end of that day, as the list itself says from when. */
  known<Name extends ListName>(name: Name, asOf: IsoDate): readonly Facts[Name][number][] {
    const [days, list] = [this.#daysOf(name), LISTS[name]]
    return this.facts[name].filter((record) => (days.get(keyOf(list, record)) ?? '') <= asOf)
  }

  /** The first day on which a record of the list was known; null where there is none. */
  firstKnown(name: ListName): IsoDate | null {
    const days = [...this.#daysOf(name).values()].flatMap((day) => day ?? []).filter((day) => day !== NEVER)
    return days.sort()[0] ?? null
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

  /** The figures of one edition. */
  figuresOf(publication: string): readonly Observation[] {
    return this.#figures.byEdition.get(publication) ?? []
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

/**
 * The record as it stood on a date. Every reading function takes a View, so none can forget the date: whatever was published,
 * announced or agreed later is not in it.
 */
export class View {
  readonly dataset: Dataset
  readonly asOf: IsoDate
  /** The one edition figures are taken from, or null for the latest out by the date. */
  readonly edition: string | null
  /** Whether figures that were worked out count beside those that were published. */
  readonly hasDerived: boolean
  /** Allies that had joined by the date. */
  readonly allies: readonly Ally[]
  readonly publications: readonly Publication[]
  readonly targets: readonly Target[]
  readonly pledges: readonly Pledge[]
  readonly summits: Facts['summits']
  readonly milestones: Facts['milestones']
  readonly statements: Facts['statements']
  readonly claims: Facts['claims']
  readonly #pledgesById: ReadonlyMap<string, Pledge>
  readonly #keys = new Map<ListName, readonly string[]>()
  readonly #series = new Map<string, readonly Observation[]>()
  readonly #newestYears = new Map<string, number | null>()
  readonly #publishers = new Map<string, string | null>()

  constructor(dataset: Dataset, asOf: IsoDate, edition: string | null, hasDerived: boolean) {
    this.dataset = dataset
    this.asOf = asOf
    this.edition = edition
    this.hasDerived = hasDerived
    this.allies = this.known('allies')
    this.publications = this.known('publications')
    this.targets = this.known('targets')
    this.pledges = this.known('pledges')
    this.summits = this.known('summits')
    this.milestones = this.known('milestones')
    this.statements = this.known('statements')
    this.claims = this.known('claims')
    this.#pledgesById = new Map(this.pledges.map((pledge) => [pledge.id, pledge]))
  }

  /** The records of a list known by the end of that day: published, announced, agreed or said by then. */
  known<Name extends ListName>(list: Name): readonly Facts[Name][number][] {
    return this.dataset.known(list, this.asOf)
  }

  /** The keys of those records. Worked out once. */
  keysKnown(list: ListName): readonly string[] {
    const held = this.#keys.get(list)
    if (held !== undefined) return held
    const made = this.known(list).map((record) => keyOf(LISTS[list], record))
    this.#keys.set(list, made)
    return made
  }

  /** The same date with the figures of one edition only. */
  withEdition(edition: string | undefined): View {
    return edition === undefined ? this : this.dataset.asOf(this.asOf, edition, this.hasDerived)
  }

  /**
   * The same with figures that were worked out counted where none was published: for sums, and for whoever is shown the mark
   * beside the figure. No gap, outcome, verdict or revision is taken from it.
   */
  withDerived(): View {
    return this.dataset.asOf(this.asOf, this.edition, true)
  }

  /** Whether it is an ally of today that had not joined by the date. */
  isNotYetAlly(code: string): boolean {
    return (this.dataset.allies.get(code)?.joinedOn ?? '') > this.asOf
  }

  /** The allies of these codes, whether or not they had joined by the date; without codes, all that had. */
  alliesNamed(codes: readonly string[] | undefined): readonly Ally[] {
    return codes === undefined ? this.allies : this.dataset.facts.allies.filter(({ code }) => codes.includes(code))
  }

  /** The pledge of that id, if it is known on the date. */
  pledge(id: string): Pledge | null {
    return this.#pledgesById.get(id) ?? null
  }

  /** The target of that id, if it is known on the date. */
  target(id: string): Target | null {
    return this.targets.find((target) => target.id === id) ?? null
  }

  /** Every edition of a figure out by the date, latest first: the pinned edition alone, or one publisher's. */
  vintages(indicator: string, area: string, year: number): readonly Vintage[] {
    const counts = this.#counting(indicator)
    return this.dataset.vintages(indicator, area, year).filter(counts)
  }

  /**
   * The figure in force, in the indicator's unit: of the indicator's publisher's editions out by the date that
   * hold this area and year, the latest. Null before an edition holds it.
   */
  figure(indicator: string, area: string, year: number): Observation | null {
    const vintages = this.dataset.vintages(indicator, area, year)
    return vintages.find(this.#counting(indicator))?.observation ?? null
  }

  /** The figures in force by year, ascending; the series may draw on several editions. Worked out once. */
  series(indicator: string, area: string): readonly Observation[] {
    const key = `${indicator} ${area}`
    const held = this.#series.get(key)
    if (held !== undefined) return held
    const years = this.dataset.yearsWith(indicator, area)
    const made = years.flatMap((year) => this.figure(indicator, area, year) ?? [])
    this.#series.set(key, made)
    return made
  }

  /** The current figure: the latest year in force. Its status tells an estimate. */
  current(indicator: string, area: string): Observation | null {
    return this.series(indicator, area).at(-1) ?? null
  }

  /** The newest year of the indicator: the latest that any ally of the date has a figure in force for. Worked out once. */
  newestYear(indicator: string): number | null {
    const held = this.#newestYears.get(indicator)
    if (held !== undefined) return held
    const years = this.allies.flatMap(({ code }) => this.current(indicator, code)?.year ?? [])
    const made = years.length === 0 ? null : Math.max(...years)
    this.#newestYears.set(indicator, made)
    return made
  }

  /** Whether an edition out by the date carries the indicator at all. */
  isPublished(indicator: string): boolean {
    return [...this.dataset.publishersOf(indicator).values()].some((date) => date <= this.asOf)
  }

  /** Whether editions are out by the date and none of them carries the indicator. */
  isUnmeasured(indicator: string): boolean {
    return this.editionsHeld().length > 0 && !this.isPublished(indicator)
  }

  /** The editions out by the date of which the record holds figures. */
  editionsHeld(): readonly Publication[] {
    return this.publications.filter((one) => outOn(one) <= this.asOf && this.dataset.carriedBy(one.id).size > 0)
  }

  /** Whose figures of the indicator count: NATO's where it carries it by the date. Asked for every figure, so looked up once. */
  publisherOf(indicator: string): string | null {
    const held = this.#publishers.get(indicator)
    if (held !== undefined) return held
    const publisher = this.#findPublisher(indicator)
    this.#publishers.set(indicator, publisher)
    return publisher
  }

  /** Whether an edition of one of the indicator's figures counts: it is out by the date, and the one or the publisher's. */
  #counting(indicator: string): (vintage: Vintage) => boolean {
    const { asOf, edition, hasDerived } = this
    const publisher = this.publisherOf(indicator)
    return ({ publication, observation }) =>
      outOn(publication) <= asOf &&
      (hasDerived || !observation.derived) &&
      (edition === null ? publication.publisher === publisher : publication.id === edition)
  }

  #findPublisher(indicator: string): string | null {
    const out = [...this.dataset.publishersOf(indicator)].filter(([, date]) => date <= this.asOf)
    const publishers = out.map(([publisher]) => publisher)
    return publishers.includes(NATO) ? NATO : (publishers.sort()[0] ?? null)
  }
}
