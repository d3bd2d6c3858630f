/** The headline of the map: who spends most and who least. */
import { starting, within } from './grammar.js'
import { type Day, type Held, held, whyNoCount } from './held.js'
import { fixed } from './numbers.js'
import { extremesOf } from './series.js'

const DECIMALS = 2

/** `Lithuania spends most, Slovenia least`; of one ally `Spain spends 2.00% of GDP`. Without a full stop. */
export function mapHeadline(rows: readonly Held[], day: Pick<Day, 'asOf'>): string {
  const withheld = whyNoCount(rows, day)
  if (withheld !== null) return withheld.replace(/\.$/, '')
  const figures = held(rows).map(({ name, actual_percent }) => ({ name, value: actual_percent }))
  const [first, other] = figures.sort((a, b) => (a.name < b.name ? -1 : 1))
  if (first && !other) return `${starting(within(first.name))} spends ${fixed(first.value, DECIMALS)}% of GDP`
  return extremesOf(figures, { decimals: DECIMALS, isSpending: true })
}
