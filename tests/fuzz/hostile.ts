/** Words nobody sends in good faith. */
import fc from 'fast-check'

/** A header of this name in an answer means that an input has broken out of its own. */
export const INJECTED_HEADER = 'x-injected'
/** Markup that is never to be found in an answer as it is. */
export const INJECTED_MARKUP = '<script>alert(1)</script>'

const WORDS = [
  '\0',
  'POL\0',
  `x\r\n${INJECTED_HEADER}: 1`,
  `x\n${INJECTED_HEADER}: 1\n\n${INJECTED_MARKUP}`,
  '{"level":60,"msg":"forged"}\n{"level":60,"msg":"forged"}',
  '\u001b[31mred\u0007',
  '\u0085\u2028\u2029',
  '\u007f\u009b',
  '\ufeffPOL',
  '\ufffe\uffff',
  '\u202eLOP\u202c',
  'e\u0301\u0301\u0301'.repeat(30),
  '👩‍👩‍👧‍👦🏴‍☠️',
  `${'a'.repeat(99)}😀`,
  'ﬀİıſß',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '__defineGetter__',
  'valueOf',
  "' OR 1=1 --",
  "'; DROP TABLE pledges; --",
  '1;SELECT sqlite_version()',
  INJECTED_MARKUP,
  `"><svg onload=alert(1)>${INJECTED_MARKUP}`,
  ']]><x/>&amp;&#0;&lt;',
  '=cmd|/C calc!A0',
  '@SUM(1+1)',
  '+1,"x"\n-1',
  '../../../../etc/passwd',
  '..\\..\\windows',
  '%2e%2e%2f',
  '%00',
  '%25%32%65',
  '%',
  '/',
  '//example.org/',
  'http://example.org/',
  '.',
  '..',
  '.csv',
  'BEL.svg',
  'x.exe',
  ' ',
  ',',
  ',,,',
  '\t',
  'null',
  'undefined',
  'NaN',
  'Infinity',
  '-0',
  '1e400',
  '0x10',
  '9007199254740993',
  '999999999999999',
  '-999999999999999',
  '٣',
  '２０２５',
  '2025-02-30',
  '0000-00-00',
  '9999-12-31',
  'summit:',
  'summit:__proto__',
  '..',
  '2035..2014',
  '0..999999999',
  '-',
  '--share_of_gdp',
  '{{7*7}}#{7*7}',
  '$(id)`id`',
  '[]',
  '{}',
  '*',
  '"',
  "'",
  '\\',
  '\\u0000',
] as const

/** Any of those, long ones, and whatever else a string can hold, halves of characters included. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('a', '1', ',', 'POL,', '%', '😀', '-', '"', '<', '(', '\u0301'),
        fc.constantFrom(90, 101, 128, 201, 1500, 9000),
      )
      .map(([unit, count]) => unit.repeat(count)),
  },
  { weight: 1, arbitrary: fc.constantFrom('\ud800', 'a\udc00b', '😀'.slice(0, 1)) },
)

/** Names that mean something to JavaScript, and names that mean nothing. */
export const hostileName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'as_of[]', 'limit[gt]', '', '__gt', 'a__b__gt'),
  hostileText,
)
