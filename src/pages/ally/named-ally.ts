/** Which ally the path of a page names: by its code, by any of its names, or none. */
import type { View } from '../../domain/dataset.js'
import { faultOfName, keyLater, keyNamed, namesOf } from '../../query/reference.js'
import type { IsoDate } from '../../record/date.js'
import type { Asked } from '../asked.js'
import { NoSuchPage, PageMoved } from '../page.js'
import { addressOf, addressOfAlly, pathOfAlly, type Shown } from '../shown.js'

/** An ally, and since when it is one. */
export interface NamedAlly {
  readonly code: string
  readonly name: string
  readonly joinedOn: IsoDate
  /** Whether it had joined by the day of the page. */
  readonly isAlly: boolean
}

/** The ally of that name. @throws PageMoved where it has its page under its code, NoSuchPage where nobody is called so */
export function allyNamed({ view }: Asked, shown: Shown, name: string): NamedAlly {
  const code = keyNamed(view, 'ally', name) ?? keyLater(view, 'ally', name)
  const ally = view.dataset.facts.allies.find((one) => one.code === code)
  if (!ally) throw noSuchAlly(view, shown, name)
  const path = pathOfAlly(ally.code)
  if (name !== ally.code) throw new PageMoved(addressOf(shown, {}, path))
  return { code: ally.code, name: ally.name, joinedOn: ally.joinedOn, isAlly: !view.isNotYetAlly(ally.code) }
}

function noSuchAlly(view: View, shown: Shown, name: string): NoSuchPage {
  const other = namesOf(view.dataset.facts.allies).otherCountry(name)
  const message = other === null ? `No ally is called “${name}”.` : `${other} is not an ally.`
  const nearest = whoWasMeant(view, name)
  return new NoSuchPage(
    message,
    nearest.map(({ code, name: title }) => ({ title, href: addressOfAlly(shown, code) })),
  )
}

/** The allies that may have been meant by a name nobody has. */
export function whoWasMeant(view: View, name: string): readonly { readonly code: string; readonly name: string }[] {
  const { nearest, candidates } = faultOfName(view, 'ally', name, 'ally')
  const codes = nearest === undefined ? (candidates ?? []) : [nearest]
  return view.dataset.facts.allies.filter(({ code }) => codes.includes(code))
}
