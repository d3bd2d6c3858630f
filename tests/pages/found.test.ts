/** Whom the search finds, and which of its letters were typed. */
import { describe, expect, test } from 'vitest'
import { foundBy, lettersTyped } from '../../src/pages/search/found.js'

const SLOVAKIA = { names: 'SVK|SK|SLOVAKIA|SLOVAK REPUBLIC' }
const SLOVENIA = { names: 'SVN|SI|SLOVENIA|SLO' }
const NORTH_MACEDONIA = { names: 'MKD|NORTH MACEDONIA|FYROM' }
const ALL = [SLOVAKIA, SLOVENIA, NORTH_MACEDONIA]

describe('the search finds', () => {
  test.each([
    ['slov', [SLOVAKIA, SLOVENIA], 'whose names begin so, in their order'],
    ['slo', [SLOVENIA, SLOVAKIA], 'who is called so before who is called something longer'],
    ['mace', [NORTH_MACEDONIA], 'a later word of a name'],
    ['S.V.K', [SLOVAKIA], 'a code with points'],
    ['ovak', [], 'nothing in the middle of a word'],
    ['  ', [], 'nothing for nothing'],
  ])('for “%s” %#: %3$s', (typed, found) => {
    expect(foundBy(typed, ALL)).toEqual(found)
  })
})

test.each([
  ['Slovenia', 'slo', 3],
  ['Türkiye', 'turk', 4],
  ['North Macedonia', 'north mac', 9],
  ['Netherlands', 'holland', 0],
  ['Spain', '', 0],
])('of %s, for who typed “%s”, %i letters are bold', (name, typed, letters) => {
  expect(lettersTyped(name, typed)).toBe(letters)
})
