/** The words of the pages, in plain English. */
import type { ComponentChildren } from 'preact'
import { STATES, type State } from '../../sentences/states.js'

/** What each state is, in the order of the states. */
const STATE_TERMS: Readonly<Record<State, readonly [word: string, meaning: string]>> = {
  met: ['Met', 'the figure is at the level or above it.'],
  pledged: ['Says it will', 'the ally itself gave a year by which it will be there, and that year is still ahead.'],
  on_pace: [
    'Pace would do',
    'no such year; carried on, the pace of its last figures would be enough. That is our arithmetic.',
  ],
  behind: ['Pace would not', 'no such year, and the pace would not be enough, or there are too few figures for one.'],
  declined: ['Says it will not', 'it has said that it will stop below the level, or keeps its own course.'],
}

const TERMS: readonly (readonly [term: string, meaning: ComponentChildren])[] = [
  ['Core', 'Defense spending by NATO’s definition, as a share of GDP. The target of 3.5% counts this alone.'],
  [
    'Total',
    'Core, and up to 1.5% of GDP for what serves defense beside it, such as roads and networks: together the 5% agreed at The Hague. Nobody publishes the second part by ally, so no ally is measured by the total.',
  ],
  [
    'Estimate',
    'A figure for a year whose accounts are not closed, marked so by NATO. It usually moves in later editions.',
  ],
  [
    'Edition',
    'One publication of the figures. Each one can revise the years before, so a year has as many figures as editions.',
  ],
  [
    'Target',
    'A level the allies agreed on together. It counts from the day of the agreement until another takes its place.',
  ],
  [
    'Promise',
    'What one ally says it will itself reach. Kept: the figure of the promised year, or of one before where that is enough, is there. Missed: it is not. Due: its year is not over. Replaced: a later word took its place.',
  ],
  [
    'Reservation',
    'An ally’s own word that it will not do what was agreed. It promises nothing, so it is neither kept nor missed.',
  ],
  [
    'Gap',
    'The share less the level, in percentage points; what is short of it in money is that part of the same year’s GDP.',
  ],
  ['Pace', 'The middle one of the slopes between the figures of the last years, in percentage points a year.'],
  [
    'States against a level',
    <ul>
      {STATES.map((state) => {
        const [word, meaning] = STATE_TERMS[state]
        return (
          <li>
            <b class={`state ${state}`}>{word}</b>: {meaning}
          </li>
        )
      })}
    </ul>,
  ],
]

/** All of them, with their meanings. */
export function Terms() {
  return (
    <section class="block prose" id="words" aria-labelledby="words-head">
      <h2 id="words-head">Words</h2>
      <dl>
        {TERMS.map(([term, meaning]) => (
          <>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </>
        ))}
      </dl>
    </section>
  )
}
