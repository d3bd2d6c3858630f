/** What an ally promised, and what became of it: a row for each of its pledges, its reservation and its exemption. */
import { starting } from '../../sentences/grammar.js'
import { type OutcomeContext, outcomeInWords } from '../../sentences/outcome.js'
import { longDate } from '../../sentences/phrases.js'
import { isReservation, promiseInWords } from '../../sentences/promises.js'
import { ROLES } from '../table-roles.js'
import type { Pledge } from './read-ally.js'

/** The newest first; those without a day last. `name` is the ally’s, within a sentence. */
export function Promised({
  pledges,
  name,
  context,
}: {
  pledges: readonly Pledge[]
  name: string
  context: OutcomeContext
}) {
  return (
    <section class="block" aria-labelledby="promised">
      <h2 id="promised">What it promised, and what became of it</h2>
      {pledges.length === 0 ? (
        <p class="what">No word of {name} of its own is recorded by this day.</p>
      ) : (
        <table class="own-promises stacked" {...ROLES.table}>
          <thead {...ROLES.group}>
            <tr {...ROLES.row}>
              <th {...ROLES.columnHead} scope="col">
                Promise
              </th>
              <th {...ROLES.columnHead} scope="col">
                Said
              </th>
              <th {...ROLES.columnHead} scope="col">
                Outcome
              </th>
            </tr>
          </thead>
          <tbody {...ROLES.group}>
            {newestFirst(pledges).map((pledge) => (
              <Row pledge={pledge} context={context} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Row({ pledge, context }: { pledge: Pledge; context: OutcomeContext }) {
  const { word, role, because } = outcomeInWords(pledge, context)
  return (
    <tr {...ROLES.row}>
      <th {...ROLES.rowHead} scope="row">
        <a href={pledge.source_url}>{promiseInFull(pledge)}</a>
      </th>
      <td {...ROLES.cell} class="said-on">
        {pledge.announced_on === null ? 'on a day not known' : longDate(pledge.announced_on)}
      </td>
      <td {...ROLES.cell}>
        <b class={role === null ? 'outcome' : `outcome ${role}`}>{word}</b>
        <span class="because">{because}</span>
      </td>
    </tr>
  )
}

const SHARE_OF_GDP = 'share_of_gdp'

/** `2% of GDP by 2029`; of what is no promise, its title. */
export function promiseInFull(pledge: Pledge): string {
  if (isReservation(pledge) || pledge.kind === 'exemption' || pledge.percent === null) return pledge.title
  const words = promiseInWords(pledge)
  const together = pledge.kind === 'alliance-commitment' ? ', with the alliance' : ''
  return `${starting(pledge.indicator === SHARE_OF_GDP ? words.replace('%', '% of GDP') : words)}${together}`
}

function newestFirst(pledges: readonly Pledge[]): readonly Pledge[] {
  return [...pledges].sort((a, b) => (b.announced_on ?? '').localeCompare(a.announced_on ?? ''))
}
