/** What changed records and figures were and became, for the rows that show it. */
import type { ChangeTexts } from '../../domain/audit.js'
import type { Cell, Row } from '../../query/column.js'
import type { LateCells } from '../../query/question.js'

type Place = Pick<ChangeTexts, 'revision' | 'position'>
type Reading = (places: readonly Place[], withFigures: boolean) => Promise<readonly ChangeTexts[]>

const NOTHING: Row = { before: null, after: null, figures_before: null, figures_after: null }

/** The late cells of `/v1/changes`, from a reading of the texts of some changes. */
export function textsOfChanges(read: Reading): LateCells {
  return async (rows, names) => {
    const withFigures = names.includes('figures_before') || names.includes('figures_after')
    const places = rows.map(({ revision, position }) => ({ revision: Number(revision), position: Number(position) }))
    const texts = new Map<string, Row>()
    for (const { revision, position, figures, before, after } of await read(places, withFigures))
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
