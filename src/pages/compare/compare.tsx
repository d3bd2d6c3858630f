/** The page that sets two to eight allies beside each other. */
import { type CardParts, pictureCard, wordsCard } from '../../charts/card.js'
import type { Steps } from '../../domain/steps.js'
import { drawnFrom } from '../../formats/svg.js'
import { compareHeadline } from '../../sentences/compare.js'
import { held } from '../../sentences/held.js'
import { sources } from '../../sentences/phrases.js'
import { spending } from '../../tables/spending.js'
import { type AgainstLevel, againstLevelOf, type ProgressRow } from '../against-level.js'
import { dayOf } from '../day.js'
import { htmlOf } from '../document.js'
import { BeforeRecord, Sentences } from '../heading.js'
import { type Page, type PageContent, PageMoved } from '../page.js'
import { addressOf } from '../shown.js'
import { ChosenAllies } from './choose-allies.js'
import { chosenAllies } from './chosen-allies.js'
import { comparedTable, comparePictures, questionOfLines } from './compare-pictures.js'
import { compareStart, START } from './compare-start.js'

/** One alone has a page of its own. */
const FEWEST = 2

/** The page at `/compare`. */
export const compare: Page = {
  path: '/compare',
  own: ['ally'],
  part: 'compare',
  hasTime: true,

  *make(asked, shown): Steps<PageContent> {
    const chosen = chosenAllies(asked, shown.own.ally)
    const { codes } = chosen
    const isAsWritten = codes.join() === (shown.own.ally ?? '')
    if (!isAsWritten && chosen.not.length === 0) throw new PageMoved(addressOf(shown, { ally: codes.join() }))
    if (codes.length < FEWEST) return yield* compareStart(chosen, asked, shown)
    const against = yield* againstLevelOf(codes, asked, shown)
    const rows = rowsOf(codes, against)
    const title = titleOf(rows)
    const day = dayOf(asked)
    const parts = [
      htmlOf(
        <>
          <Sentences sentences={[title]} />
          {day.asOf < day.recordBegins && <BeforeRecord day={day} shown={shown} />}
          <ChosenAllies shown={shown} chosen={codes} not={chosen.not} allies={asked.view.allies} />
        </>,
      ),
    ]
    if (held(rows).length > 0) {
      parts.push(yield* comparePictures(rows, against, asked, shown))
      yield
      parts.push(yield* comparedTable(rows, against, asked, shown))
    }
    const names = asked.view.allies.filter(({ code }) => codes.includes(code)).map(({ name }) => name)
    const description = `${names.join(', ')}: what each spends on defense, where it stands, and what it promised.`
    return { head: { title, description }, main: parts.join('') }
  },

  *card(asked, shown): Steps<CardParts> {
    const { codes } = chosenAllies(asked, shown.own.ally)
    if (codes.length < FEWEST) return wordsCard([START], '')
    const headline = titleOf(rowsOf(codes, yield* againstLevelOf(codes, asked, shown)))
    const { chart, subject } = drawnFrom(yield* asked.drawn(spending, questionOfLines(codes)))
    const drawing = pictureCard((look) => chart.picture(subject, look))
    return { headline: [headline], source: sources(subject.editions) ?? '', ...drawing }
  },
}

/** In the order in which they were chosen. */
function rowsOf(codes: readonly string[], { rows }: AgainstLevel): readonly ProgressRow[] {
  return codes.flatMap((code) => rows.find(({ ally }) => ally === code) ?? [])
}

function titleOf(rows: readonly ProgressRow[]): string {
  return `${compareHeadline(rows) ?? 'No figures are held for this day'}.`
}
