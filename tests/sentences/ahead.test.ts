import { expect, test } from 'vitest'
import { outlookHeadline, type PathEnds, pathHeadline } from '../../src/sentences/ahead.js'

const ITALY: PathEnds = {
  name: 'Italy',
  share: 2.1,
  percent: 3.5,
  year: 2035,
  needed: 0.16,
  recent: 0.17,
  isThere: false,
  wouldReach: true,
}
const THERE: PathEnds = { ...ITALY, name: 'Poland', share: 4.68, needed: 0, isThere: true, wouldReach: null }
const SLOW: PathEnds = { ...ITALY, name: 'United States', recent: -0.04, wouldReach: false }

test.each([
  ['one', [ITALY], 'Italy needs 0.16 points a year to be at 3.5% in 2035; of late it added 0.17'],
  ['one that lost', [SLOW], 'The United States needs 0.16 points a year to be at 3.5% in 2035; of late it lost 0.04'],
  ['one without a pace', [{ ...ITALY, recent: null }], 'Italy needs 0.16 points a year to be at 3.5% in 2035'],
  [
    'one of which nothing is known but its share',
    [{ ...ITALY, needed: null }],
    'Italy is 1.40 points short of 3.5% in 2035',
  ],
  ['one that is there', [THERE], 'Poland is at 3.5% already; staying there is enough'],
  ['none', [], 'No ally has a figure to start from'],
  [
    'many, some there',
    [ITALY, THERE, SLOW],
    'One of three allies is at 3.5%; one more would be in 2035 at its recent pace',
  ],
  ['many, all there', [THERE, THERE], 'Both allies are at 3.5%'],
  ['many, none there', [ITALY, ITALY, SLOW], 'Two of three allies would be at 3.5% in 2035 at their recent pace'],
])('the way of %s', (_, paths, words) => {
  expect(pathHeadline(paths)).toBe(words)
})

const end = (scenario: string, percent: number) => ({ scenario, year: 2035, percent })

test.each([
  [
    'its words, then its pace',
    'Belgium',
    false,
    [end('flat', 2), end('pace', 3.5), end('pledges', 2.5)],
    'In 2035 Belgium would be at 2.50% by its own words and 3.50% at its recent pace',
  ],
  [
    'one scenario',
    'Netherlands',
    false,
    [end('flat', 2.58)],
    'In 2035 the Netherlands would be at 2.58% if its share stays',
  ],
  [
    'several allies together',
    'Baltic states',
    true,
    [end('pledges', 5.1)],
    'In 2035 Baltic states would be at 5.10% by their own words',
  ],
])('the outlook by %s', (_, name, isMany, ends, words) => {
  expect(outlookHeadline(name, isMany, ends)).toBe(words)
})
