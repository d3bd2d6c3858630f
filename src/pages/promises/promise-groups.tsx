/** The groups of the promise board, each with what is said of it. */
import type { ComponentChildren } from 'preact'
import {
  aboutDeclined,
  aboutDue,
  aboutOutdone,
  aboutReplaced,
  aboutUnmeasured,
  whatItBecame,
  withoutYear,
} from '../../sentences/board.js'
import type { Board } from '../../sentences/board-groups.js'
import { fixed } from '../../sentences/numbers.js'
import { longDate } from '../../sentences/phrases.js'
import { givenTogether, promiseInWords } from '../../sentences/promises.js'
import { addressOfAlly, type Shown } from '../shown.js'
import { ROLES } from '../table-roles.js'
import type { Promised } from './promise-board.js'
import { PromiseTable } from './promise-table.js'

interface GroupProps {
  readonly title: string
  /** Names it within the page, and gives its rule a color. */
  readonly id: string
  readonly count: number
  readonly about: string
  readonly children?: ComponentChildren
}

/** A group under its name and its number. */
export function Group({ title, id, count, about, children }: GroupProps) {
  return (
    <section class="block group" id={id} aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>
        {title} <span>{count}</span>
      </h2>
      <p class="what">{about}</p>
      {count > 0 ? children : <p class="note">None on this day.</p>}
    </section>
  )
}

interface RowsProps {
  readonly rows: readonly Promised[]
  readonly shown: Shown
}

/** Own words with a year, and below what is open beside them. */
export function Due({ board, shown }: { readonly board: Board<Promised>; readonly shown: Shown }) {
  const names = new Map(board.together.map(({ ally, name }) => [ally, name]))
  const more = [withoutYear(board.undated), ...givenTogether(board.together, (ally) => names.get(ally) ?? ally)]
  return (
    <Group title="Due" id="due" count={board.due.length} about={aboutDue(board.due)}>
      <PromiseTable promises={board.due} tone="due" shown={shown} />
      {more.map((sentence) => sentence !== null && <p class="note">{sentence}</p>)}
      {board.outdone.length > 0 && (
        <details class="more">
          <summary>{aboutOutdone(board.outdone.length)}</summary>
          <PromiseTable promises={board.outdone} tone="due" shown={shown} />
        </details>
      )}
    </Group>
  )
}

/** Reservations, in the words they are recorded under. */
export function Declined({ rows, shown }: RowsProps) {
  return (
    <Group title="Declined" id="declined" count={rows.length} about={aboutDeclined()}>
      <Listed
        heads={['In its words', 'Said', 'Now']}
        rows={rows}
        shown={shown}
        cells={({ title, announced_on, current_percent, source_url }) => [
          <a href={source_url}>{title}</a>,
          announced_on === null ? 'undated' : longDate(announced_on),
          current_percent === null ? 'no figure' : fixed(current_percent, 2),
        ]}
      />
    </Group>
  )
}

/** Promises of what nobody publishes by ally; nothing where there are none. */
export function Unmeasured({ rows, shown }: RowsProps) {
  if (rows.length === 0) return null
  return (
    <Group title="Cannot be measured" id="unmeasured" count={rows.length} about={aboutUnmeasured(rows)}>
      <FirstFew
        heads={['Promise', 'Core, now']}
        rows={rows}
        shown={shown}
        cells={(one) => [
          <a href={one.source_url}>{promiseInWords(one)}</a>,
          one.current_percent === null ? 'no figure' : fixed(one.current_percent, 2),
        ]}
      />
    </Group>
  )
}

/** What was withdrawn or overtaken; nothing where there is none. `all` holds what came after. */
export function Replaced({ rows, shown, all }: RowsProps & { readonly all: readonly Promised[] }) {
  if (rows.length === 0) return null
  return (
    <Group title="Replaced" id="replaced" count={rows.length} about={aboutReplaced()}>
      <FirstFew
        heads={['Promise', 'Became']}
        rows={rows}
        shown={shown}
        cells={(one) => [
          <a href={one.source_url}>{promiseInWords(one)}</a>,
          whatItBecame(all.find(({ id }) => id === one.superseded_by) ?? null),
        ]}
      />
    </Group>
  )
}

interface ListedProps extends RowsProps {
  /** What the columns after the ally are called. */
  readonly heads: readonly string[]
  readonly cells: (one: Promised) => readonly ComponentChildren[]
}

/** So many rows stand in view of a group that is less asked for. */
const IN_VIEW = 3

/** The first few rows, and all others on request. */
function FirstFew(props: ListedProps) {
  const { rows } = props
  const rest = rows.slice(IN_VIEW)
  return (
    <>
      <Listed {...props} rows={rows.slice(0, IN_VIEW)} />
      {rest.length > 0 && (
        <details class="more">
          <summary>Show {rest.length} more</summary>
          <Listed {...props} rows={rest} />
        </details>
      )}
    </>
  )
}

function Listed({ heads, rows, shown, cells }: ListedProps) {
  return (
    <table class="listed stacked" {...ROLES.table}>
      <thead {...ROLES.group}>
        <tr {...ROLES.row}>
          {['Ally', ...heads].map((head, place) => (
            <th {...ROLES.columnHead} scope="col" class={place === heads.length ? 'last' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...ROLES.group}>
        {rows.map((one) => (
          <tr {...ROLES.row}>
            <th {...ROLES.rowHead} scope="row">
              <a href={addressOfAlly(shown, one.ally)}>{one.name}</a>
            </th>
            {cells(one).map((cell, place) => (
              <td {...ROLES.cell} class={place === 0 ? 'promise' : place === heads.length - 1 ? 'last' : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
