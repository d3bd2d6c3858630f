/** The choice of the allies to compare: those chosen, each to be taken away, and a form with a box for each. */
import { counted } from '../../sentences/grammar.js'
import { KeptFields } from '../kept-fields.js'
import { addressOf, type Shown } from '../shown.js'
import { MOST_COMPARED, type NotChosen } from './chosen-allies.js'
import { CompareWith } from './compare-with.js'

interface Props {
  readonly shown: Shown
  readonly chosen: readonly string[]
  readonly not: readonly NotChosen[]
  readonly allies: readonly Choice[]
}

/** An ally that can be chosen. */
export interface Choice {
  readonly code: string
  readonly name: string
}

/** Those chosen, and how to choose others. */
export function ChosenAllies({ shown, chosen, not, allies }: Props) {
  return (
    <div class="chosen">
      <ul class="chips" aria-label="Compared">
        {chosen.map((code) => {
          const name = allies.find((one) => one.code === code)?.name ?? code
          const without = chosen.filter((one) => one !== code).join()
          return (
            <li>
              {name}
              <a href={addressOf(shown, { ally: without })} aria-label={`Without ${name}`}>
                ×
              </a>
            </li>
          )
        })}
      </ul>
      {chosen.length > 0 && chosen.length < MOST_COMPARED && (
        <CompareWith shown={shown} chosen={chosen} allies={allies} label="And" id="add-ally" button="Add" />
      )}
      <details class="other">
        <summary>Choose others…</summary>
        <ChooseAllies shown={shown} checked={chosen} allies={allies} />
      </details>
      <NotChosenList not={not} shown={shown} chosen={chosen} />
    </div>
  )
}

/** A box for each ally of the day; `checked` are those with a tick. */
export function ChooseAllies({
  shown,
  checked,
  allies,
}: Omit<Props, 'chosen' | 'not'> & { checked: readonly string[] }) {
  return (
    <form method="get" action="/compare" class="boxes">
      <KeptFields shown={{ ...shown, own: {} }} />
      <fieldset>
        <legend>Two to {counted(MOST_COMPARED)} allies</legend>
        {[...allies]
          .sort((a, b) => a.name.localeCompare(b.name, 'en'))
          .map(({ code, name }) => (
            <label>
              <input type="checkbox" name="ally" value={code} checked={checked.includes(code)} /> {name}
            </label>
          ))}
      </fieldset>
      <button type="submit">Compare</button>
    </form>
  )
}

/** What of the list was not understood, and who may have been meant. */
export function NotChosenList({ not, shown, chosen }: Pick<Props, 'not' | 'shown' | 'chosen'>) {
  return not.map(({ words, meant }) => (
    <p class="fault" role="status">
      {words}
      {meant.map(({ code, name }) => (
        <>
          {' '}
          <a href={addressOf(shown, { ally: [...chosen, code].join() })}>{name}?</a>
        </>
      ))}
    </p>
  ))
}
