/** How many meet a level, of how many with a figure, of how many members. */
import { describe, expect, test } from 'vitest'
import { countMeeting } from '../../src/domain/alliance.js'
import { type Level, shareLevel } from '../../src/domain/target.js'
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

test('three of four with a figure meet 2%, and Iceland, the fifth member, has none', () => {
  expect(count()).toEqual({
    meeting: ['FIN', 'POL', 'USA'],
    figures: ['BEL', 'FIN', 'POL', 'USA'],
    members: ['BEL', 'FIN', 'ISL', 'POL', 'USA'],
    missing: ['ISL'],
  })
})

test('Finland’s figure of the year before it joined does not count', () => {
  expect(count(TWO, 2022)).toEqual({
    meeting: ['POL'],
    figures: ['POL'],
    members: ['BEL', 'ISL', 'POL', 'USA'],
    missing: ['BEL', 'ISL', 'USA'],
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
      missing: ['ISL'],
    })
  })

  test('in another measure counts the figures of that measure', () => {
    expect(count({ ...TWO, indicator: 'equipment_share' })).toMatchObject({ meeting: [], figures: [] })
    expect(count({ ...TWO, indicator: 'equipment_share' }).missing).toHaveLength(5)
  })
})

test('figures count as they stand on the date: before the edition nobody has one', () => {
  const before = record({ allies: ALLIES, editions: [edition('2024-06-17', FIGURES)] }).asOf('2024-06-16')
  expect(count(TWO, 2024, 'NATO', before)).toMatchObject({ meeting: [], figures: [] })
})
