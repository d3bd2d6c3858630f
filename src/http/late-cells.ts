/** What changed records were and became, for the rows that show it. */
import type { ChangeTexts } from '../domain/audit.js'
import type { Cell, Row } from '../tables/column.js'
import type { LateCells } from '../tables/question.js'

const FIGURES: Row = { before: null, after: null }

/** The late cells of `/v1/changes`, from a reading of the texts of some revisions. */
export function textsOfChanges(read: (revisions: readonly number[]) => Promise<readonly ChangeTexts[]>): LateCells {
  return async (rows) => {
    const revisions = new Set(rows.map(({ revision }) => Number(revision)))
    const texts = new Map<string, Row>()
    for (const { revision, position, before, after } of await read([...revisions]))
      texts.set(placeOf(revision, position), { before, after })
    return ({ revision = null, position = null }) => texts.get(placeOf(revision, position)) ?? FIGURES
  }
}

function placeOf(revision: Cell, position: Cell): string {
  return `${revision} ${position}`
}
