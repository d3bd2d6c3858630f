/** What every picture promises, whatever it shows. */
import { beforeAll, describe, expect, test } from 'vitest'
import { type Row, type Subject, THEMES } from '../../src/charts/chart.js'
import { PALETTES } from '../../src/charts/kit/palette.js'
import type { Dataset } from '../../src/domain/dataset.js'
import { CHART_NAMES, drawn, drawOf, frameOf, subjectOf } from '../support/drawn.js'
import { expectGolden } from '../support/golden.js'
import { inOwnFaces, type PlacedWords, placedWords } from '../support/placed-words.js'
import { seededRecord } from '../support/seeded-record.js'

let dataset: Dataset
beforeAll(async () => {
  dataset = await seededRecord()
})

const QUESTIONS: readonly (readonly [string, string])[] = [
  ['spending', 'as_of=2025-04-03&indicator=share_of_gdp&area=BEL,ESP,ITA,POL'],
  ['spending', 'as_of=2026-11-24&indicator=share_of_gdp'],
  ['spending', 'as_of=2018-08-01&indicator=share_of_gdp&last=1'],
  ['spending', 'as_of=2026-11-24&indicator=spending_usd&area=DEU,NATO,NATO-EUR-CAN,USA'],
  ['progress', 'as_of=2025-04-03'],
  ['progress', 'as_of=2026-11-24'],
  ['progress', 'as_of=2022-04-30'],
  ['path', 'as_of=2025-04-03&ally=ITA'],
  ['path', 'as_of=2026-11-24&ally=ITA'],
  ['path', 'as_of=2026-11-24'],
  ['path', 'as_of=2022-06-30&percent=2&by=2024'],
  ['outlook', 'as_of=2026-11-24'],
  ['outlook', 'as_of=2026-11-24&area=BEL'],
  ['outlook', 'as_of=2026-11-24&area=BEL,EST,NATO,POL&scenario=pledges'],
  ['outlook', 'as_of=2026-11-24&area=nordic,baltic,BEL,ISL'],
  ['outlook', 'as_of=2025-09-01&group=europe-canada&scenario=commitment'],
  ['outlook', 'as_of=2025-04-03&area=jef&year=2030'],
  ['alliance', 'as_of=2025-04-03'],
  ['alliance', 'as_of=2026-11-24&percent=2'],
  ['alliance', 'as_of=2026-11-24'],
  ['alliance', 'as_of=2025-09-01&area=eu,NATO,BEL,NLD,LUX'],
  ['alliance', 'as_of=2022-06-30&area=NATO'],
  ['alliance', 'as_of=2026-11-24&area=jef'],
  ['revisions', 'as_of=2026-11-24&indicator=share_of_gdp&area=SVN&year=2025'],
  ['revisions', 'as_of=2026-11-24&indicator=share_of_gdp&area=POL&year=2019..2025'],
  ['revisions', 'as_of=2026-11-24&indicator=share_of_gdp&year=2023..2025'],
  ['revisions', 'as_of=2026-11-24&indicator=share_of_gdp&area=POL'],
]

describe.each(QUESTIONS)('%s?%s', (name, query) => {
  test.each([280, 360, 400, 599, 600, 1200, 2000])('%i wide, all words are inside, legible and apart', (width) => {
    const svg = drawn(dataset, name, query, frameOf(width))
    const height = Number(/ height="(\d+)"/.exec(svg)?.[1])
    for (const all of [placedWords(svg), placedWords(svg, inOwnFaces)]) {
      expect(all.length).toBeGreaterThan(5)
      expect(
        all.filter(({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height),
      ).toEqual([])
      expect(all.filter(({ size }) => size < 11)).toEqual([])
      expect(overlaps(all)).toEqual([])
    }
  })

  test('the same question gives the same bytes', () => {
    expect(drawn(dataset, name, query, frameOf(400))).toBe(drawn(dataset, name, query, frameOf(400)))
  })

  test('it needs nothing from elsewhere, and Plot had nothing to complain of', () => {
    const svg = drawn(dataset, name, query, frameOf(800))
    expect(svg).not.toMatch(
      /<script|<style|<image|foreignObject|href="[^#]|url\(|⚠|NaN|undefined|Infinity|&nbsp;|[^\d]-0\.00/,
    )
  })
})

function overlaps(all: readonly PlacedWords[]): string[] {
  return all.flatMap((a, index) =>
    all
      .slice(index + 1)
      .filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
      .map((b) => `${a.words} / ${b.words}`),
  )
}

/** A question with a small answer, where a table has too much to say of all allies. */
const SMALL: Readonly<Record<string, string>> = {
  spending: 'as_of=2025-04-03&indicator=share_of_gdp&area=BEL,POL&year=2020..2024',
  progress: 'as_of=2025-04-03&ally=BEL,ISL,POL',
  path: 'as_of=2026-11-24&ally=ITA',
  outlook: 'as_of=2026-11-24&area=BEL&scenario=flat,pledges,commitment',
  alliance: 'as_of=2026-11-24&year=2020..',
  revisions: 'as_of=2026-11-24&indicator=share_of_gdp&area=SVN&year=2025',
}

describe.each(CHART_NAMES)('%s', (name) => {
  const query = SMALL[name] ?? 'as_of=2025-04-03'
  test.each(THEMES)('drawn in the %s theme', (theme) => {
    const svg = drawn(dataset, name, query, frameOf(480, theme))
    expectGolden(`${name}-${theme}.svg`, `${svg}\n`, 'charts')
  })

  test('says itself what it shows, as of when, and from which source', () => {
    const svg = drawn(dataset, name, query, frameOf(1200))
    const said = placedWords(svg).map(({ words }) => words)
    const asOf = query.startsWith('as_of=2025-04-03') ? '3 April 2025' : '24 November 2026'
    expect(said.join(' ')).toContain(`As of ${asOf}.`)
    expect(said.join(' ')).toMatch(/Source: NATO, (\d+ \w+ 20\d\d|\d+ editions)/)
    expect(svg).toContain(`role="img" aria-labelledby="${name}-chart-title ${name}-chart-desc"`)
    expect(svg).toContain(`<title id="${name}-chart-title">${said[0]}`)
    expect(svg).toContain(`<desc id="${name}-chart-desc">`)
  })

  test('without rows it says that there are no figures', () => {
    const svg = drawOf(
      name,
      { ...subjectOf(dataset, name, query.replace(/^as_of=[^&]*/, 'as_of=2025-04-03')), rows: [], editions: [] },
      frameOf(800),
    )
    expect(svg).toContain('No figures for this question as of 3 April 2025.')
    expect(Number(/ height="(\d+)"/.exec(svg)?.[1])).toBeLessThan(200)
  })

  test('is as high as asked, shrinking as a whole where that is too low', () => {
    expect(drawn(dataset, name, query, frameOf(800, 'light', 700))).toMatch(
      /viewBox="0 0 800 700" width="800" height="700"/,
    )
    expect(drawn(dataset, name, query, frameOf(800, 'light', 100))).toMatch(
      /viewBox="0 0 800 [2-9]\d\d" width="800" height="100"/,
    )
  })
})

test('a name is words, whatever it holds', () => {
  const subject = subjectOf(dataset, 'progress', 'as_of=2025-04-03&ally=BEL')
  const svg = drawOf('progress', renamed(subject, '<script>alert("&")</script>\u0001'), frameOf(1200))
  expect(svg).not.toContain('<script')
  expect(svg).toContain('&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;')
  expect(svg).not.toContain('\u0001')
})

function renamed({ rows, ...rest }: Subject<Row>, name: string): Subject<Row> {
  return { ...rest, rows: rows.map((row) => ({ ...row, name })) }
}

describe.each(THEMES)('the %s theme', (theme) => {
  const { background, text, muted, met, short, pledge, series } = PALETTES[theme]

  test.each([text, muted, met, short, pledge, ...series])('%s can be read as words on the background', (color) => {
    expect(contrast(color, background)).toBeGreaterThanOrEqual(4.5)
  })
})

/** As WCAG 2 defines it. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(color.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
