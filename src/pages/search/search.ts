/** What the search finds: every ally by all it is called, with its share and its own word. */
import type { Steps } from '../../domain/steps.js'
import { namesOf } from '../../query/reference.js'
import { fixed } from '../../sentences/numbers.js'
import { ownWord } from '../../sentences/own-word.js'
import { allies } from '../../tables/allies.js'
import { pledges } from '../../tables/pledges.js'
import type { Asked } from '../asked.js'
import { addressOfAlly, type Shown } from '../shown.js'
import { type Found, SEPARATOR } from './found.js'

/** Every ally of the day. */
export function* foundOn(asked: Asked, shown: Shown): Steps<readonly Found[]> {
  const names = namesOf(asked.source.dataset.facts.allies)
  const onThisDay = { ...shown, level: {}, own: {} }
  const promised = yield* asked.rows(pledges)
  // Of all tables with a row for each ally this one alone is answered on a day before any target.
  const rows = yield* asked.rows(allies)
  return rows.map(({ share_of_gdp, ...row }) => ({
    code: row.ally,
    name: row.name,
    names: names.namesOf(row.ally).join(SEPARATOR),
    words: inWords(share_of_gdp, ownWord({ ...row, actual_percent: share_of_gdp }, promised)?.words ?? null),
    href: addressOfAlly(onThisDay, row.ally),
  }))
}

function inWords(share: number | null, word: string | null): string {
  return [...(share === null ? [] : [fixed(share, 2)]), ...(word === null ? [] : [word])].join(' · ')
}
