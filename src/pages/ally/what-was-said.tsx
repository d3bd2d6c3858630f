/** What was said of an ally, and by whom: its own words stand in quotation marks, a paraphrase without. */
import type { RowIn } from '../../query/table.js'
import { longDate } from '../../sentences/phrases.js'
import type { statements as statementsTable } from '../../tables/statements.js'

/** A row of `statements`. */
export type Statement = RowIn<typeof statementsTable>

interface Props {
  readonly statements: readonly Statement[]
  /** Where a publication of the record can be read about, for what names no other source. */
  readonly urlOf: (publication: string) => string
}

/** So many are shown at once. */
const MOST = 6

/** The newest first, the others behind a fold. */
export function WhatWasSaid({ statements, urlOf }: Props) {
  if (statements.length === 0) return null
  const newest = [...statements].sort((a, b) => (b.said_on ?? '').localeCompare(a.said_on ?? ''))
  const [shown, others] = [newest.slice(0, MOST), newest.slice(MOST)]
  return (
    <section class="block apart" aria-labelledby="statements">
      <h2 id="statements">What was said</h2>
      <Quotes statements={shown} urlOf={urlOf} />
      {others.length > 0 && (
        <details class="older">
          <summary>{others.length} more</summary>
          <Quotes statements={others} urlOf={urlOf} />
        </details>
      )}
    </section>
  )
}

/** Words from within a sentence begin with an ellipsis. */
function asQuoted(text: string): string {
  return /^\p{Ll}/u.test(text) ? `…${text}` : text
}

function Quotes({ statements, urlOf }: Props) {
  return (
    <ul class="quotes">
      {statements.map(({ kind, text, speaker, role, said_on, source_url, publication }) => {
        const url = source_url ?? (publication === null ? null : urlOf(publication))
        return (
          <li>
            {kind === 'quote' ? <q>{asQuoted(text)}</q> : <span>{text}</span>}
            <small>
              {speaker}, {role}
              {said_on === null ? '' : `, ${longDate(said_on)}`}
              {url !== null && (
                <>
                  {' · '}
                  <a href={url}>source</a>
                </>
              )}
            </small>
          </li>
        )
      })}
    </ul>
  )
}
