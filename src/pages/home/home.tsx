/** The home page: where all allies stand against the target, what changed last, what was promised, what it would cost. */
import { levelCard, wordsCard } from '../../charts/card.js'
import { BASE_YEAR } from '../../domain/base-year.js'
import type { Steps } from '../../domain/steps.js'
import { drawnFrom } from '../../formats/svg.js'
import type { Texts } from '../../query/declaration.js'
import { measuredInShort } from '../../sentences/bars.js'
import { headline, lineBelow } from '../../sentences/headline.js'
import { held } from '../../sentences/held.js'
import { level } from '../../sentences/numbers.js'
import { sources } from '../../sentences/phrases.js'
import { strip } from '../../sentences/strip.js'
import { type TargetRow, targetInForce } from '../../sentences/targets.js'
import { alliance } from '../../tables/alliance.js'
import { pledges as pledgesTable } from '../../tables/pledges.js'
import { progress } from '../../tables/progress.js'
import { againstLevel } from '../against-level.js'
import { dayOf, editionOn } from '../day.js'
import { htmlOf } from '../document.js'
import { drawn, Figure } from '../figure.js'
import { BeforeRecord, Sentences } from '../heading.js'
import { LevelPicker } from '../level-picker.js'
import type { Page } from '../page.js'
import { addressOf, type Shown } from '../shown.js'
import { changesSection } from './changes.js'
import { multiplesSection } from './multiples.js'
import { promisesInShort } from './promises-in-short.js'
import { StandingsTable } from './standings-table.js'
import { Strip } from './strip.js'
import { WhatIf, wayTo } from './what-if.js'

/** The orders the bars come in, by what `/v1/progress` sorts by. */
const ORDERS: readonly { readonly sort: string; readonly title: string }[] = [
  { sort: '', title: 'Figure' },
  { sort: 'prospect', title: 'What they say' },
  { sort: 'name', title: 'Name' },
]

/** Since the target of Wales. */
const SHOWN_YEARS = `${BASE_YEAR}..`

/** The page at `/`. */
export const home: Page = {
  path: '/',
  own: ['sort', 'gdp_growth'],
  part: 'allies',
  hasTime: true,

  *make(asked, shown) {
    const day = dayOf(asked)
    const { rows, targets, percent } = yield* againstLevel(asked, shown)
    const sentences = headline(rows, targets, day)
    const below = lineBelow(rows, targets, day)
    const head = {
      title: sentences.join(' '),
      description: below?.join(' ').replace(/:$/, '.') ?? 'What NATO allies spend on defense, and what they promised.',
    }
    const parts: string[] = []
    const add = function* (part: preact.ComponentChildren): Steps<void> {
      parts.push(htmlOf(part))
      yield
    }
    yield* add(
      <>
        <Sentences sentences={sentences} />
        {below !== null && <p class="lead">{below.join(' ')}</p>}
      </>,
    )
    const edition = editionOn(asked)
    if (edition === null || percent === null || held(rows).length === 0) {
      yield* add(<BeforeRecord day={day} shown={shown} />)
      return { head, main: parts.join('') }
    }
    const segments = strip(rows, day)
    if (segments !== null) yield* add(<Strip segments={segments} />)

    const highestFirst = rows.toSorted((a, b) => (b.actual_percent ?? -1) - (a.actual_percent ?? -1))
    const pledges = yield* asked.rows(pledgesTable)
    const question = { ...shown.level, ...pick(shown.own, 'sort') }
    const bars = yield* drawn(asked, shown, {
      table: progress,
      question,
      widths: ['small', 'phone', 'main'],
      hasLinks: true,
    })
    const map = yield* drawn(asked, shown, {
      table: progress,
      question: { ...shown.level, picture: 'map' },
      widths: ['small', 'phone', 'narrow'],
      hasLinks: true,
    })
    const { rows: inForce } = yield* againstLevel(asked, { level: {} })
    const changes = yield* changesSection(asked, { edition, rows: inForce, pledges, targets })
    yield* add(
      <div class="main-and-side">
        <Figure drawn={bars} id="allies" below={<StandingsTable rows={highestFirst} pledges={pledges} shown={shown} />}>
          <div class="controls">
            <LevelPicker shown={shown} targets={targets} percent={percent} />
            <Orders shown={shown} />
          </div>
        </Figure>
        <div class="side">
          <Figure drawn={map} id="map" isSmall />
          {changes}
        </div>
      </div>,
    )
    yield* add(yield* promisesInShort(asked, shown))
    const inColumn = (question: Texts) =>
      drawn(asked, shown, { table: alliance, question, widths: ['phone', 'column'] })
    const counts = yield* inColumn({ area: 'NATO', year: SHOWN_YEARS, picture: 'counts' })
    const together = yield* inColumn({ year: SHOWN_YEARS })
    yield* add(
      <div class="two">
        <Figure drawn={counts} id="counts" isSmall />
        <Figure drawn={together} id="together" isSmall />
      </div>,
    )
    const { source } = bars
    yield* add(yield* multiplesSection(asked, shown, { rows: highestFirst, targets, source }))
    const way = yield* wayTo(asked, shown)
    yield* add(
      <div class="two">
        <WhatIf shown={shown} day={day} rows={rows} way={way} source={source} />
        <HowToRead targets={targets} />
      </div>,
    )
    return { head, main: parts.join('') }
  },

  *card(asked, shown) {
    const { rows, targets } = yield* againstLevel(asked, shown)
    if (rows.length === 0) return wordsCard(headline(rows, targets, dayOf(asked)), '')
    const { subject } = drawnFrom(yield* asked.drawn(progress, shown.level))
    const subtitle = measuredInShort(rows)
    const source = sources(subject.editions) ?? ''
    return { headline: headline(rows, targets, dayOf(asked)), subtitle, source, ...levelCard({ ...subject, rows }) }
  },
}

function pick(own: Texts, name: string): Texts {
  const value = own[name]
  return ORDERS.some(({ sort }) => sort === value) && value ? { [name]: value } : {}
}

function Orders({ shown }: { shown: Shown }) {
  const { sort = '' } = pick(shown.own, 'sort')
  return (
    <nav class="choice" aria-label="Sort">
      <span aria-hidden="true">Sort</span>
      {ORDERS.map((one) => (
        <a href={addressOf(shown, { sort: one.sort })} aria-current={one.sort === sort ? 'true' : undefined}>
          {one.title}
        </a>
      ))}
    </nav>
  )
}

/** `targets` are those known on the day. */
function HowToRead({ targets }: { targets: readonly TargetRow[] }) {
  const total = targetInForce(targets, 'total_share_of_gdp')
  return (
    <section class="block" aria-labelledby="read">
      <h2 id="read">How to read this</h2>
      <p>
        “Core” is military spending by NATO’s definition.{' '}
        {total !== null &&
          `The ${level(total.percent)} agreed beside it adds related spending, of which NATO publishes no figures by ally, so it cannot be counted yet.`}
      </p>
      <p>
        An <b>edition</b> is one publication of NATO’s figures; each one revises the years before, so the same year can
        have two numbers. Step back with <i>‹ Before</i> to see what was known then.
      </p>
      <p>
        <b>Recent pace</b> carries the last five years on. Past paces were often wrong, so it never colors an ally that
        has spoken for itself. <a href="/about#sure">How sure is this?</a>
      </p>
    </section>
  )
}
