/** The picture of a shared link: its words are large, apart and inside, whatever the headline. */
import { beforeAll, describe, expect, test } from 'vitest'
import { type CardParts, card, levelCard } from '../../src/charts/card.js'
import type { Row } from '../../src/charts/chart.js'
import type { AgainstLevel } from '../../src/charts/kit/against-level.js'
import type { Dataset } from '../../src/domain/dataset.js'
import { subjectOf } from '../support/drawn.js'
import { overlaps, placedWords } from '../support/placed-words.js'
import { seededRecord } from '../support/seeded-record.js'
import { boxOf, svgParts } from '../support/svg-parts.js'

let dataset: Dataset
beforeAll(async () => {
  dataset = await seededRecord()
})

function isAgainstLevel(row: Row): row is Row & AgainstLevel {
  return 'target_percent' in row && 'prospect' in row
}

/** The bars of a question to `progress`. */
function barsOf(query: string): Pick<CardParts, 'legend' | 'body'> {
  const subject = subjectOf(dataset, 'progress', query)
  return levelCard({ ...subject, rows: subject.rows.filter(isAgainstLevel) })
}

const WORDS = {
  headline: ['Almost every ally now spends 2%.', 'Five have reached 3.5%.'],
  subtitle: 'Core defense spending of 31 NATO allies, percent of GDP, estimates for 2026',
  source: 'Source: NATO, 7 July 2026',
}
const LONG = [
  'Lithuania spends 5.33% of GDP, 1.83 points above 3.5%, and no ally spends more.',
  'It says it will spend 5% every year to 2030.',
]

test('where older figures allow no count, the legend has none', () => {
  const words = (asOf: string) => barsOf(`as_of=${asOf}`).legend.map(({ words: one }) => one)
  expect(words('2022-04-30')).toEqual(['at 2%', 'pace would do', 'pace would not', 'older figure, not judged'])
  expect(words('2026-11-24')[0]).toMatch(/^5 at 3\.5%/)
})

describe.each([
  ['24 November 2026', 'as_of=2026-11-24'],
  ['3 April 2025', 'as_of=2025-04-03'],
  ['equipment', 'as_of=2026-11-24&target=vilnius-2023-equipment-20pct'],
  ['the total', 'as_of=2026-11-24&target=hague-2025-5pct'],
  ['a level no one is at', 'as_of=2026-11-24&percent=5.34&by=2030'],
  ['one ally', 'as_of=2026-11-24&ally=ESP'],
  ['no figures', 'as_of=2015-03-01'],
])('%s', (_, query) => {
  test.each([[WORDS.headline], [LONG], [['No figures are held for this day.']]])('%s', (headline) => {
    const svg = card({ ...WORDS, headline, ...barsOf(query) })
    expect(svg).toMatch(/^<svg [^>]*width="1200" height="630"/)
    const words = placedWords(svg)
    const said = words.map(({ words: one }) => one).join(' ')
    for (const part of [...headline, 'NATO spending tracker', WORDS.source]) expect(said).toContain(part)
    // At a third of its size, as messages show it, 17 pixels are what a caption has.
    expect(words.filter(({ size }) => size < 17)).toEqual([])
    const isOutside = ({ left, right, top, bottom }: (typeof words)[number]) =>
      left < 50 || right > 1150 || top < 20 || bottom > 620
    expect(words.filter(isOutside).map(({ words: one }) => one)).toEqual([])
    expect(overlaps(words)).toEqual([])
    const marks = svgParts(svg)
      .filter(({ name }) => name !== 'text')
      .map(boxOf)
    expect(marks.filter(({ left, right, top, bottom }) => left < 0 || right > 1200 || top < 0 || bottom > 630)).toEqual(
      [],
    )
  })
})

test('the headline is as large as it can be in two lines, each sentence beginning one', () => {
  const sizes = (headline: readonly string[]) => {
    const words = placedWords(card({ ...WORDS, headline, ...barsOf('as_of=2026-11-24') }))
    return words
      .filter(({ part }) => part.style['font-family']?.includes('Serif') && part.text !== 'NATO spending tracker')
      .map(({ words: said, size }) => [said, size])
  }
  expect(sizes(WORDS.headline)).toEqual(WORDS.headline.map((line) => [line, 60]))
  expect(sizes(LONG).length).toBeLessThanOrEqual(3)
})

test('the legend counts the allies, and their sum is that of the bars', () => {
  const { legend } = barsOf('as_of=2026-11-24')
  expect(legend.map(({ words }) => words)).toEqual([
    '5 at 3.5%',
    '4 say they will',
    '12 pace would do',
    '7 pace would not',
    '3 say they will not',
  ])
  const svg = card({ ...WORDS, ...barsOf('as_of=2026-11-24') })
  expect(svg).toContain('Lithuania 5.33')
  expect(svg).toContain('Slovenia 1.61')
})

test('a body made for a page is drawn larger, and as a whole smaller where the card is too low for it', () => {
  const body = (least: number) => ({
    zoom: 1.6,
    of: ({ width }: { readonly width: number }) => ({
      height: least,
      least,
      draw: (height: number) => `<rect width="${width}" height="${height}"/>`,
    }),
  })
  const last = (least: number) =>
    svgParts(card({ ...WORDS, legend: [], body: body(least) }))
      .filter(({ name }) => name === 'rect')
      .map(boxOf)
      .at(-1)
  expect(last(100)?.right).toBeCloseTo(1144, 0)
  expect(last(100)?.bottom).toBeLessThan(590)
  expect(last(2000)?.bottom).toBeLessThan(590)
})
