/** How many meet a level, of how many with a figure, of how many members. */
import { describe, expect, test } from 'vitest'
import { countMeeting } from '../../src/domain/alliance.js'
import { type Level, shareLevel } from '../../src/domain/target.js'
import type { PublishedList } from '../../src/record/published-lists.js'
import { edition, record } from '../support/facts.js'

const ALLIES = [
  { code: 'BEL' },
  { code: 'FIN', joinedOn: '2023-04-04' },
  { code: 'ISL', armedForces: false },
  { code: 'POL' },
  { code: 'USA' },
]
const FIGURES = [
  { area: 'BEL', value: 1.99 },
  { area: 'POL', value: 2 },
  { area: 'USA', value: 3.38 },
  { area: 'FIN', value: 2.41 },
  { area: 'FIN', value: 1.68, year: 2022 },
  { area: 'POL', value: 2.2, year: 2022 },
  { area: 'NATO', value: 2.71 },
]
const VIEW = record({ allies: ALLIES, editions: [edition('2024-06-17', FIGURES)] }).asOf('2024-12-01')
const TWO = shareLevel(2, null)

function count(level: Level = TWO, year = 2024, grouping: 'NATO' | 'NATO-EUR-CAN' = 'NATO', view = VIEW) {
  const { meeting, figures, members, missing } = countMeeting(view, grouping, year, level)
  return { meeting, figures: figures.map((figure) => figure.area), members, missing }
}

test('three of four with a figure meet 2%; Iceland, the fifth member, has no armed forces, so nothing is missing', () => {
  expect(count()).toEqual({
    meeting: ['FIN', 'POL', 'USA'],
    figures: ['BEL', 'FIN', 'POL', 'USA'],
    members: ['BEL', 'FIN', 'ISL', 'POL', 'USA'],
    missing: [],
  })
})

test('Finland’s figure of the year before it joined does not count', () => {
  expect(count(TWO, 2022)).toEqual({
    meeting: ['POL'],
    figures: ['POL'],
    members: ['BEL', 'ISL', 'POL', 'USA'],
    missing: ['BEL', 'USA'],
  })
})

test('the United States is not counted among European allies and Canada', () => {
  expect(count(TWO, 2024, 'NATO-EUR-CAN').members).toEqual(['BEL', 'FIN', 'ISL', 'POL'])
})

describe('a level', () => {
  test.each<[Level['bound'], string[]]>([
    ['at_least', ['FIN', 'POL', 'USA']],
    ['above', ['FIN', 'USA']],
    ['at_most', ['BEL', 'POL']],
  ])('“%s” 2%% is met by %j', (bound, meeting) => {
    expect(count({ ...TWO, bound }).meeting).toEqual(meeting)
  })

  test('about some allies counts those alone', () => {
    expect(count({ ...TWO, areas: ['BEL', 'USA', 'ISL'] })).toEqual({
      meeting: ['USA'],
      figures: ['BEL', 'USA'],
      members: ['BEL', 'ISL', 'USA'],
      missing: [],
    })
  })

  test('in another measure counts the figures of that measure', () => {
    expect(count({ ...TWO, indicator: 'equipment_share' })).toMatchObject({ meeting: [], figures: [] })
    expect(count({ ...TWO, indicator: 'equipment_share' }).missing).toEqual(['BEL', 'FIN', 'POL', 'USA'])
  })
})

test('figures count as they stand on the date: before the edition nobody has one', () => {
  const before = record({ allies: ALLIES, editions: [edition('2024-06-17', FIGURES)] }).asOf('2024-06-16')
  expect(count(TWO, 2024, 'NATO', before)).toMatchObject({ meeting: [], figures: [] })
})

describe('where an edition is held in part', () => {
  const LIST = { publication: 'nato-2024-06-17', year: 2024, met: ['POL', 'USA'] }
  const HELD = [
    { area: 'BEL', value: 1.99 },
    { area: 'POL', value: 1.98 },
  ]
  const listed = (
    lists: readonly Partial<PublishedList>[],
    { level = TWO, asOf = '2024-12-01', edition: pinned = null as string | null } = {},
  ) => {
    const editions = [edition('2024-03-14'), edition('2024-06-17', HELD), edition('2024-11-05')]
    const view = record({ allies: ALLIES, editions, lists }).asOf(asOf, pinned)
    const { meeting, byList, missing, listPublication } = countMeeting(view, 'NATO', 2024, level)
    return { meeting, byList, missing, listPublication }
  }

  test('who is on the list meets the level, who is not is short; a figure goes before it, and Iceland is not judged', () => {
    expect(listed([LIST])).toEqual({
      meeting: ['USA'],
      byList: ['FIN', 'USA'],
      missing: [],
      listPublication: 'nato-2024-06-17',
    })
  })

  test.each<[string, Partial<PublishedList>[], { level?: Level; asOf?: string; edition?: string }]>([
    ['there is no list', [], {}],
    ['it is of another year', [{ ...LIST, year: 2023 }], {}],
    ['it is of another level', [{ ...LIST, percent: 3 }], {}],
    ['the level is another', [LIST], { level: shareLevel(2.5, null) }],
    ['the level is one to stay under', [LIST], { level: { ...TWO, bound: 'at_most' } }],
    ['its edition is not out yet', [{ ...LIST, publication: 'nato-2024-11-05' }], { asOf: '2024-11-04' }],
  ])('nobody without a figure is judged where %s', (_, lists, asked) => {
    expect(listed(lists, asked)).toMatchObject({ byList: [], missing: ['FIN', 'USA'], listPublication: null })
  })

  test('the latest list that is known is the one that counts', () => {
    const lists = [
      { ...LIST, id: 'a', publication: 'nato-2024-11-05', met: ['FIN'] },
      { ...LIST, id: 'b' },
      { ...LIST, id: 'c', publication: 'nato-2024-03-14', met: [] },
    ]
    expect(listed(lists)).toMatchObject({ meeting: ['FIN'], listPublication: 'nato-2024-11-05' })
    expect(listed(lists, { asOf: '2024-11-04' })).toMatchObject({ meeting: ['USA'] })
  })

  test('a list nobody can date is known once recorded, and goes behind one with a date', () => {
    const undated = edition('2023-03-31')
    const editions = [edition('2024-06-17'), { ...undated, publication: { ...undated.publication, publishedOn: null } }]
    const own = { ...LIST, id: 'z', publication: undated.publication.id, met: ['FIN'], recordedOn: '2024-11-01' }
    const counted = (asOf: string, lists: readonly Partial<PublishedList>[]) =>
      countMeeting(record({ allies: ALLIES, editions, lists }).asOf(asOf), 'NATO', 2024, TWO).meeting
    expect(counted('2024-10-31', [own])).toEqual([])
    expect(counted('2024-11-01', [own])).toEqual(['FIN'])
    expect(counted('2024-11-01', [own, { ...LIST, id: 'a' }])).toEqual(['POL', 'USA'])
  })

  test('asked for one edition, the list is that edition’s own', () => {
    expect(listed([LIST], { edition: 'nato-2024-06-17' })).toMatchObject({ byList: ['FIN', 'USA'] })
    expect(listed([LIST], { edition: 'nato-2024-11-05' })).toMatchObject({ meeting: [], byList: [] })
  })

  test('an ally that joined after the list came out is not judged by it', () => {
    const early = { ...LIST, publication: 'nato-2024-03-14' }
    const allies = [...ALLIES, { code: 'SWE', joinedOn: '2024-03-15' }]
    const view = record({ allies, editions: [edition('2024-03-14')], lists: [early] }).asOf('2024-12-01')
    expect(countMeeting(view, ['SWE'], 2024, TWO)).toMatchObject({ byList: [], missing: ['SWE'] })
  })
})
