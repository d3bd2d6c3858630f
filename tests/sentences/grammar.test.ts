import { expect, test } from 'vitest'
import {
  counted,
  listedNames,
  ordinal,
  outOf,
  outOfAllies,
  part,
  possessive,
  starting,
  within,
} from '../../src/sentences/grammar.js'
import { usd } from '../../src/sentences/numbers.js'

test.each([
  ['counts are in words up to twelve', [0, 1, 12, 13].map(counted), ['no', 'one', 'twelve', '13']],
  [
    'what they are of is in words up to twelve too',
    [outOf(0, 31), outOf(5, 31), outOf(17, 31), outOf(31, 31), outOf(3, 5), outOf(9, 9), outOf(2, 2), outOf(1, 1)],
    ['none of 31', 'five of 31', '17 of 31', 'all 31', 'three of five', 'all nine', 'both', 'one of one'],
  ],
  ['allies', [outOfAllies(0, 31), outOfAllies(5, 31)], ['no ally', 'five of 31 allies']],
  [
    'places',
    [1, 2, 3, 11, 12, 13, 21, 22, 23, 29].map(ordinal).join(' '),
    '1st 2nd 3rd 11th 12th 13th 21st 22nd 23rd 29th',
  ],
  [
    'names with an article',
    [within('United States'), starting(within('Netherlands'))],
    ['the United States', 'The Netherlands'],
  ],
  [
    'whose',
    ['Spain', 'Netherlands', 'United States', 'United Kingdom'].map(possessive),
    ['Spain’s', 'the Netherlands’', 'the United States’', 'the United Kingdom’s'],
  ],
  [
    'one, two and three names',
    [['Spain'], ['Spain', 'Netherlands'], ['Italy', 'Spain', 'United Kingdom']].map(listedNames),
    ['Spain', 'Spain and the Netherlands', 'Italy, Spain and the United Kingdom'],
  ],
  ['no name', listedNames([]), ''],
  [
    'parts',
    [34.1, 25.8, 33.3, 50.9, 67, 74, 20, 44, 52, 0.4].map(part),
    ['a third', 'a quarter', 'a third', 'half', 'two thirds', 'three quarters', 'a fifth', '44%', '52%', '0%'],
  ],
  [
    'money',
    [413_812, 31_325, 11_744, 9_960, 1_635, 999.7, 454, 0.4, 1_250_000].map(usd),
    ['$414bn', '$31bn', '$12bn', '$10bn', '$1.6bn', '$1bn', '$454m', 'less than $1m', '$1.3tn'],
  ],
])('%s', (_, words, expected) => {
  expect(words).toEqual(expected)
})
