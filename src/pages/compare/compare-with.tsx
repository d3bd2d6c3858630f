/** The choice of an ally to set beside those that are shown, as a form. */
import { KeptFields } from '../kept-fields.js'
import type { Shown } from '../shown.js'

interface Props {
  readonly shown: Shown
  /** Codes of those shown. */
  readonly chosen: readonly string[]
  /** The allies of the day. */
  readonly allies: readonly { readonly code: string; readonly name: string }[]
  readonly label: string
  readonly button?: string
  /** Names it within the page. */
  readonly id: string
}

/** Sends to the comparison of those chosen and one more. */
export function CompareWith({ shown, chosen, allies, label, id, button = 'Compare' }: Props) {
  const others = allies.filter(({ code }) => !chosen.includes(code))
  return (
    <form class="field" method="get" action="/compare">
      <input type="hidden" name="ally" value={chosen.join()} />
      <KeptFields shown={{ ...shown, own: {} }} />
      <label for={id}>{label}</label>
      <select id={id} name="ally" required>
        <option value="">Choose an ally</option>
        {[...others]
          .sort((a, b) => a.name.localeCompare(b.name, 'en'))
          .map(({ code, name }) => (
            <option value={code}>{name}</option>
          ))}
      </select>
      <button type="submit">{button}</button>
    </form>
  )
}
