/** What no record may say, though each of its fields for itself is right. */
import { describe, expect, test } from 'vitest'
import { LISTS } from '../../src/record/lists.js'
import { claim, group, pledge, publishedList } from '../support/facts.js'

test('a published list names somebody: an empty one would say that nobody reached the level', () => {
  expect(LISTS['published-lists'].checks(publishedList({ met: ['POL'] }))).toEqual([])
  expect(LISTS['published-lists'].checks(publishedList({ met: [] }))).toMatchObject([{ field: 'met' }])
})

test.each(['nato', 'nato-eur-can'])('no group is called %s, as a grouping is', (id) => {
  expect(LISTS.groups.checks(group({ id }))).toMatchObject([{ field: 'id' }])
  expect(LISTS.groups.checks(group({ id: `${id}-friends` }))).toEqual([])
})

test.each([
  ['2024-01-15', '2024-01-15', true],
  ['2024-01-15', '2024-01', true],
  ['2024', '2023', false],
  ['2024-01-15', '2024-01-14', false],
])('a pledge announced on %s can be taken back on %s: %j', (announcedOn, withdrawnOn, isSound) => {
  expect(LISTS.pledges.checks(pledge({ announcedOn, withdrawnOn })).length === 0).toBe(isSound)
})

describe('that a year’s figure is the largest', () => {
  const said = { relation: 'largest_in_record' as const, percent: null, year: 2024 }
  test.each([
    ['2014', '2025', []],
    ['2024', '2024', []],
    [null, '2023', ['year']],
    ['2025', '2026', ['after']],
  ])('of %s to %s says something only if the year is one of them', (after, by, faults) => {
    const found = LISTS.claims.checks(claim({ ...said, after, by }))
    expect(found.map(({ field }) => field)).toEqual(faults)
  })
})
