/** All allies against a level in figures: the same as the bars, as a table. */
import type { RowIn } from '../../query/table.js'
import { noFigure } from '../../sentences/held.js'
import { fixed, signed, usd } from '../../sentences/numbers.js'
import { ownWord } from '../../sentences/own-word.js'
import type { PledgeRow } from '../../sentences/promises.js'
import { stateInLegend } from '../../sentences/states.js'
import type { progress } from '../../tables/progress.js'
import { addressOfAlly, type Shown } from '../shown.js'
import { ROLES } from '../table-roles.js'

type Standing = RowIn<typeof progress>

interface Props {
  readonly rows: readonly Standing[]
  readonly pledges: readonly PledgeRow[]
  readonly shown: Shown
}

/** The same as the bars, in figures, in the order of the rows. */
export function StandingsTable({ rows, pledges, shown }: Props) {
  return (
    <details class="as-table">
      <summary>The same as a table</summary>
      <div class="scroll">
        <table class="cards stacked" {...ROLES.table} data-sortable>
          <thead {...ROLES.group}>
            <tr {...ROLES.row}>
              {['Ally', 'Share, % of GDP', 'Year', 'Gap, points', 'Gap a year', 'Where it stands', 'Its own word'].map(
                (title, place) => (
                  <th {...ROLES.columnHead} scope="col" class={place > 0 && place < 5 ? 'number' : undefined}>
                    {title}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody {...ROLES.group}>
            {rows.map((row) => (
              <tr {...ROLES.row}>
                <th {...ROLES.rowHead} scope="row">
                  <a href={addressOfAlly(shown, row.ally)}>{row.name}</a>
                </th>
                <td {...ROLES.cell} class="number" data-label="Share">
                  {row.actual_percent === null ? noFigure(row) : fixed(row.actual_percent, 2)}
                </td>
                <td {...ROLES.cell} class="number" data-label="Year">
                  {row.year ?? ''}
                </td>
                <td {...ROLES.cell} class="number" data-label="Gap, points">
                  {row.gap_pp === null ? '' : signed(row.gap_pp, 2)}
                </td>
                <td {...ROLES.cell} class="number" data-label="Gap a year" data-value={row.gap_usd_m ?? ''}>
                  {row.gap_usd_m === null || row.gap_usd_m >= 0 ? '' : `−${usd(-row.gap_usd_m)}`}
                </td>
                <td {...ROLES.cell} data-label="Where it stands">
                  {stateWords(row)}
                </td>
                <td {...ROLES.cell} data-label="Its own word">
                  {row.actual_percent === null ? '' : ownWord(row, pledges)?.words}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function stateWords({ prospect, target_percent }: Standing): string {
  if (prospect === null || prospect === 'no_data' || target_percent === null) return ''
  return stateInLegend(prospect, target_percent)
}
