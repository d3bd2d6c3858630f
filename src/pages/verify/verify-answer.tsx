/** What came of a claim: the figures of both days with their editions, what may have been meant, and how to cite it. */
import { CITE_PATH } from '../../formats/written-citation.js'
import type { Texts } from '../../query/declaration.js'
import type { RowIn } from '../../query/table.js'
import type { Publication } from '../../record/publications.js'
import { fixed, signed } from '../../sentences/numbers.js'
import { longDate } from '../../sentences/phrases.js'
import { verify } from '../../tables/verify.js'
import type { Shown } from '../shown.js'

interface Props {
  readonly row: RowIn<typeof verify>
  readonly question: Texts
  readonly shown: Shown
  readonly editions: ReadonlyMap<string, Publication>
}

/** Shares are published with so many decimals; amounts are told without any. */
const DECIMALS_OF_PERCENT = 2

/** The answer below its sentence. */
export function Answer({ row, question, shown, editions }: Props) {
  const days = [
    {
      when: `Then, ${longDate(row.said_on)}`,
      value: row.value_then,
      edition: row.publication_then,
      off: row.difference_then,
    },
    {
      when: `Now, ${longDate(shown.asOf)}`,
      value: row.value_now,
      edition: row.publication_now,
      off: row.difference_now,
    },
  ]
  const decimals = row.unit.startsWith('percent') ? DECIMALS_OF_PERCENT : 0
  const asked = new URLSearchParams({ ...question, as_of: shown.asOf }).toString()
  const address = `${verify.path}?${asked}`
  return (
    <section class="block" aria-labelledby="behind">
      <h2 id="behind">The figures behind it</h2>
      <p class="what">{row.unit}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">As known</th>
            <th scope="col">Edition</th>
            <th scope="col" class="number">
              Figure
            </th>
            <th scope="col" class="number">
              Figure less number
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ when, value, edition, off }) => (
            <tr>
              <th scope="row">{when}</th>
              <td>{edition === null ? 'none' : (editions.get(edition)?.title ?? edition)}</td>
              <td class="number">{value === null ? 'no figure' : fixed(value, decimals)}</td>
              <td class="number">{off === null ? '–' : signed(off, decimals)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {row.may_mean_words !== null && <p class="note">{row.may_mean_words}</p>}
      <p class="note">
        <a href={`${CITE_PATH}.txt?${new URLSearchParams({ url: address })}`}>Cite this answer</a> ·{' '}
        <a href={address}>The same as data</a>
      </p>
    </section>
  )
}
