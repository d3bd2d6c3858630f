/** Numbers as people type them. */
import { expect, test } from 'vitest'
import { typedNumber, typedPercent } from '../../src/pages/typed.js'

test.each([
  [undefined, null, null],
  ['', null, null],
  [' \t', null, null],
  ['2', '2', null],
  [' 2.5 ', '2.5', null],
  ['2,5', '2.5', 'read as 2.5%'],
  ['2.50', '2.5', 'read as 2.5%'],
  ['02.5', '2.5', 'read as 2.5%'],
  ['3.5%', '3.5', 'read as 3.5%'],
  ['2,5 %', '2.5', 'read as 2.5%'],
  ['2.5 Percent', '2.5', 'read as 2.5%'],
  ['0.000001', '0.000001', null],
  ['100', '100', null],
  // What is no percentage is refused by the table, in the words in which it was typed.
  ['many', 'many', null],
  ['-2', '-2', null],
  ['2.5.1', '2.5.1', null],
  ['.5', '.5', null],
  ['2.', '2.', null],
  ['1e3', '1e3', null],
  ['12345', '12345', null],
  ['2.1234567', '2.1234567', null],
  ['2% 3%', '2% 3%', null],
])('the percentage %j is %j', (text, value, readAs) => {
  expect(typedPercent(text)).toEqual({ value, readAs })
})

test.each([
  [undefined, null, null, false],
  ['  ', null, null, false],
  ['2.10', '2.10', null, false],
  ['2,5', '2.5', 'read as 2.5', false],
  ['2,5 %', '2.5%', 'read as 2.5%', false],
  ['2.1 percent', '2.1%', 'read as 2.1%', false],
  ['2,125%', '2.125%', 'read as 2.125%', false],
  ['$30bn', '30 billion', 'read as 30 billion', true],
  ['US$ 1.2 tn', '1.2 trillion', 'read as 1.2 trillion', true],
  ['950m USD', '950 million', 'read as 950 million', true],
  ['30 billion', '30 billion', null, true],
  // Which of the two it is, only who wrote it knows.
  ['1,234', '1,234', null, false],
  ['$1,234bn', '$1,234bn', null, true],
  ['two', 'two', null, false],
  ['2.5.1', '2.5.1', null, false],
])('%s is %s', (text, value, readAs, isMoney) => {
  expect(typedNumber(text)).toEqual({ value, readAs, isMoney })
})

test('what is as long as a question can be is looked at quickly', () => {
  const begun = performance.now()
  typedNumber(`${'1'.repeat(8000)}x`)
  expect(performance.now() - begun).toBeLessThan(25)
})
