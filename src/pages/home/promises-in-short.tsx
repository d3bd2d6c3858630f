/** What was missed and what falls due next, a few of each; the promise board has all. */
import type { JSX } from 'preact'
import type { Steps } from '../../domain/steps.js'
import { boardOf } from '../../sentences/board-groups.js'
import { promisesHeadline } from '../../sentences/promises.js'
import type { Asked } from '../asked.js'
import { promisesOn } from '../promises/promise-board.js'
import { PromiseTable } from '../promises/promise-table.js'
import { addressOf, type Shown } from '../shown.js'

const MOST = 7

/** Both side by side. */
export function* promisesInShort(asked: Asked, shown: Shown): Steps<JSX.Element> {
  const promises = yield* promisesOn(asked)
  const { missed, due } = boardOf(promises)
  return (
    <div class="two">
      <section class="block" aria-labelledby="promises">
        <h2 id="promises">{promisesHeadline(promises)}</h2>
        <p class="what">What was promised for a year (line) against the figure for it (bar), percent of GDP.</p>
        {missed.length > 0 && (
          <PromiseTable promises={missed.slice(0, MOST)} tone="missed" shown={shown} first="Missed" />
        )}
        <p class="more">
          <a href={addressOf({ ...shown, level: {}, own: {} }, {}, '/promises')}>The whole promise board</a>
        </p>
      </section>
      {due.length > 0 && (
        <section class="block" aria-labelledby="due">
          <h2 id="due">What falls due next</h2>
          <p class="what">Own words by year, with where the ally stands on this day (bar).</p>
          <PromiseTable promises={due.slice(0, MOST)} tone="due" shown={shown} first="Due" />
          <p class="note">Nothing is decided before the figures of the year are out.</p>
        </section>
      )}
    </div>
  )
}
