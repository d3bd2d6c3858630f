/** A number somebody gave, held against the record: a form, and the answer with the figures behind it. */
import type { Steps } from '../../domain/steps.js'
import { FaultyQuestion } from '../../faults/fault.js'
import { areaNames } from '../../query/area-names.js'
import type { Texts } from '../../query/declaration.js'
import { datesWritten } from '../../query/meant/written-dates.js'
import type { RowIn } from '../../query/table.js'
import { claimHeadline } from '../../sentences/claim.js'
import { verify as verifyTable } from '../../tables/verify.js'
import type { Asked } from '../asked.js'
import { htmlOf } from '../document.js'
import type { Page, PageContent } from '../page.js'
import type { Shown } from '../shown.js'
import { typedNumber } from '../typed.js'
import { Answer } from './verify-answer.js'
import { Examples, VerifyForm } from './verify-form.js'

const FIELDS = ['area', 'value', 'relation', 'year', 'indicator', 'said_on'] as const

const TITLE = 'Was that number right?'
const LEAD =
  'A number somebody gave, held against what was known on the day it was said, and against what is known now. NATO revises its figures, so the two can differ.'

/** What came of the question. */
interface Checked {
  readonly row: RowIn<typeof verifyTable> | null
  /** What is wrong with it, by the name of the field. */
  readonly faults: Readonly<Record<string, string>>
}

/** The page at `/verify`. */
export const verify: Page = {
  path: '/verify',
  own: FIELDS,
  part: 'verify',
  hasTime: true,

  *make(asked, shown): Steps<PageContent> {
    const number = typedNumber(shown.own.value)
    const question = questionOf(shown, number)
    const { row, faults } = yield* checked(asked, question, shown)
    const { dataset } = asked.source
    const name = row === null ? '' : areaNames(dataset)(row.area)
    const title = row === null ? TITLE : claimHeadline(row, name, asked.asOf)
    const main = htmlOf(
      <>
        <h1>{title}</h1>
        <p class="lead">{row === null ? LEAD : row.sentence}</p>
        {row !== null && <Answer row={row} question={question} shown={shown} editions={dataset.publications} />}
        <VerifyForm
          shown={shown}
          isAnswered={row !== null}
          faults={faults}
          readAs={number.readAs}
          facts={dataset.facts}
        />
        <Examples shown={shown} nameOf={areaNames(dataset)} />
      </>,
    )
    return { head: { title, description: row === null ? LEAD : row.sentence }, main }
  },
}

/** The question as the table understands it: empty fields left out, the number and the day as people write them. */
function questionOf({ own }: Shown, { value, isMoney }: ReturnType<typeof typedNumber>): Texts {
  const [day, other] = own.said_on === undefined ? [] : datesWritten(own.said_on)
  const said = day !== undefined && other === undefined ? { said_on: day } : {}
  const measured = isMoney && own.indicator === undefined ? { indicator: 'spending_usd' } : {}
  return { ...own, ...(value === null ? {} : { value }), ...said, ...measured }
}

/** Asks, unless nothing was filled in. */
function* checked(asked: Asked, question: Texts, { own }: Shown): Steps<Checked> {
  if (Object.keys(own).length === 0) return { row: null, faults: {} }
  try {
    const [row = null] = yield* asked.rows(verifyTable, question)
    return { row, faults: {} }
  } catch (error) {
    if (!(error instanceof FaultyQuestion)) throw error
    const faults = error.faults.map(({ parameter, detail }): [string, string] => [parameter, `${detail}.`])
    return { row: null, faults: Object.fromEntries(faults) }
  }
}
