/** The words of NATO's tables, freed of marks and spacing so that they can be recognized. */
import { type Ally, GROUPINGS, type Grouping } from '../../record/allies.js'

/** How the tables name the groupings we keep. */
const GROUPING_LABELS: Readonly<Record<Grouping, string>> = {
  NATO: 'nato total',
  'NATO-EUR-CAN': 'nato europe and canada',
}

/** Groupings earlier editions also give, of which we keep no figures. */
const OTHER_GROUPINGS: readonly string[] = ['nato europe', 'north america']

/** What stands for a figure there is none of. */
const BLANKS: readonly string[] = ['', '..', '...', '…', '-', '–', '—']

/** Lower case, single spaces, no footnote marks (`*`, or a letter in brackets at the end). */
export function plainLabel(text: string): string {
  const words = text.normalize('NFC').replaceAll('*', ' ').replace(/\s+/g, ' ').trim().toLowerCase()
  return words.replace(/ ?\([a-z]\)$/, '')
}

export function isBlank(text: string): boolean {
  return BLANKS.includes(text.trim())
}

/** A footnote, a note or a page number: what may stand under a table. */
export function isFootnote(text: string): boolean {
  return /^\s*(notes?\s*:|\*|\([a-z]\)\s|-?\s*\d{1,3}\s*-?\s*$)/i.test(text)
}

/** The area a row is about; `passed_over` if it is a grouping we keep no figures of, null if it is unknown. */
export class AreaLabels {
  readonly #areas = new Map<string, string>()

  constructor(allies: readonly Ally[]) {
    for (const { code, name, officialName } of allies) {
      this.#areas.set(plainLabel(name), code).set(plainLabel(officialName), code)
    }
    for (const grouping of GROUPINGS) this.#areas.set(GROUPING_LABELS[grouping], grouping)
  }

  areaOf(text: string): string | null {
    const label = plainLabel(text)
    return this.#areas.get(label) ?? this.#areas.get(withoutCurrency(label)) ?? null
  }

  isPassedOver(text: string): boolean {
    return OTHER_GROUPINGS.includes(plainLabel(text))
  }
}

/** "Czechia (koruny)" without the currency table 1 adds. */
function withoutCurrency(label: string): string {
  return label.endsWith(')') ? label.slice(0, Math.max(0, label.lastIndexOf('('))).trim() : label
}
