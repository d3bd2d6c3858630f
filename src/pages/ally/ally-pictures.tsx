/** The pictures of an ally: its promises, its neighbors in the ranking, how its figures moved, what it spends on equipment. */
import { BASE_YEAR } from '../../domain/base-year.js'
import type { Steps } from '../../domain/steps.js'
import { areaNames } from '../../query/area-names.js'
import { promiseHeadline } from '../../sentences/ally.js'
import { measured } from '../../sentences/bars.js'
import { mixHeadline } from '../../sentences/mix.js'
import { revisionHeadline } from '../../sentences/revision.js'
import { targetInForce } from '../../sentences/targets.js'
import { pledges } from '../../tables/pledges.js'
import { progress } from '../../tables/progress.js'
import { revisions } from '../../tables/revisions.js'
import { spending } from '../../tables/spending.js'
import type { Asked } from '../asked.js'
import { CompareWith } from '../compare/compare-with.js'
import { htmlOf } from '../document.js'
import { drawn, Figure, type Wish } from '../figure.js'
import { LevelPicker } from '../level-picker.js'
import type { Shown } from '../shown.js'
import { orderOf, type ReadAlly } from './read-ally.js'

const CORE = 'share_of_gdp'
const EQUIPMENT = 'equipment_share'

/** What the picture of its promises is drawn from: without any word its figures against the targets alone. */
export function promisesAsked({ code, pledges: words }: ReadAlly): Pick<Wish, 'table' | 'question'> {
  if (words.length > 0) return { table: pledges, question: { ally: code } }
  return { table: spending, question: { area: code, indicator: CORE, year: `${BASE_YEAR}..` } }
}

/** Its promises against its figures, with the choice of the level and of another ally. */
export function* promisesPicture(of: ReadAlly, asked: Asked, shown: Shown): Steps<string> {
  const { code, name, against } = of
  const widths = ['phone', 'main', 'whole'] as const
  const picture = yield* drawn(asked, shown, { ...promisesAsked(of), widths })
  const allies = asked.view.allies.map((one) => ({ code: one.code, name: one.name }))
  return htmlOf(
    <div class="apart">
      <Figure drawn={picture} id="promises" headline={promiseHeadline(name, of.pledges)}>
        <div class="controls">
          <LevelPicker shown={shown} targets={against.targets} percent={against.percent} />
          <CompareWith shown={shown} chosen={[code]} allies={allies} label="Compare with" id="compare-with" />
        </div>
        {against.isNotAddressed && <p class="note">The target asked for speaks of other allies only.</p>}
      </Figure>
    </div>,
  )
}

/** So many stand in it, the ally among them. */
const NEIGHBORS = 6

/** Those beside it in the order of all; nothing where it has no place in one. */
export function* neighborsPicture({ code, against }: ReadAlly, asked: Asked, shown: Shown): Steps<string> {
  const order = orderOf(against)
  const at = order.findIndex(({ ally }) => ally === code)
  if (at < 0) return ''
  const first = Math.max(0, Math.min(at - NEIGHBORS / 2, order.length - NEIGHBORS))
  const rows = order.slice(first, first + NEIGHBORS)
  const question = { ally: rows.map(({ ally }) => ally).join(), ...(against.isNotAddressed ? {} : shown.level) }
  const picture = yield* drawn(asked, shown, { table: progress, question, widths: ['phone', 'column'], hasLinks: true })
  return htmlOf(
    <Figure
      drawn={picture}
      id="neighbors"
      headline="Among its neighbors in the ranking"
      subtitle={measured(rows)}
      isSmall
    />,
  )
}

/** So many years before the newest: of earlier ones the first editions are not held. */
const REVISED_YEARS = 4

/** How its newest figures moved from edition to edition; nothing where each stands in one only. */
export function* revisionsPicture({ code }: ReadAlly, asked: Asked, shown: Shown): Steps<string> {
  const all = yield* asked.rows(revisions, { area: code, indicator: CORE })
  const newest = Math.max(...all.map(({ year }) => year))
  const again = all.filter(({ year, reason }) => year >= newest - REVISED_YEARS && reason !== 'first_edition')
  const years = [...new Set(again.map(({ year }) => year))].sort((a, b) => a - b)
  if (years.length === 0) return ''
  const question = { area: code, indicator: CORE, year: years.join() }
  const picture = yield* drawn(asked, shown, { table: revisions, question, widths: ['phone', 'column'] })
  const rows = all.filter(({ year }) => years.includes(year))
  const headline = revisionHeadline(rows, { nameOf: areaNames(asked.source.dataset), whose: 'its' })
  return htmlOf(<Figure drawn={picture} id="revisions" {...(headline === null ? {} : { headline })} isSmall />)
}

/** What part of its spending buys equipment; nothing where no edition says. */
export function* equipmentPicture({ code, against }: ReadAlly, asked: Asked, shown: Shown): Steps<string> {
  const rows = yield* asked.rows(spending, { area: code, indicator: EQUIPMENT })
  const target = targetInForce(against.targets, EQUIPMENT)?.percent ?? null
  const headline = mixHeadline(rows, target)
  if (headline === null) return ''
  const question = { area: code, year: `${BASE_YEAR}..`, picture: 'mix' }
  const picture = yield* drawn(asked, shown, { table: spending, question, widths: ['phone', 'column'] })
  return htmlOf(<Figure drawn={picture} id="equipment" headline={headline} isSmall />)
}
