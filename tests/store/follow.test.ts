/** Following what others commit: a few changes are made, and a history that is another one is told from the one held. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { headOf } from '../../src/domain/audit.js'
import type { Edit } from '../../src/record/edit.js'
import { storedRecord } from '../../src/record/records.js'
import type { Recorded } from '../../src/store/store.js'
import { openTestStore, type TestStore, temporaryStore } from '../support/temporary-store.js'
import { runSql } from './raw-sql.js'

const AT = new Date('2026-11-25T08:00:00Z')
const PLEDGE = 'bel-2025-2pct-2029'

let store: TestStore
let seeded: Recorded
beforeEach(async () => {
  store = await temporaryStore()
  seeded = await store.load()
})
afterEach(() => store.close())

async function retitle(title: string, on = store): Promise<void> {
  const [stored] = await on.engine.read(
    (tx) => tx.$queryRaw<{ title: string }[]>`SELECT title FROM pledge WHERE id = ${PLEDGE}`,
  )
  const before = { ...storedRecord(seeded.facts, 'pledges', PLEDGE), title: stored?.title ?? '' }
  const edit: Edit = { list: 'pledges', key: PLEDGE, before, after: { ...before, title } }
  await on.commit({ author: 'desk', note: title, at: AT }, [edit])
}

const titleIn = ({ facts }: Recorded) => facts.pledges.find(({ id }) => id === PLEDGE)?.title

test('three revisions of another process, one of them of figures, are made one after the other', async () => {
  const other = await openTestStore(store.place)
  await retitle('First', other)
  const before = seeded.facts.observations.ofEdition('nato-2021-06')
  const after = before.slice(2).map((one) => ({ ...one, value: one.value + 1 }))
  const figures: Edit = { list: 'observations', key: 'nato-2021-06', before, after }
  await other.commit({ author: 'desk', note: 'Figures.', at: AT }, [figures])
  await retitle('Third', other)
  await other.close()

  const followed = await store.load(seeded)
  expect([followed.revision, titleIn(followed)]).toEqual([4, 'Third'])
  expect(followed).toStrictEqual(await store.load())
  // Followed, not read again: what is about other things is the same object.
  expect(followed.facts.allies).toBe(seeded.facts.allies)
})

test('where nothing was committed since, what is held is the answer', async () => {
  expect(await store.load(seeded)).toBe(seeded)
})

test('after more revisions than are followed everything is read, and is the same', async () => {
  for (let turn = 0; turn <= 200; turn += 1) await retitle(`Turn ${turn}`)
  const read = await store.load(seeded)
  expect([read.revision, titleIn(read)]).toEqual([202, 'Turn 200'])
  expect(read.facts.allies).not.toBe(seeded.facts.allies)
})

/** What a standby holds that took over without the latest revisions. */
async function loseAllButTheSeed(): Promise<void> {
  await runSql(
    store.place,
    `DELETE FROM change WHERE revision > 1; DELETE FROM revision WHERE number > 1; UPDATE head SET revision = 1;
     UPDATE pledge SET title = 'As before' WHERE id = '${PLEDGE}'`,
  )
}

test.each([
  ['a shorter one', 0],
  ['one of the same length', 2],
  ['a longer one', 3],
])('a history that is another from revision 2 on is read anew: %s', async (_, revisions) => {
  await retitle('Lost')
  await retitle('Lost again')
  const held = await store.load(seeded)
  await loseAllButTheSeed()
  for (let turn = 1; turn <= revisions; turn += 1) await retitle(`Kept ${turn}`)
  expect((await store.head()).hash).not.toBe(held.log.at(-1)?.hash)

  const read = await store.load(held)
  expect([read.revision, titleIn(read)]).toEqual([1 + revisions, revisions === 0 ? 'As before' : `Kept ${revisions}`])
  expect(read).toStrictEqual(await store.load())
})

test('a write planned on a history that is lost is planned again, though the one there is as long', async () => {
  await retitle('Lost')
  const held = await store.load(seeded)
  await loseAllButTheSeed()
  await retitle('In its place')
  const found: Recorded[] = []
  await store.commit({ author: 'desk', note: 'Planned before.', at: AT }, [], {
    planned: {
      on: headOf(held.log),
      async again(load) {
        found.push(await load(held))
        return { author: { author: 'desk', note: 'Planned again.', at: AT }, edits: [] }
      },
    },
  })
  expect(found.map((one) => [one.revision, titleIn(one)])).toEqual([[2, 'In its place']])
})
