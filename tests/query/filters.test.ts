/** Filters: which columns take which, and which rows pass. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Row } from '../../src/charts/chart.js'
import {
  codeOrNull,
  column,
  date,
  key,
  list,
  percent,
  points,
  text,
  textOrNull,
  time,
  year,
} from '../../src/query/column.js'
import { parametersOfFaces } from '../../src/query/faces.js'
import { filtered, filterParameters } from '../../src/query/filters.js'
import { references, type Values } from '../../src/query/parameter.js'

const COLUMNS = {
  id: text('Which'),
  ally: key('ally', 'Who'),
  share: percent('How much'),
  region: column(z.enum(['europe', 'north-america']).nullable(), { title: 'Where' }),
  meets: column(z.boolean().nullable(), { title: 'Whether' }),
  reason: codeOrNull('Why not'),
  said_on: date('When'),
  recorded_at: time('When it was recorded'),
  title: text('What it is called'),
  members: list('Who is in it'),
  publications: { ...list('The editions'), refers: 'publication' as const },
  before: { ...textOrNull('What was there'), late: true },
}
const FILTERS = new Map(Object.entries(filterParameters({ columns: COLUMNS, key: ['id'], item: 'pledge' })))

const ROWS: readonly Row[] = [
  { ally: 'POL', share: 4.12, region: 'europe', meets: true, reason: null, said_on: '2025-06-25' },
  { ally: 'BEL', share: 1.3, region: 'europe', meets: false, reason: null, said_on: '2025-06' },
  { ally: 'ISL', share: null, region: 'europe', meets: null, reason: 'no_armed_forces', said_on: null },
  { ally: 'CAN', share: 1.37, region: 'north-america', meets: false, reason: null, said_on: '2025' },
  { ally: 'USA', share: 3.38, region: 'north-america', meets: true, reason: null, said_on: '2024-12-31' },
  { ally: 'AND', share: null, region: null, meets: null, reason: 'not_yet_ally', said_on: '2024-02' },
]

/** The values of a question by these filters. */
function read(question: Readonly<Record<string, string>>): Values {
  return Object.fromEntries(
    Object.entries(question).map(([name, text]) => [name, FILTERS.get(name)?.schema.parse(text)]),
  )
}

function allies(question: Readonly<Record<string, string>>, rows = ROWS): string {
  return filtered(rows, read(question), FILTERS)
    .map((row) => row.ally)
    .join(' ')
}

describe('the filters of a column', () => {
  const names = (one: string) =>
    [...FILTERS.values()].flatMap(({ filter }) => (filter?.column === one ? filter.by : []))
  test.each([
    ['share', ['is', 'gt', 'gte', 'lt', 'lte'], 'numbers'],
    ['said_on', ['within', 'gt', 'gte', 'lt', 'lte'], 'dates'],
    ['recorded_at', ['within', 'gt', 'gte', 'lt', 'lte'], 'moments'],
    ['region', ['is'], 'words of a closed list'],
    ['meets', ['is'], 'yes or no'],
    ['reason', ['is'], 'codes'],
    ['ally', ['is'], 'keys of another table'],
    ['id', ['is'], 'keys of its own'],
    ['title', [], 'words'],
    ['members', [], 'lists'],
    ['publications', [], 'lists of keys'],
    ['before', [], 'what is not there until rows are answered'],
  ])('%s are %j: it holds %s', (column, expected) => {
    expect(names(column)).toEqual(expected)
  })

  test('by a key are names of what it is the key of, by its own those of a row', () => {
    expect(FILTERS.get('ally')?.refers).toBe('ally')
    expect(FILTERS.get('id')?.refers).toBe('pledge')
    expect(filterParameters({ columns: COLUMNS, key: ['id', 'ally'], item: 'pledge' }).id).not.toHaveProperty('refers')
  })

  test('are left out where the table or any table takes something else by that name', () => {
    const taken = { limit: year('A level'), width: year('A width'), shape: text('A form'), gap: points('A gap') }
    const { list } = parametersOfFaces({ parameters: {}, columns: taken, key: ['shape'] })
    expect([...list.values()].flatMap(({ filter }) => (filter?.by === 'is' ? filter.column : []))).toEqual(['gap'])
    const own = parametersOfFaces({ parameters: { ally: references('ally', 'Who.') }, columns: COLUMNS, key: ['id'] })
    expect(own.list.get('ally')?.filter).toBeUndefined()
  })
})

describe('rows filtered', () => {
  test.each<[Record<string, string>, string, string]>([
    [{ share__lt: '1.37' }, 'BEL', 'below leaves out equality'],
    [{ share__lte: '1.37' }, 'BEL CAN', 'at most counts it'],
    [{ share__gt: '3.38' }, 'POL', 'above leaves out equality'],
    [{ share__gte: '3.38' }, 'POL USA', 'at least counts it'],
    [{ share__gt: '1.3', share__lt: '4.12' }, 'CAN USA', 'both ends of a span'],
    [{ share__gt: '-1' }, 'POL BEL CAN USA', 'a missing value passes none'],
    [{ share__lt: '0' }, '', 'a missing value is not 0 either'],
    [{ share: '0' }, '', 'nor is it equal to 0'],
    [{ share: '1.30' }, 'BEL', 'a number, however it is written'],
    [{ share: '4.12, 1.3' }, 'POL BEL', 'any of several numbers'],
    [{ region: 'north-america' }, 'CAN USA', 'a word'],
    [{ region: 'north-america,europe' }, 'POL BEL ISL CAN USA', 'any of several words, but not a missing one'],
    [{ meets: 'false' }, 'BEL CAN', 'no, which a missing answer is not'],
    [{ meets: 'true', region: 'europe' }, 'POL', 'two filters at once'],
    [{ reason: 'not_yet_ally,no_armed_forces' }, 'ISL AND', 'codes'],
    [{ reason: 'NO_ARMED_FORCES' }, '', 'codes are taken as they are written'],
    [{}, 'POL BEL ISL CAN USA AND', 'nothing'],
  ])('by %j are %s: %s', (question, expected) => {
    expect(allies(question)).toBe(expected)
  })

  test('are not filtered by what is no filter, nor by a filter that was not given', () => {
    const all = filtered(ROWS, { sort: 'share', limit: 1, unknown: 'x', share__lt: undefined }, FILTERS)
    expect(all).toBe(ROWS)
  })
})

describe('dates filtered', () => {
  test.each<[Record<string, string>, string, string]>([
    [{ said_on__gte: '2025-06-25' }, 'POL BEL CAN', 'from a day on: the day itself, and what may be of it or later'],
    [{ said_on__gte: '2025-06-26' }, 'BEL CAN', 'from the day after: a month may still be later'],
    [{ said_on__gte: '2025-07' }, 'CAN', 'from a month on: the month before is not, the year may be'],
    [{ said_on__gte: '2025' }, 'POL BEL CAN', 'from a year on: from its first day'],
    [{ said_on__gte: '2026' }, '', 'from the year after'],
    [{ said_on__lte: '2024' }, 'USA AND', 'until a year: until its last day'],
    [{ said_on__lte: '2024-12-30' }, 'AND', 'until the day before'],
    [{ said_on__lte: '2025-01-01' }, 'CAN USA AND', 'until a first of January, which the year may be'],
    [{ said_on__lte: '2025-06' }, 'POL BEL CAN USA AND', 'until a month: until its last day'],
    [{ said_on__gt: '2024' }, 'POL BEL CAN', 'after a year: after its last day'],
    [{ said_on__gt: '2025-06' }, 'CAN', 'after a month'],
    [{ said_on__gt: '2025' }, '', 'after the year of which all are'],
    [{ said_on__gt: '2025-06-25' }, 'BEL CAN', 'after a day: not the day itself'],
    [{ said_on__lt: '2025' }, 'USA AND', 'before a year: before its first day'],
    [{ said_on__lt: '2025-06-01' }, 'CAN USA AND', 'before a first of June: June is not'],
    [{ said_on__lt: '2024-12-31' }, 'AND', 'before a day: not the day itself'],
    [{ said_on: '2025' }, 'POL BEL CAN', 'within a year'],
    [{ said_on: '2025-06' }, 'POL BEL CAN', 'what may be within a month'],
    [{ said_on: '2024-02-29' }, 'AND', 'what may be of a day, the last of a leap February'],
    [{ said_on: '2024-02,2024-12' }, 'USA AND', 'within any of several months'],
    [{ said_on: '2023' }, '', 'within a year of which there is nothing'],
  ])('by %j are %s: %s', (question, expected) => {
    expect(allies(question)).toBe(expected)
  })

  test('a moment is of its day', () => {
    const rows = ['2026-11-23T23:59:59.999Z', '2026-11-24T00:00:00.000Z'].map((recorded_at, place) => ({
      ally: `${place}`,
      recorded_at,
    }))
    expect(allies({ recorded_at__gte: '2026-11-24' }, rows)).toBe('1')
    expect(allies({ recorded_at__lte: '2026-11-23' }, rows)).toBe('0')
    expect(allies({ recorded_at: '2026-11' }, rows)).toBe('0 1')
  })

  const dates = fc
    .date({ min: new Date('2019-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .chain((moment) => fc.constantFrom(4, 7, 10).map((length) => moment.toISOString().slice(0, length)))
  /** Every day the date may mean, one by one. */
  const daysOf = (date: string) =>
    Array.from({ length: 366 }, (_, place) =>
      new Date(Date.UTC(Number(date.slice(0, 4)), 0, 1 + place)).toISOString().slice(0, 10),
    ).filter((day) => day.startsWith(date))

  test('a date passes if any of its days does, whatever it is compared with', () => {
    const holds: Record<string, (day: string, bound: readonly string[]) => boolean> = {
      __gt: (day, bound) => bound.every((other) => day > other),
      __gte: (day, bound) => bound.some((other) => day >= other),
      __lt: (day, bound) => bound.every((other) => day < other),
      __lte: (day, bound) => bound.some((other) => day <= other),
      '': (day, bound) => bound.includes(day),
    }
    fc.assert(
      fc.property(dates, dates, fc.constantFrom(...Object.keys(holds)), (said_on, bound, suffix) => {
        const days = daysOf(bound)
        const passes = daysOf(said_on).some((day) => holds[suffix]?.(day, days))
        expect(allies({ [`said_on${suffix}`]: bound }, [{ ally: 'X', said_on }])).toBe(passes ? 'X' : '')
      }),
      { numRuns: 300 },
    )
  })
})
