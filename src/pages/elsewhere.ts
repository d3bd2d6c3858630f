/** Where a reader goes who asks for an address that is not there, or no longer. */
import { nearest } from '../faults/nearest.js'
import { queryString } from '../formats/links.js'
import { namesOf } from '../query/reference.js'
import type { Ally } from '../record/allies.js'
import { type NoSuchPage, PARTS } from './page.js'
import { givenTexts, OF_EVERY_PAGE, pathOfAlly, type RawQuery } from './shown.js'

/** Where what was once shown at `/` stands now: an ally by its code, a view by its name; null where nothing is meant. */
export function formerAddress(query: RawQuery, allies: readonly Ally[]): string | null {
  const { ally, view, ...kept } = givenTexts(query, ['ally', 'view', ...OF_EVERY_PAGE])
  const code = ally === undefined ? null : namesOf(allies).codeOf(ally)
  const path = code !== null ? pathOfAlly(code) : view === 'timeline' ? PARTS.timeline.path : null
  return path === null ? null : `${path}${queryString(kept)}`
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
