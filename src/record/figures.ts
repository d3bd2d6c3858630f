/** All figures of the record, in columns: an object for each of a million would take half a gigabyte, and be looked through whenever garbage is collected. */
import { type Observation, STATUSES, type Status } from './observations.js'
import { compareText } from './text-order.js'

/** Where the figures of one series stand among those of its edition: from `start` up to but not including `end`. */
interface Span {
  readonly area: string
  readonly indicator: string
  readonly start: number
  readonly end: number
}

/** In a mark, beside the place of the status. */
const DERIVED = 0x80

/** Figures of one series that are marked alike, in any order. */
export interface Run {
  readonly area: string
  readonly indicator: string
  readonly status: Status
  readonly derived: boolean
  readonly years: readonly number[]
  /** Of each of these years, in the unit of the indicator. */
  readonly values: readonly number[]
}

/**
 * The figures of one edition in the order of their keys: three columns of which each has a place for each figure, and where each
 * series, of one indicator and area by year, stands in them. Figures are made as they are asked for, so none is to be compared
 * by identity. Immutable: other figures are another edition.
 */
export class EditionFigures implements Iterable<Observation> {
  readonly publication: string
  /** How many figures of each indicator there are. */
  readonly carried: ReadonlyMap<string, number>
  readonly #years: Int32Array
  /** A double has every digit that a database or JSON has. */
  readonly #values: Float64Array
  /** The place of the status among all there are, with `DERIVED` where the figure was worked out. */
  readonly #marks: Uint8Array
  readonly #spans: readonly Span[]
  /** By indicator and area. */
  readonly #series = new Map<string, Map<string, Span>>()

  constructor(publication: string, runs: readonly Run[]) {
    const count = runs.reduce((sum, { years }) => sum + years.length, 0)
    this.publication = publication
    this.#years = new Int32Array(count)
    this.#values = new Float64Array(count)
    this.#marks = new Uint8Array(count)
    this.#spans = this.#fill(
      runs.toSorted((a, b) => compareText(a.area, b.area) || compareText(a.indicator, b.indicator)),
    )
    const carried = new Map<string, number>()
    for (const span of this.#spans) {
      const { indicator, area, start, end } = span
      const areas = this.#series.get(indicator) ?? new Map<string, Span>()
      this.#series.set(indicator, areas.set(area, span))
      carried.set(indicator, (carried.get(indicator) ?? 0) + end - start)
    }
    this.carried = carried
  }

  /** The figures of the publication, in any order. */
  static of(publication: string, figures: readonly Observation[]): EditionFigures {
    return new EditionFigures(
      publication,
      figures.map(({ year, value, ...figure }) => ({ ...figure, years: [year], values: [value] })),
    )
  }

  /** Puts the runs into the columns one after the other, and the figures of each series in the order of the years. */
  #fill(runs: readonly Run[]): Span[] {
    const spans: Span[] = []
    let end = 0
    for (const [place, { area, indicator, status, derived, years, values }] of runs.entries()) {
      this.#years.set(years, end)
      this.#values.set(values, end)
      this.#marks.fill(STATUSES.indexOf(status) | (derived ? DERIVED : 0), end, end + years.length)
      end += years.length
      const next = runs[place + 1]
      if (next?.area === area && next.indicator === indicator) continue
      const span = { area, indicator, start: spans.at(-1)?.end ?? 0, end }
      this.#sort(span)
      spans.push(span)
    }
    return spans
  }

  #sort({ start, end }: Span): void {
    const years = this.#years.slice(start, end)
    if (years.every((year, place) => place === 0 || (years[place - 1] ?? 0) < year)) return
    const order = [...years.keys()].sort((a, b) => (years[a] ?? 0) - (years[b] ?? 0))
    for (const column of [this.#years, this.#values, this.#marks]) {
      const held = column.slice(start, end)
      column.set(
        order.map((place) => held[place] ?? 0),
        start,
      )
    }
  }

  get length(): number {
    return this.#years.length
  }

  *[Symbol.iterator](): Generator<Observation, undefined> {
    for (const span of this.#spans) yield* this.#within(span)
  }

  /** The figures of the indicator, in the order of their keys. */
  of(indicator: string): Observation[] {
    const spans = [...(this.#series.get(indicator)?.values() ?? [])]
    return spans.flatMap((span) => [...this.#within(span)])
  }

  /** The areas there are figures of the indicator for. */
  areasWith(indicator: string): Iterable<string> {
    return this.#series.get(indicator)?.keys() ?? []
  }

  /** The years there are figures of the indicator and area for, ascending. */
  yearsWith(indicator: string, area: string): Iterable<number> {
    const span = this.#series.get(indicator)?.get(area)
    return span ? this.#years.subarray(span.start, span.end) : []
  }

  /** The figure of the indicator, area and year; null where there is none. */
  figure(indicator: string, area: string, year: number): Observation | null {
    const span = this.#series.get(indicator)?.get(area)
    if (span === undefined) return null
    const place = this.#placeOf(span, year)
    return place === null ? null : this.#at(span, place)
  }

  /** Most series have a figure for each year, so a year's place is known from the first; else it is looked for by halves. */
  #placeOf({ start, end }: Span, year: number): number | null {
    const years = this.#years
    const likely = start + year - (years[start] ?? 0)
    if (likely >= start && likely < end && years[likely] === year) return likely
    let [from, to] = [start, end]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((years[middle] ?? 0) < year) from = middle + 1
      else to = middle
    }
    return from < end && years[from] === year ? from : null
  }

  *#within(span: Span): Generator<Observation, undefined> {
    for (let place = span.start; place < span.end; place += 1) yield this.#at(span, place)
  }

  #at({ area, indicator }: Span, place: number): Observation {
    const mark = this.#marks[place] ?? 0
    return {
      publication: this.publication,
      area,
      indicator,
      year: this.#years[place] ?? 0,
      value: this.#values[place] ?? 0,
      status: STATUSES[mark & ~DERIVED] ?? 'unknown',
      derived: mark >= DERIVED,
    }
  }
}

/** The figures of all editions, in the order of the editions' ids and of the figures' keys. Immutable. */
export class Figures implements Iterable<Observation> {
  readonly length: number
  /** Those there are any figures of, by their ids, in the order of these. */
  readonly editions: ReadonlyMap<string, EditionFigures>
  readonly #years = new Map<string, readonly number[]>()

  constructor(editions: Iterable<EditionFigures>) {
    const held = [...editions].filter(({ length }) => length > 0)
    const inOrder = held.sort((a, b) => compareText(a.publication, b.publication))
    this.editions = new Map(inOrder.map((edition) => [edition.publication, edition]))
    this.length = inOrder.reduce((sum, { length }) => sum + length, 0)
  }

  /** The figures, in any order. */
  static of(figures: Iterable<Observation>): Figures {
    const byEdition = new Map<string, Observation[]>()
    for (const figure of figures) {
      const own = byEdition.get(figure.publication)
      if (own) own.push(figure)
      else byEdition.set(figure.publication, [figure])
    }
    return new Figures([...byEdition].map(([id, own]) => EditionFigures.of(id, own)))
  }

  *[Symbol.iterator](): Generator<Observation, undefined> {
    for (const edition of this.editions.values()) yield* edition
  }

  /** The figures of an edition; none where it has none. */
  ofEdition(publication: string): readonly Observation[] {
    return [...(this.editions.get(publication) ?? [])]
  }

  /** The same with these figures in the place of those the edition had. The others are passed over as they stand. */
  withEdition(publication: string, figures: readonly Observation[]): Figures {
    const others = [...this.editions.values()].filter((edition) => edition.publication !== publication)
    return new Figures([...others, EditionFigures.of(publication, figures)])
  }

  /** The areas any edition gives the indicator for. */
  areasWith(indicator: string): readonly string[] {
    return [...new Set([...this.editions.values()].flatMap((edition) => [...edition.areasWith(indicator)]))]
  }

  /** The years any edition gives the indicator and area for, ascending. Worked out once. */
  yearsWith(indicator: string, area: string): readonly number[] {
    const key = `${indicator} ${area}`
    const held = this.#years.get(key)
    if (held !== undefined) return held
    const years = new Set<number>()
    for (const edition of this.editions.values()) for (const year of edition.yearsWith(indicator, area)) years.add(year)
    const made = [...years].sort((a, b) => a - b)
    if (made.length > 0) this.#years.set(key, made)
    return made
  }
}
