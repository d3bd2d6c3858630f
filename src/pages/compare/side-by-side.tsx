/** Two to eight allies side by side, as a table: what each spends, where it stands, what it said. */
import { promisesKept } from '../../sentences/ally.js'
import { isStale } from '../../sentences/held.js'
import { fixed, level, signed, usd } from '../../sentences/numbers.js'
import { ownWord, reservationInWords } from '../../sentences/own-word.js'
import { isReservation, promiseInWords } from '../../sentences/promises.js'
import { placeOf } from '../../sentences/rank.js'
import { stateOfAlly } from '../../sentences/states.js'
import type { AgainstLevel, ProgressRow } from '../against-level.js'
import type { Figure, Pledge } from '../ally/read-ally.js'
import { Scroll } from '../scroll.js'
import { addressOfAlly, type Shown } from '../shown.js'

interface Props {
  readonly rows: readonly ProgressRow[]
  readonly against: AgainstLevel
  readonly pledges: readonly Pledge[]
  /** Percent of spending that buys equipment. */
  readonly equipment: readonly Figure[]
  /** US dollars a head, all at prices of one year. */
  readonly perHead: readonly Figure[]
  /** The prices those are at, such as `2021 prices`. */
  readonly prices: string
  readonly shown: Shown
  readonly csv: string
}

const NOTHING = '–'

/** A column for each ally, a row for each thing. */
export function SideBySide({ rows, shown, csv, ...rest }: Props) {
  return (
    <section class="block apart" aria-labelledby="side-by-side">
      <h2 id="side-by-side">Side by side</h2>
      <Scroll label="Table of those compared">
        <table class="fixed-first">
          <thead>
            <tr>
              <td />
              {rows.map(({ ally, name }) => (
                <th scope="col">
                  <a href={addressOfAlly(shown, ally)}>{name}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {measuresOf(rest).map(({ title, of }) => (
              <tr>
                <th scope="row">{title}</th>
                {rows.map((row) => (
                  <td>{of(row) ?? NOTHING}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p class="note">
        {NOTHING}: no figure, or no such word. <a href={csv}>The rows as CSV</a>
      </p>
    </section>
  )
}

interface Measure {
  readonly title: string
  of(row: ProgressRow): string | null
}

function measuresOf({ against, pledges, equipment, perHead, prices }: Omit<Props, 'rows' | 'shown' | 'csv'>) {
  const { rows: all, percent } = against
  const to = percent === null ? 'the target' : level(percent)
  const own = (code: string) => pledges.filter(({ ally }) => ally === code)
  const measures: readonly Measure[] = [
    { title: 'Percent of GDP', of: (row) => shareOf(row) },
    { title: 'Place', of: ({ ally }) => (all.some(isStale) ? null : (placeOf(ally, all)?.figure ?? null)) },
    { title: `Points from ${to}`, of: ({ gap_pp }) => (gap_pp === null ? null : signed(gap_pp, 2)) },
    { title: `A year, in dollars, from ${to}`, of: ({ gap_usd_m }) => moneyOf(gap_usd_m) },
    { title: `On ${to}`, of: (row) => (row.prospect === null ? null : stateOfAlly(row)) },
    { title: 'Its own word', of: (row) => wordOf(row, own(row.ally)) },
    { title: 'Promises kept', of: ({ ally }) => promisesKept(own(ally))?.figure ?? null },
    {
      title: 'Of its spending, for equipment',
      of: ({ ally }) => newest(equipment, ally, (value) => `${fixed(value, 0)}%`),
    },
    { title: `A head, at ${prices}`, of: ({ ally }) => newest(perHead, ally, (value) => `$${fixed(value, 0)}`) },
  ]
  return measures
}

/** The word itself, whatever it says of the level: `3.5% by 2035`, `says it will stop at 2.1%`. */
function wordOf(row: ProgressRow, pledges: readonly Pledge[]): string | null {
  const pledge = ownWord(row, pledges)?.pledge ?? null
  if (pledge === null) return null
  return isReservation(pledge) ? reservationInWords(pledge) : promiseInWords(pledge)
}

function shareOf({ actual_percent, year }: ProgressRow): string | null {
  return actual_percent === null ? null : `${fixed(actual_percent, 2)} in ${year}`
}

function moneyOf(millions: number | null): string | null {
  if (millions === null || millions === 0) return null
  return millions < 0 ? `${usd(-millions)} short` : `${usd(millions)} above`
}

function newest(figures: readonly Figure[], ally: string, words: (value: number) => string): string | null {
  const [first] = figures.filter(({ area }) => area === ally).sort((a, b) => b.year - a.year)
  return first === undefined ? null : `${words(first.value)} in ${first.year}`
}
