/** The figures of an ally by year, as a table: what the pictures above are drawn from. */
import { fixed, usd } from '../../sentences/numbers.js'
import { longDate } from '../../sentences/phrases.js'
import { Scroll } from '../scroll.js'
import type { Figure } from './read-ally.js'

interface Props {
  /** Shares of GDP, in percent. */
  readonly shares: readonly Figure[]
  /** Amounts in million US dollars. */
  readonly amounts: readonly Figure[]
  /** The day an edition came out; null where it is not known. */
  readonly dayOf: (publication: string) => string | null
  /** Where all its figures are. */
  readonly csv: string
}

/** The newest year first. */
export function YearlyFigures({ shares, amounts, dayOf, csv }: Props) {
  if (shares.length === 0) return null
  const newest = [...shares].sort((a, b) => b.year - a.year)
  return (
    <details class="block apart figures" id="figures">
      <summary>
        <h2>The figures, year by year</h2>
      </summary>
      <Scroll label="The figures, year by year">
        <table>
          <thead>
            <tr>
              <th scope="col">Year</th>
              <th scope="col" class="number">
                Percent of GDP
              </th>
              <th scope="col">Status</th>
              <th scope="col" class="number">
                Spending, current prices
              </th>
              <th scope="col">NATO’s edition of</th>
            </tr>
          </thead>
          <tbody>
            {newest.map(({ year, value, status, publication }) => {
              const amount = amounts.find((one) => one.year === year)
              const day = dayOf(publication)
              return (
                <tr>
                  <th scope="row">{year}</th>
                  <td class="number">{fixed(value, 2)}</td>
                  <td>{status === 'unknown' ? 'not said' : status}</td>
                  <td class="number">{amount === undefined ? '–' : usd(amount.value)}</td>
                  <td>{day === null ? publication : longDate(day)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scroll>
      <p class="note">
        <a href={csv}>All its figures as CSV</a>
      </p>
    </details>
  )
}
