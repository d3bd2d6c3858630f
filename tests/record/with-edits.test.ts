/** What is worked out from edits is what reading the store again gives, whatever the edits. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RecordedRevision } from '../../src/domain/audit.js'
import type { Edit } from '../../src/record/edit.js'
import { EDITABLE, type EditableList, type Facts } from '../../src/record/lists.js'
import { type Observation, STATUSES } from '../../src/record/observations.js'
import { storedRecord, wiresOf } from '../../src/record/records.js'
import type { Wire } from '../../src/record/wire.js'
import { withEdits } from '../../src/record/with-edits.js'
import type { Recorded } from '../../src/store/store.js'
import { type TestStore, temporaryStore } from '../support/temporary-store.js'

let store: TestStore
let held: Recorded
beforeAll(async () => {
  store = await temporaryStore()
  held = await store.load()
})
afterAll(() => store.close())

/** Ids that sort otherwise where letters, digits and hyphens are taken for words. */
const ids = fc.stringMatching(/^[a0z-]{1,3}$/)
const seeds = fc.nat()
const percents = fc.constantFrom(0, -0, 2, 2.7182818281)

const recordChange = fc.record({
  list: fc.constantFrom(...EDITABLE),
  id: ids,
  seed: seeds,
  percent: percents,
  gone: fc.boolean(),
})
const figuresChange = fc.record({
  edition: fc.nat(),
  figures: fc.uniqueArray(
    fc.record({
      area: fc.constantFrom('BEL', 'USA', 'NATO', 'NATO-EUR-CAN'),
      indicator: fc.constantFrom('share_of_gdp', 'gdp_usd_2021', 'spending_national'),
      year: fc.integer({ min: 2013, max: 2016 }),
      value: fc.oneof(percents, fc.double({ noNaN: true, noDefaultInfinity: true })),
      status: fc.constantFrom(...STATUSES),
      derived: fc.boolean(),
    }),
    { maxLength: 30, selector: ({ area, indicator, year }) => `${area} ${indicator} ${year}` },
  ),
})

/** A record like one there is, with its lists in another order. */
function likeAnother(list: EditableList, id: string, seed: number, percent: number): Wire {
  const all = [...wiresOf(held.facts, list).values()]
  const model = all[seed % all.length] ?? {}
  const turned = Object.entries(model).map(([field, value]): [string, Wire[string]] => {
    if (!Array.isArray(value) || field === 'claims') return [field, value]
    return [field, value.slice(seed % 2).reverse()]
  })
  const fields: Wire = Object.fromEntries(turned)
  const named = 'superseded_by' in fields ? { superseded_by: null } : {}
  return { ...fields, ...named, ...('percent' in fields ? { percent } : {}), id }
}

async function expectAsRead(edits: readonly Edit[]): Promise<void> {
  const expected = withEdits(held.facts, edits)
  const log: RecordedRevision[] = []
  const author = { author: 'desk', note: 'At random.', at: new Date('2026-11-25T08:00:00Z') }
  await store.commit(author, edits, { recording: (revision) => void log.push(revision) })
  const read = await store.load()
  expect(inFull(expected)).toStrictEqual(inFull(read.facts))
  expect([...held.log, ...log]).toStrictEqual(read.log)
  // What another process makes of the changes that are kept.
  const followed = await store.load(held)
  expect({ ...followed, facts: inFull(followed.facts) }).toStrictEqual({ ...read, facts: inFull(read.facts) })
  held = read
}

/** With each figure as it is asked for. */
function inFull(facts: Facts) {
  return { ...facts, observations: [...facts.observations] }
}

test('of records of every list, made, changed and deleted', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(recordChange, { minLength: 1, maxLength: 6 }), async (changes) => {
      const byRecord = new Map(changes.map((change) => [`${change.list} ${change.id}`, change]))
      const edits = [...byRecord.values()].flatMap(({ list, id, seed, percent, gone }): Edit[] => {
        const before = storedRecord(held.facts, list, id)
        if (gone && before === null) return []
        return [{ list, key: id, before, after: gone ? null : likeAnother(list, id, seed, percent) }]
      })
      await expectAsRead(edits)
    }),
    { numRuns: 40 },
  )
  expect(held.revision).toBeGreaterThan(20)
})

test('of figures, an edition at a time', { timeout: 60_000 }, async () => {
  const editions = held.facts.publications.map(({ id }) => id)
  await fc.assert(
    fc.asyncProperty(figuresChange, async ({ edition, figures }) => {
      const key = editions[edition % editions.length] ?? ''
      const before = held.facts.observations.ofEdition(key)
      const after = figures.map((figure): Observation => ({ publication: key, ...figure }))
      await expectAsRead([{ list: 'observations', key, before, after }])
    }),
    { numRuns: 25 },
  )
})
