/** With fail=true, a check that does not say yes is a failure, so that `curl -f` fails. */
import type { Page } from '../../query/table.js'
import { Problem } from './problem.js'

/** @throws Problem for a no or a missing figure, where the question asked for it */
export function failUnlessYes({ table, query, whole }: Page): void {
  const [row] = whole
  if (table.name !== 'check' || query.fail !== 'true' || row?.answer === true) return
  throw new Problem(row?.answer === false ? 'check_failed' : 'check_without_figure', String(row?.sentence))
}
