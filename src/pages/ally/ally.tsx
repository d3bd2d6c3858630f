/** The page of an ally: what it spends, what it promised and what became of it, who stands beside it, what was said. */
import { type CardParts, pictureCard, wordsCard } from '../../charts/card.js'
import { BASE_YEAR } from '../../domain/base-year.js'
import type { Steps } from '../../domain/steps.js'
import { drawnFrom } from '../../formats/svg.js'
import { keyFigures, promiseHeadline } from '../../sentences/ally.js'
import { within } from '../../sentences/grammar.js'
import { sources } from '../../sentences/phrases.js'
import { publications } from '../../tables/publications.js'
import { spending } from '../../tables/spending.js'
import { statements } from '../../tables/statements.js'
import type { Asked } from '../asked.js'
import { dayOf } from '../day.js'
import { htmlOf } from '../document.js'
import type { Page, PageContent } from '../page.js'
import type { Shown } from '../shown.js'
import { AllyHead, NotYetAlly, notYet } from './ally-head.js'
import {
  equipmentPicture,
  neighborsPicture,
  promisesAsked,
  promisesPicture,
  revisionsPicture,
} from './ally-pictures.js'
import { allyNamed } from './named-ally.js'
import { Promised } from './promised.js'
import { type Figure, type ReadAlly, readAlly } from './read-ally.js'
import { WhatWasSaid } from './what-was-said.js'
import { YearlyFigures } from './yearly-figures.js'

/** The page at `/allies/{code}`. */
export const ally: Page = {
  path: '/allies/:code',
  own: [],
  part: 'allies',
  hasTime: true,

  *make(asked, shown, { code = '' }): Steps<PageContent> {
    const named = allyNamed(asked, shown, code)
    if (!named.isAlly) {
      const title = notYet(named, shown)
      return { head: { title, description: title }, main: htmlOf(<NotYetAlly named={named} shown={shown} />) }
    }
    const of = yield* readAlly(asked, shown, named)
    const { name, row, against, shares, pledges, sentences } = of
    const keys =
      row === null || row.actual_percent === null ? [] : keyFigures(row, against.rows, sinceBaseYear(shares), pledges)
    const parts = [htmlOf(<AllyHead of={of} keys={keys} day={dayOf(asked)} shown={shown} view={asked.view} />)]
    if (shares.length > 0) parts.push(yield* promisesPicture(of, asked, shown))
    parts.push(yield* columns(of, asked, shown))
    yield
    parts.push(yield* foot(of, asked))
    const promised = promiseHeadline(name, pledges)
    const whole = `What ${within(name)} spends on defense, what it promised, and what became of it.`
    return { head: { title: sentences.join(' '), description: `${promised}. ${whole}` }, main: parts.join('') }
  },

  *card(asked, shown, { code = '' }): Steps<CardParts> {
    const named = allyNamed(asked, shown, code)
    if (!named.isAlly) return wordsCard([notYet(named, shown)], '')
    const of = yield* readAlly(asked, shown, named)
    const { table, question } = promisesAsked(of)
    const { chart, subject } = drawnFrom(yield* asked.drawn(table, question))
    return {
      headline: of.sentences,
      source: sources(subject.editions) ?? '',
      ...pictureCard((look) => chart.picture(subject, look)),
    }
  },
}

/** The years that are shown: before them too little is held to set one beside the other. */
function sinceBaseYear(shares: readonly Figure[]): readonly Figure[] {
  return shares.filter(({ year }) => year >= BASE_YEAR)
}

/** Promises, neighbors, revisions and equipment, two beside each other. */
function* columns(of: ReadAlly, asked: Asked, shown: Shown): Steps<string> {
  const { name, row, pledges } = of
  const context = { actual: row?.actual_percent ?? null, year: row?.year ?? null, pledges }
  const parts = [htmlOf(<Promised pledges={pledges} name={within(name)} context={context} />)]
  for (const picture of [neighborsPicture, revisionsPicture, equipmentPicture]) {
    yield
    parts.push(yield* picture(of, asked, shown))
  }
  return `<div class="two">${parts.join('')}</div>`
}

/** What was said, and the figures as a table. */
function* foot({ code, shares }: ReadAlly, asked: Asked): Steps<string> {
  const said = yield* asked.rows(statements, { ally: code })
  const amounts = yield* asked.rows(spending, { area: code, indicator: 'spending_usd' })
  const editions = yield* asked.rows(publications)
  const edition = (id: string) => editions.find((one) => one.id === id)
  return htmlOf(
    <>
      <WhatWasSaid statements={said} urlOf={(id) => edition(id)?.url ?? `/v1/publications/${id}?as_of=${asked.asOf}`} />
      <YearlyFigures
        shares={shares}
        amounts={amounts}
        dayOf={(id) => edition(id)?.published_on ?? null}
        csv={`/v1/spending.csv?area=${code}&as_of=${asked.asOf}`}
      />
    </>,
  )
}
