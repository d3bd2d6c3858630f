/** Which representation is answered: by suffix, or by what the client accepts (RFC 9110 section 12.5.1). */
import { describe, expect, test } from 'vitest'
import {
  CONTENT_TYPES,
  FORMATS,
  type Format,
  ITEM_FORMATS,
  isFormat,
  MEDIA_TYPES,
  negotiate,
  PACKED,
  splitSuffix,
} from '../../src/formats/format.js'

describe('a client that accepts', () => {
  test.each<[string | undefined, Format | null, string]>([
    [undefined, 'json', 'no word of it: anything will do'],
    ['*/*', 'json', 'anything, as curl says'],
    ['text/csv', 'csv', 'one'],
    ['application/x-ndjson', 'ndjson', 'one with an x'],
    ['TEXT/Plain', 'txt', 'in any case of letters'],
    ['text/csv, text/plain', 'csv', 'two alike: the first named'],
    ['text/plain, text/csv', 'txt', 'two alike: the first named'],
    ['text/csv;q=0.4, application/json;q=0.5', 'json', 'the greater weight'],
    ['text/csv;q=0.5, application/json;q=0.4', 'csv', 'the greater weight'],
    ['application/json;q=0.999, text/csv', 'csv', 'no weight is the greatest'],
    ['text/*', 'csv', 'any text: the first of ours'],
    ['application/*', 'json', 'any application'],
    ['text/*;q=0.3, text/csv;q=0.1', 'txt', 'the more particular range gives the weight'],
    ['application/json;q=0, */*', 'csv', 'all but one'],
    ['text/html, */*;q=0.1', 'json', 'something else, or anything'],
    ['text/html, application/xhtml+xml, */*;q=0.8', 'json', 'what browsers say'],
    ['text/html', null, 'what is not offered'],
    ['application/xml, image/png', null, 'several that are not offered'],
    ['*/*;q=0', null, 'nothing at all'],
    ['text/csv;q=0', null, 'all but what it names, and nothing else named'],
    ['nonsense', null, 'no media type'],
  ])('%j is answered %s: %s', (accept, format) => {
    expect(negotiate(accept, ITEM_FORMATS)).toBe(format)
  })
})

test.each<[string, string, string | null]>([
  ['allies', 'allies', null],
  ['allies.csv', 'allies', 'csv'],
  ['a.b.csv', 'a.b', 'csv'],
  ['allies.', 'allies', ''],
  ['.csv', '', 'csv'],
])('%j is %j with the suffix %j', (given, name, suffix) => {
  expect(splitSuffix(given)).toEqual({ name, suffix })
})

test.each<[string, boolean]>([
  ['json', true],
  ['csv', true],
  ['ndjson', true],
  ['txt', true],
  ['CSV', false],
  ['xml', false],
  ['svg', false],
  ['', false],
])('the suffix %j is one of ours: %s', (suffix, ours) => {
  expect(isFormat(suffix, ITEM_FORMATS)).toBe(ours)
})

test('every format has its media type, in UTF-8 where it is words, and is what a client gets that accepts that alone', () => {
  for (const format of FORMATS) {
    expect(CONTENT_TYPES[format]).toMatch(MEDIA_TYPES[format] + (PACKED.includes(format) ? '' : '; charset=utf-8'))
    expect(negotiate(MEDIA_TYPES[format], FORMATS)).toBe(format)
  }
})

test('an image element gets the picture where there is one, and nothing where there is none', () => {
  const accept = 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8'
  expect(negotiate(accept, FORMATS)).toBe('svg')
  expect(negotiate('image/*', ITEM_FORMATS)).toBeNull()
})
