/** Plain text for terminals: alignment, width, what is missing, and the line that tells where it all comes from. */
import { describe, expect, test } from 'vitest'
import { text } from '../../src/query/column.js'
import { containing } from '../../src/query/parameter.js'
import { defineTable, type Table } from '../../src/query/table.js'
import { type Edition, edition, record } from '../support/facts.js'
import { oddTable } from '../support/odd-table.js'
import { shares } from '../support/small-table.js'
import { written } from '../support/written.js'

function lines(cells: Parameters<typeof oddTable>[0], query = ''): string[] {
  return written(record(), `/v1/odd.txt${query}`, [oddTable(cells)]).split('\n')
}

describe('cells', () => {
  test('stand in columns, words to the left and numbers to the right, with a line end after each row', () => {
    expect(
      written(record(), '/v1/odd.txt?fields=words,share,money', [oddTable(['some words', -0.7, null, 1234])]),
    ).toBe(
      [
        'words         share  money',
        'some words        -      -',
        '-             -0.70     -1',
        '-                 -      -',
        '-           1234.00   1234',
        '4 cells, as of 2026-11-24; sum of money 1,233 (of 2)',
        '',
      ].join('\n'),
    )
  })

  test.each([
    [-0.001, '0.00', '0', 'never a negative nothing'],
    [-0.4, '-0.40', '0', 'never a negative nothing in whole numbers'],
    [2, '2.00', '2', 'the decimals declared'],
    [396_335, '396335.00', '396335', 'no commas, for awk'],
  ])('%d is %s and %s: %s', (value, share, money) => {
    expect(lines([value], '?fields=share,money')[1]?.trim().split(/\s+/)).toEqual([share, money])
  })

  test.each([
    ['a\u001b[31mred', 'a [31mred', 'an escape that would colour the terminal'],
    ['a\u009b31m', 'a 31m', 'the same in one character'],
    ['a\u0007b', 'a b', 'a bell'],
    ['a\rb', 'a b', 'a return that would overwrite the line'],
    ['a\nb', 'a b', 'a line end that would break the row'],
    ['a\tb', 'a b', 'a tab that would break the column'],
    ['a\u0000b', 'a b', 'a nought'],
  ])('%j is written %j: %s', (words, expected) => {
    expect(lines([words], '?fields=words,place')[1]).toBe(`${expected.padEnd(5)}  ${'0'.padStart(5)}`)
  })

  test('end no line with a blank', () => {
    expect(lines(['a', 'longer'], '?fields=place,words').filter((line) => line.endsWith(' '))).toEqual([])
  })
})

describe('a line', () => {
  const long = 'x'.repeat(100)
  test('is cut at 80 characters with a mark, where the columns were not chosen', () => {
    const [, row = ''] = lines([long])
    expect(row).toHaveLength(80)
    expect(row.endsWith('x…')).toBe(true)
  })

  test('is whole where they were', () => {
    expect(lines([long], '?fields=words')[1]).toBe(long)
  })
})

describe('the last lines', () => {
  const day = (month: number) => `2025-0${month}-09`
  const figure = (year: number) => ({ year, value: 2 })
  /** From the count of rows on, as one line. */
  const lastLine = (editions: readonly Edition[], query = '', table: Table = shares) =>
    /\n(\d[^\n]*, as of [\s\S]*)\n$/
      .exec(written(record({ editions }), `/v1/${table.name}.txt?${query}`, [table]))?.[1]
      ?.replaceAll('\n', ' ')

  test.each([
    [0, '0 shares, as of 2026-11-24; level=2', 'no edition'],
    [1, '1 share, as of 2026-11-24; NATO, 9 January 2025; level=2', 'one'],
    [2, '2 shares, as of 2026-11-24; NATO, 9 January 2025 and 9 February 2025; level=2', 'two, oldest first'],
    [
      4,
      '4 shares, as of 2026-11-24; NATO, 4 editions, 9 January 2025 to 9 April 2025; level=2',
      'more than three are counted',
    ],
  ])('with %i editions is %j: %s', (count, expected) => {
    const editions = Array.from({ length: count }, (_, index) => edition(day(index + 1), [figure(2020 + index)]))
    expect(lastLine(editions)).toBe(expected)
    expect(lastLine(editions.toReversed())).toBe(expected)
  })

  test('is folded between its parts where it would be longer than 80 characters', () => {
    const editions = [1, 2, 3].map((month) => edition(day(month), [figure(2020 + month)]))
    const text = written(record({ editions }), '/v1/shares.txt?level=2', [shares])
    expect(text.split('\n').slice(-3)).toEqual([
      '3 shares, as of 2026-11-24;',
      'NATO, 9 January 2025, 9 February 2025 and 9 March 2025; level=2',
      '',
    ])
  })

  test('tells publishers apart', () => {
    const editions = [edition(day(1), [figure(2024)], 'world-bank')]
    expect(lastLine(editions)).toBe('1 share, as of 2026-11-24; World Bank, 9 January 2025; level=2')
    expect(lastLine([edition(day(1), [figure(2024)], 'sipri')])).toContain('; sipri, 9 January 2025')
  })

  test('explains the e of an estimate, only where there is one', () => {
    const estimate = edition(day(1), [{ ...figure(2024), status: 'estimate' }, figure(2023)])
    expect(lastLine([estimate])).toContain('; e = estimate')
    expect(lastLine([estimate], 'share__gte=2&limit=1')).not.toContain('e = estimate')
    expect(lastLine([edition(day(1), [figure(2024)])])).not.toContain('estimate')
    const text = written(record({ editions: [estimate] }), '/v1/shares.txt', [shares])
    expect(text).toMatch(/2024e\b/)
    expect(text).toMatch(/2023 /)
  })

  test('tells of what was taken where the question left it open, and where the next page begins', () => {
    const editions = [edition(day(1), [figure(2023), figure(2024)])]
    const text = written(record({ editions }), '/v1/shares.txt?limit=1', [shares])
    expect(text.trimEnd().split('\n').slice(-2).join(' ')).toBe(
      '1 of 2 shares, as of 2026-11-24; NATO, 9 January 2025; level=2; more with offset=1',
    )
  })

  test('says as of which day', () => {
    expect(lastLine([], 'as_of=2025-04-03')).toBe('0 shares, as of 2025-04-03; level=2')
  })

  test('tells what the rows were asked for by, but not the order and the page, which show', () => {
    const editions = [edition(day(1), [figure(2023), figure(2024)])]
    expect(lastLine(editions, 'area=BEL&status=final&year__gte=2024&sort=year&limit=9&fields=area')).toBe(
      '1 share, as of 2026-11-24; NATO, 9 January 2025; area=BEL; year__gte=2024; status=final; level=2',
    )
    expect(lastLine(editions, 'level=3')).toContain('; level=3')
  })

  test('cuts what is long, and leaves no escape in what was asked', () => {
    const names = Array.from({ length: 40 }, (_, place) => 2000 + place).join(',')
    expect(lastLine([], `year=${names}`)).toContain(`; year=${names.slice(0, 54)}…; level=2`)
    const words = defineTable({
      name: 'words',
      title: 'Words',
      summary: 'None.',
      noun: ['word', 'words'],
      parameters: { about: containing('What they are about.') },
      columns: { word: text('A word') },
      key: ['word'],
      text: ['word'],
      rows: () => [],
    })
    expect(lastLine([], 'about=a%1b[31mred', words)).toBe(
      '0 words, as of 2026-11-24; about=a [31mred No word is known as of 2026-11-24 with about=a [31mred.',
    )
  })

  test('add up what can be added, of all rows and not of the page, where there are several', () => {
    const sum = (cells: Parameters<typeof oddTable>[0], query = '') =>
      written(record(), `/v1/odd.txt${query}`, [oddTable(cells)])
        .trimEnd()
        .split('\n')
        .at(-1)
    expect(sum([-55_000, -618, null])).toBe('3 cells, as of 2026-11-24; sum of money -55,618 (of 2)')
    expect(sum([-55_000, -618], '?limit=1')).toBe(
      '1 of 2 cells, as of 2026-11-24; sum of money -55,618; more with offset=1',
    )
    expect(sum([-55_000, -618], '?fields=place')).toBe('2 cells, as of 2026-11-24')
    expect(sum([null, 'words'])).toBe('2 cells, as of 2026-11-24')
    expect(sum([-618])).toBe('1 cell, as of 2026-11-24')
  })
})
