/** Where a reader goes who asks for an address that is not there, or no longer. */
import { nearest } from '../faults/nearest.js'
import { namesOf } from '../query/reference.js'
import type { Ally } from '../record/allies.js'
import { type NoSuchPage, PARTS } from './page.js'
import { givenTexts, LEVEL_PARAMETERS, pathOfAlly, type RawQuery } from './shown.js'

/** Parameters of the day and the level, which the pages of today still take. */
const KEPT = ['as_of', ...LEVEL_PARAMETERS]

/** Where what was once shown at `/` stands now: an ally by its code, a view by its name; null where nothing is meant. */
export function formerAddress(query: RawQuery, allies: readonly Ally[]): string | null {
  const { ally, view, ...kept } = givenTexts(query, ['ally', 'view', ...KEPT])
  const code = ally === undefined ? null : namesOf(allies).codeOf(ally)
  const path = code !== null ? pathOfAlly(code) : view === 'timeline' ? PARTS.timeline.path : null
  const text = new URLSearchParams(kept).toString()
  return path === null || text === '' ? path : `${path}?${text}`
}

/** The pages that may have been meant by a path: that of an ally its last part names, and the part of the site that is most like it. */
export function meantBy(path: string, allies: readonly Ally[]): NoSuchPage['nearest'] {
  const last = path.split('/').at(-1) ?? ''
  const code = namesOf(allies).codeOf(last.replaceAll(/[-_+]/g, ' '))
  const ally = allies.find((one) => one.code === code)
  const parts = Object.values(PARTS)
  const like = nearest(
    `/${last}`,
    parts.map((part) => part.path),
  )
  return [
    ...(ally ? [{ title: ally.name, href: pathOfAlly(ally.code) }] : []),
    ...parts.filter((part) => part.path === like).map(({ title, path: href }) => ({ title, href })),
  ]
}
