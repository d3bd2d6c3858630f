/** What the record knows of an ally on the day, as the headline of its page, its picture for messages and the parts below need it. */
import type { Steps } from '../../domain/steps.js'
import type { RowIn } from '../../query/table.js'
import { allyHeadline } from '../../sentences/ally.js'
import { isStale } from '../../sentences/held.js'
import { pledges as pledgesTable } from '../../tables/pledges.js'
import { spending } from '../../tables/spending.js'
import { type AgainstLevel, type AgainstLevelOf, againstLevelOf, type ProgressRow, ranked } from '../against-level.js'
import type { Asked } from '../asked.js'
import type { Shown } from '../shown.js'
import type { NamedAlly } from './named-ally.js'

/** A row of `pledges`. */
export type Pledge = RowIn<typeof pledgesTable>
/** A row of `spending`. */
export type Figure = RowIn<typeof spending>

/** What is known of it. */
export interface ReadAlly extends NamedAlly {
  /** Null on a day before any target was in force. */
  readonly row: ProgressRow | null
  /** All allies against the level that `row` is set against. */
  readonly against: AgainstLevelOf
  /** Its own, also those replaced since. */
  readonly pledges: readonly Pledge[]
  /** Its share of GDP by year, the earliest first. */
  readonly shares: readonly Figure[]
  /** The first heading of its page. */
  readonly sentences: readonly string[]
}

/** Reads it. @throws FaultyQuestion */
export function* readAlly(asked: Asked, shown: Shown, named: NamedAlly): Steps<ReadAlly> {
  const pledges = yield* asked.rows(pledgesTable, { ally: named.code })
  const shares = yield* asked.rows(spending, { area: named.code, indicator: 'share_of_gdp' })
  const against = yield* againstLevelOf([named.code], asked, shown)
  const row = against.rows.find(({ ally }) => ally === named.code) ?? null
  const sentences = row === null ? ['No figures are held for this day.'] : allyHeadline(row, pledges, asked)
  return { ...named, row, against, pledges, shares, sentences }
}

/** All allies with a figure, the highest share first; none where figures of different years allow no order. */
export function orderOf({ rows }: AgainstLevel): readonly ProgressRow[] {
  return rows.some(isStale) ? [] : ranked(rows)
}
