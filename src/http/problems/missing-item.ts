/** The problem that a missing item amounts to. */
import type { MissingItem } from '../../query/item.js'
import { Problem } from './problem.js'

/** A 404 that says whether the item is unknown, with the nearest key, or only unknown on the date. */
export function itemProblem({ kind, table, name, asOf, fault }: MissingItem): Problem {
  const [one] = table.noun
  if (kind === 'not_yet_ally') return new Problem('not_yet_ally', `${name} had not joined the alliance by ${asOf}`)
  if (kind === 'not_yet_known') return new Problem('not_yet_known', `the ${one} ${name} was not known yet on ${asOf}`)
  const suggestion = fault?.nearest ? `; did you mean ${fault.nearest}?` : ''
  return new Problem('no_such_item', `no ${one} is called ${name.slice(0, 100)}${suggestion}`, {
    faults: fault ? [fault] : [],
  })
}
