/** What a page asks the tables, all of it on one day: its headline, its pictures and its tables come from one dated record. */
import type { Row } from '../charts/chart.js'
import type { Dataset, View } from '../domain/dataset.js'
import type { Steps } from '../domain/steps.js'
import { type Answer, answerList } from '../formats/answer.js'
import { formatsOf } from '../formats/format.js'
import { askInSteps } from '../query/ask.js'
import type { Texts } from '../query/declaration.js'
import type { RowIn, Table } from '../query/table.js'
import type { IsoDate } from '../record/date.js'

/** The record a page is made of. */
export interface Source {
  readonly tables: readonly Table[]
  readonly dataset: Dataset
  /** The day of the clock. */
  readonly today: IsoDate
}

/** Asks the tables on one day. */
export class Asked {
  readonly source: Source
  readonly asOf: IsoDate
  constructor(source: Source, asOf: IsoDate) {
    this.source = source
    this.asOf = asOf
  }

  /** The record as it stood on the day. */
  get view(): View {
    return this.source.dataset.asOf(this.asOf)
  }

  /** All rows of the answer to the question. @throws FaultyQuestion */
  *rows<T extends Table>(table: T, question: Texts = {}): Steps<readonly RowIn<T>[]> {
    const { whole } = yield* askInSteps(table, this.#question(question), null)
    if (!areOf(table, whole)) throw new Error(`${table.name} answered with rows of other columns`)
    return whole
  }

  /** The answer that the picture of the table is drawn from. @throws FaultyQuestion */
  *drawn(table: Table, question: Texts): Steps<Answer> {
    const address = { path: table.path, suffix: 'svg', offered: formatsOf(table), base: '' } as const
    return yield* answerList(table, this.source.tables, this.#question(question), address, 'svg')
  }

  #question(question: Texts) {
    const { dataset, today } = this.source
    return { raw: { ...question, as_of: this.asOf }, dataset, today }
  }
}

function areOf<T extends Table>(table: T, rows: readonly Row[]): rows is readonly RowIn<T>[] {
  const [first] = rows
  return first === undefined || Object.entries(table.columns).every(([name, { expand }]) => expand || name in first)
}
