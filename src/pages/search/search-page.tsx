/** Where a search leads that is sent without the script: to the ally found, or to those that may be meant. */
import type { View } from '../../domain/dataset.js'
import type { Steps } from '../../domain/steps.js'
import { keyLater, keyNamed } from '../../query/reference.js'
import { whoWasMeant } from '../ally/named-ally.js'
import { htmlOf } from '../document.js'
import { Sentences } from '../heading.js'
import { type Page, type PageContent, PageMoved } from '../page.js'
import { addressOf, addressOfAlly, type Shown } from '../shown.js'
import { type Found, foundBy } from './found.js'
import { foundOn } from './search.js'

/** The page at `/search?q=`. */
export const search: Page = {
  path: '/search',
  own: ['q'],
  part: null,
  isUnlisted: true,
  hasTime: true,

  *make(asked, shown): Steps<PageContent> {
    const typed = shown.own.q ?? ''
    const onThisDay = { ...shown, own: {} }
    if (typed === '') throw new PageMoved(addressOf(onThisDay, {}, '/'), 303)
    const { view } = asked
    const named = keyNamed(view, 'ally', typed) ?? keyLater(view, 'ally', typed)
    if (named !== null) throw new PageMoved(addressOfAlly(onThisDay, named), 303)
    const all = yield* foundOn(asked, onThisDay)
    const [first, ...others] = foundBy(typed, all)
    if (first !== undefined && others.length === 0) throw new PageMoved(first.href, 303)
    const found = first === undefined ? meant(typed, all, view) : [first, ...others]
    const title = first === undefined ? `No ally is called “${typed}”.` : `Several allies may be meant by “${typed}”.`
    const main = htmlOf(<Hits title={title} found={found} shown={onThisDay} />)
    return { head: { title, description: 'Search for an ally by its name or code.' }, main }
  },
}

function meant(typed: string, all: readonly Found[], view: View): readonly Found[] {
  const codes = whoWasMeant(view, typed).map(({ code }) => code)
  return all.filter(({ code }) => codes.includes(code))
}

function Hits({ title, found, shown }: { title: string; found: readonly Found[]; shown: Shown }) {
  return (
    <>
      <Sentences sentences={[title]} />
      {found.length > 0 && (
        <ul class="choices">
          {found.map(({ href, name, words }) => (
            <li>
              <a href={href}>{name}</a> {words}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={addressOf(shown, {}, '/')}>All allies</a>
      </p>
    </>
  )
}
