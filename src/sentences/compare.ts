/** The headline over two to eight allies set beside each other. */
import { listedNames, starting, within } from './grammar.js'
import { type Held, held, isStale } from './held.js'
import { fixed } from './numbers.js'

/** Up to so many are each given their share. */
const MOST = 4

/**
 * `Poland spends 4.68%, Germany 2.69, France 2.22`, the highest first; of more than four the first and the last; who has no
 * figure is named at the end. Of older figures the year is said. Without a full stop; null where nobody has one.
 */
export function compareHeadline(rows: readonly Held[]): string | null {
  const figures = [...held(rows)].sort((a, b) => b.actual_percent - a.actual_percent)
  const [first, ...others] = figures
  if (!first) return null
  const last = others.at(-1)
  const shown = others.length < MOST || !last ? others : [last]
  const most = others.length < MOST ? '' : ' most,'
  const rest = shown.map(
    (row) => `${within(row.name)} ${most === '' ? '' : 'least, '}${fixed(row.actual_percent, 2)}${of(row)}`,
  )
  const head = `${starting(within(first.name))} spends${most} ${fixed(first.actual_percent, 2)}%${of(first)}`
  const missing = rows.filter((row) => row.actual_percent === null).map(({ name }) => name)
  const silent =
    missing.length === 0 ? '' : `; ${listedNames(missing)} ${missing.length === 1 ? 'has' : 'have'} no figure`
  return `${[head, ...rest].join(', ')}${silent}`
}

function of(row: Held): string {
  return isStale(row) || row.years_behind === null ? ` in ${row.year}` : ''
}
