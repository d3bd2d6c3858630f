/** Collects what is found while reading; lists are kept short enough to be answered, and say what they leave out. */
import { whyImpossible } from '../record/observations.js'
import type { ImportedFigure, ImportFault, ImportNote, Known, ReadEdition } from './edition.js'

const MOST_FAULTS = 1000
/** Letters of all faults that are listed: an answer of some fifty kilobytes. */
const MOST_LETTERS = 40_000
/** What a fault takes in an answer beside its own words. */
const FRAME = 50
const MOST_NOTES = 1000
const MOST_SHOWN = 100

export class Findings {
  readonly known: Known
  readonly #figures: ImportedFigure[] = []
  readonly #faults: ImportFault[] = []
  readonly #notes: ImportNote[] = []
  #faultCount = 0
  #letters = 0
  #noteCount = 0
  readonly #placeOf = new Map<string, string>()

  constructor(known: Known) {
    this.known = known
  }

  /**
   * Takes a figure, unless its indicator cannot have the value, or the edition has already given one for that area,
   * indicator and year.
   */
  figure(figure: ImportedFigure, place: string, column: string | null): void {
    const impossible = whyImpossible(figure.indicator, figure.value)
    if (impossible !== null) {
      this.fault({ place, column: column ?? 'value', received: figure.value, detail: impossible })
      return
    }
    const key = `${figure.area} ${figure.indicator} ${figure.year}`
    const earlier = this.#placeOf.get(key)
    if (earlier === undefined) {
      this.#placeOf.set(key, place)
      this.#figures.push(figure)
    } else {
      this.fault({ place, column, received: key, detail: `is already given at ${earlier}` })
    }
  }

  fault(fault: Omit<ImportFault, 'received'> & { readonly received: unknown }): void {
    this.#faultCount += 1
    if (this.#faults.length === MOST_FAULTS || this.#letters > MOST_LETTERS) return
    const told = { ...fault, received: shown(fault.received) }
    this.#letters +=
      FRAME + told.place.length + told.detail.length + (told.column ?? '').length + (told.received ?? '').length
    this.#faults.push(told)
  }

  note(place: string, detail: string): void {
    this.#noteCount += 1
    if (this.#notes.length < MOST_NOTES) this.#notes.push({ place, detail })
  }

  /** All that was found; a file without any figure is at fault too. */
  edition(): ReadEdition {
    if (this.#faultCount === 0 && this.#figures.length === 0) {
      this.fault({ place: 'file', column: null, received: null, detail: 'holds no figure' })
    }
    const moreFaults = this.#faultCount - this.#faults.length
    const moreNotes = this.#noteCount - this.#notes.length
    const detail = `${moreFaults} more faults are not listed`
    return {
      figures: this.#faultCount === 0 ? this.#figures : [],
      notes: moreNotes === 0 ? this.#notes : [...this.#notes, { place: 'file', detail: `${moreNotes} more notes` }],
      faults:
        moreFaults === 0 ? this.#faults : [...this.#faults, { place: 'file', column: null, received: null, detail }],
    }
  }
}

/** What was received as a reader is shown it: no longer than a line. */
function shown(received: unknown): string | null {
  if (received === null || received === undefined) return null
  const text = typeof received === 'string' ? received : (JSON.stringify(received) ?? String(received))
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text
}
