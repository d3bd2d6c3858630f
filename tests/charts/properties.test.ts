/** What every picture promises, whatever it shows. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Row, Subject } from '../../src/charts/chart.js'
import { PALETTES, THEMES } from '../../src/charts/kit/palette.js'
import type { Dataset } from '../../src/domain/dataset.js'
import { contrast } from '../support/contrast.js'
import { drawn, drawOf, frameOf, subjectOf } from '../support/drawn.js'
import { expectGolden } from '../support/golden.js'
import { overlaps, type PlacedWords, placedWords } from '../support/placed-words.js'
import { seededRecord } from '../support/seeded-record.js'
import { type Box, boxOf, type SvgPart, svgParts, touches } from '../support/svg-parts.js'

let dataset: Dataset
beforeAll(async () => {
  dataset = await seededRecord()
})

const NINE = 'ally=BEL,CZE,DEU,ESP,GBR,ISL,LTU,NLD,SVN'

/** Tables and what is asked of them. */
const PICTURES: readonly (readonly [table: string, query: string])[] = [
  ['progress', 'as_of=2026-11-24'],
  ['progress', 'as_of=2025-04-03'],
  ['progress', 'as_of=2022-04-30'],
  ['progress', 'as_of=2026-11-24&ally=ESP'],
  ['progress', `as_of=2026-11-24&${NINE}`],
  ['progress', `as_of=2026-11-24&${NINE}&sort=name`],
  ['progress', 'as_of=2026-11-24&target=hague-2025-5pct'],
  ['progress', 'as_of=2026-11-24&target=vilnius-2023-equipment-20pct'],
  ['progress', 'as_of=2026-11-24&target=vilnius-2023-2pct'],
  ['progress', 'as_of=2026-11-24&percent=5.4&by=2030&prospect=declined,pledged'],
  ['progress', 'as_of=2026-11-24&picture=map'],
  ['progress', 'as_of=2025-04-03&picture=map'],
  ['progress', 'as_of=2022-04-30&picture=map'],
  ['progress', `as_of=2026-11-24&picture=map&${NINE}`],
  ['progress', 'as_of=2026-11-24&picture=map&target=hague-2025-5pct'],
  ['spending', 'as_of=2025-04-03&indicator=share_of_gdp&area=BEL,ESP,ITA,POL'],
  ['spending', 'as_of=2026-11-24&indicator=share_of_gdp'],
  ['spending', 'as_of=2026-11-24&indicator=share_of_gdp&area=ISL,LTU'],
  ['spending', 'as_of=2018-08-01&indicator=share_of_gdp&last=1'],
  ['spending', 'as_of=2026-11-24&indicator=share_of_gdp&last=1'],
  ['spending', 'as_of=2026-11-24&indicator=spending_usd&area=DEU,NATO,NATO-EUR-CAN,USA'],
  ['spending', 'as_of=2026-11-24&indicator=spending_national&area=BGR,POL'],
  ['spending', 'as_of=2026-11-24&indicator=spending_national&last=1'],
  ['spending', 'as_of=2026-11-24&indicator=real_change&area=BGR,POL'],
  ['spending', 'as_of=2026-11-24&indicator=real_change'],
  ['spending', 'as_of=2026-11-24&indicator=military_share_of_gdp&area=USA'],
  ['spending', 'as_of=2026-11-24&picture=mix&area=ESP'],
  ['spending', 'as_of=2024-07-01&picture=mix&area=MNE'],
  ['alliance', 'as_of=2025-04-03'],
  ['alliance', 'as_of=2026-11-24'],
  ['alliance', 'as_of=2025-09-01&area=eu,NATO,BEL,NLD,LUX'],
  ['alliance', 'as_of=2025-09-01&area=nordic'],
  ['alliance', 'as_of=2026-11-24&picture=counts'],
  ['alliance', 'as_of=2026-11-24&picture=counts&percent=2'],
  ['alliance', 'as_of=2022-06-30&picture=counts'],
  ['alliance', 'as_of=2026-11-24&picture=counts&area=jef'],
  ['path', 'as_of=2025-04-03&ally=ITA'],
  ['path', 'as_of=2026-11-24&ally=BEL'],
  ['path', 'as_of=2026-11-24&ally=POL'],
  ['path', 'as_of=2026-11-24'],
  ['path', 'as_of=2022-06-30&percent=2&by=2024'],
  ['outlook', 'as_of=2026-11-24'],
  ['outlook', 'as_of=2026-11-24&area=BEL'],
  ['outlook', 'as_of=2026-11-24&area=BEL,EST,NATO,POL&scenario=pledges'],
  ['outlook', 'as_of=2026-11-24&area=nordic,baltic,BEL,ISL'],
  ['outlook', 'as_of=2025-09-01&group=europe-canada&scenario=commitment'],
  ['outlook', 'as_of=2025-04-03&area=jef&year=2030'],
  ['revisions', 'as_of=2026-11-24&indicator=share_of_gdp&area=SVN&year=2025'],
  ['revisions', 'as_of=2026-11-24&indicator=share_of_gdp&area=ITA&year=2020'],
  ['revisions', 'as_of=2026-11-24&indicator=share_of_gdp&area=ESP&year=2026'],
  ['revisions', 'as_of=2026-11-24&indicator=share_of_gdp&area=POL&year=2019..2025'],
  ['revisions', 'as_of=2026-11-24&indicator=share_of_gdp&year=2023..2025'],
  ['revisions', 'as_of=2026-11-24&indicator=share_of_gdp&area=POL'],
  ['pledges', 'as_of=2026-11-24'],
  ['pledges', 'as_of=2025-04-03'],
  ['pledges', 'as_of=2026-11-24&outcome=missed'],
  ['pledges', 'as_of=2026-11-24&ally=DEU,SVK'],
  ...['BEL', 'CZE', 'DNK', 'EST', 'ESP', 'GRC', 'LTU', 'LVA', 'NLD', 'NOR', 'POL', 'SVN'].map(
    (ally) => ['pledges', `as_of=2026-11-24&ally=${ally}`] as const,
  ),
  ['pledges', 'as_of=2024-03-01&ally=POL'],
]
/** The same with nothing to show: no ally left, an ally without armed forces, a day before the first figures. */
const EMPTY: readonly (readonly [table: string, query: string])[] = [
  ['progress', 'as_of=2026-11-24&ally=SVN&prospect=met'],
  ['progress', 'as_of=2026-11-24&ally=ISL'],
  ['progress', 'as_of=2015-03-01'],
  ['progress', 'as_of=2015-03-01&picture=map'],
  ['spending', 'as_of=2026-11-24&indicator=share_of_gdp&area=ISL'],
  ['spending', 'as_of=2026-11-24&picture=mix&area=ISL'],
  ['alliance', 'as_of=2015-03-01'],
  ['alliance', 'as_of=2015-03-01&picture=counts'],
  ['path', 'as_of=2026-11-24&ally=ISL'],
  ['outlook', 'as_of=2026-11-24&area=ISL'],
  ['revisions', 'as_of=2026-11-24&indicator=share_of_gdp&area=ISL'],
  ['pledges', 'as_of=2026-11-24&ally=ISL'],
  ['pledges', 'as_of=2015-03-01'],
]
const WIDTHS = [280, 320, 360, 390, 560, 599, 600, 700, 760, 1000, 1200, 1600, 2000]

const whole = ({ left, right, top, bottom }: Box) => [left, top, right, bottom].map(Math.round).join(' ')

describe.each([...PICTURES, ...EMPTY])('%s?%s', (table, query) => {
  test.each(WIDTHS)(
    '%i wide, all is inside, and words are legible, apart, and crossed by no line of a level or a target',
    (width) => {
      const svg = drawn(dataset, table, query, frameOf(width))
      const height = Number(/ height="(\d+)"/.exec(svg)?.[1])
      const isOutside = ({ left, right, top, bottom }: Box) => left < 0 || right > width || top < 0 || bottom > height
      const words = placedWords(svg)
      expect(words.length).toBeGreaterThan(2)
      expect(words.filter(isOutside).map(({ words: said }) => said)).toEqual([])
      expect(words.filter(({ size }) => size < 11).map(({ words: said }) => said)).toEqual([])
      expect(overlaps(words)).toEqual([])
      const marks = svgParts(svg).filter(({ name }) => name !== 'text')
      expect(marks.map(boxOf).filter(isOutside).map(whole)).toEqual([])
      expect(struckThrough(words, marks)).toEqual([])
    },
  )

  test.each(THEMES)('in the %s theme words and marks stand out from what they stand on', (theme) => {
    const { paper, rule, tint, onSolid } = PALETTES[theme]
    for (const width of [360, 1200]) {
      const parts = svgParts(drawn(dataset, table, query, frameOf(width, theme)))
      const words = placedWords(drawn(dataset, table, query, frameOf(width, theme)))
      expect(
        words
          .filter((one) => contrast(one.fill, groundOf(one, parts, paper)) < 4.5)
          .map(({ words: said, fill }) => `${said} in ${fill}`),
      ).toEqual([])
      // A pale mark is told by its outline; grid lines and grounds mean nothing alone; a cross stands on its diamond.
      const marks = parts.filter(
        ({ name, attributes }) =>
          name !== 'text' && ![rule, tint, onSolid].includes(attributes.stroke ?? attributes.fill ?? ''),
      )
      const faint = marks.filter((mark) => {
        const colors = [mark.attributes.fill, mark.attributes.stroke].filter((color) => color?.startsWith('#'))
        return colors.length > 0 && !isGround(mark, paper) && colors.every((color) => contrast(color ?? '', paper) < 3)
      })
      expect(faint.map(({ attributes }) => attributes)).toEqual([])
    }
  })

  test('says by itself what it shows, as of when, and from which source', () => {
    const svg = drawn(dataset, table, query, frameOf(1200))
    const said = placedWords(svg).map(({ words }) => words)
    const asOf = /as_of=([\d-]+)/.exec(query)?.[1] ?? ''
    expect(said.join(' ')).toContain(`As of ${dayInWords(asOf)}.`)
    if (!isEmpty(table, query))
      expect(said.join(' ')).toMatch(/Source: (NATO|World Bank), (\d+ \w+ 20\d\d|\d+ editions)/)
    expect(svg).toContain(`role="img"`)
    expect(/<title>([^<]+)<\/title>/.exec(svg)?.[1]?.startsWith(said[0] ?? '?')).toBe(true)
    expect(svg).toMatch(/<desc>[^<]+\.<\/desc>/)
  })

  test('needs nothing from elsewhere, has no ids, and the same question gives the same bytes', () => {
    const svg = drawn(dataset, table, query, frameOf(800))
    expect(svg).not.toMatch(/<script|<style|<image|foreignObject|href=| id=|url\(|NaN|undefined|Infinity|null/)
    expect(drawn(dataset, table, query, frameOf(800))).toBe(svg)
  })
})

function isEmpty(table: string, query: string): boolean {
  return EMPTY.some(([one, other]) => one === table && other === query)
}

function dayInWords(day: string): string {
  return new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}

/** Words through which a straight line in ink goes, as those of levels and targets do. */
function struckThrough(words: readonly PlacedWords[], marks: readonly SvgPart[]): string[] {
  return marks
    .filter(({ attributes }) => attributes.stroke === PALETTES.light.ink)
    .flatMap(straightLines)
    .flatMap((line) => words.filter((one) => touches(one, line)).map((one) => one.words))
}

/** Where a line lies, or each of those a path is made of, if upright or level: no leader to words, no arrow. */
function straightLines(mark: SvgPart): Box[] {
  const { d = '' } = mark.attributes
  const ways = /^(M[-\d.,]+[HV][-\d.]+)+$/.test(d) ? d.split(/(?=M)/) : []
  const lines = mark.name === 'line' ? [mark] : ways.map((way) => ({ ...mark, attributes: { d: way } }))
  return lines
    .map(boxOf)
    .filter(({ left, right, top, bottom }) => left === right || top === bottom)
    .map(thick)
}

/** As a line two pixels thick. */
function thick({ left, right, top, bottom }: Box): Box {
  return { left: left - 1, right: right + 1, top: top - 1, bottom: bottom + 1 }
}

function isGround({ attributes }: SvgPart, paper: string): boolean {
  return attributes.fill === paper && attributes.stroke === undefined
}

/** The color of the last mark painted before the words that holds their middle. */
function groundOf({ left, right, top, bottom, part }: PlacedWords, parts: readonly SvgPart[], paper: string): string {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  const before = parts.slice(
    0,
    parts.findIndex((one) => one.name === 'text' && same(one, part)),
  )
  const under = before.filter((mark) => {
    const box = boxOf(mark)
    const isFilled = mark.name !== 'text' && mark.attributes.fill?.startsWith('#')
    return isFilled && box.left <= x && x <= box.right && box.top <= y && y <= box.bottom
  })
  return under.at(-1)?.attributes.fill ?? paper
}

function same(a: SvgPart, b: SvgPart): boolean {
  return (
    a.text === b.text &&
    a.x === b.x &&
    a.y === b.y &&
    a.attributes.x === b.attributes.x &&
    a.attributes.y === b.attributes.y
  )
}

/** A question with a small answer, for each picture; its golden file is named after it. */
const SMALL: readonly (readonly [name: string, table: string, query: string])[] = [
  ['progress', 'progress', 'as_of=2026-11-24&ally=BEL,ESP,ISL,LTU,SWE'],
  ['progress-map', 'progress', 'as_of=2026-11-24&ally=BEL,ESP,ISL,LTU,SWE&picture=map'],
  ['spending', 'spending', 'as_of=2026-11-24&indicator=share_of_gdp&area=DNK,SVN&year=2014..'],
  ['spending-mix', 'spending', 'as_of=2026-11-24&picture=mix&area=ESP'],
  ['alliance', 'alliance', 'as_of=2026-11-24&year=2014..'],
  ['alliance-counts', 'alliance', 'as_of=2026-11-24&year=2014..&picture=counts'],
  ['path', 'path', 'as_of=2026-11-24&ally=BEL'],
  ['outlook', 'outlook', 'as_of=2026-11-24&area=BEL'],
  ['revisions', 'revisions', 'as_of=2026-11-24&indicator=share_of_gdp&area=SVN&year=2025'],
  ['pledges', 'pledges', 'as_of=2026-11-24&ally=ESP'],
]

describe.each(SMALL)('%s', (name, table, query) => {
  test.each(THEMES)('drawn in the %s theme', (theme) => {
    const svg = drawn(dataset, table, query, frameOf(480, theme))
    expectGolden(`${name}-${theme}.svg`, `${svg}\n`, 'charts')
  })

  test('is as high as asked, shrinking as a whole where that is too low', () => {
    expect(drawn(dataset, table, query, frameOf(800, 'light', 1400))).toMatch(
      /viewBox="0 0 800 1400" width="800" height="1400"/,
    )
    expect(drawn(dataset, table, query, frameOf(800, 'light', 100))).toMatch(
      /viewBox="0 0 800 [2-9]\d\d" width="800" height="100"/,
    )
  })

  test('without rows it says that there are no figures', () => {
    const picture = new URLSearchParams(query).get('picture') ?? undefined
    const subject = { ...subjectOf(dataset, table, query.replace(/^as_of=[^&]*/, 'as_of=2025-04-03')), rows: [] }
    const svg = drawOf(table, { ...subject, editions: [] }, frameOf(800), picture)
    expect(svg).toContain('No figures for this question as of 3 April 2025.')
    expect(Number(/ height="(\d+)"/.exec(svg)?.[1])).toBeLessThan(260)
  })
})

/** Pictures that name allies or groups. */
const NAMED: typeof SMALL = [
  ...SMALL.filter(([, table]) => table !== 'alliance'),
  ['alliance', 'alliance', 'as_of=2026-11-24&area=nordic,eu'],
  ['alliance-counts', 'alliance', 'as_of=2026-11-24&area=nordic&picture=counts'],
  ['spending of many', 'spending', 'as_of=2026-11-24&indicator=share_of_gdp'],
  ['spending of a year', 'spending', 'as_of=2026-11-24&indicator=share_of_gdp&last=1'],
  ['revisions of several', 'revisions', 'as_of=2026-11-24&indicator=share_of_gdp&area=BEL,SVN&year=2024..2025'],
  ['outlook of several', 'outlook', 'as_of=2026-11-24&area=BEL,POL&scenario=pledges'],
  ['pledges of several', 'pledges', 'as_of=2026-11-24&ally=BEL,SVK'],
]

describe.each(NAMED)('%s', (_, table, query) => {
  test('a name is words, whatever it holds', () => {
    const picture = new URLSearchParams(query).get('picture') ?? undefined
    const subject = subjectOf(dataset, table, query)
    const svg = drawOf(table, renamed(subject, '<b>&"\u0001'), frameOf(1200), picture)
    expect(svg).toContain('&lt;b&gt;&amp;')
    expect(svg).not.toContain('<b>')
    expect(() => svgParts(svg)).not.toThrow()
  })

  test('a very long name leaves room for the rest', () => {
    const picture = new URLSearchParams(query).get('picture') ?? undefined
    const long = renamed(subjectOf(dataset, table, query), 'Very long name of an ally '.repeat(20).trim())
    for (const width of [320, 1200]) {
      const words = placedWords(drawOf(table, long, frameOf(width), picture))
      expect(overlaps(words)).toEqual([])
      expect(words.filter(({ left, right }) => left < 0 || right > width)).toEqual([])
    }
  })
})

/** With that name for every ally and group, whatever table it comes from. */
function renamed({ rows, beside, ...rest }: Subject<Row>, name: string): Subject<Row> {
  const others = Object.entries(beside).map(([table, own]) => [
    table,
    own.map((row) => (table === 'groups' ? { ...row, title: name } : { ...row, name })),
  ])
  return { ...rest, rows: rows.map((row) => ({ ...row, name })), beside: Object.fromEntries(others) }
}
