/** Everything the store holds at one revision, and what of it was known on a date: a Dataset and its Views. */
import type { Ally } from '../record/allies.js'
import type { IsoDate } from '../record/date.js'
import type { Indicator } from '../record/indicators.js'
import { keyOf, NEVER } from '../record/list.js'
import { type Facts, isRecordList, LISTS, type RecordList, type RecordOf, type Records } from '../record/lists.js'
import type { Observation } from '../record/observations.js'
import type { Pledge } from '../record/pledges.js'
import { NATO, outOn, type Publication } from '../record/publications.js'
import type { Target } from '../record/targets.js'
import type { RecordedRevision } from './audit.js'
import { type Edition, type FigureIndex, indexFigures, type Vintage, vintagesIn } from './figure-index.js'

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
  readonly #days = new Map<RecordList, ReadonlyMap<string, IsoDate | null>>()

  /** @throws if a figure names a publication the record does not hold. */
  constructor(revision: number, facts: Facts, log: readonly RecordedRevision[] = []) {
    this.revision = revision
    this.facts = facts
    this.log = log
    this.allies = new Map(facts.allies.map((ally) => [ally.code, ally]))
    this.indicators = new Map(facts.indicators.map((indicator) => [indicator.id, indicator]))
    this.publications = new Map(facts.publications.map((publication) => [publication.id, publication]))
    this.#figures = indexFigures(facts.observations, this.publications)
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
  known<Name extends RecordList>(name: Name, asOf: IsoDate): readonly RecordOf<Name>[] {
    const [days, list] = [this.#daysOf(name), LISTS[name]]
    const records: Records = this.facts
    return records[name].filter((record) => (days.get(keyOf(list, record)) ?? '') <= asOf)
  }

  /** The first day on which a record of the list was known; null where there is none. */
  firstKnown(name: RecordList): IsoDate | null {
    const days = [...this.#daysOf(name).values()].flatMap((day) => day ?? []).filter((day) => day !== NEVER)
    return days.sort()[0] ?? null
  }

  /** The day from which each record of the list is known, by its key; null where it always was. */
  #daysOf<Name extends RecordList>(name: Name): ReadonlyMap<string, IsoDate | null> {
    const held = this.#days.get(name)
    if (held !== undefined) return held
    const list = LISTS[name]
    const dayOf = (other: string, key: string) => {
      const days = isRecordList(other) ? this.#daysOf(other).get(key) : undefined
      return days === undefined ? NEVER : days
    }
    const records: Records = this.facts
    const made = new Map(
      records[name].map((record): [string, IsoDate | null] => [keyOf(list, record), list.knownFrom(record, dayOf)]),
    )
    this.#days.set(name, made)
    return made
  }

  /** Every edition of one figure, latest first, whatever its date. */
  vintages(indicator: string, area: string, year: number): readonly Vintage[] {
    return [...vintagesIn(this.editionsWith(indicator), indicator, area, year)]
  }

  /** The editions that carry the indicator, latest first, whatever their dates. */
  editionsWith(indicator: string): readonly Edition[] {
    return this.#figures.carrying.get(indicator) ?? []
  }

  /** The areas any edition gives this indicator for. */
  areasWith(indicator: string): readonly string[] {
    return this.facts.observations.areasWith(indicator)
  }

  /** The years any edition gives this indicator and area for, ascending. */
  yearsWith(indicator: string, area: string): readonly number[] {
    return this.facts.observations.yearsWith(indicator, area)
  }

  /** The figures of one edition, or those of one indicator in it. */
  figuresOf(publication: string, indicator?: string): readonly Observation[] {
    const { observations } = this.facts
    if (indicator === undefined) return observations.ofEdition(publication)
    return observations.editions.get(publication)?.of(indicator) ?? []
  }

  /** How many figures of each indicator the edition holds. */
  carriedBy(publication: string): ReadonlyMap<string, number> {
    return this.facts.observations.editions.get(publication)?.carried ?? new Map()
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
  readonly #keys = new Map<RecordList, readonly string[]>()
  readonly #series = new Map<string, readonly Observation[]>()
  readonly #newestYears = new Map<string, number | null>()
  readonly #publishers = new Map<string, string | null>()
  readonly #counting = new Map<string, readonly Edition[]>()

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
  known<Name extends RecordList>(list: Name): readonly RecordOf<Name>[] {
    return this.dataset.known(list, this.asOf)
  }

  /** The keys of those records. Worked out once. */
  keysKnown(list: RecordList): readonly string[] {
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
    return [...this.#counted(indicator, area, year)]
  }

  /** The latest of these; null where there is none. */
  latestVintage(indicator: string, area: string, year: number): Vintage | null {
    for (const vintage of this.#counted(indicator, area, year)) return vintage
    return null
  }

  /**
   * The figure in force, in the indicator's unit: of the indicator's publisher's editions out by the date that
   * hold this area and year, the latest. Null before an edition holds it.
   */
  figure(indicator: string, area: string, year: number): Observation | null {
    return this.latestVintage(indicator, area, year)?.observation ?? null
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

  /** The editions of a figure that count by the date, latest first. */
  *#counted(indicator: string, area: string, year: number): Generator<Vintage, undefined> {
    for (const vintage of vintagesIn(this.#editionsCounting(indicator), indicator, area, year))
      if (this.hasDerived || !vintage.observation.derived) yield vintage
  }

  /** The editions whose figures of the indicator count: those out by the date, and the one or the publisher's. Worked out once. */
  #editionsCounting(indicator: string): readonly Edition[] {
    const held = this.#counting.get(indicator)
    if (held !== undefined) return held
    const { asOf, edition } = this
    const publisher = this.publisherOf(indicator)
    const made = this.dataset
      .editionsWith(indicator)
      .filter(
        ({ publication }) =>
          outOn(publication) <= asOf &&
          (edition === null ? publication.publisher === publisher : publication.id === edition),
      )
    this.#counting.set(indicator, made)
    return made
  }

  #findPublisher(indicator: string): string | null {
    const out = [...this.dataset.publishersOf(indicator)].filter(([, date]) => date <= this.asOf)
    const publishers = out.map(([publisher]) => publisher)
    return publishers.includes(NATO) ? NATO : (publishers.sort()[0] ?? null)
  }
}
