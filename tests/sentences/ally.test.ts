/** What an ally’s page says of it. */
import { describe, expect, test } from 'vitest'
import { allyHeadline, keyFigures, promiseHeadline, promisesKept } from '../../src/sentences/ally.js'
import { against, allies, NOW, pledge } from '../support/sentence-rows.js'

const reservation = pledge({ kind: 'reservation', outcome: null, percent: 2.1, deadline_year: null })
const silent = pledge({ kind: 'reservation', outcome: null, percent: null, deadline_year: 2035 })
const spain = (given: Parameters<typeof against>[2] = {}) => against('Spain', 2, { gap_usd_m: -31_325, ...given })

describe('the first heading', () => {
  test.each([
    ['met', against('Poland', 4.68), [], 'Poland spends 4.68%, 1.18 points above 3.5%.'],
    ['just met', against('Poland', 3.5), [], 'Poland spends 3.50%, which meets 3.5%.'],
    [
      'declined, to stop at a level',
      spain({ prospect: 'declined' }),
      [reservation],
      'Spain spends 2.00%, $31bn a year short of 3.5%. It says it will stop at 2.1%.',
    ],
    [
      'declined core spending',
      spain({ prospect: 'declined' }),
      [silent],
      'Spain spends 2.00%, $31bn a year short of 3.5%. It says it will not.',
    ],
    [
      'declined the total',
      spain({ prospect: 'declined' }),
      [{ ...silent, indicator: 'total_share_of_gdp' }],
      'Spain spends 2.00%, $31bn a year short of 3.5%. It reserves its own course.',
    ],
    [
      'pledged',
      spain({ prospect: 'pledged', prospect_year: 2029 }),
      [],
      'Spain spends 2.00%, $31bn a year short of 3.5%. It says it will be there by 2029.',
    ],
    [
      'on pace, with a word',
      spain({ prospect: 'on_pace' }),
      [pledge({ percent: 2.5, deadline_year: 2034, basis: 'in' })],
      'Spain spends 2.00%, $31bn a year short of 3.5%. Its own word ends at 2.5%, in 2034.',
    ],
    [
      'behind, with a conditional word',
      spain(),
      [pledge({ conditional: true })],
      'Spain spends 2.00%, $31bn a year short of 3.5%. Its own word ends at 3%, in 2030, on conditions.',
    ],
    [
      'behind, with a word for this year',
      spain(),
      [pledge({ percent: 2.2, deadline_year: 2026 })],
      'Spain spends 2.00%, $31bn a year short of 3.5%. It promised 2.2% for 2026.',
    ],
    [
      'behind, with a word without a year',
      spain(),
      [pledge({ deadline_year: null })],
      'Spain spends 2.00%, $31bn a year short of 3.5%. Its own word is 3%, without a year.',
    ],
    [
      'behind, with an average',
      spain(),
      [pledge({ basis: 'average' })],
      'Spain spends 2.00%, $31bn a year short of 3.5%. Its own word is 3% on average to 2030.',
    ],
    [
      'behind, with a span',
      spain(),
      [pledge({ basis: 'every_year' })],
      'Spain spends 2.00%, $31bn a year short of 3.5%. Its own word is 3% every year to 2030.',
    ],
    ['silent', spain(), [], 'Spain spends 2.00%, $31bn a year short of 3.5%. It has set no year of its own.'],
    [
      'without a GDP',
      spain({ gap_usd_m: null }),
      [],
      'Spain spends 2.00%, 1.50 points short of 3.5%. It has set no year of its own.',
    ],
    [
      'an older figure',
      spain({ year: 2021, years_behind: 1 }),
      [],
      'Spain spent 2.00% in 2021, 1.50 points short of 3.5%. It has set no year of its own.',
    ],
    [
      'a deadline that is over',
      spain({ year: 2024, years_behind: null, verdict: 'missed' }),
      [],
      'Spain spent 2.00% in 2024, 1.50 points short of 3.5%.',
    ],
    [
      'the total',
      against('Türkiye', 2.85, { target_percent: 5, actual_is_floor: true }),
      [],
      'Türkiye spends 2.85% on core defense. Of 5%, the core part is 2.85; the rest cannot be measured yet.',
    ],
    [
      'no armed forces',
      against('Iceland', null, { reason: 'no_armed_forces' }),
      [],
      'Iceland has no armed forces and no figure.',
    ],
    ['no figure', against('United States', null), [], 'The United States has no figure on this day.'],
    [
      'not yet an ally',
      against('Finland', null, { reason: 'not_yet_ally' }),
      [],
      'On 25 November 2026 Finland was not yet an ally.',
    ],
    [
      'before the first edition',
      against('Spain', null, { reason: 'no_edition_yet' }),
      [],
      'No figures are held for this day.',
    ],
  ])('%s', (_, row, pledges, sentences) => {
    expect(allyHeadline(row, pledges, NOW).join(' ')).toBe(sentences)
  })
})

describe('the headline over promise and figure', () => {
  const decided = (kept: number, missed: number) => [
    ...Array.from({ length: kept }, () => pledge({ outcome: 'kept', in_force: false })),
    ...Array.from({ length: missed }, () => pledge({ outcome: 'missed', in_force: false })),
  ]
  test.each([
    [[...decided(2, 0), reservation], 'Spain kept both its promises; its own word ends at 2.1%'],
    [[...decided(1, 2), pledge(), pledge()], 'Spain kept one of its three promises; two are due'],
    [decided(4, 0), 'Spain kept all four of its promises'],
    [decided(0, 2), 'Spain kept none of its two promises'],
    [[...decided(1, 0), pledge({ deadline_year: 2034 })], 'Spain kept its one promise; one is due in 2034'],
    [decided(0, 1), 'Spain missed its one promise'],
    [[pledge({ deadline_year: 2029 })], 'No promise of Spain has fallen due; one is due in 2029'],
    [[pledge({ deadline_year: 2035 }), pledge()], 'No promise of Spain has fallen due; the first is due in 2030'],
    [[pledge({ deadline_year: null })], 'No promise of Spain has fallen due'],
    [[pledge(), silent], 'No promise of Spain has fallen due; it says it will not'],
    [
      [pledge({ indicator: 'total_share_of_gdp', outcome: 'not_measurable' })],
      'What Spain promised cannot be measured yet',
    ],
    [[], 'No promise of Spain is on record'],
  ])('%#: %s', (pledges, words) => {
    expect(promiseHeadline('Spain', pledges)).toBe(words)
  })
})

describe('the key figures', () => {
  const row = against('Spain', 2)
  const all = [row, against('Belgium', 2), against('Slovenia', 1.61), ...allies([5, 4, 3])]
  const shares = [
    { year: 2026, value: 2 },
    { year: 2014, value: 0.92 },
  ]

  test('are the share, the place, the way since the first year and the promises kept', () => {
    const kept = [pledge({ outcome: 'kept', provisional: true }), pledge({ outcome: 'kept' }), pledge()]
    expect(keyFigures(row, all, shares, kept)).toEqual([
      { figure: '2.00%', words: 'of GDP in 2026, an estimate' },
      { figure: '4th of 6', words: 'shared with Belgium; only Slovenia spends less' },
      { figure: '+1.08 points', words: 'since 2014, when it was 0.92' },
      { figure: '2 of 2', words: 'promises kept, by estimates' },
    ])
  })

  test('leave out what there is not', () => {
    expect(keyFigures({ ...row, status: 'final' }, [row, against('Italy', 1, { years_behind: 1 })], [], [])).toEqual([
      { figure: '2.00%', words: 'of GDP in 2026' },
    ])
    const iceland = against('Iceland', null, { reason: 'no_armed_forces' })
    expect(keyFigures(iceland, all, [], [])).toEqual([{ figure: '–', words: 'no armed forces, so no figure' }])
    expect(keyFigures(row, all, shares, [pledge({ outcome: 'missed' })]).at(-1)).toEqual({
      figure: '0 of 1',
      words: 'promise kept',
    })
  })

  test.each([
    ['A1', '1st of 8', 'nobody spends more'],
    ['A2', '2nd of 8', 'only A1 spends more'],
    ['A4', '4th of 8', 'only A1, A2 and A3 spend more'],
    ['A6', '6th of 8', 'only A7 and A8 spend less'],
    ['A8', '8th of 8', 'nobody spends less'],
  ])('%s is %s: %s', (name, figure, words) => {
    const places = allies([9, 8, 7, 6, 5, 4, 3, 2]).map((one) => ({ ...one, ally: one.name }))
    const own = places.find((one) => one.name === name)
    expect(own && keyFigures(own, places, [], [])[1]).toEqual({ figure, words })
  })

  test.each([
    [[5, 5, 5, 5, 5, 1], '1st of 6', 'shared with four others; nobody spends more'],
    [[9, 9, 9, 9, 5, 4, 3, 2, 1, 1], '1st of 10', 'shared with A2, A3 and A4; nobody spends more'],
    [[9, 8, 7, 6, 5, 4, 3, 2, 1].reverse(), '9th of 9', 'nobody spends less'],
  ])('among %j A1 is %s: %s', (given, figure, words) => {
    const places = allies(given).map((one) => ({ ...one, ally: one.name }))
    const [own] = places
    expect(own && keyFigures(own, places, [], [])[1]).toEqual({ figure, words })
  })
})

test.each([
  [[pledge({ outcome: 'kept' }), pledge({ outcome: 'missed' }), pledge()], '1 of 2'],
  [[pledge({ outcome: 'kept', indicator: 'equipment_share' }), pledge({ outcome: 'missed' })], '0 of 1'],
  [[pledge()], undefined],
])('promises kept %#: %s', (pledges, figure) => {
  expect(promisesKept(pledges)?.figure).toBe(figure)
})
