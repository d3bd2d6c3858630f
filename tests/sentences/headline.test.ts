/** What stands first on the page, for every target and every day. */
import { describe, expect, test } from 'vitest'
import { headline, lineBelow } from '../../src/sentences/headline.js'
import { whereRecordBegins } from '../../src/sentences/held.js'
import { against, allies, BEFORE, NOW, TARGETS, TWO_PERCENT, times } from '../support/sentence-rows.js'

describe('against a target above an earlier one', () => {
  test.each([
    [
      'one of 31 below the earlier',
      [...times(5, 4), ...times(25, 2), 1.61],
      'Almost every ally now spends 2%. Five have reached 3.5%.',
    ],
    [
      'none below the earlier, one at the present',
      [4, ...times(30, 2)],
      'Every ally now spends 2%. Only A1 has reached 3.5%.',
    ],
    ['all at the present', times(31, 3.5), 'Every ally now spends 2%. All have reached 3.5%.'],
    ['none at either', times(31, 1.99), 'No ally now spends 2%. None has reached 3.5%.'],
    [
      'three of 31 below the earlier',
      [...times(28, 2), ...times(3, 1)],
      'Almost every ally now spends 2%. None has reached 3.5%.',
    ],
    [
      'four of 31 below the earlier',
      [...times(27, 2), ...times(4, 1)],
      '27 of 31 allies now spend 2%. None has reached 3.5%.',
    ],
    [
      'three of 20 below the earlier, less than nine in ten',
      [...times(17, 2), ...times(3, 1)],
      '17 of 20 allies now spend 2%. None has reached 3.5%.',
    ],
    ['few at the earlier', [...times(4, 2), ...times(27, 1)], 'Four of 31 allies now spend 2%. None has reached 3.5%.'],
    ['one at the earlier', [2, ...times(30, 1)], 'One of 31 allies now spends 2%. None has reached 3.5%.'],
    ['half at the present', [...times(4, 3.5), ...times(4, 2)], 'Every ally now spends 2%. Four have reached 3.5%.'],
    [
      'more than half at the present',
      [...times(5, 3.5), ...times(3, 2)],
      'Every ally now spends 2%. Five of eight have reached 3.5%.',
    ],
    ['a hundredth below both', [3.49, 1.99], 'One of two allies now spends 2%. None has reached 3.5%.'],
  ])('%s', (_, shares, sentences) => {
    expect(headline(allies(shares), TARGETS, NOW).join(' ')).toBe(sentences)
  })

  test('before the newest edition nothing is “now”', () => {
    expect(headline(allies([3.5, 2]), TARGETS, BEFORE)[0]).toBe('Every ally spends 2%.')
  })

  test('by its percentage it is the same target', () => {
    const rows = allies([3.5, 2], { target: null, deadline_year: null })
    expect(headline(rows, TARGETS, NOW)).toEqual(headline(allies([3.5, 2]), TARGETS, NOW))
  })
})

describe('against a target that asks no more than the one before', () => {
  const every = { target: 'core-2pct', target_percent: 2, deadline_year: null }
  test.each([
    [[...times(23, 2), ...times(8, 1)], every, '23 of 31 allies spend 2%. Eight fall short.'],
    [[...times(30, 2), 1], every, '30 of 31 allies spend 2%. Only A31 falls short.'],
    [times(31, 2), every, 'All 31 allies spend 2%. None falls short.'],
    [times(31, 1), every, 'No ally spends 2%. All fall short.'],
    [[2, ...times(30, 1)], every, 'Only A1 spends 2%. 30 fall short.'],
    [
      [...times(7, 2), ...times(21, 1)],
      { ...every, deadline_year: 2024 },
      'Seven of 28 allies spend 2%. 21 are still below what is due by 2024.',
    ],
    [
      [2, 2, 1],
      { ...every, deadline_year: 2024 },
      'Two of three allies spend 2%. One is still below what is due by 2024.',
    ],
  ])('%j', (shares, level, sentences) => {
    expect(headline(allies(shares, level), TWO_PERCENT, BEFORE).join(' ')).toBe(sentences)
  })
})

describe('against any other level', () => {
  const five = { target: null, target_percent: 5, deadline_year: null }
  const two = { target: 'core-2pct', target_percent: 2, deadline_year: null }
  const total = { target: 'total-5pct', target_percent: 5, actual_is_floor: true, verdict: 'no_data' }
  const shares = [5.33, 5.1, ...times(29, 2)]
  test.each([
    [
      'an agreed one of before',
      allies([...times(30, 2), 1], two),
      ['30 of 31 allies spend 2%.'],
      '2% was the target until 25 June 2025.',
    ],
    [
      'nobody’s',
      allies(shares, five),
      ['Two of 31 allies spend 5%.'],
      '5% on core spending is nobody’s agreed target.',
    ],
    [
      'that one alone meets',
      allies([5.33, ...times(30, 2)], five),
      ['Only A1 spends 5%.'],
      '5% on core spending is nobody’s agreed target.',
    ],
    [
      'that nobody meets',
      allies(times(31, 2), five),
      ['No ally spends 5%.'],
      '5% on core spending is nobody’s agreed target.',
    ],
    [
      'of the total, by core spending alone',
      [...allies([5.33, 5.1], { ...total, verdict: 'met' }), ...allies(times(29, 2), total)],
      ['Two of 31 allies spend 5% on core defense alone.'],
      'The 5% counts more than core spending; what else the allies spend on it cannot be measured yet.',
    ],
  ])('%s', (_, rows, sentences, below) => {
    expect(headline(rows, TARGETS, NOW)).toEqual(sentences)
    expect(lineBelow(rows, TARGETS, NOW)).toContain(below)
  })

  test('of the target’s percentage due at another date it does not say that it is the target in force', () => {
    const rows = allies([...times(30, 2), 4], { target: null, deadline_year: 2030 })
    expect(lineBelow(rows, TARGETS, NOW)).toEqual(['All 31 allies with armed forces meet 2%.'])
  })

  test('a target that was replaced by one of the same percentage is not said to be of the past', () => {
    const old = TWO_PERCENT.map((one) => ({ ...one, id: 'old', standing: 'superseded', superseded_on: '2023-07-11' }))
    const rows = allies([2, 1, 1], { target: 'old', target_percent: 2, deadline_year: null })
    expect(lineBelow(rows, [...old, ...TWO_PERCENT], BEFORE)).toEqual([
      'One of three allies with armed forces meets 2%.',
    ])
  })

  test('of several in force the one agreed last counts, and one of some allies does not', () => {
    const [two, core] = TARGETS
    if (!two || !core) throw new Error('there are two targets')
    const targets = [
      { ...two, standing: 'in_force', superseded_on: null },
      core,
      { ...core, id: 'of-some', percent: 4, agreed_on: '2026-01-01', areas: 'EST,LVA' },
    ]
    expect(headline(allies([3.5, 3.5, 2]), targets, NOW)).toEqual([
      'Two of three allies spend 3.5%.',
      'One is still below what is due by 2035.',
    ])
  })

  test('nothing is said to be in force, or to fall short, that is not', () => {
    const words = (rows: ReturnType<typeof allies>) =>
      [...headline(rows, TARGETS, NOW), ...(lineBelow(rows, TARGETS, NOW) ?? [])].join(' ')
    expect(words(allies(shares, five))).not.toMatch(/in force|short/)
    expect(words(allies(shares, total))).not.toMatch(/in force|short|of 31 allies with/)
  })
})

describe('a deadline that is over', () => {
  const in2024 = (share: number) => ({
    target: 'old',
    target_percent: 2,
    deadline_year: 2024,
    year: 2024,
    years_behind: null,
    verdict: share < 2 ? 'missed' : 'met',
  })
  test.each([
    [[...times(17, 2), ...times(14, 1)], '17 of 31 allies met 2% in 2024. 14 fell short.'],
    [times(31, 2), 'All 31 allies met 2% in 2024.'],
    [times(31, 1), 'No ally met 2% in 2024.'],
  ])('%j', (shares, sentences) => {
    const rows = shares.map((share) => against('Spain', share, in2024(share)))
    expect(headline(rows, TARGETS, NOW).join(' ')).toBe(sentences)
  })
})

describe('where nothing can be counted', () => {
  const older = (count: number, of: number) =>
    Array.from({ length: of }, (_, index) => against(`A${index + 1}`, 2, { years_behind: index < count ? 1 : 0 }))
  test.each([
    ['before the first edition', allies([null, null]), 'No figures are held for this day.'],
    ['no ally at all', [], 'No figures are held for this day.'],
    [
      'figures of different years',
      [...older(10, 28), against('Iceland', null)],
      'On 30 April 2022 only older figures are held for ten of 28 allies.',
    ],
    [
      'one older figure',
      [against('Netherlands', 2, { years_behind: 2 }), against('Spain', 2)],
      'On 30 April 2022 only an older figure is held for the Netherlands.',
    ],
    ['two older figures', older(2, 28), 'On 30 April 2022 only older figures are held for A1 and A2.'],
  ])('%s', (_, rows, sentence) => {
    const day = { ...BEFORE, asOf: '2022-04-30' }
    expect(headline(rows, TARGETS, day)).toEqual([sentence])
    expect(lineBelow(rows, TARGETS, day)).toBeNull()
  })

  test('the record begins somewhere', () => {
    expect(whereRecordBegins(NOW)).toBe('The record begins on 4 July 2016.')
  })

  test('of one ally its own share is told', () => {
    expect(headline([against('Netherlands', 2.58)], TARGETS, NOW)).toEqual([
      'The Netherlands spends 2.58% of GDP, short of 3.5%.',
    ])
    expect(headline([against('Poland', 4.68)], TARGETS, NOW)).toEqual(['Poland spends 4.68% of GDP, above 3.5%.'])
    expect(headline([against('Poland', 3.5)], TARGETS, NOW)).toEqual(['Poland spends 3.50% of GDP, which meets 3.5%.'])
  })
})

describe('the line below', () => {
  const iceland = against('Iceland', null, { reason: 'no_armed_forces' })
  const stand = 'Where they stand on the target in force, 3.5% of GDP by 2035:'
  test.each([
    [
      'one misses',
      [...allies(times(30, 2)), against('Slovenia', 1.61), iceland],
      '30 of 31 allies with armed forces meet 2%, all but Slovenia (1.61).',
    ],
    [
      'three miss',
      [...allies(times(9, 2)), against('Spain', 1.5), against('Italy', 1.6), against('Netherlands', 1.7)],
      'Nine of twelve allies with armed forces meet 2%, all but Spain (1.50), Italy (1.60) and the Netherlands (1.70).',
    ],
    ['four miss', allies([...times(9, 2), ...times(4, 1)]), 'Nine of 13 allies with armed forces meet 2%.'],
    ['most miss', allies([2, 1, 1]), 'One of three allies with armed forces meets 2%.'],
    ['none misses', allies(times(31, 2)), 'All 31 allies with armed forces meet 2%.'],
    ['all miss', allies(times(31, 1)), 'None of 31 allies with armed forces meets 2%.'],
    [
      'one with armed forces has no figure',
      [...allies([2, 2]), against('Germany', null), iceland],
      'Both allies with a figure meet 2%.',
    ],
  ])('%s', (_, rows, sentence) => {
    expect(lineBelow(rows, TARGETS, NOW)).toEqual([sentence, stand])
  })
})
