/** Where a comparison begins: a box for each ally, three of them ticked, and groups that can be compared at once. */
import type { Steps } from '../../domain/steps.js'
import { counted } from '../../sentences/grammar.js'
import { groups } from '../../tables/groups.js'
import { spending } from '../../tables/spending.js'
import type { Asked } from '../asked.js'
import { htmlOf } from '../document.js'
import { Sentences } from '../heading.js'
import type { PageContent } from '../page.js'
import { addressOf, type Shown } from '../shown.js'
import { ChooseAllies, NotChosenList } from './choose-allies.js'
import { type ChosenAllies, MOST_COMPARED } from './chosen-allies.js'

/** Its first heading. */
export const START = `Compare two to ${counted(MOST_COMPARED)} allies.`

/** So many are ticked where none is chosen. */
const TICKED = 3

/** The page where fewer than two are chosen. */
export function* compareStart({ codes, not }: ChosenAllies, asked: Asked, shown: Shown): Steps<PageContent> {
  const checked = codes.length > 0 ? codes : yield* largestSpenders(asked)
  const small = (yield* asked.rows(groups)).filter(({ size }) => size > 1 && size <= MOST_COMPARED)
  const [only] = codes
  const name = asked.view.allies.find(({ code }) => code === only)?.name
  const main = htmlOf(
    <>
      <Sentences sentences={[START]} />
      <p class="lead">
        {name === undefined ? 'Choose them here, or one of the groups below.' : `Choose whom to set beside ${name}.`}
      </p>
      <NotChosenList not={not} shown={shown} chosen={codes} />
      <ChooseAllies shown={shown} checked={checked} allies={asked.view.allies} />
      {small.length > 0 && (
        <section class="block apart" aria-labelledby="groups">
          <h2 id="groups">Groups</h2>
          <ul class="choices">
            {small.map(({ title, members }) => (
              <li>
                <a href={addressOf(shown, { ally: (members ?? '').split(';').join() })}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>,
  )
  return {
    head: { title: START, description: 'What allies spend on defense, side by side, with what they promised.' },
    main,
  }
}

/** The allies that spend most in dollars; none before the record begins. */
function* largestSpenders(asked: Asked): Steps<readonly string[]> {
  const amounts = yield* asked.rows(spending, { indicator: 'spending_usd', year: 'latest' })
  const ofAllies = amounts.filter(({ area }) => asked.view.allies.some(({ code }) => code === area))
  return [...ofAllies]
    .sort((a, b) => b.value - a.value)
    .slice(0, TICKED)
    .map(({ area }) => area)
}
