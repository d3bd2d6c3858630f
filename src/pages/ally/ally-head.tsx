/** What stands above the pictures of an ally: who stands before and after it, its headline, its state, its key figures. */

import type { View } from '../../domain/dataset.js'
import type { KeyFigure } from '../../sentences/ally.js'
import { starting, within } from '../../sentences/grammar.js'
import type { Day } from '../../sentences/held.js'
import { longDate } from '../../sentences/phrases.js'
import { BeforeRecord, Sentences } from '../heading.js'
import { addressOf, addressOfAlly, type Shown } from '../shown.js'
import type { NamedAlly } from './named-ally.js'
import { orderOf, type ReadAlly } from './read-ally.js'
import { StateLine } from './state-line.js'

interface Props {
  readonly of: ReadAlly
  readonly keys: readonly KeyFigure[]
  readonly day: Day
  readonly shown: Shown
  readonly view: View
}

/** The head of the page. */
export function AllyHead({ of, keys, day, shown, view }: Props) {
  const { row, sentences, pledges } = of
  return (
    <>
      <Crumbs of={of} shown={shown} />
      <Sentences sentences={sentences} />
      {row !== null && <StateLine row={row} pledges={pledges} view={view} />}
      {day.asOf < day.recordBegins ? (
        <BeforeRecord day={day} shown={shown} />
      ) : (
        keys.length > 0 && (
          <ul class="keys">
            {keys.map(({ figure, words }) => (
              <li>
                <b>{figure}</b> {words}
              </li>
            ))}
          </ul>
        )
      )}
    </>
  )
}

function Crumbs({ of, shown }: { of: ReadAlly; shown: Shown }) {
  const order = orderOf(of.against)
  const at = order.findIndex(({ ally }) => ally === of.code)
  const [before, after] = at < 0 ? [] : [order[at - 1], order[at + 1]]
  return (
    <nav class="crumbs" aria-label="Other allies">
      <a href={addressOf(shown, {}, '/')}>All allies</a>
      {before && (
        <>
          {' · '}
          <a href={addressOfAlly(shown, before.ally)} rel="prev">
            ‹ {before.name}
          </a>
        </>
      )}
      {after && (
        <>
          {' · '}
          <a href={addressOfAlly(shown, after.ally)} rel="next">
            {after.name} ›
          </a>
        </>
      )}
    </nav>
  )
}

/** What is said of a country on a day before it joined, and the way to the day on which it did. */
export function NotYetAlly({ named, shown }: { named: NamedAlly; shown: Shown }) {
  const { joinedOn } = named
  return (
    <>
      <nav class="crumbs" aria-label="Other allies">
        <a href={addressOf(shown, {}, '/')}>All allies</a>
      </nav>
      <Sentences sentences={[notYet(named, shown)]} />
      <p class="lead">
        It joined on {longDate(joinedOn)}. <a href={addressOn(shown, joinedOn)}>Go there</a>
      </p>
      <p>
        <a href={addressOf({ ...shown, followsToday: true })}>{starting(within(named.name))} today</a>
      </p>
    </>
  )
}

/** `On 1 August 2023 Sweden was not yet an ally.` */
export function notYet({ name }: NamedAlly, { asOf }: Pick<Shown, 'asOf'>): string {
  return `On ${longDate(asOf)} ${within(name)} was not yet an ally.`
}

function addressOn(shown: Shown, asOf: string): string {
  return addressOf({ ...shown, asOf, followsToday: false })
}
