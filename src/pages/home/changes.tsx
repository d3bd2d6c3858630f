/** What the last edition changed, in a few items, the gravest first. */
import type { Steps } from '../../domain/steps.js'
import { eveOf, type IsoDate } from '../../record/date.js'
import { allRevised, type ChangedRow, changesHeadline, changesOf, nothingChanged } from '../../sentences/changes.js'
import type { PledgeRow } from '../../sentences/promises.js'
import type { TargetRow } from '../../sentences/targets.js'
import { differences } from '../../tables/differences.js'
import type { Asked } from '../asked.js'

interface Known {
  /** The day of the edition in force. */
  readonly edition: IsoDate
  /** Against the target in force. */
  readonly rows: readonly ChangedRow[]
  readonly pledges: readonly PledgeRow[]
  readonly targets: readonly TargetRow[]
}

/** The section about the edition; null of the first, to which everything is new. */
export function* changesSection(
  asked: Asked,
  { edition, rows, pledges, targets }: Known,
): Steps<preact.JSX.Element | null> {
  const between = { from: eveOf(edition), to: edition }
  const changed = yield* asked.rows(differences, between)
  const items = changesOf({ differences: changed, allies: rows, pledges, targets })
  if (items.length === 0 && changed.some(({ kind }) => kind === 'figure_added')) return null
  const revised = allRevised(changed.filter(({ kind }) => kind === 'figure_revised').length)
  return (
    <section class="block" aria-labelledby="changed" id="changes">
      <h2 id="changed">{changesHeadline(edition, asked.asOf)}</h2>
      {items.length === 0 ? (
        <p>{nothingChanged(items)}.</p>
      ) : (
        <ul class="changes">
          {items.map(({ bold, rest, reason }) => (
            <li>
              <b>{bold}</b> {rest}
              <small>{reason}</small>
            </li>
          ))}
        </ul>
      )}
      {revised !== null && (
        <p class="more">
          <a href={`/v1/differences.txt?from=${between.from}&to=${edition}&kind=figure_revised`}>{revised}</a>
        </p>
      )}
    </section>
  )
}
