/** Why a question of a table is refused: what it asks for is not there, not offered, or a check does not say yes. */
import { suggesting } from '../../faults/fault.js'
import { nearest } from '../../faults/nearest.js'
import { formatsOf, splitSuffix } from '../../formats/format.js'
import { CITATION_FORMATS, CITE_PATH } from '../../formats/written-citation.js'
import type { MissingItem } from '../../query/item.js'
import type { Page } from '../../query/page.js'
import type { Table } from '../../query/table.js'
import { Problem, pathOf } from './problem.js'

/** A 404 for a URL that leads nowhere: it names the representations offered, or the nearest table. */
export function unknownPath(url: string, tables: readonly Table[]): Problem {
  const path = pathOf(url)
  const { name, suffix } = splitSuffix(path)
  const offered = offeredAt(name, tables)
  if (offered && suffix !== null && !offered.includes(suffix)) return noSuchRepresentation(name, suffix, offered)
  const like = nearest(name, [...tables.map((candidate) => candidate.path), CITE_PATH])
  return new Problem(
    'not_found',
    `there is nothing at ${path.slice(0, 100)}${like ? `; did you mean ${like}?` : '.'} See /help.`,
  )
}

function offeredAt(path: string, tables: readonly Table[]): readonly string[] | undefined {
  if (path === CITE_PATH) return CITATION_FORMATS
  const table = tables.find((candidate) => candidate.path === path)
  return table && formatsOf(table)
}

/** A 404 for a suffix that is not offered. */
export function noSuchRepresentation(path: string, suffix: string, offered: readonly string[]): Problem {
  const paths = offered.map((format) => `${path}.${format}`).join(', ')
  return new Problem('no_such_representation', `${path} is not offered as .${suffix}; offered are ${paths}`)
}

/** A 406 for an `Accept` header that names nothing offered. */
export function notAcceptable(accept: string | undefined, types: readonly string[]): Problem {
  return new Problem('not_acceptable', `Accept: ${accept} names none of ${types.join(', ')}`)
}

/** A 404 that says whether the item is unknown, with the nearest key, or only unknown on the date. */
export function missingItem({ kind, table, name, asOf, fault }: MissingItem): Problem {
  const [one] = table.noun
  if (kind === 'not_yet_ally') return new Problem('not_yet_ally', `${name} had not joined the alliance by ${asOf}`)
  if (kind === 'not_yet_known') return new Problem('not_yet_known', `the ${one} ${name} was not known yet on ${asOf}`)
  const unknown = { parameter: '', received: null, detail: `no ${one} is called ${name.slice(0, 100)}` }
  const { detail } = suggesting(unknown, fault?.nearest ?? fault?.candidates ?? null)
  return new Problem('no_such_item', detail, {
    faults: fault ? [fault] : [],
  })
}

/** With fail=true an answer that is not a yes is a failure, so that `curl -f` fails. @throws Problem then */
export function failUnlessYes({ table: { yesOrNo }, query, whole: [row] }: Page): void {
  if (yesOrNo === null || row === undefined || query.fail !== 'true') return
  const answer = yesOrNo.isYes(row)
  if (answer !== true)
    throw new Problem(answer === false ? 'check_failed' : 'check_without_figure', String(row.sentence))
}
