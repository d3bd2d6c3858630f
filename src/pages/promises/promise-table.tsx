/** Promises as a table in which each is a line across a bar: the level promised, and what was spent. */
import { fixed } from '../../sentences/numbers.js'
import { promiseInWords } from '../../sentences/promises.js'
import { addressOfAlly, type Shown } from '../shown.js'
import { ROLES } from '../table-roles.js'
import type { Promised } from './promise-board.js'

/** The bar ends at this share of GDP in percent unless a promise or a figure is beyond it. */
const USUAL_END = 6

/** What became of the promises: the color of their bars, and whether the figure is the one that decided or the current one. */
export type PromiseTone = 'missed' | 'kept' | 'due'

interface Props {
  readonly promises: readonly Promised[]
  readonly tone: PromiseTone
  readonly shown: Shown
  /** What the first column is called, where the table stands without a heading that says it. */
  readonly first?: string
}

/** A row for each promise: the ally, its words, linked to where they were said, the bar with its line, the figure. */
export function PromiseTable({ promises, tone, shown, first = 'Ally' }: Props) {
  const end = Math.max(
    USUAL_END,
    ...promises.map((one) => Math.ceil(Math.max(figureOf(one, tone) ?? 0, one.percent ?? 0))),
  )
  return (
    <table class="promises stacked" {...ROLES.table}>
      <thead {...ROLES.group}>
        <tr {...ROLES.row}>
          <th {...ROLES.columnHead} scope="col">
            {first}
          </th>
          <th {...ROLES.columnHead} scope="col">
            Promise
          </th>
          <th {...ROLES.columnHead} scope="col">
            0 to {end}% of GDP
          </th>
          <th {...ROLES.columnHead} scope="col" class="number">
            {tone === 'due' ? 'Now' : 'Figure'}
          </th>
        </tr>
      </thead>
      <tbody {...ROLES.group}>
        {promises.map((one) => (
          <tr {...ROLES.row}>
            <th {...ROLES.rowHead} scope="row">
              <a href={addressOfAlly(shown, one.ally)}>{one.name}</a>
            </th>
            <td {...ROLES.cell} class="promise">
              <a href={one.source_url}>{promiseInWords(one)}</a>
            </td>
            <td {...ROLES.cell} class="measured">
              <Bullet promise={one} tone={tone} end={end} />
            </td>
            <td {...ROLES.cell} class="number">
              <Figure promise={one} tone={tone} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The figure that decided, or the current one while nothing is decided. */
function figureOf({ decided_value, current_percent }: Promised, tone: PromiseTone): number | null {
  return tone === 'due' ? current_percent : decided_value
}

interface OfOne {
  readonly promise: Promised
  readonly tone: PromiseTone
}

function Figure({ promise, tone }: OfOne) {
  const figure = figureOf(promise, tone)
  if (figure === null) return <>no figure</>
  const { decided_year: year, deadline_year } = promise
  const isEarlier = tone !== 'due' && year !== null && year !== deadline_year
  return (
    <>
      {fixed(figure, 2)}
      {isEarlier && <small> in {year}</small>}
    </>
  )
}

/** The figures stand beside it in words. */
function Bullet({ promise, tone, end }: OfOne & { readonly end: number }) {
  const part = (percent: number) => `${fixed((100 * percent) / end, 2)}%`
  const spent = part(figureOf(promise, tone) ?? 0)
  const line = promise.percent === null ? '' : `;--promised:${part(promise.percent)}`
  return <span class={`bullet ${tone}`} style={`--spent:${spent}${line}`} aria-hidden="true" />
}
