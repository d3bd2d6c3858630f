/** What an edition changes where figures of it were worked out before. */
import { describe, expect, test } from 'vitest'
import { changeOfEdition } from '../../src/domain/edition-change.js'
import { type Edition, edition, record } from '../support/facts.js'

const DAY = '2025-08-28'

/** The counts of an import of the second edition over the first, beside others of the same publisher. */
function told(before: Edition, after: Edition, others: readonly Edition[] = []) {
  const [now, then] = [before, after].map((one) => record({ targets: [{}], editions: [...others, one] }))
  if (!now || !then) throw new Error('no record')
  const { added, changed, unchanged, removed, flips } = changeOfEdition(now, then, after.publication)
  return [added, changed, removed, flips].map(({ length }) => length).concat(unchanged)
}

const derived = (value: number) => edition(DAY, [{ value, derived: true }])
const published = (value: number) => edition(DAY, [{ value }])
const none = edition(DAY, [])
const earlier = edition('2024-06-17', [{ value: 1.9 }])

describe('added, changed, removed, verdicts and unchanged:', () => {
  test.each<[Edition, Edition, readonly Edition[], readonly number[], string]>([
    [derived(1.5), published(2.1), [], [1, 0, 0, 0, 0], 'a published figure in place of a derived one is added'],
    [derived(1.5), published(1.5), [], [1, 0, 0, 0, 0], 'even one that is the same number'],
    [derived(1.5), published(2.1), [earlier], [0, 1, 0, 1, 0], 'or a revision of what was published before it'],
    [published(2.1), derived(1.5), [], [1, 0, 1, 0, 0], 'a derived one in place of a published one is a loss'],
    [none, derived(2.1), [earlier], [1, 0, 0, 0, 0], 'a derived figure revises nothing and turns no verdict'],
    [derived(1.5), derived(2.1), [], [0, 1, 0, 0, 0], 'worked out anew it is changed, and turns no verdict'],
    [derived(1.5), derived(1.5), [], [0, 0, 0, 0, 1], 'imported again it is unchanged'],
    [published(1.5), published(2.1), [], [0, 1, 0, 1, 0], 'a correction of what was published is changed'],
    [derived(1.5), none, [], [0, 0, 1, 0, 0], 'without either it is removed'],
  ])('%4$s', (before, after, others, counts) => {
    expect(told(before, after, others)).toEqual(counts)
  })
})
