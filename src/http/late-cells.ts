/** What changed records and figures were and became, for the rows that show it. */
import type { ChangeTexts } from '../domain/audit.js'
import type { Cell, Row } from '../tables/column.js'
import { refusedFor } from '../tables/fault.js'
import type { LateCells } from '../tables/question.js'

/** Of changes that are about figures, in one answer: some kilobytes each. */
const MOST_WITH_FIGURES = 500

const NOTHING: Row = { before: null, after: null, figures_before: null, figures_after: null }

type Reading = (revisions: readonly number[], withFigures: boolean) => Promise<readonly ChangeTexts[]>

/** The late cells of `/v1/changes`, from a reading of the texts of some revisions. */
export function textsOfChanges(read: Reading): LateCells {
  return async (rows, names) => {
    const withFigures = names.includes('figures_before') || names.includes('figures_after')
    const many = withFigures ? rows.filter(({ figures }) => figures !== null).length : 0
    if (many > MOST_WITH_FIGURES)
      throw refusedFor(
        'limit',
        undefined,
        `the answer has ${many} changes of figures; with what they were and became, ask for ${MOST_WITH_FIGURES} at most`,
      )
    const revisions = new Set(rows.map(({ revision }) => Number(revision)))
    const texts = new Map<string, Row>()
    for (const { revision, position, figures, before, after } of await read([...revisions], withFigures))
      texts.set(
        placeOf(revision, position),
        figures === null ? { ...NOTHING, before, after } : { ...NOTHING, figures_before: before, figures_after: after },
      )
    return ({ revision = null, position = null }) => texts.get(placeOf(revision, position)) ?? NOTHING
  }
}

function placeOf(revision: Cell, position: Cell): string {
  return `${revision} ${position}`
}
