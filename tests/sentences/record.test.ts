/** The sentences of the page on days of the real record, asked of the tables as anybody may ask them. */
import { beforeAll, describe, expect, test } from 'vitest'
import { courseHeadline, type SharesRow } from '../../src/sentences/alliance.js'
import { type AllyRow, allyHeadline, keyFigures, promiseHeadline } from '../../src/sentences/ally.js'
import { type BarsRow, barsHeadline, measured } from '../../src/sentences/bars.js'
import { changesOf, type DifferenceRow } from '../../src/sentences/changes.js'
import { compareHeadline } from '../../src/sentences/compare.js'
import { type CountRow, countsHeadline } from '../../src/sentences/counts.js'
import { headline, lineBelow } from '../../src/sentences/headline.js'
import { whereRecordBegins } from '../../src/sentences/held.js'
import { mapHeadline } from '../../src/sentences/map.js'
import { type EquipmentRow, mixHeadline } from '../../src/sentences/mix.js'
import { largestGap, type MoneyRow, moneyHeadline } from '../../src/sentences/money.js'
import { multiplesHeadline, type ShareRow } from '../../src/sentences/multiples.js'
import { ownWord } from '../../src/sentences/own-word.js'
import { boardHeadline, givenTogether, type PledgeRow, promiseInWords } from '../../src/sentences/promises.js'
import { type RevisionRow, revisionHeadline } from '../../src/sentences/revision.js'
import type { StateLineRow } from '../../src/sentences/states.js'
import { strip } from '../../src/sentences/strip.js'
import { type TargetRow, targetInForce } from '../../src/sentences/targets.js'
import { type OccasionRow, timelineHeadline } from '../../src/sentences/timeline.js'
import { type Asking, askingRecord } from '../support/asked-rows.js'

type ProgressRow = AllyRow & BarsRow & MoneyRow & StateLineRow

let asking: (day: string) => Asking
beforeAll(async () => {
  asking = await askingRecord()
})

/** The days of the record’s newest and first editions. */
const NEWEST = '2026-07-07'
const BEGINS = '2016-07-04'

/** What the page asks as of a day, against a level. */
function asked(asOf: string, level: Readonly<Record<string, string>> = {}) {
  const ask = asking(asOf)
  const rows = ask<ProgressRow>('progress', level)
  const pledges = ask<PledgeRow>('pledges')
  return {
    ask,
    rows,
    pledges,
    targets: ask<TargetRow>('targets'),
    day: { asOf, isNewest: asOf >= NEWEST, recordBegins: BEGINS },
    nameOf: (area: string) => rows.find(({ ally }) => ally === area)?.name ?? area,
    ofAlly(name: string) {
      const row = rows.find((one) => one.name === name)
      if (!row) throw new Error(`${name} is no ally on ${asOf}`)
      return { row, own: pledges.filter(({ ally }) => ally === row.ally) }
    },
  }
}

function firstLines(asOf: string, level: Readonly<Record<string, string>> = {}) {
  const { rows, targets, day } = asked(asOf, level)
  return { first: headline(rows, targets, day).join(' '), below: lineBelow(rows, targets, day)?.join(' ') ?? null }
}

describe('on 25 November 2026', () => {
  const TODAY = '2026-11-25'

  test('the page opens with where the allies stand', () => {
    expect(firstLines(TODAY)).toEqual({
      first: 'Almost every ally now spends 2%. Five have reached 3.5%.',
      below:
        '30 of 31 allies with armed forces meet 2%, all but Slovenia (1.61). Where they stand on the target in force, 3.5% of GDP by 2035:',
    })
  })

  test('the strip counts 5, 4, 12, 7 and 3', () => {
    const { rows, day } = asked(TODAY)
    expect(strip(rows, day)?.map(({ count, words }) => `${count} ${words}`)).toEqual([
      '5 at 3.5% now',
      '4 say they will, by a year of their own',
      '12 no firm date ahead; their recent pace would do',
      '7 no firm date ahead; their recent pace would not do',
      '3 say they will not',
    ])
  })

  test('each picture has its finding', () => {
    const { rows, day, pledges, ask, nameOf } = asked(TODAY)
    const shares = ask<ShareRow>('spending', { indicator: 'share_of_gdp', year: '2014..2026' })
    expect([
      barsHeadline(rows, day),
      measured(rows),
      mapHeadline(rows, day),
      countsHeadline(ask<CountRow>('alliance', { area: 'NATO' })),
      courseHeadline(ask<SharesRow>('alliance', { area: 'NATO-EUR-CAN', year: '2014..2026' }), nameOf),
      multiplesHeadline(
        shares.filter(({ area }) => rows.some(({ ally }) => ally === area)),
        nameOf,
      ),
      moneyHeadline(rows, day),
      largestGap(rows),
      ...boardHeadline(pledges, TODAY),
      ...givenTogether(pledges, nameOf),
    ]).toEqual([
      'Five of 31 allies are at 3.5%; four more say when they will be',
      'Core defense spending, percent of GDP. 2026 figures are NATO’s estimates.',
      'Lithuania spends most, Slovenia least',
      '17 of 31 met 2% in 2024. Five meet the new 3.5%.',
      'Europe and Canada have gone from 1.4% to 2.5%',
      'All but the United States spend more than in 2014',
      'At 3.5% today, 26 allies would spend $414bn a year more',
      'A quarter of it is the United States’.',
      'Six promises were missed, 30 were kept.',
      'Four fall due at the end of this year.',
      'Five more gave 3.5% by 2035 together with the alliance, not by themselves: Bulgaria, Canada, Italy, Portugal and the United Kingdom.',
    ])
  })

  test('beside each bar stands the ally’s own word', () => {
    const { rows, pledges } = asked(TODAY)
    expect(Object.fromEntries(rows.map((row) => [row.name, ownWord(row, pledges)?.words ?? '']))).toEqual({
      Lithuania: '5% every year to 2030',
      Estonia: '5.4% on average to 2029',
      Latvia: '5% in 2027',
      Poland: '4.51% in 2027',
      Greece: '',
      Denmark: '0.01 short; promised for 2026',
      Sweden: 'says it will, by 2032',
      'United States': '',
      Norway: '3.5%, without a year',
      Türkiye: '',
      Germany: 'says it will, by 2029',
      Finland: '3% by 2029',
      Netherlands: '3.5% by 2035, on conditions',
      'United Kingdom': '2.7% by 2029',
      Romania: 'says it will, by 2030',
      Bulgaria: '',
      France: 'says it will, by 2035',
      Montenegro: '',
      Albania: '',
      Canada: '',
      Italy: '',
      Portugal: '',
      'North Macedonia': '',
      Hungary: '',
      Croatia: '3% by 2030',
      Luxembourg: '',
      Slovakia: 'reserves its own course',
      Czechia: 'says it will not',
      Belgium: '2.5% in 2034',
      Spain: 'says it will stop at 2.1%',
      Slovenia: '3% by 2030',
      Iceland: 'no armed forces, so no figure',
    })
  })

  test.each([
    [
      'Spain',
      'Spain spends 2.00%, $31bn a year short of 3.5%. It says it will stop at 2.1%.',
      'Spain kept both its promises; its own word ends at 2.1%',
    ],
    ['Poland', 'Poland spends 4.68%, 1.18 points above 3.5%.', 'Poland kept one of its three promises; two are due'],
    [
      'Belgium',
      'Belgium spends 2.00%, $12bn a year short of 3.5%. Its own word ends at 2.5%, in 2034.',
      'Belgium kept all three of its promises; one is due in 2034',
    ],
    [
      'Germany',
      'Germany spends 2.69%, $44bn a year short of 3.5%. It says it will be there by 2029.',
      'No promise of Germany has fallen due; one is due in 2029',
    ],
    [
      'Denmark',
      'Denmark spends 3.49%, $50m a year short of 3.5%. It promised 3.5% for 2026.',
      'Denmark kept both its promises; one is due in 2026',
    ],
    [
      'Slovakia',
      'Slovakia spends 2.02%, $2.5bn a year short of 3.5%. It reserves its own course.',
      'Slovakia kept its one promise; it reserves its own course',
    ],
    [
      'Italy',
      'Italy spends 2.10%, $38bn a year short of 3.5%. It has set no year of its own.',
      'Italy kept its one promise',
    ],
    ['Iceland', 'Iceland has no armed forces and no figure.', 'What Iceland promised cannot be measured yet'],
  ])('the page of %s', (name, first, promises) => {
    const { ofAlly, day } = asked(TODAY)
    const { row, own } = ofAlly(name)
    expect(allyHeadline(row, own, day).join(' ')).toBe(first)
    expect(promiseHeadline(name, own)).toBe(promises)
  })

  test('the four figures of Spain, and its revisions and equipment', () => {
    const { ofAlly, rows, ask, nameOf, targets } = asked(TODAY)
    const { row, own } = ofAlly('Spain')
    const shares = ask<ShareRow>('spending', { indicator: 'share_of_gdp', area: 'ESP', year: '2014..2026' })
    expect(keyFigures(row, rows, shares, own)).toEqual([
      { figure: '2.00%', words: 'of GDP in 2026, an estimate' },
      { figure: '29th of 31', words: 'shared with Belgium; only Slovenia spends less' },
      { figure: '+1.08 points', words: 'since 2014, when it was 0.92' },
      { figure: '2 of 2', words: 'promises kept, by estimates' },
    ])
    const of = { indicator: 'share_of_gdp' }
    expect(revisionHeadline(ask<RevisionRow>('revisions', { ...of, area: 'ESP' }), { nameOf, whose: 'its' })).toBe(
      'Its 2024 went from 1.28 to 1.42 in four editions',
    )
    expect(revisionHeadline(ask<RevisionRow>('revisions', { ...of, area: 'SVN', year: '2025' }), { nameOf })).toBe(
      'Slovenia 2025: 2.02 → 1.57',
    )
    const equipment = ask<EquipmentRow>('spending', { indicator: 'equipment_share', area: 'ESP' })
    const target = targetInForce(targets, 'equipment_share')?.percent ?? null
    expect(mixHeadline(equipment, target)).toBe('A third of its spending buys equipment, above the 20% target')
  })

  test('three allies are compared, and the next occasion is named', () => {
    const { ask } = asked(TODAY)
    expect(compareHeadline(ask('progress', { ally: 'POL,DEU,FRA' }))).toBe(
      'Poland spends 4.68%, Germany 2.69, France 2.22',
    )
    expect(timelineHeadline(ask<OccasionRow>('milestones'))[0]).toBe(
      'Next, on 27 November 2026: Bundestag votes on the budget for 2027.',
    )
  })

  test('the edition of July changed four things', () => {
    const { ask, rows, pledges, targets } = asked(TODAY)
    const differences = ask<DifferenceRow>('differences', { from: '2026-07-06', to: NEWEST })
    const items = changesOf({ differences, allies: rows, pledges, targets })
    expect(items.map(({ bold, rest, reason }) => [`${bold} ${rest}`, reason])).toEqual([
      [
        'Slovenia’s kept promise became a missed one. Its 2025 went from 2.02 to 1.57; it had promised 2%.',
        'Promise of 2025',
      ],
      ['Estonia and Greece reached 3.5%, at 5.10 and 3.65.', 'Short of the target in force before'],
      [
        'Albania’s 2025 went from 2.01 to 1.48, and its 2024 from 1.70 to 1.35.',
        'Largest fall; the largest rise is Estonia’s 2025, 3.38 to 3.93',
      ],
      ['Denmark stands at 3.49, 0.01 short of the 3.5% it promised for 2026.', 'Due when the year is over'],
    ])
  })

  test.each([
    [
      { percent: '2' },
      '30 of 31 allies spend 2%.',
      '30 of 31 allies with armed forces meet 2%, all but Slovenia (1.61). 2% was the target until 25 June 2025.',
    ],
    [
      { percent: '3.5' },
      'Almost every ally now spends 2%. Five have reached 3.5%.',
      '30 of 31 allies with armed forces meet 2%, all but Slovenia (1.61).',
    ],
    [
      { percent: '5' },
      'Two of 31 allies spend 5%.',
      'Two of 31 allies with armed forces meet 5%. 5% on core spending is nobody’s agreed target.',
    ],
    [
      { target: 'hague-2025-5pct' },
      'Two of 31 allies spend 5% on core defense alone.',
      'The 5% counts more than core spending; what else the allies spend on it cannot be measured yet.',
    ],
    [
      { target: 'wales-2014-2pct' },
      '17 of 31 allies met 2% in 2024. 14 fell short.',
      '17 of 31 allies with armed forces met 2% in 2024. 2% was the target until 25 June 2025.',
    ],
  ])('against %j', (level, first, below) => {
    expect(firstLines(TODAY, level)).toEqual({ first, below })
  })
})

describe('on other days', () => {
  test('on 3 April 2025 23 of 31 spent 2%, which was asked of every year', () => {
    expect(firstLines('2025-04-03')).toEqual({
      first: '23 of 31 allies spend 2%. Eight fall short.',
      below:
        '23 of 31 allies with armed forces meet 2%. Where they stand on the target in force, 2% of GDP every year:',
    })
    expect(countsHeadline(asked('2025-04-03').ask<CountRow>('alliance', { area: 'NATO' }))).toBe('23 of 31 meet 2%')
  })

  test('a week after The Hague one had reached what had just been agreed', () => {
    expect(firstLines('2025-07-01').first).toBe('22 of 31 allies spend 2%. Only Poland has reached 3.5%.')
  })

  test.each([
    ['2022-04-30', 'On 30 April 2022 only older figures are held for ten of 28 allies.'],
    ['2019-06-24', 'On 24 June 2019 only older figures are held for 14 of 28 allies.'],
    ['2026-07-06', 'On 6 July 2026 only an older figure is held for Germany.'],
    ['2016-07-03', 'No figures are held for this day.'],
  ])('on %s nothing is counted, ranked or summed', (day, first) => {
    const { rows, day: facts } = asked(day)
    expect(firstLines(day)).toEqual({ first, below: null })
    expect([strip(rows, facts), moneyHeadline(rows, facts)]).toEqual([null, null])
    expect([`${barsHeadline(rows, facts)}.`, `${mapHeadline(rows, facts)}.`]).toEqual([first, first])
  })

  test('the record begins with the edition of July 2016', () => {
    const first = asking('2026-11-25')<{ published_on: string | null; figures: number }>('publications')
      .filter(({ figures }) => figures > 0)
      .flatMap(({ published_on }) => published_on ?? [])
      .sort()[0]
    expect(first).toBe(BEGINS)
    expect(whereRecordBegins({ recordBegins: first ?? '' })).toBe('The record begins on 4 July 2016.')
  })

  test('before a reservation was made nobody says it will not', () => {
    const { rows, pledges } = asked('2025-04-03')
    expect(
      rows.flatMap((row) => ownWord(row, pledges)?.words ?? []).filter((words) => /not|stop|course/.test(words)),
    ).toEqual([])
  })
})

test('no sentence on any of these days holds a hole', () => {
  for (const day of [
    '2016-07-03',
    '2018-08-01',
    '2019-06-25',
    '2022-04-30',
    '2023-07-08',
    '2025-04-03',
    '2026-07-06',
    '2026-11-25',
  ]) {
    for (const level of [{}, { percent: '2' }, { percent: '3.37' }, { target: 'wales-2014-2pct' }]) {
      const { rows, pledges, targets, day: facts } = asked(day, level)
      const words = [
        ...headline(rows, targets, facts),
        ...(lineBelow(rows, targets, facts) ?? []),
        ...rows.flatMap((row) => {
          const own = pledges.filter(({ ally }) => ally === row.ally)
          return [...allyHeadline(row, own, facts), promiseHeadline(row.name, own)]
        }),
        ...pledges.map(promiseInWords),
      ]
      expect(words.filter((one) => /null|undefined|NaN|−0\.00|\s\s|\.\.|^[a-z]/.test(one) || one === '')).toEqual([])
    }
  }
})
