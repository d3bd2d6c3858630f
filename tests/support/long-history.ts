/** A record that was edited many times: revisions of one pledge's title, to and fro, written without the way of an edit. */
import { wiresOf } from '../../src/record/records.js'
import type { TestStore } from './temporary-store.js'

export const EDITED = 'bel-2025-2pct-2029'
/** The author of all of them. */
export const OFTEN = 'often'
/** As many rows as one statement takes. */
const ROWS = 1000

/** Adds that many revisions, an even number, so that the pledge is in the end what it was; answers the texts of the two states. */
export async function editOften(store: TestStore, count: number): Promise<readonly [string, string]> {
  const { revision, facts } = await store.load()
  const pledge = wiresOf(facts, 'pledges').get(EDITED)
  if (!pledge || count % 2 === 1) throw new Error(`${EDITED} cannot be edited ${count} times and be as before`)
  const texts = [JSON.stringify(pledge), JSON.stringify({ ...pledge, title: 'Another title' })] as const
  const numbers = Array.from({ length: count }, (_, place) => revision + 1 + place)
  await store.engine.write(async (tx) => {
    await tx.head.updateMany({ data: { revision: revision + count } })
    for (let from = 0; from < count; from += ROWS) {
      const some = numbers.slice(from, from + ROWS)
      const recordedAt = '2026-11-24T13:00:00.000Z'
      await tx.revision.createMany({
        data: some.map((number) => ({ number, recordedAt, author: OFTEN, note: `Edit ${number}`, figures: false })),
      })
      await tx.change.createMany({
        data: some.map((number) => ({
          revision: number,
          position: 1,
          entity: 'pledges',
          key: EDITED,
          action: 'update',
          ...changed(texts, (number - revision) % 2 === 1),
        })),
      })
    }
  })
  return texts
}

function changed([first, second]: readonly [string, string], isTo: boolean) {
  return isTo ? { before: first, after: second } : { before: second, after: first }
}
