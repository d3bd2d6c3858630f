/** The promise board: what every ally promised of its share of GDP, and what became of it. */
import type { ComponentChild } from 'preact'
import { wordsCard } from '../../charts/card.js'
import type { Steps } from '../../domain/steps.js'
import { namesOf } from '../../query/reference.js'
import { compareText } from '../../record/text-order.js'
import { aboutKept, aboutMissed, boardLead } from '../../sentences/board.js'
import { type Board, boardOf } from '../../sentences/board-groups.js'
import { boardHeadline } from '../../sentences/promises.js'
import { pledges } from '../../tables/pledges.js'
import type { Asked } from '../asked.js'
import { htmlOf } from '../document.js'
import { Sentences } from '../heading.js'
import { KeptFields } from '../kept-fields.js'
import type { Page, PageContent } from '../page.js'
import { Share, sharedOf } from '../share.js'
import { addressOf, type Shown } from '../shown.js'
import { type Promised, promisesOn } from './promise-board.js'
import { Declined, Due, Group, Replaced, Unmeasured } from './promise-groups.js'
import { PromiseTable } from './promise-table.js'

/** The groups that can be shown alone, by the name they have in the address. */
const FILTERS = { missed: 'Missed', due: 'Due', kept: 'Kept', declined: 'Declined' } as const
type Filter = keyof typeof FILTERS

/** The page at `/promises`. */
export const promises: Page = {
  path: '/promises',
  own: ['outcome', 'ally'],
  part: 'promises',
  hasTime: true,

  *make(asked, shown): Steps<PageContent> {
    const all = yield* promisesOn(asked)
    const ally = allyChosen(asked, shown)
    const chosen = all.filter((one) => ally === null || one.ally === ally)
    const sentences = headlineOf(chosen, ally, asked)
    const board = boardOf(chosen)
    const head = { title: sentences.join(' '), description: boardLead(all.length) }
    const parts = [
      htmlOf(
        <>
          <Sentences sentences={sentences} />
          <p class="lead">{head.description}</p>
          <Controls all={all} board={board} shown={shown} ally={ally} name={head.title} />
        </>,
      ),
    ]
    for (const section of sectionsOf(board, filterChosen(shown), shown)) {
      yield
      parts.push(htmlOf(section))
    }
    return { head, main: parts.join('') }
  },

  *card(asked, shown) {
    const all = yield* promisesOn(asked)
    const ally = allyChosen(asked, shown)
    const chosen = all.filter((one) => ally === null || one.ally === ally)
    return wordsCard(headlineOf(chosen, ally, asked), boardLead(all.length))
  },
}

function filterChosen({ own: { outcome = '' } }: Shown): Filter | null {
  return isFilter(outcome) ? outcome : null
}

function isFilter(text: string): text is Filter {
  return Object.hasOwn(FILTERS, text)
}

/** The code of the ally asked for by anything it is called; null for all, and where nobody is called so. */
function allyChosen({ source }: Asked, { own: { ally } }: Shown): string | null {
  return ally === undefined ? null : namesOf(source.dataset.facts.allies).codeOf(ally)
}

/** Of one ally its name goes before. */
function headlineOf(chosen: readonly Promised[], ally: string | null, { asOf }: Asked): readonly string[] {
  const [first = '', ...rest] = boardHeadline(chosen, asOf)
  const name = ally === null ? undefined : chosen[0]?.name
  return [name === undefined ? first : `${name}: ${first.charAt(0).toLowerCase()}${first.slice(1)}`, ...rest]
}

interface ControlsProps {
  readonly all: readonly Promised[]
  readonly board: Board<Promised>
  readonly shown: Shown
  readonly ally: string | null
  readonly name: string
}

/** What of the board is shown: by what became of a promise, and whose. */
function Controls({ all, board, shown, ally, name }: ControlsProps) {
  const filter = filterChosen(shown)
  const question = { ...(ally === null ? {} : { ally }), indicator: 'share_of_gdp' }
  return (
    <div class="controls board-controls">
      <nav class="choice" aria-label="What became of them">
        <a href={addressOf(shown, { outcome: '' })} aria-current={filter === null ? 'true' : undefined}>
          All
        </a>
        {Object.entries(FILTERS).map(([outcome, title]) => (
          <a href={addressOf(shown, { outcome })} aria-current={filter === outcome ? 'true' : undefined}>
            {title} {isFilter(outcome) && board[outcome].length}
          </a>
        ))}
      </nav>
      <AllyChoice all={all} shown={shown} ally={ally} />
      <Share shared={sharedOf(pledges, question, shown)} name={name} />
    </div>
  )
}

function AllyChoice({ all, shown, ally }: Pick<ControlsProps, 'all' | 'shown' | 'ally'>) {
  const names = new Map(all.map((one) => [one.ally, one.name]))
  const offered = [...names].sort(([, a], [, b]) => compareText(a, b))
  const isUnknown = shown.own.ally !== undefined && (ally === null || !names.has(ally))
  return (
    <form class="field" method="get" action={shown.path}>
      <KeptFields shown={shown} without={['ally']} />
      <label for="whose">Ally</label>
      <select id="whose" name="ally" aria-describedby={isUnknown ? 'whose-fault' : undefined}>
        <option value="">All allies</option>
        {offered.map(([code, name]) => (
          <option value={code} selected={code === ally}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit">Show</button>
      {isUnknown && (
        <p class="fault" id="whose-fault">
          No promise of “{shown.own.ally}” is known on this day.
        </p>
      )}
    </form>
  )
}

/** The groups that are shown, missed and due side by side. */
function* sectionsOf(board: Board<Promised>, filter: Filter | null, shown: Shown): Generator<ComponentChild> {
  const isShown = (group: Filter) => (filter === null ? board[group].length > 0 : filter === group)
  const missed = isShown('missed') && (
    <Group title="Missed" id="missed" count={board.missed.length} about={aboutMissed(board.missed)}>
      <PromiseTable promises={board.missed} tone="missed" shown={shown} />
    </Group>
  )
  const declined = isShown('declined') && <Declined rows={board.declined} shown={shown} />
  const due = isShown('due') && <Due board={board} shown={shown} />
  yield (
    <div class="two board">
      <div>
        {missed}
        {declined}
        {filter === null && <Unmeasured rows={board.unmeasured} shown={shown} />}
        {filter === null && <Replaced rows={board.replaced} all={Object.values(board).flat()} shown={shown} />}
      </div>
      {due}
    </div>
  )
  if (!isShown('kept')) return
  const half = Math.ceil(board.kept.length / 2)
  yield (
    <Group title="Kept" id="kept" count={board.kept.length} about={aboutKept(board.kept)}>
      <div class="halves">
        {[board.kept.slice(0, half), board.kept.slice(half)]
          .filter((part) => part.length > 0)
          .map((part) => (
            <PromiseTable promises={part} tone="kept" shown={shown} />
          ))}
      </div>
    </Group>
  )
}
